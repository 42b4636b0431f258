import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { SecondaryErrorCode } from './error-codes.ts';
import type { StudyInput } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import type { Scoring } from './subject-rules.ts';

type Field = keyof StudyInput;

/** Whether a record has the code as a key of its own: every object knows `constructor`. */
export const has = (record: object | null | undefined, code: unknown): code is string =>
  typeof code === 'string' && Object.hasOwn(record ?? {}, code);

export const own = <V>(record: Readonly<Record<string, V>> | undefined, code: string): V | undefined =>
  has(record, code) ? record?.[code] : undefined;

/** What is no text has no place among the subjects. */
export function refuse(code: SecondaryErrorCode, field: Field, subject?: unknown): never {
  throw new RegulationError(code, typeof subject === 'string' ? { field, subject } : { field });
}

/** How a subject of the circular or an elective is assessed. */
const scoringOf = (rules: StudyRules, input: StudyInput, code: string): Scoring | undefined =>
  own(rules.subjects, code) ?? own(input.electives, code);

/** Throws unless every one is a subject of which `wrong` says nothing. */
function checkCodes(
  rules: StudyRules,
  input: StudyInput,
  field: Field,
  codes: readonly string[],
  wrong: (code: string) => SecondaryErrorCode | false = () => false,
): void {
  if (!Array.isArray(codes)) refuse('unknownSubject', field);
  for (const code of codes) {
    const fault = scoringOf(rules, input, code) ? wrong(code) : 'unknownSubject';
    if (fault) refuse(fault, field, code);
  }
}

/** Throws on what cannot be, whatever the results are: electives, exemptions, re-assessments, specialised subject. */
export function checkInput(rules: StudyRules, input: StudyInput): void {
  const { period, scores, comments, electives, exempt, expected, retests, specialised } = input ?? {};
  if (period !== 'term' && period !== 'year') refuse('invalidPeriod', 'period');
  for (const [code, scoring] of Object.entries(electives ?? {})) {
    if (has(rules.subjects, code)) refuse('duplicateSubject', 'electives', code);
    if (scoring !== 'score' && scoring !== 'comment') refuse('wrongScoring', 'electives', code);
  }
  checkExempt(rules, input, 'exempt', exempt ?? []);
  checkCodes(rules, input, 'expected', expected ?? []);
  checkCodes(
    rules,
    input,
    'retests',
    Object.keys(retests ?? {}),
    (code) => (period === 'term' || !(has(scores, code) || has(comments, code))) && 'notRetestable',
  );
  if ((specialised ?? null) !== null && !has(scores, specialised)) {
    refuse('specialisedNotScored', 'specialised', specialised);
  }
}

/** Throws unless the circular lets a pupil be exempt from each of them. */
export function checkExempt(
  rules: StudyRules,
  input: StudyInput,
  field: Field,
  codes: readonly string[],
): void {
  checkCodes(
    rules,
    input,
    field,
    codes,
    (code) => !rules.exemptable.includes(code) && 'exemptionNotPossible',
  );
}

/** Throws unless the subject belongs among the score subjects, or among the comment subjects. */
export function checkSubject(
  rules: StudyRules,
  input: StudyInput,
  field: 'scores' | 'comments',
  scoring: Scoring,
  code: string,
): void {
  const known = scoringOf(rules, input, code);
  if (known === scoring) return;
  const twice = has(input.scores, code) && has(input.comments, code);
  refuse(!known ? 'unknownSubject' : twice ? 'duplicateSubject' : 'wrongScoring', field, code);
}

/** Throws unless a score subject has a mark in tenths, a comment subject D or CD. */
export function checkFigure(
  scoring: Scoring,
  field: Field,
  subject: string,
  figure: Tenths | PassFail,
): void {
  const isPassFail = figure === 'D' || figure === 'CD';
  if (isPassFail !== (scoring === 'comment')) refuse('wrongKindOfMark', field, subject);
  if (!isPassFail) assertTenths(figure, { field, subject });
}
