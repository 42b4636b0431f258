import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../vitest/shared.ts';
import { NearestFirst } from './nearest-first.ts';
import { warmPool } from './warm-pool.ts';

/** Tests of the mutated package, in the copy that Stryker works on: its processes run there. */
export default defineConfig({
  root: process.cwd(),
  // Caches lie in the copy and go with it.
  cacheDir: '.vite',
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  plugins: [
    {
      name: 'lienthong:warm-pool',
      // Stryker's runner chooses a pool of its own, so ours is set after it.
      configureVitest({ project: { config } }) {
        Object.assign(config, { pool: warmPool.name, poolRunner: warmPool });
      },
    },
  ],
  test: {
    name: 'mutation',
    include: ['{src,test}/**/*.test.ts'],
    setupFiles: [join(import.meta.dirname, 'setup.ts')],
    sequence: { sequencer: NearestFirst },
    fsModuleCachePath: '.vitest-cache',
    // Stryker has a limit of its own; on a busy machine this one would call a slow test a failed one.
    testTimeout: 120_000,
    // Read by test/property-runs.ts of the package.
    env: { TZ: 'America/St_Johns', LIENTHONG_PROPERTY_RUNS: process.env.LIENTHONG_PROPERTY_RUNS ?? '50' },
  },
});
