import { RegulationError } from '../errors.ts';
import { ruleSetFor, type RuleSetAnswer, type RuleSetId } from '../phase-in.ts';
import { reason } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { SubjectRules } from './subject-rules.ts';

/** A school year that a pupil spent in a grade, or a part of one. */
export interface PupilGrade {
  /** 2025 for the school year 2025-2026. */
  readonly schoolYearStart: number;
  readonly grade: number;
  /** Giáo dục thường xuyên. */
  readonly continuingEducation?: boolean;
}

export interface PupilRuleSet extends PupilGrade {
  /** As `ruleSetFor` answers. */
  readonly ruleSet: RuleSetAnswer;
  /** The circular before this one in the list where it is another; null where it stays, and in the first. */
  readonly changedFrom: RuleSetId | null;
}

/**
 * The circular of each of a pupil's years, in the order of time; two of the same school year are a transfer within it. A
 * change comes with the phase-in, with a grade repeated or skipped, or with a move between regular and continuing
 * education.
 *
 * @throws RegulationError `invalidSchoolYear`, `invalidGrade`, or `yearsOutOfOrder`, at the `index` in the list
 */
export function ruleSetsOfPupil(years: readonly PupilGrade[]): readonly PupilRuleSet[] {
  let before: RuleSetId | null = null;
  return years.map((year, index) => {
    const ruleSet = answerAt(year, index);
    if (year.schoolYearStart < (years[index - 1]?.schoolYearStart ?? 0)) {
      throw new RegulationError(
        'yearsOutOfOrder',
        { field: 'schoolYearStart', index },
        'before the year above it',
      );
    }
    const changedFrom = before === ruleSet.id ? null : before;
    before = ruleSet.id;
    return { ...year, ruleSet, changedFrom };
  });
}

function answerAt({ schoolYearStart, grade, continuingEducation = false }: PupilGrade, index: number) {
  try {
    return ruleSetFor(schoolYearStart, grade, { continuingEducation });
  } catch (error) {
    throw error instanceof RegulationError ? error.within({ index }) : error;
  }
}

/**
 * The year of a subject whose term I was assessed under another circular: a transfer between regular and continuing
 * education, or a change of grade within the year. The circular in which the year closes gives the year's rule; term I
 * enters with its rounded result, and a reason says so. Circulars are silent about this; it is practice.
 */
export function yearAcross(
  term1: SubjectRules,
  closing: SubjectRules,
): Pick<SubjectRules, 'yearAverage' | 'yearComment'> {
  if (term1.id === closing.id) return closing;
  const why = reason('termUnderOther', { term: 1, under: term1.id, year: closing.id }, null);
  const tell = <V>(result: Result<V>, entered: unknown): Result<V> =>
    entered === 'notTaught' ? result : { ...result, reasons: [...result.reasons, why] };
  return {
    yearAverage: (terms, policy) => tell(closing.yearAverage(terms, policy), terms.term1),
    yearComment(terms, policy) {
      // An exemption is for the circular of that term to give; the year then rests on term II alone.
      if (terms.term1 === 'exempt') term1.yearComment({ term1: 'exempt', term2: null });
      const entering = terms.term1 === 'exempt' ? { ...terms, term1: null } : terms;
      return tell(closing.yearComment(entering, policy), terms.term1);
    },
  };
}
