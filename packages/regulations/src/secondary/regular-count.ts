import { RegulationError } from '../errors.ts';
import type { SubjectPlan } from './subject-rules.ts';

/** Periods a year up to which a subject has few, and up to which it has more regular assessments. */
export const SHORT_YEAR = 35;
export const LONG_YEAR = 70;

/** Regular assessments (ĐĐGtx) of a term since circular 26/2020. */
export function byPeriodsPerYear({ periodsPerYear }: SubjectPlan): number {
  assertCount(periodsPerYear, 'periodsPerYear');
  return periodsPerYear <= SHORT_YEAR ? 2 : periodsPerYear <= LONG_YEAR ? 3 : 4;
}

/** Circulars 22/2021 and 43/2021: the same for score subjects; comment subjects have 2 whatever their periods. */
export function byScoringAndPeriods(subject: SubjectPlan): number {
  return subject.scoring === 'comment' ? 2 : byPeriodsPerYear(subject);
}

/** Throws unless the value is an integer of at least `least`. */
export function assertCount(value: number, field: keyof SubjectPlan, least = 1): void {
  if (!(Number.isInteger(value) && value >= least)) throw invalidPeriods(field);
}

export function invalidPeriods(field: keyof SubjectPlan): RegulationError {
  return new RegulationError('invalidPeriods', { field });
}
