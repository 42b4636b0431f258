import { inWords, type FileProblem } from '../tables/problems.ts';

export interface Report {
  problems: readonly FileProblem[];
  warnings: readonly FileProblem[];
  unread: readonly string[];
}

/** Every problem, then what somebody should look at, then the sum. */
export function reportText({ problems, warnings, unread }: Report, sum: readonly string[]): string {
  return [
    ...problems.map((problem) => inWords(problem)),
    ...(problems.length > 0 && warnings.length > 0 ? [''] : []),
    ...warnings.map((warning) => `Look at ${inWords(warning)}`),
    ...(problems.length + warnings.length > 0 ? [''] : []),
    ...(unread.length > 0 ? [`Not read, being computed or not kept here: ${unread.join(', ')}.`] : []),
    ...sum,
  ].join('\n');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
  return count.toLocaleString('en');
}
