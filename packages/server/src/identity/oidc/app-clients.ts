import { timingSafeEqual } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { errors, type AdapterPayload, type Client, type KoaContextWithOIDC } from 'oidc-provider';
import { dayInVietnam } from '../../clock.ts';
import type { AppScope, Schema } from '../../database/schema.ts';
import { languageOf } from '../../http/language.ts';
import type { Localized } from '../../http/problem.ts';
import { authoritiesAbove } from '../authorities-above.ts';
import { tokenId } from '../credentials.ts';
import { schoolAskedAt, translateScopes } from './one-roster-scopes.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const tokenSeconds = 15 * 60;

/** Metadata of a client that is an app: its credentials in force, by hash. */
export const appCredentials = 'app_credentials';
type Refused = 'app_suspended' | 'app_frozen' | 'grant_ended' | 'scope_missing';
interface Credential {
  id: string;
  hash: string;
}

/** A vendor's app as a client of oidc-provider: its back end gets tokens of its own and nothing else. */
export async function appClient(
  db: Kysely<Schema>,
  id: string,
  now: Date,
): Promise<AdapterPayload | undefined> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return undefined;
  const app = await db.selectFrom('apps').select('id').where('id', '=', id).executeTakeFirst();
  if (app === undefined) return undefined;
  const credentials = await db
    .selectFrom('app_credentials')
    .select(['id', 'secret_hash as hash'])
    .where('app_id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id')
    .execute();
  return {
    client_id: id,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic',
    // Asked for by the library; what is sent is compared with the credentials (compareSecret).
    client_secret: id,
    [appCredentials]: credentials,
  };
}

/** What oidc-provider asks about apps that want a token. */
export class AppTokens {
  readonly #db: Kysely<Schema>;
  readonly #ownOrigin: string;
  readonly #clock: () => Date;
  /** With which credential a request came. */
  readonly #used = new WeakMap<object, string>();
  /** Scopes to answer with, where they were asked for in other words than ours. */
  readonly #told = new WeakMap<object, string>();
  /** What an operation would have called the refusal. */
  readonly #codes = new WeakMap<Error, Refused>();

  constructor(db: Kysely<Schema>, ownOrigin: string, clock: () => Date) {
    this.#db = db;
    this.#ownOrigin = ownOrigin;
    this.#clock = clock;
  }

  /** Compares with every credential in force, so that one secret replaces another without a gap. */
  async compareSecret(
    client: Client,
    sent: string,
    request: KoaContextWithOIDC | undefined,
  ): Promise<boolean> {
    const hash = Buffer.from(tokenId(sent));
    const credentials = client[appCredentials] as Credential[];
    const [match] = credentials.filter((known) => sameBytes(Buffer.from(known.hash), hash));
    if (match === undefined) return false;
    if (request) this.#used.set(request, match.id);
    await this.#noteUse(client.clientId, match.id);
    return true;
  }

  /** A token names the credential it was got with, and ends with it. */
  claimsOf(request: KoaContextWithOIDC): { credential: string } | undefined {
    const credential = this.#used.get(request);
    return credential === undefined ? undefined : { credential };
  }

  /** Nobody else names a resource; an app must, unless it asks at the address of one school. */
  defaultResource(request: KoaContextWithOIDC, client: Client): string | undefined {
    if (client[appCredentials] === undefined) return undefined;
    const schoolId = schoolAskedAt(request.req);
    if (schoolId === undefined) throw new errors.InvalidTarget(this.#say(request, this.#sendResource()));
    return `${this.#ownOrigin}/v1/schools/${schoolId}`;
  }

  /** The school a token is asked for, if the app is let in there just now, and with which scopes. */
  async resourceServer(request: KoaContextWithOIDC, resource: string, client: Client) {
    const say = (text: Localized) => this.#say(request, text);
    const schools = `${this.#ownOrigin}/v1/schools/`;
    const schoolId = resource.startsWith(schools) ? resource.slice(schools.length) : '';
    const isOne = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(schoolId);
    // Who asks at the address of a school gets nothing of another one.
    const isThere = (schoolAskedAt(request.req) ?? schoolId) === schoolId;
    if (client[appCredentials] === undefined || !isOne || !isThere)
      throw new errors.InvalidTarget(say(this.#sendResource()));
    const now = this.#clock();
    const found = await this.#access(client.clientId, schoolId, now);
    if (found.status !== 'approved')
      throw this.#as('app_suspended', new errors.UnauthorizedClient(say(notApproved(found.status))));
    if (found.frozen) throw this.#as('app_frozen', new errors.UnauthorizedClient(say(frozen)));
    const { validUntil, scopes } = found;
    if (validUntil === null) throw this.#as('grant_ended', new errors.InvalidTarget(say(noGrant)));

    const { params = {} } = request.oidc;
    const sent = typeof params['scope'] === 'string' ? params['scope'].split(' ').filter(Boolean) : [];
    const { scopes: asked, told } = translateScopes(sent, scopes);
    const missing = asked.filter((scope) => !(scopes as string[]).includes(scope));
    if (missing.length > 0)
      throw this.#as(
        'scope_missing',
        new errors.InvalidScope(say(notGranted(missing, scopes)), missing.join(' ')),
      );
    params['scope'] = (asked.length === 0 ? scopes : asked).join(' ');
    if (told !== null) this.#told.set(request, told);
    const left = Date.parse(`${validUntil}T00:00:00+07:00`) + DAY - now.getTime();
    return {
      scope: scopes.join(' '),
      audience: resource,
      accessTokenTTL: Math.max(1, Math.min(tokenSeconds, Math.floor(left / 1000))),
      accessTokenFormat: 'opaque' as const,
    };
  }

  /** Who asked in the words of OneRoster is told in them what the token opens. */
  tellScope(request: KoaContextWithOIDC): void {
    const scope = this.#told.get(request);
    if (scope !== undefined && typeof request.body === 'object') request.body = { ...request.body, scope };
  }

  /** The standard has one word for a mistyped resource and for a grant that ended; `code` beside it tells them apart. */
  tellCode(request: KoaContextWithOIDC, error: Error): void {
    const code = this.#codes.get(error);
    if (code !== undefined && typeof request.body === 'object') request.body = { ...request.body, code };
  }

  #as(code: Refused, error: Error): Error {
    this.#codes.set(error, code);
    return error;
  }

  async #access(appId: string, schoolId: string, now: Date) {
    const today = dayInVietnam(now);
    const { rows } = await sql<{
      status: string;
      frozen: boolean;
      validUntil: string | null;
      scopes: AppScope[];
    }>`
      select app.status, exists (select from freezes f where f.app_id = app.id and f.lifted_at is null) as frozen,
        g.valid_until as "validUntil",
        array(select scope from unnest(g.scopes) as granted(scope) where exists (
          select from jsonb_array_elements(app.scopes) as listed(item) where listed.item->>'scope' = scope)) as scopes
      from apps app left join grants g on g.app_id = app.id and g.school_id = ${schoolId} and g.revoked_at is null
        and g.valid_from <= ${today} and g.valid_until >= ${today}
        and app.authority_id in ${authoritiesAbove(schoolId, today)}
      where app.id = ${appId}`.execute(this.#db);
    const [found] = rows;
    if (found === undefined) throw new errors.InvalidClient('the app is gone');
    return found;
  }

  /** At most once a minute: it says whether a secret is still in use, not how often. */
  async #noteUse(appId: string, id: string): Promise<void> {
    const now = this.#clock();
    await this.#db
      .updateTable('app_credentials')
      .set({ last_used_at: now })
      .where('app_id', '=', appId)
      .where('id', '=', id)
      .where(({ eb, or }) =>
        or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', new Date(now.getTime() - MINUTE))]),
      )
      .execute();
  }

  #sendResource(): Localized {
    const resource = `${this.#ownOrigin}/v1/schools/{schoolId}`;
    return {
      vi: `Gửi resource=${resource}: mỗi mã truy cập dành cho một trường.`,
      en: `Send resource=${resource}: a token is for one school.`,
    };
  }

  /** RFC 6749 has descriptions in ASCII, so Vietnamese is for who asks for it. */
  #say(request: KoaContextWithOIDC, text: Localized): string {
    const asked = request.get('Accept-Language');
    return /^\s*(\*|$)/.test(asked) ? text.en : text[languageOf(asked)];
  }
}

const frozen: Localized = {
  vi: 'Cơ quan quản lí đã tạm dừng ứng dụng này.',
  en: 'The authority has frozen this app.',
};
const noGrant: Localized = {
  vi: 'Trường này hiện không cho phép ứng dụng; đề nghị nhà trường cấp quyền.',
  en: 'No grant of this school is in force for the app; ask the school.',
};
const notApproved = (status: string): Localized => ({
  vi: `Ứng dụng chưa được duyệt hoặc đang bị đình chỉ (${status}); liên hệ cơ quan thẩm định.`,
  en: `The app is not approved or is suspended (${status}); ask the authority that appraises it.`,
});
const notGranted = (missing: readonly string[], granted: readonly string[]): Localized => ({
  vi: `Trường không cấp ${missing.join(', ')}; đã cấp: ${granted.join(', ')}.`,
  en: `The school did not grant ${missing.join(', ')}; granted: ${granted.join(', ')}.`,
});

function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
