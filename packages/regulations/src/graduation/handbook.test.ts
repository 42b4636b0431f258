import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { graduationHandbook } from './handbook.ts';

const { rules } = graduationHandbook;
const examples = rules.flatMap((rule) => rule.examples);

describe('every example is computed as expected', () => {
  test.each(examples)('$id: $given.en', ({ run, given, expected }) => {
    const { shown, reasons } = run();
    expect(shown).toEqual(expected);
    for (const text of [
      ...[given.vi, given.en],
      ...reasons.flatMap((item) => [reasonText(item, viReasons), reasonText(item, enReasons)]),
    ]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|^$/);
    }
  });
});

test('ids are unique, every rule has an example, and what a reason cites has its rule', () => {
  const ids = examples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(rules.filter((rule) => rule.examples.length === 0)).toEqual([]);
  const cited = new Set(rules.map(({ citation }) => JSON.stringify(citation)));
  const used = examples.flatMap(({ run }) =>
    run().reasons.flatMap(({ citation }) => (citation ? [citation] : [])),
  );
  const missing = used.filter((citation) => !cited.has(JSON.stringify(citation)));
  expect(missing).toEqual([]);
});

test('the words carry the figures of the data', () => {
  const how = (name: string) => rules.find(({ rule }) => rule.en === name)?.how.en;
  expect(how('Which school year goes by which text')).toBe(
    'Decision 11/2006/QĐ-BGDĐT: from 2005-2006; Circular 31/2023/TT-BGDĐT: from 2024-2025; Law 123/2025/QH15: from 2025-2026. The first class is data that a unit may set otherwise; the result then says so.',
  );
  expect(how('Age (Circular 31/2023/TT-BGDĐT)')).toContain(
    'Pupils at most 21; learners of continuing education at least 15.',
  );
  expect(how('Absences of grade 9')).toBe('At most 45 half-days.');
  const viHow = (name: string) => rules.find(({ rule }) => rule.vi === name)?.how.vi;
  expect(viHow('Tuổi (Quyết định 11/2006/QĐ-BGDĐT)')).toBeDefined();
  expect(viHow('Kết quả (Luật 123/2025/QH15)')).toBeDefined();
  // Nothing is above Giỏi and Tốt.
  expect(viHow('Tốt nghiệp loại giỏi')).toBe('Học lực Giỏi, hạnh kiểm Tốt.');
  expect(viHow('Tốt nghiệp loại khá')).toBe('Học lực từ Khá trở lên, hạnh kiểm từ Khá trở lên.');
});
