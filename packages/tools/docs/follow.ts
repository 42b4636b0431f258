import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../end-to-end/system.ts';
import { attempt, root } from '../lib/run.ts';
import { continued, isCode, type Block, type Page } from './blocks.ts';
import { resultsMissing, watchResults } from './results.ts';
import { sharedSandbox } from './sandbox.ts';
import { Terminal } from './terminal.ts';

/** A page can be followed when one of its samples is run. */
export const isFollowed = ({ blocks }: Page): boolean =>
  blocks.some(({ marks }) => ['run', 'results'].some((mark) => marks[mark] !== undefined));

/**
 * Does what a page tells its reader to do, in order, in an empty project where our packages are installed. Ports the page
 * names (4000, 4001, 5000 …) are exchanged for free ones, the address of a central system in production for that of the page's sandbox.
 */
export async function follow({ path, blocks }: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-docs-'));
  const terminals = new Map<string, Terminal>();
  const shared = blocks.some(({ marks }) => marks['sandbox'] !== undefined)
    ? await sharedSandbox(`${process.execPath} ${sourceOptions} ${lienthong}`, await freePort())
    : undefined;
  const ports = await exchange(blocks, shared?.port);
  const env = { ...surroundings(folder), ...shared?.env };
  let printed = '';
  const bash = async (script: string, where: string) => {
    const args = ['-euo', 'pipefail', '-c', withState(script)];
    const { ok, output } = await attempt('bash', args, { cwd: folder, env });
    if (!ok) throw new Error(`${where} failed:\n${output}`);
    return output;
  };
  /** Modules that every sample which follows imports first. */
  const given: string[] = [];
  const runModule = async (block: Block, where: string) => {
    const file = join(folder, `line-${block.line}.${block.language}`);
    writeFileSync(file, `${ports(block.code)}\nexport {};\n`);
    if (block.marks['given'] !== undefined) given.push(`--import=${pathToFileURL(file).href}`);
    else {
      const watched = block.marks['results'] === undefined ? given : [...given, watchResults];
      printed = await bash(`node ${watched.join(' ')} ${file}`, where);
    }
    const missing = block.marks['results'] === undefined ? [] : resultsMissing(block.code, printed);
    if (missing.length > 0)
      throw new Error(`${where} does not print ${missing.join('\n')}\nbut:\n${printed}`);
  };
  try {
    for (const block of continued(blocks)) {
      const { marks, line } = block;
      const code = ports(block.code);
      const where = `${path}:${line}`;
      if (typeof marks['file'] === 'string') {
        const file = join(folder, marks['file']);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${code}\n`);
      } else if (typeof marks['terminal'] === 'string') {
        terminals.set(marks['terminal'], new Terminal(withState(code), folder, env));
      } else if (typeof marks['close'] === 'string') {
        await terminals.get(marks['close'])?.end();
      } else if (isCode(block)) {
        if (['run', 'results', 'given'].some((mark) => marks[mark] !== undefined))
          await runModule(block, where);
      } else if (marks['run'] !== undefined) {
        printed = await bash(code, where);
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

const lienthong = join(root, 'packages/cli/src/bin.ts');
const sourceOptions = '--conditions=lienthong-source --disable-warning=ExperimentalWarning';

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
  const project = { private: true, type: 'module', imports: { '#docs': './people.ts' } };
  const command = (script: string) => ({ mode: 0o755, text: `#!/bin/sh\nexec ${script} "$@"\n` });
  const commands = {
    lienthong: command(`${process.execPath} ${lienthong}`),
    npx: command('env'),
    node: command(process.execPath),
  };
  for (const [name, { mode, text }] of Object.entries(commands))
    writeFileSync(join(folder, 'bin', name), text, { mode });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(project)}\n`);
  symlinkSync(join(import.meta.dirname, 'people.ts'), join(folder, 'people.ts'));
  return {
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    NODE_OPTIONS: sourceOptions,
    NO_COLOR: '1',
  };
}

async function exchange(blocks: readonly Block[], sandbox?: string): Promise<(text: string) => string> {
  const named = new Set(
    blocks.flatMap(({ code }) => [...code.matchAll(/\b[45]\d{3}\b/g)].map(([port]) => port)),
  );
  const free = new Map<string, string>();
  named.add('4000');
  for (const port of named) free.set(port, String(await freePort()));
  if (sandbox !== undefined) free.set('4000', sandbox);
  return (text) =>
    text
      .replaceAll('https://lienthong.example.vn', 'http://localhost:4000')
      .replace(/\b[45]\d{3}\b/g, (port) => free.get(port) ?? port);
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
