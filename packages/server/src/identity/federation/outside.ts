import * as client from 'openid-client';
import { FederationFailure, failureOf } from './failure.ts';
import type { IdentityProvider } from './providers.ts';

const MINUTE = 60_000;
/** Metadata of a provider change rarely; its keys are fetched again when a token names an unknown one. */
const KEPT = 10 * MINUTE;
const ANSWERS_WITHIN = 10;
/** Two minutes that clocks may differ, and one for the way. */
export const clockTolerance = 180;

export interface Question {
  redirectUri: string;
  state: string;
  nonce: string;
  verifier: string;
  language: string;
}

type Expected = Pick<Question, 'state' | 'nonce' | 'verifier'>;

export interface OutsideIdentity {
  subject: string;
  factorGiven: boolean;
}

/** Speaks OpenID Connect with the outside providers. */
export class OutsideProviders {
  readonly #fetch: client.CustomFetch;
  readonly #allowOrigins: ReadonlySet<string>;
  readonly #known = new Map<
    string,
    { registration: string; until: number; found: Promise<client.Configuration> }
  >();

  /** Only the providers at `allowOrigins` may do without https. */
  constructor(fetch: client.CustomFetch, allowOrigins: readonly string[]) {
    this.#fetch = fetch;
    this.#allowOrigins = new Set(allowOrigins);
  }

  /** Where to send the browser. Throws a FederationFailure, as `identify` does. */
  async addressOf(provider: IdentityProvider, question: Question): Promise<URL> {
    return this.#address(provider, question).catch(fail);
  }

  /** Who it is, once everything about the answer fits the question. `answer` is the redirect address as it was called. */
  async identify(provider: IdentityProvider, answer: URL, question: Expected): Promise<OutsideIdentity> {
    return this.#identity(provider, answer, question).catch(fail);
  }

  async #address(provider: IdentityProvider, question: Question): Promise<URL> {
    const configuration = await this.#configuration(provider);
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: question.redirectUri,
      scope: provider.scope,
      state: question.state,
      nonce: question.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
      ui_locales: question.language,
      ...(provider.sufficientAcr.length > 0 && { acr_values: provider.sufficientAcr.join(' ') }),
    });
    if (address.protocol !== 'https:' && !this.#allowOrigins.has(address.origin))
      throw new FederationFailure('misconfigured', `authorization endpoint ${address.origin} is not https`);
    return address;
  }

  async #identity(provider: IdentityProvider, answer: URL, question: Expected): Promise<OutsideIdentity> {
    const configuration = await this.#configuration(provider);
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      expectedState: question.state,
      expectedNonce: question.nonce,
      pkceCodeVerifier: question.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new FederationFailure('nameless', 'no id token');
    if (claims.iat > Date.now() / 1000 + clockTolerance)
      throw new FederationFailure('clock', `issued ${claims.iat}, in the future`);
    const subject = claims[provider.subjectClaim];
    if (typeof subject !== 'string' || subject === '' || subject.length > 255 || subject.includes('\0'))
      throw new FederationFailure('nameless', `claim ${provider.subjectClaim} names nobody`);
    const { acr, amr } = claims;
    const factorGiven =
      (typeof acr === 'string' && provider.sufficientAcr.includes(acr)) ||
      (Array.isArray(amr) && amr.some((method) => provider.sufficientAmr.includes(String(method))));
    return { subject, factorGiven };
  }

  async #configuration(provider: IdentityProvider): Promise<client.Configuration> {
    const { code, issuer, clientId, clientSecret } = provider;
    const registration = JSON.stringify([issuer, clientId, clientSecret]);
    const known = this.#known.get(code);
    if (known?.registration === registration && known.until > Date.now()) return known.found;
    const found = this.#discover(provider);
    this.#known.set(code, { registration, until: Date.now() + KEPT, found });
    // What failed is tried again by the next who asks.
    found.catch(() => {
      if (this.#known.get(code)?.found === found) this.#known.delete(code);
    });
    return found;
  }

  async #discover({ issuer, clientId, clientSecret }: IdentityProvider): Promise<client.Configuration> {
    const insecure = this.#allowOrigins.has(new URL(issuer).origin);
    const configuration = await client.discovery(
      new URL(issuer),
      clientId,
      { [client.clockTolerance]: clockTolerance },
      authentication(clientSecret),
      {
        timeout: ANSWERS_WITHIN,
        [client.customFetch]: this.#fetch,
        // Signatures are checked too, although the token comes from the provider itself over TLS.
        execute: [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])],
      },
    );
    return configuration;
  }
}

function fail(error: unknown): never {
  throw failureOf(error);
}

/** The way the provider says it takes the secret; Basic, which all of them must take, when it does not say. */
function authentication(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None();
  const basic = client.ClientSecretBasic(secret);
  const post = client.ClientSecretPost(secret);
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
