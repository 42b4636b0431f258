import type { PassFail } from '../mark-text.ts';
import { reason, type Reason } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import { isRetestable } from './retestable.ts';
import type { Given, StudyInput } from './rules.ts';
import { checkExempt, checkFigure, checkInput, checkSubject, refuse } from './study-check.ts';
import { figuresOf, type Figures } from './study-figures.ts';
import type { StudyRules } from './study-rules.ts';
import type { SubjectReasons } from './subject-reasons.ts';
import type { Scoring } from './subject-rules.ts';

export interface ReadStudy {
  /**
   * Official figures, after re-assessment, and provisional ones where there is no better; null unless every subject has a
   * figure, none is missing, and they suffice for the table.
   */
  readonly figures: Figures | null;
  /** What was done to the input: re-assessments, exemptions. */
  readonly notes: readonly Reason[];
  /** What keeps the level from being official. */
  readonly open: readonly Reason[];
}

/** Throws on what cannot be a pupil's results under the circular; what is merely incomplete is listed in `open`. */
export function readInput(rules: StudyRules, input: StudyInput): ReadStudy {
  checkInput(rules, input);
  const { scores, comments, specialised } = input;
  const draft: Draft = { exempt: [...new Set(input.exempt)], notes: [], open: [] };
  const codes: string[] = [];
  const values: Tenths[] = [];
  const notPassed: string[] = [];
  /** Subjects that take part but have no figure yet. */
  const blank: string[] = [];
  for (const code of Object.keys(scores)) {
    const value = read(rules, input, draft, 'score', code, scores[code]) as Tenths | null | undefined;
    if (value === null) blank.push(code);
    else if (value !== undefined) {
      codes.push(code);
      values.push(value);
    }
  }
  const scoreSubjects = [...codes, ...blank];
  for (const code of Object.keys(comments)) {
    const result = read(rules, input, draft, 'comment', code, comments[code]);
    if (result === null) blank.push(code);
    if (result === 'CD') notPassed.push(code);
  }
  const { exempt, notes, open } = draft;
  if (exempt.length > 0) notes.push(reason('subjectsExempt', { subjects: exempt }, rules.cite.exemption));

  const needed = rules.reach.subjectsNeeded;
  const count = scoreSubjects.length;
  const required = specialised === undefined ? rules.required : [...rules.required, specialised];
  const missing = [...new Set(required)].filter((code) => !scoreSubjects.includes(code));
  if (missing.length > 0) open.push(reason('subjectsMissing', { subjects: missing }, null));
  if (count < needed) open.push(reason('tooFewScoreSubjects', { count, needed }, null));
  const suffice = blank.length === 0 && missing.length === 0 && count >= needed;
  return {
    figures: suffice ? figuresOf(rules.reach, codes, values, notPassed, specialised) : null,
    notes,
    open,
  };
}

interface Draft {
  readonly exempt: string[];
  readonly notes: Reason[];
  readonly open: Reason[];
}

/** The figure of a subject; null while there is none, undefined when the subject takes no part. */
function read(
  rules: StudyRules,
  input: StudyInput,
  { exempt, notes, open }: Draft,
  scoring: Scoring,
  subject: string,
  given: Given<Tenths | PassFail> | undefined,
): Tenths | PassFail | null | undefined {
  checkSubject(rules, input, scoring, subject);
  const field = scoring === 'score' ? 'scores' : 'comments';
  const result = typeof given === 'object' ? (given as Result<Tenths | PassFail> | null) : null;
  const out = result?.status === 'absent' && result.reasons.find(takesNoPart);
  if (out) {
    if (out.code !== 'exempt') return undefined;
    checkExempt(rules, input, field, subject);
    if (!exempt.includes(subject)) exempt.push(subject);
  }
  const final = result ? result.value : ((given ?? null) as Tenths | PassFail | null);
  const figure = final ?? result?.provisional ?? null;
  if (exempt.includes(subject)) {
    if (figure !== null) refuse('exemptAndAssessed', field, subject);
    return undefined;
  }
  if (figure !== null) checkFigure(scoring, field, subject, figure);

  const after = input.retests?.[subject];
  if (after !== undefined) checkFigure(scoring, 'retests', subject, after);
  if (final === null) {
    open.push(notFinal(subject, result?.reasons ?? []));
    return figure;
  }
  if (after === undefined) return final;
  if (!isRetestable(final, rules.retestBelow)) refuse('notRetestable', 'retests', subject);
  notes.push(reason('retestReplaced', { subject, before: final, after }, rules.cite.retest));
  return after;
}

/** A subject that gives the year no result, and never will: not taught, exempt, or taught in one term under P-7. */
function takesNoPart({ code, params }: Reason): boolean {
  return (
    code === 'exempt' ||
    code === 'notTaught' ||
    (code === 'oneTermOnly' && (params as SubjectReasons['oneTermOnly']).choice === 'noYearResult')
  );
}

/** What the result still takes, as its own reasons tell. */
function notFinal(subject: string, reasons: readonly Reason[]): Reason {
  const missing: string[] = [];
  const pending: string[] = [];
  const terms: (1 | 2)[] = [];
  for (const why of reasons) {
    if (why.code === 'missing') missing.push(...why.params.slots);
    if (why.code === 'pendingMakeUp') pending.push(...why.params.slots);
    if (why.code === 'termNotFinal') terms.push(...why.params.terms);
  }
  return reason('subjectNotFinal', { subject, missing, pending, terms }, null);
}
