import {
  classOfSheet,
  findLayout,
  fold,
  isEmptyRow,
  isSlot,
  markFields,
  pupilHeaders,
  readTitles,
  slotOf,
  type Cell,
  type Layout,
  type MarkField,
  type Said,
  type Sheet,
} from '@lienthong/regulations/mark-lists';
import type { FileProblem } from '../tables/problems.ts';
import { nothingThere } from './read-pupils.ts';

/** A sheet with marks of one class in one subject and term, as far as it says which. */
export interface MarkSheet {
  name: string;
  said: Said;
  layout: Layout<MarkField>;
  rows: readonly { row: number; cells: readonly Cell[] }[];
}

export function markFieldOf(
  mapped: ReadonlyMap<string, MarkField>,
): (header: string) => MarkField | undefined {
  const known = new Map<string, MarkField>();
  for (const field of markFields) for (const alias of pupilHeaders[field]) known.set(alias, field);
  return (header) => mapped.get(fold(header)) ?? known.get(fold(header)) ?? slotOf(header);
}

export function readMarkSheets(
  sheets: readonly Sheet[],
  fieldOf: (header: string) => MarkField | undefined,
  options: Said,
): { sheets: MarkSheet[]; problems: FileProblem[]; warnings: FileProblem[]; unread: string[] } {
  const problems: FileProblem[] = [];
  const unread = new Set<string>();
  const found = sheets.flatMap((sheet): MarkSheet[] => {
    if (sheet.rows.every((row) => isEmptyRow(row))) return [];
    const layout = findLayout(sheet, fieldOf);
    const fields = layout?.columns.map(({ field }) => field) ?? [];
    const named = ['pupilCode', 'fullName', 'givenName'].some((field) => fields.includes(field as MarkField));
    if (layout === null || !named || !fields.some((field) => isSlot(field))) {
      problems.push({
        ...(sheet.name && { sheet: sheet.name }),
        problem:
          'there is no header with Mã học sinh or Họ và tên and a column of marks (TX1, ĐĐGgk, ĐĐGck, …). ' +
          "If a column has another name, say which: --map 'Header=tx1'",
      });
      return [];
    }
    for (const header of layout.unread) unread.add(header);
    const ofName = readTitles([sheet.name]);
    const className = classOfSheet(sheet.name);
    const said = {
      ...(className !== undefined && { className }),
      ...ofName,
      ...readTitles(layout.titles),
      ...options,
    };
    const rows = sheet.rows
      .map((cells, index) => ({ row: index + 1, cells }))
      .filter(({ row, cells }) => row >= layout.firstRow && !isEmptyRow(cells));
    return [{ name: sheet.name, said, layout, rows }];
  });
  // Beside marks, a sheet of something else is no mistake: instructions, statistics.
  const isList = found.some(({ rows }) => rows.length > 0);
  if (!isList && problems.length === 0) problems.push(nothingThere);
  return {
    ...{ sheets: found, unread: [...unread] },
    ...(isList ? { problems: [], warnings: problems } : { problems, warnings: [] }),
  };
}
