import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root, sourceConditions } from './shared.ts';

/** These exchange a module for another, which only a file that shares none can. */
const exchanging = ['src/attacks/guessing.test.ts', 'src/attacks/user-names.test.ts'];

const common = {
  root: join(root, 'packages/server'),
  cacheDir: join(root, 'node_modules/.cache/vitest-server'),
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
};
const test = {
  env: { TZ: 'America/St_Johns' },
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/**
 * Server tests: on PGlite, and on PostgreSQL with the same files when TEST_DATABASE_URL is set. Files share what they import:
 * loading the server anew for each took a third of the time.
 */
export default defineConfig({
  ...common,
  test: {
    projects: [
      {
        ...common,
        test: { ...test, name: 'server', include: ['src/**/*.test.ts'], exclude: exchanging, isolate: false },
      },
      { ...common, test: { ...test, name: 'server apart', include: exchanging } },
    ],
  },
});
