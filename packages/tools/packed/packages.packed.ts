import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { published } from '../lib/pack.ts';
import { attempt, root } from '../lib/run.ts';
import { runtimes } from './consumer.ts';
import { entriesOf, installed, manifestIn, mustRun } from './packed.ts';

const { place, central } = inject('packed');

describe('packed packages', () => {
  it.each(published.filter((folder) => folder !== 'specs'))(
    '%s carries no tests and no local paths',
    (folder) => {
      const { name } = manifestIn(join(root, folder));
      const files = readdirSync(installed(name), { recursive: true, encoding: 'utf8' });
      expect(
        files.filter((file) => /\.(test|typetest)\./.test(file) && !file.includes('node_modules')),
      ).toEqual([]);
      expect(readFileSync(join(installed(name), 'package.json'), 'utf8')).not.toContain('workspace:');
    },
  );

  it.each(['@lienthong/regulations', '@lienthong/feeds', '@lienthong/sdk', '@lienthong/server', 'lienthong'])(
    '%s imports in plain Node, every entry',
    async (name) => {
      const entries = entriesOf(name);
      expect(entries.length).toBeGreaterThan(0);
      const code = `
        for (const entry of ${JSON.stringify(entries)})
          if (Object.keys(await import(entry)).length === 0) throw new Error(entry + ' exports nothing');`;
      await mustRun(process.execPath, ['--input-type=module', '--eval', code], place);
    },
  );

  it('the packed command line started a central system', async () => {
    expect((await fetch(`${central}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${central}/docs`)).text()).toContain('saveMarks');
    expect((await fetch(`${central}/v1/me`)).headers.get('content-type')).toContain(
      'application/problem+json',
    );
  });

  it('the packed command line finds that system well', async () => {
    const bin = join(installed('lienthong'), 'dist/bin.js');
    const doctor = await mustRun(process.execPath, [bin, 'doctor', '--url', central, '--json'], place);
    expect(JSON.parse(doctor)).toMatchObject({ ok: true, url: central });
  });

  it('the packed command line runs on Node 20, and says there what its server needs', async () => {
    const node = runtimes['Node 20']?.command() ?? '';
    const bin = join(installed('lienthong'), 'dist/bin.js');
    expect(await mustRun(node, [bin, '--help'], place)).toContain('lienthong COMMAND --help');
    const { ok, output } = await attempt(node, [bin, 'start', '--data', 'memory'], { cwd: place });
    expect([ok, output]).toEqual([false, expect.stringContaining('needs Node.js 22.19 or later')]);
  });

  it('a bundler finds every element in the packed files', async () => {
    const defines = entriesOf('@lienthong/elements').filter((entry) => entry.includes('/define/'));
    expect(defines.length).toBeGreaterThanOrEqual(7);
    writeFileSync(join(place, 'page.js'), defines.map((entry) => `import '${entry}';`).join('\n'));
    const { build } = await import('vite');
    const result = await build({
      root: place,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rollupOptions: { input: join(place, 'page.js') } },
    });
    expect(JSON.stringify(result)).toContain('edu-grade-table');
  });
});
