import { bearer, type Auth } from './auth.ts';

/** What an issuer gives out for a code (authorization code with PKCE). */
export interface SessionTokens {
  readonly accessToken: string;
  /** Without one the session ends with its access token. */
  readonly refreshToken?: string | undefined;
  /** By `Date.now()`; `Infinity` where the issuer did not say. */
  readonly expiresAt: number;
}

export interface SessionOptions<Tokens extends SessionTokens> {
  tokens: Tokens;
  /** Fresh tokens for the refresh token; undefined when the issuer says that the session is over. */
  renew: (held: Tokens) => Promise<Tokens | undefined>;
  /** The issuer says that the session is over. Not called by `end()`. */
  onEnd?: (() => void) | undefined;
  /** Tokens that arrived after `end()`: nobody holds them, so give them back. */
  discard?: ((tokens: Tokens) => void) | undefined;
  /** Signs requests once the session is over. */
  otherwise?: Auth | undefined;
}

export interface Session<Tokens extends SessionTokens> extends Auth {
  /** Forgets the tokens, and answers them to whoever gives them back to the issuer. */
  end(): Tokens | undefined;
}

/** Tokens are renewed this long before they end, by a request that needs them: an idle page lets its session run out. */
const margin = 60_000;

/**
 * A person signed in by PKCE, whichever library talked to the issuer; `edu-sign-in` keeps its sessions in one. Holds the tokens in
 * memory and nowhere else, renews them before they end and after a 401, one renewal at a time because each refresh token works once.
 */
export function session<Tokens extends SessionTokens>(options: SessionOptions<Tokens>): Session<Tokens> {
  const { renew, onEnd, discard, otherwise } = options;
  let tokens: Tokens | undefined = options.tokens;
  let renewing: Promise<boolean> | undefined;

  const renewOnce = async (): Promise<boolean> => {
    const before = tokens;
    if (!before) return false;
    const fresh = before.refreshToken ? await renew(before) : undefined;
    if (tokens !== before) {
      // Ended meanwhile: what just arrived must not outlast that.
      if (fresh) discard?.(fresh);
      return false;
    }
    tokens = fresh;
    if (!fresh) onEnd?.();
    return fresh !== undefined;
  };
  const onUnauthorized = (): Promise<boolean> => {
    renewing ??= renewOnce().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const accessToken = async (): Promise<string | undefined> => {
    if (!tokens) return undefined;
    const { accessToken: held, refreshToken, expiresAt } = tokens;
    const left = expiresAt - Date.now();
    if (left > margin || !refreshToken) return held;
    try {
      await onUnauthorized();
    } catch (error) {
      // Still good for a moment; the next request tries again.
      if (left <= 0) throw error;
    }
    return tokens?.accessToken;
  };

  return {
    ...bearer(accessToken, { onUnauthorized, otherwise }),
    end() {
      const held = tokens;
      tokens = undefined;
      return held;
    },
  };
}
