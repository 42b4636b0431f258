import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root, sourceConditions } from './shared.ts';

/** The demo school site in Chromium, against the whole system as `npm start` starts it. */
export default defineConfig({
  root: join(root, 'packages/tools/end-to-end'),
  cacheDir: join(root, 'node_modules/.cache/vitest-end-to-end'),
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    name: 'end to end',
    include: ['*.e2e.ts'],
    globalSetup: ['./global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser, one page after the other: two cores.
    fileParallelism: false,
  },
});
