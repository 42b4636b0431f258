import { reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import { assertDate } from '../dates.ts';
import { inForce, preschoolNorms, type PreschoolNorms } from './norms.ts';
import { assertBands, assertCount, unitStage, type UnitKind } from './unit-size.ts';

export interface StaffedUnit extends UnitKind {
  /** 2 buổi/ngày; null or left out where it was not recorded. A nursery group needs none. */
  readonly fullDay?: boolean | null;
}

export interface TeacherCount {
  readonly teachers: number;
  /** Tenths of a teacher over all groups and classes. */
  readonly norm: number;
  /** The norm in whole teachers. */
  readonly allowed: number;
  /** Above the norm, or below it when negative. */
  readonly difference: number;
}

/**
 * Teachers against the norm of a public school with full groups and classes. The norm is a maximum, so parts of a teacher
 * are left off: 23,2 allow 23.
 *
 * @throws RegulationError `notCount`, `noAgeBand`, `unknownAgeBand`, `duplicateAgeBand` with the unit's position;
 *   `invalidDate`
 */
export function teacherCount(
  units: readonly StaffedUnit[],
  teachers: number,
  on: string,
  norms: PreschoolNorms = preschoolNorms,
): Result<TeacherCount> {
  assertDate(on, { field: 'on' });
  assertCount(teachers, { field: 'teachers' });
  units.forEach((unit, index) => {
    assertBands(unit, { index });
  });
  if (units.length === 0) return openResult<TeacherCount>(null, [reason('preschoolNoUnits', {}, null)]);
  const rule = inForce(norms.teachers, on);
  if (!rule) return openResult<TeacherCount>(null, [reason('preschoolNoNorm', {}, null)]);

  const { citation } = rule;
  const nursery = units.filter((unit) => unitStage(unit) === 'nhomTre').length;
  const classes = units.filter((unit) => unitStage(unit) === 'mauGiao');
  const fullDay = classes.filter((unit) => unit.fullDay === true).length;
  const halfDay = classes.filter((unit) => unit.fullDay === false).length;
  const open = classes.length - fullDay - halfDay;
  const norm = nursery * rule.nhomTre + fullDay * rule.fullDay + halfDay * rule.halfDay;
  if (open > 0) {
    const sides = [norm + open * rule.fullDay, norm + open * rule.halfDay];
    const why = { teachers, units: open, least: Math.min(...sides), most: Math.max(...sides) };
    return openResult<TeacherCount>(null, [reason('preschoolTeachersOpen', why, citation)]);
  }
  const allowed = (norm - (norm % 10)) / 10;
  const difference = teachers - allowed;
  const why = { teachers, norm, allowed };
  const said =
    difference < 0
      ? reason('preschoolTeachersShort', { ...why, short: -difference }, citation)
      : difference > 0
        ? reason('preschoolTeachersAbove', { ...why, above: difference }, citation)
        : reason('preschoolTeachers', why, citation);
  return finalResult({ ...why, difference }, [said]);
}
