import {
  isRegulationError,
  type Mark,
  type PassFail,
  type Reason,
  type Result,
  type SubjectPlan,
  type Tenths,
} from '@lienthong/regulations';
import type { Gradebook, GradebookResult } from '@lienthong/sdk';
import { circular, type CircularAtHand } from './circulars.ts';
import { valueFromWire, type Entry } from './entry.ts';

/** A result as a teacher sees it: official, provisional while something is missing (B-17), or none. */
export interface ShownResult {
  readonly value: Tenths | string | null;
  readonly provisional: boolean;
  readonly missing: readonly string[];
  readonly pending: readonly string[];
  readonly reasons: readonly Reason[];
  /** Why the subject is left out (miễn học); null for everybody else. */
  readonly exempt: string | null;
}

export interface RowResults {
  /** ĐTBmhk, or Đ/CĐ of the term. */
  readonly term: ShownResult;
  /** ĐTBmcn, or Đ/CĐ of the year; only a gradebook of term II has one. */
  readonly year: ShownResult | null;
}

const NONE: ShownResult = {
  value: null,
  provisional: false,
  missing: [],
  pending: [],
  reasons: [],
  exempt: null,
};

/** Slots the circulars count; a column beyond them (a remark) is shown and never averaged. */
const COUNTED = /^([td][xk][1-9]|[gch]k)$/;

/**
 * Results of one pupil by the circular of the gradebook. Until the circular is here, and for a year whose rules are not in
 * `@lienthong/regulations`, it shows what the system computed.
 */
export class ResultRules {
  readonly #ruleSet: string;
  readonly plan: SubjectPlan;
  readonly #term: 1 | 2;
  /** Results a pupil has: of the term, in term II of the year; none in primary school, where a person decides (C-9). */
  readonly count: 0 | 1 | 2;
  /** The slot of each column, null where it does not count. */
  readonly #slots: readonly (string | null)[];

  constructor({ ruleSet, scoring, periodsPerYear, term, columns }: Gradebook) {
    this.#ruleSet = ruleSet;
    this.count = scoring !== 'score' && scoring !== 'comment' ? 0 : term;
    this.plan = { scoring: scoring === 'comment' ? 'comment' : 'score', periodsPerYear };
    this.#term = term;
    this.#slots = columns.map(({ slot }) => (COUNTED.test(slot) ? slot : null));
  }

  /** Null until it is here. */
  get circular(): CircularAtHand | null {
    return circular(this.#ruleSet);
  }

  /** What the circular counts of the entries, in the order of the columns. */
  marks(entries: readonly Entry[]): Mark[] {
    const marks: Mark[] = [];
    entries.forEach((entry, col) => {
      const slot = this.#slots[col];
      if (slot && entry.state !== 'exempt') marks.push(toMark(slot, entry));
    });
    return marks;
  }

  /** `entries` in the order of the columns; `computed` as the system last told. */
  of(entries: readonly Entry[], computed: GradebookResult | undefined): RowResults {
    const rules = this.circular;
    if (this.count === 0) return { term: NONE, year: null };
    const exempt = this.#exemption(entries);
    if (exempt) return this.#exempt(exempt, computed);
    if (!rules) return this.#asComputed(computed);
    const marks = this.marks(entries);
    try {
      return this.plan.scoring === 'score'
        ? this.#scores(rules, marks, computed)
        : this.#comments(rules, marks, computed);
    } catch (error) {
      // A book the circular cannot read, such as a zero without reason from an old import: its marks are still shown.
      if (isRegulationError(error)) return this.#asComputed(computed);
      throw error;
    }
  }

  #scores(rules: CircularAtHand, marks: Mark[], computed: GradebookResult | undefined): RowResults {
    const term2 = rules.termAverage(this.plan, marks);
    if (this.#term === 1) return { term: shown(term2), year: null };
    const first = computed?.firstTermValue;
    if (first === undefined || !rules.yearAverage)
      return { term: shown(term2), year: this.#yearAsSaved(term2.value, computed) };
    const term1 = typeof first === 'number' ? (valueFromWire(first) as Tenths) : null;
    return { term: shown(term2), year: shown(rules.yearAverage({ term1, term2 })) };
  }

  #comments(rules: CircularAtHand, marks: Mark[], computed: GradebookResult | undefined): RowResults {
    const term = rules.termComment(this.plan, marks);
    if (this.#term === 1) return { term: shown(term), year: null };
    // B-21: the year of a comment subject is its term II.
    const year = rules.yearComment
      ? shown(rules.yearComment({ term1: null, term2: term }))
      : this.#yearAsSaved(term.value, computed);
    return { term: shown(term), year };
  }

  /** Exempt is who has the word in a cell and no mark in any; a remark is none. */
  #exemption(entries: readonly Entry[]): string | null {
    let exempt: string | null = null;
    for (let col = 0; col < entries.length; col += 1) {
      const entry = entries[col];
      if (entry?.state === 'exempt') exempt ??= entry.reason;
      else if (entry?.state !== 'empty' && this.#slots[col]) return null;
    }
    return exempt;
  }

  /** B-22: the term that was studied is the year; exempt in term I, that is term II and needs no word here. */
  #exempt(exempt: string, computed: GradebookResult | undefined): RowResults {
    const term = { ...NONE, exempt };
    if (this.#term === 1) return { term, year: null };
    const first = computed?.firstTermValue ?? null;
    return { term, year: first === null ? term : fromComputed(first) };
  }

  /** The year average as the system computed it, as long as it rests on the term average shown. */
  #yearAsSaved(term: Tenths | PassFail | null, computed: GradebookResult | undefined): ShownResult {
    const sameTerm = computed && fromComputed(computed.termValue).value === term;
    return sameTerm ? fromComputed(computed.yearValue) : NONE;
  }

  #asComputed(computed: GradebookResult | undefined): RowResults {
    return {
      term: computed ? fromComputed(computed.termValue) : NONE,
      year: this.#term === 1 ? null : computed ? fromComputed(computed.yearValue) : NONE,
    };
  }
}

function toMark(slot: string, entry: Exclude<Entry, { state: 'exempt' }>): Mark {
  switch (entry.state) {
    case 'value':
      return { slot, state: 'value', value: entry.value as Tenths | PassFail };
    case 'zeroByRule':
      return { slot, state: 'zeroByRule', reason: entry.reason };
    default:
      return { slot, state: entry.state };
  }
}

function fromComputed(value: GradebookResult['termValue']): ShownResult {
  return value === null ? NONE : { ...NONE, value: valueFromWire(value) };
}

function shown(result: Result<Tenths> | Result<PassFail>): ShownResult {
  const missing: string[] = [];
  const pending: string[] = [];
  for (const reason of result.reasons) {
    if (reason.code === 'missing') missing.push(...reason.params.slots);
    else if (reason.code === 'pendingMakeUp') pending.push(...reason.params.slots);
  }
  return {
    value: result.value ?? result.provisional,
    provisional: result.status === 'partial',
    missing,
    pending,
    reasons: result.reasons,
    exempt: null,
  };
}
