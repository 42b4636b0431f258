import type { RosterRow } from '@lienthong/sdk/registry';
import {
  cellText,
  classOfSheet,
  findLayout,
  isEmptyRow,
  readTitles,
  type Cell,
  type Column,
  type Layout,
  type PupilField,
  type Sheet,
} from '@lienthong/regulations/mark-lists';
import type { FileProblem } from '../tables/problems.ts';
import { readDay, readSex, readWholeNumber, type Read } from '../tables/values.ts';
import { lostZeros } from './lost-zeros.ts';

/** A row of a file, ready to be sent, with the place it came from. */
export interface PupilRow {
  sheet: string;
  row: RosterRow;
}

export interface PupilList {
  rows: PupilRow[];
  problems: FileProblem[];
  warnings: FileProblem[];
  /** Headers nothing is done with. */
  unread: string[];
  schoolYear: number | undefined;
  /** The header of each field, for what the central system has to say of it. */
  labels: Map<string, string>;
}

/** Reads every sheet that is a list of pupils; what is wrong stands in `problems`, and those rows are left out. */
export function readPupils(
  sheets: readonly Sheet[],
  fieldOf: (header: string) => PupilField | undefined,
  className: string | undefined,
): PupilList {
  const list: PupilList = {
    rows: [],
    problems: [],
    warnings: [],
    unread: [],
    schoolYear: undefined,
    labels: new Map(),
  };
  const noLists: FileProblem[] = [];
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => isEmptyRow(row))) continue;
    const layout = findLayout(sheet, fieldOf);
    const missing = layout === null ? ['Mã học sinh', 'Họ và tên'] : missingColumns(layout);
    if (layout === null || missing.length > 0) {
      noLists.push({
        ...(sheet.name && { sheet: sheet.name }),
        problem:
          `there is no column ${missing.join(' and no column ')}. ` +
          "If it has another name, say which: --map 'Header=pupilCode'",
      });
      continue;
    }
    readSheet(list, sheet, layout, className);
  }
  // Beside a list, a sheet of something else is no mistake: instructions, statistics.
  const isList = list.rows.length > 0;
  (isList ? list.warnings : list.problems).push(...noLists);
  if (!isList && list.problems.length === 0) list.problems.push(nothingThere);
  return list;
}

/** A file that was saved too early, or another one than was meant. */
export const nothingThere: FileProblem = { problem: 'there is not one row below a header in the file' };

function missingColumns({ columns }: Layout<PupilField>): string[] {
  const has = (field: PupilField) => columns.some((column) => column.field === field);
  return [
    ...(has('pupilCode') ? [] : ['Mã học sinh']),
    ...(has('fullName') || (has('familyName') && has('givenName')) ? [] : ['Họ và tên']),
  ];
}

function readSheet(
  list: PupilList,
  sheet: Sheet,
  { columns, firstRow, titles, unread }: Layout<PupilField>,
  className: string | undefined,
): void {
  const said = readTitles(titles);
  list.schoolYear ??= said.schoolYear;
  // Crosses for girls say of boys, too, who they are.
  const divided = columns.some(({ field }) => field === 'female');
  const left = unread.filter((header) => !(divided && header.toLowerCase() === 'nam'));
  list.unread.push(...left.filter((header) => !list.unread.includes(header)));
  const wide = spreadName(columns, sheet);
  for (const { field, label } of columns) list.labels.set(`${sheet.name}/${field}`, label);
  const last = lastOf(sheet, columns);
  const ofSheet = className ?? said.className ?? classOfSheet(sheet.name);
  const codeColumn = columns.find(({ field }) => field === 'pupilCode');
  const codes = sheet.rows.flatMap((cells, index) => {
    const cell = cells[codeColumn?.index ?? -1] ?? null;
    const row = index + 1;
    return row < firstRow || index > last
      ? []
      : [{ row, code: cellText(cell), isNumber: typeof cell === 'number' }];
  });
  const lost = lostZeros(codes, {
    ...(sheet.name && { sheet: sheet.name }),
    column: codeColumn?.label ?? '',
  });
  list.problems.push(...lost.problems);
  list.warnings.push(...lost.warnings);
  const lostRows = new Set(lost.problems.map(({ row }) => row));
  for (const [index, cells] of sheet.rows.entries()) {
    const row = index + 1;
    if (row < firstRow || index > last || isEmptyRow(cells)) continue;
    const problems: FileProblem[] = [];
    const at = (field: PupilField): Cell | undefined => {
      const column = columns.find((each) => each.field === field);
      return column && cells[column.index];
    };
    const value = <T>(field: PupilField, read: (cell: Cell | undefined) => Read<T>): T | undefined => {
      const answer = read(at(field));
      if ('value' in answer) return answer.value;
      const column = columns.find((each) => each.field === field)?.label ?? field;
      problems.push({ ...(sheet.name && { sheet: sheet.name }), row, column, problem: answer.problem });
      return undefined;
    };
    const names = wide ? [cellText(at('fullName')), cellText(cells[wide])] : [cellText(at('fullName'))];
    const inParts = [cellText(at('familyName')), cellText(at('givenName'))];
    const named = cellText(at('className')) || ofSheet || '';
    const birthDate = value('birthDate', readDay);
    const sex = value('sex', readSex) ?? marked(columns, at('female'));
    const grade = value('grade', readWholeNumber) ?? gradeOf(named);
    const ordinal = value('ordinal', readWholeNumber);
    list.problems.push(...problems);
    if (problems.length > 0 || lostRows.has(row)) continue;
    list.rows.push({
      sheet: sheet.name,
      row: {
        ...{ row, pupilCode: cellText(at('pupilCode')) },
        fullName: (at('fullName') === undefined ? inParts : names).filter(Boolean).join(' '),
        className: named,
        ...(birthDate !== undefined && { birthDate }),
        ...(sex !== undefined && { sex }),
        ...(grade !== undefined && { grade }),
        ...(ordinal !== undefined && { ordinal }),
      },
    });
  }
}

/** `Họ và tên` is often written over two columns: the family name in the first, the given name in the second. */
function spreadName(columns: readonly Column<PupilField>[], { rows }: Sheet): number | undefined {
  const name = columns.find(({ field }) => field === 'fullName');
  if (!name || columns.some(({ index }) => index === name.index + 1)) return undefined;
  const next = name.index + 1;
  const header = rows.find((row) => cellText(row[name.index]) === name.label);
  if (cellText(header?.[next]) !== '') return undefined;
  return rows.some((row) => cellText(row[next]) !== '') ? next : undefined;
}

/** A column `Nữ` with a cross for girls says the sex of everybody. */
function marked(
  columns: readonly Column<PupilField>[],
  cell: Cell | undefined,
): 'male' | 'female' | undefined {
  if (!columns.some(({ field }) => field === 'female')) return undefined;
  return cellText(cell) === '' ? 'male' : 'female';
}

/** 7 for 7A1. */
function gradeOf(className: string): number | undefined {
  const digits = /^\d{1,2}/.exec(className)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Below the list stand sums and signatures: rows after the last code that have no number and no day, written or not. */
function lastOf({ rows }: Sheet, columns: readonly Column<PupilField>[]): number {
  const text = (cells: readonly Cell[], field: PupilField) => {
    const column = columns.find((each) => each.field === field);
    return column ? cellText(cells[column.index]) : '';
  };
  return rows.findLastIndex(
    (cells) =>
      text(cells, 'pupilCode') !== '' ||
      /^\d+$/.test(text(cells, 'ordinal')) ||
      /^[\d\s/.-]+$/.test(text(cells, 'birthDate')),
  );
}
