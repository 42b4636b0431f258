import { reason } from '../../reasons.ts';
import { roundHalfUp } from '../../tenths.ts';
import type { PreschoolStage } from '../bands.ts';
import type { ReportContext } from './context.ts';
import { countFigure, figure, gather, plainFigure, type Figure, type ReportLine } from './figure.ts';
import type { PreschoolStaff } from './snapshot.ts';

export function staffLines(id: string, { staff, form }: ReportContext): readonly ReportLine[] {
  const all = countFigure(staff, () => true);
  return [
    line(id, [], 'staff', all),
    ...form.roles.map((role) =>
      line(
        id,
        [role],
        'staff',
        countFigure(staff, (person) => person.role === role),
      ),
    ),
  ];
}

export function qualificationLines(id: string, { staff, form }: ReportContext): readonly ReportLine[] {
  return form.roles.flatMap((role) => {
    const own = staff.filter((person) => person.role === role);
    return form.qualifications.map((name) =>
      line(
        id,
        [role, name],
        'staff',
        countFigure(own, ({ qualification }) =>
          typeof qualification === 'string' ? qualification === name : 'qualification',
        ),
      ),
    );
  });
}

/** Teachers to a group or class in tenths, half up. A teacher of no group or class counts in the whole school only. */
export function teacherLines(id: string, context: ReportContext): readonly ReportLine[] {
  const { classes } = context;
  const teachers = teachersOf(context);
  const stages = new Map(classes.map((unit) => [unit.id, unit.stage]));
  const ofStage = (stage: PreschoolStage): Figure => {
    const evidence = gather(teachers, (teacher) => {
      const unit = teacher.class ?? null;
      return unit === null ? 'teachersUnit' : { known: stages.get(unit) === stage };
    });
    const own = evidence.answered.filter(({ known }) => known).map(({ item }) => item.id);
    return perUnit(own, classes.filter((unit) => unit.stage === stage).length, evidence);
  };
  const everyone = gather(teachers, () => ({ known: true }));
  const whole = perUnit(
    teachers.map((teacher) => teacher.id),
    classes.length,
    everyone,
  );
  return [
    line(id, [], 'tenths', whole),
    line(id, ['nhomTre'], 'tenths', ofStage('nhomTre')),
    line(id, ['mauGiao'], 'tenths', ofStage('mauGiao')),
  ];
}

export function givenLines(id: string, item: string, { given }: ReportContext): readonly ReportLine[] {
  const value = given[item] ?? null;
  const cell = plainFigure(value, value === null ? [reason('preschoolNotGiven', {}, null)] : []);
  return [line(id, [], 'given', cell)];
}

export function teachersOf({ staff, form }: ReportContext): readonly PreschoolStaff[] {
  return staff.filter(({ role }) => role === form.teacherRole);
}

function perUnit(teachers: readonly string[], units: number, evidence: Parameters<typeof figure>[1]): Figure {
  if (units === 0) return figure(null, evidence, teachers, [reason('preschoolNoUnits', {}, null)]);
  const ratio = roundHalfUp(10 * teachers.length, units);
  const why = reason('preschoolPerUnit', { teachers: teachers.length, units, ratio }, null);
  return figure(ratio, evidence, teachers, [why]);
}

function line(
  figureId: string,
  path: readonly string[],
  unit: ReportLine['unit'],
  total: Figure,
): ReportLine {
  return { figure: figureId, path, unit, cells: { total } };
}
