/** Letters that are not mistaken for digits or for each other on paper and on the telephone; their number is a prime. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * The code a family keeps: `L6-2027-0042-K`. The last letter checks the others: one wrong digit or two neighbours
 * exchanged give another letter. The code opens nothing by itself; following an application asks for more than the code.
 */
export function applicationCode(grade: number, schoolYear: number, number: number): string {
  const body = `${grade === 0 ? 'MN' : `L${grade}`}-${schoolYear}-${String(number).padStart(4, '0')}`;
  return `${body}-${checkLetter(body)}`;
}

/** Weighted sum modulo a prime: weights differ from place to place, so both kinds of slip change it. */
function checkLetter(body: string): string {
  let sum = 0;
  [...body.replace(/\D/g, '')].forEach((digit, index) => {
    sum += Number(digit) * (index + 2);
  });
  return letters.charAt(sum % letters.length);
}
