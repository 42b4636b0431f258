/** Formats everything; `--check` only tells. */
import { attempt, bin } from '../lib/run.ts';

const mode = process.argv.includes('--check') ? '--check' : '--write';
const { ok, output } = await attempt(bin('prettier'), [
  '--config',
  'packages/tools/prettier.config.mjs',
  '--ignore-path',
  'packages/tools/prettierignore',
  mode,
  '--log-level',
  'warn',
  '.',
]);
if (output) console.log(output);
process.exit(ok ? 0 : 1);
