import type { AdapterPayload } from 'oidc-provider';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Localized } from '../../http/problem.ts';

export interface RelyingParty {
  clientId: string;
  authorityId: string;
  label: Localized;
  /** Beside who it is. */
  learnsName: boolean;
}

/** A system whose people sign in here, unless it was disabled. */
export async function findRelyingParty(
  db: Kysely<Schema>,
  clientId: string,
): Promise<RelyingParty | undefined> {
  const row = await rowOf(db, clientId);
  return (
    row && {
      clientId: row.client_id,
      authorityId: row.authority_id,
      label: { vi: row.label_vi, en: row.label_en },
      learnsName: row.claims.includes('name'),
    }
  );
}

/** The same as a client of oidc-provider: it learns who it is and nothing of what this system keeps. */
export async function relyingPartyClient(
  db: Kysely<Schema>,
  clientId: string,
): Promise<AdapterPayload | undefined> {
  const row = await rowOf(db, clientId);
  if (row === undefined) return undefined;
  return {
    client_id: row.client_id,
    ...(row.secret_hash === null
      ? { token_endpoint_auth_method: 'none' }
      : { token_endpoint_auth_method: 'client_secret_basic', client_secret: row.secret_hash }),
    // No refresh token: who wants to know again asks the person again.
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: row.redirect_uris,
    scope: row.claims.includes('name') ? 'openid profile' : 'openid',
    subject_type: 'pairwise',
  };
}

async function rowOf(db: Kysely<Schema>, clientId: string) {
  if (!/^rp_[a-z0-9-]{2,40}$/.test(clientId)) return undefined;
  return db
    .selectFrom('relying_parties')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}
