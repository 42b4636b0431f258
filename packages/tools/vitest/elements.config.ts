import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chromium, root } from './shared.ts';

/** Element tests in real Chromium. */
export default defineConfig({
  root: join(root, 'packages/elements'),
  cacheDir: join(root, 'node_modules/.cache/vitest-elements'),
  resolve: {
    conditions: ['lienthong-source', 'module', 'browser', 'development|production'],
    alias: [
      {
        find: /^.*\/__web-dev-server__web-socket\.js$/,
        replacement: join(import.meta.dirname, 'web-dev-server-socket.ts'),
      },
    ],
  },
  optimizeDeps: {
    include: [
      '@open-wc/testing',
      'lit',
      'lit/decorators.js',
      'lit/directives/repeat.js',
      'lit/directives/class-map.js',
      'lit/directives/if-defined.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      '@lit/context',
      'dompurify',
      'idb',
      'oauth4webapi',
      'fflate',
      'papaparse',
      'read-excel-file/universal',
      'write-excel-file/universal',
    ],
  },
  test: {
    name: 'elements',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/shared/testing/setup.ts'],
    browser: chromium(),
    // Time zone and language never come from the machine.
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
});
