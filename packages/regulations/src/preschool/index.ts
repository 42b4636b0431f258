export { ageBandOf, defaultAgeCounting, type AgeCounting, type AgeOn, type AgeOptions } from './age-band.ts';
export {
  ageBandIds,
  ageBands,
  agePlaces,
  type AgeBand,
  type AgeBandId,
  type AgePlace,
  type PreschoolStage,
} from './bands.ts';
export * from './growth/index.ts';
export {
  preschoolNorms,
  type Charter,
  type IndependentRule,
  type PreschoolNorms,
  type TeacherRule,
} from './norms.ts';
export type { MissingKind } from './reasons.ts';
export type { Figure, FigureUnit, Missing, ReportLine } from './report/figure.ts';
export type { PreschoolFinding } from './report/findings.ts';
export {
  childFlags,
  unitFlags,
  type ChildFlag,
  type FigureSpec,
  type PreschoolForm,
  type ReportBlock,
  type UnitFlag,
} from './report/form.ts';
export { preschoolForms } from './report/forms.ts';
export { enReportNames } from '../text/preschool-report-names.en.ts';
export type { ReportNames } from '../text/preschool-report-names.ts';
export { viReportNames } from '../text/preschool-report-names.vi.ts';
export { preschoolReport, type PreschoolReport, type PreschoolReportOptions } from './report/report.ts';
export {
  preschoolPeriods,
  type AttendanceDays,
  type ChildMeasurement,
  type DayRange,
  type DevelopmentAssessment,
  type PreschoolChild,
  type PreschoolClass,
  type PreschoolPeriod,
  type PreschoolSnapshot,
  type PreschoolStaff,
  type Recorded,
  type ReportTime,
} from './report/snapshot.ts';
export { teacherCount, type StaffedUnit, type TeacherCount } from './teachers.ts';
export { unitSize, type MixedCap, type UnitKind, type UnitSize, type UnitSizeOptions } from './unit-size.ts';
