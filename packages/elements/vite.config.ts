import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Comments and indentation of the style sheets inside `css` templates, which no minifier of JavaScript touches. */
function smallStyles(): Plugin {
  return {
    name: 'small-styles',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler: (code) => ({
        code: code.replace(/\bcss`([^`]*)`/g, (_, css: string) => {
          const small = css
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};]) ?/g, '$1');
          return `css\`${small.trim()}\``;
        }),
        map: null,
      }),
    },
  };
}

/** DOMPurify from its own source, unchanged: its built file carries 0.6 kB of helpers for browsers that cannot run this library. */
function modernPurifier(): Plugin {
  const folder = join(import.meta.dirname, 'node_modules/dompurify');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'modern-purifier',
    enforce: 'pre',
    resolveId: { filter: { id: /^dompurify$/ }, handler: () => join(folder, 'src/purify.ts') },
    transform: {
      filter: { id: /dompurify\/src\/purify\.ts$/ },
      handler: (code) => ({ code: code.replace('= VERSION;', `= '${version}';`), map: null }),
    },
  };
}

/** The bundle a page includes from the central system: loader.js at a stable name, everything else named by its content. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [smallStyles(), modernPurifier()],
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
      output: { entryFileNames: 'loader.js', chunkFileNames: '[name]-[hash].js', minify: true },
    },
  },
});
