import { describe, expect, test } from 'vitest';
import { tt22SubjectRules } from '../circulars/tt22-2021/handbook.ts';
import { tt26SubjectRules } from '../circulars/tt26-2020/handbook.ts';
import { tt43SubjectRules } from '../circulars/tt43-2021/handbook.ts';
import { tt58SubjectRules } from '../circulars/tt58-2011/handbook.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { countsEn, countsVi } from './handbook-subject-rules.ts';

const sections = { tt58SubjectRules, tt26SubjectRules, tt22SubjectRules, tt43SubjectRules };
const rules = Object.values(sections).flat();
const examples = rules.flatMap((rule) => rule.examples);

test('ids are unique', () => {
  const ids = examples.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe('every example is computed as expected', () => {
  test.each(examples)('$id: $given.en', ({ run, given, expected }) => {
    const { shown, reasons } = run();
    expect(shown).toEqual(expected);
    for (const text of [
      given.vi,
      given.en,
      ...reasons.flatMap((item) => [reasonText(item, viReasons), reasonText(item, enReasons)]),
    ]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|^$/);
    }
  });
});

test.each(Object.entries(sections))(
  '%s: a rule has an example or says why not, and numbers in its words',
  (_, own) => {
    for (const { rule, how, examples: some, withoutExample } of own) {
      expect([rule.vi, some.length > 0 || withoutExample !== undefined]).toEqual([rule.vi, true]);
      for (const text of [rule.vi, rule.en, how.vi, how.en])
        expect(text).not.toMatch(/undefined|null|NaN|Infinity/);
    }
  },
);

test.each(Object.entries(sections))('%s: what a reason cites stands under a rule that cites it', (_, own) => {
  const cited = own.map(({ citation }) => JSON.stringify(citation));
  const used = own
    .flatMap((rule) => rule.examples)
    .flatMap(({ run }) =>
      run().reasons.flatMap(({ citation }) => (citation ? [JSON.stringify(citation)] : [])),
    );
  expect(used.filter((citation) => !cited.includes(citation))).toEqual([]);
});

test('numbers come from the rules', () => {
  expect(countsVi).toBe('đến 35 tiết/năm học: 2; trên 35 đến 70 tiết: 3; trên 70 tiết: 4');
  expect(countsEn).toBe('up to 35 periods a year: 2; up to 70: 3; above: 4');
});
