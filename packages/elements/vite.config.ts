import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify as minifyAgain } from 'terser';
import { defineConfig, minify, Visitor, type Plugin, type Rolldown } from 'vite';

/** Comments and indentation of the templates `css` and `html`, which no minifier of JavaScript touches. */
function smallTemplates(): Plugin {
  const small = {
    css: (text: string) =>
      text
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};]) ?/g, '$1')
        .replace(/(?<=[ (])0\.(?=\d)/g, '.'),
    // A space stays: between words and buttons it is seen.
    html: (text: string) => text.replace(/\s*\n\s*/g, ' '),
  };
  return {
    name: 'small-templates',
    transform: {
      filter: { id: /\/elements\/src\/.*\.ts$/, code: /\b(?:css|html)`/ },
      handler(code) {
        const texts: { start: number; end: number; text: string }[] = [];
        new Visitor({
          TaggedTemplateExpression({ tag, quasi }) {
            if (tag.type !== 'Identifier' || !Object.hasOwn(small, tag.name)) return;
            const make = small[tag.name as keyof typeof small];
            for (const { start, end, value } of quasi.quasis)
              texts.push({ start, end, text: make(value.raw) });
          },
        }).visit(this.parse(code));
        let at = 0;
        let made = '';
        for (const { start, end, text } of texts.sort((one, other) => one.start - other.start)) {
          made += code.slice(at, start) + text;
          at = end;
        }
        return { code: made + code.slice(at), map: null };
      },
    },
  };
}

/**
 * DOMPurify from its own source: its built file carries 0.6 kB of helpers for browsers that cannot run this library, and
 * 2 kB of the names it allows by default. news.markup.ts names what it allows itself, so the lists of names are left empty:
 * should one be asked for all the same, nothing would pass. What its code does is unchanged, and news.hostile.test.ts tests it so.
 */
export function smallPurifier(): Plugin {
  const folder = join(import.meta.dirname, 'node_modules/dompurify');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'small-purifier',
    enforce: 'pre',
    resolveId: { filter: { id: /^dompurify$/ }, handler: () => join(folder, 'src/purify.ts') },
    transform: {
      filter: { id: /dompurify\/src\/(?:purify|tags|attrs)\.ts(?:\?|$)/ },
      handler: (code) => ({
        code: code
          .replace('= VERSION;', `= '${version}';`)
          .replace(/freeze\(\[[^\]]*\]/g, 'freeze([]')
          // The same, each by its name: no object of them all has to be made.
          .replace(/(const|let) \{([^}]+)\} = EXPRESSIONS;/g, (_, kind: string, names: string) =>
            names.replace(/(\w+),?/g, `${kind} $1 = EXPRESSIONS.$1;`),
          ),
        map: null,
      }),
    },
  };
}

/** Two minifiers in turn: what one leaves the other finds, 1.2 % of what a page downloads. Not while somebody works on it. */
function smallCode(): Plugin {
  return {
    name: 'small-code',
    async renderChunk(code, { fileName }) {
      if (this.meta.watchMode) return null;
      const first = await minify(fileName, code, { module: true, sourcemap: true });
      const content = first.map && JSON.stringify(first.map);
      const second = await minifyAgain(first.code, {
        module: true,
        ecma: 2022,
        compress: { passes: 2 },
        ...(content && { sourceMap: { content } }),
      });
      return { code: second.code ?? first.code, map: typeof second.map === 'string' ? second.map : null };
    },
  };
}

/**
 * Files that an element needs at once say so: Chromium compiles all their functions while they arrive, beside the page, and not
 * one by one when each is first called, which is before the first paint (V8, explicit compile hints). To others it is a comment.
 */
export function compiledAhead(isEntry: (chunk: Rolldown.OutputChunk) => boolean): Plugin {
  const HINT = '//# allFunctionsCalledOnLoad\n';
  return {
    name: 'compiled-ahead',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const atOnce = new Set<string>();
        const add = (fileName: string): void => {
          const chunk = bundle[fileName];
          if (chunk?.type !== 'chunk' || atOnce.has(fileName)) return;
          atOnce.add(fileName);
          chunk.imports.forEach(add);
        };
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && isEntry(chunk)) add(chunk.fileName);
        for (const fileName of atOnce) {
          const chunk = bundle[fileName];
          if (chunk?.type !== 'chunk') continue;
          chunk.code = HINT + chunk.code;
          // A line more above what the map is of.
          const map = bundle[`${fileName}.map`];
          if (map?.type === 'asset') {
            const read = JSON.parse(String(map.source)) as { mappings: string };
            map.source = JSON.stringify({ ...read, mappings: `;${read.mappings}` });
          }
        }
      },
    },
  };
}

/** The bundle a page includes from the central system: loader.js at a stable name, everything else named by its content. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [
    smallTemplates(),
    smallPurifier(),
    smallCode(),
    compiledAhead(
      ({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && !!facadeModuleId?.endsWith('.define.ts'),
    ),
  ],
  resolve: { conditions: ['lienthong-source', 'module', 'browser', 'production'] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // A library keeps plain import(): no preload helper that adds link tags to a page that may forbid them.
    modulePreload: false,
    lib: { entry: 'src/loader.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'loader.js',
        chunkFileNames: '[name]-[hash].js',
        minify: false,
      },
    },
  },
});
