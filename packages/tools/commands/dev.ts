/** Rebuilds widgets, restarts the central system and reloads stories as sources change. */
import { spawn, type ChildProcess } from 'node:child_process';
import { bin, root } from '../lib/run.ts';
import { buildElements } from '../lib/elements.ts';

await buildElements();
const children: ChildProcess[] = [];
function keep(command: string, args: string[]): void {
  children.push(spawn(command, args, { cwd: root, stdio: 'inherit' }));
}
keep(bin('vite'), [
  'build',
  'packages/elements',
  '--config',
  'packages/elements/vite.config.ts',
  '--watch',
  '--logLevel',
  'warn',
]);
keep(process.execPath, [
  '--conditions=lienthong-source',
  '--watch-path=packages/server/src',
  '--watch-path=packages/cli/src',
  '--watch-path=packages/regulations/src',
  '--watch-path=packages/feeds/src',
  '--watch-path=specs/openapi.json',
  '--watch-preserve-output',
  'packages/tools/commands/start.ts',
  ...process.argv.slice(2),
]);
keep(bin('storybook', 'stories'), [
  'dev',
  '--config-dir',
  'stories/.storybook',
  '--port',
  '6006',
  '--no-open',
  '--disable-telemetry',
  '--quiet',
]);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(0);
  });
}
