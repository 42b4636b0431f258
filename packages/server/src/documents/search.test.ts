import { describe, expect, it } from 'vitest';
import { searchable, searchFor } from './search.ts';

describe('words of documents', () => {
  it('stand once as written and once without diacritics', () => {
    expect(searchable('Kế hoạch 12', null, 'kế')).toBe("'kế' 'ke' 'hoạch' 'hoach' '12'");
    expect(searchFor("Kế' hoạch")).toBe("'kế':* & 'hoạch':*");
  });

  it('have a letter or a digit: PostgreSQL refuses a word that is empty without its marks', () => {
    expect(searchable('Thư ❤️ \u0301 ngỏ')).toBe("'thư' 'thu' 'ngỏ' 'ngo'");
    expect(searchFor('❤️ \u0301')).toBeUndefined();
  });
});
