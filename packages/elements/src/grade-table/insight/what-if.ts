import { neededMark, neededTermTwo, subjectRulesById, type Tenths } from '@lienthong/regulations';
import { parseEntry, sameEntry, valueFromWire, type Entry } from '../entry.ts';
import type { RowResults } from '../results.ts';
import type { Sheet } from '../sheet.ts';

/** Averages a study level hangs on, under every secondary circular. */
export const AIMS: readonly Tenths[] = [80, 65, 50, 35];

/** What a trial still asks of one mark, or of term II, to reach an average. */
export interface Needed {
  readonly aim: Tenths;
  /** Null: out of reach even with 10. */
  readonly mark: Tenths | null;
}

/** Just short of an aim: `by` tenths. */
export interface NearMiss {
  readonly aim: Tenths;
  readonly by: Tenths;
}

const NEAR = 2;

/**
 * One pupil's marks as they might be. It reads the sheet and never writes to it: nothing of it is saved, sent or undone, and
 * closing it leaves no trace.
 */
export class Trial {
  readonly row: number;
  readonly #sheet: Sheet;
  readonly #entries = new Map<number, Entry>();

  constructor(sheet: Sheet, row: number) {
    this.#sheet = sheet;
    this.row = row;
  }

  get isChanged(): boolean {
    return this.#entries.size > 0;
  }

  entry(col: number): Entry {
    return this.#entries.get(col) ?? this.#saved(col);
  }

  isTried(col: number): boolean {
    return this.#entries.has(col);
  }

  /** Takes a text as the table would; false when it is no mark. A zero needs no reason here: nobody is given one. */
  try(col: number, text: string, shorthand: boolean): boolean {
    const parsed = parseEntry(text, { ...this.#sheet.rule(col), shorthand });
    if (parsed.kind !== 'entry') return false;
    if (sameEntry(parsed.entry, this.#saved(col))) this.#entries.delete(col);
    else this.#entries.set(col, parsed.entry);
    return true;
  }

  reset(): void {
    this.#entries.clear();
  }

  /** By the gradebook's own circular. */
  get results(): RowResults {
    const { pupils, results } = this.#sheet.book;
    const id = pupils[this.row]?.id;
    if (!this.isChanged) return this.#sheet.results(this.row);
    return this.#sheet.rules.of(
      this.#list(),
      results.find(({ pupilId }) => pupilId === id),
    );
  }

  /** Columns where a mark is still to come: those aims can hang on. The last of them counts most. */
  get open(): readonly string[] {
    const { missing, pending } = this.results.term;
    return this.#sheet.slots.filter((slot) => missing.includes(slot) || pending.includes(slot));
  }

  /** The lowest mark in `slot` for each average not reached yet, the rest as in the trial. */
  needed(slot: string): Needed[] {
    const { circular, plan } = this.#sheet.rules;
    if (!circular || plan.scoring !== 'score') return [];
    const now = this.results.term.value;
    const marks = this.#sheet.rules.marks(this.#list());
    return AIMS.filter((aim) => typeof now !== 'number' || aim > now || this.results.term.provisional).map(
      (aim) => ({
        aim,
        mark: neededMark(circular, plan, marks, slot, aim).mark,
      }),
    );
  }

  /** In term I: what term II has to average for the year. */
  get neededInTermTwo(): Needed[] {
    const { circular, plan } = this.#sheet.rules;
    const term = this.results.term.value;
    if (!circular || plan.scoring !== 'score' || this.#sheet.book.term !== 1 || typeof term !== 'number')
      return [];
    const rules = subjectRulesById(circular.id);
    return AIMS.map((aim) => ({ aim, mark: neededTermTwo(rules, term, aim).mark }));
  }

  /** In term II: the average of term I the year rests on. */
  get firstTerm(): Tenths | null {
    const id = this.#sheet.pupil(this.row).id;
    const first = this.#sheet.book.results.find(({ pupilId }) => pupilId === id)?.firstTermValue;
    return typeof first === 'number' ? (valueFromWire(first) as Tenths) : null;
  }

  #saved(col: number): Entry {
    return this.#sheet.entries(this.row)[col] ?? { state: 'empty' };
  }

  #list(): Entry[] {
    return this.#sheet.slots.map((_, col) => this.entry(col));
  }
}

/** "0,1 short of 8,0": null unless an aim is that near. */
export function nearMiss(value: number | string | null): NearMiss | null {
  if (typeof value !== 'number') return null;
  const aim = AIMS.findLast((each) => each > value);
  return aim !== undefined && aim - value <= NEAR ? { aim, by: aim - value } : null;
}
