import { Problem, type Localized } from '../http/problem.ts';

/** How far a reader has come. */
export interface Position {
  /** The last number read. */
  after: number;
  /** The newest number when it began: what had been removed by then it never held. */
  since: number;
  /** In its first walk through everything, which ends where nothing more comes. */
  loading: boolean;
}

export function cursorOf({ after, since, loading }: Position, extent: string): string {
  const parts = ['changes', after, since, extent, ...(loading ? [1] : [])];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Where a cursor goes on, for a reader of this extent in a school whose newest number is `newest`. */
export function positionOf(cursor: string | undefined, extent: string, newest: number): Position {
  if (cursor === undefined) return { after: 0, since: newest, loading: true };
  const [list, after, since, extentThen, loading] = decoded(cursor);
  if (list !== 'changes' || !isNumber(after) || !isNumber(since)) throw new Problem('cursor_invalid');
  if (typeof extentThen !== 'string') throw new Problem('cursor_invalid');
  assertSameExtent(extent, extentThen);
  if (after > newest || since > newest) throw refused(fromTheFuture);
  return { after, since, loading: loading === 1 };
}

/** Whoever may read more, or less, than before has to begin anew. */
export function assertSameExtent(now: string, then: string): void {
  if (now !== then) throw refused(otherExtent);
}

function decoded(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && (parts.length === 4 || parts.length === 5)) return parts;
  } catch {
    // Falls through: whatever it was, it is not one of our cursors.
  }
  throw new Problem('cursor_invalid');
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const refused = (detail: Localized): Problem => new Problem('cursor_invalid', { detail });

const otherExtent: Localized = {
  vi: 'Phạm vi được đọc đã khác so với khi nhận con trỏ này. Đọc lại từ đầu (không gửi cursor), bản ghi nào không còn thì xóa.',
  en: 'What you may read is no longer what it was when this cursor was made. Read again without a cursor, and remove what does not come.',
};
const fromTheFuture: Localized = {
  vi: 'Con trỏ này mới hơn dữ liệu hiện có: cơ sở dữ liệu đã được khôi phục. Đọc lại từ đầu (không gửi cursor), bản ghi nào không còn thì xóa.',
  en: 'This cursor is newer than the data: the database was restored. Read again without a cursor, and remove what does not come.',
};
