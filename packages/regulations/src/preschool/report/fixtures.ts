import { isRegulationError, type ErrorPlace } from '../../errors.ts';
import { whoGrowthTables } from '../growth/tables/who.ts';
import type { Figure, ReportLine } from './figure.ts';
import type { FigureSpec, PreschoolForm } from './form.ts';
import { preschoolForms } from './forms.ts';
import { preschoolReport, type PreschoolReport, type PreschoolReportOptions } from './report.ts';
import type {
  ChildMeasurement,
  PreschoolChild,
  PreschoolClass,
  PreschoolSnapshot,
  PreschoolStaff,
  ReportTime,
} from './snapshot.ts';

/** The mid-year report of 2025-2026, after one of 15 October. */
export const midYear: ReportTime = {
  period: 'giuaNam',
  schoolYearStart: 2025,
  since: '2025-10-16',
  on: '2026-01-15',
  previous: { since: '2025-08-15', on: '2025-10-15' },
};

/** A boy of the class of four-year-olds, of whom everything is recorded. */
export const child = (id: string, more: Partial<PreschoolChild> = {}): PreschoolChild => ({
  id,
  class: 'choi',
  birthDate: '2021-06-01',
  sex: 'male',
  minority: false,
  disabled: false,
  fromElsewhere: false,
  lunchSupport: false,
  feeSupport: false,
  goodChild: false,
  joinedOn: '2025-09-05',
  attendance: { enrolled: 60, present: 57 },
  ...more,
});

export const girl = (id: string, more: Partial<PreschoolChild> = {}): PreschoolChild =>
  child(id, { sex: 'female', ...more });

export const group = (id: string, more: Partial<PreschoolClass> = {}): PreschoolClass => ({
  id,
  bands: ['tuoi4Den5'],
  fullDay: true,
  lunch: true,
  ...more,
});

export const teacher = (id: string, more: Partial<PreschoolStaff> = {}): PreschoolStaff => ({
  id,
  role: 'giaoVien',
  qualification: 'caoDang',
  class: 'choi',
  ...more,
});

export const weighing = (
  measuredOn: string,
  weightGrams: number | null,
  heightMillimetres: number | null,
): ChildMeasurement => ({ measuredOn, weightGrams, heightMillimetres, position: 'standing' });

export const snapshotOf = (
  children: readonly PreschoolChild[],
  more: Partial<PreschoolSnapshot> = {},
): PreschoolSnapshot => ({ classes: [group('choi')], children, staff: [], assessments: [], ...more });

export const formOf = (figures: readonly FigureSpec[], more: Partial<PreschoolForm> = {}): PreschoolForm => ({
  ...preschoolForms.giuaNam,
  id: 'own',
  blocks: [{ id: 'all', figures }],
  ...more,
});

export const reportOf = (
  snapshot: PreschoolSnapshot,
  options: Partial<PreschoolReportOptions> = {},
  time: ReportTime = midYear,
): PreschoolReport => preschoolReport(time, snapshot, { tables: whoGrowthTables, ...options });

export const linesOf = ({ blocks }: PreschoolReport): readonly ReportLine[] =>
  blocks.flatMap(({ lines }) => lines);

export const cellOf = (
  report: PreschoolReport,
  figure: string,
  path: readonly string[] = [],
  column = 'total',
): Figure => {
  const line = linesOf(report).find((one) => one.figure === figure && one.path.join() === path.join());
  const cell = line?.cells[column];
  if (!cell) throw new Error(`no ${figure} ${path.join('.')} ${column}`);
  return cell;
};

/** The value of a figure, official or not, by column; columns of nothing left off. */
export const valuesOf = (
  report: PreschoolReport,
  figure: string,
  path: readonly string[] = [],
): Record<string, number | null> => {
  const line = linesOf(report).find((one) => one.figure === figure && one.path.join() === path.join());
  if (!line) throw new Error(`no ${figure} ${path.join('.')}`);
  const cells = Object.entries(line.cells).filter(([, cell]) => cell.of > 0 || cell.value !== 0);
  return Object.fromEntries(cells.map(([column, cell]) => [column, cell.value ?? cell.provisional]));
};

export const faultOf = (run: () => unknown): { code: string; place: ErrorPlace } | null => {
  try {
    run();
  } catch (error) {
    if (isRegulationError(error)) return { code: error.code, place: error.place };
    throw error;
  }
  return null;
};
