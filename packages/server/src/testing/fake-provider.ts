import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a person who signs in there gets; every part may be made wrong. */
export interface Approval {
  subject?: string;
  /** Instead of, or beside, what belongs into the id token. */
  claims?: Record<string, unknown>;
  /** Signs with a key that was never published. */
  forged?: boolean;
  /** The header says `none`, and there is no signature. */
  unsigned?: boolean;
  /** Parameter `iss` of the answer; null leaves it out. */
  iss?: string | null;
}

interface Code extends Approval {
  challenge: string;
  nonce: string;
}

export const fakeSecret = 'secret-of-the-fake';

/** An OpenID provider of a few lines that can do everything wrong that one can do wrong. */
export class FakeProvider {
  readonly #server: Server;
  readonly #codes = new Map<string, Code>();
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  /** Requests so far. */
  requests: string[] = [];
  /** Answers 503 to everything. */
  down = false;
  metadata: Record<string, unknown> = {};

  private constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(request.url ?? '');
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const [status, answer] = this.down
          ? [503, {}]
          : this.#answer(request.url ?? '', body, request.headers.authorization);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
  }

  static async start(): Promise<FakeProvider> {
    const fake = new FakeProvider();
    await new Promise<void>((resolve) => fake.#server.listen(0, 'localhost', resolve));
    return fake;
  }

  get issuer(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Signs a person in there; gives back the address the browser is sent back to. */
  approve(authorisation: string, approval: Approval = {}): string {
    const asked = new URL(authorisation).searchParams;
    const code = randomBytes(16).toString('hex');
    const { challenge, nonce } = {
      challenge: asked.get('code_challenge') ?? '',
      nonce: asked.get('nonce') ?? '',
    };
    this.#codes.set(code, { ...approval, challenge, nonce });
    return this.#back(asked, approval, { code });
  }

  refuse(authorisation: string, error: string): string {
    return this.#back(new URL(authorisation).searchParams, {}, { error });
  }

  #back(asked: URLSearchParams, { iss = this.issuer }: Approval, answer: Record<string, string>): string {
    const back = new URL(asked.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries({ ...answer, state: asked.get('state') ?? '' }))
      back.searchParams.set(name, value);
    if (iss !== null) back.searchParams.set('iss', iss);
    return back.href;
  }

  #answer(url: string, body: string, authorization: string | undefined): [number, unknown] {
    switch (url) {
      case '/.well-known/openid-configuration':
        return [
          200,
          {
            issuer: this.issuer,
            authorization_endpoint: `${this.issuer}/authorise`,
            token_endpoint: `${this.issuer}/token`,
            jwks_uri: `${this.issuer}/jwks`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['ES256'],
            code_challenge_methods_supported: ['S256'],
            authorization_response_iss_parameter_supported: true,
            ...this.metadata,
          },
        ];
      case '/jwks':
        return [200, { keys: [{ ...this.#key.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }] }];
      case '/token':
        return this.#token(new URLSearchParams(body), authorization);
      default:
        return [404, {}];
    }
  }

  #token(form: URLSearchParams, authorization = ''): [number, unknown] {
    const [id = '', secret] = Buffer.from(authorization.replace('Basic ', ''), 'base64')
      .toString()
      .split(':');
    if (decodeURIComponent(secret ?? '') !== fakeSecret) return [401, { error: 'invalid_client' }];
    const code = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (code?.challenge !== challenge) return [400, { error: 'invalid_grant' }];
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: decodeURIComponent(id),
      sub: code.subject ?? 'person-1',
      iat: now,
      exp: now + 60,
      nonce: code.nonce,
      ...code.claims,
    };
    const token = jwt(claims, code.forged ? this.#other.privateKey : this.#key.privateKey, code.unsigned);
    return [200, { access_token: 'unused', token_type: 'bearer', expires_in: 60, id_token: token }];
  }
}

function jwt(claims: object, key: KeyObject, unsigned = false): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode(unsigned ? { alg: 'none' } : { alg: 'ES256', kid: 'k1' })}.${encode(claims)}`;
  const signature = unsigned
    ? ''
    : sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return `${text}.${signature}`;
}
