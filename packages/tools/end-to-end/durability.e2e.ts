import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
import { freePort, launch, startAt, startSystem, type Launched, type System } from './system.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'lienthong-durability-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const again = (system: System, ...more: string[]) => startAt(system, ['--data', folder, ...more]);
const start = 'packages/tools/commands/start.ts';

/** Nothing is left running when a test fails halfway. */
function tracked<T extends Launched>(system: T): T {
  onTestFinished(async () => void (await system.end('SIGKILL')));
  return system;
}

async function teacherOn(system: System): Promise<Visitor> {
  const teacher = await Visitor.arrive(browser, system.site);
  onTestFinished(() => teacher.leave());
  await teacher.signIn(people.teacher);
  await teacher.grades.getByRole('grid').waitFor();
  return teacher;
}

interface Saved {
  items: { pupilId: string; slot: string; mark: { version: number } }[];
}

/** Every change of a mark makes a version: the number of the one a fresh page reads. */
async function versionAt(system: System, { items }: Saved): Promise<number | undefined> {
  const reader = await Visitor.arrive(browser, system.site);
  onTestFinished(() => reader.leave());
  const answer = reader.page.waitForResponse((response) => /\/gradebooks\/[^/?]+$/.test(response.url()));
  await reader.signIn(people.teacher);
  const { marks } = (await (await answer).json()) as { marks: (Saved['items'][0] & { version: number })[] };
  return marks.find(({ pupilId, slot }) => pupilId === items[0]?.pupilId && slot === items[0].slot)?.version;
}

describe('data in a folder', () => {
  // Four starts of the whole system, two of them making the demo data.
  it('outlive a kill in mid-work and a restart; --fresh begins anew', { timeout: 240_000 }, async () => {
    const first = tracked(await startSystem(['--data', folder]));
    const teacher = await teacherOn(first);
    // Killed after it has written, before the teacher's page hears of it.
    const killed = new Promise<{ key: string | undefined; saved: Saved }>((done, failed) => {
      void teacher.page.route('**/gradebooks/*/marks', async (route) => {
        try {
          const saved = (await (await route.fetch()).json()) as Saved;
          await first.end('SIGKILL');
          await route.abort('connectionreset');
          await teacher.page.unrouteAll();
          done({ key: route.request().headers()['idempotency-key'], saved });
        } catch (error) {
          failed(error as Error);
        }
      });
    });
    await teacher.typeMark(5, 'TX4', '9,5');
    const { key, saved } = await killed;
    await teacher.grades
      .getByText(/Chưa kết nối được: 1 điểm đang chờ/)
      .first()
      .waitFor();

    const repeated = teacher.page.waitForResponse(
      (response) => response.url().endsWith('/marks') && response.ok(),
      { timeout: 120_000 },
    );
    const restarted = again(first).then(async (system) => {
      // It would try by itself within half a minute.
      await teacher.page.evaluate(() => dispatchEvent(new Event('online')));
      return tracked(system);
    });
    const [second, response] = await Promise.all([restarted, repeated]);
    // The same batch under the same key: the answer that was lost, and one change in the history.
    expect(response.request().headers()['idempotency-key']).toBe(key);
    expect(await response.json()).toEqual(saved);
    await teacher.saved();
    expect(await versionAt(second, saved)).toBe(saved.items[0]?.mark.version);
    expect(await (await teacherOn(second)).cell(5, 'TX4').innerText()).toBe('9,5');
    expect(await second.end('SIGTERM')).toBe(0);

    const third = tracked(await again(first));
    expect(await (await teacherOn(third)).cell(5, 'TX4').innerText()).toBe('9,5');
    await third.end();

    const fresh = tracked(await again(first, '--fresh'));
    expect(await (await teacherOn(fresh)).cell(5, 'TX4').innerText()).toBe('');
    await fresh.end();
  });

  it('--fresh leaves a folder alone that is no database of ours', async () => {
    const stranger = mkdtempSync(join(tmpdir(), 'lienthong-stranger-'));
    onTestFinished(() => rmSync(stranger, { recursive: true, force: true }));
    writeFileSync(join(stranger, 'PG_VERSION'), '15');
    await expect(startSystem(['--data', stranger, '--fresh'])).rejects.toThrow(
      'holds no database of this system',
    );
    expect(existsSync(join(stranger, 'PG_VERSION'))).toBe(true);
  });
});

describe('the command line', () => {
  it('names a busy port and the way out', async () => {
    const port = await freePort();
    const busy = createServer().listen(port, 'localhost');
    onTestFinished(() => void busy.close());
    await new Promise((resolve) => busy.once('listening', resolve));
    const attempt = launch(start, ['--data', 'memory', '--port', String(port)]);
    await expect(attempt).rejects.toThrow(`Port ${port} is in use`);
    await expect(attempt).rejects.toThrow(`npm start -- --port ${port + 10}`);
  });

  it('takes the port from PORT', async () => {
    const port = await freePort();
    const system = await launch(
      start,
      ['--data', 'memory', '--site-port', String(await freePort())],
      undefined,
      {
        PORT: String(port),
      },
    );
    tracked(system);
    expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
    expect(system.output()).toContain('School site');
  });
});
