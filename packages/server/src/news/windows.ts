import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
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

/** Ends what nobody asks for any more: old windows, and addresses that were read to be registered and then were not. */
export async function tidy(db: Db, now: Date): Promise<void> {
  await sql`delete from feed_windows where day < (${now}::timestamptz - make_interval(days => ${keptDays}))::date`.execute(
    db,
  );
  await sql`delete from feed_sources where created_at < ${now}::timestamptz - interval '1 day'
    and not exists (select from feeds where feeds.source_id = feed_sources.id)
    and not exists (select from authority_feeds a where a.source_id = feed_sources.id)`.execute(db);
}
