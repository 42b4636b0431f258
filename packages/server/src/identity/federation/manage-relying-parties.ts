import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { dayInVietnam } from '../../clock.ts';
import type { Schema } from '../../database/schema.ts';
import { asImporter } from '../../database/tenant.ts';
import { tokenId } from '../credentials.ts';
import { authorityByCode, ManageProblem, webAddress } from './authority.ts';

export interface NewRelyingParty {
  /** Becomes the client id, behind `rp_`. */
  code: string;
  authority: string;
  labelVi: string;
  labelEn: string;
  redirectUris: readonly string[];
  /** Has no back end that could keep a secret. */
  public?: boolean | undefined;
  /** Is told the name of the person, beside who it is. */
  withName?: boolean | undefined;
}

/** Registers a system whose people sign in here. The secret is shown this once. */
export async function addRelyingParty(
  db: Kysely<Schema>,
  party: NewRelyingParty,
  now: Date,
): Promise<{ clientId: string; secret: string | null }> {
  if (!/^[a-z0-9][a-z0-9-]{1,36}$/.test(party.code))
    throw new ManageProblem('The code has 2 to 37 small letters, digits and hyphens.');
  const addresses = party.redirectUris.map((uri) => webAddress(uri, 'A redirect address'));
  if (new Set(addresses.map(({ host }) => host)).size !== 1)
    throw new ManageProblem('All redirect addresses of a system are on one host.');
  const secret = party.public === true ? null : randomBytes(32).toString('base64url');
  const clientId = `rp_${party.code}`;
  await asImporter(db, async (trx) => {
    const authorityId = await authorityByCode(trx, party.authority, dayInVietnam(now));
    const known = await trx
      .selectFrom('relying_parties')
      .select('client_id')
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    if (known) throw new ManageProblem(`"${clientId}" is registered already.`);
    await trx
      .insertInto('relying_parties')
      .values({
        client_id: clientId,
        authority_id: authorityId,
        label_vi: party.labelVi,
        label_en: party.labelEn,
        redirect_uris: [...party.redirectUris],
        secret_hash: secret === null ? null : tokenId(secret),
        claims: party.withName === true ? ['name'] : [],
        created_at: now,
      })
      .execute();
  });
  return { clientId, secret };
}

/** A new secret, shown this once; the old one ends at once. */
export async function renewSecret(db: Kysely<Schema>, clientId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const changed = await asImporter(db, (trx) =>
    trx
      .updateTable('relying_parties')
      .set({ secret_hash: tokenId(secret) })
      .where('client_id', '=', clientId)
      .executeTakeFirst(),
  );
  if (changed.numUpdatedRows === 0n) throw new ManageProblem(`There is no system "${clientId}".`);
  return secret;
}

export interface ListedRelyingParty {
  clientId: string;
  authority: string;
  label: string;
  redirectUris: string[];
  claims: string[];
  enabled: boolean;
}

export async function listRelyingParties(db: Kysely<Schema>): Promise<ListedRelyingParty[]> {
  const { rows } = await asImporter(db, (trx) =>
    sql<ListedRelyingParty>`
      select client_id as "clientId", authority.name as authority, label_vi as label, redirect_uris as "redirectUris",
        claims, disabled_at is null as enabled
      from relying_parties join authorities authority on authority.id = authority_id order by client_id`.execute(
      trx,
    ),
  );
  return rows;
}

export async function enableRelyingParty(
  db: Kysely<Schema>,
  clientId: string,
  enabled: boolean,
  now: Date,
): Promise<void> {
  const changed = await asImporter(db, (trx) =>
    trx
      .updateTable('relying_parties')
      .set({ disabled_at: enabled ? null : now })
      .where('client_id', '=', clientId)
      .executeTakeFirst(),
  );
  if (changed.numUpdatedRows === 0n) throw new ManageProblem(`There is no system "${clientId}".`);
}
