import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../database/schema.ts';

type Db = Transaction<Schema>;

export type CampaignRow = Row<'admission_campaigns'>;
/** What the public list may show: none of the other columns is even read. */
export type PublicRow = Pick<
  Row<'admission_applications'>,
  'id' | 'code' | 'display_name' | 'birth_year' | 'submitted_at' | 'status'
>;

export async function campaignsOf(
  db: Db,
  schoolId: string,
  page: { after?: readonly [string, string] | undefined; limit: number },
): Promise<CampaignRow[]> {
  let query = db.selectFrom('admission_campaigns').selectAll().where('school_id', '=', schoolId);
  if (page.after) {
    query = query.where(
      sql<boolean>`(closes_at, id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  }
  return query.orderBy('closes_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute();
}

export async function findCampaign(db: Db, schoolId: string, id: string): Promise<CampaignRow | undefined> {
  return db
    .selectFrom('admission_campaigns')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The next number of a campaign; whoever takes one holds it until the transaction ends, so no number is given twice. */
export async function takeNumber(db: Db, schoolId: string, campaignId: string): Promise<number> {
  const { last_number } = await db
    .updateTable('admission_campaigns')
    .set(({ eb }) => ({ last_number: eb('last_number', '+', 1) }))
    .where('school_id', '=', schoolId)
    .where('id', '=', campaignId)
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

/** False when the campaign has an application for this child already. */
export async function insertApplication(db: Db, row: NewRow<'admission_applications'>): Promise<boolean> {
  const inserted = await db
    .insertInto('admission_applications')
    .values(row)
    .onConflict((conflict) => conflict.columns(['school_id', 'campaign_id', 'personal_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function publicApplications(
  db: Db,
  schoolId: string,
  campaignId: string,
  page: { after?: readonly [string, string] | undefined; limit: number },
): Promise<PublicRow[]> {
  let query = db
    .selectFrom('admission_applications')
    .select(['id', 'code', 'display_name', 'birth_year', 'submitted_at', 'status'])
    .where('school_id', '=', schoolId)
    .where('campaign_id', '=', campaignId);
  if (page.after) {
    query = query.where(
      // Newest first and, within a moment, by id: the direction of the index.
      sql<boolean>`(submitted_at < ${page.after[0]}::timestamptz
        or (submitted_at = ${page.after[0]}::timestamptz and id > ${page.after[1]}::uuid))`,
    );
  }
  return query.orderBy('submitted_at', 'desc').orderBy('id').limit(page.limit).execute();
}

export async function countApplications(db: Db, schoolId: string, campaignId: string): Promise<number> {
  const { total } = await db
    .selectFrom('admission_applications')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('school_id', '=', schoolId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return Number(total);
}
