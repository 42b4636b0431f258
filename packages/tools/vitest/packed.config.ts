import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './shared.ts';

/** What ships: packages are packed, installed elsewhere and used there. */
export default defineConfig({
  root: join(root, 'packages/tools/packed'),
  cacheDir: join(root, 'node_modules/.cache/vitest-packed'),
  test: {
    name: 'packed',
    include: ['*.packed.ts'],
    globalSetup: 'global-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Each test keeps a core busy with a compiler, a browser or another runtime.
    maxWorkers: 2,
  },
});
