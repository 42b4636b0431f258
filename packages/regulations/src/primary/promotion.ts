import { RegulationError } from '../errors.ts';
import { reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import type { PrimaryCircular } from './circular.ts';
import type { PrimaryDecision, PrimaryPromotionInput, YearLevel } from './rules.ts';
import { assertPrimaryGrade } from './sheet.ts';

/** Completed: promoted. If not: support; if not after support either, the head's decision and nobody else's. */
export function promotionOf(
  circular: PrimaryCircular,
  { grade, level: given, round = 'yearEnd', headDecision, individualPlan }: PrimaryPromotionInput,
): Result<PrimaryDecision> {
  assertPrimaryGrade(grade);
  if (round !== 'yearEnd' && round !== 'afterSupport') {
    throw new RegulationError('invalidOption', { field: 'round' }, `no round ${String(round)}`);
  }
  if ((headDecision ?? null) !== null && headDecision !== 'promoted' && headDecision !== 'retained') {
    throw new RegulationError(
      'invalidOption',
      { field: 'headDecision' },
      `no decision ${String(headDecision)}`,
    );
  }
  const { cite } = circular;
  const { value, provisional } =
    typeof given === 'string' ? { value: given, provisional: null } : (given ?? NOTHING);
  const level = value ?? provisional;
  if (level !== null) assertLevel(circular, level);
  if (headDecision && (round === 'yearEnd' || value !== circular.lowest)) {
    throw new RegulationError(
      'decisionNotPossible',
      { field: 'headDecision' },
      'only for a pupil who has not completed the grade after support',
    );
  }

  if (individualPlan) {
    return openResult<PrimaryDecision>(null, [reason('primaryIndividualPlan', {}, cite.individualPlan)]);
  }
  if (level === null) return openResult<PrimaryDecision>(null, [reason('primaryLevelMissing', {}, null)]);

  const completed = level !== circular.lowest;
  if (value === null) {
    const likely = completed ? 'promoted' : round === 'yearEnd' ? 'support' : null;
    return openResult<PrimaryDecision>(likely, [reason('primaryLevelNotFinal', {}, null)]);
  }
  if (completed) {
    const completion = reason('primaryGradeCompleted', { grade, level }, cite.completed);
    return finalResult<PrimaryDecision>(
      'promoted',
      grade === 5 ? [completion, reason('primaryProgrammeCompleted', {}, cite.programme)] : [completion],
    );
  }
  if (round === 'yearEnd') {
    return finalResult<PrimaryDecision>('support', [reason('primarySupport', { grade }, cite.support)]);
  }
  if (headDecision) {
    return finalResult<PrimaryDecision>(headDecision, [
      reason('primaryHeadDecided', { grade, decision: headDecision }, cite.headDecides),
    ]);
  }
  return openResult<PrimaryDecision>(null, [reason('primaryHeadDecides', { grade }, cite.headDecides)]);
}

const NOTHING = { value: null, provisional: null } as const;

function assertLevel({ id, year, lowest }: PrimaryCircular, level: YearLevel): void {
  if (level === lowest || year.some(({ goal }) => goal === level)) return;
  throw new RegulationError('unknownLevel', { field: 'level' }, `${id} has no level ${String(level)}`);
}
