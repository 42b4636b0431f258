import { reason, type Reason } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import { isRetestable } from './retestable.ts';
import type { StudyInput } from './rules.ts';
import { checkFigure, checkInput, checkSubject, isGiven, own, refuse } from './study-check.ts';
import type { Figures } from './study-figures.ts';
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

  for (const field of ['scores', 'comments'] as const) {
    const isScore = field === 'scores';
    const scoring = isScore ? 'score' : 'comment';
    for (const subject of Object.keys(input[field] ?? {})) {
      checkSubject(rules, input, field, scoring, subject);
      const { official, figure, out, reasons } = readGiven(input[field][subject]);
      if (out === 'exempt') {
        if (!rules.exemptable?.includes(subject)) refuse('exemptionNotPossible', field, subject);
        if (!exempt.includes(subject)) exempt.push(subject);
      }
      if (exempt.includes(subject) && figure !== null) refuse('exemptAndAssessed', field, subject);
      if (out || exempt.includes(subject)) continue;

      let result = figure;
      if (result === null) complete = false;
      else checkFigure(isScore, field, subject, result);
      const after = own(input.retests, subject);
      if (after !== undefined) checkFigure(isScore, 'retests', subject, after);
      if (official === null) open.push(notFinal(subject, reasons));
      else if (after !== undefined) {
        if (!isRetestable(official, rules.retestBelow)) refuse('notRetestable', 'retests', subject);
        notes.push(reason('retestReplaced', { subject, before: official, after }, cite.retest));
        result = after;
      }
      if (isScore) {
        codes.push(subject);
        values.push(result as Tenths);
      } else if (result === 'CD') notPassed.push(subject);
    }
  }
  if (exempt.length > 0) {
    notes.push(reason('subjectsExempt', { subjects: exempt }, cite.exemption ?? null));
  }

  const { specialised, expected } = input;
  const missing = rules.required
    .concat(specialised || [])
    .filter((code) => !codes.includes(code))
    .concat(expected?.filter((code) => !(isGiven(input, code) || exempt.includes(code))) ?? []);
  const count = codes.length;
  const needed = reach.subjectsNeeded;
  if (missing.length > 0) {
    open.push(reason('subjectsMissing', { subjects: [...new Set(missing)] }, null));
    complete = false;
  }
  if (count < needed) {
    open.push(reason('tooFewScoreSubjects', { count, needed }, null));
    complete = false;
  }
  const mean = (complete && reach.mean?.(codes, values, specialised)) || null;
  return { figures: complete ? { codes, values, notPassed, mean } : null, notes, open };
}
