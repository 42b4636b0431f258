import type { ColumnKind } from '@lienthong/sdk';
import type { Language } from '../../shared/language.ts';
import { isLow } from '../cell-class.ts';
import { columnLabel } from '../column-label.ts';
import { entryText, valueText, type Entry } from '../entry.ts';
import type { TableDictionary } from '../grade-table.strings.ts';
import type { ShownResult } from '../results.ts';
import type { Sheet } from '../sheet.ts';
import type { Corrected } from './corrected.ts';

export interface RegisterCell {
  readonly text: string;
  /** Values that stood here before, oldest first: they are struck through (E-6). */
  readonly struck: readonly string[];
  readonly low: boolean;
}

export interface RegisterRow {
  readonly ordinal: number;
  readonly code: string;
  readonly name: string;
  readonly cells: readonly RegisterCell[];
  /** Official results; empty while one is provisional (B-17). */
  readonly results: readonly string[];
  readonly remark: RegisterCell | null;
  readonly corrections: number;
}

/** A mark page of the register (E-2, E-3) as texts, before it is broken into pages. */
export interface Register {
  readonly marks: readonly { readonly slot: string; readonly name: string }[];
  readonly results: readonly string[];
  readonly hasRemark: boolean;
  readonly hasCode: boolean;
  readonly rows: readonly RegisterRow[];
  readonly corrections: readonly Corrected[];
  /** Pupils whose average stays empty. */
  readonly unofficial: number;
}

/** What of a sheet with nothing unsaved is printed: marks, official results, corrections. */
export function registerOf(
  sheet: Sheet,
  corrections: readonly Corrected[],
  t: TableDictionary,
  language: Language,
): Register {
  const cols = sheet.slots.map((_, col) => col);
  const isRemark = (col: number) => sheet.kind(col) === 'remark';
  const markCols = cols.filter((col) => !isRemark(col));
  const remarkCol = cols.find(isRemark);
  const ofCell = (pupilId: string, slot: string) =>
    corrections.filter((made) => made.pupilId === pupilId && made.slot === slot);
  const cellOf = (row: number, col: number): RegisterCell => {
    const { base } = sheet.cell(row, col);
    const made = ofCell(sheet.pupil(row).id, sheet.slot(col));
    const kind = sheet.kind(col);
    return {
      text: printed(base, kind, language),
      struck: made.map(({ from }) => printed(from, kind, language)),
      low: isUnderlined(base),
    };
  };
  const isScore = sheet.book.scoring === 'score';
  const rows = sheet.book.pupils.map((pupil, row): RegisterRow => {
    const cells = markCols.map((col) => cellOf(row, col));
    const remark = remarkCol === undefined ? null : cellOf(row, remarkCol);
    const { term, year } = sheet.results(row);
    return {
      ordinal: pupil.ordinal,
      code: pupil.code ?? '',
      name: pupil.fullName ?? '',
      cells,
      results: hasResults(sheet)
        ? [term, year].flatMap((shown) => (shown ? [official(shown, language)] : []))
        : [],
      remark,
      corrections: [...cells, remark].reduce((sum, cell) => sum + (cell?.struck.length ?? 0), 0),
    };
  });
  const heads = isScore ? [t.termAverage, t.yearAverage] : [t.termComment, t.yearComment];
  const inClass = new Set(sheet.book.pupils.map(({ id }) => id));
  return {
    marks: markCols.map((col) => ({ slot: sheet.slot(col), name: columnLabel(sheet.column(col), t) })),
    results: hasResults(sheet) ? heads.slice(0, sheet.book.term) : [],
    hasRemark: remarkCol !== undefined,
    hasCode: sheet.book.pupils.some(({ code }) => code),
    rows,
    corrections: corrections.filter(({ pupilId }) => inClass.has(pupilId)),
    unofficial: hasResults(sheet) ? rows.filter(({ results }) => results[0] === '').length : 0,
  };
}

/** Primary books have levels a person decides on, and nothing computed (C-9). */
function hasResults({ book }: Sheet): boolean {
  return book.scoring === 'score' || book.scoring === 'comment';
}

function printed(entry: Entry, kind: ColumnKind, language: Language): string {
  const text = entryText(entry, kind, language);
  return entry.state === 'zeroByRule' ? `${text}*` : text;
}

/** Paper shows what is official; what is provisional stays with the teacher (B-17). */
function official({ value, provisional }: ShownResult, language: Language): string {
  return value === null || provisional ? '' : valueText(value, language);
}

function isUnderlined(entry: Entry): boolean {
  return entry.state === 'zeroByRule' || (entry.state === 'value' && isLow(entry.value));
}
