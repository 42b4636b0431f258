import { inBrowser, type Auth } from './auth.ts';
import type { Fetch } from './core/options.ts';
import { ApiError, UsageError } from './errors/errors.ts';
import { exchange, Refused } from './core/exchange.ts';
import { retryPolicy } from './core/retry.ts';
import { errorOf } from './errors/from-failure.ts';
import { isProblemCode } from './errors/guards.ts';
import type { AppScope } from './generated/types.ts';

export type { AppScope } from './generated/types.ts';

export interface ClientCredentialsOptions {
  /** Where tokens are given out: `https://lienthong.example.vn/oidc/token`. Plain `http:` only on this computer. */
  tokenUrl: string | URL;
  /** Id of the app. */
  clientId: string;
  /** `secret_…`, from the environment of your server. */
  clientSecret: string;
  /** Id of the school: a token opens one. */
  school: string;
  /** What to ask for; without it, whatever the school granted. */
  scopes?: readonly AppScope[] | undefined;
  /** Replaces the platform's `fetch`. */
  fetch?: Fetch | undefined;
}

interface Token {
  value: string;
  takenAt: number;
  /** Milliseconds after `takenAt` from which another one is asked for. */
  fresh: number;
}

// A token this young is not the one that an answer on its way back refused.
const justTaken = 5_000;

/**
 * An app of a vendor, on the vendor's server. The token is asked for with the first call and kept until a minute before
 * its end, counted by its lifetime and not by the hour of day, so that a clock that is off does no harm.
 */
export function clientCredentials(options: ClientCredentialsOptions): Auth {
  if (inBrowser()) {
    throw new UsageError(
      'A client secret is for a server; every visitor of a page could read it. Nothing was sent. ' +
        'Call from your server, and use a site key on the page.',
    );
  }
  const ask = asking(options);
  let token: Token | undefined;
  let running: Promise<Token> | undefined;

  const take = async (): Promise<Token> => {
    try {
      return (token = await ask());
    } finally {
      running = undefined;
    }
  };

  return {
    async authorize(request) {
      if (!token || Date.now() - token.takenAt >= token.fresh) token = await (running ??= take());
      request.headers.set('Authorization', `Bearer ${token.value}`);
    },
    // The next attempt asks for another one, and fails with the reason when there is none.
    onUnauthorized() {
      if (token && Date.now() - token.takenAt >= justTaken) token = undefined;
      return Promise.resolve(true);
    },
  };
}

function asking({
  tokenUrl,
  clientId,
  clientSecret,
  school,
  scopes,
  fetch = globalThis.fetch,
}: ClientCredentialsOptions): () => Promise<Token> {
  if (!URL.canParse(tokenUrl) || !/^https?:$/.test(new URL(tokenUrl).protocol)) {
    throw new UsageError(
      `tokenUrl must be a whole address, as in https://lienthong.example.vn/oidc/token, not "${String(tokenUrl)}". Is the environment complete?`,
    );
  }
  const address = new URL(tokenUrl);
  if (address.protocol === 'http:' && !isLoopback(address.hostname)) {
    throw new UsageError(
      'tokenUrl is http://, and anybody on the way could read the client secret. Nothing was sent. ' +
        'Use its https:// address; http is for this computer alone (localhost, 127.0.0.1, [::1]).',
    );
  }
  if (!clientId || !clientSecret || !school) {
    throw new UsageError('clientId, clientSecret and school must be given. Is the environment complete?');
  }
  const resource = new URL(`../v1/schools/${encodeURIComponent(school)}`, address).href;
  const headers = { Accept: 'application/json', Authorization: basic(clientId, clientSecret) };

  return async () => {
    const takenAt = Date.now();
    try {
      const { data } = await exchange({
        ...{ fetch, address: address.href, method: 'POST', headers, ...time },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          resource,
          ...(scopes && { scope: scopes.join(' ') }),
        }),
        sign: () => {},
        repeat: retryPolicy({ retries: 2, renew: undefined }, 'POST'),
        ...{ signal: undefined, keepBody: false, ended: undefined },
      });
      const value = member(data, 'access_token');
      if (typeof value !== 'string') throw notAToken();
      const seconds = member(data, 'expires_in');
      const lifetime = typeof seconds === 'number' ? seconds * 1_000 : 60_000;
      return { value, takenAt, fresh: lifetime - Math.min(60_000, lifetime / 2) };
    } catch (error) {
      const context = { address: address.href, timeout: time.timeout, signal: undefined, body: undefined };
      throw refusal(error, resource) ?? errorOf(error, context);
    }
  };
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

const time = { timeout: 10_000, attemptTimeout: 10_000 };

/** HTTP Basic as OAuth 2 has it (RFC 6749, 2.3.1): each part form-encoded. */
function basic(id: string, secret: string): string {
  const encode = (part: string) => new URLSearchParams({ '': part }).toString().slice(1);
  return `Basic ${btoa(`${encode(id)}:${encode(secret)}`)}`;
}

/**
 * What the token address says (RFC 6749, 5.2): `code` beside the standard's words is the one an operation would give. Without it
 * nothing is known of a grant, whatever the standard's word. The request with the secret stays out of it.
 */
function refusal(error: unknown, resource: string): ApiError | UsageError | undefined {
  if (!(error instanceof Refused)) return undefined;
  const { response, data } = error.reply;
  const said = member(data, 'error');
  if (typeof said !== 'string') return undefined;
  const code = member(data, 'code');
  const detail = member(data, 'error_description');
  const requestId = response.headers.get('Request-Id');
  const which = `(${said}, request ${requestId ?? 'unknown'})`;
  if (said === 'invalid_client')
    return new UsageError(
      `The app's id or secret is not accepted: it is mistyped, has ended, was revoked, or is another app's. ` +
        `Look at the app's secrets. ${which}`,
    );
  if (said === 'invalid_target' && code === undefined)
    return new UsageError(
      `resource must be the address of a school of this system, and ${resource} is not. tokenUrl and baseUrl must be the ` +
        'public address of the central system, to the letter (localhost is not 127.0.0.1), and school the id of a school. ' +
        `${typeof detail === 'string' ? `${detail} ` : ''}${which}`,
    );
  const rawCode = typeof code === 'string' ? code : said;
  return new ApiError({
    code: isProblemCode(rawCode) ? rawCode : 'unknown',
    rawCode,
    status: response.status,
    title: 'The app got no token',
    detail: typeof detail === 'string' ? detail : '',
    requestId,
    errors: [],
    response,
  });
}

function notAToken(): UsageError {
  return new UsageError(
    'What answers at tokenUrl gives out no tokens. Is it the address of the central system?',
  );
}

function member(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}
