import { sql, type Kysely, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../../database/schema.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

export type SiteKeyRow = Omit<Row<'site_keys'>, 'created_by' | 'revoked_by'> & {
  created_by_name: string | null;
  last_used_on: string | null;
};
export type RefusalRow = Omit<Row<'site_key_refusals'>, 'school_id'>;

/** Cursors carry milliseconds, the database microseconds. */
const createdAt = sql<Date>`date_trunc('milliseconds', site_keys.created_at)`;

/** Newest first. */
export async function siteKeysOf(
  db: Db,
  schoolId: string,
  page: { after: readonly [string, string] | undefined; limit: number },
): Promise<SiteKeyRow[]> {
  let query = known(db, schoolId);
  if (page.after)
    query = query.where(
      sql<boolean>`(${createdAt}, site_keys.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  return query.orderBy(createdAt, 'desc').orderBy('site_keys.id', 'desc').limit(page.limit).execute();
}

export async function findSiteKeyById(db: Db, schoolId: string, id: string): Promise<SiteKeyRow | undefined> {
  return known(db, schoolId).where('site_keys.id', '=', id).executeTakeFirst();
}

/** Nobody else changes the key until the transaction ends. */
export async function lockSiteKey(db: Db, schoolId: string, id: string): Promise<void> {
  await db
    .selectFrom('site_keys')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export async function refusalsOf(db: Db, schoolId: string, ids: readonly string[]): Promise<RefusalRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('site_key_refusals')
    .select(['site_key_id', 'origin', 'day', 'count'])
    .where('school_id', '=', schoolId)
    .where('site_key_id', 'in', ids)
    .execute();
}

export async function insertSiteKey(db: Db, row: NewRow<'site_keys'>): Promise<void> {
  await db.insertInto('site_keys').values(row).execute();
}

export type SiteKeyChange = Partial<
  Pick<
    NewRow<'site_keys'>,
    'label' | 'origins' | 'allows' | 'heartbeats' | 'ends_at' | 'replaced_by' | 'revoked_at' | 'revoked_by'
  >
>;

export async function changeSiteKey(
  db: Db,
  schoolId: string,
  id: string,
  change: SiteKeyChange,
): Promise<void> {
  await db
    .updateTable('site_keys')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .execute();
}

function known(db: Db, schoolId: string) {
  return db
    .selectFrom('site_keys')
    .leftJoin('site_key_uses as use', (join) =>
      join.onRef('use.school_id', '=', 'site_keys.school_id').onRef('use.site_key_id', '=', 'site_keys.id'),
    )
    .leftJoin('accounts as maker', 'maker.id', 'site_keys.created_by')
    .select([
      'site_keys.school_id',
      'site_keys.id',
      'site_keys.key',
      'site_keys.label',
      'site_keys.origins',
      'site_keys.allows',
      'site_keys.heartbeats',
      'site_keys.version',
      'site_keys.created_at',
      'site_keys.ends_at',
      'site_keys.replaced_by',
      'site_keys.revoked_at',
      'maker.display_name as created_by_name',
      'use.last_used_on',
    ])
    .where('site_keys.school_id', '=', schoolId);
}
