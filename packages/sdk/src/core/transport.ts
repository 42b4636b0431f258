import { refuseSecretsInBrowser, type Auth } from '../auth.ts';
import { UsageError } from '../errors/errors.ts';
import type { ClientOptions, Fetch, Observer } from './options.ts';

/** The settings of a connection as its calls need them. */
export interface Transport {
  fetch: Fetch;
  /** With `/v1`, without a slash at its end. */
  address: string;
  sign: (request: Request) => Promise<void> | void;
  timeout: number;
  attemptTimeout: number;
  retries: number;
  /** Gets a fresh session after a 401. */
  renew: (() => Promise<boolean>) | undefined;
  onCall: Observer | undefined;
}

export function createTransport(options: ClientOptions): Transport {
  const { auth, language, fetch = globalThis.fetch } = options;

  const finish = ({ headers }: Request) => {
    const wanted = typeof language === 'function' ? language() : language;
    if (wanted) headers.set('Accept-Language', wanted);
    refuseSecretsInBrowser(headers);
  };

  return {
    fetch,
    address: apiAddress(options.baseUrl),
    sign(request) {
      const signing = auth?.authorize(request);
      return signing ? signing.then(() => finish(request)) : finish(request);
    },
    timeout: options.timeout ?? 30_000,
    attemptTimeout: options.attemptTimeout ?? 10_000,
    retries: options.retries ?? 2,
    renew: auth && renewal(auth),
    onCall: options.onCall,
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

function apiAddress(baseUrl: string | URL): string {
  const address = parsed(baseUrl);
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new UsageError(
      `baseUrl must be the whole address of the central system, as in https://lienthong.example.vn, not "${String(baseUrl)}".`,
    );
  }
  const folder = address.pathname.replace(/\/+$/, '');
  if (folder.endsWith('/v1')) throw new UsageError('baseUrl is the address without /v1: the client adds it.');
  return `${address.origin}${folder}/v1`;
}

/** `URL.canParse` is younger than the last browsers of Windows 7, which schools still have. */
function parsed(address: string | URL): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
