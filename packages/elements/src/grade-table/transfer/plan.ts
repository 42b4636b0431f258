import { cellText, type Cell } from '@lienthong/regulations/mark-lists';
import {
  EMPTY_ENTRY,
  parseEntry,
  sameEntry,
  type Entry,
  type EntryProblemCode,
  type ReasonedState,
} from '../entry.ts';
import type { Place, Sheet } from '../sheet.ts';
import type { BlockLayout, MarkColumn } from './layout.ts';
import { matcherOf, type Doubt } from './match.ts';

/** What a person has decided about a block. */
export interface Choices {
  /** `85` means 8,5. */
  readonly shorthand: boolean;
  /** A cell that has a mark keeps it. */
  readonly keepExisting: boolean;
  /** An empty cell of the block empties the cell of the table. */
  readonly clearEmpty: boolean;
  /** Why the `k` and `m` of the block are what they are; once for all. */
  readonly reasons: Partial<Record<ReasonedState, string>>;
  /** Whom a doubtful line is about, by line; null: nobody. */
  readonly pupils: ReadonlyMap<number, number | null>;
}

export interface Block {
  readonly rows: readonly (readonly Cell[])[];
  readonly layout: BlockLayout;
  /** Rows of the sheet from the active cell on, in the order shown. */
  readonly order: readonly number[];
}

export interface PlannedChange {
  readonly place: Place;
  readonly entry: Entry;
  /** Where the block has it, counted from 1. */
  readonly line: number;
  readonly kind: 'new' | 'other' | 'cleared';
  /** As the block has it, where it is entered rounded. */
  readonly rounded: string | null;
}

/** Why something of the block does not come in. */
export type ProblemCode = EntryProblemCode | 'unknownPupil' | 'noPupil' | 'twice' | 'noRow';

export interface PlannedProblem {
  readonly line: number;
  readonly code: ProblemCode;
  readonly text: string;
  /** As the block calls the column. */
  readonly label: string;
  /** Where it would have gone. */
  readonly place: Place | null;
}

export interface Question {
  readonly line: number;
  readonly doubt: Doubt;
  /** Code and name as the block has them. */
  readonly code: string;
  readonly name: string;
  readonly candidates: readonly number[];
}

/** What taking over a block comes to; nothing is written yet. */
export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly PlannedProblem[];
  readonly questions: readonly Question[];
  readonly same: readonly Place[];
  readonly kept: readonly Place[];
  readonly locked: readonly Place[];
  /** Cells that wait for a reason, by what it is for. */
  readonly unreasoned: Readonly<Record<ReasonedState, number>>;
}

export function planOf(sheet: Sheet, block: Block, choices: Choices): Plan {
  return new Planner(sheet, block, choices).plan();
}

class Planner {
  readonly #sheet: Sheet;
  readonly #block: Block;
  readonly #choices: Choices;
  readonly #changes: PlannedChange[] = [];
  readonly #problems: PlannedProblem[] = [];
  readonly #questions: Question[] = [];
  readonly #same: Place[] = [];
  readonly #kept: Place[] = [];
  readonly #locked: Place[] = [];
  readonly #unreasoned: Record<ReasonedState, number> = { zeroByRule: 0, exempt: 0 };

  constructor(sheet: Sheet, block: Block, choices: Choices) {
    this.#sheet = sheet;
    this.#block = block;
    this.#choices = choices;
  }

  plan(): Plan {
    const { rows, layout } = this.#block;
    const rowOf = layout.pupils ? this.#byPupil(layout.pupils) : this.#byPosition();
    rows.forEach((cells, index) => {
      if (index < layout.first) return;
      const row = rowOf(cells, index);
      if (row === null) return;
      for (const column of layout.marks) this.#cell(cells[column.index], column, row, index + 1);
    });
    return {
      changes: this.#changes,
      problems: this.#problems,
      questions: this.#questions,
      same: this.#same,
      kept: this.#kept,
      locked: this.#locked,
      unreasoned: this.#unreasoned,
    };
  }

  #byPosition(): (cells: readonly Cell[], index: number) => number | null {
    const { order, layout } = this.#block;
    return (cells, index) => {
      const row = order[index - layout.first];
      if (row === undefined && !this.#isEmpty(cells)) this.#problem(index + 1, 'noRow');
      return row ?? null;
    };
  }

  #byPupil(at: NonNullable<BlockLayout['pupils']>): (cells: readonly Cell[], index: number) => number | null {
    const match = matcherOf(this.#sheet.book.pupils);
    const text = (cells: readonly Cell[], index: number | undefined): string =>
      index === undefined ? '' : cellText(cells[index]);
    const seen = new Set<number>();
    return (cells, index) => {
      const line = index + 1;
      const code = text(cells, at.pupilCode);
      const parts = [text(cells, at.familyName), text(cells, at.givenName)].filter(Boolean).join(' ');
      const name = text(cells, at.fullName) || parts;
      if (this.#isEmpty(cells)) return null;
      if (code === '' && name === '') return this.#problem(line, 'noPupil');
      const found = match(code, name);
      if ('unknown' in found) return this.#problem(line, 'unknownPupil', name || code);
      let row: number | null | undefined = 'row' in found ? found.row : undefined;
      if ('doubt' in found) {
        this.#questions.push({ line, code, name, ...found });
        row = this.#choices.pupils.get(line);
      }
      if (row === null || row === undefined) return null;
      if (seen.has(row)) return this.#problem(line, 'twice', name || code);
      seen.add(row);
      return row;
    };
  }

  #isEmpty(cells: readonly Cell[]): boolean {
    return this.#block.layout.marks.every(({ index }) => cellText(cells[index]) === '');
  }

  #problem(line: number, code: ProblemCode, text = ''): null {
    this.#problems.push({ line, code, text, label: '', place: null });
    return null;
  }

  #cell(cell: Cell | undefined, { col, label }: MarkColumn, row: number, line: number): void {
    const place = { row, col };
    const text = cellText(cell);
    if (text === '' && !this.#choices.clearEmpty) return;
    // A number of a workbook is what it says: only a typed 85 may mean 8,5.
    const shorthand = this.#choices.shorthand && typeof cell === 'string';
    const parsed = parseEntry(text, { ...this.#sheet.rule(col), shorthand });
    if (parsed.kind === 'problem') {
      this.#problems.push({ line, code: parsed.code, text, label, place });
      return;
    }
    const held = this.#sheet.cell(row, col);
    if (parsed.kind === 'needsReason') {
      const reason = this.#choices.reasons[parsed.state]?.trim() ?? '';
      if (held.entry.state === parsed.state && held.text === null) this.#same.push(place);
      else if (this.#sheet.isLocked(row, col)) this.#locked.push(place);
      else if (reason === '') this.#unreasoned[parsed.state] += 1;
      else this.#take(place, { state: parsed.state, reason }, line, null);
      return;
    }
    if (held.text === null && says(parsed.entry, held.entry)) this.#same.push(place);
    else if (this.#sheet.isLocked(row, col)) this.#locked.push(place);
    else this.#take(place, parsed.entry, line, parsed.rounded ? text : null);
  }

  #take(place: Place, entry: Entry, line: number, rounded: string | null): void {
    const { entry: held, text } = this.#sheet.cell(place.row, place.col);
    const isFree = held.state === 'empty' && text === null;
    if (!isFree && this.#choices.keepExisting) {
      this.#kept.push(place);
      return;
    }
    const kind = isFree ? 'new' : entry === EMPTY_ENTRY ? 'cleared' : 'other';
    this.#changes.push({ place, entry, line, kind, rounded });
  }
}

/** A zero by rule is written as 0 or CĐ in every list, so that list says nothing new. */
function says(read: Entry, held: Entry): boolean {
  if (sameEntry(read, held)) return true;
  return held.state === 'zeroByRule' && read.state === 'value' && (read.value === 0 || read.value === 'CD');
}
