import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { SecondaryErrorCode } from './error-codes.ts';
import type { StudyInput } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import type { Scoring } from './subject-rules.ts';

type Field = 'scores' | 'comments' | 'exempt' | 'electives' | 'specialised' | 'retests';
type Known = Pick<StudyRules, 'subjects' | 'exemptable'>;

const isScoring = (value: unknown): value is Scoring => value === 'score' || value === 'comment';

export function refuse(code: SecondaryErrorCode, field: Field, subject: string): never {
  throw new RegulationError(code, { field, subject });
}

function assertKnown({ subjects }: Known, input: StudyInput, field: Field, code: string): void {
  if (!isScoring(subjects[code]) && !isScoring(input.electives?.[code])) {
    refuse('unknownSubject', field, code);
  }
}

/** Throws on what cannot be, whatever the results are: electives, exemptions, re-assessments, specialised subject. */
export function checkInput(rules: Known, input: StudyInput): void {
  const { period, scores, comments, electives = {}, exempt = [], retests = {}, specialised } = input;
  if (period !== 'term' && period !== 'year') {
    throw new RegulationError('invalidPeriod', { field: 'period' });
  }
  for (const [code, scoring] of Object.entries(electives)) {
    if (isScoring(rules.subjects[code])) {
      refuse('duplicateSubject', 'electives', code);
    }
    if (!isScoring(scoring)) refuse('wrongScoring', 'electives', code);
  }
  for (const code of exempt) checkExempt(rules, input, 'exempt', code);
  for (const code of Object.keys(retests)) {
    assertKnown(rules, input, 'retests', code);
    if (period === 'term') refuse('notRetestable', 'retests', code);
    if (!Object.hasOwn(scores, code) && !Object.hasOwn(comments, code)) {
      refuse('notRetestable', 'retests', code);
    }
  }
  if (specialised !== undefined && !Object.hasOwn(scores, specialised)) {
    refuse('specialisedNotScored', 'specialised', specialised);
  }
}

/** Throws unless the circular lets a pupil be exempt from the subject. */
export function checkExempt(rules: Known, input: StudyInput, field: Field, code: string): void {
  assertKnown(rules, input, field, code);
  if (!rules.exemptable.includes(code)) {
    refuse('exemptionNotPossible', field, code);
  }
}

/** Throws unless the subject belongs among the score subjects, or among the comment subjects. */
export function checkSubject(rules: Known, input: StudyInput, scoring: Scoring, code: string): void {
  if (rules.subjects[code] === scoring || input.electives?.[code] === scoring) return;
  const field = scoring === 'score' ? 'scores' : 'comments';
  assertKnown(rules, input, field, code);
  if (Object.hasOwn(input.scores, code) && Object.hasOwn(input.comments, code)) {
    refuse('duplicateSubject', field, code);
  }
  refuse('wrongScoring', field, code);
}

/** Throws unless a score subject has a mark in tenths, a comment subject D or CD. */
export function checkFigure(
  scoring: Scoring,
  field: Field,
  subject: string,
  figure: Tenths | PassFail,
): void {
  const isPassFail = figure === 'D' || figure === 'CD';
  if (isPassFail !== (scoring === 'comment')) {
    refuse('wrongKindOfMark', field, subject);
  }
  if (!isPassFail) assertTenths(figure, { field, subject });
}
