import { describe, expect, test } from 'vitest';
import { tt22StudyHandbook } from '../circulars/tt22-2021/study.handbook.ts';
import { tt26StudyHandbook } from '../circulars/tt26-2020/study.handbook.ts';
import { tt43StudyHandbook } from '../circulars/tt43-2021/study.handbook.ts';
import { tt58StudyHandbook } from '../circulars/tt58-2011/study.handbook.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import type { Citation } from '../reasons.ts';

const sections = { tt58StudyHandbook, tt26StudyHandbook, tt22StudyHandbook, tt43StudyHandbook };
const rules = Object.values(sections).flat();
const examples = rules.flatMap((rule) => rule.examples);

test('ids are unique', () => {
  const ids = examples.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe('every example is computed as expected', () => {
  test.each(examples)('$id', ({ run, given, expected }) => {
    const { shown, reasons } = run();
    expect(shown).toEqual(expected);
    for (const text of [
      given.vi,
      given.en,
      ...reasons.flatMap((item) => [reasonText(item, viReasons), reasonText(item, enReasons)]),
    ]) {
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|^$/);
    }
  });
});

test.each(Object.entries(sections))('%s: an example or why there is none, and whole sentences', (_, own) => {
  for (const { rule, how, examples: some, withoutExample } of own) {
    expect([rule.vi, some.length > 0 || withoutExample !== undefined]).toEqual([rule.vi, true]);
    for (const text of [rule.vi, rule.en, how.vi, how.en]) {
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|^$/);
    }
    expect(how.vi).toMatch(/\.$/);
    expect(how.en).toMatch(/\.$/);
  }
});

test.each(Object.entries(sections))('%s: a reason cites an article that a rule cites', (_, own) => {
  const key = ({ circular, article }: Citation) => `${circular} ${article}`;
  const cited = own.flatMap(({ citation }) => (citation ? [key(citation)] : []));
  const used = own
    .flatMap((rule) => rule.examples)
    .flatMap(({ run }) => run().reasons.flatMap(({ citation }) => (citation ? [key(citation)] : [])));
  expect(used.filter((each) => !cited.includes(each))).toEqual([]);
});

const named = (section: readonly (typeof rules)[number][], name: string) =>
  section.find(({ rule }) => rule.vi === name)?.how;

test('thresholds come from the tables', () => {
  expect(named(tt58StudyHandbook, 'Học lực loại Khá')).toEqual({
    vi: 'Điểm trung bình các môn từ 6,5 trở lên; một trong các môn Toán, Ngữ văn từ 6,5 trở lên; học sinh lớp chuyên: môn chuyên từ 6,5 trở lên; không môn nào dưới 5,0; mọi môn nhận xét Đạt.',
    en: 'Average of the subjects at least 6.5; one of Mathematics, Literature at least 6.5; specialised class: its subject at least 6.5; no subject under 5.0; every comment subject passed.',
  });
  expect(named(tt26StudyHandbook, 'Học lực loại Trung bình')?.vi).toContain(
    'một trong các môn Toán, Ngữ văn, Ngoại ngữ từ 5,0 trở lên',
  );
  expect(named(tt58StudyHandbook, 'Học lực loại Yếu')?.vi).toBe(
    'Điểm trung bình các môn từ 3,5 trở lên; không môn nào dưới 2,0.',
  );
  expect(named(tt58StudyHandbook, 'Học lực loại Kém')?.vi).toBe('Các trường hợp còn lại.');
  expect(named(tt22StudyHandbook, 'Kết quả học tập mức Đạt')).toEqual({
    vi: 'Ít nhất 6 môn từ 5,0 trở lên; không môn nào dưới 3,5; nhiều nhất 1 môn nhận xét Chưa đạt.',
    en: '6 subjects at least 5.0; no subject under 3.5; at most 1 comment subject not passed.',
  });
  expect(named(tt43StudyHandbook, 'Kết quả học tập mức Tốt')?.vi).toMatch(/^Ít nhất 5 môn từ 8,0 trở lên;/);
});
