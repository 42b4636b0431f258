import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './shared.ts';

/** The pages: their samples compile, and what they tell a reader to do works. */
export default defineConfig({
  root: join(root, 'packages/tools/docs'),
  cacheDir: join(root, 'node_modules/.cache/vitest-docs'),
  test: { name: 'docs', include: ['*.docs.ts'], maxConcurrency: 2 },
});
