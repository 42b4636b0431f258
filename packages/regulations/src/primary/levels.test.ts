import { describe, expect, test } from 'vitest';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { tt30 } from '../circulars/tt30-2014/tt30.ts';
import { RegulationError } from '../errors.ts';
import type { Dimension } from './levels.ts';

describe.each([
  ['TT22/2016', tt22Of2016],
  ['TT27/2020', tt27],
])('%s: T, H, C of subjects; T, Đ, C of competences and qualities', (_, rules) => {
  test.each([
    ['T', 'hoanThanhTot'],
    ['htt', 'hoanThanhTot'],
    ['Hoàn thành tốt', 'hoanThanhTot'],
    ['hoan thanh tot', 'hoanThanhTot'],
    ['H', 'hoanThanh'],
    ['HT', 'hoanThanh'],
    [' Hoàn  thành ', 'hoanThanh'],
    ['C', 'chuaHoanThanh'],
    ['CHT', 'chuaHoanThanh'],
    ['Chưa hoàn thành', 'chuaHoanThanh'],
    ['Đ', null],
    ['Tốt', null],
    ['CĐ', null],
    ['CCG', null],
    ['', null],
  ] as const)('subject %s: %s', (text, level) => {
    expect(rules.parseLevel('subject', text)).toBe(level);
  });

  test.each(['competence', 'quality'] as const)('%s', (dimension) => {
    const read = (text: string) => rules.parseLevel(dimension, text);
    expect(['T', 'tốt', 'TOT'].map(read)).toEqual(['tot', 'tot', 'tot']);
    expect(['Đ', 'đ', 'D', 'Ð', 'Đạt'].map(read)).toEqual(['dat', 'dat', 'dat', 'dat', 'dat']);
    expect(['C', 'CCG', 'Cần cố gắng'].map(read)).toEqual(['canCoGang', 'canCoGang', 'canCoGang']);
    expect(['H', 'HT', 'CĐ', 'Chưa đạt', 'Hoàn thành tốt'].map(read)).toEqual([null, null, null, null, null]);
  });

  test('the same letter, another meaning (C-2)', () => {
    expect(rules.formatLevel('subject', 'chuaHoanThanh')).toBe('C');
    expect(rules.formatLevel('quality', 'canCoGang')).toBe('C');
    expect(rules.formatLevel('subject', 'hoanThanhTot')).toBe('T');
    expect(rules.formatLevel('competence', 'tot')).toBe('T');
    expect(rules.formatLevel('subject', 'hoanThanh')).toBe('H');
    expect(rules.formatLevel('competence', 'dat')).toBe('Đ');
  });
});

describe('TT30/2014: Hoàn thành, Chưa hoàn thành; Đạt, Chưa đạt', () => {
  test.each([
    ['subject', 'HT', 'hoanThanh'],
    ['subject', 'H', 'hoanThanh'],
    ['subject', 'Hoàn thành', 'hoanThanh'],
    ['subject', 'CHT', 'chuaHoanThanh'],
    ['subject', 'C', 'chuaHoanThanh'],
    ['subject', 'T', null],
    ['subject', 'Đ', null],
    ['competence', 'Đ', 'dat'],
    ['competence', 'Đạt', 'dat'],
    ['quality', 'CĐ', 'chuaDat'],
    ['quality', 'cd', 'chuaDat'],
    ['quality', 'Chưa đạt', 'chuaDat'],
    ['quality', 'C', null],
    ['quality', 'T', null],
  ] as const)('%s %s: %s', (dimension, text, level) => {
    expect(tt30.parseLevel<Dimension>(dimension, text)).toBe(level);
  });
});

describe('every level goes to text and back', () => {
  test.each([tt30, tt22Of2016, tt27].map((rules) => [rules.id, rules] as const))('%s', (_, rules) => {
    for (const form of ['letter', 'word'] as const) {
      for (const level of rules.subjectLevels) {
        expect(rules.parseLevel('subject', rules.formatLevel('subject', level, form))).toBe(level);
      }
      for (const level of rules.traitLevels) {
        for (const dimension of ['competence', 'quality'] as const) {
          expect(rules.parseLevel(dimension, rules.formatLevel(dimension, level, form))).toBe(level);
        }
      }
    }
  });
});

test('words of the circulars', () => {
  expect(tt27.subjectLevels.map((level) => tt27.formatLevel('subject', level, 'word'))).toEqual([
    'Hoàn thành tốt',
    'Hoàn thành',
    'Chưa hoàn thành',
  ]);
  expect(tt27.traitLevels.map((level) => tt27.formatLevel('quality', level, 'word'))).toEqual([
    'Tốt',
    'Đạt',
    'Cần cố gắng',
  ]);
  expect(tt30.subjectLevels.map((level) => tt30.formatLevel('subject', level))).toEqual(['HT', 'CHT']);
  expect(tt30.traitLevels.map((level) => tt30.formatLevel('quality', level))).toEqual(['Đ', 'CĐ']);
});

test('a level of another circular or dimension has no letter', () => {
  const wrong = expect.objectContaining({ code: 'levelNotOnScale', place: { field: 'quality' } });
  expect(() => tt30.formatLevel('quality', 'tot')).toThrow(wrong);
  expect(() => tt27.formatLevel('quality', 'chuaDat')).toThrow(wrong);
  expect(() => tt27.formatLevel('quality', 'chuaDat')).toThrow(RegulationError);
  expect(() => tt27.formatLevel('quality', 'chuaDat')).toThrow(
    'quality: chuaDat is not a level of this circular',
  );
});

test.each(['conduct', 'toString', '__proto__', 'constructor', undefined, Symbol('x')])(
  '%s is no dimension',
  (dimension) => {
    const wrong = expect.objectContaining({
      code: 'unknownDimension',
      place: { field: 'dimension' },
    }) as Error;
    expect(() => tt27.parseLevel(dimension as 'subject', 'T')).toThrow(wrong);
    expect(() => tt27.formatLevel(dimension as 'subject', 'hoanThanh')).toThrow(wrong);
  },
);

test.each([null, undefined, 5, 1n, Symbol('x'), {}])('%s is no text of a level', (text) => {
  expect(tt27.parseLevel('subject', text as string)).toBeNull();
});
