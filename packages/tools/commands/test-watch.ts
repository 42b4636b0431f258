/** Reruns the tests a change touches: `npm run test:watch -- unit | server | elements`. */
import { spawn } from 'node:child_process';
import { bin, root } from '../lib/run.ts';

const [suite = 'unit', ...rest] = process.argv.slice(2);
const child = spawn(
  bin('vitest'),
  ['watch', '--config', `packages/tools/vitest/${suite}.config.ts`, ...rest],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
child.on('exit', (code) => process.exit(code ?? 1));
