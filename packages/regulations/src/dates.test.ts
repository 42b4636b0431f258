import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRegulationError } from './errors.ts';
import { addMonths, assertDate, completedMonths } from './dates.ts';

const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return isRegulationError(error) ? [error.code, error.place, error.message] : error;
  }
  return null;
};

describe('completedMonths', () => {
  test.each([
    ['2024-05-10', '2024-05-10', 0],
    ['2024-05-10', '2024-06-09', 0],
    ['2024-05-10', '2024-06-10', 1],
    ['2024-05-10', '2025-05-09', 11],
    ['2024-05-10', '2025-05-10', 12],
    ['2024-12-31', '2025-01-01', 0],
    // A month too short for the day of birth is complete on its last day.
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2025-01-31', '2025-02-28', 1],
    ['2025-01-31', '2025-04-29', 2],
    ['2025-01-31', '2025-04-30', 3],
    ['2024-02-29', '2025-02-28', 12],
    ['2021-03-01', '2026-02-28', 59],
    ['2021-03-01', '2026-03-01', 60],
    ['2021-03-01', '2026-03-31', 60],
    ['2021-03-01', '2026-04-01', 61],
    // Centuries: 1900 was no leap year, 2000 was.
    ['1900-01-29', '1900-02-28', 1],
    ['2000-01-29', '2000-02-28', 0],
  ])('born %s, on %s: %i', (birth, on, months) => {
    expect(completedMonths(birth, on)).toBe(months);
  });

  test('names the date that cannot be', () => {
    expect(thrown(() => completedMonths('2024-02-30', '2024-05-01'))).toEqual([
      'invalidDate',
      { field: 'birthDate' },
      'birthDate: 2024-02-30 is not a date yyyy-MM-dd',
    ]);
    expect(thrown(() => completedMonths('2024-02-29', '2023-02-29'))).toEqual([
      'invalidDate',
      { field: 'on' },
      'on: 2023-02-29 is not a date yyyy-MM-dd',
    ]);
    expect(thrown(() => completedMonths('2024-02-29', '2024-02-28'))).toEqual([
      'invalidDate',
      { field: 'on' },
      'on: 2024-02-28 is before birth',
    ]);
    expect(thrown(() => completedMonths('2024-02-29', '2024-02-28', 'measuredOn'))).toEqual([
      'invalidDate',
      { field: 'measuredOn' },
      'measuredOn: 2024-02-28 is before birth',
    ]);
  });
});

describe('assertDate', () => {
  test.each(['2024-02-29', '2024-01-31', '2024-04-30', '2024-12-01', '2000-02-29'])('%s exists', (date) => {
    expect(thrown(() => assertDate(date, { field: 'x' }))).toBeNull();
  });

  test.each([
    '',
    '2024-2-09',
    '2024-00-10',
    '2024-13-10',
    '2024-05-00',
    '2024-05-32',
    '2024-04-31',
    '2024-06-31',
    '2024-09-31',
    '2024-11-31',
    '2023-02-29',
    '1900-02-29',
    '10/05/2024',
    ' 2024-05-10',
    '2024-05-10T00:00',
  ])('"%s" does not', (date) => {
    expect(thrown(() => assertDate(date, { field: 'x' }))).toEqual([
      'invalidDate',
      { field: 'x' },
      `x: ${date} is not a date yyyy-MM-dd`,
    ]);
  });
});

describe('addMonths', () => {
  test.each([
    ['2024-05-10', 0, '2024-05-10'],
    ['2024-05-10', 1, '2024-06-10'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2024-11-30', 1, '2024-12-30'],
    ['2024-12-05', 1, '2025-01-05'],
    ['2024-12-05', 13, '2026-01-05'],
    ['0099-12-05', 1, '0100-01-05'],
  ])('%s and %i months: %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  test('a date that cannot be', () => {
    expect(thrown(() => addMonths('2024-05-32', 1))).toEqual([
      'invalidDate',
      { field: 'date' },
      'date: 2024-05-32 is not a date yyyy-MM-dd',
    ]);
  });

  test('so many months after birth, so many months are complete, and not a day before', () => {
    const day = fc
      .date({
        min: new Date('2015-01-01T00:00:00Z'),
        max: new Date('2030-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 130 }), (birth, months) => {
        const on = addMonths(birth, months);
        expect(completedMonths(birth, on)).toBe(months);
        const eve = new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
        expect(completedMonths(birth, eve)).toBe(months - 1);
      }),
    );
  });
});
