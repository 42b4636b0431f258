import type { SecondaryRuleSetId } from '../phase-in.ts';
import { assertCount } from './regular-count.ts';
import type { SubjectPlan } from './subject-rules.ts';

/** Minutes of a mid-term or final test, both ends included. */
export interface TestMinutes {
  readonly from: number;
  readonly to: number;
}

interface Lengths {
  /** Of a subject of up to so many periods a year; null where the circular makes no difference. */
  readonly short: (TestMinutes & { readonly upTo: number }) | null;
  readonly usual: TestMinutes;
  /** Môn chuyên: at most. */
  readonly specialised: number;
}

const since2021: Lengths = {
  short: { upTo: 70, from: 45, to: 45 },
  usual: { from: 60, to: 90 },
  specialised: 120,
};

export const testLengths: Readonly<Record<SecondaryRuleSetId, Lengths | null>> = {
  /** A test of one period or more (từ 1 tiết trở lên), without a number of minutes. */
  'TT58/2011': null,
  'TT58/2011+TT26/2020': { short: null, usual: { from: 45, to: 90 }, specialised: 120 },
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
  const { short, usual, specialised } = rule;
  const { from, to } = short && periodsPerYear <= short.upTo ? short : usual;
  return { from, to: options.specialised ? specialised : to };
}
