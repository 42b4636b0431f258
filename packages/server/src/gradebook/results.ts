import {
  markToNumber,
  ruleSetById,
  supportedRuleSetIds,
  toMark,
  type PassFail,
  type Result,
  type RuleSet,
  type SubjectPlan,
  type Tenths,
} from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import type { GradebookPair, MarkRow } from './repository.ts';

export type GradebookResult = components['schemas']['GradebookResult'];

/** The circular that applies to the gradebook; undefined for one this version cannot compute. */
function rulesOf(id: string): RuleSet | undefined {
  const known = supportedRuleSetIds.find((candidate) => candidate === id);
  return known === undefined ? undefined : ruleSetById(known);
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
    if (!rules) return { pupilId, termValue: null, yearValue: null };
    return { pupilId, ...resultOf(rules, pair, byPupil.get(pupilId) ?? []) };
  });
}

function resultOf(
  rules: RuleSet,
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
    const own = rules.termComment(subject, read(pair.id));
    const other = pair.otherId === null ? 'notTaught' : rules.termComment(subject, read(pair.otherId));
    return { termValue: own.value, yearValue: rules.yearComment(inOrder<PassFail>(pair, own, other)).value };
  }
  const own = rules.termAverage(subject, read(pair.id));
  const other = pair.otherId === null ? 'notTaught' : rules.termAverage(subject, read(pair.otherId));
  return {
    termValue: onTheWire(own.value),
    yearValue: onTheWire(rules.yearAverage(inOrder<Tenths>(pair, own, other)).value),
  };
}

function inOrder<V extends Tenths | PassFail>(
  { term }: GradebookPair,
  own: Result<V>,
  other: Result<V> | 'notTaught',
) {
  return term === 1 ? { term1: own, term2: other } : { term1: other, term2: own };
}

function onTheWire(tenths: Tenths | null): number | null {
  return tenths === null ? null : markToNumber(tenths);
}
