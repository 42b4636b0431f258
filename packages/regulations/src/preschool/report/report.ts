import type { AgeCounting } from '../age-band.ts';
import { assertReportInput } from './check.ts';
import { attendanceLines, flaggedChildren, leaverLines } from './child-lines.ts';
import { contextOf, type ReportContext } from './context.ts';
import { developmentLines, fiveYearLines } from './development-lines.ts';
import type { ReportLine } from './figure.ts';
import { findingsOf, type PreschoolFinding } from './findings.ts';
import type { FigureSpec, PreschoolForm } from './form.ts';
import { preschoolForms } from './forms.ts';
import type { GrowthTables } from '../growth/lms.ts';
import { whoGrowthRules, type GrowthRules } from '../growth/rules.ts';
import { preschoolNorms, type PreschoolNorms } from '../norms.ts';
import { changeLines, nutritionLines, weighedLines } from './nutrition-lines.ts';
import type { PreschoolSnapshot, ReportTime } from './snapshot.ts';
import { givenLines, qualificationLines, staffLines, teacherLines } from './staff-lines.ts';
import type { MixedCap } from '../unit-size.ts';
import { flaggedUnits } from './unit-lines.ts';

export interface PreschoolReportOptions {
  /** Tables of growth (`whoGrowthTables`); an indicator whose table is not here has no figures, with the reason. */
  readonly tables: GrowthTables;
  /** What the report contains; the known content of the period when left out. */
  readonly form?: PreschoolForm;
  readonly norms?: PreschoolNorms;
  readonly growthRules?: GrowthRules;
  readonly mixedCap?: MixedCap;
}

export interface PreschoolReport {
  readonly time: ReportTime;
  /** Id of the form. */
  readonly form: string;
  readonly ages: AgeCounting;
  readonly mixedCap: MixedCap;
  /** Versions of the growth tables at hand, each once. */
  readonly tables: readonly string[];
  readonly blocks: readonly { readonly id: string; readonly lines: readonly ReportLine[] }[];
  readonly findings: readonly PreschoolFinding[];
}

/**
 * Báo cáo đầu năm, giữa năm, cuối năm: every figure of the form from the records of one school, with the ids it rests on
 * and what it lacks. The order of the records never matters, nor does the day it is computed on. Plain data: sign it,
 * freeze it, send it as JSON.
 *
 * @throws RegulationError with the list and the position of the record for records that cannot be: `duplicateChild`,
 *   `duplicateClass`, `duplicateStaff`, `unknownClass`, `unknownChild`, `birthAfterSnapshot`, `leftBeforeJoined`,
 *   `presentAboveEnrolled`, `notCount`, `duplicateMeasurement`, `duplicateAssessment`, `noAgeBand`, `unknownAgeBand`,
 *   `duplicateAgeBand`, `unknownDomain`, `unknownLeaveReason`, `unknownRole`, `unknownQualification`, `invalidDate`;
 *   `invalidPeriod`, `invalidSchoolYear`, `duplicateFigure` for a time or form that cannot be
 */
export function preschoolReport(
  time: ReportTime,
  snapshot: PreschoolSnapshot,
  {
    tables,
    form = preschoolForms[time.period],
    norms = preschoolNorms,
    growthRules = whoGrowthRules,
    mixedCap = 'unsettled',
  }: PreschoolReportOptions,
): PreschoolReport {
  assertReportInput(time, snapshot, form);
  const context = contextOf(time, snapshot, { form, norms, tables, growthRules, mixedCap });
  return {
    time,
    form: form.id,
    ages: form.ages,
    mixedCap,
    tables: [...new Set(Object.values(tables).map(({ version }) => version))].sort(),
    blocks: form.blocks.map(({ id, figures }) => ({
      id,
      lines: figures.flatMap((spec) => linesOf(spec, context)),
    })),
    findings: findingsOf(context),
  };
}

function linesOf(spec: FigureSpec, context: ReportContext): readonly ReportLine[] {
  const { id } = spec;
  switch (spec.count) {
    case 'children':
      return flaggedChildren(id, spec.flags, context);
    case 'leavers':
      return leaverLines(id, context);
    case 'units':
      return flaggedUnits(id, spec.flags, context);
    case 'attendance':
      return attendanceLines(id, context);
    case 'weighed':
      return weighedLines(id, context);
    case 'nutrition':
      return nutritionLines(id, spec.indicators, context);
    case 'growthChange':
      return changeLines(id, spec.indicators, context);
    case 'development':
      return developmentLines(id, context);
    case 'fiveYearStandard':
      return fiveYearLines(id, context);
    case 'staff':
      return staffLines(id, context);
    case 'qualifications':
      return qualificationLines(id, context);
    case 'teachersPerUnit':
      return teacherLines(id, context);
    case 'given':
      return givenLines(id, spec.item, context);
  }
}
