import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertPaperMark, formatHundredths, hundredths, parsePaperMark, parsePoints } from './hundredths.ts';

describe('parsePaperMark', () => {
  test.each([
    ['6,75', 675],
    ['6.75', 675],
    [' 5,5 ', 550],
    ['5,50', 550],
    ['5,500', 550],
    ['8,0000', 800],
    ['6', 600],
    ['0', 0],
    ['0,25', 25],
    ['10', 1000],
    ['10,00', 1000],
    ['+7,250', 725],
    [6.75, 675],
    [10, 1000],
  ])('%j is %i hundredths', (input, value) => {
    expect(parsePaperMark(input)).toEqual({ ok: true, hundredths: value });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['sáu', 'notANumber'],
    ['6,7,5', 'notANumber'],
    [',75', 'notANumber'],
    ['6,', 'notANumber'],
    [Number.NaN, 'notANumber'],
    ['-1', 'negative'],
    ['\u22121', 'negative'],
    ['6,7', 'notQuarter'],
    ['6,26', 'notQuarter'],
    ['6,755', 'tooManyDecimals'],
    ['10,25', 'aboveTen'],
    ['10,01', 'aboveTen'],
    ['675', 'aboveTen'],
    ['12345', 'notANumber'],
  ])('%j is an error: %s', (input, error) => {
    expect(parsePaperMark(input)).toEqual({ ok: false, error });
  });

  test('every step of a quarter, and nothing else, is a mark', () => {
    for (let value = 0; value <= 1100; value += 1) {
      const parsed = parsePaperMark(formatHundredths(hundredths(value)));
      expect(parsed.ok).toBe(value % 25 === 0 && value <= 1000);
    }
  });
});

describe('parsePoints', () => {
  test.each([
    ['19,25', 1925],
    ['20', 2000],
    ['23.5', 2350],
    ['9999', 999_900],
    ['0,01', 1],
  ])('%s is %i hundredths', (input, value) => {
    expect(parsePoints(input)).toEqual({ ok: true, hundredths: value });
  });

  test('what formatHundredths writes is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const points = hundredths(value);
        expect(parsePoints(formatHundredths(points))).toEqual({ ok: true, hundredths: points });
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), (input) => {
        const parsed = parsePoints(input);
        if (parsed.ok) expect(hundredths(parsed.hundredths)).toBe(parsed.hundredths);
      }),
    );
  });
});

test.each([
  [1925, '19,25'],
  [2000, '20,00'],
  [5, '0,05'],
  [0, '0,00'],
  [50, '0,50'],
])('%i is written %s', (value, text) => {
  expect(formatHundredths(hundredths(value))).toBe(text);
});

test.each([-1, 0.5, 19.25, Number.NaN, Infinity, 1_000_001])('%d is not a number of hundredths', (value) => {
  expect(() => hundredths(value, { field: 'score' })).toThrow(
    expect.objectContaining({ code: 'notHundredths', place: { field: 'score' } }),
  );
});

test('the limits of hundredths are hundredths', () => {
  expect([hundredths(0), hundredths(1_000_000)]).toEqual([0, 1_000_000]);
});

describe('assertPaperMark', () => {
  const place = { subject: 'toan' };
  test.each([0, 25, 675, 1000])('%i passes', (value) => {
    expect(() => assertPaperMark(value, place)).not.toThrow();
  });
  test.each([
    [-25, 'paperOutOfRange', 'toan: -25 hundredths is not between 0 and 10,00'],
    [1025, 'paperOutOfRange', 'toan: 1025 hundredths is not between 0 and 10,00'],
    [Number.NaN, 'paperOutOfRange', 'toan: NaN hundredths is not between 0 and 10,00'],
    [67, 'paperNotQuarter', 'toan: 67 hundredths is not a step of 0,25'],
    [6.75, 'paperNotQuarter', 'toan: 6.75 hundredths is not a step of 0,25'],
  ])('%d: %s', (value, code, message) => {
    expect(() => assertPaperMark(value, place)).toThrow(expect.objectContaining({ code, place, message }));
  });
});

test.each(['7', null, undefined, true, 5n, Symbol('x'), {}])('%s is no number of hundredths', (value) => {
  expect(() => hundredths(value as number, { field: 'x' })).toThrow(
    expect.objectContaining({ name: 'RegulationError', code: 'notHundredths', place: { field: 'x' } }),
  );
});
