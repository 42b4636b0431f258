import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { chromium, root } from '../packages/tools/vitest/shared.ts';

/** Every story renders in Chromium and passes axe. */
export default defineConfig({
  root: join(root, 'stories'),
  // Two runs (light and dark) go on beside each other.
  cacheDir: join(root, `node_modules/.cache/vitest-stories-${process.env.VITE_STORY_THEME ?? 'light'}`),
  plugins: [storybookTest({ configDir: join(root, 'stories/.storybook'), disableAddonDocs: true })],
  test: { name: 'stories', browser: chromium() },
});
