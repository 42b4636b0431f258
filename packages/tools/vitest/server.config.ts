import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root, sourceConditions } from './shared.ts';

/** Server tests: on PGlite, and on PostgreSQL with the same files when TEST_DATABASE_URL is set. */
export default defineConfig({
  root: join(root, 'packages/server'),
  cacheDir: join(root, 'node_modules/.cache/vitest-server'),
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    name: process.env.TEST_DATABASE_URL ? 'server on PostgreSQL' : 'server on PGlite',
    include: ['src/**/*.test.ts'],
    env: { TZ: 'America/St_Johns' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
