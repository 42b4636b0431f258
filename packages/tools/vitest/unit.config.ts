import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root, sourceConditions } from './shared.ts';

/** Pure packages and the contract, in Node. */
export default defineConfig({
  root,
  cacheDir: join(root, 'node_modules/.cache/vitest-unit'),
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    name: 'unit',
    include: ['packages/{regulations,feeds,sdk,cli,tools}/**/*.test.ts'],
    // A zone that is not Vietnam's: nothing may lean on the machine's.
    env: { TZ: 'America/St_Johns' },
  },
});
