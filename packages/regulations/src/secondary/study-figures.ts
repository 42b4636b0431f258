import { roundHalfUp, type Tenths } from '../tenths.ts';
import type { SubjectAverage } from './study-reasons.ts';
import type { Reach } from './study-rules.ts';

/** What the table judges: the subjects that take part and have a figure. */
export interface Figures {
  /** Score subjects, and the average of each at the same index. */
  readonly codes: readonly string[];
  readonly values: readonly Tenths[];
  /** Comment subjects with CĐ. */
  readonly notPassed: readonly string[];
  readonly sum: number;
  /** ĐTBhk or ĐTBcn, from the rounded averages of the subjects; null where the circular has none. */
  readonly average: Tenths | null;
  /** The best of the key subjects. */
  readonly key: number;
  /** The specialised subject of a specialised class. */
  readonly specialised: SubjectAverage | null;
}

/** There must be a subject. */
export function figuresOf(
  { averaged, keySubjects }: Reach,
  codes: readonly string[],
  values: readonly Tenths[],
  notPassed: readonly string[],
  specialised: string | undefined,
): Figures {
  let sum = 0;
  let key = 0;
  let special: SubjectAverage | null = null;
  for (let index = 0; index < codes.length; index += 1) {
    const subject = codes[index] as string;
    const average = values[index] as Tenths;
    sum += average;
    if (average > key && keySubjects.includes(subject)) key = average;
    if (subject === specialised) special = { subject, average };
  }
  const average = averaged ? roundHalfUp(sum, codes.length) : null;
  return { codes, values, notPassed, sum, average, key, specialised: special };
}

/** Score subjects that a condition picks, with their averages, in the order given. */
export function averagesOf(
  { codes, values }: Figures,
  wanted: (average: Tenths, code: string) => boolean,
): SubjectAverage[] {
  const found: SubjectAverage[] = [];
  codes.forEach((subject, index) => {
    const average = values[index] as Tenths;
    if (wanted(average, subject)) found.push({ subject, average });
  });
  return found;
}
