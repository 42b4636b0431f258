import { reason, type Reason } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import { isRetestable } from './retestable.ts';
import type { StudyInput } from './rules.ts';
import { checkExempt, checkFigure, checkInput, checkSubject, has, own, refuse } from './study-check.ts';
import { figuresOf, type Figures } from './study-figures.ts';
import { notFinal, readGiven } from './study-given.ts';
import type { StudyRules } from './study-rules.ts';

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
  const { cite, reach } = rules;
  if (input?.individualPlan) {
    return { figures: null, notes: [], open: [reason('individualPlan', {}, cite.individualPlan)] };
  }
  checkInput(rules, input);
  const exempt = [...new Set(input.exempt)];
  const notes: Reason[] = [];
  const open: Reason[] = [];
  /** Score subjects that take part. */
  const codes: string[] = [];
  const values: Tenths[] = [];
  const notPassed: string[] = [];
  let complete = true;

  const read = (field: 'scores' | 'comments'): void => {
    const scoring = field === 'scores' ? 'score' : 'comment';
    for (const subject of Object.keys(input[field] ?? {})) {
      checkSubject(rules, input, field, scoring, subject);
      const { official, figure, out, told } = readGiven(input[field][subject]);
      if (out === 'exempt') {
        checkExempt(rules, input, field, [subject]);
        if (!exempt.includes(subject)) exempt.push(subject);
      }
      if (exempt.includes(subject) && figure !== null) refuse('exemptAndAssessed', field, subject);
      if (out || exempt.includes(subject)) continue;

      let result = figure;
      if (result === null) complete = false;
      else checkFigure(scoring, field, subject, result);
      const after = own(input.retests, subject);
      if (after !== undefined) checkFigure(scoring, 'retests', subject, after);
      if (official === null) open.push(notFinal(subject, told));
      else if (after !== undefined) {
        if (!isRetestable(official, rules.retestBelow)) refuse('notRetestable', 'retests', subject);
        notes.push(reason('retestReplaced', { subject, before: official, after }, cite.retest));
        result = after;
      }
      if (scoring === 'score') {
        codes.push(subject);
        values.push(result as Tenths);
      } else if (result === 'CD') notPassed.push(subject);
    }
  };
  read('scores');
  read('comments');
  if (exempt.length > 0) notes.push(reason('subjectsExempt', { subjects: exempt }, cite.exemption));

  const specialised = input.specialised ?? '';
  const missing = [...rules.required, ...(specialised && [specialised])].filter(
    (code) => !codes.includes(code),
  );
  for (const code of input.expected ?? []) {
    if (!has(input.scores, code) && !has(input.comments, code) && !exempt.includes(code)) missing.push(code);
  }
  const subjects = [...new Set(missing)];
  const count = codes.length;
  const needed = reach.subjectsNeeded;
  if (subjects.length > 0) open.push(reason('subjectsMissing', { subjects }, null));
  if (count < needed) open.push(reason('tooFewScoreSubjects', { count, needed }, null));
  const suffice = complete && subjects.length === 0 && count >= needed;
  return {
    figures: suffice ? figuresOf(reach, codes, values, notPassed, specialised) : null,
    notes,
    open,
  };
}
