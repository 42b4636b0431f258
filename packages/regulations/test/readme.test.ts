import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const { exports: entries } = JSON.parse(read('package.json')) as {
  exports: Record<string, Record<'lienthong-source', string>>;
};
const samples = [...read('README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

test.each(samples.map((sample, index) => [index + 1, sample] as const))(
  'sample %i of the README prints what it says',
  (_, sample) => {
    const promised = [...sample.matchAll(/console\.log\(.*\);(?: |\n)\/\/ (.*)/g)].map((match) => match[1]);
    const code = sample.replace(/'@lienthong\/regulations(\/[\w-]+)?'/g, (_name, entry?: string) => {
      const source = entries[`.${entry ?? ''}`]?.['lienthong-source'];
      expect(source, `entry ${entry ?? '.'}`).toBeDefined();
      return JSON.stringify(join(folder, source as string));
    });
    const place = mkdtempSync(join(tmpdir(), 'regulations-readme-'));
    try {
      writeFileSync(join(place, 'sample.mts'), code);
      const printed = execFileSync(process.execPath, [join(place, 'sample.mts')], { encoding: 'utf8' });
      expect(promised.length).toBeGreaterThan(2);
      expect(printed.trim().split('\n')).toEqual(promised);
    } finally {
      rmSync(place, { recursive: true });
    }
  },
);

test('the README shows marks, a year, admission and growth', () => {
  expect(samples).toHaveLength(4);
});
