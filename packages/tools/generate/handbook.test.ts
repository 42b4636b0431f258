import { describe, expect, test } from 'vitest';
import type { HandbookRule, HandbookSection } from '../../regulations/src/handbook.ts';
import { handbook, type Handbook } from '../../regulations/src/handbooks.ts';
import { handbookPage, type Language } from './handbook.ts';
import { table } from './markdown-table.ts';

const rule: HandbookRule = {
  rule: { vi: 'Quy tắc thử', en: 'A rule to try' },
  citation: { circular: '22/2021/TT-BGDĐT', article: 9, clause: 3 },
  how: { vi: 'Cách thử.', en: 'How to try.' },
  examples: [
    {
      id: 'X-00 before',
      given: { vi: 'cho', en: 'given' },
      run: () => ({
        shown: { vi: 'tính ra', en: 'computed' },
        reasons: [{ code: 'exempt', params: {}, citation: null }],
      }),
      expected: { vi: 'viết sẵn', en: 'typed' },
    },
  ],
};

const section = (...rules: readonly HandbookRule[]): HandbookSection => ({
  title: { vi: 'Phần thử', en: 'Section' },
  about: { vi: 'Về phần thử.', en: 'About it.' },
  rules,
});

const page = (language: Language, ...sections: readonly HandbookSection[]): string =>
  handbookPage(language, { ...handbook, sections } satisfies Handbook);

describe('the page for deputy principals', () => {
  test('a rule stands in the overview and in a block of its own', () => {
    const text = page('vi', section(rule));
    expect(text).toContain('| [Quy tắc thử](#s1-1) | Điều 9 khoản 3 Thông tư 22/2021/TT-BGDĐT |');
    expect(text).toContain('<a id="s1-1"></a>\n\n### Quy tắc thử\n\n**Căn cứ:** Điều 9 khoản 3');
    expect(text).toContain('**Cách tính:** Cách thử.');
  });

  test('an example shows what was computed, not what was expected, and why', () => {
    const text = page('en', section(rule));
    expect(text).toContain('> **Example X-00.** Given ⇒ **computed**');
    expect(text).toContain('<details><summary>Why</summary>\n\n- Exempt for the whole year');
    expect(text).not.toContain('typed.');
  });

  test('a section is in the words of its circular', () => {
    const examples = rule.examples.map((example) => ({
      ...example,
      run: () => ({
        shown: { vi: '', en: '' },
        reasons: [{ code: 'subjectsExempt', params: { subjects: ['miThuat'] }, citation: null } as const],
      }),
    }));
    const plain = section({ ...rule, examples });
    expect(page('vi', plain)).toContain('không tham gia xếp loại: Mĩ thuật.');
    expect(page('vi', { ...plain, of: 'TT58/2011' })).toContain('không tham gia xếp loại: Mỹ thuật.');
  });

  test('the name that the code gives to an example is not shown', () => {
    const examples = rule.examples.map((example) => ({ ...example, id: 'own-name' }));
    expect(page('en', section({ ...rule, examples }))).toContain('> **Example.** Given ⇒');
  });

  test('a rule without an article is called practice or choice and listed among the open points', () => {
    const text = page('en', section(rule, { ...rule, citation: null }));
    expect(text).toContain('| [A rule to try](#s1-2) | Practice or choice |');
    expect(text).toContain('- Section: [A rule to try](#s1-2)');
    expect(text).not.toContain('- Section: [A rule to try](#s1-1)');
  });

  test('a rule without an example says why', () => {
    const without = { vi: 'Không tính.', en: 'Nothing to compute.' };
    expect(page('en', section({ ...rule, examples: [], withoutExample: without }))).toContain(
      '*Nothing to compute.*',
    );
  });

  test.each(['vi', 'en'] as const)('every link of the %s page has its anchor, once', (language) => {
    const text = handbookPage(language);
    const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  test('which circular applies is computed: each grade from the first year it has one', () => {
    const lines = handbookPage('en').split('\n');
    expect(lines).toContain(
      `| 6 |${' TT 58/2011 |'.repeat(3)} TT 58/2011 + TT 26/2020 |${' TT 22/2021 |'.repeat(4)}`,
    );
    expect(lines).toContain(`| 12 | – | – | – | TT 43/2021 |`);
    expect(lines.find((line) => line.startsWith('| Grade'))).toMatch(
      /2012–2013 to 2013–2014 .* from 2024–2025 \|$/,
    );
  });
});

test('a table keeps its cells on one line and apart', () => {
  expect(table(['a'], [['b|c\nd']])).toBe('| a |\n| --- |\n| b\\|c d |');
});
