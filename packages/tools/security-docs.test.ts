import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = (name: string) => readFileSync(join(root, 'docs/security', name), 'utf8');
const pages = ['README.md', 'owasp-api-2023.md', 'asvs-5-level-2.md'] as const;

/** Files without a folder of the repository in front are the server's. */
function fileOf(named: string): string {
  return join(root, named.startsWith('packages/') ? named : `packages/server/src/${named}`);
}

const filesIn = (text: string) => [...text.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file]) => file ?? '');
const titlesIn = (text: string) =>
  [...text.matchAll(/`([\w./-]+\.test\.ts)`: “([^”]+)”/g)].map(
    ([, file, title]) => [file ?? '', title ?? ''] as const,
  );

/** A title stands in the file as the first argument of something: of `it`, `describe` or what `each` gives back. */
function hasTitle(file: string, title: string): boolean {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\(\\s*(['"\`])${literal}\\1\\s*,`).test(readFileSync(fileOf(file), 'utf8'));
}

/** Requirements of level 1 and 2 in chapters 6 to 10 of ASVS 5.0.0, by section; those of level 3 are left out. */
const required: Record<string, readonly number[]> = {
  ...{
    '6.1': [1, 2, 3],
    '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    '6.3': [1, 2, 3, 4],
    '6.4': [1, 2, 3, 4],
  },
  ...{ '6.5': [1, 2, 3, 4, 5], '6.6': [1, 2, 3], '6.8': [1, 2, 3, 4] },
  ...{
    '7.1': [1, 2, 3],
    '7.2': [1, 2, 3, 4],
    '7.3': [1, 2],
    '7.4': [1, 2, 3, 4, 5],
    '7.5': [1, 2],
    '7.6': [1, 2],
  },
  ...{ '8.1': [1, 2], '8.2': [1, 2, 3], '8.3': [1], '8.4': [1] },
  ...{ '9.1': [1, 2, 3], '9.2': [1, 2, 3, 4] },
  ...{ '10.1': [1, 2], '10.2': [1, 2], '10.3': [1, 2, 3, 4], '10.4': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
  ...{ '10.5': [1, 2, 3, 4, 5], '10.6': [1, 2], '10.7': [1, 2, 3] },
};

describe('a page on security', () => {
  it.each(pages)('names in %s files that are there', (name) => {
    const files = filesIn(page(name));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(fileOf(file)))).toEqual([]);
  });

  it.each([
    ['README.md', 1],
    ['owasp-api-2023.md', 40],
    ['asvs-5-level-2.md', 50],
  ] as const)('names in %s tests that are there', (name, least) => {
    const titles = titlesIn(page(name));
    expect(titles.length).toBeGreaterThanOrEqual(least);
    const gone = titles.filter(([file, title]) => !existsSync(fileOf(file)) || !hasTitle(file, title));
    expect(gone).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    for (const name of pages)
      for (const [, to = ''] of page(name).matchAll(/\]\(([^)#]+)(?:#[\w-]+)?\)/g))
        expect(existsSync(join(root, 'docs/security', to)), `${name}: ${to}`).toBe(true);
  });
});

describe('the OWASP API Security Top 10', () => {
  const sections = page('owasp-api-2023.md').split(/^## /m).slice(1);

  it('has its ten lines, in order', () => {
    const numbers = sections.map((section) => /^API(\d+) /.exec(section)?.[1]);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it.each(sections.map((section) => [section.split('\n', 1)[0] ?? '', section] as const))(
    '%s names tests, and what is left',
    (_title, section) => {
      expect(titlesIn(section).length).toBeGreaterThan(1);
      expect(section).toMatch(/^Left: \S/m);
    },
  );
});

describe('ASVS 5.0, level 2', () => {
  const rows = [
    ...page('asvs-5-level-2.md').matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]*) \| ([^|]*) \| (.*) \|$/gm),
  ].map(([, id = '', verdict = '', asked = '', how = '']) => ({ id, verdict, asked, how }));

  it('has a line for every requirement, once and in order', () => {
    const expected = Object.entries(required).flatMap(([section, numbers]) =>
      numbers.map((number) => `${section}.${number}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it('says of each whether it is met, and how or what to do', () => {
    const unclear = rows.filter(
      ({ verdict, asked, how }) =>
        !['met', 'partly', 'gap', 'n/a'].includes(verdict) || asked.length < 10 || how.length < 15,
    );
    expect(unclear).toEqual([]);
  });

  it('says of what is not met what is to be done', () => {
    const silent = rows.filter(
      ({ verdict, how }) => (verdict === 'gap' || verdict === 'partly') && !/To do: |Stays so: /.test(how),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('counts in its summary what stands in its tables', () => {
    const counted = Object.fromEntries(
      ['met', 'partly', 'gap', 'n/a'].map((verdict) => [
        verdict,
        rows.filter((row) => row.verdict === verdict).length,
      ]),
    );
    const said =
      /Of (\d+) requirements (\d+) are met, (\d+) partly, (\d+) are gaps and (\d+) do not apply\./.exec(
        page('asvs-5-level-2.md'),
      );
    expect(said?.slice(1).map(Number)).toEqual([
      rows.length,
      ...[counted['met'], counted['partly'], counted['gap'], counted['n/a']],
    ]);
  });
});
