export {
  ageRuleFor,
  entryGrades,
  lateGroups,
  preschoolAgeRule,
  type AgeRule,
  type EntryGrade,
  type PreschoolAgeRule,
} from './age-rules.ts';
export {
  allocate,
  type Allocation,
  type ApplicantOutcome,
  type SchoolOutcome,
} from './allocation/allocate.ts';
export type { AllocationApplicant, AllocationInput, AllocationSchool, TieRule } from './allocation/input.ts';
export {
  allocationInputs,
  publicResult,
  readAllocationInputs,
  type PublicResult,
} from './allocation/published.ts';
export { drawTickets, type Tickets } from './allocation/tickets.ts';
export { admissionByCutOffs, type Admission, type CutOffInput, type CutOffs } from './cut-offs.ts';
export { eligibility, type Eligibility } from './eligibility.ts';
export type {
  EligibilityOutcome,
  EntryApplicant,
  EntryCampaign,
  EntryDatum,
  SchoolHistory,
  Zone,
} from './entry.ts';
export {
  formatHundredths,
  hundredths,
  parsePaperMark,
  parsePoints,
  type Hundredths,
  type ParsedPoints,
  type PointsTextErrorCode,
} from './hundredths.ts';
export { readPersonalId, type PersonalIdContent } from './personal-id.ts';
export {
  encouragementPoints2025,
  formerVocationalPoints,
  priorityPoints2025,
  scoreScheme,
  type ExamPaper,
  type PointTable,
  type ScoreScheme,
} from './score-scheme.ts';
export { examScore, type ExamScore, type ExamSheet, type ScoredPaper } from './score.ts';
