import { reason, type Reason } from '../../reasons.ts';
import { defaultAgeCounting, leavesAt, placeByAge } from '../age-band.ts';
import type { CountedClass, ReportContext } from './context.ts';
import { inForce } from '../norms.ts';
import { teachersOf } from './staff-lines.ts';
import { teacherCount } from '../teachers.ts';
import { unitSize } from '../unit-size.ts';

/** Something a reviewer should look at before the report is signed. */
export interface PreschoolFinding {
  readonly about: 'class' | 'child' | 'staff';
  /** Ids of the class, the children or the teachers concerned, in their order. */
  readonly records: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Classes over their cap or without a teacher, children of no preschool age, teachers below or above the norm. */
export function findingsOf(context: ReportContext): readonly PreschoolFinding[] {
  const { classes } = context;
  return [
    ...classes.flatMap((unit) => sizeFinding(unit, context)),
    ...unstaffed(context),
    ...ageFindings(context),
    ...teacherFinding(context),
  ];
}

function sizeFinding(unit: CountedClass, context: ReportContext): readonly PreschoolFinding[] {
  const { norms, mixedCap, time } = context;
  const { status, value, reasons } = unitSize(unit, unit.children.length, time.on, { norms, mixedCap });
  const quiet = status === 'final' ? value.over === 0 : inForce(norms.charters, time.on) === null;
  return quiet ? [] : [{ about: 'class', records: [unit.id], reasons }];
}

function unstaffed(context: ReportContext): readonly PreschoolFinding[] {
  const staffed = new Set(teachersOf(context).map((teacher) => teacher.class));
  const without = context.classes.filter(({ id }) => !staffed.has(id));
  const reasons = [reason('preschoolUnitWithoutTeacher', {}, null)];
  return without.map(({ id }) => ({ about: 'class', records: [id], reasons }));
}

/** Ages by the year of birth whatever the form says, so that a child of the last class is not too old from its sixth birthday on. */
function ageFindings({ children, time, norms }: ReportContext): readonly PreschoolFinding[] {
  return children.flatMap((child) => {
    const { place, reasons } = placeByAge(child.birthDate, time, {
      counting: defaultAgeCounting,
      norms,
    });
    if (place !== 'duoi3Thang' && place !== 'tren6Tuoi') return [];
    const older = inForce(norms.charters, time.on)?.olderDisabled;
    const allowed = older && child.disabled === true && child.years < leavesAt + older.years;
    if (place === 'tren6Tuoi' && allowed) return [];
    const notes =
      place === 'tren6Tuoi' && older && child.disabled !== false
        ? [reason('preschoolOlderIfDisabled', { more: older.years }, older.citation)]
        : [];
    return [{ about: 'child', records: [child.id], reasons: [...reasons, ...notes] }];
  });
}

function teacherFinding(context: ReportContext): readonly PreschoolFinding[] {
  const teachers = teachersOf(context);
  const { value, reasons } = teacherCount(context.classes, teachers.length, context.time.on, context.norms);
  const [why] = reasons;
  if (value?.difference === 0 || why?.code === 'preschoolNoNorm' || why?.code === 'preschoolNoUnits')
    return [];
  return [{ about: 'staff', records: teachers.map(({ id }) => id), reasons }];
}
