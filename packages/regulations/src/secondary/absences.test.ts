import { describe, expect, test } from 'vitest';
import { countAbsences, totalAbsences } from './absences.ts';

describe('half-days absent', () => {
  test('with and without leave count alike', () => {
    expect(totalAbsences({ excused: 40, unexcused: 6 })).toBe(46);
    expect(totalAbsences({ excused: 0, unexcused: 0 })).toBe(0);
  });

  test.each([
    [{ excused: -1, unexcused: 0 }, 'excused'],
    [{ excused: 0.5, unexcused: 0 }, 'excused'],
    [{ excused: Number.NaN, unexcused: 0 }, 'excused'],
    [{ excused: '3' as unknown as number, unexcused: 0 }, 'excused'],
    [{ excused: 0, unexcused: -1 }, 'unexcused'],
  ])('%o is an error', (absences, field) => {
    expect(() => totalAbsences(absences)).toThrow(
      expect.objectContaining({ code: 'invalidAbsences', place: { field } }),
    );
  });
});

describe('late arrivals and cut lessons', () => {
  const counts = { excused: 10, unexcused: 2, late: 7, cutLessons: 5 };

  test('are no absences unless the school says so', () => {
    expect(countAbsences(counts)).toEqual({ excused: 10, unexcused: 2 });
    const options = { latePerAbsence: 1, cutLessonsPerAbsence: 1 };
    expect(countAbsences({ excused: 10, unexcused: 2 }, options)).toEqual({
      excused: 10,
      unexcused: 2,
    });
  });

  test.each([
    [{ latePerAbsence: 3 }, 4],
    [{ latePerAbsence: 8 }, 2],
    [{ latePerAbsence: 7 }, 3],
    [{ cutLessonsPerAbsence: 5 }, 3],
    [{ latePerAbsence: 3, cutLessonsPerAbsence: 1 }, 9],
  ])('%o: full ones only, without leave', (options, unexcused) => {
    expect(countAbsences(counts, options)).toEqual({ excused: 10, unexcused });
  });

  test.each([
    [{ late: -1 }, 'late'],
    [{ cutLessons: 1.5 }, 'cutLessons'],
    [{ excused: -1 }, 'excused'],
    [{ unexcused: -1 }, 'unexcused'],
  ])('%o is an error', (wrong, field) => {
    expect(() => countAbsences({ ...counts, ...wrong })).toThrow(
      expect.objectContaining({ code: 'invalidAbsences', place: { field } }),
    );
  });

  test.each([
    [{ latePerAbsence: 0 }, 'latePerAbsence'],
    [{ latePerAbsence: 1.5 }, 'latePerAbsence'],
    [{ cutLessonsPerAbsence: -1 }, 'cutLessonsPerAbsence'],
  ])('option %o is an error', (options, field) => {
    expect(() => countAbsences(counts, options)).toThrow(
      expect.objectContaining({ code: 'invalidOption', place: { field } }),
    );
  });
});
