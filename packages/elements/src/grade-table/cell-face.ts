import type { Language } from '../shared/language.ts';
import type { FieldFace } from './cell-editor-host.ts';
import { entryText, valueText } from './entry.ts';
import type { TableDictionary } from './grade-table.strings.ts';
import type { GradebookSession } from './session.ts';
import type { Place, Sheet } from './sheet.ts';

/** Id of the words about the active cell; field and words stand in one shadow root. */
export const WORDS_ID = 'words';

/** What the field shows over a cell, and what a screen reader hears of it: column and pupil come with the mark. */
export function faceOf(
  session: GradebookSession,
  { row, col }: Place,
  t: TableDictionary,
  language: Language,
): FieldFace {
  const { sheet } = session;
  const label = t.cellLabel(columnName(sheet, col, t), sheet.book.pupils[row]?.fullName ?? '');
  if (col >= sheet.colCount) {
    const value = sheet.results(row)[col === sheet.colCount ? 'term' : 'year']?.value ?? null;
    const text = value === null ? '' : valueText(value, language);
    return { text, label, kind: null, readOnly: true, invalid: false, describedBy: WORDS_ID };
  }
  const { status, entry, text } = sheet.cell(row, col);
  const kind = sheet.kind(col);
  const invalid = status === 'refused' || status === 'conflict';
  const readOnly = session.isReadOnly(row, col);
  const hasWords = invalid || readOnly || (entry.state !== 'value' && entry.state !== 'empty');
  return {
    text: text ?? entryText(entry, kind, language),
    label,
    readOnly,
    invalid,
    kind,
    describedBy: hasWords ? WORDS_ID : null,
  };
}

export function columnName(sheet: Sheet, col: number, t: TableDictionary): string {
  if (col < sheet.colCount) return t.columnName(sheet.column(col));
  const isTerm = col === sheet.colCount;
  if (sheet.book.scoring === 'score') return isTerm ? t.termAverageName : t.yearAverageName;
  return isTerm ? t.termCommentName : t.yearCommentName;
}
