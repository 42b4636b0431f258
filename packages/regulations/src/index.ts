export { tt22, tt22StudyRules, tt22Subjects, tt22Terms } from './circulars/tt22-2021/index.ts';
export { tt26, tt26StudyRules, tt26Subjects } from './circulars/tt26-2020/index.ts';
export { tt43, tt43StudyRules, tt43Subjects } from './circulars/tt43-2021/index.ts';
export { tt58, tt58StudyRules, tt58Subjects } from './circulars/tt58-2011/index.ts';
export { isRegulationError, RegulationError, type ErrorPlace, type RegulationErrorCode } from './errors.ts';
export {
  formatMark,
  formatPassFail,
  markToNumber,
  parseMark,
  parsePassFail,
  type FormatMarkOptions,
  type MarkTextErrorCode,
  type ParsedMark,
  type ParseMarkOptions,
  type PassFail,
} from './mark-text.ts';
export {
  primaryRuleSetIds,
  ruleSetFor,
  ruleSetIds,
  secondaryRuleSetIds,
  type PrimaryRuleSetId,
  type RuleSetAnswer,
  type RuleSetId,
  type SecondaryRuleSetId,
} from './phase-in.ts';
export type { Citation, Reason, ReasonCode, ReasonOf, ReasonParams } from './reasons.ts';
export type { Result } from './results.ts';
export { ruleSetsOfPupil, yearAcross, type PupilGrade, type PupilRuleSet } from './secondary/across.ts';
export { subjectRulesById } from './secondary/by-id.ts';
export { countAbsences, type AttendanceCounts, type AttendanceOptions } from './secondary/absences.ts';
export { isMarkForm, markForms, type MarkForm } from './secondary/mark-form.ts';
export { toMark, type MarkRow } from './secondary/mark-row.ts';
export type { Policy } from './secondary/policy.ts';
export { PupilYear, type Term, type YearPlan } from './secondary/pupil-year.ts';
export { secondaryRulesById } from './secondary/rules-by-id.ts';
export type {
  Absences,
  ConductInput,
  ConductLevel,
  Given,
  PromotionDecision,
  PromotionInput,
  SecondaryRules,
  Study,
  StudyInput,
  StudyLevel,
  Title,
  TitleInput,
} from './secondary/rules.ts';
export type { StudyRules } from './secondary/study-rules.ts';
export { studyOutlook, type StudyOutlook, type StudyWay } from './secondary/study-what-if.ts';
export type {
  Column,
  ColumnKind,
  Mark,
  Scoring,
  SubjectPlan,
  SubjectRules,
  SubjectTermRules,
  TermResult,
  YearTerms,
} from './secondary/subject-rules.ts';
export {
  moreColumns,
  regularColumns,
  testForms,
  type MoreColumns,
  type RegularCount,
  type TestForm,
} from './secondary/more-columns.ts';
export { testMinutes, type TestMinutes } from './secondary/test-length.ts';
export { neededForAim, neededMark, neededTermTwo, type Aim, type NeededMark } from './secondary/what-if.ts';
export { enCitation, viCitation } from './text/citation.ts';
export { roundHalfUp, type Tenths } from './tenths.ts';
