import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite, type Rollup } from 'vite';
import webpack from 'webpack';

interface Bundler {
  minifies: boolean;
  /** Bundles a script for browsers, with the settings a beginner has; answers the files. */
  bundle(script: string, folder: string): Promise<readonly string[]>;
}

const bundlers: Record<string, Bundler> = {
  Vite: {
    minifies: true,
    async bundle(script, folder) {
      const { output } = (await vite({
        root: folder,
        configFile: false,
        logLevel: 'error',
        build: { write: false, rolldownOptions: { input: join(folder, script) } },
      })) as Rollup.RollupOutput;
      return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
    },
  },

  Rollup: {
    minifies: false,
    async bundle(script, folder) {
      const plugins = [nodeResolve({ browser: true })];
      const bundle = await rollup({ input: join(folder, script), plugins });
      const { output } = await bundle.generate({ format: 'es' });
      return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
    },
  },

  webpack: {
    minifies: true,
    async bundle(script, folder) {
      const path = join(folder, 'webpack');
      const compiler = webpack({
        mode: 'production',
        context: folder,
        entry: `./${script}`,
        output: { path, filename: script },
      });
      const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
        compiler.run((error, result) => (error ? reject(error) : resolve(result))),
      );
      if (!stats || stats.hasErrors() || stats.hasWarnings()) throw new Error(stats?.toString());
      await new Promise((resolve) => compiler.close(resolve));
      const files = Object.keys(stats.compilation.assets).filter((name) => name.endsWith('.js'));
      return files.map((name) => readFileSync(join(path, name), 'utf8'));
    },
  },

  esbuild: {
    minifies: true,
    async bundle(script, folder) {
      const how = { bundle: true, minify: true, write: false, format: 'esm', logLevel: 'error' } as const;
      const { outputFiles } = await esbuild({
        ...how,
        entryPoints: [join(folder, script)],
        absWorkingDir: folder,
      });
      return outputFiles.map(({ text }) => text);
    },
  },
};

export const bundlerNames = Object.keys(bundlers);

export const minifies = (name: string) => bundlers[name]?.minifies ?? false;

/** The one file that a bundler makes of a script and what it imports. */
export async function bundle(name: string, script: string, folder: string): Promise<string> {
  const [code, ...more] = (await bundlers[name]?.bundle(script, folder)) ?? [];
  if (code === undefined || more.length > 0) throw new Error(`${name} made ${more.length + 1} files.`);
  return code;
}
