import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { root } from '../lib/run.ts';

export interface Weight {
  /** Bytes after brotli of the entry and what it imports at once. */
  first: number;
  /** Bytes after brotli of every chunk. */
  everything: number;
}

function brotli(code: string): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Bundles a page that keeps everything the modules export, as a bundler in production mode would. */
export async function weigh(imports: readonly string[]): Promise<Weight> {
  const entry = 'virtual:page';
  const page = imports.map((name, index) => `import * as m${index} from '${name}'; globalThis.m${index} = m${index};`).join('\n');
  const result = (await build({
    configFile: false,
    root: join(root, 'packages/elements'),
    logLevel: 'error',
    resolve: {
      conditions: ['lienthong-source', 'module', 'browser', 'production'],
    },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? page : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', external: [] },
    },
  })) as Rollup.RollupOutput;

  const chunks = new Map(
    result.output.filter((file): file is Rollup.OutputChunk => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const weights = new Map([...chunks].map(([name, chunk]) => [name, brotli(chunk.code)]));
  const atOnce = new Set<string>();
  const take = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || atOnce.has(name)) return;
    atOnce.add(name);
    chunk.imports.forEach(take);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) take(chunk.fileName);
  const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + (weights.get(name) ?? 0), 0);
  return { first: sum(atOnce), everything: sum(weights.keys()) };
}
