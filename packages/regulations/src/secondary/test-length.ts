import type { SecondaryRuleSetId } from '../phase-in.ts';
import { assertCount } from './regular-count.ts';
import type { SubjectPlan } from './subject-rules.ts';

/** Minutes of a mid-term or final test, both ends included. */
export interface TestMinutes {
  readonly from: number;
  readonly to: number;
}

interface Lengths {
  /** Up to `upTo` periods a year, and above. */
  readonly upTo: number;
  readonly short: TestMinutes;
  readonly long: TestMinutes;
  /** Môn chuyên: at most. */
  readonly specialised: number;
}

const since2021: Lengths = {
  upTo: 70,
  short: { from: 45, to: 45 },
  long: { from: 60, to: 90 },
  specialised: 120,
};

export const testLengths: Readonly<Record<SecondaryRuleSetId, Lengths | null>> = {
  /** A test of one period or more (từ 1 tiết trở lên), without a number of minutes. */
  'TT58/2011': null,
  'TT58/2011+TT26/2020': {
    upTo: 0,
    short: { from: 45, to: 90 },
    long: { from: 45, to: 90 },
    specialised: 120,
  },
  'TT22/2021': since2021,
  'TT43/2021': since2021,
};

/**
 * How long a mid-term or final test on paper or computer may take, for timetables; no result depends on it. Null where
 * the circular says no minutes. Circular 26/2020: 45 to 90. Circular 22/2021, article 7 clause 1: 45 for a subject of up to
 * 70 periods a year, 60 to 90 above. Specialised subjects (môn chuyên) up to 120.
 */
export function testMinutes(
  id: SecondaryRuleSetId,
  { periodsPerYear }: Pick<SubjectPlan, 'periodsPerYear'>,
  options: { readonly specialised?: boolean } = {},
): TestMinutes | null {
  assertCount(periodsPerYear, 'periodsPerYear');
  const rule = testLengths[id];
  if (!rule) return null;
  const minutes = periodsPerYear <= rule.upTo ? rule.short : rule.long;
  return options.specialised ? { from: minutes.from, to: rule.specialised } : minutes;
}
