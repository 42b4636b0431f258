import type { Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day, NewRow, Schema } from '../database/schema.ts';
import type { SiteCaller } from '../identity/caller.ts';

type Db = Transaction<Schema>;
export type Awaited = components['schemas']['Site']['heartbeat'];

/**
 * Whether a page should report just now. The answer goes out with the first call that every page makes anyhow, so that no visitor's
 * device has to remember anything and nobody draws lots: after the first report of a day pages are told that it is done.
 */
export async function heartbeatOf(
  db: Db,
  { schoolId, siteKey }: Pick<SiteCaller, 'schoolId' | 'siteKey'>,
  today: Day,
): Promise<Awaited> {
  const row = await db
    .selectFrom('site_keys as k')
    .leftJoin('site_heartbeats as h', (join) =>
      join
        .onRef('h.school_id', '=', 'k.school_id')
        .onRef('h.site_key_id', '=', 'k.id')
        .on('h.day', '=', today),
    )
    .select(['k.heartbeats', 'h.feeds'])
    .where('k.school_id', '=', schoolId)
    .where('k.key', '=', siteKey)
    .executeTakeFirst();
  if (!row?.heartbeats) return 'off';
  if (!row.feeds) return 'due';
  return row.feeds.length > 0 ? 'done' : 'dueWithNews';
}

export async function keyIdOf(db: Db, schoolId: string, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('site_keys')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.id;
}

/** One row a day: a page that shows news replaces the report of one that showed none. */
export async function keepHeartbeat(db: Db, row: NewRow<'site_heartbeats'>): Promise<void> {
  const { school_id: _school, site_key_id: _key, day: _day, ...report } = row;
  await db
    .insertInto('site_heartbeats')
    .values(row)
    .onConflict((conflict) => conflict.columns(['school_id', 'site_key_id', 'day']).doUpdateSet(report))
    .execute();
}
