import { RegulationError } from '../errors.ts';
import { assertDate } from '../dates.ts';
import { ageRuleFor, entryGrades, lateGroups, type AgeRule } from './age-rules.ts';
import type { EntryApplicant, EntryCampaign, Known, SchoolHistory } from './entry.ts';

const HISTORY = ['skipped', 'repeated', 'startedLate'] as const;
const OTHERWISE: readonly unknown[] = ['needsReview', 'notEligible'];

/** The age rule that holds; null for preschool. */
export function checkedRule({
  grade,
  schoolYear,
  firstDay,
  ageRule,
  otherWards,
}: EntryCampaign): AgeRule | null {
  if (!entryGrades.includes(grade)) {
    throw new RegulationError('invalidGrade', { field: 'grade' }, `${String(grade)} is not an entry grade`);
  }
  if (!Number.isInteger(schoolYear) || schoolYear < 1945 || schoolYear > 9999) {
    const detail = `${String(schoolYear)} is not a year`;
    throw new RegulationError('invalidSchoolYear', { field: 'schoolYear' }, detail);
  }
  assertDay(firstDay ?? null, 'firstDay');
  // Any other word would be neither of the two, and so let everybody in.
  oneOf(OTHERWISE, otherWards ?? null, 'otherWards');
  if (grade === 0) return null;
  const rule = ageRule ?? ageRuleFor(grade, schoolYear);
  const { age, lateYears, tooOld } = rule;
  const whole = [age, lateYears].every((years) => Number.isInteger(years) && years >= 0);
  if (whole && OTHERWISE.includes(tooOld) && Array.isArray(rule.lateGroups)) return rule;
  throw new RegulationError('invalidOption', { field: 'ageRule' }, 'not a rule of ages');
}

/** What is known of the applicant, null for everything that is not. Throws what `eligibility` says. */
export function checkedApplicant(applicant: EntryApplicant, rule: AgeRule | null): Known {
  const { birthDate = null, ward = null, personalId = null, sex = null } = applicant;
  const { groups = null, completedPrevious = null } = applicant;
  assertDay(birthDate, 'birthDate');
  oneOf(['male', 'female'], sex, 'sex');
  oneOf([true, false], completedPrevious, 'completedPrevious');
  if (groups !== null) assertGroups(groups, rule);
  const history = historyOf(applicant.history ?? null);
  return { birthDate, ward, personalId, sex, groups, history, completedPrevious };
}

function assertDay(day: string | null, field: string): void {
  if (day === null) return;
  if (typeof day !== 'string') throw new RegulationError('invalidDate', { field }, String(day));
  assertDate(day, { field });
}

function oneOf(choices: readonly unknown[], value: unknown, field: string): void {
  if (value === null || choices.includes(value)) return;
  throw new RegulationError('invalidOption', { field }, String(value));
}

function assertGroups(groups: readonly string[], rule: AgeRule | null): void {
  if (!Array.isArray(groups)) {
    throw new RegulationError('invalidOption', { field: 'groups' }, 'not a list of codes');
  }
  groups.forEach((group: string, index) => {
    if (lateGroups.includes(group) || rule?.lateGroups.includes(group)) return;
    throw new RegulationError('unknownLateGroup', { field: 'groups', index }, 'no such group');
  });
}

/** A history of which one part is not known is not known. */
function historyOf(given: SchoolHistory | null): SchoolHistory | null {
  if (given === null) return null;
  const years = HISTORY.map((field) => {
    const count = (given[field] as number | null | undefined) ?? null;
    if (count === null || (Number.isInteger(count) && count >= 0)) return count;
    const detail = `${String(count)} is not a number of years`;
    throw new RegulationError('invalidHistory', { field: `history.${field}` }, detail);
  });
  if (years.includes(null)) return null;
  const { skipped, repeated, startedLate } = given;
  return { skipped, repeated, startedLate };
}
