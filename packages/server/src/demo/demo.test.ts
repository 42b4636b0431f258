import { readFeed } from '@lienthong/feeds';
import { describe, expect, it } from 'vitest';
import { addDays, assessmentDay, schoolYearOf } from './calendar.ts';
import { feedXml } from './feed-xml.ts';
import { adultName, fullName, pupilName, unusualNames } from './names.ts';
import { Random } from '../random.ts';
import { idOf } from './id-of.ts';
import { sortName } from '../sort-name.ts';

describe('demo data', () => {
  it('gives the same numbers and ids for the same seed', () => {
    const numbers = (seed: string) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.next()
        )(new Random(seed, 'x')),
      );
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
    expect(idOf('a', 'pupil', '1')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(idOf('a', 'pupil', '1')).toBe(idOf('a', 'pupil', '1'));
    expect(idOf('a', 'pupil', '1')).not.toBe(idOf('a', 'pupil', '2'));
  });

  it('puts a class list in the order of the register: given name first, Vietnamese letters', () => {
    const name = (text: string) => {
      const words = text.split(' ');
      return { family: words[0] ?? '', middle: words.slice(1, -1).join(' '), given: words.at(-1) ?? '' };
    };
    const sorted = [
      'Trần Thị An',
      'Lê Văn Ân',
      'Nguyễn Bình',
      'Phạm Văn Dũng',
      'Đỗ Văn Đạt',
      'Bùi Thị Hà',
      'Bùi Thị Hạ',
      'Lê Thị Oanh',
      'Lê Thị Ổn',
      'Võ Thị Ơn',
      'Hồ Uyên',
      'Hồ Ước',
      'Lý Ý',
    ];
    const shuffled = new Random('a', 'order').shuffled(sorted);
    const keys = new Map(shuffled.map((text) => [text, sortName(name(text))]));
    expect([...shuffled].sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1))).toEqual(sorted);
  });

  it('makes names of letters, NFC, none with a word twice', () => {
    const random = new Random('a', 'names');
    const names = Array.from({ length: 500 }, (_, index) => {
      const sex = index % 2 === 0 ? 'male' : 'female';
      return index % 4 < 2 ? pupilName(random, sex) : adultName(random, sex);
    });
    for (const name of [...names, ...unusualNames]) {
      const full = fullName(name);
      expect(full).toBe(full.normalize('NFC'));
      expect(full).toMatch(/^[\p{L}' ]+$/u);
      expect(name.middle.split(' ')).not.toContain(name.given);
    }
    expect(new Set(names.map(fullName)).size).toBeGreaterThan(400);
  });

  it('keeps assessments of a term in order and inside it', () => {
    for (const term of [1, 2] as const) {
      const days = ['tx1', 'tx2', 'tx3', 'tx4', 'ck'].map((slot) => assessmentDay(2026, term, slot, 4));
      expect([...days].sort()).toEqual(days);
      expect(schoolYearOf(addDays(days.at(-1)!, 14))).toBe(2026);
    }
    expect(schoolYearOf('2026-07-31')).toBe(2025);
    expect(schoolYearOf('2026-08-01')).toBe(2026);
  });

  describe('feeds', () => {
    const now = new Date('2026-11-22T06:00:00+07:00');
    const read = (key: 'so' | 'phuong' | 'truong') =>
      readFeed(feedXml(key, 'http://localhost:4000', now), {
        url: `http://localhost:4000/demo/feeds/${key}.xml`,
      });

    it.each(['so', 'phuong', 'truong'] as const)('%s has at least twelve items', (key) => {
      const { items, warnings } = read(key);
      expect(items.length).toBeGreaterThanOrEqual(12);
      expect(items.every(({ url }) => url?.startsWith('http://localhost:4000/demo/tin/'))).toBe(true);
      expect(warnings.map(({ code }) => code)).toEqual(key === 'phuong' ? ['bad_date'] : []);
      expect(items.every(({ publishedAt }) => publishedAt === null || new Date(publishedAt) < now)).toBe(
        true,
      );
      expect(items.filter(({ publishedAt }) => publishedAt === null)).toHaveLength(key === 'phuong' ? 1 : 0);
    });

    it('have one item in common', () => {
      const links = new Set(read('so').items.map(({ url }) => url));
      expect(read('phuong').items.filter(({ url }) => links.has(url))).toHaveLength(1);
    });
  });
});
