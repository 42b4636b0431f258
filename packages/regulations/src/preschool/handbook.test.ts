import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { preschoolHandbook } from './handbook.ts';

const { rules, title, about } = preschoolHandbook;
const examples = rules.flatMap((rule) => rule.examples);
const how = (name: string, language: 'vi' | 'en' = 'en') =>
  rules.find(({ rule }) => rule.en === name)?.how[language];

describe('every example is computed as expected', () => {
  test.each(examples)('$id: $given.en', ({ run, given, expected }) => {
    const { shown, reasons } = run();
    expect(shown).toEqual(expected);
    const said = reasons.flatMap((one) => [reasonText(one, viReasons), reasonText(one, enReasons)]);
    for (const text of [given.vi, given.en, ...said]) {
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
    run().reasons.flatMap(({ citation }) => (citation ? [JSON.stringify(citation)] : [])),
  );
  expect(used.filter((citation) => !cited.has(citation))).toEqual([]);
});

test('both languages are there', () => {
  const texts = [title, about, ...rules.flatMap(({ rule, how: said }) => [rule, said])];
  for (const { vi, en } of texts) {
    expect(vi).not.toMatch(/undefined|null|NaN|^\s*$/);
    expect(en).not.toMatch(/undefined|null|NaN|^\s*$/);
    expect(vi).not.toBe(en);
  }
});

test('the words carry the figures of the data', () => {
  expect(how('Nursery groups: ages and most children')).toBe(
    '3-12 months: 15 children; 13-24 months: 20 children; 25-36 months: 25 children. From 31/03/2021. Counted are the children on the roll of the group or class that day.',
  );
  expect(how('Kindergarten classes: ages and most children', 'vi')).toContain(
    '3-4 tuổi: 25 trẻ; 4-5 tuổi: 30 trẻ; 5-6 tuổi: 35 trẻ. Từ 31/03/2021.',
  );
  expect(how('Independent groups and classes')).toContain('3-12 months: 12 children;');
  expect(how('Norm of teachers (19/2023/TT-BGDĐT)')).toContain(
    'From 16/12/2023: at most 2.5 teachers to a nursery group, 2.2 to a full-day and 1.2 to a half-day',
  );
  expect(how('Weight for age')).toContain(
    'From 0 to 60 completed months on the day of measuring. The z-score, rounded to two decimals: below -3: severely underweight (nhẹ cân mức độ nặng); below -2: underweight (nhẹ cân); otherwise normal.',
  );
  expect(how('Weight for height', 'vi')).toContain(
    'dưới -2: suy dinh dưỡng thể gầy còm; trên +3: béo phì; trên +2: thừa cân; còn lại: bình thường.',
  );
  expect(how('BMI for age')).toContain('From 61 to 228 completed months');
  expect(how('Height for age')).toContain('Outside of -6 to +6 there is no class');
  expect(how('Measured lying or standing')).toContain('Lying under 24 months, standing from 24 months.');
  expect(how('How often children are weighed', 'vi')).toContain('Dưới 24 tháng tuổi: 1 tháng một lần');
  expect(how('What the three reports contain')).toContain(
    'Attendance: attendance. Nutrition: weighed and measured in this time, nutritional status, change since the report before.',
  );
  expect(how('Five-year-olds and their standard', 'vi')).toContain(
    'nhóm trẻ thể chất, nhận thức, ngôn ngữ, tình cảm và kĩ năng xã hội; mẫu giáo',
  );
});
