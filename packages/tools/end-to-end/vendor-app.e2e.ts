import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoSchoolId, sandboxAppId, sandboxAppSecret } from '@lienthong/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../lib/run.ts';
import { axe, sideways } from './axe.ts';
import { freePort, startAt, type System } from './system.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const run = promisify(execFile);
const app = join(root, 'examples/vendor-app');
const fromSources = '--conditions=lienthong-source --disable-warning=ExperimentalWarning';
const password = 'only for this test';

let system: System;
let browser: Browser;
let server: ChildProcess;
let url: string;
let place: string;
let env: Record<string, string | undefined>;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'lienthong-vendor-app-'));
  const at = async () => `http://localhost:${await freePort()}`;
  system = await startAt({ central: await at(), site: await at() }, ['--data', 'memory', '--size', 'small']);
  url = await at();
  env = {
    ...process.env,
    NODE_OPTIONS: fromSources,
    LIENTHONG_URL: system.central,
    LIENTHONG_SCHOOL: demoSchoolId,
    LIENTHONG_CLIENT_ID: sandboxAppId,
    LIENTHONG_CLIENT_SECRET: sandboxAppSecret,
    LIENTHONG_STATE: place,
    PHOTO_DAY_URL: url,
    PHOTO_DAY_PASSWORD: password,
    PORT: new URL(url).port,
  };
  const { stdout } = await run(process.execPath, ['set-up.mjs'], { cwd: app, env });
  env['LIENTHONG_WEBHOOK_SECRET'] = /^LIENTHONG_WEBHOOK_SECRET=(\S+)\n$/.exec(stdout)?.[1];
  await run(process.execPath, ['sync.mjs'], { cwd: app, env });
  server = spawn(process.execPath, ['server.mjs'], { cwd: app, env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    server.stdout?.once('data', resolve);
    server.once('exit', reject);
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  const gone = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill()) await gone;
  await system.end();
  await rm(place, { recursive: true, force: true });
});

const atDesk = async (typed = password): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    httpCredentials: { username: 'photo', password: typed },
  });
  await page.goto(url);
  return page;
};

describe('photo day', () => {
  it('ticks off pupils of a class, and keeps it', async () => {
    const page = await atDesk();
    // Classes of the year before have no pupils any more.
    expect(await page.getByText(/\/ 0 em/).count()).toBe(0);
    await page.getByRole('link').first().click();
    const first = page.getByRole('button').first();
    await first.click();
    await page.getByRole('button', { name: /^✓ Đã chụp: / }).waitFor();
    expect([await axe(page), await sideways(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: 'Các lớp' }).click();
    await page.getByText(/^1 \/ \d+ em đã chụp$/).waitFor();
    expect([await axe(page), await sideways(page)]).toEqual([[], 0]);
    const { taken } = JSON.parse(await readFile(join(place, 'photo-day.json'), 'utf8')) as {
      taken: string[];
    };
    expect(taken).toHaveLength(1);
    await page.close();
  });

  it('shows nothing to somebody without the password, and takes no form of another website', async () => {
    expect((await fetch(url)).status).toBe(401);
    const authorization = `Basic ${Buffer.from(`photo:${password}`).toString('base64')}`;
    const list = await (await fetch(url, { headers: { authorization } })).text();
    const [, path = ''] = /href="(\/classes\/[^"]+)"/.exec(list) ?? [];
    const sent = { method: 'POST', headers: { authorization }, body: 'pupil=x&taken=yes' };
    expect((await fetch(url + path, sent)).status).toBe(403);
    expect(
      (await fetch(url + path, { ...sent, headers: { authorization, 'sec-fetch-site': 'cross-site' } }))
        .status,
    ).toBe(403);
  });

  it('deletes everything when the school takes its grant back', async () => {
    const principal = await Visitor.arrive(browser, `${system.site}/quan-tri.html`);
    await principal.signInAtOnce(people.principal);
    const grant = principal.page
      .locator('edu-data-access')
      .getByRole('article', { name: 'Ứng dụng của bạn' });
    await grant.getByRole('button', { name: 'Thu hồi quyền của Ứng dụng của bạn' }).click();
    await grant.getByRole('button', { name: 'Thu hồi ngay' }).click();
    await grant.getByText('Đã thu hồi', { exact: true }).waitFor();
    const kept = async () => readFile(join(place, 'photo-day.json'), 'utf8').catch(() => 'nothing');
    await expect.poll(kept, { timeout: 30_000 }).toBe('nothing');
    await principal.leave();
  });
});

it.each(['vendor-app', 'nightly-sync'])(
  '%s passes the conformance suite',
  { timeout: 180_000 },
  async (name) => {
    const command = [join(root, 'packages/cli/src/bin.ts'), 'certify', 'run', '--json'];
    const { stdout } = await run(process.execPath, command, {
      cwd: join(root, 'examples', name),
      env: { ...process.env, NODE_OPTIONS: fromSources },
      // It ends with 1 when a case failed: which one, its report says.
    }).catch((error: { stdout: string }) => error);
    const { cases } = JSON.parse(stdout) as { cases: { id: string; outcome: string }[] };
    expect(cases.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(cases.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(14);
  },
);
