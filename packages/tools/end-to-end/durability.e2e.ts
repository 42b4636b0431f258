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

describe('data in a folder', () => {
  // Four starts of the whole system, two of them making the demo data.
  it('outlive a kill in mid-work and a restart; --fresh begins anew', { timeout: 240_000 }, async () => {
    const first = tracked(await startSystem(['--data', folder]));
    const teacher = await teacherOn(first);
    await teacher.typeMark(5, 'TX4', '9,5');
    await teacher.saved();
    await first.end('SIGKILL');

    const second = tracked(await again(first));
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
