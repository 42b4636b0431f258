import { RegulationError } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import type { AwardRule, PrimaryCircular } from './circular.ts';
import { assertDimension } from './levels.ts';
import { isText, missingFrom } from './record.ts';
import type { AwardInput, PrimaryAward, PrimaryRecord, Recognition } from './rules.ts';
import { barsTo, nothingEntered, yearEndRecord } from './year.ts';

/** The highest award whose conditions are met; else what keeps the pupil from the nearest. */
export function awardOf(
  circular: PrimaryCircular,
  { record: stored, recognitions }: AwardInput,
): Result<PrimaryAward | 'none'> {
  const record = yearEndRecord(circular, stored);
  const { cite } = circular;
  recognitions?.forEach((recognition, index) => assertRecognition(record, recognition, index));
  if (record.individualPlan) {
    return openResult<PrimaryAward>(null, [reason('primaryIndividualPlan', {}, cite.individualPlan)]);
  }

  let bars: readonly Reason[] = [];
  const unrecognised: Reason[] = [];
  for (const rule of circular.awards) {
    const { award, condition } = rule;
    const failing = condition ? barsTo(circular, condition, record, cite.award) : [];
    if (failing.length > 0) {
      bars = failing;
      continue;
    }
    const recognised = recognitionsFor(rule, recognitions);
    if (recognised?.length === 0) {
      unrecognised.push(reason('primaryNotRecognised', { award }, cite.award));
      continue;
    }
    const open = condition ? missingFrom(circular, record) : [];
    if (recognised === null) {
      return openResult<PrimaryAward>(null, [
        reason('primaryRecognitionOpen', { award }, cite.award),
        ...open,
        ...bars,
      ]);
    }
    if (open.length > 0) {
      const possible = nothingEntered(record) ? [] : [reason('primaryAwardPossible', { award }, null)];
      return openResult<PrimaryAward>(null, [...possible, ...open, ...bars]);
    }
    return finalResult<PrimaryAward>(award, [
      reason('primaryAwardMet', { award }, cite.award),
      ...(recognised ?? []).map(({ dimension, item }) =>
        reason('primaryRecognised', { award, dimension, item }, cite.award),
      ),
      ...bars,
    ]);
  }
  return finalResult<PrimaryAward | 'none'>('none', [...bars, ...unrecognised]);
}

/** Undefined when the award asks for none; null when it does and the class has not settled it. */
function recognitionsFor(
  { recognised }: AwardRule,
  given: readonly Recognition[] | null,
): readonly Recognition[] | null | undefined {
  return recognised && (given?.filter(({ dimension }) => recognised.includes(dimension)) ?? null);
}

function assertRecognition(record: PrimaryRecord, given: Recognition, index: number): void {
  const { dimension, item } = given;
  const place = { field: 'recognitions', index };
  const column = { subject: record.subjects, competence: record.competences, quality: record.qualities };
  assertDimension(dimension, place);
  if (!Object.hasOwn(column[dimension], item)) {
    const code = {
      subject: 'unknownSubject',
      competence: 'unknownCompetence',
      quality: 'unknownQuality',
    } as const;
    throw new RegulationError(code[dimension], place, 'not in the record');
  }
  if (!isText(given.reason)) {
    throw new RegulationError('recognitionWithoutReason', place, 'a recognition needs its reason');
  }
}
