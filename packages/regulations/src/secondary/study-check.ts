import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { SecondaryErrorCode } from './error-codes.ts';
import type { StudyInput } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import type { Scoring } from './subject-rules.ts';

type Field = keyof StudyInput;

type Codes<V> = Readonly<Record<string, V>> | null | undefined;

/** Whether a record has the code as a key of its own: every object knows `constructor`. */
const has = (record: Codes<unknown>, code: string): boolean => !!record && Object.hasOwn(record, code);

export const own = <V>(record: Codes<V>, code: string): V | undefined =>
  has(record, code) ? record?.[code] : undefined;

export const isGiven = ({ scores, comments }: StudyInput, code: string): boolean =>
  has(scores, code) || has(comments, code);

/** What is no text has no place among the subjects. */
export function refuse(code: SecondaryErrorCode, field: Field, subject?: unknown): never {
  throw new RegulationError(code, typeof subject === 'string' ? { field, subject } : { field });
}

/** Throws unless every one is a subject of the circular or an elective of which `wrong` says nothing. */
export function checkSubjects(
  { subjects }: StudyRules,
  { electives }: StudyInput,
  field: Field,
  codes: readonly string[],
  wrong?: (code: string, scoring: Scoring) => SecondaryErrorCode | false,
): void {
  if (!Array.isArray(codes)) refuse('unknownSubject', field);
  for (const code of codes) {
    const scoring = typeof code === 'string' ? (own(subjects, code) ?? own(electives, code)) : undefined;
    const fault = scoring === undefined ? 'unknownSubject' : wrong?.(code, scoring);
    if (fault) refuse(fault, field, code);
  }
}

/** Throws on what cannot be, whatever the results are: electives, exemptions, re-assessments, specialised subject. */
export function checkInput(rules: StudyRules, input: StudyInput): void {
  const { period, electives, exempt, expected, retests, specialised } = input ?? {};
  if (period !== 'term' && period !== 'year') refuse('invalidPeriod', 'period');
  if (electives) {
    checkSubjects(rules, input, 'electives', Object.keys(electives), (code, scoring) =>
      has(rules.subjects, code)
        ? 'duplicateSubject'
        : scoring !== 'score' && scoring !== 'comment' && 'wrongScoring',
    );
  }
  checkSubjects(
    rules,
    input,
    'exempt',
    exempt ?? [],
    (code) => !rules.exemptable?.includes(code) && 'exemptionNotPossible',
  );
  checkSubjects(rules, input, 'expected', expected ?? []);
  if (retests) {
    checkSubjects(
      rules,
      input,
      'retests',
      Object.keys(retests),
      (code) => (period === 'term' || !isGiven(input, code)) && 'notRetestable',
    );
  }
  if (specialised && !Object.keys(input.scores ?? {}).includes(specialised)) {
    refuse('specialisedNotScored', 'specialised', specialised);
  }
}

/** Throws unless the subject belongs among the score subjects, or among the comment subjects. */
export function checkSubject(
  rules: StudyRules,
  input: StudyInput,
  field: 'scores' | 'comments',
  scoring: Scoring,
  code: string,
): void {
  if (rules.subjects[code] === scoring) return;
  const twice = has(input.scores, code) && has(input.comments, code);
  checkSubjects(
    rules,
    input,
    field,
    [code],
    (_, known) => known !== scoring && (twice ? 'duplicateSubject' : 'wrongScoring'),
  );
}

/** Throws unless a score subject has a mark in tenths, a comment subject D or CD. */
export function checkFigure(
  isScore: boolean,
  field: Field,
  subject: string,
  figure: Tenths | PassFail,
): void {
  const isPassFail = figure === 'D' || figure === 'CD';
  if (isPassFail === isScore) refuse('wrongKindOfMark', field, subject);
  if (!isPassFail) assertTenths(figure, { field, subject });
}
