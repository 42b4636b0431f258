import * as oauth from 'oauth4webapi';
import type { SignInPlace } from '../shared/context.ts';
import { SignInError } from './sign-in.source.ts';

/** What a page must remember between asking and the answer. Written to the tab's storage only when it leaves the page. */
export interface Attempt {
  readonly clientId: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Held in memory and nowhere else. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** By `Date.now()`. */
  readonly expiresAt: number;
}

/** Travels through the issuer and tells the callback page where the answer belongs. */
interface State {
  /** Random nonce. */
  readonly n: string;
  /** Client. */
  readonly c: string;
  /** Origin of the page. */
  readonly o: string;
  /** How the answer is handed over. */
  readonly m: 'popup' | 'redirect';
  /** Address to return to. */
  readonly r?: string;
}

export type ReturnBy = { readonly mode: 'popup' } | { readonly mode: 'redirect'; readonly returnTo: string };

type Fetch = (
  input: string,
  init: oauth.CustomFetchOptions<string, URLSearchParams | undefined>,
) => Promise<Response>;

/**
 * OpenID Connect for one site: authorization code with PKCE as a public client, refresh-token rotation, revocation and
 * end of session. A thin layer over oauth4webapi; loaded when somebody signs in.
 */
export class Protocol {
  readonly #site: SignInPlace;
  readonly #client: oauth.Client;
  readonly #options: { [oauth.allowInsecureRequests]: boolean; [oauth.customFetch]?: Fetch };
  #server: Promise<oauth.AuthorizationServer> | undefined;

  constructor(site: SignInPlace, fetch?: Fetch) {
    this.#site = site;
    this.#client = { client_id: site.clientId };
    this.#options = {
      // A central system on the developer's own machine has no certificate.
      [oauth.allowInsecureRequests]: isLoopback(new URL(site.issuer)),
      ...(fetch && { [oauth.customFetch]: fetch }),
    };
  }

  /** The address to send the person to, and what to remember until the answer. */
  async begin(by: ReturnBy, language: string): Promise<{ url: string; attempt: Attempt }> {
    const server = await this.#discover();
    const verifier = oauth.generateRandomCodeVerifier();
    const nonce = oauth.generateRandomNonce();
    const state = this.#state(by);
    const url = endpoint(server, 'authorization_endpoint');
    for (const [name, value] of Object.entries({
      client_id: this.#site.clientId,
      redirect_uri: this.#site.callbackUrl,
      response_type: 'code',
      scope: 'openid offline_access',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    })) {
      url.searchParams.set(name, value);
    }
    return { url: url.href, attempt: { clientId: this.#site.clientId, state, nonce, verifier } };
  }

  /** Exchanges the code in the callback's query. The answer counts only if it carries this attempt's state. */
  async complete(attempt: Attempt, query: string): Promise<Tokens> {
    const server = await this.#discover();
    try {
      const answer = oauth.validateAuthResponse(
        server,
        this.#client,
        new URLSearchParams(query),
        attempt.state,
      );
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        this.#client,
        oauth.None(),
        answer,
        this.#site.callbackUrl,
        attempt.verifier,
        this.#options,
      );
      return toTokens(
        await oauth.processAuthorizationCodeResponse(server, this.#client, response, {
          expectedNonce: attempt.nonce,
          requireIdToken: true,
        }),
      );
    } catch (error) {
      throw refused(error) ? new SignInError('refused', { cause: error }) : error;
    }
  }

  /** Fresh tokens, or undefined when the issuer says that the session is over. */
  async renew(tokens: Tokens): Promise<Tokens | undefined> {
    if (!tokens.refreshToken) return undefined;
    const server = await this.#discover();
    const response = await oauth.refreshTokenGrantRequest(
      server,
      this.#client,
      oauth.None(),
      tokens.refreshToken,
      this.#options,
    );
    try {
      const fresh = toTokens(await oauth.processRefreshTokenResponse(server, this.#client, response));
      return {
        ...fresh,
        refreshToken: fresh.refreshToken ?? tokens.refreshToken,
        idToken: fresh.idToken ?? tokens.idToken,
      };
    } catch (error) {
      if (error instanceof oauth.ResponseBodyError && error.status < 500) return undefined;
      throw error;
    }
  }

  /** Gives the tokens back. The refresh token goes first: with it the whole grant ends. */
  async revoke(tokens: Tokens): Promise<void> {
    const server = await this.#discover();
    if (!server.revocation_endpoint) return;
    for (const token of [tokens.refreshToken, tokens.accessToken]) {
      if (!token) continue;
      const response = await oauth.revocationRequest(
        server,
        this.#client,
        oauth.None(),
        token,
        this.#options,
      );
      await oauth.processRevocationResponse(response);
    }
  }

  /** Where the session at the issuer ends; undefined when the issuer has no such address. */
  async endSession(tokens: Tokens, by: ReturnBy, language: string): Promise<string | undefined> {
    const server = await this.#discover();
    if (!server.end_session_endpoint) return undefined;
    const url = endpoint(server, 'end_session_endpoint');
    if (tokens.idToken) url.searchParams.set('id_token_hint', tokens.idToken);
    url.searchParams.set('client_id', this.#site.clientId);
    url.searchParams.set('post_logout_redirect_uri', new URL('signed-out', this.#site.callbackUrl).href);
    url.searchParams.set('state', this.#state(by));
    url.searchParams.set('ui_locales', language);
    return url.href;
  }

  #discover(): Promise<oauth.AuthorizationServer> {
    this.#server ??= (async () => {
      const issuer = new URL(this.#site.issuer);
      const response = await oauth.discoveryRequest(issuer, this.#options);
      return oauth.processDiscoveryResponse(issuer, response);
    })();
    // A failure is not remembered: the next click asks again.
    this.#server.catch(() => (this.#server = undefined));
    return this.#server;
  }

  #state(by: ReturnBy): string {
    const state: State = {
      n: oauth.generateRandomState(),
      c: this.#site.clientId,
      o: location.origin,
      m: by.mode,
      ...(by.mode === 'redirect' && { r: by.returnTo }),
    };
    return base64url(JSON.stringify(state));
  }
}

function toTokens(answer: oauth.TokenEndpointResponse): Tokens {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    idToken: answer.id_token,
    // Without a stated life the token is used until it is refused.
    expiresAt: answer.expires_in === undefined ? Infinity : Date.now() + answer.expires_in * 1_000,
  };
}

function endpoint(
  server: oauth.AuthorizationServer,
  name: 'authorization_endpoint' | 'end_session_endpoint',
): URL {
  const address = server[name];
  if (!address) throw new SignInError('failed', { cause: `The issuer states no ${name}.` });
  return new URL(address);
}

function refused(error: unknown): boolean {
  return error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied';
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(hostname);
}

function base64url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
