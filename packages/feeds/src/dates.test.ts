import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrderOf, parseFeedDate, zoneOffset } from './dates.ts';

describe('parseFeedDate', () => {
  it.each([
    // RFC 822 and what becomes of it
    ['Wed, 15 Sep 2021 08:00:00 +0700', '2021-09-15T08:00:00+07:00'],
    ['Wed, 15 Sep 2021 01:00:00 GMT', '2021-09-15T08:00:00+07:00'],
    ['15 Sep 2021 01:00 UT', '2021-09-15T08:00:00+07:00'],
    ['Wed, 15 Sep 21 01:00:00 Z', '2021-09-15T08:00:00+07:00'],
    ['Tue, 15 Sep 2021 08:00:00 +0700', '2021-09-15T08:00:00+07:00'],
    ['wednesday, 15-sept-2021 08:00:00 ICT', '2021-09-15T08:00:00+07:00'],
    ['Wed, 15 September 2021 08:00:00 +07:00', '2021-09-15T08:00:00+07:00'],
    ['Wed, 15 Sep 2021 08:00:00 GMT+7', '2021-09-15T08:00:00+07:00'],
    ['Wed, 15 Sep 2021 08:00:00 GMT +7', '2021-09-15T08:00:00+07:00'],
    ['Tue, 14 Sep 2021 20:00:00 EST', '2021-09-15T08:00:00+07:00'],
    ['Wed, 15 Sep 2021 08:00:00', '2021-09-15T08:00:00+07:00'],
    ['  Wed,15 Sep 2021   08:00:00 +0700 (Indochina Time) ', '2021-09-15T08:00:00+07:00'],
    ['Sep 15, 2021 8:00:00 PM', '2021-09-15T20:00:00+07:00'],
    ['Wed Sep 15 2021 08:00:00 GMT+0700 (Indochina Time)', '2021-09-15T08:00:00+07:00'],
    ['Fri, 31 Dec 1999 23:59:60 +0700', '1999-12-31T23:59:59+07:00'],
    // AM and PM prove that the month comes first only with a day over 12
    ['9/15/2021 8:00:00 AM', '2021-09-15T08:00:00+07:00'],
    ['09/15/2021 12:30 p.m.', '2021-09-15T12:30:00+07:00'],
    ['15/09/2021 08:00 PM', '2021-09-15T20:00:00+07:00'],
    ['9/9/2021 8:00:00 AM', '2021-09-09T08:00:00+07:00'],
    // ISO 8601
    ['2021-09-15T08:00:00+07:00', '2021-09-15T08:00:00+07:00'],
    ['2021-09-15T01:00:00.123Z', '2021-09-15T08:00:00+07:00'],
    ['2021-09-14T18:30-06:30', '2021-09-15T08:00:00+07:00'],
    ['2021-09-15 08:00:00.000000+07', '2021-09-15T08:00:00+07:00'],
    ['2021-09-15 08:00:00', '2021-09-15T08:00:00+07:00'],
    ['2021-09-15', '2021-09-15T00:00:00+07:00'],
    ['2021/9/5 8:00', '2021-09-05T08:00:00+07:00'],
    ['20210915', '2021-09-15T00:00:00+07:00'],
    // Vietnamese
    ['15/09/2021 08:00', '2021-09-15T08:00:00+07:00'],
    ['5/9/2021 8:00:00 SA', '2021-09-05T08:00:00+07:00'],
    ['05/09/2021 12:00:00 SA', '2021-09-05T00:00:00+07:00'],
    ['05/09/2021 8:00:00 CH', '2021-09-05T20:00:00+07:00'],
    ['05/09/2021 12:00:00 CH', '2021-09-05T12:00:00+07:00'],
    ['05/09/2021 13:00 CH', '2021-09-05T13:00:00+07:00'],
    ['15.09.2021', '2021-09-15T00:00:00+07:00'],
    ['Sep 15,2021', '2021-09-15T00:00:00+07:00'],
    ['08:00,15-09-2021', '2021-09-15T08:00:00+07:00'],
    ['15/09/2021 - 8h30', '2021-09-15T08:30:00+07:00'],
    ['Thứ tư, 15/9/2021, 08:00 (GMT+7)', '2021-09-15T08:00:00+07:00'],
    ['Chủ nhật, 19/9/2021', '2021-09-19T00:00:00+07:00'],
    ['Thứ 4, ngày 15/09/2021 lúc 08:00', '2021-09-15T08:00:00+07:00'],
    ['T4, 15 Thg 9 2021 08:00', '2021-09-15T08:00:00+07:00'],
    ['Ngày 15 tháng 9 năm 2021', '2021-09-15T00:00:00+07:00'],
    ['Ngày 15 tháng 9 năm 2021'.normalize('NFD'), '2021-09-15T00:00:00+07:00'],
  ])('reads %s', (written, expected) => {
    expect(parseFeedDate(written)).toBe(expected);
  });

  it.each([
    '',
    'hôm qua',
    '2021',
    '2021-09',
    '09/15/2021 08:00',
    '9/5/2021 8:00:00 AM',
    '13/13/2021 8:00:00 AM',
    '31/02/2021',
    '2021-02-30T00:00:00Z',
    '15/09/21',
    '1631667600',
    'Wed, 15 Sep 2021 25:00:00 +0700',
    'Wed, 15 Sep 2021 08:61:00 +0700',
    'Wed, 15 Sep 2021 08:00:00 XYZ',
    'Wed, 15 Sep 2021 08:00:00 +9900',
    'Wed, 15 Sep 2021 08:00:00 +0700 +0800',
    'Wed, 15 Foo 2021 08:00:00 +0700',
    'Wed, 15 Sep 08:00:00 +0700',
    '15/09/2021 13:00 AM',
    '15/09/2021 +0700',
    '15/09/2021 hoặc 16/09/2021',
    '0001-01-01T00:00:00',
    '01/01/1900',
    'Thu, 01 Jan 1970 00:00:00 +0000',
    'Wed, 30 Nov -0001 00:00:00 +0000',
    '15/09/2021 '.padEnd(200, '-'),
  ])('gives null rather than a guess for "%s"', (written) => {
    expect(parseFeedDate(written)).toBeNull();
  });

  it('does not take a word for a month because it begins like one', () => {
    expect(parseFeedDate('15 maybe 2021')).toBeNull();
    expect(parseFeedDate('15 marchand 2021')).toBeNull();
  });

  it('reads back every instant in every form it is usually written in', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 }),
        fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
        (seconds, offset) => {
          const expected = `${new Date((seconds + 7 * 3600) * 1000).toISOString().slice(0, 19)}+07:00`;
          const local = new Date((seconds + offset * 60) * 1000);
          const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
          const clock = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
          const sign = offset < 0 ? '-' : '+';
          const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
          const hour = local.getUTCHours();
          const twelve = `${hour % 12 || 12}:${clock.slice(3)} ${hour < 12 ? 'SA' : 'CH'}`;
          for (const written of [
            `${two(day)} ${months[month]} ${year} ${clock} ${zone.replace(':', '')}`,
            `${local.toISOString().slice(0, 19)}${zone}`,
            `${two(day)}/${two(month + 1)}/${year} ${clock} ${zone}`,
            `${day}/${month + 1}/${year}, ${clock} (GMT${zone})`,
          ]) {
            expect(parseFeedDate(written, 'Europe/Paris')).toBe(expected);
          }
          expect(parseFeedDate(`${day}/${month + 1}/${year} ${twelve}`, zone)).toBe(expected);
        },
      ),
    );
  });

  it('gives a full date or null for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                '15',
                '09',
                '2021',
                '/',
                '-',
                ':',
                ' ',
                'T',
                '08',
                'Sep',
                'GMT',
                '+7',
                'CH',
                'tháng',
              ),
            )
            .map((parts) => parts.join('')),
        ),
        (written) => {
          const read = parseFeedDate(written);
          if (read !== null) expect(Number.isFinite(Date.parse(read))).toBe(true);
          expect(read === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(read)).toBe(true);
        },
      ),
    );
  });
});

describe('zoneOffset', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', 420],
    ['+07:00', 420],
    ['+0700', 420],
    ['+7', 420],
    ['-0330', -210],
    ['UTC', 0],
    ['+15:00', null],
    ['+07:75', null],
    ['Hà Nội', null],
  ])('%s', (zone, minutes) => {
    expect(zoneOffset(zone)).toBe(minutes);
  });
});

describe('the dates of one feed', () => {
  it('prove their order together', () => {
    expect(dayOrderOf(['9/5/2021 8:00 AM', '9/15/2021 8:00 AM'])).toBe('mdy');
    expect(dayOrderOf(['5/9/2021', '15/9/2021'])).toBe('dmy');
    expect(dayOrderOf(['5/9/2021', '2021-09-15', 'x'])).toBeNull();
    expect(dayOrderOf(['15/9/2021', '9/15/2021'])).toBeNull();
  });

  it('are read in the order proved', () => {
    expect(parseFeedDate('9/5/2021 8:00 AM', undefined, 'mdy')).toBe('2021-09-05T08:00:00+07:00');
    expect(parseFeedDate('5/9/2021 8:00 AM', undefined, 'dmy')).toBe('2021-09-05T08:00:00+07:00');
  });

  it('are no longer taken for day first when others prove the contrary', () => {
    expect(parseFeedDate('9/5/2021', undefined, 'mdy')).toBeNull();
    expect(parseFeedDate('9/5/2021 8:00 SA', undefined, 'mdy')).toBeNull();
  });
});
