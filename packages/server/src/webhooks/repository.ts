import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../database/schema.ts';

type Db = Transaction<Schema>;

export type WebhookRow = Row<'webhooks'> & { app_name: string; old_secret_until: Date | null };

export interface OfApp {
  schoolId: string;
  appId: string;
}

/** Whose: of one app, or of every app in the school. */
export interface Whose {
  schoolId: string;
  appId?: string | undefined;
}

export async function webhooksOf(
  db: Db,
  whose: Whose,
  now: Date,
  page: { after: readonly [string, string] | undefined; limit: number },
): Promise<WebhookRow[]> {
  let rows = known(db, whose, now);
  if (page.after)
    rows = rows.where(
      sql<boolean>`(webhooks.created_at, webhooks.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  return rows
    .orderBy('webhooks.created_at', 'desc')
    .orderBy('webhooks.id', 'desc')
    .limit(page.limit)
    .execute();
}

export async function findWebhook(
  db: Db,
  whose: Whose,
  id: string,
  now: Date,
): Promise<WebhookRow | undefined> {
  return known(db, whose, now).where('webhooks.id', '=', id).executeTakeFirst();
}

function known(db: Db, { schoolId, appId }: Whose, now: Date) {
  const rows = db
    .selectFrom('webhooks')
    .innerJoin('apps', 'apps.id', 'webhooks.app_id')
    .selectAll('webhooks')
    .select((eb) => [
      'apps.name as app_name',
      eb
        .selectFrom('webhook_secrets as old')
        .select((max) => max.fn.max('old.ends_at').as('ends'))
        .whereRef('old.school_id', '=', 'webhooks.school_id')
        .whereRef('old.webhook_id', '=', 'webhooks.id')
        .where('old.ends_at', '>', now)
        .as('old_secret_until'),
    ])
    .where('webhooks.school_id', '=', schoolId);
  return appId === undefined ? rows : rows.where('webhooks.app_id', '=', appId);
}

/** Two made, changed or ended at the same moment come one after the other. */
export async function lockWebhooks(db: Db, { schoolId, appId }: OfApp): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks ${schoolId} ${appId}`}, 0))`.execute(
    db,
  );
}

/** Those that have not ended. */
export async function countLiving(db: Db, { schoolId, appId }: OfApp): Promise<number> {
  const { living } = await db
    .selectFrom('webhooks')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('living'))
    .where('school_id', '=', schoolId)
    .where('app_id', '=', appId)
    .where('state', 'in', ['active', 'disabled'])
    .executeTakeFirstOrThrow();
  return living;
}

export async function insertWebhook(db: Db, row: NewRow<'webhooks'>): Promise<void> {
  await db.insertInto('webhooks').values(row).execute();
}

/** The new one signs from now on; the one before until `oldEndsAt`, and any older one no more. */
export async function insertSecret(
  db: Db,
  row: Omit<NewRow<'webhook_secrets'>, 'ends_at'>,
  { now, oldEndsAt }: { now: Date; oldEndsAt: Date },
): Promise<void> {
  const older = db
    .updateTable('webhook_secrets')
    .where('school_id', '=', row.school_id)
    .where('webhook_id', '=', row.webhook_id);
  await older.set({ ends_at: now }).where('ends_at', '>', now).execute();
  await older.set({ ends_at: oldEndsAt }).where('ends_at', 'is', null).execute();
  await db
    .insertInto('webhook_secrets')
    .values({ ...row, ends_at: null })
    .execute();
}

export type WebhookChange = Partial<
  Pick<
    NewRow<'webhooks'>,
    'state' | 'state_reason' | 'state_since' | 'removed_by' | 'failing_since' | 'last_success_at'
  >
>;

export async function changeWebhook(
  db: Db,
  { schoolId, id }: { schoolId: string; id: string },
  change: WebhookChange,
): Promise<void> {
  await db
    .updateTable('webhooks')
    .set(change)
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .execute();
}

/** What waited is not sent any more. */
export async function dropPending(db: Db, { schoolId, id }: { schoolId: string; id: string }): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set({ state: 'dropped', next_attempt_at: null })
    .where('school_id', '=', schoolId)
    .where('webhook_id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

export type DeliveryRow = Row<'webhook_deliveries'>;

/** Newest first. */
export async function deliveriesOf(
  db: Db,
  { schoolId, id }: { schoolId: string; id: string },
  page: { after: readonly [string, string] | undefined; limit: number },
): Promise<DeliveryRow[]> {
  let rows = db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('webhook_id', '=', id);
  if (page.after)
    rows = rows.where(
      sql<boolean>`(created_at, id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  return rows.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute();
}

export async function insertDelivery(db: Db, row: NewRow<'webhook_deliveries'>): Promise<void> {
  await db.insertInto('webhook_deliveries').values(row).execute();
}
