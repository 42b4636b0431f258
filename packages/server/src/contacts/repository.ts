import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../database/schema.ts';
import type { ContactGap } from '../database/schema/contacts.ts';

type Db = Transaction<Schema>;

export type ContactsRow = Omit<Row<'unit_contacts'>, 'school_id' | 'updated_by' | 'confirmed_by'> & {
  updated_by_name: string | null;
  confirmed_by_name: string | null;
};

/** Domains of official mailboxes, by the authorities above the school of this request. */
export async function domainsAbove(db: Db): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select distinct unnest(domains) as domain from mailbox_domains
    where authority_id in (select authorities_over(app_school(), app_authority())) order by domain`.execute(
    db,
  );
  return rows.map(({ domain }) => domain);
}

export async function contactsOf(db: Db, schoolId: string): Promise<ContactsRow | undefined> {
  return db
    .selectFrom('unit_contacts as c')
    .leftJoin('accounts as writer', 'writer.id', 'c.updated_by')
    .leftJoin('accounts as reader', 'reader.id', 'c.confirmed_by')
    .select(['c.mailbox', 'c.phone', 'c.address', 'c.website', 'c.public_parts', 'c.people', 'c.version'])
    .select(['c.updated_at', 'c.confirmed_at', 'c.confirmed_version'])
    .select(['writer.display_name as updated_by_name', 'reader.display_name as confirmed_by_name'])
    .where('c.school_id', '=', schoolId)
    .executeTakeFirst();
}

/** Nobody else changes or confirms the directory until the transaction ends. */
export async function lockContacts(db: Db, schoolId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`contacts/${schoolId}`}, 0))`.execute(db);
}

/** What it lacks, by the rule the officer's board goes by. */
export async function gapsOf(
  db: Db,
  row: ContactsRow | undefined,
  domains: readonly string[],
): Promise<ContactGap[]> {
  const { mailbox = null, phone = null, address = null, website = null, people = [] } = row ?? {};
  const { rows } = await sql<{ gaps: ContactGap[] }>`
    select contact_gaps(${mailbox}::text, ${phone}::text, ${address}::text, ${website}::text,
      ${JSON.stringify(people)}::jsonb, ${[...domains]}::text[]) as gaps`.execute(db);
  return rows[0]?.gaps ?? [];
}

export async function writeContacts(db: Db, row: NewRow<'unit_contacts'>): Promise<void> {
  const { school_id: _school, ...change } = row;
  await db
    .insertInto('unit_contacts')
    .values(row)
    .onConflict((conflict) => conflict.column('school_id').doUpdateSet(change))
    .execute();
}

export async function confirm(
  db: Db,
  schoolId: string,
  by: { at: Date; accountId: string; version: number },
): Promise<void> {
  await db
    .updateTable('unit_contacts')
    .set({ confirmed_at: by.at, confirmed_by: by.accountId, confirmed_version: by.version })
    .where('school_id', '=', schoolId)
    .execute();
}

export interface RoundRow {
  id: string;
  name: string;
  authorityId: string;
  authorityName: string;
  reviewBy: string;
  openedAt: Date;
  endedAt: Date | null;
}

const rounds = (db: Db) =>
  db
    .selectFrom('contact_rounds as r')
    .innerJoin('authorities as a', 'a.id', 'r.authority_id')
    .select(['r.id', 'r.name', 'r.authority_id as authorityId', 'a.name as authorityName'])
    .select(['r.review_by as reviewBy', 'r.opened_at as openedAt', 'r.ended_at as endedAt'])
    .where(sql<boolean>`r.authority_id in (select authorities_over(app_school(), app_authority()))`);

export async function openRounds(db: Db): Promise<RoundRow[]> {
  return rounds(db).where('r.ended_at', 'is', null).orderBy('r.review_by').orderBy('r.id').execute();
}

/** Cursors carry milliseconds, the database microseconds. */
const openedAt = sql<Date>`date_trunc('milliseconds', r.opened_at)`;

/** Newest first. */
export async function roundsPage(
  db: Db,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<RoundRow[]> {
  let query = rounds(db);
  if (after)
    query = query.where(sql<boolean>`(${openedAt}, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy(openedAt, 'desc').orderBy('r.id', 'desc').limit(limit).execute();
}

export async function findRound(db: Db, id: string): Promise<RoundRow | undefined> {
  return rounds(db).where('r.id', '=', id).executeTakeFirst();
}

export async function insertRound(db: Db, row: NewRow<'contact_rounds'>): Promise<void> {
  await db.insertInto('contact_rounds').values(row).execute();
}

export async function endRound(db: Db, authorityId: string, id: string, at: Date): Promise<void> {
  await db
    .updateTable('contact_rounds')
    .set({ ended_at: at })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

export type ReminderRow = Pick<Row<'contact_reminders'>, 'school_id' | 'round_id' | 'kind' | 'reminded_at'>;

export async function remindersOf(
  db: Db,
  schoolIds: readonly string[],
  roundIds: readonly string[],
): Promise<ReminderRow[]> {
  if (schoolIds.length === 0 || roundIds.length === 0) return [];
  return db
    .selectFrom('contact_reminders')
    .select(['school_id', 'round_id', 'kind', 'reminded_at'])
    .where('school_id', 'in', schoolIds)
    .where('round_id', 'in', roundIds)
    .orderBy('reminded_at')
    .orderBy('kind')
    .execute();
}

export async function domainsOf(
  db: Db,
  authorityId: string,
): Promise<{ domains: string[]; version: number }> {
  const row = await db
    .selectFrom('mailbox_domains')
    .select(['domains', 'version'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst();
  return row ?? { domains: [], version: 0 };
}

export async function writeDomains(
  db: Db,
  authorityId: string,
  domains: string[],
  version: number,
): Promise<void> {
  await db
    .insertInto('mailbox_domains')
    .values({ authority_id: authorityId, domains, version })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ domains, version }))
    .execute();
}
