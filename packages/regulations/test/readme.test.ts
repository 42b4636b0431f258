import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the README sample prints what it says', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const sample = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const promised = [...sample.matchAll(/console\.log\(.*\);(?: |\n)\/\/ (.*)/g)].map((match) => match[1]);
  const source = (file: string) => JSON.stringify(join(import.meta.dirname, '../src', file));
  const code = sample
    .replace("'@lienthong/regulations'", source('index.ts'))
    .replace("'@lienthong/regulations/reason-text'", source('reason-text.ts'));

  const folder = mkdtempSync(join(tmpdir(), 'regulations-readme-'));
  try {
    writeFileSync(join(folder, 'sample.mts'), code);
    const printed = execFileSync(process.execPath, [join(folder, 'sample.mts')], { encoding: 'utf8' });
    expect(promised.length).toBeGreaterThan(4);
    expect(printed.trim().split('\n')).toEqual(promised);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
