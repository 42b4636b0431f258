import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { demoSchoolId, sandboxAppId, sandboxAppSecret } from '@lienthong/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../lib/run.ts';
import { sourceConditions } from '../vitest/shared.ts';
import { freePort, startAt, type System } from './system.ts';
import { openBrowser, Visitor } from './visitor.ts';

const run = promisify(execFile);
const examples = join(root, 'examples');
const conditions = ['--conditions=lienthong-source', '--disable-warning=ExperimentalWarning'];

let system: System;
let browser: Browser;
let page: string;
let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'lienthong-examples-'));
  page = `http://localhost:${await freePort()}`;
  const at = async () => `http://localhost:${await freePort()}`;
  system = await startAt({ central: await at(), site: await at() }, [
    ...['--data', 'memory', '--size', 'small', '--origin', page],
  ]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await system.end();
  await rm(place, { recursive: true, force: true });
});

/** The page that is open shows news and tells what was opened. */
async function readsNews(): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, page);
  await visitor.news.getByRole('listitem').nth(2).waitFor();
  return visitor;
}

describe.each(['react', 'vue'])('a page of %s', (name) => {
  let server: Server;
  beforeAll(async () => {
    const { build, loadConfigFromFile, mergeConfig } = await import('vite');
    const folder = join(examples, name);
    const env = { command: 'build', mode: 'production' } as const;
    const own = (await loadConfigFromFile(env, undefined, folder, 'silent'))?.config ?? {};
    const outDir = join(place, name);
    await build(
      mergeConfig(own, {
        root: folder,
        configFile: false,
        logLevel: 'error',
        resolve: { conditions: [...sourceConditions, 'module', 'browser', 'production'] },
        define: { 'import.meta.env.VITE_LIENTHONG_URL': JSON.stringify(system.central) },
        build: { outDir, minify: false },
      }),
    );
    server = await serve(outDir);
  });
  afterAll(async () => closed(server));

  it('shows the news and listens to them', async () => {
    const visitor = await readsNews();
    const first = visitor.news.getByRole('link').first();
    const title = (await first.innerText()).trim();
    await first.click();
    await visitor.page.locator('[aria-live=polite]', { hasText: title }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

describe('a page rendered by a server', () => {
  let server: ChildProcess;
  beforeAll(async () => {
    server = spawn(process.execPath, [...conditions, 'server.mjs'], {
      cwd: join(examples, 'server-rendered'),
      env: { ...process.env, LIENTHONG_URL: system.central, PORT: new URL(page).port },
    });
    await new Promise((resolve, reject) => {
      server.stdout?.once('data', resolve);
      server.once('exit', reject);
    });
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await gone;
  });

  it('has its news without any script', async () => {
    const { page: bare, context } = await Visitor.arrive(browser, page, { javaScriptEnabled: false });
    expect(await bare.locator('edu-news li').count()).toBe(5);
    await context.close();
  });

  it('is taken over by the element, under a strict policy', async () => {
    const visitor = await readsNews();
    await visitor.page.waitForFunction(() =>
      document.querySelector('edu-news')?.shadowRoot?.querySelector('a'),
    );
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });
});

describe('the job by night', () => {
  const sync = async () =>
    run(process.execPath, [...conditions, 'sync.mjs'], {
      cwd: join(examples, 'nightly-sync'),
      env: {
        ...process.env,
        LIENTHONG_URL: system.central,
        LIENTHONG_SCHOOL: demoSchoolId,
        LIENTHONG_CLIENT_ID: sandboxAppId,
        LIENTHONG_CLIENT_SECRET: sandboxAppSecret,
        LIENTHONG_STATE: place,
      },
    });

  it('copies a school, and goes on from there', async () => {
    const first = await sync();
    expect(first.stdout).toMatch(/^[1-9]\d* classes, [1-9]\d* pupils\n$/);
    const { cursor, pupils } = JSON.parse(await readFile(join(place, 'school.json'), 'utf8')) as {
      cursor: string;
      pupils: [string, { fullName: string }][];
    };
    expect(cursor).not.toBe('');
    expect(pupils[0]?.[1].fullName).toMatch(/\p{L}+ \p{L}+/u);
    expect((await sync()).stdout).toBe(first.stdout);
  });
});

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, path)).then(
      (content) => response.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(page).port), 'localhost', resolve));
  return server;
}

async function closed(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
