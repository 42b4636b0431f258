import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { dayInVietnam } from '../clock.ts';
import { prepared, type Handlers } from '../http/operation.ts';
import { cursorOf, positionOf } from './cursor.ts';
import { streamEvents, type EventOptions } from './events.ts';
import { exportRecords } from './export.ts';
import { withRecords } from './records.ts';
import { enterDay, newestChange, readChanges } from './repository.ts';
import { extentOf, reachedBy } from './reach.ts';
import type { ChangeSignal } from './signal.ts';

export interface ChangesOptions {
  db: Kysely<Schema>;
  signal: ChangeSignal;
  events?: EventOptions | undefined;
}

export function changesHandlers({
  db,
  signal,
  events,
}: ChangesOptions): Handlers<'listChanges' | 'exportRecords' | 'streamEvents'> {
  return {
    listChanges: prepared<'listChanges', void>({
      prepare: async ({ path: { schoolId } }, { now }) => enterDay(db, schoolId, dayInVietnam(now)),

      async handle({ path: { schoolId }, query: { limit = 50, cursor } }, context) {
        const { caller, db: trx, now } = context;
        const reach = await reachedBy(trx, caller, schoolId);
        const extent = extentOf(caller, reach);
        const newest = await newestChange(trx, schoolId);
        const { after, since, loading } = positionOf(cursor, extent, newest);
        const today = dayInVietnam(now);
        const rows = await readChanges(trx, { schoolId, reach, after, since, today, limit: limit + 1 });
        const shown = rows.slice(0, limit);
        const hasMore = rows.length > limit;
        const last = hasMore ? (shown.at(-1)?.seq ?? after) : newest;
        return {
          body: {
            items: await withRecords(context, schoolId, shown),
            nextCursor: cursorOf({ after: last, since, loading: loading && hasMore }, extent),
            hasMore,
            loadBegins: cursor === undefined,
            loadEnds: loading && !hasMore,
          },
        };
      },
    }),
    exportRecords,
    streamEvents: streamEvents(db, signal, events),
  };
}
