import {
  readTitles,
  classOfSheet,
  fold,
  type Said,
  type Sheet as Table,
} from '@lienthong/regulations/mark-lists';
import { sameEntry } from '../entry.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import type { Cell } from '../sheet.ts';
import { blockOf, trimmed, type Target } from './block.ts';
import { planOf, type Block, type Choices, type Plan } from './plan.ts';
import { readFile } from './read-file.ts';
import { FIRST_CHOICES, fieldsFor, fileProblemText } from './transfer-words.ts';

/** What the preview is opened with. */
export type TransferInput =
  | { readonly kind: 'paste'; readonly rows: Table['rows']; readonly target: Target }
  | { readonly kind: 'file'; readonly file: File; readonly target: Target }
  | { readonly kind: 'choose'; readonly target: Target };

/** The block under the preview and what it comes to. */
export interface Shown {
  readonly block: Block;
  readonly plan: Plan;
  /** What the file says it is about. */
  readonly said: Said;
}

/** Owns one preview: where its block comes from and what was decided about it. Writes nothing. */
export class Preview {
  choices: Choices = FIRST_CHOICES;
  tables: readonly Table[] = [];
  picked = 0;
  /** Of a file; empty for a paste. */
  fileName = '';
  reading = false;
  /** Why the file cannot be read, as a sentence. */
  error = '';

  /** Lines of a list that are shown; a file of another class would have thousands. */
  readonly atOnce = 200;
  linesShown = this.atOnce;

  readonly #host: PanelHost;
  #target: Target | null = null;
  #shown: { readonly of: readonly unknown[]; readonly shown: Shown; readonly cells: readonly Cell[] } | null =
    null;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  async open(input: TransferInput): Promise<void> {
    this.drop();
    this.#target = input.target;
    this.choices = { ...FIRST_CHOICES, shorthand: this.#host.shorthand.get() };
    if (input.kind === 'paste') this.tables = [{ name: '', rows: input.rows }];
    if (input.kind === 'file') await this.read(input.file);
  }

  drop(): void {
    this.tables = [];
    this.picked = 0;
    this.fileName = '';
    this.error = '';
    this.reading = false;
    this.linesShown = this.atOnce;
    this.#shown = null;
  }

  /** Resolves once the file is read, or why it cannot be stands in `error`. */
  async read(file: File): Promise<void> {
    const target = this.#target;
    this.drop();
    this.fileName = file.name;
    this.reading = true;
    this.#host.update();
    try {
      const tables = await readFile(file);
      if (this.fileName !== file.name || this.#target !== target) return;
      this.tables = tables;
      this.picked = this.#fitting(tables);
    } catch (error) {
      this.error = fileProblemText(error, this.#host);
    }
    this.reading = false;
    this.#host.update();
  }

  pick(index: number): void {
    this.picked = index;
    this.choices = { ...this.choices, pupils: new Map() };
    this.#host.update();
  }

  choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    this.#host.update();
  }

  showMore(): void {
    this.linesShown += this.atOnce;
    this.#host.update();
  }

  choosePupil(line: number, row: number | null): void {
    this.choose({ pupils: new Map(this.choices.pupils).set(line, row) });
  }

  /** Null while there is no block. Reckoned anew when something was decided. */
  shown(session: GradebookSession): Shown | null {
    const of = [session, this.tables[this.picked], this.choices, this.#target];
    if (this.#shown && of.every((part, index) => part === this.#shown?.of[index])) return this.#shown.shown;
    const shown = this.#reckon(session);
    const cells = shown?.plan.changes.map(({ place: { row, col } }) => session.sheet.cell(row, col)) ?? [];
    this.#shown = shown && { of, shown, cells };
    return shown;
  }

  /** The cells hold what they held when it was shown; else it is shown anew. */
  isUpToDate({ sheet }: GradebookSession): boolean {
    const { shown, cells } = this.#shown ?? {};
    const is = shown?.plan.changes.every(({ place: { row, col } }, at) => {
      const [before, now] = [cells?.[at], sheet.cell(row, col)];
      return before && sameEntry(before.entry, now.entry) && before.theirs === now.theirs;
    });
    if (!is) this.#shown = null;
    return is ?? false;
  }

  #reckon(session: GradebookSession): Shown | null {
    const table = this.tables[this.picked];
    const target = this.#target;
    if (!table || !target) return null;
    const { sheet } = session;
    const rows = trimmed(table.rows);
    const block = blockOf(rows, sheet, target, fieldsFor(this.#host, sheet));
    const plan = planOf(sheet, block, this.choices);
    const said = saidOf(table, block);
    if (this.fileName === '' || isList(block, plan)) return { block, plan, said };
    const nothing = { ...block, layout: { ...block.layout, marks: [] } };
    return { block: nothing, plan: planOf(sheet, nothing, this.choices), said };
  }

  /** Of several sheets the one that says it is of this gradebook, else the first that has its columns. */
  #fitting(tables: readonly Table[]): number {
    const { sheet } = this.#host.session() ?? {};
    const target = this.#target;
    if (!sheet || !target || tables.length === 1) return 0;
    const scores = tables.map((table): number => {
      const block = blockOf(table.rows, sheet, target, fieldsFor(this.#host, sheet));
      const { first, marks } = block.layout;
      if (first === 0 || marks.length === 0) return 0;
      const said = saidOf(table, block);
      if (otherThan(said, sheet.book)) return 1;
      return said.className === undefined ? 2 : 3;
    });
    return scores.indexOf(Math.max(...scores));
  }
}

/** A sheet of words (instructions, statistics) is no list of marks, though a few cells of it could be read as some. */
function isList({ layout }: Block, { changes, same, kept, problems }: Plan): boolean {
  if (layout.pupils || layout.first > 0) return true;
  return changes.length + same.length + kept.length > problems.length;
}

function saidIn(sheetName: string): Said {
  const className = classOfSheet(sheetName);
  return { ...(className === undefined ? {} : { className }), ...readTitles([sheetName]) };
}

function saidOf(table: Table, { layout }: Block): Said {
  return { ...saidIn(table.name), ...readTitles(layout.titles) };
}

interface About {
  className: string;
  subjectName: string;
  term: 1 | 2;
  schoolYear: number;
}

/** What is said differs from the open gradebook in this. */
export function otherThan(said: Said, book: About): keyof Said | null {
  if (said.className !== undefined && fold(said.className) !== fold(book.className)) return 'className';
  if (said.subject !== undefined && fold(said.subject) !== fold(book.subjectName)) return 'subject';
  if (said.term !== undefined && said.term !== book.term) return 'term';
  return said.schoolYear !== undefined && said.schoolYear !== book.schoolYear ? 'schoolYear' : null;
}
