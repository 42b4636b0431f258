import { dayInVietnam } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { archiveEntries, beginningOf, type Obstacle } from './archive.ts';
import type { LedgerEntry } from './chain.ts';
import { moment } from './moment.ts';
import { officeAuditHandlers } from './office-handlers.ts';
import { entriesAfter, hasEntry, newest, newestEntries } from './repository.ts';

type Operations =
  'listAuditEntries' | 'exportAuditEntries' | 'archiveAuditEntries' | 'listOfficeAuditEntries';

export interface AuditOptions {
  /** After how many months an entry may leave by an archive. */
  archiveAfterMonths?: number | undefined;
}

const newestFirst = listOrder('listAuditEntries', 'integer');
/** Number of the last entry read, and number and hash of the entry the export ends with. */
const oldestFirst = listOrder('exportAuditEntries', 'integer', 'integer', 'text');

const onTheWire = (entry: LedgerEntry) => ({
  ...entry,
  records: Object.fromEntries(Object.entries(entry.records).map(([kind, ids]) => [kind, [...ids]])),
});

/** What a school asks after is found here so long, whatever the operator sets; the database lets nothing younger go, either. */
const leastMonths = 24;

export function auditHandlers({ archiveAfterMonths = leastMonths }: AuditOptions): Handlers<Operations> {
  if (!Number.isInteger(archiveAfterMonths) || archiveAfterMonths < leastMonths)
    throw new Error(`archiveAfterMonths is a whole number of months, ${leastMonths} or more.`);
  return {
    ...readingHandlers,
    ...officeAuditHandlers,

    async archiveAuditEntries({ path: { schoolId }, body }, { db, now, touched }) {
      const { through, hash } = body;
      const done = await archiveEntries(db, { through, hash, now, months: archiveAfterMonths });
      if ('obstacle' in done) throw problemOf(done, archiveAfterMonths);
      // The chain itself holds what it goes on from.
      touched('auditCheckpoint', [`${through}:${hash}`]);
      return { body: { archived: done.archived, begins: await beginningOf(db, schoolId) } };
    },
  };
}

const readingHandlers: Handlers<'listAuditEntries' | 'exportAuditEntries'> = {
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
    const begins = await beginningOf(db, schoolId);
    // What came next left meanwhile: the export cannot be continued.
    if (position && position[0] < begins.after) throw new Problem('cursor_invalid');
    const after = position?.[0] ?? query.after ?? 0;
    const rows = await entriesAfter(db, schoolId, after, head.seq, limit + 1);
    const { items, nextCursor } = page(
      oldestFirst,
      rows,
      limit,
      ({ seq }) => [seq, head.seq, head.hash],
      onTheWire,
    );
    return { body: { schoolId, begins, head, items, nextCursor } };
  },
};

function problemOf(found: Obstacle, months: number): Problem {
  switch (found.obstacle) {
    case 'differs':
      return new Problem('audit_entry_differs');
    case 'young': {
      const day = dayInVietnam(new Date(found.at));
      return new Problem('audit_entries_young', {
        detail: {
          vi: `Mục ${found.seq} ghi ngày ${day}; mục nhật kí phải đủ ${months} tháng mới được chuyển đi. Chỉ chuyển đến mục trước đó.`,
          en: `Entry ${found.seq} is of ${day}; entries stay ${months} months. Archive those before it.`,
        },
      });
    }
    case 'held':
      return new Problem('legal_hold_stands', {
        detail: {
          vi: `Mục ${found.seq} nêu học sinh ${found.pupilId} đang có lệnh giữ hồ sơ. Gỡ lệnh giữ khi không còn lí do, hoặc chỉ chuyển đến mục trước đó.`,
          en: `Entry ${found.seq} names the pupil ${found.pupilId}, on whom a legal hold stands. Lift it once its reason has gone, or archive the entries before.`,
        },
      });
  }
}
