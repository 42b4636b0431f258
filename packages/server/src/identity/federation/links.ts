import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Localized } from '../../http/problem.ts';

/** A person as a provider names it. */
export interface Subject {
  providerCode: string;
  subject: string;
}

/** The account a person at a provider may enter, if one was proved or imported. */
export async function linkedAccount(db: Kysely<Schema>, person: Subject): Promise<string | undefined> {
  const link = await db
    .selectFrom('identity_links')
    .select('account_id')
    .where('provider_code', '=', person.providerCode)
    .where('subject', '=', person.subject)
    .executeTakeFirst();
  return link?.account_id;
}

/** Whether the account belongs to another person at this provider; then nobody else is linked to it. */
export async function linkedToAnother(
  db: Kysely<Schema>,
  { providerCode, subject }: Subject,
  accountId: string,
): Promise<boolean> {
  const link = await db
    .selectFrom('identity_links')
    .select('subject')
    .where('provider_code', '=', providerCode)
    .where('account_id', '=', accountId)
    .where('subject', '<>', subject)
    .executeTakeFirst();
  return link !== undefined;
}

/** Keeps the first link of a person and of an account; of two at the same moment one. */
export async function keepLink(
  db: Kysely<Schema>,
  { providerCode, subject }: Subject,
  accountId: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('identity_links')
    .values({
      provider_code: providerCode,
      subject,
      account_id: accountId,
      origin: 'proved',
      created_at: now,
      last_used_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function markUsed(db: Kysely<Schema>, person: Subject, now: Date): Promise<void> {
  await db
    .updateTable('identity_links')
    .set({ last_used_at: now })
    .where('provider_code', '=', person.providerCode)
    .where('subject', '=', person.subject)
    .execute();
}

/** An outside identity that enters an account, as the person and the operator are shown it. */
export interface AccountLink {
  provider: string;
  label: Localized;
  subject: string;
  origin: 'proved' | 'imported';
  since: Date;
  lastUsed: Date | null;
}

export async function linksOf(db: Kysely<Schema>, accountId: string): Promise<AccountLink[]> {
  const rows = await db
    .selectFrom('identity_links as link')
    .innerJoin('identity_providers as provider', 'provider.code', 'link.provider_code')
    .select(['code', 'label_vi as vi', 'label_en as en', 'subject', 'origin'])
    .select(['link.created_at as since', 'last_used_at as lastUsed'])
    .where('account_id', '=', accountId)
    .orderBy('code')
    .execute();
  return rows.map(({ code, vi, en, ...link }) => ({ provider: code, label: { vi, en }, ...link }));
}

/** Whoever knew the password could link a person of his own with it: those links end with it. The registry's own stay. */
export async function endProvedLinks(db: Kysely<Schema>, accountId: string): Promise<void> {
  await db
    .deleteFrom('identity_links')
    .where('account_id', '=', accountId)
    .where('origin', '=', 'proved')
    .execute();
}

/** Whether there was one. */
export async function removeLink(
  db: Kysely<Schema>,
  accountId: string,
  providerCode: string,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('identity_links')
    .where('account_id', '=', accountId)
    .where('provider_code', '=', providerCode)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
