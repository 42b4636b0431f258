/** Contract, code and formatting rules in one run; `--fix` mends what can be mended. */
import { attempt, bin } from '../lib/run.ts';

const fix = process.argv.includes('--fix');
const checks = [
  {
    label: 'Contract',
    command: bin('redocly'),
    args: ['lint', 'specs/openapi/openapi.yaml', '--config', 'packages/tools/redocly.yaml'],
  },
  {
    label: 'Code',
    command: bin('eslint'),
    args: [
      '-c',
      'packages/tools/eslint.config.mjs',
      '--max-warnings',
      '0',
      '--no-error-on-unmatched-pattern',
      ...(fix ? ['--fix'] : []),
      'packages',
      'stories',
      'examples',
    ],
  },
  {
    label: 'Formatting',
    command: process.execPath,
    args: ['packages/tools/commands/format.ts', ...(fix ? [] : ['--check'])],
  },
];
let failed = 0;
for (const { label, command, args } of checks) {
  const { ok, output, seconds } = await attempt(command, args);
  if (!ok) {
    failed += 1;
    console.error(output.trim());
  }
  console.log(`${ok ? '✓' : '✗'} ${label} (${seconds.toFixed(1)} s)`);
}
process.exit(failed === 0 ? 0 : 1);
