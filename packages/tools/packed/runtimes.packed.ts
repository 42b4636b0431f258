import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { expectedReport, layConsumer, runtimes } from './consumer.ts';
import { mustRun } from './packed.ts';

const { central, difficult, app } = inject('packed');
const given = JSON.stringify({ central, difficult, app });
const folder = layConsumer('runtimes', 'server');

async function run(runtime: string, script: string, ...more: string[]): Promise<string> {
  const { command, args = [] } = runtimes[runtime] ?? {};
  if (!command) throw new Error(`Nobody knows ${runtime}.`);
  return mustRun(command(), [...args, script, ...more], folder, {
    DENO_DIR: join(folder, '.deno'),
    DENO_NO_UPDATE_CHECK: '1',
  });
}

describe.each(Object.keys(runtimes))('%s', (runtime) => {
  it('calls, is answered and refused', async () => {
    const report: unknown = JSON.parse(await run(runtime, 'run.js', given));
    expect(report).toEqual(expectedReport('server'));
  });

  it('does so from CommonJS by import()', async () => {
    const report: unknown = JSON.parse(await run(runtime, 'run.cjs', given));
    expect(report).toEqual(expectedReport('server'));
  });

  it('takes it by require() too', async () => {
    expect(JSON.parse(await run(runtime, 'require.cjs'))).toEqual([true, 'function']);
  });
});
