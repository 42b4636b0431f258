import {
  isRegulationError,
  markToNumber,
  secondaryRuleSetIds,
  subjectRulesById,
  toMark,
  type PassFail,
  type Result,
  type SubjectPlan,
  type SubjectRules,
  type Tenths,
} from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import { remarkSlot } from './kinds.ts';
import type { GradebookPair, MarkRow } from './repository.ts';

export type GradebookResult = components['schemas']['GradebookResult'];
type Value = components['schemas']['ResultValue'];
type Level = 'T' | 'H' | 'C';

/** The circular that applies to the gradebook; undefined for one this version cannot compute. */
function rulesOf(id: string): SubjectRules | undefined {
  const known = secondaryRuleSetIds.find((candidate) => candidate === id);
  return known === undefined ? undefined : subjectRulesById(known);
}

/** Term and year results of some pupils, official ones only: null while anything is missing or pending (B-17). */
export function resultsOf(
  pair: GradebookPair,
  pupilIds: Iterable<string>,
  marks: readonly MarkRow[],
): GradebookResult[] {
  const rules = rulesOf(pair.ruleSet);
  const byPupil = new Map<string, MarkRow[]>();
  for (const mark of marks) {
    const own = byPupil.get(mark.pupilId);
    if (own) own.push(mark);
    else byPupil.set(mark.pupilId, [mark]);
  }
  return Array.from(pupilIds, (pupilId) => {
    const own = byPupil.get(pupilId) ?? [];
    if (pair.scoring === 'level') return { pupilId, ...levelsOf(pair, own) };
    return { pupilId, ...(rules ? resultOf(rules, pair, own) : onTheWire(pair, null, null, null)) };
  });
}

/**
 * The other term counts as not final while its gradebook is missing: the registry cannot say that a subject is taught in
 * one term only, and an official value is absent while anything is missing (B-17).
 */
function resultOf(
  rules: SubjectRules,
  pair: GradebookPair,
  marks: readonly MarkRow[],
): Omit<GradebookResult, 'pupilId'> {
  const { scoring, periodsPerYear } = pair;
  // A book of competences and qualities has no result of its own.
  if (scoring !== 'score' && scoring !== 'comment') return onTheWire(pair, null, null, null);
  const subject: SubjectPlan = { scoring, periodsPerYear };
  const read = (id: string) =>
    counted(marks, id).map(({ slot, state, tenths, comment, reason }) =>
      toMark({ slot, state, value: tenths ?? (comment as PassFail | null), reason }),
    );
  if (scoring === 'comment') {
    const [own, other] = bothTerms(pair, (id) =>
      isExempt(marks, id) ? 'exempt' : rules.termComment(subject, read(id)),
    );
    return onTheWire(
      pair,
      own,
      other,
      readable(() => rules.yearComment(inOrder<PassFail>(pair, own, other))),
    );
  }
  const [own, other] = bothTerms(pair, (id) => rules.termAverage(subject, read(id)));
  return onTheWire(
    pair,
    own,
    other,
    readable(() => rules.yearAverage(inOrder<Tenths>(pair, own, other))),
  );
}

/** Cells of a term that count: a remark does not, and a cell that says exempt holds nothing. */
function counted(marks: readonly MarkRow[], id: string): MarkRow[] {
  return marks.filter(
    ({ gradebookId, slot, state }) => gradebookId === id && slot !== remarkSlot && state !== 'exempt',
  );
}

/** Circular 58/2011: exempt from the term where a cell says so and nothing is assessed beside it. */
function isExempt(marks: readonly MarkRow[], id: string): boolean {
  return (
    marks.some(({ gradebookId, state }) => gradebookId === id && state === 'exempt') &&
    counted(marks, id).every(({ state }) => state === 'empty')
  );
}

/** Circular 27/2020, article 6: the level at the end of the term; of the year, that at its end (C-7). */
function levelsOf({ id, otherId, term }: GradebookPair, marks: readonly MarkRow[]) {
  const levelIn = (gradebookId: string | null) => {
    const mark = marks.find((one) => one.gradebookId === gradebookId && one.slot === 'mck');
    return mark?.state === 'value' ? (mark.comment as Level) : null;
  };
  const [own, other] = [levelIn(id), levelIn(otherId)];
  return {
    termValue: own,
    yearValue: term === 2 ? own : other,
    ...(term === 2 && { firstTermValue: other }),
  };
}

type Term<V extends Tenths | PassFail> = Result<V> | 'exempt' | null;

function bothTerms<V extends Tenths | PassFail>(
  { id, otherId }: GradebookPair,
  term: (id: string) => Term<V>,
): [own: Term<V>, other: Term<V>] {
  return [readable(() => term(id)), otherId === null ? null : readable(() => term(otherId))];
}

/** Null where a cell is such as the circular does not know, from an old import perhaps: the rest of the class is still shown. */
function readable<R>(compute: () => R): R | null {
  try {
    return compute();
  } catch (error) {
    if (isRegulationError(error)) return null;
    throw error;
  }
}

function inOrder<V extends Tenths | PassFail>({ term }: GradebookPair, own: Term<V>, other: Term<V>) {
  return term === 1 ? { term1: own, term2: other } : { term1: other, term2: own };
}

type Computed = Term<Tenths> | Term<PassFail>;

function onTheWire(
  { term }: GradebookPair,
  own: Computed,
  other: Computed,
  year: Computed,
): Omit<GradebookResult, 'pupilId'> {
  return {
    termValue: valueOf(own),
    yearValue: valueOf(year),
    ...(term === 2 && { firstTermValue: valueOf(other) }),
  };
}

function valueOf(result: Computed): Value {
  const value = result === 'exempt' ? null : (result?.value ?? null);
  return typeof value === 'number' ? markToNumber(value) : value;
}
