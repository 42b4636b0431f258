import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../errors.ts';
import { teacherCount, type StaffedUnit } from './teachers.ts';

const group: StaffedUnit = { bands: ['thang13Den24'] };
const fullDay: StaffedUnit = { bands: ['tuoi4Den5'], fullDay: true };
const halfDay: StaffedUnit = { bands: ['tuoi4Den5'], fullDay: false };
const unsaid: StaffedUnit = { bands: ['tuoi4Den5'] };
const times = (count: number, unit: StaffedUnit): StaffedUnit[] => Array.from({ length: count }, () => unit);

const on = '2025-10-15';
const citation = { circular: '19/2023/TT-BGDĐT' };

describe('teachers against the norm', () => {
  test.each([
    [[group], 25, 2],
    [times(2, group), 50, 5],
    [[fullDay], 22, 2],
    [times(5, fullDay), 110, 11],
    [[halfDay], 12, 1],
    [times(5, halfDay), 60, 6],
    // 4 × 2,5 + 6 × 2,2 + 1 × 1,2 = 24,4
    [[...times(4, group), ...times(6, fullDay), halfDay], 244, 24],
  ])('%j: %i tenths, %i teachers', (units, norm, allowed) => {
    const said = (teachers: number) => teacherCount(units, teachers, on);
    expect(said(allowed)).toEqual({
      status: 'final',
      value: { teachers: allowed, norm, allowed, difference: 0 },
      provisional: null,
      reasons: [{ code: 'preschoolTeachers', params: { teachers: allowed, norm, allowed }, citation }],
    });
    expect(said(allowed - 1).value?.difference).toBe(-1);
    expect(said(allowed - 1).reasons).toEqual([
      {
        code: 'preschoolTeachersShort',
        params: { teachers: allowed - 1, norm, allowed, short: 1 },
        citation,
      },
    ]);
    expect(said(allowed + 2).value?.difference).toBe(2);
    expect(said(allowed + 2).reasons).toEqual([
      {
        code: 'preschoolTeachersAbove',
        params: { teachers: allowed + 2, norm, allowed, above: 2 },
        citation,
      },
    ]);
  });

  test('open while a class is neither full-day nor half-day', () => {
    for (const open of [unsaid, { ...unsaid, fullDay: null }]) {
      expect(teacherCount([group, fullDay, halfDay, open], 7, on)).toEqual({
        status: 'absent',
        value: null,
        provisional: null,
        reasons: [
          {
            code: 'preschoolTeachersOpen',
            params: { teachers: 7, units: 1, least: 71, most: 81 },
            citation,
          },
        ],
      });
    }
  });

  test('a nursery group needs no word on full days', () => {
    expect(teacherCount([{ ...group, fullDay: false }], 2, on).value?.norm).toBe(25);
  });

  test('nothing to compare without groups, or before the first rule', () => {
    expect(teacherCount([], 3, on)).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'preschoolNoUnits' }],
    });
    const early = teacherCount([group], 2, '2015-04-30');
    expect(early).toMatchObject({ status: 'absent', value: null });
    expect(early.reasons).toEqual([{ code: 'preschoolNoNorm', params: {}, citation: null }]);
  });

  test('the rule in force is cited', () => {
    const cited = (day: string) => teacherCount([group], 2, day).reasons[0]?.citation;
    const joint = { circular: '06/2015/TTLT-BGDĐT-BNV', article: 5, clause: 3 };
    expect([cited('2015-05-01'), cited('2023-12-15'), cited('2023-12-16')]).toEqual([joint, joint, citation]);
  });

  test.each([
    [[group], -1, on, 'notCount', { field: 'teachers' }],
    [[group], 0.5, on, 'notCount', { field: 'teachers' }],
    [[group], 2, '2025-02-29', 'invalidDate', { field: 'on' }],
    [[group, { bands: [] }], 2, on, 'noAgeBand', { field: 'bands', index: 1 }],
  ])('%j, %s teachers on %s: %s', (units, teachers, day, code, place) => {
    let fault: unknown = null;
    try {
      teacherCount(units, teachers, day);
    } catch (error) {
      fault = isRegulationError(error) ? [error.code, error.place] : error;
    }
    expect(fault).toEqual([code, place]);
  });
});
