import { RegulationError } from '../../errors.ts';
import type { Column, SubjectPlan } from '../../secondary/subject-rules.ts';
import type { SlotInfo } from '../../secondary/tally.ts';

/** Regular assessments beyond the allowed number may exist (policy P-6), so slots go to tx9. */
const MAX_REGULAR = 9;

export const REGULAR = (1 << MAX_REGULAR) - 1;
export const MID_TERM = 1 << MAX_REGULAR;
export const FINAL = MID_TERM << 1;

/** Điều 9 khoản 1: weights 1, 2, 3. */
export const slots: ReadonlyMap<string, SlotInfo> = new Map<string, SlotInfo>([
  ...Array.from({ length: MAX_REGULAR }, (_, index): [string, SlotInfo] => [
    `tx${index + 1}`,
    { bit: 1 << index, weight: 1 },
  ]),
  ['gk', { bit: MID_TERM, weight: 2 }],
  ['ck', { bit: FINAL, weight: 3 }],
]);

/**
 * Number of regular assessments (ĐĐGtx) of a term, an exact number: comment subjects 2 (Điều 6 khoản 2 điểm a);
 * score subjects 2 up to 35 periods a year, 3 up to 70, 4 above (điểm b), study-topic periods not counted.
 */
export function regularCount(subject: SubjectPlan): number {
  if (subject.scoring === 'comment') return 2;
  const periods = subject.periodsPerYear;
  if (!(Number.isInteger(periods) && periods > 0)) {
    throw new RegulationError(
      'invalidPeriods',
      { field: 'periodsPerYear' },
      `${periods} is not a number of periods`,
    );
  }
  return periods <= 35 ? 2 : periods <= 70 ? 3 : 4;
}

/** The columns of a subject and term, in the order of the register. */
export function columns(subject: SubjectPlan): readonly Column[] {
  const regular = regularCount(subject);
  const out: Column[] = [];
  for (let index = 1; index <= regular; index += 1) {
    out.push({ slot: `tx${index}`, kind: 'regular', weight: 1, required: true, step: 1 });
  }
  // Điều 6 khoản 3: the result of the cluster of study topics is one more regular assessment.
  if (subject.studyTopics) {
    out.push({ slot: `tx${regular + 1}`, kind: 'regular', weight: 1, required: false, step: 1 });
  }
  // Điều 7 khoản 2: one mid-term and one final.
  out.push({ slot: 'gk', kind: 'midTerm', weight: 2, required: true, step: 1 });
  out.push({ slot: 'ck', kind: 'final', weight: 3, required: true, step: 1 });
  return out;
}
