import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withDatabase(): Promise<string> {
  const taken = await takeDataFolder(folder, false);
  mkdirSync(taken.database);
  const file = join(taken.database, 'PG_VERSION');
  writeFileSync(file, '17');
  await taken.release();
  return file;
}

describe('a data folder', () => {
  it('is given to one process at a time', async () => {
    const first = await takeDataFolder(folder, false);
    await expect(takeDataFolder(folder, false)).rejects.toThrow('in use by another process');
    await first.release();
    await (await takeDataFolder(folder, false)).release();
  });

  it('is not emptied while somebody uses it', async () => {
    const file = await withDatabase();
    const running = await takeDataFolder(folder, false);
    await expect(takeDataFolder(folder, true)).rejects.toThrow('in use by another process');
    expect(existsSync(file)).toBe(true);
    await running.release();
  });

  it('is emptied when asked for a fresh start', async () => {
    const file = await withDatabase();
    await (await takeDataFolder(folder, true)).release();
    expect(existsSync(file)).toBe(false);
  });

  it.each([true, false])('is left alone when it holds something else (fresh: %s)', async (fresh) => {
    const file = join(folder, 'PG_VERSION');
    writeFileSync(file, '15');
    await expect(takeDataFolder(folder, fresh)).rejects.toThrow('holds no database of this system');
    expect(existsSync(file)).toBe(true);
  });

  it('can be taken after a kill left its lock behind, by one of two that try', async () => {
    await withDatabase();
    // What a killed process leaves: a socket file without anybody behind it.
    const holder = `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'lock.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`;
    expect(spawnSync(process.execPath, ['-e', holder]).signal).toBe('SIGKILL');
    const tries = await Promise.allSettled([takeDataFolder(folder, false), takeDataFolder(folder, false)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of tries) if (attempt.status === 'fulfilled') await attempt.value.release();
  });
});
