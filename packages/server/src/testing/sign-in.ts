import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { fixture, password } from './fixture.ts';

/** A browser's cookies, as far as a sign-in needs them: by name and path. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, { path: string; value: string }>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** The same browser, whose requests reach another process. */
  at(app: FastifyInstance): Browser {
    const elsewhere = new Browser(app);
    for (const [name, cookie] of this.#cookies) elsewhere.#cookies.set(name, cookie);
    return elsewhere;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  /** A cookie that somebody else got into this browser. */
  plant(name: string, value: string): void {
    this.#cookies.set(name, { path: '/', value });
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'GET', url, headers });
  }

  async post(
    url: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    return this.#send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
    });
  }

  async #send(request: {
    method: 'GET' | 'POST';
    url: string;
    headers?: Record<string, string>;
    payload?: string;
  }) {
    const { pathname, search, host } = new URL(request.url, 'http://localhost:4000');
    const sent = [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await this.#app.inject({
      ...request,
      url: pathname + search,
      headers: { host, ...request.headers, ...(sent.length > 0 && { cookie: sent.join('; ') }) },
    });
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, { path, value });
    }
    return response;
  }
}

export interface Authorisation {
  url: string;
  verifier: string;
  state: string;
}

/** What `edu-sign-in` sends the browser to. */
export function authorisation(
  options: { siteKey?: string; origin?: string; mode?: 'popup' | 'redirect'; returnTo?: string } = {},
): Authorisation {
  const { siteKey = fixture.siteKey, origin = fixture.origin, mode = 'popup', returnTo } = options;
  const verifier = randomBytes(32).toString('base64url');
  const state = Buffer.from(
    JSON.stringify({ n: 'nonce', c: siteKey, o: origin, m: mode, ...(returnTo && { r: returnTo }) }),
  ).toString('base64url');
  const query = new URLSearchParams({
    client_id: siteKey,
    response_type: 'code',
    scope: 'openid offline_access',
    redirect_uri: 'http://localhost:4000/sign-in/callback',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
  });
  return { url: `/oidc/auth?${query}`, verifier, state };
}

/** Goes through the sign-in page to the callback address and gives back its query. */
export async function authorise(
  browser: Browser,
  request: Authorisation,
  username: string,
  secret = password,
): Promise<URLSearchParams> {
  const started = await browser.get(request.url);
  const page = locationOf(started);
  // A session that is still open answers without the page.
  if (page.includes('/sign-in/callback')) return new URL(page).searchParams;
  const submitted = await browser.post(
    page,
    { username, password: secret },
    { origin: 'http://localhost:4000' },
  );
  const resumed = await browser.get(locationOf(submitted));
  return new URL(locationOf(resumed)).searchParams;
}

export function locationOf(response: LightMyRequestResponse): string {
  const { location } = response.headers;
  if (typeof location !== 'string')
    throw new Error(`No redirect but ${response.statusCode}: ${response.body.slice(0, 500)}`);
  return location;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  expires_in: number;
}

export async function tokenRequest(
  app: FastifyInstance,
  form: Record<string, string>,
  origin: string = fixture.origin,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    payload: new URLSearchParams(form).toString(),
  });
}

export function codeForm(
  code: string,
  verifier: string,
  siteKey: string = fixture.siteKey,
): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    client_id: siteKey,
    code,
    code_verifier: verifier,
    redirect_uri: 'http://localhost:4000/sign-in/callback',
  };
}

/** Signs a person in through the real pages and endpoints and gives back the tokens a page of widgets would hold. */
export async function signInAs(
  app: FastifyInstance,
  username: string,
  options: { password?: string; siteKey?: string; origin?: string } = {},
): Promise<Tokens> {
  const request = authorisation(options);
  const answer = await authorise(new Browser(app), request, username, options.password);
  const response = await tokenRequest(
    app,
    codeForm(answer.get('code') ?? '', request.verifier, options.siteKey),
    options.origin,
  );
  if (response.statusCode !== 200) throw new Error(`No token but ${response.statusCode}: ${response.body}`);
  return response.json<Tokens>();
}
