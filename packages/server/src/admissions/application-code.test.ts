import { describe, expect, it } from 'vitest';
import { applicationCode } from './application-code.ts';
import { displayName } from './display-name.ts';

describe('application code', () => {
  it('reads as grade, year, number and a check letter', () => {
    expect(applicationCode(6, 2027, 42)).toMatch(/^L6-2027-0042-[A-HJ-NPR-Z]$/);
    expect(applicationCode(0, 2027, 12345)).toMatch(/^MN-2027-12345-[A-Z]$/);
  });

  it('has another check letter for every wrong digit and every exchange of two neighbours', () => {
    const letter = (number: string) => applicationCode(10, 2027, Number(number)).slice(-1);
    for (const right of ['1042', '4200', '9077', '9999']) {
      for (let place = 1; place < right.length; place += 1) {
        const [before, digit, after] = [right.slice(0, place), right.charAt(place), right.slice(place + 1)];
        for (const wrong of '0123456789'.replace(digit, ''))
          expect(letter(before + wrong + after), right).not.toBe(letter(right));
        const next = after.charAt(0);
        if (next !== '' && next !== digit)
          expect(letter(before + next + digit + after.slice(1)), right).not.toBe(letter(right));
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
