import { RegulationError } from './errors.ts';

/** Circulars as one whole per school year and grade; `+` joins a circular and its amendment. */
export const ruleSetIds = [
  'TT58/2011',
  'TT58/2011+TT26/2020',
  'TT22/2021',
  'TT30/2014',
  'TT30/2014+TT22/2016',
  'TT27/2020',
] as const;

export type RuleSetId = (typeof ruleSetIds)[number];

/** Rule sets this package computes. */
export const supportedRuleSetIds = ['TT22/2021'] as const satisfies readonly RuleSetId[];

export type SupportedRuleSetId = (typeof supportedRuleSetIds)[number];

export type RuleSetAnswer =
  | { readonly supported: true; readonly id: SupportedRuleSetId }
  /** The law is known, this package does not compute it. */
  | {
      readonly supported: false;
      readonly id: Exclude<RuleSetId, SupportedRuleSetId>;
      readonly why: 'notImplemented';
    }
  /** Before the oldest circular kept here. */
  | { readonly supported: false; readonly id: null; readonly why: 'beforeKnownRules' };

/** First school year (named by its September) of the newest circular, per grade 1..12. */
const TT27_FROM = [2020, 2021, 2022, 2023, 2024];
const TT22_FROM = [2021, 2022, 2023, 2024, 2022, 2023, 2024];

function idFor(year: number, grade: number): RuleSetId | null {
  if (grade <= 5) {
    if (year >= (TT27_FROM[grade - 1] as number)) return 'TT27/2020';
    if (year >= 2016) return 'TT30/2014+TT22/2016';
    return year >= 2014 ? 'TT30/2014' : null;
  }
  if (year >= (TT22_FROM[grade - 6] as number)) return 'TT22/2021';
  if (year >= 2020) return 'TT58/2011+TT26/2020';
  return year >= 2012 ? 'TT58/2011' : null;
}

/**
 * The rule set of a school year and grade. It never depends on today: an old year recalculates and reprints under
 * its own rules.
 *
 * @param schoolYearStart 2025 for the school year 2025-2026
 */
export function ruleSetFor(schoolYearStart: number, grade: number): RuleSetAnswer {
  if (!Number.isInteger(schoolYearStart) || schoolYearStart < 1945 || schoolYearStart > 9999) {
    throw new RegulationError(
      'invalidSchoolYear',
      { field: 'schoolYearStart' },
      `${schoolYearStart} is not a year`,
    );
  }
  if (!Number.isInteger(grade) || grade < 1 || grade > 12) {
    throw new RegulationError('invalidGrade', { field: 'grade' }, `${grade} is not a grade from 1 to 12`);
  }
  const id = idFor(schoolYearStart, grade);
  if (id === null) return { supported: false, id, why: 'beforeKnownRules' };
  return isSupported(id) ? { supported: true, id } : { supported: false, id, why: 'notImplemented' };
}

function isSupported(id: RuleSetId): id is SupportedRuleSetId {
  return (supportedRuleSetIds as readonly RuleSetId[]).includes(id);
}
