export { tt22Subjects } from './circulars/tt22-2021/subjects.ts';
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
export { subjectRulesById } from './secondary/by-id.ts';
export { toMark, type MarkRow } from './secondary/mark-row.ts';
export type { Policy } from './secondary/policy.ts';
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
export type {
  Column,
  ColumnKind,
  Mark,
  Scoring,
  SubjectPlan,
  SubjectRules,
  TermResult,
  YearTerms,
} from './secondary/subject-rules.ts';
export { roundHalfUp, type Tenths } from './tenths.ts';
