import { describe, expect, test } from 'vitest';
import { tt22YearEndRules } from '../circulars/tt22-2021/promotion.handbook.ts';
import { tt22YearEndData } from '../circulars/tt22-2021/promotion.ts';
import { tt26YearEndRules } from '../circulars/tt26-2020/promotion.handbook.ts';
import { tt26YearEndData } from '../circulars/tt26-2020/promotion.ts';
import { tt43YearEndRules } from '../circulars/tt43-2021/promotion.handbook.ts';
import { tt43YearEndData } from '../circulars/tt43-2021/promotion.ts';
import { tt58YearEndRules } from '../circulars/tt58-2011/promotion.handbook.ts';
import { tt58YearEndData } from '../circulars/tt58-2011/promotion.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import type { Citation } from '../reasons.ts';
import type { YearEndData } from './year-end.ts';

const sections = [
  ['TT58', tt58YearEndRules, tt58YearEndData],
  ['TT26', tt26YearEndRules, tt26YearEndData],
  ['TT22', tt22YearEndRules, tt22YearEndData],
  ['TT43', tt43YearEndRules, tt43YearEndData],
] as const;
const examples = sections.flatMap(([, rules]) => rules.flatMap((rule) => rule.examples));

test('ids are unique, and the worked examples keep theirs', () => {
  const ids = examples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const worked = ids.filter((id) => id.startsWith('X-') && !id.includes(' TT')).sort();
  expect(worked).toEqual(['X-17 after', 'X-17 before', 'X-18 after', 'X-18 before', 'X-19a', 'X-19b']);
});

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

function citationsOf({ cite, titles }: YearEndData): Citation[] {
  const { yearEnd, afterSummer, ...single } = cite;
  return [
    ...Object.values(single),
    ...[yearEnd.study, yearEnd.conduct, afterSummer.study, afterSummer.conduct],
    ...titles.map((title) => title.cite),
  ];
}

test.each(sections)(
  '%s: each article the rules cite has its rule, and each rule its example',
  (_, rules, data) => {
    const cited = rules.flatMap(({ citation }) => (citation ? [JSON.stringify(citation)] : []));
    const known = citationsOf(data).map((citation) => JSON.stringify(citation));
    expect(known.filter((citation) => !cited.includes(citation))).toEqual([]);
    expect(cited.filter((citation) => !known.includes(citation))).toEqual([]);
    for (const { rule, how, examples: some } of rules) {
      expect([rule.vi, some.length > 0]).toEqual([rule.vi, true]);
      for (const text of [rule.vi, rule.en, how.vi, how.en])
        expect(text).not.toMatch(/undefined|null|NaN|^$/);
    }
  },
);

test('the words carry the figures of the data', () => {
  const how = (rules: typeof tt22YearEndRules, name: string) =>
    rules.find(({ rule }) => rule.en === name)?.how.en;
  expect(how(tt22YearEndRules, 'Absences')).toBe(
    'With and without leave, consecutive or not, on a plan of one half-day a day; 45 half-days still pass, 46 mean the grade again.',
  );
  expect(how(tt22YearEndRules, 'Outstanding pupil (Học sinh Xuất sắc)')).toBe(
    'Needs study result Good (Tốt), conduct result Good (Tốt), at least 6 score subjects at 9.0.',
  );
  expect(how(tt43YearEndRules, 'Outstanding pupil (Học sinh Xuất sắc)')).toContain(
    'at least 5 score subjects',
  );
  expect(how(tt58YearEndRules, 'Advanced pupil (Học sinh tiên tiến)')).toBe(
    'Needs study class Fair (Khá) or better, conduct class Fair (Khá) or better.',
  );
  expect(how(tt22YearEndRules, "The year's conduct")).toMatch(
    /^Term I Good \(Tốt\); term II Good \(Tốt\) → Good \(Tốt\), Fair \(Khá\) → Fair \(Khá\), Pass \(Đạt\) → Fair \(Khá\),/,
  );
});
