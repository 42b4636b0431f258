import { describe, expect, test } from 'vitest';
import { tt22YearEnd as tt22 } from '../circulars/tt22-2021/promotion.ts';
import { tt26YearEnd as tt26 } from '../circulars/tt26-2020/promotion.ts';
import { tt43YearEnd as tt43 } from '../circulars/tt43-2021/promotion.ts';
import { tt58YearEnd as tt58 } from '../circulars/tt58-2011/promotion.ts';
import type { ConductInput, ConductLevel } from './rules.ts';

const none = { term1: null, term2: null } as const;

describe('circular 22/2021, article 8 clause 2 point b: the year by both terms', () => {
  const levels = ['tot', 'kha', 'dat', 'chuaDat'] as const;
  test.each([
    ['tot', 'tot kha kha chuaDat'],
    ['kha', 'tot kha dat chuaDat'],
    ['dat', 'kha kha dat chuaDat'],
    ['chuaDat', 'kha dat dat chuaDat'],
  ] as const)('term I %s', (term1, row) => {
    for (const rules of [tt22, tt43]) {
      const found = levels.map((term2) => rules.yearConduct({ term1, term2 }).value);
      expect(found.join(' ')).toBe(row);
    }
  });

  test('X-19: Đạt then Tốt is Khá, Khá then Đạt is Đạt, and it is said how', () => {
    expect(tt22.yearConduct({ term1: 'dat', term2: 'tot' })).toEqual({
      status: 'final',
      value: 'kha',
      provisional: null,
      reasons: [
        {
          code: 'conductByTerms',
          params: { term1: 'dat', term2: 'tot', level: 'kha' },
          citation: { circular: '22/2021/TT-BGDĐT', article: 8, clause: 2, point: 'b' },
        },
      ],
    });
    expect(tt22.yearConduct({ term1: 'kha', term2: 'dat' }).value).toBe('dat');
  });

  test.each([
    [null, 'tot', [1]],
    ['tot', null, [2]],
    [null, null, [1, 2]],
  ] as const)('%s, %s: absent, and the open terms are named', (term1, term2, terms) => {
    expect(tt22.yearConduct({ term1, term2, training: 'dat' })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        {
          code: 'conductTermsMissing',
          params: { terms },
          citation: { circular: '22/2021/TT-BGDĐT', article: 8, clause: 2, point: 'b' },
        },
      ],
    });
  });

  test('nobody decides what the terms make', () => {
    expect(() => tt22.yearConduct({ term1: 'tot', term2: 'tot', decided: 'tot' })).toThrow(
      expect.objectContaining({ code: 'conductIsComputed', place: { field: 'decided' } }),
    );
  });
});

describe('circular 58/2011, article 3 clause 2: people decide, nothing is computed', () => {
  const citation = { circular: '58/2011/TT-BGDĐT', article: 3, clause: 2 };
  const byPeople = { code: 'conductDecidedByPeople', params: {}, citation };

  test.each([tt58, tt26])('both terms Tốt give no year', (rules) => {
    expect(rules.yearConduct({ term1: 'tot', term2: 'tot' })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [byPeople],
    });
  });

  test('what was decided is the result, whatever the terms', () => {
    expect(tt58.yearConduct({ ...none, decided: 'kha' })).toEqual({
      status: 'final',
      value: 'kha',
      provisional: null,
      reasons: [byPeople],
    });
  });
});

describe('training in the summer replaces the year', () => {
  test.each([
    [tt58, { ...none, decided: 'yeu', training: 'trungBinh' }, 'hocLuc', '58/2011/TT-BGDĐT', 17],
    [tt22, { term1: 'tot', term2: 'chuaDat', training: 'dat' }, 'ketQuaHocTap', '22/2021/TT-BGDĐT', 13],
    [tt43, { term1: 'tot', term2: 'chuaDat', training: 'dat' }, 'ketQuaHocTap', '43/2021/TT-BGDĐT', 12],
  ] as const)('%#', (rules, input, scale, circular, article) => {
    const result = rules.yearConduct(input);
    expect(result).toMatchObject({ status: 'final', value: input.training });
    expect(result.reasons).toHaveLength(2);
    expect(result.reasons[1]).toEqual({
      code: 'conductReplaced',
      params: { scale, before: 'decided' in input ? input.decided : 'chuaDat', after: input.training },
      citation: { circular, article },
    });
  });

  test('training may fail too', () => {
    expect(tt22.yearConduct({ term1: 'tot', term2: 'chuaDat', training: 'chuaDat' }).value).toBe('chuaDat');
  });

  test.each<[typeof tt58, ConductInput]>([
    [tt58, { ...none, decided: 'trungBinh', training: 'kha' }],
    [tt22, { term1: 'dat', term2: 'dat', training: 'kha' }],
  ])('a pupil whose conduct is good enough has none (%#)', (rules, input) => {
    expect(() => rules.yearConduct(input)).toThrow(
      expect.objectContaining({ code: 'trainingNotDue', place: { field: 'training' } }),
    );
  });

  test('a year that is not decided yet is not replaced', () => {
    expect(tt58.yearConduct({ ...none, training: 'kha' }).status).toBe('absent');
  });
});

describe('levels of another circular', () => {
  test.each<[typeof tt58, ConductInput, string]>([
    [tt22, { term1: 'yeu', term2: 'tot' }, 'term1'],
    [tt22, { term1: 'tot', term2: 'trungBinh' }, 'term2'],
    [tt22, { ...none, training: 'yeu' }, 'training'],
    [tt58, { term1: 'dat', term2: 'tot' }, 'term1'],
    [tt58, { ...none, decided: 'chuaDat' }, 'decided'],
    [tt22, { term1: 'gioi' as ConductLevel, term2: 'tot' }, 'term1'],
  ])('%#: %s', (rules, input, field) => {
    expect(() => rules.yearConduct(input)).toThrow(
      expect.objectContaining({ code: 'unknownLevel', place: { field } }),
    );
  });

  test('each circular has its own four', () => {
    expect(tt58.conductLevels).toEqual(['tot', 'kha', 'trungBinh', 'yeu']);
    expect(tt26.conductLevels).toBe(tt58.conductLevels);
    expect(tt22.conductLevels).toEqual(['tot', 'kha', 'dat', 'chuaDat']);
    expect(tt43.conductLevels).toBe(tt22.conductLevels);
  });
});
