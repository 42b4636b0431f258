import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './vitest/shared.ts';

it('elements report the version of their package', () => {
  const read = (file: string): string => readFileSync(join(root, 'packages/elements', file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(read('src/shared/version.ts')).toContain(`export const version = '${version}';`);
});
