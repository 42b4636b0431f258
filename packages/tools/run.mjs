/**
 * Entry of every root script. Runs on the Node 20 a fresh machine has: installs what package files ask for, then hands over
 * to the pinned Node 24 that came with the install.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PNPM = 'pnpm@12.21.0';
const root = join(import.meta.dirname, '../..');
const [command, ...args] = process.argv.slice(2);
const marker = join(root, 'node_modules/.lienthong-installed');

function wantedInstall() {
  const hash = createHash('sha256');
  const manifests = [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'specs/package.json',
    'stories/package.json',
  ];
  for (const dir of ['packages', 'examples']) {
    for (const name of readdirSync(join(root, dir))) manifests.push(`${dir}/${name}/package.json`);
  }
  for (const file of manifests.filter((name) => existsSync(join(root, name))))
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const node = join(root, 'node_modules/.bin/node');
const wanted = wantedInstall();
if (!existsSync(node) || !existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  console.log('Installing dependencies from the npm registry …');
  const installed = spawnSync(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, CI: 'true' },
    },
  );
  if (installed.status !== 0) {
    console.error(installed.stdout + installed.stderr);
    console.error(
      'The install failed. It needs the npm registry and Node 20 or newer; the lines above say what went wrong.',
    );
    process.exit(1);
  }
  writeFileSync(marker, wanted);
}

const script = join(import.meta.dirname, 'commands', `${command}.ts`);
if (!existsSync(script)) {
  const known = readdirSync(join(import.meta.dirname, 'commands')).map((name) => name.replace(/\.ts$/, ''));
  console.error(`There is no command "${command}". Known: ${known.join(', ')}.`);
  process.exit(2);
}
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
const child = spawn(node, ['--conditions=lienthong-source', script, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path, STORYBOOK_DISABLE_TELEMETRY: '1', REDOCLY_TELEMETRY: 'off' },
});
// The child stops in order by itself; we only wait for it.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
