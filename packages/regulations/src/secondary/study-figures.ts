import type { Tenths } from '../tenths.ts';
import type { SubjectAverage } from './study-reasons.ts';

/** What the table judges: the subjects that take part and have a figure. */
export interface Figures {
  /** Score subjects, and the average of each at the same index. */
  readonly codes: readonly string[];
  readonly values: readonly Tenths[];
  /** Comment subjects with CĐ. */
  readonly notPassed: readonly string[];
  /** Null where the circular has no average across subjects. */
  readonly mean: Mean | null;
}

/** Circular 58/2011: what the table asks for beside the single subjects. */
export interface Mean {
  readonly sum: number;
  /** ĐTBhk or ĐTBcn, from the rounded averages of the subjects. */
  readonly average: Tenths;
  /** The best of the key subjects. */
  readonly key: number;
  /** The specialised subject of a specialised class. */
  readonly specialised: SubjectAverage | null;
}

/** Score subjects that a condition picks, with their averages, in the order given. */
export function averagesOf(
  { codes, values }: Figures,
  wanted: (average: Tenths, code: string) => boolean,
): SubjectAverage[] {
  return codes
    .map((subject, index) => ({ subject, average: values[index] as Tenths }))
    .filter(({ subject, average }) => wanted(average, subject));
}
