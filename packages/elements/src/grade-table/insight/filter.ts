import { dayOf } from '../../shared/format.ts';
import { isLow } from '../cell-class.ts';
import type { Sheet } from '../sheet.ts';
import { valueAt } from './order.ts';

export const FILTERS = [
  'all',
  'missingHere',
  'missingAny',
  'review',
  'pending',
  'low',
  'provisional',
  'today',
] as const;

export type FilterKind = (typeof FILTERS)[number];

export interface Filter {
  readonly kind: FilterKind;
  /** The column meant by `missingHere` and `low`; of marks or, after them, a result. */
  readonly col: number;
}

export const ALL: Filter = { kind: 'all', col: 0 };

/** Filters that ask about one column. */
export const ofColumn = (kind: FilterKind): boolean => kind === 'missingHere' || kind === 'low';

export function fits(sheet: Sheet, { kind, col }: Filter, today: Date): (row: number) => boolean {
  switch (kind) {
    case 'all':
      return () => true;
    case 'missingHere':
      return (row) => isMissing(sheet, row, col);
    case 'missingAny':
      return (row) => marks(sheet).some((each) => isMissing(sheet, row, each));
    case 'review':
      return (row) => statuses(sheet, row).some((status) => status === 'refused' || status === 'conflict');
    case 'pending':
      return (row) => marks(sheet).some((each) => sheet.cell(row, each).entry.state === 'pendingMakeUp');
    case 'low':
      return (row) => isLow(valueAt(sheet, row, col));
    case 'provisional':
      return (row) => sheet.results(row).term.provisional;
    case 'today':
      return changedToday(sheet, today);
  }
}

/** A remark may be left out; a mark may not. */
export function isMark(sheet: Sheet, col: number): boolean {
  return sheet.kind(col) !== 'remark';
}

function marks(sheet: Sheet): number[] {
  return sheet.slots.map((_, col) => col).filter((col) => isMark(sheet, col));
}

/** Nothing was entered; a make-up that is due is a state of its own. */
export function isMissing(sheet: Sheet, row: number, col: number): boolean {
  if (col >= sheet.colCount) return valueAt(sheet, row, col) === null;
  const { entry, status } = sheet.cell(row, col);
  return status === 'refused' || entry.state === 'empty';
}

function statuses(sheet: Sheet, row: number) {
  return sheet.slots.map((_, col) => sheet.cell(row, col).status);
}

/** Written today as the reading told, or since: then the version is another one. */
function changedToday(sheet: Sheet, today: Date): (row: number) => boolean {
  const day = dayOf(today);
  const read = new Map(sheet.book.marks.map((mark) => [`${mark.pupilId} ${mark.slot}`, mark]));
  return (row) =>
    sheet.slots.some((slot, col) => {
      const { version, status } = sheet.cell(row, col);
      if (status !== 'clean' && status !== 'refused') return true;
      const mark = read.get(`${sheet.pupil(row).id} ${slot}`);
      return version > (mark?.version ?? 0) || (mark !== undefined && dayOf(mark.updatedAt) === day);
    });
}
