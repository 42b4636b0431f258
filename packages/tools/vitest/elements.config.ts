import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { smallPurifier } from '../../elements/vite.config.ts';
import { chromium, root } from './shared.ts';

/** Element tests in real Chromium. */
export default defineConfig({
  // What cleans foreign texts is tested as it is delivered.
  plugins: [smallPurifier()],
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
    exclude: ['dompurify'],
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
