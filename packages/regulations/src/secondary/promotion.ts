import { reason, type Citation } from '../reasons.ts';
import { openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import { totalAbsences } from './absences.ts';
import { retestable } from './retestable.ts';
import type { PromotionDecision, SecondaryRules, StudyLevel } from './rules.ts';
import {
  assertOneOf,
  isReplaced,
  rangeOf,
  reaches,
  standing,
  type At,
  type Both,
  type Levels,
  type Needed,
} from './standing.ts';

export interface PromotionData extends Levels {
  /** The lowest levels that promote. */
  readonly needed: Needed;
  /** Half-days a year that still pass. */
  readonly allowedAbsences: number;
  /** The only level that re-assessment starts from. */
  readonly retestFrom: StudyLevel;
  /** Score subjects under this average and comment subjects with CĐ are taken again. */
  readonly retestBelow: Tenths;
  readonly retestChoice: 'pupilChooses' | 'all';
  readonly cite: {
    readonly promoted: Citation;
    readonly absences: Citation;
    /** Levels that are needed, at the end of the year and after the summer. */
    readonly yearEnd: Both<Citation, Citation>;
    readonly afterSummer: Both<Citation, Citation>;
    readonly retest: Citation;
    readonly training: Citation;
    /** Why neither re-assessment nor training is open. */
    readonly retained: Citation;
    readonly individualPlan: Citation;
  };
}

const GRADES = [6, 7, 8, 9, 10, 11, 12];
/** Grades that complete a programme: trung học cơ sở, trung học phổ thông. */
const LAST_GRADES = [9, 12];

/** Lên lớp: a proposal from the year's study, conduct and absences, at the end of the year or after the summer. */
export function promotionRules(data: PromotionData): Pick<SecondaryRules, 'promotion'> {
  const { scale, needed, allowedAbsences: allowed, retestFrom, retestBelow: below, cite } = data;

  return {
    promotion(input) {
      const { grade, round = 'yearEnd', absences, subjects } = input;
      assertOneOf(GRADES, grade, 'grade', 'invalidGrade');
      assertOneOf(['yearEnd', 'afterSummer'], round, 'round', 'invalidRound');
      const now = standing(data, input);
      // Absences that are not given are none so far, and may still be too many.
      const given = absences ?? null;
      const total = rangeOf(given === null ? null : totalAbsences(given), 0, Infinity);
      if (input.individualPlan) {
        return openResult<PromotionDecision>(null, [reason('individualPlan', {}, cite.individualPlan)]);
      }
      const yearEnd = round === 'yearEnd';
      // Re-assessed and trained in one summer: both were too low at the end of the year, and neither was open.
      const neitherOpen =
        !yearEnd && isReplaced(input.study, 'retestReplaced') && isReplaced(input.conduct, 'conductReplaced');
      const over = total.best > allowed;

      function decide(at: At): PromotionDecision {
        const [low, alsoLow] = now.lacking(needed, at);
        if (neitherOpen || (total[at] ?? 0) > allowed) return 'retained';
        if (!low) return 'promoted';
        if (!yearEnd || alsoLow) return 'retained';
        if (low === 'conduct') return 'summerTraining';
        return now.study[at] === retestFrom ? 'retest' : 'retained';
      }

      // The pupil's own cause: study below what may be taken again, or conduct too low as well.
      const closed = (level: StudyLevel) =>
        yearEnd && !reaches(data.levels.study, level, retestFrom)
          ? ({ scale, cause: 'study', level } as const)
          : ({ scale, cause: 'both', level: retestFrom } as const);

      return now.settle(decide, (decision, final, missing) => [
        over &&
          absences &&
          reason(
            'absencesOver',
            { excused: absences.excused, unexcused: absences.unexcused, absences: total.best, allowed },
            cite.absences,
          ),
        ...now.tooLow(needed, round, cite[round]),
        final &&
          decision === 'promoted' &&
          reason('promotionMet', { ...now.known, absences: total.best, allowed }, cite.promoted),
        decision === 'promoted' &&
          LAST_GRADES.includes(grade) &&
          reason('programmeCompleted', { grade }, cite.promoted),
        decision === 'retest' &&
          reason(
            'retestSubjects',
            { subjects: subjects ? retestable(subjects, below) : [], below, choice: data.retestChoice },
            cite.retest,
          ),
        decision === 'summerTraining' && reason('trainingDue', { scale }, cite.training),
        decision === 'retained' &&
          (yearEnd || neitherOpen) &&
          !over &&
          reason('summerNotOpen', closed(now.study.known ?? retestFrom), cite.retained),
        ...missing,
        !final && total.known === null && reason('absencesMissing', {}, cite.absences),
        decision && reason('proposalOnly', {}, null),
      ]);
    },
  };
}
