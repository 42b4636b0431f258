import { cpSync, realpathSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { entriesOf } from './packed.ts';

const sdk = '@lienthong/sdk';

/** Entries that name what they are for work there alone. */
const entriesFor = (where: Where) =>
  entriesOf(sdk).filter((entry) => where === 'server' || !entry.endsWith('/node'));

export type Where = 'browser' | 'server';

/** Lays the programs of consumer/ into the project that has the tarballs, in a folder of the test's own. */
export function layConsumer(name: string, where: Where): string {
  const folder = join(inject('packed').place, name);
  cpSync(join(import.meta.dirname, 'consumer'), folder, {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
  const entries = entriesFor(where).map((entry) => `export * as ${nameOf(entry)} from '${entry}';`);
  writeFileSync(join(folder, 'entries.js'), entries.join('\n'));
  return folder;
}

/** An entry as a name: `client-credentials` as `clientCredentials`, the whole package as `all`. */
const nameOf = (entry: string) =>
  entry === sdk
    ? 'all'
    : entry.slice(sdk.length + 1).replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());

/** What consumer/program.js answers wherever it runs; only a browser takes no secret. */
export const expectedReport = (where: Where) => ({
  entries: entriesFor(where)
    .map((entry) => [nameOf(entry), true])
    .sort(),
  school: [true, 'Trường THCS Nguyễn Trãi'],
  campaigns: 2,
  refused: { code: 'not_signed_in', known: true, status: 401, asked: 'string', pointers: [] },
  invalid: {
    code: 'validation_failed',
    known: true,
    status: 400,
    asked: 'string',
    pointers: ['#/query/limit'],
  },
  aborted: 'aborted',
  repeated: [],
  written: [{ items: [{ note: 'Kiểm tra lại' }] }, 'string'],
  conflict: [{ published: true }, '"2"'],
  timeout: 'timeout',
  unreachable: 'unreachable',
  classes: where === 'browser' ? 'usage' : true,
  webhooks: ['ping', 'webhook_signature_invalid', 204],
});

const modules = join(import.meta.dirname, 'node_modules');

/** The program of a package that brings it in a package of its own for each kind of machine. */
function programOf(scope: string, name: string, file: string): string {
  const beside = join(realpathSync(join(modules, name)), '..', scope);
  const [platform = ''] = readdirSync(beside);
  return join(beside, platform, file);
}

/** Commands that run a script with the packages of the folder it lies in. */
export const runtimes: Record<string, { command: () => string; args?: readonly string[] }> = {
  'Node 20': { command: () => join(modules, 'node-20/bin/node') },
  'Node 22': { command: () => join(modules, 'node-22/bin/node') },
  'Node 24': { command: () => process.execPath },
  Bun: { command: () => programOf('@oven', 'bun', 'bin/bun'), args: ['--no-install'] },
  Deno: {
    command: () => programOf('@deno', 'deno', 'deno'),
    args: ['run', '--no-prompt', '--no-remote', '--allow-net', '--node-modules-dir=manual'],
  },
};
