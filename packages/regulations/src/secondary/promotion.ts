import { RegulationError } from '../errors.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult } from '../results.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import { totalAbsences } from './absences.ts';
import type {
  Absences,
  ConductLevel,
  PromotionDecision,
  PromotionInput,
  SecondaryRules,
  StudyLevel,
} from './rules.ts';
import { given, levelRange, reaches, settle, type Range, type Settled } from './settle.ts';

export interface PromotionData {
  /** Best first. */
  readonly studyLevels: readonly StudyLevel[];
  /** Best first. */
  readonly conductLevels: readonly ConductLevel[];
  readonly studyNeeded: StudyLevel;
  readonly conductNeeded: ConductLevel;
  /** Half-days a year that still pass. */
  readonly allowedAbsences: number;
  /** The only level that re-assessment starts from. */
  readonly retestFrom: StudyLevel;
  /** Score subjects under this average and comment subjects with CĐ are taken again. */
  readonly retestBelow: Tenths;
  readonly retestChoice: 'pupilChooses' | 'all';
  /** Grades that complete a programme. */
  readonly lastGrades: readonly number[];
  readonly cite: Readonly<Record<Cited, Citation>>;
}

type Cited =
  | 'promoted'
  | 'absences'
  | 'study'
  | 'conduct'
  | 'studyAfterSummer'
  | 'conductAfterSummer'
  | 'retest'
  | 'training'
  /** Why neither re-assessment nor training is open. */
  | 'retained'
  | 'individualPlan';

type Round = NonNullable<PromotionInput['round']>;

/** What a decision rests on. */
interface Basis {
  readonly study: Range<StudyLevel>;
  readonly conduct: Range<ConductLevel>;
  readonly absences: Range<number>;
}

/** Lên lớp: a proposal from the year's study, conduct and absences, at the end of the year or after the summer. */
export function promotionRules(data: PromotionData): Pick<SecondaryRules, 'promotion'> {
  return {
    promotion(input) {
      const { grade, round = 'yearEnd' } = input;
      if (!(Number.isInteger(grade) && grade >= 6 && grade <= 12)) {
        throw new RegulationError('invalidGrade', { field: 'grade' }, `${grade} is not from 6 to 12`);
      }
      if (round !== 'yearEnd' && round !== 'afterSummer') {
        throw new RegulationError('invalidRound', { field: 'round' }, `no round ${String(round)}`);
      }
      const basis: Basis = {
        study: levelRange(data.studyLevels, input.study, 'study'),
        conduct: levelRange(data.conductLevels, input.conduct, 'conduct'),
        absences: absenceRange(input.absences, data.allowedAbsences),
      };
      const { study, conduct, absences } = basis;
      if (input.individualPlan) {
        return openResult<PromotionDecision>(null, [reason('individualPlan', {}, data.cite.individualPlan)]);
      }
      const decision = settle([study, conduct, absences], (s, c, a) => decide(data, round, s, c, a));
      const reasons = explain(data, input, round, basis, decision);
      const { value, final } = decision;
      return final && value ? finalResult(value, reasons) : openResult(value, reasons);
    },
  };
}

function decide(
  data: PromotionData,
  round: Round,
  study: StudyLevel,
  conduct: ConductLevel,
  absences: number,
): PromotionDecision {
  const studyMet = reaches(data.studyLevels, study, data.studyNeeded);
  const conductMet = reaches(data.conductLevels, conduct, data.conductNeeded);
  if (absences > data.allowedAbsences) return 'retained';
  if (studyMet && conductMet) return 'promoted';
  if (round === 'afterSummer') return 'retained';
  if (studyMet) return 'summerTraining';
  return conductMet && study === data.retestFrom ? 'retest' : 'retained';
}

/** Absences that are not given are none so far, and may still be too many. */
function absenceRange(absences: Absences | null, allowed: number): Range<number> {
  const total = absences && totalAbsences(absences);
  return { best: total ?? 0, worst: total ?? allowed + 1, known: total ?? 0 };
}

/** What falls short, what follows from it, what is still missing. */
function explain(
  data: PromotionData,
  input: PromotionInput,
  round: Round,
  { study, conduct, absences }: Basis,
  { value, final }: Settled<PromotionDecision>,
): Reason[] {
  const { studyLevels, conductLevels, studyNeeded, conductNeeded, allowedAbsences: allowed, cite } = data;
  const reasons: Reason[] = [];
  const yearEnd = round === 'yearEnd';
  const over = absences.best > allowed;
  if (over && input.absences) {
    const { excused, unexcused } = input.absences;
    reasons.push(
      reason('absencesOver', { excused, unexcused, absences: absences.best, allowed }, cite.absences),
    );
  }
  if (study.known && !reaches(studyLevels, study.known, studyNeeded)) {
    const params = { study: study.known, needed: studyNeeded, round };
    reasons.push(reason('studyTooLow', params, yearEnd ? cite.study : cite.studyAfterSummer));
  }
  if (conduct.known && !reaches(conductLevels, conduct.known, conductNeeded)) {
    const params = { conduct: conduct.known, needed: conductNeeded, round };
    reasons.push(reason('conductTooLow', params, yearEnd ? cite.conduct : cite.conductAfterSummer));
  }

  if (value === 'promoted') {
    if (final) {
      const met = { study: study.worst, conduct: conduct.worst, absences: absences.worst };
      reasons.push(reason('promotionMet', { ...met, studyNeeded, conductNeeded, allowed }, cite.promoted));
    }
    if (data.lastGrades.includes(input.grade)) {
      reasons.push(reason('programmeCompleted', { grade: input.grade }, cite.promoted));
    }
  } else if (value === 'retest') {
    const { retestBelow: below, retestChoice: choice } = data;
    const subjects = retestSubjects(input.subjects, below);
    reasons.push(reason('retestSubjects', { subjects, below, choice }, cite.retest));
  } else if (value === 'summerTraining') {
    reasons.push(reason('trainingDue', {}, cite.training));
  } else if (value === 'retained' && yearEnd && !over) {
    const from = data.retestFrom;
    reasons.push(
      study.known && !reaches(studyLevels, study.known, from)
        ? reason('retestNotOpen', { study: study.known, from }, cite.retained)
        : reason('bothTooLow', {}, cite.retained),
    );
  }

  if (!final) {
    if (study.best !== study.worst) reasons.push(reason('studyMissing', {}, null));
    if (conduct.best !== conduct.worst) reasons.push(reason('conductMissing', {}, null));
    if (absences.best !== absences.worst) reasons.push(reason('absencesMissing', {}, cite.absences));
  }
  if (value) reasons.push(reason('proposalOnly', {}, null));
  return reasons;
}

/** In the order given. A subject without its official result is not named: it may still pass. */
function retestSubjects(subjects: PromotionInput['subjects'], below: Tenths): string[] {
  const low: string[] = [];
  const exempt = subjects?.exempt ?? [];
  for (const [subject, score] of Object.entries(subjects?.scores ?? {})) {
    const { value } = given(score);
    if (value !== null) assertTenths(value, { subject });
    if (value !== null && value < below) low.push(subject);
  }
  for (const [subject, comment] of Object.entries(subjects?.comments ?? {})) {
    if (given(comment).value === 'CD') low.push(subject);
  }
  return low.filter((subject) => !exempt.includes(subject));
}
