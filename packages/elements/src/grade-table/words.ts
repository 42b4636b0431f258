import type { Reason } from '@lienthong/regulations';
import { formatTime } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { entryText, fromWire, REMARK_LENGTH, valueText } from './entry.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { heldOf } from './held.ts';
import { outlook, type Outlook } from './outlook.ts';
import { refusalText } from './refusal-text.ts';
import type { ShownResult } from './results.ts';
import type { GradebookSession } from './session.ts';
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
  readonly #session: GradebookSession;
  readonly #sheet: Sheet;

  constructor(session: GradebookSession, t: GradeTableDictionary, language: Language) {
    this.#session = session;
    this.#sheet = session.sheet;
    this.#t = t;
    this.#language = language;
  }

  /** `sentence` tells the circular's reasons in full, once it is loaded. */
  at({ row, col }: Place, sentence: ReasonSentence | null): Words {
    const plain = (text: string): Words => ({ text, tone: 'plain' });
    if (col >= this.#sheet.colCount) return plain(this.#result(row, col, sentence));
    const cell = this.#sheet.cell(row, col);
    if (cell.status === 'refused') return { text: this.#refused(cell, col), tone: 'danger' };
    if (cell.status === 'conflict') return { text: this.#conflict(cell, col), tone: 'warning' };
    const about = [this.#state(cell, col), this.#saving(cell)];
    if (this.#sheet.book.canEdit && this.#sheet.isLocked(row, col)) about.push(this.#t.columnLocked);
    about.push(this.results(row));
    return plain(about.filter(Boolean).join(' '));
  }

  /** `ĐTBmhk tạm tính 7,8: thiếu TX3, cuối kì.` Nothing where nothing is computed. */
  results(row: number): string {
    const { count } = this.#sheet.rules;
    if (count === 0) return '';
    const { term, year } = this.#sheet.results(row);
    const isScore = this.#sheet.book.scoring === 'score';
    const parts = [this.#summary(isScore ? this.#t.termAverage : this.#t.termComment, term)];
    if (year) parts.push(this.#summary(isScore ? this.#t.yearAverage : this.#t.yearComment, year));
    return parts.join(' ');
  }

  /** What a cell of the column holds, for a button or a sentence: `7,5`, or words for an empty cell. */
  short({ entry }: Pick<Cell, 'entry'>, col: number): string {
    return entryText(entry, this.#sheet.kind(col), this.#language) || this.#t.emptied;
  }

  theirs({ theirs }: Cell, col: number): string {
    return this.short({ entry: fromWire(theirs) }, col);
  }

  #refused(cell: Cell, col: number): string {
    const shown = cell.text ?? this.short(cell, col);
    const isLong = cell.problem === 'remark_too_long';
    const why = isLong
      ? this.#t.remarkTooLong([...shown].length, REMARK_LENGTH)
      : (this.#noExemption(cell.problem) ??
        refusalText(cell.problem, this.#sheet.rule(col), this.#t, this.#language));
    return `${this.#t.refusedText(isLong ? `${shown.slice(0, 24)}…` : shown)} ${why}`;
  }

  /** Where the circular exempts from other subjects, article 10 of another circular is no answer. */
  #noExemption(problem: string | null): string | null {
    if (problem !== 'exemption_not_possible') return null;
    const { circular } = this.#sheet.rules;
    return circular && circular.exemptable.length > 0 ? this.#t.exemptOthers : null;
  }

  #conflict(cell: Cell, col: number): string {
    const { theirs } = cell;
    const by = theirs?.updatedBy ?? this.#t.someone;
    const at = theirs ? formatTime(theirs.updatedAt, this.#language) : '';
    return this.#t.conflict(
      this.short(cell, col),
      this.theirs(cell, col),
      by,
      at,
      heldOf(this.#sheet.kind(col)),
    );
  }

  #state({ entry }: Cell, col: number): string {
    switch (entry.state) {
      case 'pendingMakeUp':
        return `${this.#t.pendingTitle}.`;
      case 'exempt':
        return `${this.#t.exemptTitle(entry.reason)}.`;
      case 'zeroByRule':
        return `${this.#zero(entry.reason)}.`;
      case 'value': {
        if (this.#sheet.kind(col) === 'remark') {
          // The cell shows a line of it, this all of it.
          const remark = String(entry.value);
          return `“${remark}” ${this.#t.remarkLength([...remark].length, REMARK_LENGTH)}`;
        }
        const typed = this.#session.roundedFrom(entry);
        return typed === null ? '' : this.#t.rounded(typed, valueText(entry.value, this.#language));
      }
      default:
        return '';
    }
  }

  /** Where the mark is on its way; nothing of one that was there already. */
  #saving({ status, savedAt }: Cell): string {
    if (status === 'typed') return this.#t.cellTyped;
    if (status === 'saved' && savedAt) return this.#t.savedAt(formatTime(savedAt, this.#language));
    if (status !== 'waiting') return '';
    const { phase } = this.#session;
    return phase === 'away' || phase === 'held' ? this.#t.cellWaiting : this.#t.cellSaving;
  }

  /** `TX2, Nguyễn Hoàng An: đã làm tròn 7,25 thành 7,3…` */
  rounded({ row, col }: Place): string {
    const { fullName, ordinal } = this.#sheet.pupil(row);
    const where = this.#t.cellLabel(this.#t.columnName(this.#sheet.column(col)), fullName ?? String(ordinal));
    return `${where}: ${this.#state(this.#sheet.cell(row, col), col)}`;
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

  #summary(name: string, { value, provisional, missing, pending, exempt }: ShownResult): string {
    if (exempt !== null) return this.#t.exemptResult(name);
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
