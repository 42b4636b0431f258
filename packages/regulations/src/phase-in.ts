import { RegulationError } from './errors.ts';

/** Circulars as one whole per school year and grade; `+` joins a circular and its amendment. */
export const secondaryRuleSetIds = [
  'TT58/2011',
  'TT58/2011+TT26/2020',
  'TT22/2021',
  /** Continuing education (giáo dục thường xuyên). */
  'TT43/2021',
] as const;

export const primaryRuleSetIds = ['TT30/2014', 'TT30/2014+TT22/2016', 'TT27/2020'] as const;

export const ruleSetIds = [...secondaryRuleSetIds, ...primaryRuleSetIds] as const;

export type SecondaryRuleSetId = (typeof secondaryRuleSetIds)[number];
export type PrimaryRuleSetId = (typeof primaryRuleSetIds)[number];
export type RuleSetId = SecondaryRuleSetId | PrimaryRuleSetId;

export type RuleSetAnswer =
  | { readonly supported: true; readonly stage: 'primary'; readonly id: PrimaryRuleSetId }
  | { readonly supported: true; readonly stage: 'secondary'; readonly id: SecondaryRuleSetId }
  /** Before the oldest circular kept here. */
  | { readonly supported: false; readonly id: null; readonly why: 'beforeKnownRules' };

/** First school year (named by its September) of the newest circular, per grade 1..12. */
const TT27_FROM = [2020, 2021, 2022, 2023, 2024];
const TT22_FROM = [2021, 2022, 2023, 2024, 2022, 2023, 2024];

function primaryIdFor(year: number, grade: number): PrimaryRuleSetId | null {
  if (year >= (TT27_FROM[grade - 1] as number)) return 'TT27/2020';
  if (year >= 2016) return 'TT30/2014+TT22/2016';
  return year >= 2014 ? 'TT30/2014' : null;
}

function secondaryIdFor(year: number, grade: number, continuing: boolean): SecondaryRuleSetId | null {
  if (year >= (TT22_FROM[grade - 6] as number)) return continuing ? 'TT43/2021' : 'TT22/2021';
  if (continuing) return null;
  if (year >= 2020) return 'TT58/2011+TT26/2020';
  return year >= 2012 ? 'TT58/2011' : null;
}

/**
 * The rule set of a school year and grade. It never depends on today: an old year recalculates and reprints under
 * its own rules.
 *
 * @param schoolYearStart 2025 for the school year 2025-2026
 */
export function ruleSetFor(
  schoolYearStart: number,
  grade: number,
  options: { readonly continuingEducation?: boolean } = {},
): RuleSetAnswer {
  if (!Number.isInteger(schoolYearStart) || schoolYearStart < 1945 || schoolYearStart > 9999) {
    throw new RegulationError(
      'invalidSchoolYear',
      { field: 'schoolYearStart' },
      `${String(schoolYearStart)} is not a year`,
    );
  }
  if (!Number.isInteger(grade) || grade < 1 || grade > 12) {
    throw new RegulationError(
      'invalidGrade',
      { field: 'grade' },
      `${String(grade)} is not a grade from 1 to 12`,
    );
  }
  if (grade <= 5) {
    const id = primaryIdFor(schoolYearStart, grade);
    return id ? { supported: true, stage: 'primary', id } : UNKNOWN;
  }
  const id = secondaryIdFor(schoolYearStart, grade, options.continuingEducation ?? false);
  return id ? { supported: true, stage: 'secondary', id } : UNKNOWN;
}

const UNKNOWN: RuleSetAnswer = { supported: false, id: null, why: 'beforeKnownRules' };

/** Throws `unknownRuleSet` on an id from elsewhere that is none of these. */
export function byId<Id extends RuleSetId, Rules>(rules: Readonly<Record<Id, Rules>>, id: Id): Rules {
  if (!Object.hasOwn(rules, id)) throw new RegulationError('unknownRuleSet', { field: 'id' }, String(id));
  return rules[id];
}
