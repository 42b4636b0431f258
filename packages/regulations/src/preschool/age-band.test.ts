import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../errors.ts';
import { ageBandOf, placeByAge, type AgeCounting } from './age-band.ts';
import { ageBandIds, ageBands, agePlaces, stageOf } from './bands.ts';

const in2025 = (on: string) => ({ on, schoolYearStart: 2025 });
const byMonths: AgeCounting = { by: 'completedMonths', threeYears: 'mauGiao' };

describe('by completed months', () => {
  // Each band on its first and on its last day, of a child born on the fifteenth.
  test.each([
    ['2025-07-16', '2025-10-15', 'duoi3Thang'],
    ['2025-07-15', '2025-10-15', 'thang3Den12'],
    ['2024-09-16', '2025-10-15', 'thang3Den12'],
    ['2024-09-15', '2025-10-15', 'thang13Den24'],
    ['2023-09-16', '2025-10-15', 'thang13Den24'],
    ['2023-09-15', '2025-10-15', 'thang25Den36'],
    ['2022-10-16', '2025-10-15', 'thang25Den36'],
    ['2022-10-15', '2025-10-15', 'tuoi3Den4'],
    ['2021-10-16', '2025-10-15', 'tuoi3Den4'],
    ['2021-10-15', '2025-10-15', 'tuoi4Den5'],
    ['2020-10-16', '2025-10-15', 'tuoi4Den5'],
    ['2020-10-15', '2025-10-15', 'tuoi5Den6'],
    ['2019-10-16', '2025-10-15', 'tuoi5Den6'],
    ['2019-10-15', '2025-10-15', 'tren6Tuoi'],
  ])('born %s, on %s: %s', (birthDate, on, place) => {
    expect(placeByAge(birthDate, in2025(on), { counting: byMonths }).place).toBe(place);
  });

  test('36 months belong to kindergarten or to nursery, as the option says, for one month', () => {
    const inNursery: AgeCounting = { by: 'completedMonths', threeYears: 'nhomTre' };
    const bands = (birthDate: string) =>
      [byMonths, inNursery].map((counting) => ageBandOf(birthDate, in2025('2025-10-15'), { counting }).value);
    expect(bands('2022-10-16')).toEqual(['thang25Den36', 'thang25Den36']);
    expect(bands('2022-10-15')).toEqual(['tuoi3Den4', 'thang25Den36']);
    expect(bands('2022-09-16')).toEqual(['tuoi3Den4', 'thang25Den36']);
    expect(bands('2022-09-15')).toEqual(['tuoi3Den4', 'tuoi3Den4']);
  });

  test('the reasons: months with the charter, and the option where it decided', () => {
    expect(ageBandOf('2022-10-15', in2025('2025-10-15'), { counting: byMonths })).toEqual({
      status: 'final',
      value: 'tuoi3Den4',
      provisional: null,
      reasons: [
        {
          code: 'preschoolBandByMonths',
          params: { band: 'tuoi3Den4', ageMonths: 36 },
          citation: { circular: '52/2020/TT-BGDĐT', article: 15, clause: 1, point: 'b' },
        },
        { code: 'preschoolThreeYears', params: { ageMonths: 36, option: 'mauGiao' }, citation: null },
      ],
    });
    expect(ageBandOf('2022-10-16', in2025('2025-10-15'), { counting: byMonths }).reasons).toEqual([
      {
        code: 'preschoolBandByMonths',
        params: { band: 'thang25Den36', ageMonths: 35 },
        citation: { circular: '52/2020/TT-BGDĐT', article: 15, clause: 1, point: 'a' },
      },
    ]);
  });

  test('six years are too old', () => {
    const result = ageBandOf('2019-10-15', in2025('2025-10-15'), { counting: byMonths });
    expect(result.status).toBe('absent');
    expect(result.reasons).toEqual([
      {
        code: 'preschoolTooOld',
        params: { years: 6, upTo: 6 },
        citation: { circular: '52/2020/TT-BGDĐT', article: 32, clause: 1 },
      },
    ]);
  });
});

describe('by the year of birth', () => {
  test.each([
    ['2019-12-31', '2025-10-15', 'tren6Tuoi'],
    ['2020-01-01', '2025-10-15', 'tuoi5Den6'],
    ['2020-12-31', '2025-10-15', 'tuoi5Den6'],
    ['2020-01-01', '2026-05-31', 'tuoi5Den6'],
    ['2021-01-01', '2026-05-31', 'tuoi4Den5'],
    ['2021-12-31', '2025-10-15', 'tuoi4Den5'],
    ['2022-01-01', '2026-05-31', 'tuoi3Den4'],
    ['2022-12-31', '2025-10-15', 'tuoi3Den4'],
    // Two years old in this school year: months decide, and they never lead out of nursery.
    ['2023-01-01', '2025-10-15', 'thang25Den36'],
    ['2023-01-31', '2026-01-31', 'thang25Den36'],
    ['2023-01-01', '2026-05-31', 'thang25Den36'],
    ['2023-10-15', '2025-11-15', 'thang25Den36'],
    ['2023-10-16', '2025-11-15', 'thang13Den24'],
    ['2024-10-15', '2025-11-15', 'thang13Den24'],
    ['2024-10-16', '2025-11-15', 'thang3Den12'],
    ['2025-08-15', '2025-11-15', 'thang3Den12'],
    ['2025-08-16', '2025-11-15', 'duoi3Thang'],
    ['2026-02-01', '2026-05-01', 'thang3Den12'],
  ])('born %s, on %s: %s', (birthDate, on, place) => {
    expect(placeByAge(birthDate, in2025(on), {}).place).toBe(place);
  });

  test('is the default', () => {
    const by = (counting?: AgeCounting) =>
      ageBandOf('2020-12-31', in2025('2025-10-15'), counting ? { counting } : {});
    expect(by()).toEqual(by({ by: 'birthYear', threeYears: 'nhomTre' }));
    expect(by()).not.toEqual(by(byMonths));
  });

  test('the reasons: the year, the months, or both', () => {
    expect(ageBandOf('2020-12-31', in2025('2025-10-15')).reasons).toEqual([
      {
        code: 'preschoolBandByYear',
        params: { band: 'tuoi5Den6', birthYear: 2020, years: 5, schoolYearStart: 2025 },
        citation: null,
      },
    ]);
    expect(ageBandOf('2023-01-31', in2025('2026-01-31')).reasons).toEqual([
      expect.objectContaining({
        code: 'preschoolBandByMonths',
        params: { band: 'thang25Den36', ageMonths: 36 },
      }),
    ]);
    expect(ageBandOf('2023-01-31', in2025('2026-02-28')).reasons).toEqual([
      {
        code: 'preschoolStillNursery',
        params: { band: 'thang25Den36', ageMonths: 37, years: 2 },
        citation: null,
      },
    ]);
  });

  test('too young and too old are absent with the age', () => {
    const young = ageBandOf('2025-08-16', in2025('2025-11-15'));
    expect([young.status, young.value]).toEqual(['absent', null]);
    expect(young.reasons).toEqual([
      {
        code: 'preschoolTooYoung',
        params: { ageMonths: 2, from: 3 },
        citation: { circular: '52/2020/TT-BGDĐT', article: 32, clause: 1 },
      },
    ]);
    expect(ageBandOf('2018-12-31', in2025('2025-11-15')).reasons[0]?.params).toEqual({ years: 7, upTo: 6 });
  });
});

test('the charter in force on the day is cited', () => {
  const cited = (on: string, schoolYearStart: number) =>
    ageBandOf('2020-01-05', { on, schoolYearStart }, { counting: byMonths }).reasons[0]?.citation;
  expect(cited('2021-03-30', 2020)).toEqual({
    kind: 'decision',
    circular: '14/2008/QĐ-BGDĐT',
    article: 13,
    clause: 1,
  });
  expect(cited('2021-03-31', 2020)).toEqual({
    circular: '52/2020/TT-BGDĐT',
    article: 15,
    clause: 1,
    point: 'a',
  });
  const before = { charters: [], independent: [], teachers: [] };
  const uncited = (birthDate: string) =>
    ageBandOf(birthDate, in2025('2025-10-15'), { counting: byMonths, norms: before }).reasons[0]?.citation;
  expect(['2025-09-01', '2024-01-01', '2019-01-01'].map(uncited)).toEqual([null, null, null]);
});

describe('bands', () => {
  test('follow one another, with 36 months in two', () => {
    expect(ageBandIds.map((id) => [ageBands[id].from, ageBands[id].to])).toEqual([
      [3, 12],
      [13, 24],
      [25, 36],
      [36, 47],
      [48, 59],
      [60, 71],
    ]);
  });

  test('places outside of them have a stage too', () => {
    expect(agePlaces.map(stageOf)).toEqual([
      'nhomTre',
      'nhomTre',
      'nhomTre',
      'nhomTre',
      'mauGiao',
      'mauGiao',
      'mauGiao',
      'mauGiao',
    ]);
  });
});

describe('what cannot be', () => {
  const faultOf = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      if (isRegulationError(error)) return [error.code, error.place];
    }
    return null;
  };

  test.each([
    ['2025-02-30', '2025-10-15', 2025, 'invalidDate', { field: 'birthDate' }],
    ['2020-01-01', '2025-10-32', 2025, 'invalidDate', { field: 'on' }],
    ['2020-01-01', 'soon', 2025, 'invalidDate', { field: 'on' }],
    ['2025-10-16', '2025-10-15', 2025, 'invalidDate', { field: 'on' }],
    ['2020-01-01', '2024-12-31', 2025, 'invalidSchoolYear', { field: 'schoolYearStart' }],
    ['2020-01-01', '2027-01-01', 2025, 'invalidSchoolYear', { field: 'schoolYearStart' }],
    ['2020-01-01', '2025-10-15', 2024.5, 'invalidSchoolYear', { field: 'schoolYearStart' }],
  ])('born %s, on %s, school year %s: %s', (birthDate, on, schoolYearStart, code, place) => {
    expect(faultOf(() => ageBandOf(birthDate, { on, schoolYearStart }))).toEqual([code, place]);
  });

  test.each(['2025-01-01', '2026-12-31'])('%s belongs to 2025-2026', (on) => {
    expect(faultOf(() => ageBandOf('2020-01-01', in2025(on)))).toBeNull();
  });

  test('an option that is none', () => {
    const with_ = (counting: object) => () =>
      ageBandOf('2020-01-01', in2025('2025-10-15'), { counting: { ...byMonths, ...counting } });
    expect(faultOf(with_({ by: 'weeks' }))).toEqual(['invalidOption', { field: 'by' }]);
    expect(faultOf(with_({ threeYears: 'home' }))).toEqual(['invalidOption', { field: 'threeYears' }]);
    expect(with_({ by: 'weeks' })).toThrow('by: weeks is none of birthYear, completedMonths');
  });
});
