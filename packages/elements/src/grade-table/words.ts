import type { Reason } from '@lienthong/regulations';
import { formatTime } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { entryText, fromWire, valueText } from './entry.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { outlook, type Outlook } from './outlook.ts';
import { refusalText } from './refusal-text.ts';
import type { ShownResult } from './results.ts';
import type { Cell, Place, Sheet } from './sheet.ts';

type ReasonSentence = (reason: Reason) => string;

/** Everything the table says in sentences about one place; the tone of the place goes with it. */
export interface Words {
  readonly text: string;
  readonly tone: 'plain' | 'danger' | 'warning';
}

export class Wording {
  readonly #t: GradeTableDictionary;
  readonly #language: Language;
  readonly #sheet: Sheet;

  constructor(sheet: Sheet, t: GradeTableDictionary, language: Language) {
    this.#sheet = sheet;
    this.#t = t;
    this.#language = language;
  }

  /** `sentence` tells the circular's reasons in full, once it is loaded. */
  at({ row, col }: Place, sentence: ReasonSentence | null): Words {
    const plain = (text: string): Words => ({ text, tone: 'plain' });
    if (col >= this.#sheet.colCount) return plain(this.#result(row, col, sentence));
    const cell = this.#sheet.cell(row, col);
    if (cell.status === 'refused') return { text: this.#refused(cell), tone: 'danger' };
    if (cell.status === 'conflict') return { text: this.#conflict(cell), tone: 'warning' };
    const about = [this.#state(cell)];
    if (this.#sheet.book.canEdit && this.#sheet.isLocked(row, col)) about.push(this.#t.columnLocked);
    about.push(this.results(row));
    return plain(about.filter(Boolean).join(' '));
  }

  /** `ĐTBmhk tạm tính 7,8: thiếu TX3, cuối kì.` */
  results(row: number): string {
    const { term, year } = this.#sheet.results(row);
    const isScore = this.#sheet.book.scoring === 'score';
    const parts = [this.#summary(isScore ? this.#t.termAverage : this.#t.termComment, term)];
    if (year) parts.push(this.#summary(isScore ? this.#t.yearAverage : this.#t.yearComment, year));
    return parts.join(' ');
  }

  /** What a cell holds, for a button or a sentence: `7,5`, or words for an empty cell. */
  short(cell: Pick<Cell, 'entry'>): string {
    return entryText(cell.entry, this.#sheet.book.scoring, this.#language) || this.#t.emptied;
  }

  theirs({ theirs }: Cell): string {
    return this.short({ entry: fromWire(theirs) });
  }

  #refused(cell: Cell): string {
    const shown = cell.text ?? this.short(cell);
    const why = refusalText(cell.problem, this.#sheet.book.scoring, this.#t, this.#language);
    return `${this.#t.refusedText(shown)} ${why}`;
  }

  #conflict(cell: Cell): string {
    const { theirs } = cell;
    const by = theirs?.updatedBy ?? this.#t.someone;
    const at = theirs ? formatTime(theirs.updatedAt, this.#language) : '';
    return this.#t.conflict(this.short(cell), this.theirs(cell), by, at);
  }

  #state({ entry }: Cell): string {
    if (entry.state === 'pendingMakeUp') return `${this.#t.pendingTitle}.`;
    if (entry.state !== 'zeroByRule') return '';
    return `${this.#zero(entry.reason)}.`;
  }

  #zero(reason: string): string {
    return this.#sheet.book.scoring === 'score'
      ? this.#t.zeroTitle(reason)
      : this.#t.zeroTitleComment(reason);
  }

  #result(row: number, col: number, sentence: ReasonSentence | null): string {
    const { term, year } = this.#sheet.results(row);
    const shown = col === this.#sheet.colCount ? term : year;
    if (!shown || !sentence || shown.reasons.length === 0) return this.results(row);
    const sentences = shown.reasons.map(sentence);
    const ahead = shown === term ? outlook(this.#sheet, row) : null;
    if (ahead) sentences.push(this.#ahead(ahead));
    return sentences.join(' ');
  }

  #ahead({ slot, mark, average }: Outlook): string {
    const figure = (tenths: number) => valueText(tenths, this.#language);
    return this.#t.outlook(this.#t.slotName(slot), figure(mark), this.#t.termAverage, figure(average));
  }

  #summary(name: string, { value, provisional, missing, pending }: ShownResult): string {
    const figure = value === null ? this.#t.noResult : valueText(value, this.#language);
    const lacks = [
      missing.length ? this.#t.lacks(this.#slots(missing)) : '',
      pending.length ? this.#t.awaits(this.#slots(pending)) : '',
    ].filter(Boolean);
    const why = lacks.length ? `: ${lacks.join('; ')}` : '';
    return `${name} ${provisional ? this.#t.provisional(figure) : figure}${why}.`;
  }

  #slots(slots: readonly string[]): string {
    return slots.map((slot) => this.#t.slotName(slot)).join(', ');
  }
}
