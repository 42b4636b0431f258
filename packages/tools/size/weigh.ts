import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin, type Rollup } from 'vite';
import { root } from '../lib/run.ts';

export interface Weight {
  /** Bytes after brotli of the entry and what it imports at once. */
  first: number;
  /** Bytes after brotli of every chunk. */
  everything: number;
}

const elements = join(root, 'packages/elements');

function brotli(code: string): number {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The page stands outside any package; its imports are found as packages/elements finds them. */
function resolveAsElements(page: string): Plugin {
  return {
    name: 'resolve-as-elements',
    enforce: 'pre',
    resolveId(source, importer) {
      return importer === page ? this.resolve(source, join(elements, 'src/loader.ts')) : null;
    },
  };
}

/** Bundles a page that keeps everything the modules export, the way the real bundle is made. */
export async function weigh(imports: readonly string[]): Promise<Weight> {
  const folder = join(root, 'node_modules/.cache/size');
  mkdirSync(folder, { recursive: true });
  const page = join(folder, 'page.js');
  writeFileSync(
    page,
    imports
      .map((name, index) => `import * as m${index} from '${name}'; globalThis.m${index} = m${index};`)
      .join('\n'),
  );
  const result = (await build({
    root: elements,
    configFile: join(elements, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [resolveAsElements(page)],
    build: { write: false, sourcemap: false, lib: { entry: page, formats: ['es'] } },
  })) as Rollup.RollupOutput[];

  const files = result.flatMap(({ output }) => output);
  const chunks = new Map(
    files
      .filter((file): file is Rollup.OutputChunk => file.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
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
  const sum = (names: Iterable<string>) =>
    [...names].reduce((total, name) => total + (weights.get(name) ?? 0), 0);
  return { first: sum(atOnce), everything: sum(weights.keys()) };
}
