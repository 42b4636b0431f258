/** Letters that are not mistaken for digits or for each other on paper and on the telephone; their number is a prime. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * The code a family keeps: `L6-2027-0042-K`. The last letter checks the others: one wrong digit or two neighbours
 * exchanged never fit. The code opens nothing by itself; following an application asks for more than the code.
 */
export function applicationCode(grade: number, schoolYear: number, number: number): string {
  const body = `${grade === 0 ? 'MN' : `L${grade}`}-${schoolYear}-${String(number).padStart(4, '0')}`;
  return `${body}-${checkLetter(body)}`;
}

/** Whether a code was typed as it was given; small letters, spaces and missing hyphens are forgiven. */
export function isApplicationCode(typed: string): boolean {
  const match = /^(MN|L\d{1,2})-?(\d{4})-?(\d{4,})-?([A-Z])$/.exec(typed.replace(/\s/g, '').toUpperCase());
  if (!match) return false;
  const [, grade = '', year = '', number = '', letter] = match;
  return checkLetter(`${grade}-${year}-${number}`) === letter;
}

/** Weighted sum modulo a prime: weights differ from place to place, so both kinds of slip change it. */
function checkLetter(body: string): string {
  let sum = 0;
  [...body.replace(/\D/g, '')].forEach((digit, index) => {
    sum += Number(digit) * (index + 2);
  });
  return letters.charAt(sum % letters.length);
}
