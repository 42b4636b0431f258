import { RegulationError } from '../errors.ts';
import type { SubjectPlan } from './subject-rules.ts';

/** Regular assessments (ĐĐGtx) of a term since circular 26/2020: 2 up to 35 periods a year, 3 up to 70, 4 above. */
export function byPeriodsPerYear({ periodsPerYear }: SubjectPlan): number {
  assertCount(periodsPerYear, 'periodsPerYear');
  return periodsPerYear <= 35 ? 2 : periodsPerYear <= 70 ? 3 : 4;
}

/** Circulars 22/2021 and 43/2021: the same for score subjects; comment subjects have 2 whatever their periods. */
export function byScoringAndPeriods(subject: SubjectPlan): number {
  return subject.scoring === 'comment' ? 2 : byPeriodsPerYear(subject);
}

/** Throws unless the value is an integer of at least `least`. */
export function assertCount(value: number, field: keyof SubjectPlan, least = 1): void {
  if (!(Number.isInteger(value) && value >= least)) throw invalidPeriods(value, field);
}

export function invalidPeriods(value: number, field: keyof SubjectPlan): RegulationError {
  return new RegulationError('invalidPeriods', { field }, `${value} is not possible`);
}
