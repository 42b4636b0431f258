import type { FileProblem } from '../tables/problems.ts';

export interface WrittenCode {
  row: number;
  code: string;
  /** The file keeps it as a number, which has no zeros at its front. */
  isNumber: boolean;
}

/** Sector codes have ten digits, and a spreadsheet drops a zero at the front of what it takes for a number. */
const usual = 10;

/**
 * A code that lost its zero would name another child, or make a second record of the same one. Where the other codes of the list
 * are longer it is a problem; where all of them have nine digits, somebody should look.
 */
export function lostZeros(
  codes: readonly WrittenCode[],
  place: Omit<FileProblem, 'problem'>,
): { problems: (FileProblem & { row: number })[]; warnings: FileProblem[] } {
  const digits = codes.filter(({ code }) => /^\d+$/.test(code));
  const longest = Math.max(0, ...digits.map(({ code }) => code.length));
  const short = digits.filter(
    ({ code, isNumber }) => code.length < longest && (isNumber || code.length === usual - 1),
  );
  if (short.length > 0)
    return {
      problems: short.map(({ row }) => ({
        ...{ ...place, row },
        problem:
          'the code is shorter than the others: a spreadsheet may have dropped its zero; format the column as text and write it whole',
      })),
      warnings: [],
    };
  const all = digits.length > 0 && longest === usual - 1;
  const warning =
    'every code has nine digits: if they are sector codes, a spreadsheet dropped the zero at their front';
  return { problems: [], warnings: all ? [{ ...place, problem: warning }] : [] };
}
