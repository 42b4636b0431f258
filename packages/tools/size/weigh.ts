import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type InlineConfig, type Plugin, type Rollup } from 'vite';
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

/** Bundles a page that keeps everything the modules export, as the bundler of a vendor's page does. */
export async function weigh(imports: readonly string[]): Promise<Weight> {
  const folder = join(root, 'node_modules/.cache/size');
  mkdirSync(folder, { recursive: true });
  const page = join(folder, 'page.js');
  writeFileSync(
    page,
    imports
      .map((name, index) => {
        const [module, only] = name.split('#');
        const what = only ? `{ ${only} as m${index} }` : `* as m${index}`;
        return `import ${what} from '${module}'; globalThis.m${index} = m${index};`;
      })
      .join('\n'),
  );
  const chunks = await bundle({
    plugins: [resolveAsElements(page)],
    build: {
      // A page exports nothing, so code that a later part shares may stay in it.
      rolldownOptions: { preserveEntrySignatures: false },
      lib: { entry: page, formats: ['es'] },
    },
  });
  return {
    first: sum(
      chunks,
      atOnce(chunks, ({ isEntry }) => isEntry),
    ),
    everything: sum(chunks, chunks.keys()),
  };
}

/** What a page with these elements downloads through the loader of the central system: files, each compressed alone. */
export async function weighFromCentralSystem(elementFolders: readonly string[]): Promise<Weight> {
  const chunks = await bundle({});
  const wanted = elementFolders.map((folder) => `/${folder}/${folder}.define.ts`);
  const isWanted = ({ isEntry, facadeModuleId }: Rollup.OutputChunk) =>
    isEntry || wanted.some((module) => facadeModuleId?.endsWith(module));
  const found = [...chunks.values()].filter(isWanted).length;
  if (found !== wanted.length + 1) throw new Error(`Of ${wanted.join(', ')} only ${found - 1} were built.`);
  return { first: sum(chunks, atOnce(chunks, isWanted)), everything: sum(chunks, chunks.keys()) };
}

type Chunks = ReadonlyMap<string, Rollup.OutputChunk>;

async function bundle(config: InlineConfig): Promise<Chunks> {
  const result = (await build({
    root: elements,
    configFile: join(elements, 'vite.config.ts'),
    logLevel: 'error',
    ...config,
    build: { ...config.build, write: false, sourcemap: false },
  })) as Rollup.RollupOutput[];
  const files = result.flatMap(({ output }) => output);
  return new Map(
    files
      .filter((file): file is Rollup.OutputChunk => file.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk]),
  );
}

function atOnce(chunks: Chunks, isRoot: (chunk: Rollup.OutputChunk) => boolean): Set<string> {
  const taken = new Set<string>();
  const take = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || taken.has(name)) return;
    taken.add(name);
    chunk.imports.forEach(take);
  };
  for (const chunk of chunks.values()) if (isRoot(chunk)) take(chunk.fileName);
  return taken;
}

function sum(chunks: Chunks, names: Iterable<string>): number {
  return [...names].reduce((total, name) => total + brotli(chunks.get(name)?.code ?? ''), 0);
}
