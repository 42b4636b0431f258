import { RegulationError } from '../errors.ts';
import type { Absences } from './rules.ts';

/** What the register counts in a year. */
export interface AttendanceCounts extends Absences {
  /** Times late (đi muộn). */
  readonly late?: number;
  /** Lessons cut (bỏ tiết). */
  readonly cutLessons?: number;
}

/** Late arrivals and cut lessons are not absences unless the school says how many make one half-day without leave. */
export interface AttendanceOptions {
  readonly latePerAbsence?: number;
  readonly cutLessonsPerAbsence?: number;
}

/** The year's absences from the register's counts, as promotion takes them. */
export function countAbsences(counts: AttendanceCounts, options: AttendanceOptions = {}): Absences {
  const { excused, unexcused, late = 0, cutLessons = 0 } = counts;
  totalAbsences({ excused, unexcused });
  assertCount(late, 'late');
  assertCount(cutLessons, 'cutLessons');
  return {
    excused,
    unexcused:
      unexcused +
      asAbsences(late, options.latePerAbsence, 'latePerAbsence') +
      asAbsences(cutLessons, options.cutLessonsPerAbsence, 'cutLessonsPerAbsence'),
  };
}

/** Half-days absent with and without leave. */
export function totalAbsences(absences: Absences): number {
  return assertCount(absences.excused, 'excused') + assertCount(absences.unexcused, 'unexcused');
}

function assertCount(count: number, field: string): number {
  if (!(Number.isInteger(count) && count >= 0)) throw new RegulationError('invalidAbsences', { field });
  return count;
}

function asAbsences(count: number, perAbsence: number | undefined, field: string): number {
  if (perAbsence === undefined) return 0;
  if (!Number.isInteger(perAbsence) || perAbsence < 1) {
    throw new RegulationError('invalidOption', { field });
  }
  return Math.floor(count / perAbsence);
}
