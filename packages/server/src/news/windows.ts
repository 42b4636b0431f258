import { sql, type Kysely, type Transaction } from 'kysely';
import type { Day, Schema, WindowClose } from '../database/schema.ts';
import { registeredFeeds, windowEnd } from './repository.ts';
import { windowAt, type Window } from './schedule.ts';
import { isRegistered } from './sources.ts';

/** The hours before 8:00 and 17:00, and whether each source was read in them. */

type Db = Kysely<Schema> | Transaction<Schema>;

/** What an inspection of a whole school year may ask for. */
const keptDays = 400;

/** The first success in a window is written down at once: whatever happens later, it was. */
export async function noteSuccess(db: Db, sourceId: string, now: Date): Promise<void> {
  const window = windowAt(now);
  if (!window) return;
  await db
    .insertInto('feed_windows')
    .values({ source_id: sourceId, day: window.day, closes: window.closes, checked_at: now })
    // Another process, whose clock is a little ahead, may have closed the window.
    .onConflict((conflict) =>
      conflict
        .columns(['source_id', 'day', 'closes'])
        .doUpdateSet({ checked_at: now })
        .where('feed_windows.checked_at', 'is', null),
    )
    .execute();
}

/**
 * Writes down which sources went through the window without a successful check, and gives those back that nobody else wrote
 * down: of all processes one raises the alarm.
 */
export async function closeWindow(db: Db, { day, closes, start, end }: Window): Promise<string[]> {
  const { rows } = await sql<{ source_id: string }>`
    insert into feed_windows (source_id, day, closes, checked_at)
    select feed_sources.id, ${day}::date, ${closes}, null from feed_sources
    where feed_sources.created_at <= ${start} and (feed_sources.gone_at is null or feed_sources.gone_at >= ${end})
      and ${isRegistered(day)}
    order by feed_sources.id
    on conflict do nothing
    returning source_id`.execute(db);
  return rows.map(({ source_id }) => source_id);
}

export interface FeedWindowRow {
  feed_id: string;
  label: string;
  day: Day;
  closes: WindowClose;
  checked_at: Date | null;
}

/** Windows of the feeds that a school shows on that day, the newest first; of each feed those since it was registered. */
export async function windowsOfFeeds(
  db: Db,
  schoolId: string,
  today: Day,
  page: {
    missed?: boolean | undefined;
    after?: readonly [day: string, closes: string, feedId: string] | undefined;
    limit: number;
  },
): Promise<FeedWindowRow[]> {
  const { missed, after, limit } = page;
  const [day, closes, id] = after ?? [];
  const { rows } = await sql<FeedWindowRow>`
    with registered as (${registeredFeeds(schoolId, today)})
    select feed.id as feed_id, feed.label, w.day, w.closes, w.checked_at
    from registered feed join feed_windows w on w.source_id = feed.source_id
    where ${windowEnd} > feed.registered_at
      ${missed === undefined ? sql`` : sql`and (w.checked_at is null) = ${missed}`}
      ${
        after
          ? sql`and ((w.day, w.closes) < (${day}::date, ${closes}) or (w.day, w.closes) = (${day}::date, ${closes}) and feed.id > ${id})`
          : sql``
      }
    order by w.day desc, w.closes desc, feed.id limit ${limit}`.execute(db);
  return rows;
}

/** Ends what nobody asks for any more: old windows, and addresses that were read to be registered and then were not. */
export async function tidy(db: Db, now: Date): Promise<void> {
  await sql`delete from feed_windows where day < (${now}::timestamptz - make_interval(days => ${keptDays}))::date`.execute(
    db,
  );
  await sql`delete from feed_sources where created_at < ${now}::timestamptz - interval '1 day'
    and not exists (select from feeds where feeds.source_id = feed_sources.id)
    and not exists (select from authority_feeds a where a.source_id = feed_sources.id)`.execute(db);
}
