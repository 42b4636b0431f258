import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { LedgerEntry } from './chain.ts';
import { entriesAfter, hasEntry, newest, newestEntries } from './repository.ts';

type Operations = 'listAuditEntries' | 'exportAuditEntries';

const newestFirst = listOrder('listAuditEntries', 'integer');
/** Number of the last entry read, and number and hash of the entry the export ends with. */
const oldestFirst = listOrder('exportAuditEntries', 'integer', 'integer', 'text');

const onTheWire = (entry: LedgerEntry) => ({
  ...entry,
  records: Object.fromEntries(Object.entries(entry.records).map(([kind, ids]) => [kind, [...ids]])),
});

export const auditHandlers: Handlers<Operations> = {
  async listAuditEntries({ path: { schoolId }, query }, { db, touched }) {
    const { limit = 50, cursor, from, to, operation, caller, pupilId } = query;
    const filter = {
      from: moment(from, '#/query/from'),
      to: moment(to, '#/query/to'),
      ...{ operation, caller, pupilId },
    };
    const before = readCursor(newestFirst, cursor)?.[0];
    const rows = await newestEntries(db, schoolId, filter, { before, count: limit + 1 });
    // An id that no entry names may be anything, of another school too.
    if (pupilId !== undefined && rows.length > 0) touched('pupil', [pupilId]);
    return { body: page(newestFirst, rows, limit, ({ seq }) => [seq], onTheWire) };
  },

  async exportAuditEntries({ path: { schoolId }, query }, { db }) {
    const { limit = 1000, cursor } = query;
    const position = readCursor(oldestFirst, cursor);
    // Each page is an access and so an entry: without an end fixed by the first, an export would never end.
    const head = position ? { seq: position[1], hash: position[2] } : await newest(db, schoolId);
    // Anybody can write a cursor; what an export states as its end is an entry of this ledger.
    if (position && !(await hasEntry(db, schoolId, head))) throw new Problem('cursor_invalid');
    const after = position?.[0] ?? query.after ?? 0;
    const rows = await entriesAfter(db, schoolId, after, head.seq, limit + 1);
    const { items, nextCursor } = page(
      oldestFirst,
      rows,
      limit,
      ({ seq }) => [seq, head.seq, head.hash],
      onTheWire,
    );
    return { body: { schoolId, head, items, nextCursor } };
  },
};

/** A moment of the calendar that SQL knows too: no leap second and no year 0. */
function moment(text: string | undefined, pointer: string): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(text);
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date;
  const detail = { vi: 'Không có thời điểm này.', en: 'There is no such moment.' };
  throw new Problem('validation_failed', { errors: [{ pointer, code: 'format', detail }] });
}
