import { RegulationError } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import { hundredths, type Hundredths } from './hundredths.ts';
import type { ExamScore } from './score.ts';

/**
 * Cut-offs (điểm chuẩn) of a school for those who named it as first, second, third choice: C1 ≤ C2 ≤ C3. Null where the
 * school takes nobody, and then for every later choice too.
 */
export type CutOffs = readonly (Hundredths | null)[];

export interface CutOffInput {
  /** Null while there is none. */
  readonly score: ExamScore | Result<ExamScore> | null;
  /** Schools by code, first choice (nguyện vọng 1) first. */
  readonly choices: readonly string[];
  /** By school code. A school that is not here has not published its cut-offs. */
  readonly cutOffs: Readonly<Record<string, CutOffs>>;
  /** Three in Hồ Chí Minh City. */
  readonly maximumChoices?: number | null;
}

/** Where a pupil is admitted: the school and the number of the choice from 1, or null twice. */
export type Admission =
  { readonly school: string; readonly choice: number } | { readonly school: null; readonly choice: null };

export const USUAL_CHOICES = 3;

const NOWHERE: Admission = { school: null, choice: null };

/**
 * The first choice whose cut-off the score reaches wins, and ends the matter; whoever has exactly the cut-off is admitted. The
 * reasons tell of every choice up to that one. Absent while the score or a cut-off that decides is not known.
 *
 * @throws RegulationError `cutOffsNotOrdered`, `notHundredths`, `duplicateChoice`, `tooManyChoices`, `invalidOption` (a score
 *   whose `qualifies` is neither true nor false, choices that are not a list of codes, fewer than one choice allowed)
 */
export function admissionByCutOffs(input: CutOffInput): Result<Admission> {
  const { choices, cutOffs } = input;
  const maximumChoices = input.maximumChoices ?? USUAL_CHOICES;
  assertMaximum(maximumChoices);
  assertChoices(choices, maximumChoices, (index) => ({ field: 'choices', index }));
  // A school may be called anything, what every object has included.
  const limitsOf = (school: string): CutOffs =>
    (Object.hasOwn(cutOffs ?? {}, school) ? cutOffs[school] : null) ?? [];
  for (const school of choices) assertCutOffs(school, limitsOf(school));

  const score = scoreOf(input.score);
  if (score === null) return openResult<Admission>(null, [reason('examScoreMissing', {}, null)]);
  if (!score.qualifies || score.total === null) {
    return finalResult(NOWHERE, [reason('examNotQualified', {}, null)]);
  }
  if (choices.length === 0) return finalResult(NOWHERE, [reason('noChoices', {}, null)]);

  const reasons: Reason[] = [];
  for (const [index, school] of choices.entries()) {
    const choice = index + 1;
    const cutOff = limitsOf(school)[index];
    if (cutOff === undefined) {
      return openResult<Admission>(null, [...reasons, reason('cutOffMissing', { choice, school }, null)]);
    }
    if (cutOff !== null && score.total >= cutOff) {
      reasons.push(reason('choiceAdmitted', { choice, school, score: score.total, cutOff }, null));
      return finalResult({ school, choice }, reasons);
    }
    reasons.push(
      cutOff === null
        ? reason('choiceClosed', { choice, school }, null)
        : belowCutOff(choice, school, score.total, cutOff),
    );
  }
  return finalResult(NOWHERE, [...reasons, reason('noChoiceReached', { choices: choices.length }, null)]);
}

function scoreOf(given: CutOffInput['score']): ExamScore | null {
  if ((given ?? null) !== null && typeof given !== 'object') {
    throw new RegulationError('invalidOption', { field: 'score' }, 'not a score');
  }
  const score = given && 'status' in given ? given.value : given;
  if (!score) return null;
  if (typeof score.qualifies !== 'boolean') {
    throw new RegulationError('invalidOption', { field: 'qualifies' }, String(score.qualifies));
  }
  if (score.total !== null) hundredths(score.total, { field: 'total' });
  return score;
}

export function belowCutOff(choice: number, school: string, score: Hundredths, cutOff: Hundredths): Reason {
  const gap = hundredths(cutOff - score);
  return reason('choiceBelowCutOff', { choice, school, score, cutOff, gap }, null);
}

/** Throws `invalidOption` unless it is a number of choices. */
export function assertMaximum(maximumChoices: number): void {
  if (Number.isInteger(maximumChoices) && maximumChoices >= 1) return;
  throw new RegulationError(
    'invalidOption',
    { field: 'maximumChoices' },
    `${String(maximumChoices)} choices`,
  );
}

/** Throws `tooManyChoices`, `duplicateChoice`, or `invalidOption` for what is no code, at the place of the choice. */
export function assertChoices(
  choices: readonly string[],
  maximum: number,
  placeOf: (index: number) => { readonly field: string; readonly index: number },
): void {
  if (!Array.isArray(choices)) {
    throw new RegulationError('invalidOption', placeOf(0), 'choices are a list of codes');
  }
  if (choices.length > maximum) {
    throw new RegulationError('tooManyChoices', placeOf(maximum), `at most ${maximum} choices`);
  }
  choices.forEach((school: unknown, index) => {
    if (typeof school !== 'string') {
      throw new RegulationError('invalidOption', placeOf(index), `${String(school)} is no code of a school`);
    }
    if (choices.indexOf(school) !== index) {
      throw new RegulationError('duplicateChoice', placeOf(index), 'the same school twice');
    }
  });
}

function assertCutOffs(school: string, cutOffs: CutOffs): void {
  const field = `cutOffs.${school}`;
  if (!Array.isArray(cutOffs)) throw new RegulationError('invalidOption', { field }, 'not a list');
  let before = 0;
  for (const [index, cutOff] of cutOffs.entries()) {
    const place = { field, index };
    const needed = cutOff === null ? Infinity : hundredths(cutOff, place);
    if (needed < before) {
      throw new RegulationError('cutOffsNotOrdered', place, 'below the cut-off of the choice before');
    }
    before = needed;
  }
}
