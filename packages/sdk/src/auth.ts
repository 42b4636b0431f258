import { UsageError } from './errors/errors.ts';

/** Signs requests. `authorize` runs before every attempt, so that a refreshed token is used at once. */
export interface Auth {
  authorize(request: Request): Promise<void> | void;
  /**
   * After a 401: try to get a fresh session; true sends the request once more. Parallel calls share one run. It counts
   * against the time of the call, so ask nobody to sign in here: answer false and let the page do it.
   */
  onUnauthorized?(): Promise<boolean>;
}

/**
 * The publishable key of a school's site: public data and admissions, from the origins it is bound to. Or that of an
 * authority's site (`office_…`), which only tells where its people sign in.
 */
export function siteKey(key: string): Auth {
  if (!/^(site|office)_[A-Za-z0-9_-]+$/.test(key)) {
    throw new UsageError(
      looksSecret(key)
        ? 'This is a secret, not a site key. Secrets never belong on a page: revoke it, and use the key that starts with site_.'
        : "A site key starts with site_ (an authority's with office_). Copy it from the list of site keys.",
    );
  }
  return {
    authorize(request) {
      request.headers.set('Site-Key', key);
    },
  };
}

type Token = string | null | undefined;

export interface BearerOptions {
  /** After a 401: get a fresh token; true when `getToken` now answers one. */
  onUnauthorized?: (() => Promise<boolean>) | undefined;
  /** Signs the request while there is no token: a page before sign-in uses its site key. */
  otherwise?: Auth | undefined;
}

/** The access token of a person signed in. */
export function bearer(getToken: () => Token | Promise<Token>, options: BearerOptions = {}): Auth {
  const { onUnauthorized, otherwise } = options;
  return {
    async authorize(request) {
      const token = await getToken();
      if (!token) return otherwise?.authorize(request);
      request.headers.set('Authorization', `Bearer ${token}`);
    },
    ...(onUnauthorized && { onUnauthorized }),
  };
}

/** One access token for as long as it holds: a script, a test, a command line. A page renews its own: see `bearer`. */
export function staticToken(token: string): Auth {
  if (!/^[\w.~+/-]+=*$/.test(token) || looksSecret(token)) {
    throw new UsageError(
      'An access token is letters, digits and -._~+/ without spaces. A client secret (secret_…) is none: clientCredentials() ' +
        'gets a token for it.',
    );
  }
  return bearer(() => token);
}

/** Client secrets start with `secret_`. */
export function looksSecret(value: string): boolean {
  return /(^|\s)secret_/.test(value);
}

/** The last look before a request leaves: whatever a page sends, its visitors can read. */
export function refuseSecretsInBrowser(headers: Headers): void {
  if (!inBrowser()) return;
  for (const [name, value] of headers) {
    if (looksSecret(value)) {
      throw new UsageError(
        `The header ${name} holds a secret, and every visitor of a page can read it. Nothing was sent. ` +
          'Revoke the secret, call from your server, and use a site key on the page.',
      );
    }
  }
}

export function inBrowser(): boolean {
  return 'document' in globalThis || typeof Reflect.get(globalThis, 'importScripts') === 'function';
}
