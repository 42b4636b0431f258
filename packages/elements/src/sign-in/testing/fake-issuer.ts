import type { Me, Site } from '@lienthong/sdk';
import { fakeTeacher } from '../../shared/testing/fake-provider.ts';
import type { OpenedWindow } from '../sign-in.window.ts';

const encode = (value: unknown): string =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

/**
 * An issuer and the API behind it, small enough for a test: codes work once, PKCE is checked, refresh tokens rotate and a
 * reused one ends the grant, access tokens end when the test says so.
 */
export class FakeIssuer {
  static #made = 0;
  readonly site: Site = {
    schoolId: '01980000-0000-7000-8000-000000000001',
    schoolName: 'THCS Nguyễn Du',
    allows: ['publicReads', 'admissions', 'signIn'],
    heartbeat: 'off',
    issuer: 'https://central.example/oidc',
    // Sessions of one client end together; those of another test must not.
    clientId: `site-${++FakeIssuer.#made}`,
    // The answers of a test come from its own page, whose origin must then be the callback's.
    callbackUrl: `${location.origin}/sign-in/callback`,
  };
  me: Me = fakeTeacher;
  expiresIn = 600;
  offline = false;
  /** What it states of itself, or in its identity tokens, otherwise than a right one would. */
  metadata: Record<string, unknown> = {};
  claims: Record<string, unknown> = {};
  readonly revoked: string[] = [];
  readonly visits: URL[] = [];
  readonly calls: string[] = [];
  readonly #codes = new Map<string, Grant>();
  readonly #access = new Set<string>();
  #refresh: string | undefined;
  #count = 0;

  /** What the authorization endpoint does once the person has signed in: the callback's query. */
  approve(url: string, change: Record<string, string> = {}): string {
    const { searchParams } = new URL(url);
    const value = (name: string): string => searchParams.get(name) ?? '';
    const code = `code-${++this.#count}`;
    this.#codes.set(code, {
      challenge: value('code_challenge'),
      nonce: value('nonce'),
      redirectUri: value('redirect_uri'),
    });
    return `?${new URLSearchParams({ code, state: value('state'), iss: this.site.issuer, ...change }).toString()}`;
  }

  deny(url: string): string {
    const state = new URL(url).searchParams.get('state') ?? '';
    return `?${new URLSearchParams({ error: 'access_denied', state, iss: this.site.issuer }).toString()}`;
  }

  expireAccessTokens(): void {
    this.#access.clear();
  }

  endGrant(): void {
    this.#access.clear();
    this.#refresh = undefined;
  }

  readonly fetch = async (input: string | Request, init?: object): Promise<Response> => {
    const request = new Request(input, init as RequestInit | undefined);
    const { pathname } = new URL(request.url);
    this.calls.push(pathname);
    if (this.offline) throw new TypeError('Failed to fetch');
    switch (pathname) {
      case '/oidc/.well-known/openid-configuration':
        return this.#discovery();
      case '/oidc/token':
        return this.#token(new URLSearchParams(await request.text()));
      case '/oidc/revoke': {
        const token = new URLSearchParams(await request.text()).get('token') ?? '';
        this.revoked.push(token);
        this.#access.delete(token);
        if (token === this.#refresh) this.endGrant();
        return new Response(null, { status: 200 });
      }
      case '/v1/me': {
        const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
        if (this.#access.has(token)) return json({ ...this.me });
        return json(
          { type: 'x', title: 'x', status: 401, code: 'session_expired', detail: 'x', requestId: 'r' },
          401,
          'application/problem+json',
        );
      }
      case '/v1/me/sessions':
        return json({ items: [], nextCursor: null });
      case '/v1/me/sessions/end':
        this.expireAccessTokens();
        this.endGrant();
        return json({ ended: 2 });
      default:
        return new Response('not found', { status: 404 });
    }
  };

  #discovery(): Response {
    const { issuer } = this.site;
    return json({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      revocation_endpoint: `${issuer}/revoke`,
      end_session_endpoint: `${issuer}/session/end`,
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
      ...this.metadata,
    });
  }

  async #token(body: URLSearchParams): Promise<Response> {
    if (body.get('client_id') !== this.site.clientId) return json({ error: 'invalid_client' }, 401);
    if (body.get('grant_type') === 'refresh_token') {
      if (body.get('refresh_token') === this.#refresh) return this.#issue();
      this.endGrant();
      return json({ error: 'invalid_grant' }, 400);
    }
    const code = body.get('code') ?? '';
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const proven =
      grant?.challenge === (await challengeOf(body.get('code_verifier') ?? '')) &&
      grant.redirectUri === body.get('redirect_uri');
    return grant && proven ? this.#issue(grant.nonce) : json({ error: 'invalid_grant' }, 400);
  }

  #issue(nonce?: string): Response {
    const access = `access-${++this.#count}`;
    this.#access.add(access);
    this.#refresh = `refresh-${this.#count}`;
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: this.site.issuer,
      aud: this.site.clientId,
      sub: this.me.id,
      iat: now,
      exp: now + 600,
      ...(nonce && { nonce }),
      ...this.claims,
    };
    return json({
      access_token: access,
      token_type: 'Bearer',
      expires_in: this.expiresIn,
      refresh_token: this.#refresh,
      id_token: `${encode({ alg: 'RS256' })}.${encode(claims)}.${encode('signature')}`,
    });
  }
}

const json = (body: unknown, status = 200, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

/** A window that goes nowhere; the test says what happens in it. */
export class FakeWindow implements OpenedWindow {
  closed = false;
  readonly addresses: string[] = [];
  readonly location: { href: string };
  #arrived: (() => void) | undefined;

  constructor() {
    const { addresses } = this;
    const arrived = (): void => this.#arrived?.();
    this.location = {
      get href() {
        return addresses.at(-1) ?? 'about:blank';
      },
      set href(address: string) {
        addresses.push(address);
        arrived();
      },
    };
  }

  close(): void {
    this.closed = true;
  }

  focus(): void {}

  /** The next address the window is sent to. */
  arrival(): Promise<string> {
    if (this.addresses.length > 0) return Promise.resolve(this.location.href);
    return new Promise((resolve) => {
      this.#arrived = () => resolve(this.location.href);
    });
  }
}

/** What the callback page does: hands the query to the page that opened it. */
export function postAnswer(query: string): void {
  window.postMessage({ type: 'lienthong:sign-in', query }, location.origin);
}
