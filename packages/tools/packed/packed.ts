import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { attempt } from '../lib/run.ts';

/** What the setup made, and the tests use. */
export interface Packed {
  /** A project in which the tarballs are installed, and nothing of this repository is in reach. */
  place: string;
  /** Tarball of each package, by its name. */
  tarballs: Record<string, string>;
  /** The installed command line runs a central system here; pages of `site` may use its key. */
  central: string;
  site: string;
  /** One that is busy, out of step or silent (difficult.ts). */
  difficult: string;
  app: { clientId: string; clientSecret: string; school: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
  }
}

export interface Manifest {
  name: string;
  exports: Record<string, unknown>;
}

export const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where the tarball of a package was unpacked. */
export const installed = (name: string) => join(inject('packed').place, 'node_modules', name);

/** Entries of a package as one imports them; a pattern stands for every file it matches. */
export function entriesOf(name: string): string[] {
  const folder = installed(name);
  const entries = Object.entries(manifestIn(folder).exports).flatMap(([entry, target]) => {
    if (!entry.includes('*')) return [name + entry.slice(1)];
    const { default: file } = target as { default: string };
    return filesMatching(folder, file).map((found) => name + entry.slice(1).replace('*', found));
  });
  // What is named by itself may match a pattern too.
  return [...new Set(entries)];
}

function filesMatching(folder: string, pattern: string): string[] {
  const [before = '', ...after] = pattern.replace('./', '').split('*');
  // A folder and a file of the same name: `dist/*/*.js`.
  const end = after.at(-1) ?? '';
  return readdirSync(join(folder, before), { recursive: true, encoding: 'utf8' })
    .map((file) => (after.length > 1 ? (file.split('/').at(-2) ?? '') : file.slice(0, -end.length)))
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index)
    .filter((name) => readable(join(folder, pattern.replaceAll('*', name))));
}

function readable(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}

export async function mustRun(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  const { ok, output } = await attempt(command, args, { cwd, env });
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  return output;
}
