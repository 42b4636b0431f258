import { sql, type Transaction } from 'kysely';
import type { Day, NewRow, Schema } from '../../database/schema.ts';
import { appRows, type AppRow } from '../app-rows.ts';
import type { AppStatus } from './appraisal.ts';
import type { EventRow } from './answer.ts';

type Db = Transaction<Schema>;

/** Newest first. `vendorIds`: only theirs; null for everybody's. */
export async function listApps(
  db: Db,
  authorityId: string,
  page: {
    today: Day;
    vendorIds: readonly string[] | null;
    status: AppStatus | undefined;
    after: readonly [string, string] | undefined;
    limit: number;
  },
): Promise<AppRow[]> {
  let query = appRows(db, authorityId, page.today);
  if (page.vendorIds !== null) query = query.where(sql<boolean>`apps.vendor_id = any(${page.vendorIds})`);
  if (page.status !== undefined) query = query.where('apps.status', '=', page.status);
  if (page.after)
    query = query.where(
      sql<boolean>`(apps.registered_at, apps.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  return query.orderBy('apps.registered_at', 'desc').orderBy('apps.id', 'desc').limit(page.limit).execute();
}

export async function readApp(db: Db, authorityId: string, id: string, today: Day): Promise<AppRow> {
  return appRows(db, authorityId, today).where('apps.id', '=', id).executeTakeFirstOrThrow();
}

/** Oldest first. */
export async function historyOf(db: Db, appId: string): Promise<EventRow[]> {
  return db
    .selectFrom('app_events')
    .leftJoin('accounts', 'accounts.id', 'app_events.account_id')
    .select(['at', 'kind', 'reason', 'accounts.display_name as by', 'app_version as appVersion'])
    .where('app_id', '=', appId)
    .orderBy('seq')
    .execute();
}

export async function insertApp(db: Db, row: NewRow<'apps'>): Promise<void> {
  await db.insertInto('apps').values(row).execute();
}

export async function changeApp(db: Db, id: string, columns: Partial<NewRow<'apps'>>): Promise<void> {
  await db.updateTable('apps').set(columns).where('id', '=', id).execute();
}

/** The next step of the app's history; the app is locked, so that two do not take one number. */
export async function insertEvent(db: Db, event: Omit<NewRow<'app_events'>, 'seq'>): Promise<void> {
  await db
    .insertInto('app_events')
    .values({
      ...event,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from app_events where app_id = ${event.app_id})`,
    })
    .execute();
}
