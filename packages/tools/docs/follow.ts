import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../end-to-end/system.ts';
import { attempt, root } from '../lib/run.ts';
import type { Block, Page } from './blocks.ts';
import { Terminal } from './terminal.ts';

/** A page can be followed when one of its samples is run. */
export const isFollowed = ({ blocks }: Page): boolean =>
  blocks.some(({ marks }) => marks['run'] !== undefined);

/**
 * Does what a page tells its reader to do, in order, in an empty project where our packages are installed. Ports the page
 * names (4000, 4001, 5000 …) are exchanged for free ones.
 */
export async function follow({ path, blocks }: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-docs-'));
  const terminals = new Map<string, Terminal>();
  const ports = await exchange(blocks);
  const env = surroundings(folder);
  let printed = '';
  try {
    for (const { marks, code: written, line } of blocks) {
      const code = ports(written);
      const where = `${path}:${line}`;
      if (typeof marks['file'] === 'string') {
        const file = join(folder, marks['file']);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${code}\n`);
      } else if (typeof marks['terminal'] === 'string') {
        terminals.set(marks['terminal'], new Terminal(withState(code), folder, env));
      } else if (marks['run'] !== undefined) {
        const { ok, output } = await attempt('bash', ['-euo', 'pipefail', '-c', withState(code)], {
          cwd: folder,
          env,
        });
        if (!ok) throw new Error(`${where} failed:\n${output}`);
        printed = output;
      } else if (marks['output'] === true) {
        if (!fitsIn(code)(printed))
          throw new Error(`${where} should have printed\n${code}\nbut printed\n${printed}`);
      } else if (typeof marks['output'] === 'string') {
        const terminal = terminals.get(marks['output']);
        if (!terminal) throw new Error(`${where}: no terminal ${marks['output']} was opened before.`);
        await terminal.printed(fitsIn(code), `${code}\n(${where})`);
      }
    }
  } finally {
    await Promise.all([...terminals.values()].map((terminal) => terminal.end()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Variables that one sample exports are known to the next, as in one terminal. */
const withState = (code: string): string =>
  `if [ -f .state ]; then source .state; fi\n${code}\nexport -p > .state`;

/** An empty project in which `npm install` of our packages was done: they are this repository's sources. */
function surroundings(folder: string): Record<string, string> {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@lienthong'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  for (const name of ['sdk', 'elements', 'regulations', 'feeds'])
    symlinkSync(join(root, 'packages', name), join(modules, '@lienthong', name));
  const command = (script: string) => ({ mode: 0o755, text: `#!/bin/sh\nexec ${script} "$@"\n` });
  const commands = {
    lienthong: command(`${process.execPath} ${join(root, 'packages/cli/src/bin.ts')}`),
    npx: command('env'),
    node: command(process.execPath),
  };
  for (const [name, { mode, text }] of Object.entries(commands))
    writeFileSync(join(folder, 'bin', name), text, { mode });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return {
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    NODE_OPTIONS: '--conditions=lienthong-source --disable-warning=ExperimentalWarning',
    NO_COLOR: '1',
  };
}

async function exchange(blocks: readonly Block[]): Promise<(text: string) => string> {
  const named = new Set(
    blocks.flatMap(({ code }) => [...code.matchAll(/\b[45]\d{3}\b/g)].map(([port]) => port)),
  );
  const free = new Map<string, string>();
  for (const port of named) free.set(port, String(await freePort()));
  return (text) => text.replace(/\b[45]\d{3}\b/g, (port) => free.get(port) ?? port);
}

/** `…` stands for anything within a line, a line of it alone for any lines. */
export function fitsIn(expected: string): (output: string) => boolean {
  const pattern = expected
    .trim()
    .split('\n')
    .map((line) =>
      line.trim() === '…'
        ? '[\\s\\S]*?'
        : line
            .trimEnd()
            .split('…')
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*?'),
    )
    .join('\\s*\\n\\s*');
  const wanted = new RegExp(pattern);
  return (output) => wanted.test(output);
}
