import {
  columnHeader,
  findLayout,
  fold,
  isEmptyRow,
  pupilHeaders,
  slotOf,
  type Cell,
} from '@lienthong/regulations/mark-lists';
import type { GradebookColumn } from '@lienthong/sdk';

const PUPIL_FIELDS = ['ordinal', 'pupilCode', 'fullName', 'familyName', 'givenName', 'birthDate'] as const;

export type PupilColumn = (typeof PUPIL_FIELDS)[number];

/** What a column of a block is about: the pupil, a column of the gradebook, or something computed. */
export type Field = PupilColumn | 'computed' | `slot:${string}`;

/** Averages and results: shown in every list and never read from one. */
const COMPUTED =
  /^(?:diem)?(?:dtb|tb|trungbinh)(?:m|mon)?(?:hk|cn|hocky|hocki|canam)?[12i]{0,2}$|^(?:kqua|ketqua|xeploai|hocluc)/;

const form = (name: string) => new RegExp(`^${name}([1-9]?)$`);
const regular = '(?:(?:dg|ddg|kt)?(?:tx|thuongxuyen))?';
const periodic = '(?:kt)?(?:dk|dinhky|dinhki)';

/** How the paper register of circular 58/2011 heads its tests, and which columns that means. */
const FORMS: readonly (readonly [RegExp, RegExp, GradebookColumn['form'] | null])[] = [
  [form(`(?:${regular}|kt|kiemtra|diem)(?:mieng|m)`), /^tx/, 'oral'],
  [form(`(?:${regular}|kt|kiemtra|diem)(?:viet)?15(?:phut|p)?`), /^tx/, 'written'],
  [form(`(?:kt|kiemtra|viet)*(?:1tiet|45(?:phut|p)?)`), /^dk/, 'written'],
  [form(`${periodic}(?:viet|v)`), /^dk/, 'written'],
  [form(`${periodic}(?:thuchanh|th)`), /^dk/, 'practical'],
  [form(`${regular}(?:viet|v)`), /^tx/, 'written'],
  [form(`${regular}(?:thuchanh|th)`), /^tx/, 'practical'],
];

/** Reads headers for one gradebook, also as the table itself writes them. */
export function fieldsOf(
  columns: readonly GradebookColumn[],
  shown: (slot: string) => readonly string[],
): (header: string) => Field | undefined {
  const known = new Map<string, Field>();
  for (const field of PUPIL_FIELDS) for (const name of pupilHeaders[field]) known.set(name, field);
  for (const { slot } of columns) for (const name of shown(slot)) known.set(fold(name), `slot:${slot}`);
  return (header) => {
    const name = fold(header);
    const exact = known.get(name);
    if (exact) return exact;
    const slot = slotOf(header) ?? slotOfForm(name, columns);
    if (slot) return `slot:${slot}`;
    return COMPUTED.test(name) ? 'computed' : undefined;
  };
}

/** `Miệng 2` is the second oral test of the book; without a number, the first. */
function slotOfForm(name: string, columns: readonly GradebookColumn[]): string | undefined {
  for (const [pattern, kind, held] of FORMS) {
    const found = pattern.exec(name);
    if (!found) continue;
    const ofForm = columns.filter(({ slot, form: of }) => kind.test(slot) && of === held);
    return ofForm[Number(found[1] || 1) - 1]?.slot;
  }
  return undefined;
}

/** Headers the table writes for a column, beside those every list has. */
export function headersOf(column: GradebookColumn, name: string, head: string): string[] {
  return [name, head, columnHeader(column), column.slot];
}

export interface BlockColumn {
  readonly index: number;
  readonly field: Field;
  readonly label: string;
}

/** Where the marks of a block begin and what its columns are, as far as its own header says. */
export interface Headed {
  /** Index of the first row below the header. */
  readonly first: number;
  readonly columns: readonly BlockColumn[];
  readonly unread: readonly string[];
  /** What stands above the header. */
  readonly titles: readonly string[];
}

/** Null for a block that begins with marks. */
export function headerOf(
  rows: readonly (readonly Cell[])[],
  fieldOf: (header: string) => Field | undefined,
): Headed | null {
  const layout = findLayout({ name: '', rows }, fieldOf);
  if (layout) {
    const { columns, unread, titles, firstRow } = layout;
    return { first: firstRow - 1, columns, unread, titles };
  }
  // A single column under its header: too little for a list, enough for a paste.
  const first = rows.findIndex((row) => !isEmptyRow(row));
  const cells = rows[first] ?? [];
  const filled = cells.flatMap((cell, index) => (cell === null || cell === '' ? [] : [{ cell, index }]));
  const [only] = filled;
  if (filled.length !== 1 || typeof only?.cell !== 'string') return null;
  const field = fieldOf(only.cell);
  if (!field?.startsWith('slot:')) return null;
  return {
    first: first + 1,
    columns: [{ index: only.index, field, label: only.cell.trim() }],
    unread: [],
    titles: [],
  };
}
