export { tt22 } from './circulars/tt22-2021/tt22.ts';
export { isRegulationError, RegulationError, type ErrorPlace, type RegulationErrorCode } from './errors.ts';
export { toMark, type MarkRow } from './mark-row.ts';
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
  ruleSetFor,
  ruleSetIds,
  supportedRuleSetIds,
  type RuleSetAnswer,
  type RuleSetId,
  type SupportedRuleSetId,
} from './phase-in.ts';
export type { Citation, Reason, ReasonCode, ReasonOf, ReasonParams } from './reasons.ts';
export { ruleSetById } from './rule-sets.ts';
export type {
  Column,
  ColumnKind,
  Mark,
  Result,
  RuleSet,
  Scoring,
  SubjectPlan,
  TermOptions,
  TermResult,
  YearOptions,
  YearTerms,
} from './rule-set.ts';
export { roundHalfUp, type Tenths } from './tenths.ts';
