/** Storybook on port 6006. */
import { spawn } from 'node:child_process';
import { bin, root } from '../lib/run.ts';

const child = spawn(
  bin('storybook', 'stories'),
  [
    'dev',
    '--config-dir',
    'stories/.storybook',
    '--port',
    '6006',
    '--no-open',
    '--disable-telemetry',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
child.on('exit', (code) => process.exit(code ?? 1));
