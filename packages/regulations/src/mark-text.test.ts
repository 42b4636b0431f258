import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMark, formatPassFail, markToNumber, parseMark, parsePassFail } from './mark-text.ts';

describe('parseMark', () => {
  test.each([
    ['7,5', 75],
    ['7.5', 75],
    [' 8 ', 80],
    ['10', 100],
    ['10,0', 100],
    ['0', 0],
    ['05', 50],
    ['+7', 70],
    ['7,50', 75],
    ['7,5000', 75],
    [8, 80],
    [8.3, 83],
    [0, 0],
    [10, 100],
  ])('%j is %i tenths', (input, tenths) => {
    expect(parseMark(input)).toEqual({ ok: true, tenths, rounded: false });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'notANumber'],
    ['7,', 'notANumber'],
    [',5', 'notANumber'],
    ['7,5,0', 'notANumber'],
    ['7 5', 'notANumber'],
    ['1e1', 'notANumber'],
    ['Đ', 'notANumber'],
    [Number.NaN, 'notANumber'],
    [Number.POSITIVE_INFINITY, 'notANumber'],
    ['-1', 'negative'],
    ['\u22121', 'negative'],
    [-0.5, 'negative'],
    ['10,1', 'aboveTen'],
    ['10,01', 'aboveTen'],
    ['11', 'aboveTen'],
    ['85', 'aboveTen'],
    ['7,25', 'tooManyDecimals'],
    ['9,99', 'tooManyDecimals'],
    ['7,05', 'tooManyDecimals'],
    [0.1 + 0.2, 'tooManyDecimals'],
  ])('%j is refused: %s', (input, error) => {
    expect(parseMark(input)).toEqual({ ok: false, error });
  });

  test.each([
    ['7,25', 73, true],
    ['7.75', 78, true],
    ['9,75', 98, true],
    ['0,25', 3, true],
    ['7,5', 75, false],
    [7.25, 73, true],
  ])('quarters rounded on entry: %j is %i', (input, tenths, rounded) => {
    expect(parseMark(input, { roundQuarters: true })).toEqual({ ok: true, tenths, rounded });
  });

  test.each(['7,24', '7,26', '7,125'])('quarters only: %s stays an error', (input) => {
    expect(parseMark(input, { roundQuarters: true })).toEqual({ ok: false, error: 'tooManyDecimals' });
  });

  test.each([
    ['85', 85],
    ['10', 100],
    ['8', 80],
    ['8,5', 85],
    ['99', 99],
    ['11', 11],
  ])('two digits as tenths: %s is %i', (input, tenths) => {
    expect(parseMark(input, { twoDigitsAreTenths: true })).toMatchObject({ ok: true, tenths });
  });

  test('two digits as tenths: 05 could be 5 or 0,5, numbers are never reread', () => {
    expect(parseMark('05', { twoDigitsAreTenths: true })).toEqual({ ok: false, error: 'ambiguous' });
    expect(parseMark('100', { twoDigitsAreTenths: true })).toEqual({ ok: false, error: 'aboveTen' });
    expect(parseMark(85, { twoDigitsAreTenths: true })).toEqual({ ok: false, error: 'aboveTen' });
  });

  test('never throws and never leaves 0..100', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^\d{0,3}[.,]?\d{0,3}$/)), (input) => {
        const parsed = parseMark(input, { roundQuarters: true, twoDigitsAreTenths: true });
        if (!parsed.ok) return;
        expect(Number.isInteger(parsed.tenths)).toBe(true);
        expect(parsed.tenths).toBeGreaterThanOrEqual(0);
        expect(parsed.tenths).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('formatMark', () => {
  test.each([
    [83, '8,3', '8,3'],
    [80, '8,0', '8'],
    [100, '10,0', '10'],
    [5, '0,5', '0,5'],
    [0, '0,0', '0'],
  ])('%i is %s, short %s', (tenths, full, short) => {
    expect(formatMark(tenths)).toBe(full);
    expect(formatMark(tenths, { short: true })).toBe(short);
  });

  test('every mark survives text and wire', () => {
    for (let tenths = 0; tenths <= 100; tenths += 1) {
      const parsed = { ok: true, tenths, rounded: false };
      expect(parseMark(formatMark(tenths))).toEqual(parsed);
      expect(parseMark(formatMark(tenths, { short: true }))).toEqual(parsed);
      expect(parseMark(markToNumber(tenths))).toEqual(parsed);
    }
  });
});

describe('Đ and CĐ', () => {
  test.each(['Đ', 'đ', 'D', 'd', '\u00d0', ' Đạt ', 'dat', 'Đạt'.normalize('NFD')])('%s is pass', (text) => {
    expect(parsePassFail(text)).toBe('D');
  });
  test.each(['CĐ', 'cđ', 'CD', 'cd', 'Chưa đạt', 'chua dat', 'Chưa đạt'.normalize('NFD')])(
    '%s is not pass',
    (text) => {
      expect(parsePassFail(text)).toBe('CD');
    },
  );
  test.each(['', 'C', 'T', '8', 'Đ Đ'])('%j is neither', (text) => {
    expect(parsePassFail(text)).toBeNull();
  });
  test('shown with their letters', () => {
    expect([formatPassFail('D'), formatPassFail('CD')]).toEqual(['Đ', 'CĐ']);
  });
});
