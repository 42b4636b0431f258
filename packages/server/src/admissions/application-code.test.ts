import { describe, expect, it } from 'vitest';
import { applicationCode, isApplicationCode } from './application-code.ts';
import { displayName } from './display-name.ts';

describe('application code', () => {
  it('reads as grade, year, number and a check letter', () => {
    expect(applicationCode(6, 2027, 42)).toMatch(/^L6-2027-0042-[A-HJ-NPR-Z]$/);
    expect(applicationCode(0, 2027, 12345)).toMatch(/^MN-2027-12345-[A-Z]$/);
  });

  it('forgives how it is typed', () => {
    const code = applicationCode(6, 2027, 42);
    expect(isApplicationCode(code)).toBe(true);
    expect(isApplicationCode(` ${code.toLowerCase().replaceAll('-', '')} `)).toBe(true);
    expect(isApplicationCode('')).toBe(false);
    expect(isApplicationCode('L6-2027-0042')).toBe(false);
  });

  it('notices every wrong digit and every exchange of two neighbours', () => {
    for (const number of [1, 42, 907, 9999]) {
      const code = applicationCode(10, 2027, number);
      for (let place = 1; place < code.length - 2; place += 1) {
        const digit = code.charAt(place);
        if (!/\d/.test(digit)) continue;
        for (const wrong of '0123456789'.replace(digit, '')) {
          expect(isApplicationCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
        }
        const next = code.charAt(place + 1);
        if (!/\d/.test(next) || next === digit) continue;
        expect(isApplicationCode(code.slice(0, place) + next + digit + code.slice(place + 2))).toBe(false);
      }
    }
  });
});

describe('what the public list shows', () => {
  it('is initials with their diacritics, unless the school shows names', () => {
    expect(displayName('Nguyễn Văn An', 'initials')).toBe('N. V. A.');
    expect(displayName('  đặng  ánh  ý ', 'initials')).toBe('Đ. Á. Ý.');
    expect(displayName("H'Linh Niê", 'initials')).toBe('H. N.');
    expect(displayName(' Nguyễn  Văn An', 'name')).toBe('Nguyễn Văn An');
  });
});
