import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { buildApp, type AppOptions } from '../app.ts';
import type { Database } from '../database/open.ts';
import { nonConformance } from './conformance.ts';
import { testDatabase } from './database.ts';
import { fixture, loadFixture, type Username } from './fixture.ts';
import { signInAs } from './sign-in.ts';
import { streamed } from './streamed.ts';

export { fixture, password } from './fixture.ts';
export { signInAs } from './sign-in.ts';

/** Days of these tests: a Wednesday of the first term. */
export const now = new Date('2026-11-11T09:00:00+07:00');

export interface Call {
  /** Signed in as this account of the fixture; the token is kept between calls. */
  as?: Username | undefined;
  /** … on the site with this key; unless given, on the site of the school where the account has its duty. */
  at?: string | undefined;
  /** On a page with this site key. */
  siteKey?: string;
  origin?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** A fresh one for every POST unless given; null sends none. */
  idempotencyKey?: string | null;
  language?: 'vi' | 'en';
}

export interface Answer<Body = unknown> {
  status: number;
  headers: Record<string, string | undefined>;
  body: Body;
}

export interface TestApp {
  app: FastifyInstance;
  database: Database;
  /** Calls an operation under /v1 and fails where the answer does not conform to the contract. */
  call<Body = Record<string, never>>(method: string, path: string, options?: Call): Promise<Answer<Body>>;
  token(username: Username, at?: string): Promise<string>;
  close(): Promise<void>;
}

/** The app on a fresh database with the fixture. */
export async function testApp(options: Partial<AppOptions> & { empty?: boolean } = {}): Promise<TestApp> {
  const database = options.database ?? (await testDatabase());
  if (options.database === undefined && options.empty !== true) await loadFixture(database);
  const app = await buildApp({
    database,
    publicUrl: 'http://localhost:4000',
    logLevel: 'silent',
    clock: () => now,
    // Everybody signs in by password alone; what is about the second factor asks for it.
    secondFactor: { requiredFor: [] },
    // Probes and attacks are refused more often in a minute than any school's address.
    refusalLimit: { limit: 1_000_000, windowSeconds: 60 },
    // A stream of events ends when it has told what there is.
    events: { lifetime: 0 },
    ...options,
  });
  const tokens = new Map<string, Promise<string>>();
  const token = (username: Username, at = homeOf(username)) => {
    const key = `${username}@${at}`;
    const known =
      tokens.get(key) ??
      signInAs(app, username, { siteKey: at, origin: originOf(at) }).then(({ access_token }) => access_token);
    tokens.set(key, known);
    return known;
  };
  return {
    app,
    database,
    token,
    async call<Body>(method: string, path: string, call: Call = {}): Promise<Answer<Body>> {
      const {
        as,
        at,
        siteKey,
        origin = siteKey === undefined ? undefined : originOf(siteKey),
        body,
        idempotencyKey,
      } = call;
      const key = idempotencyKey === undefined && method === 'POST' ? randomUUID() : idempotencyKey;
      const response = await app.inject({
        method: method as 'GET',
        url: `/v1${path}`,
        headers: {
          ...(as !== undefined && { authorization: `Bearer ${await token(as, at)}` }),
          ...(siteKey !== undefined && { 'site-key': siteKey }),
          ...(origin !== undefined && { origin }),
          ...(key && { 'idempotency-key': key }),
          ...(call.language && { 'accept-language': call.language }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...call.headers,
        },
        ...(body !== undefined && {
          payload: typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body),
        }),
      });
      const answer = {
        status: response.statusCode,
        headers: response.headers as Record<string, string | undefined>,
        body: contentOf(response) as Body,
      };
      const faults = nonConformance(method, path.split('?')[0] ?? path, answer);
      if (faults.length > 0)
        throw new Error(
          `The answer does not conform to the contract:\n  ${faults.join('\n  ')}\n${response.body.slice(0, 1000)}`,
        );
      return answer;
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

/** JSON as a value, a stream as its parts, feeds and HTML as their text, everything else as its bytes. */
function contentOf({
  headers,
  body,
  rawPayload,
  json,
}: Awaited<ReturnType<FastifyInstance['inject']>>): unknown {
  const stream = streamed(String(headers['content-type']), body);
  if (stream !== undefined) return stream;
  if (body === '') return undefined;
  if (/^(application\/(rss\+xml|atom\+xml|feed\+json)|text\/html)/.test(String(headers['content-type'])))
    return body;
  return String(headers['content-type']).includes('json') ? json() : rawPayload;
}

function homeOf(username: Username): string {
  switch (username) {
    case 'otherPrincipal':
      return fixture.otherSiteKey;
    case 'vendor':
    case 'otherVendor':
      return fixture.officeKey;
    case 'farVendor':
    case 'farOfficer':
      return fixture.farOfficeKey;
    default:
      return fixture.siteKey;
  }
}

const origins: Record<string, string> = {
  [fixture.otherSiteKey]: fixture.otherOrigin,
  [fixture.officeKey]: fixture.officeOrigin,
  [fixture.farOfficeKey]: fixture.farOfficeOrigin,
};

/** Where pages with this key are. */
export function originOf(key: string): string {
  return origins[key] ?? fixture.origin;
}
