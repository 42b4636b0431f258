import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../errors.ts';
import type { AgeBandId } from './bands.ts';
import { capOf, inForce, preschoolNorms } from './norms.ts';
import { unitSize, unitStage, type UnitKind, type UnitSizeOptions } from './unit-size.ts';

const of = (...bands: AgeBandId[]): UnitKind => ({ bands });
const on = '2025-10-15';

const nursery = { circular: '52/2020/TT-BGDĐT', article: 15, clause: 1, point: 'a' };
const kindergarten = { circular: '52/2020/TT-BGDĐT', article: 15, clause: 1, point: 'b' };

describe('one age', () => {
  test.each([
    ['thang3Den12', 15, nursery],
    ['thang13Den24', 20, nursery],
    ['thang25Den36', 25, nursery],
    ['tuoi3Den4', 25, kindergarten],
    ['tuoi4Den5', 30, kindergarten],
    ['tuoi5Den6', 35, kindergarten],
  ] as const)('%s: %i children', (band, cap, citation) => {
    expect(unitSize(of(band), cap, on)).toEqual({
      status: 'final',
      value: { size: cap, cap, over: 0 },
      provisional: null,
      reasons: [{ code: 'preschoolSize', params: { size: cap, cap }, citation }],
    });
    expect(unitSize(of(band), cap + 1, on)).toEqual({
      status: 'final',
      value: { size: cap + 1, cap, over: 1 },
      provisional: null,
      reasons: [{ code: 'preschoolOverCap', params: { size: cap + 1, cap, over: 1 }, citation }],
    });
  });

  test('an empty group is within', () => {
    expect(unitSize(of('tuoi3Den4'), 0, on).value).toEqual({ size: 0, cap: 25, over: 0 });
  });
});

describe('mixed ages', () => {
  const mixed = of('tuoi5Den6', 'tuoi3Den4');

  test('unsettled between the caps', () => {
    expect(unitSize(mixed, 25, on).value).toEqual({ size: 25, cap: 25, over: 0 });
    for (const size of [26, 35]) {
      expect(unitSize(mixed, size, on)).toEqual({
        status: 'absent',
        value: null,
        provisional: null,
        reasons: [
          {
            code: 'preschoolMixedCap',
            params: { size, lowest: 25, highest: 35 },
            citation: kindergarten,
          },
        ],
      });
    }
    expect(unitSize(mixed, 36, on).value).toEqual({ size: 36, cap: 35, over: 1 });
    expect(unitSize(mixed, 36, on).reasons).toHaveLength(1);
  });

  test.each([
    ['lowest', 25, 26],
    ['highest', 35, 36],
  ] as const)('the %s cap', (mixedCap, cap, over) => {
    expect(unitSize(mixed, cap, on, { mixedCap }).value).toEqual({ size: cap, cap, over: 0 });
    const result = unitSize(mixed, over, on, { mixedCap });
    expect(result.value).toEqual({ size: over, cap, over: 1 });
    expect(result.reasons.slice(1)).toEqual([
      { code: 'preschoolMixedCapOption', params: { option: mixedCap }, citation: null },
    ]);
  });

  test('ages of one cap are as one age, whatever the option', () => {
    const same = of('thang25Den36', 'tuoi3Den4');
    for (const mixedCap of ['unsettled', 'lowest', 'highest'] as const) {
      expect(unitSize(same, 26, on, { mixedCap })).toMatchObject({
        value: { size: 26, cap: 25, over: 1 },
        reasons: [{ code: 'preschoolOverCap' }],
      });
      expect(unitSize(same, 26, on, { mixedCap }).reasons).toHaveLength(1);
    }
  });
});

describe('by date', () => {
  test('the charter in force is cited', () => {
    const cited = (day: string) => unitSize(of('tuoi3Den4'), 1, day).reasons[0]?.citation;
    const decision = { kind: 'decision', circular: '14/2008/QĐ-BGDĐT', article: 13, clause: 1 };
    expect(cited('2008-05-03')).toEqual(decision);
    expect(cited('2021-03-30')).toEqual(decision);
    expect(cited('2021-03-31')).toEqual(kindergarten);
  });

  test('before any charter there is no answer', () => {
    expect(unitSize(of('tuoi3Den4'), 99, '2008-05-02')).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'preschoolNoNorm', params: {}, citation: null }],
    });
  });

  test('an age without a cap leaves no answer for the mix', () => {
    const own = { ...preschoolNorms, charters: [] };
    const mix: UnitKind = { bands: ['thang25Den36', 'tuoi3Den4'], independent: true };
    expect(unitSize(mix, 99, on, { norms: own })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'preschoolNoNorm' }],
    });
    expect(unitSize({ ...mix, bands: ['thang25Den36'] }, 26, on, { norms: own }).value?.over).toBe(1);
  });

  test('independent groups have caps of their own from 15/02/2022', () => {
    const babies: UnitKind = { bands: ['thang3Den12'], independent: true };
    const own = { circular: '49/2021/TT-BGDĐT' };
    expect(unitSize(babies, 13, '2022-02-14').value?.cap).toBe(15);
    expect(unitSize(babies, 13, '2022-02-15')).toMatchObject({
      value: { size: 13, cap: 12, over: 1 },
      reasons: [{ citation: own }],
    });
    expect(unitSize({ ...babies, independent: false }, 13, on).value?.cap).toBe(15);
    const caps = (['thang13Den24', 'thang25Den36', 'tuoi3Den4', 'tuoi5Den6'] as const).map((band) =>
      capOf(band, true, on, preschoolNorms),
    );
    expect(caps).toEqual([
      { cap: 20, citation: own },
      { cap: 25, citation: own },
      { cap: 25, citation: kindergarten },
      { cap: 35, citation: kindergarten },
    ]);
  });

  test('the last rule that has begun is in force', () => {
    const list = [{ from: '2010-01-01' }, { from: '2020-01-01' }];
    expect(['2009-12-31', '2010-01-01', '2019-12-31', '2020-01-01'].map((day) => inForce(list, day))).toEqual(
      [null, list[0], list[0], list[1]],
    );
  });
});

test('a group with any kindergarten age is a class', () => {
  expect(unitStage(of('thang3Den12', 'thang25Den36'))).toBe('nhomTre');
  expect(unitStage(of('tuoi3Den4'))).toBe('mauGiao');
  expect(unitStage(of('thang25Den36', 'tuoi3Den4'))).toBe('mauGiao');
});

describe('what cannot be', () => {
  const faultOf = (kind: UnitKind, size: number, day: string, options: UnitSizeOptions = {}) => {
    try {
      unitSize(kind, size, day, options);
    } catch (error) {
      if (isRegulationError(error)) return [error.code, error.place];
    }
    return null;
  };
  const one = of('tuoi3Den4');

  test.each([
    [one, -1, on, 'notCount', { field: 'size' }],
    [one, 1.5, on, 'notCount', { field: 'size' }],
    [one, NaN, on, 'notCount', { field: 'size' }],
    [one, 1, '2025-13-01', 'invalidDate', { field: 'on' }],
    [of(), 1, on, 'noAgeBand', { field: 'bands' }],
    [{ bands: ['tuoi9' as AgeBandId] }, 1, on, 'unknownAgeBand', { field: 'bands' }],
    [{ bands: ['toString' as AgeBandId] }, 1, on, 'unknownAgeBand', { field: 'bands' }],
    [of('tuoi3Den4', 'tuoi4Den5', 'tuoi3Den4'), 1, on, 'duplicateAgeBand', { field: 'bands' }],
  ])('%j of %s on %s: %s', (kind, size, day, code, place) => {
    expect(faultOf(kind, size, day)).toEqual([code, place]);
  });

  test('an option that is none', () => {
    const options = { mixedCap: 'middle' } as unknown as UnitSizeOptions;
    expect(faultOf(one, 1, on, options)).toEqual(['invalidOption', { field: 'mixedCap' }]);
  });
});
