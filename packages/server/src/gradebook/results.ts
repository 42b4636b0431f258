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
import type { GradebookPair, MarkRow } from './repository.ts';

export type GradebookResult = components['schemas']['GradebookResult'];

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
  const subject: SubjectPlan = { scoring: pair.scoring, periodsPerYear: pair.periodsPerYear };
  const read = (id: string) =>
    marks
      .filter(({ gradebookId }) => gradebookId === id)
      .map(({ slot, state, tenths, comment, reason }) =>
        toMark({ slot, state, value: tenths ?? comment, reason }),
      );
  if (pair.scoring === 'comment') {
    const [own, other] = bothTerms(pair, (id) => rules.termComment(subject, read(id)));
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

function bothTerms<V extends Tenths | PassFail>(
  { id, otherId }: GradebookPair,
  term: (id: string) => Result<V>,
): [own: Result<V> | null, other: Result<V> | null] {
  return [readable(() => term(id)), otherId === null ? null : readable(() => term(otherId))];
}

/** Null where a cell is such as the circular does not know, from an old import perhaps: the rest of the class is still shown. */
function readable<V extends Tenths | PassFail>(compute: () => Result<V>): Result<V> | null {
  try {
    return compute();
  } catch (error) {
    if (isRegulationError(error)) return null;
    throw error;
  }
}

function inOrder<V extends Tenths | PassFail>(
  { term }: GradebookPair,
  own: Result<V> | null,
  other: Result<V> | null,
) {
  return term === 1 ? { term1: own, term2: other } : { term1: other, term2: own };
}

type Computed = Result<Tenths> | Result<PassFail> | null;

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

function valueOf(result: Computed): number | PassFail | null {
  const value = result?.value ?? null;
  return typeof value === 'number' ? markToNumber(value) : value;
}
