import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort, launch } from '../end-to-end/system.ts';
import { attempt, bin, root } from '../lib/run.ts';

const published = [
  'specs',
  'packages/regulations',
  'packages/feeds',
  'packages/sdk',
  'packages/elements',
  'packages/server',
  'packages/cli',
];

interface Manifest {
  name: string;
  exports: Record<string, unknown>;
  dependencies?: Record<string, string>;
}
const manifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

let place: string;

async function mustRun(command: string, args: string[], cwd: string): Promise<string> {
  const { ok, output } = await attempt(command, args, { cwd });
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  return output;
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'lienthong-packed-'));
  await mustRun(bin('tsc'), ['-b'], root);
  const tarballs: Record<string, string> = {};
  for (const folder of published) {
    await mustRun('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', place], join(root, folder));
    const { name } = manifest(join(root, folder));
    const file = readdirSync(place).find((entry) =>
      entry.startsWith(`${name.replace('@', '').replace('/', '-')}-0`),
    );
    if (!file) throw new Error(`${name} was not packed.`);
    tarballs[name] = `file:${join(place, file)}`;
  }
  // Ours come from the tarballs, also where one of ours asks for another.
  writeFileSync(
    join(place, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: tarballs,
      overrides: Object.fromEntries(Object.keys(tarballs).map((name) => [name, `$${name}`])),
    }),
  );
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], place);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

const installed = (name: string) => join(place, 'node_modules', name);

describe('packed packages', () => {
  it.each(published.filter((folder) => folder !== 'specs'))(
    '%s carries no tests and no local paths',
    (folder) => {
      const { name } = manifest(join(root, folder));
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
      const entries = Object.keys(manifest(installed(name)).exports).filter(
        (entry) => !entry.includes('*') && !entry.endsWith('.json'),
      );
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        const specifier = name + entry.slice(1);
        const code = `const m = await import('${specifier}'); if (Object.keys(m).length === 0) throw new Error('exports nothing');`;
        await mustRun(process.execPath, ['--input-type=module', '--eval', code], place);
      }
    },
  );

  it('the packed command line starts a central system', async () => {
    const system = await launch(
      join(installed('lienthong'), 'dist/bin.js'),
      ['start', '--data', 'memory', '--port', String(await freePort())],
      place,
    );
    onTestFinished(async () => void (await system.end()));
    const address = /Central system\s+(\S+)/.exec(system.output())?.[1] ?? '';
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${address}/docs`)).text()).toContain('saveMarks');
    expect((await fetch(`${address}/v1/me`)).headers.get('content-type')).toContain(
      'application/problem+json',
    );
  });

  it('a strict TypeScript consumer compiles against the types', async () => {
    writeFileSync(
      join(place, 'consumer.ts'),
      `import { createClient, isApiError, siteKey } from '@lienthong/sdk';
import { readFeed } from '@lienthong/feeds';
import { ruleSetFor, parseMark } from '@lienthong/regulations';

const client = createClient({ baseUrl: 'https://central.example', auth: siteKey('site_abc') });
export async function titles(schoolId: string): Promise<string[]> {
  try {
    return (await client.news.list(schoolId)).items.map((item) => item.title);
  } catch (error) {
    if (isApiError(error)) return [error.code];
    throw error;
  }
}
export const rule = ruleSetFor(2026, 7);
export const mark = parseMark('7,5');
export const feed = readFeed('<rss/>', { url: 'https://example.org/rss' }).items;
`,
    );
    writeFileSync(
      join(place, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          noEmit: true,
          strict: true,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          module: 'nodenext',
          types: [],
        },
        files: ['consumer.ts'],
      }),
    );
    await mustRun(bin('tsc'), ['-p', place], place);
  });

  it('a bundler finds every element in the packed files', async () => {
    const folder = join(installed('@lienthong/elements'), 'dist');
    const defines = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.define.js'),
    );
    expect(defines.length).toBeGreaterThanOrEqual(7);
    writeFileSync(
      join(place, 'page.js'),
      defines.map((file) => `import '@lienthong/elements/define/${file.split('/')[0]}.js';`).join('\n'),
    );
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
