import { assertCount, invalidPeriods } from '../../secondary/regular-count.ts';
import { MAX } from '../../secondary/slots.ts';
import type { SubjectPlan } from '../../secondary/subject-rules.ts';

/** Periods a week: up to one, below three, and from there on. */
export const FEW_A_WEEK = 1;
export const MANY_A_WEEK = 3;

/** Fewest regular tests (KTtx) of a term. */
export function regularCount({ periodsPerWeek, periodsPerYear, weeksPerYear = 35 }: SubjectPlan): number {
  if (periodsPerWeek === undefined) {
    assertCount(periodsPerYear, 'periodsPerYear');
    assertCount(weeksPerYear, 'weeksPerYear');
    return byWeek(periodsPerYear, weeksPerYear);
  }
  if (!(Number.isFinite(periodsPerWeek) && periodsPerWeek > 0)) {
    throw invalidPeriods('periodsPerWeek');
  }
  return byWeek(periodsPerWeek, 1);
}

/** Periods in so many weeks, never divided: 1,0 a week and 1,03 a week are not the same. */
function byWeek(periods: number, weeks: number): number {
  return periods <= FEW_A_WEEK * weeks ? 2 : periods < MANY_A_WEEK * weeks ? 3 : 4;
}

/** Tests of one period or more (KTđk) of a term, by the school's teaching plan. */
export function periodicCount({ periodicTests = 1 }: SubjectPlan): number {
  assertCount(periodicTests, 'periodicTests', 0);
  if (periodicTests > MAX) throw invalidPeriods('periodicTests');
  return periodicTests;
}
