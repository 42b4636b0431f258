import { columnHeader, sheetName } from '@lienthong/regulations/mark-lists';
import { markToNumber } from '@lienthong/regulations';
import { valueText, type Entry } from '../entry.ts';
import type { ShownResult } from '../results.ts';
import type { Sheet } from '../sheet.ts';

type Value = string | number | null;

export interface MarkList {
  /** Class, subject and term: of the sheet and, with its ending, of the file. */
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  /** The header is this row, counted from 1; above it stands what the list is about. */
  readonly headerRow: number;
  readonly widths: readonly number[];
}

/** The gradebook in the common layout (E-3), as `lienthong export marks` writes it. */
export function markList(sheet: Sheet): MarkList {
  const { className, subjectName, term, schoolYear, scoring, columns, pupils } = sheet.book;
  const marks = columns.map((column, col) => ({ slot: column.slot, col, head: columnHeader(column) }));
  const remarks = marks.filter(({ slot }) => slot === 'nx');
  const others = marks.filter(({ slot }) => slot !== 'nx');
  const hasAverage = scoring === 'score' || scoring === 'comment';
  const heads = (of: typeof marks): string[] => of.map(({ head }) => head);
  const values = (row: number, of: typeof marks): Value[] =>
    of.map(({ col }) => valueOf(sheet.cell(row, col).entry, sheet.kind(col)));
  const about = `Lớp: ${className}  |  Môn: ${subjectName}  |  Học kì: ${term}  |  Năm học: ${schoolYear}-${schoolYear + 1}`;
  return {
    name: `${className} ${subjectName} HK${term}`,
    headerRow: 3,
    widths: [6, 16, 30, ...others.map(() => 8), ...(hasAverage ? [9] : []), ...remarks.map(() => 40)],
    rows: [
      [about],
      [],
      [
        ...['STT', 'Mã học sinh', 'Họ và tên', ...heads(others)],
        ...(hasAverage ? ['ĐTBmhk'] : []),
        ...heads(remarks),
      ],
      ...pupils.map(({ ordinal, code, fullName }, row) => [
        ordinal,
        code ?? null,
        fullName ?? null,
        ...values(row, others),
        ...(hasAverage ? [resultOf(sheet.results(row).term)] : []),
        ...values(row, remarks),
      ]),
    ],
  };
}

/** As a list has it: what is still due, and who is exempt, has no mark. */
function valueOf(entry: Entry, kind: string): Value {
  if (entry.state === 'zeroByRule') return kind === 'passFail' ? 'CĐ' : 0;
  if (entry.state !== 'value') return null;
  if (typeof entry.value === 'number') return markToNumber(entry.value);
  return kind === 'remark' ? entry.value : valueText(entry.value, 'vi');
}

/** Official ones only: a provisional average in a file would be taken for the real one. */
function resultOf({ value, provisional }: ShownResult): Value {
  if (value === null || provisional) return null;
  return typeof value === 'number' ? markToNumber(value) : valueText(value, 'vi');
}

export async function fileOf(list: MarkList, format: 'xlsx' | 'csv'): Promise<File> {
  const blob =
    format === 'csv'
      ? (await import('../../shared/files/write-csv.ts')).writeCsv(list.rows)
      : await (await import('./write-workbook.ts')).writeWorkbook({ ...list, name: sheetName(list.name) });
  return new File([blob], `${list.name.replace(/[\\/:*?"<>|]/g, '-')}.${format}`, { type: blob.type });
}

/** Hands a file to the person: by the browser's own download. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
