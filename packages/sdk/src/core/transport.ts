import ky, { type KyInstance } from 'ky';
import { refuseSecretsInBrowser, type Auth } from '../auth.ts';
import { UsageError } from '../errors/errors.ts';
import { Unreachable } from '../errors/from-ky.ts';
import type { ClientOptions, Fetch } from './options.ts';

/** The settings of a connection as its calls need them. */
export interface Transport {
  http: KyInstance;
  origin: string;
  timeout: number;
  attemptTimeout: number;
  retries: number;
  /** Gets a fresh session after a 401. */
  renew: (() => Promise<boolean>) | undefined;
}

/** The only place that makes a ky instance. */
export function createTransport(options: ClientOptions): Transport {
  const { auth, language, fetch = globalThis.fetch } = options;
  const address = apiAddress(options.baseUrl);

  const sign = async ({ request }: { request: Request }) => {
    await auth?.authorize(request);
    const wanted = typeof language === 'function' ? language() : language;
    if (wanted) request.headers.set('Accept-Language', wanted);
    refuseSecretsInBrowser(request.headers);
  };

  return {
    http: ky.create({
      prefix: address.href,
      headers: { Accept: 'application/json, application/problem+json' },
      // Sessions travel in headers, so a page's cookies stay out of it.
      credentials: 'omit',
      hooks: { beforeRequest: [sign], beforeRetry: [sign] },
      throwHttpErrors: (status) => status !== 304,
      fetch: (input, init) => send(fetch, input instanceof Request ? input : new Request(input), init),
    }),
    origin: address.origin,
    timeout: options.timeout ?? 30_000,
    attemptTimeout: options.attemptTimeout ?? 10_000,
    retries: options.retries ?? 2,
    renew: auth && renewal(auth),
  };
}

/** Calls that meet a 401 together share one renewal: a refresh token that rotates can be used once. */
function renewal(auth: Auth): Transport['renew'] {
  if (!auth.onUnauthorized) return undefined;
  let running: Promise<boolean> | undefined;
  const renew = async () => {
    try {
      return (await auth.onUnauthorized?.()) ?? false;
    } catch {
      // The caller is told what it asked for: that the session is not accepted.
      return false;
    } finally {
      running = undefined;
    }
  };
  return () => (running ??= renew());
}

async function send(fetch: Fetch, request: Request, init: RequestInit | undefined): Promise<Response> {
  try {
    return await fetch(request, init);
  } catch (error) {
    throw request.signal.aborted ? error : new Unreachable(error);
  }
}

function apiAddress(baseUrl: string | URL): URL {
  const address = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new UsageError(
      'baseUrl must be the whole address of the central system, as in https://lienthong.example.vn.',
    );
  }
  const folder = address.pathname.replace(/\/+$/, '');
  if (folder.endsWith('/v1')) throw new UsageError('baseUrl is the address without /v1: the client adds it.');
  return new URL(`${folder}/v1`, address);
}
