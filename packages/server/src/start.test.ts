import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { openDatabase, type Database } from './database/open.ts';
import { asSystem } from './database/tenant.ts';
import { startServer, type RunningServer } from './start.ts';
import { testApp } from './testing/app.ts';
import { testDatabase } from './testing/database.ts';

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
  await mkdir(join(folder, 'elements/chunks'), { recursive: true });
  await writeFile(join(folder, 'elements/loader.js'), 'export {};');
  await writeFile(join(folder, 'elements/chunks/grade-table-DkX81_aB.js'), 'export {};');
  server = await startServer({
    port: 0,
    logLevel: 'silent',
    signals: false,
    elementsDir: join(folder, 'elements'),
    dataDir: join(folder, 'data'),
    demo: { siteOrigins: ['http://localhost:4001'], size: 'small' },
  });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('a running server', () => {
  it('is live and ready', async () => {
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('serves the widgets to every page, the loader fresh and the rest for ever', async () => {
    const loader = await fetch(`${server.url}/elements/loader.js`);
    expect(loader.headers.get('access-control-allow-origin')).toBe('*');
    expect(loader.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(loader.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const held = { 'if-none-match': loader.headers.get('etag') ?? '' };
    expect((await server.app.inject({ url: '/elements/loader.js', headers: held })).statusCode).toBe(304);
    const chunk = await fetch(`${server.url}/elements/chunks/grade-table-DkX81_aB.js`);
    expect(chunk.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const outside = await fetch(`${server.url}/elements/..%2f..%2fdata/PG_VERSION`);
    expect([outside.status, outside.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('answers what is not HTTP with a problem', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, 'localhost', () => socket.write('NONSENSE\r\n\r\n'));
      let answer = '';
      socket
        .on('data', (chunk) => (answer += chunk.toString()))
        .on('end', () => resolve(answer))
        .on('error', reject);
    });
    expect(text).toContain('application/problem+json');
    expect(text).toContain('malformed_request');
  });

  it('keeps its data and its keys over a restart', async () => {
    const dataDir = join(folder, 'kept');
    const options = { port: 0, logLevel: 'silent', signals: false, dataDir } as const;
    const demo = { siteOrigins: ['http://localhost:4001'], size: 'small' } as const;
    const first = await startServer({ ...options, demo });
    const keys = await (await fetch(`${first.url}/oidc/jwks`)).json();
    await first.stop();
    // Its accounts are known to everybody, so it never becomes a school's.
    await expect(startServer(options)).rejects.toThrow(/holds demo data .* start it in demo mode/);
    const second = await startServer({ ...options, demo });
    expect(await (await fetch(`${second.url}/oidc/jwks`)).json()).toEqual(keys);
    const site = await fetch(`${second.url}/v1/site`, { headers: { 'site-key': 'site_demo_thcs' } });
    expect(site.status).toBe(200);
    await second.stop();
  });

  it('lets no webhook lead into its own machine where there are no demo data', async () => {
    const options = { port: 0, logLevel: 'silent', signals: false, localWebhooks: true } as const;
    await expect(startServer(options)).rejects.toThrow(/demo data only/);
  });

  it('removes on its start what has had its time, and stops when that is done', async () => {
    const dataDir = join(folder, 'old');
    const options = { port: 0, logLevel: 'silent', signals: false, dataDir } as const;
    await (await startServer(options)).stop();
    const records = async (work: (database: Database) => Promise<unknown>) => {
      const database = await openDatabase({ dataDir });
      await work(database);
      await database.close();
    };
    const old = { kind: 'Session', id: 'old', payload: '{}', expires_at: new Date('2020-01-01') };
    await records(({ db }) => asSystem(db, (trx) => trx.insertInto('oidc_records').values(old).execute()));
    await (await startServer(options)).stop();
    await records(async ({ db }) =>
      expect(await asSystem(db, (trx) => trx.selectFrom('oidc_records').select('id').execute())).toEqual([]),
    );
  });

  it('says so when the port is taken, and lets the folder go', async () => {
    const dataDir = join(folder, 'taken');
    const options = { port: server.port, logLevel: 'silent', signals: false, dataDir } as const;
    await expect(startServer(options)).rejects.toThrow(/EADDRINUSE/);
    await expect(startServer(options)).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('stopping', () => {
  it('finishes what it has begun and takes nothing new', async () => {
    const database = await testDatabase();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = () => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    const app = await buildApp({
      database,
      publicUrl: 'http://localhost:4000',
      logLevel: 'silent',
      plugins: [
        async (scope) => {
          scope.get('/slow', async () => {
            begun();
            await held;
            return { done: true };
          });
        },
      ],
    });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const slow = fetch(`${address}/slow`);
    await started;
    const closing = app.close();
    await expect
      .poll(() =>
        fetch(`${address}/health/live`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      )
      .not.toBe(200);
    release();
    const answer = await slow;
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
    await closing;
    await database.close();
  });
});

describe('a database that is away', () => {
  it('makes the system live but not ready, and says when to come back', async () => {
    const real = await testDatabase();
    let away = false;
    const plugin: KyselyPlugin = {
      transformQuery({ node }) {
        if (away) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const test = await testApp({ database: { ...real, db: real.db.withPlugin(plugin) } });
    away = true;
    const get = (url: string) => test.app.inject({ url, headers: { 'site-key': 'site_some_key' } });
    expect((await get('/health/live')).statusCode).toBe(200);
    for (const url of ['/health/ready', '/v1/site']) {
      const response = await get(url);
      expect([response.statusCode, response.json<{ code: string }>().code], url).toEqual([
        503,
        'unavailable',
      ]);
      expect(response.headers['retry-after']).toBe('5');
    }
    await test.app.close();
    await real.close();
  });
});
