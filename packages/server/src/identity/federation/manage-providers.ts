import { sql, type Kysely } from 'kysely';
import { dayInVietnam } from '../../clock.ts';
import type { Schema } from '../../database/schema.ts';
import { asImporter, asOperator } from '../../database/tenant.ts';
import { authorityByCode, ManageProblem, webAddress } from './authority.ts';

export interface NewIdentityProvider {
  code: string;
  /** Code of the authority whose schools may use it. */
  authority: string;
  issuer: string;
  clientId: string;
  clientSecret?: string | undefined;
  labelVi: string;
  labelEn: string;
  scope?: string | undefined;
  subjectClaim?: string | undefined;
  sufficientAcr?: readonly string[] | undefined;
  sufficientAmr?: readonly string[] | undefined;
}

/** Claims of OpenID Connect that a person may choose or that somebody else may have later (Core 1.0, section 5.7). */
const passedOn: readonly string[] = ['email', 'phone_number', 'preferred_username', 'name', 'nickname'];

export async function addIdentityProvider(
  db: Kysely<Schema>,
  provider: NewIdentityProvider,
  now: Date,
): Promise<void> {
  const { code, issuer } = provider;
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(code))
    throw new ManageProblem(
      'The code has 2 to 40 small letters, digits and hyphens: it becomes part of an address.',
    );
  if (webAddress(issuer, 'The issuer').search !== '') throw new ManageProblem('The issuer has no query.');
  const { subjectClaim = 'sub' } = provider;
  if (passedOn.includes(subjectClaim.trim().toLowerCase()))
    throw new ManageProblem(
      `The claim "${subjectClaim}" can be changed, or given to somebody else, who would then enter the account. Name people by sub, or by a number the provider gives to one person for ever.`,
    );
  await asImporter(db, async (trx) => {
    const authorityId = await authorityByCode(trx, provider.authority, dayInVietnam(now));
    const known = await trx
      .selectFrom('identity_providers')
      .select('code')
      .where((where) => where.or([where('code', '=', code), where('issuer', '=', issuer)]))
      .executeTakeFirst();
    if (known) throw new ManageProblem(`The provider "${known.code}" has this code or issuer already.`);
    await trx
      .insertInto('identity_providers')
      .values({
        code,
        authority_id: authorityId,
        issuer,
        client_id: provider.clientId,
        client_secret: provider.clientSecret ?? null,
        label_vi: provider.labelVi,
        label_en: provider.labelEn,
        ...(provider.scope !== undefined && { scope: provider.scope }),
        ...(provider.subjectClaim !== undefined && { subject_claim: provider.subjectClaim }),
        sufficient_acr: [...(provider.sufficientAcr ?? [])],
        sufficient_amr: [...(provider.sufficientAmr ?? [])],
        created_at: now,
      })
      .execute();
  });
}

export interface ListedProvider {
  code: string;
  authority: string;
  issuer: string;
  label: string;
  enabled: boolean;
  links: number;
}

export async function listIdentityProviders(db: Kysely<Schema>): Promise<ListedProvider[]> {
  const { rows } = await asImporter(db, (trx) =>
    sql<ListedProvider>`
      select provider.code, authority.name as authority, issuer, label_vi as label, disabled_at is null as enabled,
        (select count(*) from identity_links link where link.provider_code = provider.code) as links
      from identity_providers provider join authorities authority on authority.id = authority_id
      order by provider.code`.execute(trx),
  );
  return rows;
}

/** A disabled provider opens nothing from the next request on; its links stay for the day it is enabled again. */
export async function enableIdentityProvider(
  db: Kysely<Schema>,
  code: string,
  enabled: boolean,
  now: Date,
): Promise<void> {
  const changed = await asImporter(db, (trx) =>
    trx
      .updateTable('identity_providers')
      .set({ disabled_at: enabled ? null : now })
      .where('code', '=', code)
      .executeTakeFirst(),
  );
  if (changed.numUpdatedRows === 0n) throw new ManageProblem(`There is no provider "${code}".`);
}

/** The next question to the provider is asked with the new secret. */
export async function setClientSecret(db: Kysely<Schema>, code: string, secret: string): Promise<void> {
  const changed = await asImporter(db, (trx) =>
    trx
      .updateTable('identity_providers')
      .set({ client_secret: secret })
      .where('code', '=', code)
      .executeTakeFirst(),
  );
  if (changed.numUpdatedRows === 0n) throw new ManageProblem(`There is no provider "${code}".`);
}

/** Links the registry knows beforehand: nobody is asked for a password. */
export async function importLink(
  db: Kysely<Schema>,
  link: { provider: string; subject: string; username: string },
  now: Date,
): Promise<void> {
  await asImporter(db, async (trx) => {
    const account = await trx
      .selectFrom('accounts')
      .select('id')
      .where('username', '=', link.username)
      .executeTakeFirst();
    if (!account) throw new ManageProblem(`There is no account "${link.username}".`);
    const provider = await trx
      .selectFrom('identity_providers')
      .select('code')
      .where('code', '=', link.provider)
      .executeTakeFirst();
    if (!provider) throw new ManageProblem(`There is no provider "${link.provider}".`);
    const kept = await trx
      .insertInto('identity_links')
      .values({
        provider_code: link.provider,
        subject: link.subject,
        account_id: account.id,
        origin: 'imported',
        created_at: now,
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n)
      throw new ManageProblem('This person or this account is linked there already; unlink it first.');
  });
}

export interface ListedLink {
  provider: string;
  subject: string;
  username: string;
  origin: 'proved' | 'imported';
  createdAt: Date;
  lastUsedAt: Date | null;
}

export async function listLinks(db: Kysely<Schema>, provider: string): Promise<ListedLink[]> {
  return asImporter(db, (trx) =>
    trx
      .selectFrom('identity_links')
      .innerJoin('accounts', 'accounts.id', 'identity_links.account_id')
      .select([
        'provider_code as provider',
        'subject',
        'username',
        'origin',
        'identity_links.created_at as createdAt',
        'last_used_at as lastUsedAt',
      ])
      .where('provider_code', '=', provider)
      .orderBy('username')
      .execute(),
  );
}

/** The account enters with its password again, and every session of it ends: nobody can say which began at the provider. */
export async function unlink(
  db: Kysely<Schema>,
  provider: string,
  username: string,
  now: Date,
): Promise<void> {
  const link = await asImporter(db, (trx) =>
    trx
      .deleteFrom('identity_links')
      .using('accounts')
      .whereRef('accounts.id', '=', 'identity_links.account_id')
      .where('provider_code', '=', provider)
      .where('username', '=', username)
      .returning('account_id')
      .executeTakeFirst(),
  );
  if (!link) throw new ManageProblem(`The account "${username}" is not linked at "${provider}".`);
  await asOperator(db, (trx) =>
    sql`select end_sessions(${link.account_id}::uuid, null, null, ${now}::timestamptz)`.execute(trx),
  );
}
