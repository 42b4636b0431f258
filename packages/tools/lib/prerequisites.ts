import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { chromiumPath } from '../vitest/shared.ts';
import { attempt } from './run.ts';

/** Folder of PostgreSQL's programs, newest version first; undefined when it is not installed. */
export async function postgresBin(): Promise<string | undefined> {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? await readdir(base) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `${base}/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`));
}

const debian = existsSync('/etc/debian_version');
const root = process.getuid?.() === 0;

/** Chromium, fonts it can draw Vietnamese with, and PostgreSQL: installed by apt where we may, else named. */
export async function ensurePrerequisites(): Promise<void> {
  const missing: string[] = [];
  if (!existsSync(chromiumPath)) missing.push('chromium', 'fonts-noto-core');
  if (!(await postgresBin())) missing.push('postgresql');
  if (missing.length === 0) return;
  if (debian && root) {
    console.log(`Installing ${missing.join(', ')} by apt …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await attempt('apt-get', ['update', '-qq'], { env });
    const { ok, output } = await attempt(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...missing],
      { env },
    );
    if (ok && existsSync(chromiumPath) && (await postgresBin())) return;
    console.error(output.slice(-2000));
  }
  console.error(`The tests need ${missing.join(' and ')}.
On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}
Elsewhere: install Chromium and PostgreSQL 15 or newer, and name them by CHROMIUM=/path/to/chromium and PG_BIN=/folder/of/initdb.`);
  process.exit(1);
}
