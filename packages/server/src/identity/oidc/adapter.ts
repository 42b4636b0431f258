import { sql, type Kysely } from 'kysely';
import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Schema } from '../../database/schema.ts';
import { findSignInKey, tokenId } from '../credentials.ts';
import { relyingPartyClient } from '../federation/relying-parties.ts';
import { appClient } from './app-clients.ts';
import { endGrant, keepSession, keepUnderGrant, touchSession } from '../sessions/keep.ts';

/** What is handed out as a bearer secret; kept hashed. */
const secrets = new Set(['AccessToken', 'AuthorizationCode', 'ClientCredentials', 'RefreshToken']);

/** NUL as JSON writes it, which is not a backslash followed by `u0000`. */
const nul = /(?<!\\)(?:\\\\)*\\u0000/;

export interface ClientAddresses {
  callbackUrl: string;
  signedOutUrl: string;
}

/** Records of oidc-provider in the table `oidc_records`, and its clients: sites by their keys, relying parties, apps. */
export function adapterFor(
  db: Kysely<Schema>,
  addresses: ClientAddresses,
  { clock, idle }: { clock: () => Date; idle: number },
): AdapterConstructor {
  return class RecordAdapter implements Adapter {
    readonly #kind: string;

    constructor(kind: string) {
      this.#kind = kind;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const { jti, ...rest } = payload;
      const record = JSON.stringify(this.#isSecret() ? rest : { ...rest, jti });
      // Parameters of strangers are kept as they are; NUL is the one character that no column takes.
      if (nul.test(record)) throw new errors.InvalidRequest('a parameter holds the NUL character');
      const row = {
        payload: record,
        grant_id: payload.grantId ?? null,
        uid: payload.uid ?? null,
        expires_at: expiresIn ? new Date(clock().getTime() + expiresIn * 1000) : null,
        consumed_at: null,
      };
      const keyed = { kind: this.#kind, id: this.#key(id), ...row };
      if (this.#kind === 'Session') return keepSession(db, keyed);
      if (this.#isSecret() && row.grant_id !== null) {
        await keepUnderGrant(db, keyed);
        const { sessionUid } = payload;
        if (this.#kind === 'AccessToken' && sessionUid)
          await touchSession(db, sessionUid, { now: clock(), idle });
        return;
      }
      await db
        .insertInto('oidc_records')
        .values(keyed)
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(row))
        .execute();
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      if (this.#kind === 'Client')
        return (
          (await siteClient(db, id, addresses, clock())) ??
          (await relyingPartyClient(db, id)) ??
          (await appClient(db, id, clock()))
        );
      const found = await this.#live().where('id', '=', this.#key(id)).executeTakeFirst();
      return found && { ...found.payload, jti: id, ...consumption(found.consumed_at) };
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      const found = await this.#live().where('uid', '=', uid).executeTakeFirst();
      return found && { ...found.payload, ...consumption(found.consumed_at) };
    }

    /** There is no device flow, and so no user code. */
    async findByUserCode(): Promise<undefined> {
      return undefined;
    }

    /**
     * Of two requests with the same code or refresh token at the same moment one gets through, and as with any second use
     * nothing of what it was given stays.
     */
    async consume(id: string): Promise<void> {
      const marked = await db
        .updateTable('oidc_records')
        .set({ consumed_at: clock() })
        .where('kind', '=', this.#kind)
        .where('id', '=', this.#key(id))
        .where('consumed_at', 'is', null)
        .executeTakeFirst();
      if (marked.numUpdatedRows > 0n) return;
      const used = await db
        .selectFrom('oidc_records')
        .select('grant_id')
        .where('kind', '=', this.#kind)
        .where('id', '=', this.#key(id))
        .executeTakeFirst();
      if (used?.grant_id) await endGrant(db, used.grant_id);
      throw new errors.InvalidGrant('already used');
    }

    async destroy(id: string): Promise<void> {
      await db
        .deleteFrom('oidc_records')
        .where('kind', '=', this.#kind)
        .where('id', '=', this.#key(id))
        .execute();
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await endGrant(db, grantId);
    }

    #isSecret(): boolean {
      return secrets.has(this.#kind);
    }

    #key(id: string): string {
      return this.#isSecret() ? tokenId(id) : id;
    }

    #live() {
      return db
        .selectFrom('oidc_records')
        .select(['payload', 'consumed_at'])
        .where('kind', '=', this.#kind)
        .where(sql<boolean>`(expires_at is null or expires_at > ${clock()})`)
        .$if(this.#kind === 'Session', (sessions) =>
          sessions.where(sql<boolean>`not exists (
            select from account_sessions as mine where mine.session_uid = oidc_records.uid and mine.idle_at <= ${clock()})`),
        );
    }
  };
}

function consumption(consumedAt: Date | null): { consumed?: number } {
  return consumedAt === null ? {} : { consumed: Math.floor(consumedAt.getTime() / 1000) };
}

/** The widgets of a school's or an authority's site are a public client; its name is the site key. */
async function siteClient(
  db: Kysely<Schema>,
  id: string,
  addresses: ClientAddresses,
  now: Date,
): Promise<AdapterPayload | undefined> {
  const siteKey = await findSignInKey(db, id, now);
  if (siteKey === undefined) return undefined;
  return {
    client_id: siteKey.key,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: 'openid offline_access',
    redirect_uris: [addresses.callbackUrl],
    post_logout_redirect_uris: [addresses.signedOutUrl],
    site_origins: siteKey.origins,
  };
}
