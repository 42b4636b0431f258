import { RegulationError } from '../errors.ts';
import { assertDate } from '../preschool/growth/age.ts';
import { reason, type Reason } from '../reasons.ts';
import { ageRuleFor, entryGrades, type AgeRule } from './age-rules.ts';
import { assertAgeInput, preschoolAge, schoolAge } from './entry-age.ts';
import {
  found,
  lacking,
  NOTHING,
  type EligibilityOutcome,
  type EntryApplicant,
  type EntryCampaign,
  type EntryDatum,
  type Findings,
} from './entry.ts';
import { readPersonalId } from './personal-id.ts';
import { residence, zoneOf, type ZoneFound } from './zones.ts';

export interface Eligibility {
  readonly outcome: EligibilityOutcome;
  /** By calendar year; null without a birth date. */
  readonly age: number | null;
  /** The zone of the residence and its place in the order, from 1; null when there is none. */
  readonly zone: ZoneFound | null;
  readonly missing: readonly EntryDatum[];
  readonly reasons: readonly Reason[];
}

/**
 * Whether a child may enter: by age, by the level before, by residence. A proposal for the office. A child without a personal
 * identification number, or whose data are incomplete, is not refused for that: a person looks at it.
 *
 * @throws RegulationError `invalidGrade`, `invalidSchoolYear`, `invalidDate`, `unknownEntryYear`, `unknownLateGroup`,
 *   `invalidHistory`, `duplicateWard`, `invalidPersonalId`
 */
export function eligibility(applicant: EntryApplicant, campaign: EntryCampaign): Eligibility {
  const rule = checkedRule(campaign);
  const { birthDate, ward, groups = [], history } = applicant;
  if (birthDate !== null) assertDate(birthDate, { field: 'birthDate' });
  assertAgeInput(groups, rule, history);
  const age = birthDate === null ? null : ageIn(campaign, birthDate);
  const zone = zoneOf(campaign.zones ?? [], ward);

  const parts = [
    ageOf(applicant, campaign, rule),
    previousLevel(applicant, campaign),
    residence(ward, campaign, zone),
    identity(applicant),
  ];
  const missing = parts.flatMap((part) => part.missing);
  const findings = parts.flatMap((part) => part.findings);
  if (missing.length > 0) {
    findings.push({ outcome: 'needsReview', reason: reason('entryDataMissing', { data: missing }, null) });
  }
  const worst = (['notEligible', 'needsReview'] as const).find((outcome) =>
    findings.some((finding) => finding.outcome === outcome),
  );
  const reasons = findings.map((finding) => finding.reason);
  return { outcome: worst ?? 'eligible', age, zone, missing, reasons };
}

/** The age rule that holds; null for preschool. */
function checkedRule({ grade, schoolYear, firstDay, ageRule }: EntryCampaign): AgeRule | null {
  if (!entryGrades.includes(grade)) {
    throw new RegulationError('invalidGrade', { field: 'grade' }, `${String(grade)} is not an entry grade`);
  }
  if (!Number.isInteger(schoolYear) || schoolYear < 1945 || schoolYear > 9999) {
    throw new RegulationError('invalidSchoolYear', { field: 'schoolYear' }, `${schoolYear} is not a year`);
  }
  if (firstDay !== undefined) assertDate(firstDay, { field: 'firstDay' });
  return grade === 0 ? null : (ageRule ?? ageRuleFor(grade, schoolYear));
}

/** By calendar year. */
function ageIn({ schoolYear }: EntryCampaign, birthDate: string): number {
  return schoolYear - Number(birthDate.slice(0, 4));
}

function ageOf(applicant: EntryApplicant, campaign: EntryCampaign, rule: AgeRule | null): Findings {
  const { birthDate } = applicant;
  if (birthDate === null) return lacking('birthDate');
  const age = ageIn(campaign, birthDate);
  return rule ? schoolAge(applicant, campaign, rule, age) : preschoolAge(birthDate, campaign, age);
}

function previousLevel({ completedPrevious }: EntryApplicant, { grade }: EntryCampaign): Findings {
  if (grade !== 6 && grade !== 10) return NOTHING;
  if (completedPrevious === undefined) return lacking('completedPrevious');
  return completedPrevious
    ? NOTHING
    : found('notEligible', reason('previousLevelNotCompleted', { grade }, null));
}

function identity({ personalId, birthDate, sex }: EntryApplicant): Findings {
  if (personalId === null) return found('needsReview', reason('noPersonalId', {}, null));
  const content = readPersonalId(personalId);
  const differs: ('birthYear' | 'sex')[] = [];
  if (birthDate !== null && content.birthYear !== Number(birthDate.slice(0, 4))) differs.push('birthYear');
  if (sex !== undefined && content.sex !== sex) differs.push('sex');
  return differs.length === 0
    ? NOTHING
    : found('needsReview', reason('personalIdDiffers', { differs }, null));
}
