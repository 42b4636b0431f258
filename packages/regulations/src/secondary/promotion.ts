import { RegulationError } from '../errors.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import { totalAbsences } from './absences.ts';
import { retestable } from './retestable.ts';
import type { ConductLevel, PromotionDecision, PromotionInput, SecondaryRules, StudyLevel } from './rules.ts';
import {
  missing,
  reaches,
  settle,
  standing,
  tooLow,
  type Both,
  type Levels,
  type Needed,
  type Range,
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

/** Grades that complete a programme: trung học cơ sở, trung học phổ thông. */
const LAST_GRADES = [9, 12];

/** Lên lớp: a proposal from the year's study, conduct and absences, at the end of the year or after the summer. */
export function promotionRules(data: PromotionData): Pick<SecondaryRules, 'promotion'> {
  const { scale, levels, needed, allowedAbsences: allowed, retestFrom, cite } = data;

  function decide(
    yearEnd: boolean,
    study: StudyLevel,
    conduct: ConductLevel,
    absences: number,
  ): PromotionDecision {
    const studyMet = reaches(levels.study, study, needed.study);
    const conductMet = reaches(levels.conduct, conduct, needed.conduct);
    if (absences > allowed) return 'retained';
    if (studyMet && conductMet) return 'promoted';
    if (yearEnd && studyMet) return 'summerTraining';
    return yearEnd && conductMet && study === retestFrom ? 'retest' : 'retained';
  }

  /** What the decision means for the pupil, under its own article. */
  function follows(decision: PromotionDecision, { grade, subjects }: PromotionInput): Reason[] {
    switch (decision) {
      case 'promoted':
        return LAST_GRADES.includes(grade) ? [reason('programmeCompleted', { grade }, cite.promoted)] : [];
      case 'retest': {
        const { retestBelow: below, retestChoice: choice } = data;
        const again = subjects ? retestable(subjects, below) : [];
        return [reason('retestSubjects', { subjects: again, below, choice }, cite.retest)];
      }
      case 'summerTraining':
        return [reason('trainingDue', { scale }, cite.training)];
      case 'retained':
        return [];
    }
  }

  return {
    promotion(input) {
      const { grade, round = 'yearEnd' } = input;
      if (!(Number.isInteger(grade) && grade >= 6 && grade <= 12)) {
        throw new RegulationError('invalidGrade', { field: 'grade' }, String(grade));
      }
      const yearEnd = round === 'yearEnd';
      if (!yearEnd && round !== 'afterSummer') {
        throw new RegulationError('invalidRound', { field: 'round' }, String(round));
      }
      const now = standing(data, input);
      const total = input.absences && totalAbsences(input.absences);
      if (input.individualPlan) {
        return openResult<PromotionDecision>(null, [reason('individualPlan', {}, cite.individualPlan)]);
      }
      // Absences that are not given are none so far, and may still be too many.
      const range: Range<number> = { best: total ?? 0, worst: total ?? Infinity, known: total ?? 0 };
      const { value, final } = settle(now, range, (s, c, a) => decide(yearEnd, s, c, a));

      const reasons: Reason[] = [];
      const absences = range.best;
      const over = absences > allowed;
      if (over && input.absences) {
        const { excused, unexcused } = input.absences;
        reasons.push(reason('absencesOver', { excused, unexcused, absences, allowed }, cite.absences));
      }
      reasons.push(...tooLow(data, now, needed, round, cite[round]));
      if (final && value === 'promoted') {
        const { study, conduct } = now;
        const met = { scale, study: study.best, conduct: conduct.best, absences, allowed };
        reasons.push(reason('promotionMet', met, cite.promoted));
      }
      if (value === 'retained' && yearEnd && !over) {
        reasons.push(reason('summerNotOpen', { scale }, cite.retained));
      }
      if (value) reasons.push(...follows(value, input));
      if (!final) {
        reasons.push(...missing(data, now));
        if (total === null) reasons.push(reason('absencesMissing', {}, cite.absences));
      }
      if (value) reasons.push(reason('proposalOnly', {}, null));
      return final && value ? finalResult(value, reasons) : openResult(value, reasons);
    },
  };
}
