import { Problem } from './problem.ts';
import type { OperationId } from './operation.ts';

/** What a sort key is made of; a cursor holding anything else is refused before it reaches SQL. */
const kinds = {
  text: (value: unknown) => typeof value === 'string' && value.length <= 400 && !value.includes('\0'),
  integer: (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  uuid: (value: unknown) =>
    typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value),
  instant: (value: unknown) => typeof value === 'string' && isMoment(value),
};

/** A moment of the calendar, written as we write it: no 31 February and no year 0, which SQL refuses. */
function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text && text >= '0001';
}

export type KeyKind = keyof typeof kinds;
export type Key<Kinds extends readonly KeyKind[]> = {
  -readonly [I in keyof Kinds]: Kinds[I] extends 'integer' ? number : string;
};

/** One list's order: the operation and the parts of its sort key, the last of which makes it unique. */
export interface ListOrder<Kinds extends readonly KeyKind[]> {
  list: OperationId;
  kinds: Kinds;
}

export function listOrder<const Kinds extends readonly KeyKind[]>(
  list: OperationId,
  ...kindsOfKey: Kinds
): ListOrder<Kinds> {
  return { list, kinds: kindsOfKey };
}

/** Sort key of the last row already read; undefined on the first page. */
export function readCursor<Kinds extends readonly KeyKind[]>(
  order: ListOrder<Kinds>,
  cursor: string | undefined,
): Key<Kinds> | undefined {
  if (cursor === undefined) return undefined;
  const parts = decode(cursor);
  const [list, ...key] = parts;
  if (
    list !== order.list ||
    key.length !== order.kinds.length ||
    !order.kinds.every((kind, index) => kinds[kind](key[index]))
  ) {
    throw new Problem('cursor_invalid');
  }
  return key as unknown as Key<Kinds>;
}

function decode(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Falls through: whatever it was, it is not one of our cursors.
  }
  throw new Problem('cursor_invalid');
}

/**
 * A page out of `limit + 1` rows read after the cursor. Paging by key rather than by offset neither repeats nor skips
 * a row when others are written meanwhile.
 */
export function page<Row, Item, Kinds extends readonly KeyKind[]>(
  order: ListOrder<Kinds>,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Readonly<Key<Kinds>>,
  itemOf: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(itemOf),
    nextCursor: more ? Buffer.from(JSON.stringify([order.list, ...keyOf(last)])).toString('base64url') : null,
  };
}
