import { cellText, columnLetter, isEmptyRow, type Cell, type Sheet } from './cells.ts';

/** `Họ và tên` and `HO VA TEN` are the same header: letters and digits, without diacritics and case. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names of a column in files, for each thing it may mean. */
export type Aliases<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface Column<Field extends string> {
  field: Field;
  index: number;
  /** As the file calls it, for messages. */
  label: string;
}

export interface Layout<Field extends string> {
  /** Number in the file of the first row below the header. */
  firstRow: number;
  columns: readonly Column<Field>[];
  /** Headers that mean nothing here. */
  unread: readonly string[];
  /** What stands above the header. */
  titles: readonly string[];
}

/**
 * Finds the header: the row, or two rows where cells of the upper one span several of the lower, that name most fields. Schools put
 * titles above it and merge cells, so it may be anywhere in the first thirty rows.
 */
export function findLayout<Field extends string>(
  { rows }: Sheet,
  fieldOf: (header: string) => Field | undefined,
): Layout<Field> | null {
  let best: { columns: Column<Field>[]; labels: string[]; row: number; depth: 1 | 2 } | undefined;
  for (const depth of [1, 2] as const) {
    for (const [row] of rows.slice(0, 30).entries()) {
      const heads = depth === 1 ? single(rows[row] ?? []) : double(rows[row] ?? [], rows[row + 1] ?? []);
      const columns = columnsOf(heads, fieldOf);
      const labels = heads.map(({ label }) => label);
      // Below a header, a row that only divides a column of it (`Giới tính` in `Nam` and `Nữ`) is no pupil.
      const divides: boolean = depth === 2 && best?.row === row && columns.length === best.columns.length;
      if (divides || columns.length > (best?.columns.length ?? 1)) best = { columns, labels, row, depth };
    }
  }
  if (best === undefined) return null;
  const { columns, labels, row, depth } = best;
  const used = new Set(columns.map(({ index }) => index));
  return {
    firstRow: row + depth + 1,
    columns,
    unread: [...new Set(labels.filter((label, index) => label !== '' && !used.has(index)))],
    titles: rows.slice(0, row).flatMap((cells) => (isEmptyRow(cells) ? [] : [line(cells)])),
  };
}

/** Name of a column, and with what stands over it: `TH` below `KTđk` is another one than below `KTtx`. */
interface Head {
  readonly label: string;
  readonly whole?: string;
}

function columnsOf<Field extends string>(
  heads: readonly Head[],
  fieldOf: (header: string) => Field | undefined,
): Column<Field>[] {
  const found = new Set<Field>();
  return heads.flatMap(({ label, whole }, index) => {
    const field =
      label === '' ? undefined : ((whole === undefined ? undefined : fieldOf(whole)) ?? fieldOf(label));
    if (field === undefined || found.has(field)) return [];
    found.add(field);
    return [{ field, index, label }];
  });
}

function single(row: readonly Cell[]): Head[] {
  return row.map((cell) => ({ label: cellText(cell) }));
}

/** `ĐĐGtx` over 1, 2, 3 is `ĐĐGtx 1`, `ĐĐGtx 2`, `ĐĐGtx 3`; a cell that goes down both rows keeps its name. */
function double(upper: readonly Cell[], lower: readonly Cell[]): Head[] {
  let spanning = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = cellText(upper[index]);
    const below = cellText(lower[index]);
    if (above !== '') spanning = above;
    if (below === '') return { label: above };
    const whole = `${spanning} ${below}`;
    return { label: /^\d$/.test(below) ? whole : below, whole };
  });
}

function line(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cellText(cell))
    .filter((text) => text !== '')
    .join('  ');
}

/** `column TX2`, or `column C` where it has no name. */
export function columnName({ label, index }: { label: string; index: number }): string {
  return label === '' ? columnLetter(index) : label;
}
