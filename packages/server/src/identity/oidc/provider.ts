import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { errors, interactionPolicy, Provider, type Configuration } from 'oidc-provider';
import { dayInVietnam } from '../../clock.ts';
import type { Schema } from '../../database/schema.ts';
import { tokenId } from '../credentials.ts';
import { subjectFor } from '../federation/subject.ts';
import type { SecondFactorGate } from '../second-factor/gate.ts';
import { rememberSession } from '../sessions/keep.ts';
import { adapterFor } from './adapter.ts';
import { appCredentials, AppTokens } from './app-clients.ts';
import { hasDutyAt, introduced, introductionPrompt } from './introduction.ts';
import type { SystemKeys } from './keys.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export interface OidcOptions {
  db: Kysely<Schema>;
  keys: SystemKeys;
  issuer: string;
  callbackUrl: string;
  signedOutUrl: string;
  clock: () => Date;
  gate: SecondFactorGate;
  /** After how many milliseconds without use a session ends. */
  idle: number;
  pages: {
    /** HTML of the page that ends the session; `form` is the confirmation form of oidc-provider. */
    signOut(input: { form: string; asked: boolean; locales: string | undefined }): string;
    signedOut(input: { locales: string | undefined }): string;
    failed(input: { code: string; locales: string | undefined }): string;
  };
}

/** The OpenID Connect provider where a school's people sign in. */
export function createProvider(options: OidcOptions): Provider {
  const { db, keys, issuer, callbackUrl, signedOutUrl, clock, gate, idle, pages } = options;
  const apps = new AppTokens(db, new URL(issuer).origin, clock);
  // The widgets are the system's own: there is nothing to ask consent for but who it is, where that is not known anyway.
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.add(introductionPrompt());
  // Also for a session that began before a duty that asks for a second factor, or whose account was disabled.
  policy.get('login')?.checks.add(
    new interactionPolicy.Check(
      'sufficient_session',
      'the session does not suffice',
      async ({ oidc: { session } }) => {
        if (session?.accountId === undefined) return false;
        const { accountId, amr, loginTs } = session;
        return !(await gate.satisfied({ accountId, amr, loginTs }));
      },
    ),
  );

  const configuration: Configuration = {
    adapter: adapterFor(db, { callbackUrl, signedOutUrl }, { clock, idle }),
    jwks: { keys: keys.signing },
    cookies: {
      keys: keys.cookies,
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    extraClientMetadata: { properties: ['site_origins', appCredentials] },
    clientBasedCORS: (_ctx, origin, client) =>
      (client['site_origins'] as string[] | undefined)?.includes(origin) ?? false,
    // `amr`: how the person proved who it is; the name only goes to a client registered for it.
    claims: { openid: ['sub', 'amr'], profile: ['name'] },
    scopes: ['openid', 'offline_access', 'profile'],
    subjectTypes: ['public', 'pairwise'],
    pairwiseIdentifier: async (_ctx, accountId, client) => subjectFor(db, accountId, client.clientId),
    responseTypes: ['code'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    interactions: { policy, url: (_ctx, { uid }) => `/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx, client) => apps.defaultResource(ctx, client),
        getResourceServerInfo: (ctx, resource, client) => apps.resourceServer(ctx, resource, client),
      },
      // Anybody could leave requests there.
      pushedAuthorizationRequests: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          // A page that shows the identity token it was given has the right to end the session without another question,
          // where the person belongs; a page that the person only visited has not.
          const { IdTokenHint, Client } = ctx.oidc.entities;
          const accountId = ctx.oidc.session?.accountId;
          const asked =
            IdTokenHint !== undefined &&
            Client !== undefined &&
            (accountId === undefined ||
              (await hasDutyAt(db, accountId, Client.clientId, dayInVietnam(clock()))));
          ctx.body = pages.signOut({ form, asked, locales: localesOf(ctx.oidc.params?.['ui_locales']) });
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.body = pages.signedOut({ locales: ctx.get('Accept-Language') });
        },
      },
    },
    // A page of widgets always gets a refresh token; it lives in the page's memory only and ends with the session here.
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    async rotateRefreshToken({ oidc: { entities, provider } }) {
      const uid = entities.RefreshToken?.sessionUid;
      const session = uid === undefined ? undefined : await provider.Session.findByUid(uid);
      // A page that is open when a duty begins that asks for a second factor goes on for a quarter of an hour at most.
      if (session?.accountId !== undefined) {
        const { accountId, amr, loginTs } = session;
        if (!(await gate.satisfied({ accountId, amr, loginTs })))
          throw new errors.InvalidGrant('the session does not suffice');
      }
      return true;
    },
    expiresWithSession: async () => true,
    extraTokenClaims: async (ctx) => apps.claimsOf(ctx),
    ttl: {
      AccessToken: 15 * MINUTE,
      ClientCredentials: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? MINUTE,
      // Clocks of two servers may be two minutes apart; a code works once, and with its verifier only.
      AuthorizationCode: 5 * MINUTE,
      IdToken: HOUR,
      RefreshToken: 12 * HOUR,
      Interaction: HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
    async findAccount(_ctx, id) {
      const account = await db
        .selectFrom('accounts')
        .select(['id', 'display_name as name'])
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      return (
        account && { accountId: account.id, claims: async () => ({ sub: account.id, name: account.name }) }
      );
    },
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const { accountId, uid } = session;
      await rememberSession(db, { accountId, uid }, { userAgent: ctx.get('User-Agent'), now: clock(), idle });
      if (!(await introduced(db, ctx, clock()))) return undefined;
      const known = session.grantIdFor(client.clientId);
      const grant = known === undefined ? undefined : await provider.Grant.find(known);
      if (grant !== undefined) return grant;
      const fresh = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      fresh.addOIDCScope(client.scope ?? 'openid offline_access');
      await fresh.save();
      return fresh;
    },
    async renderError(ctx, out) {
      ctx.type = 'html';
      ctx.body = pages.failed({ code: out.error, locales: ctx.get('Accept-Language') });
    },
  };

  const provider = new Provider(issuer, configuration);
  provider.on('grant.error', (ctx, error) => apps.tellCode(ctx, error));
  provider.on('grant.success', (ctx) => apps.tellScope(ctx));
  // Secrets of clients are kept hashed; an app may have several.
  provider.Client.prototype.compareClientSecret = function (actual: string) {
    if (this[appCredentials] !== undefined) return apps.compareSecret(this, actual, Provider.ctx);
    return sameText(this.clientSecret ?? '', tokenId(actual));
  };
  // Host and scheme are written by ourselves (hand-over.ts).
  provider.proxy = true;
  return provider;
}

function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function localesOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
