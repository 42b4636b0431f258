import { reason, type Reason } from '../reasons.ts';
import type { AgeRule } from './age-rules.ts';
import { preschoolAge, schoolAge } from './entry-age.ts';
import { checkedApplicant, checkedRule } from './entry-input.ts';
import {
  found,
  lacking,
  NOTHING,
  type EligibilityOutcome,
  type EntryApplicant,
  type EntryCampaign,
  type EntryDatum,
  type Findings,
  type Known,
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
 *   `invalidHistory`, `duplicateWard`, `invalidPersonalId`, `invalidOption`
 */
export function eligibility(applicant: EntryApplicant, campaign: EntryCampaign): Eligibility {
  const rule = checkedRule(campaign);
  const known = checkedApplicant(applicant, rule);
  const { birthDate, ward } = known;
  const age = birthDate === null ? null : ageIn(campaign, birthDate);
  const zone = zoneOf(campaign.zones ?? [], ward);

  const parts = [
    ageOf(known, campaign, rule),
    previousLevel(known, campaign),
    residence(ward, campaign, zone),
    identity(known),
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

/** By calendar year. */
function ageIn({ schoolYear }: EntryCampaign, birthDate: string): number {
  return schoolYear - Number(birthDate.slice(0, 4));
}

function ageOf(applicant: Known, campaign: EntryCampaign, rule: AgeRule | null): Findings {
  const { birthDate } = applicant;
  if (birthDate === null) return lacking('birthDate');
  const age = ageIn(campaign, birthDate);
  return rule ? schoolAge(applicant, campaign, rule, age) : preschoolAge(birthDate, campaign, age);
}

function previousLevel({ completedPrevious }: Known, { grade }: EntryCampaign): Findings {
  if (grade !== 6 && grade !== 10) return NOTHING;
  if (completedPrevious === null) return lacking('completedPrevious');
  return completedPrevious
    ? NOTHING
    : found('notEligible', reason('previousLevelNotCompleted', { grade }, null));
}

function identity({ personalId, birthDate, sex }: Known): Findings {
  if (personalId === null) return found('needsReview', reason('noPersonalId', {}, null));
  const content = readPersonalId(personalId);
  const differs: ('birthYear' | 'sex')[] = [];
  if (birthDate !== null && content.birthYear !== Number(birthDate.slice(0, 4))) differs.push('birthYear');
  if (sex !== null && content.sex !== sex) differs.push('sex');
  return differs.length === 0
    ? NOTHING
    : found('needsReview', reason('personalIdDiffers', { differs }, null));
}
