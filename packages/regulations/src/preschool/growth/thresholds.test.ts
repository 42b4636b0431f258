import { describe, expect, test } from 'vitest';
import type { Sex } from './lms.ts';
import { growthIndicators, whoGrowthRules, type GrowthIndicator } from './rules.ts';
import { growthStatus } from './status.ts';
import { whoGrowthTables } from './tables/who.ts';

/**
 * Each threshold from its two sides, one gram or one millimetre apart: indicator, sex, completed months, millimetres,
 * grams, class (or `-`: absent as implausible), z in hundredths.
 */
const borders = `
  weightForAge male 60 1100 7267 - -601
  weightForAge male 60 1100 7268 nheCanNang -600
  weightForAge male 60 1100 12361 nheCanNang -301
  weightForAge male 60 1100 12362 nheCan -300
  weightForAge male 60 1100 14059 nheCan -201
  weightForAge male 60 1100 14060 binhThuong -200
  weightForAge male 60 1100 35279 binhThuong 500
  weightForAge male 60 1100 35280 - 501
  weightForAge male 23 870 9517 nheCan -201
  weightForAge male 23 870 9518 binhThuong -200
  weightForAge female 60 1100 6978 - -601
  weightForAge female 60 1100 6979 nheCanNang -600
  weightForAge female 60 1100 12045 nheCanNang -301
  weightForAge female 60 1100 12046 nheCan -300
  weightForAge female 60 1100 13733 nheCan -201
  weightForAge female 60 1100 13734 binhThuong -200
  weightForAge female 60 1100 38833 binhThuong 500
  weightForAge female 60 1100 38834 - 501
  heightForAge male 60 821 18000 - -601
  heightForAge male 60 822 18000 thapCoi -599
  heightForAge male 60 1006 18000 thapCoi -202
  heightForAge male 60 1007 18000 binhThuong -200
  heightForAge male 60 1377 18000 binhThuong 599
  heightForAge male 60 1378 18000 - 601
  heightForAge male 24 809 18000 thapCoi -203
  heightForAge male 24 810 18000 binhThuong -200
  heightForAge female 60 808 18000 - -602
  heightForAge female 60 809 18000 thapCoi -600
  heightForAge female 60 998 18000 thapCoi -202
  heightForAge female 60 999 18000 binhThuong -200
  heightForAge female 60 1379 18000 binhThuong 599
  heightForAge female 60 1380 18000 - 601
  weightForHeight male 36 950 9400 - -501
  weightForHeight male 36 950 9401 gayCom -500
  weightForHeight male 36 950 12015 gayCom -201
  weightForHeight male 36 950 12016 binhThuong -200
  weightForHeight male 36 950 16605 binhThuong 200
  weightForHeight male 36 950 16606 thuaCan 201
  weightForHeight male 36 950 18110 thuaCan 300
  weightForHeight male 36 950 18111 beoPhi 301
  weightForHeight male 36 950 21118 beoPhi 500
  weightForHeight male 36 950 21119 - 501
  weightForHeight female 36 950 8893 - -501
  weightForHeight female 36 950 8894 gayCom -500
  weightForHeight female 36 950 11672 gayCom -201
  weightForHeight female 36 950 11673 binhThuong -200
  weightForHeight female 36 950 16738 binhThuong 200
  weightForHeight female 36 950 16739 thuaCan 201
  weightForHeight female 36 950 18465 thuaCan 300
  weightForHeight female 36 950 18466 beoPhi 301
  weightForHeight female 36 950 21918 beoPhi 500
  weightForHeight female 36 950 21919 - 501
  weightForHeight male 12 750 8084 gayCom -201
  weightForHeight male 12 750 8085 binhThuong -200
  weightForHeight female 12 750 11031 binhThuong 200
  weightForHeight female 12 750 11032 thuaCan 201
  bmiForAge male 61 1100 12446 - -501
  bmiForAge male 61 1100 12447 gay -500
  bmiForAge male 61 1100 15761 gay -201
  bmiForAge male 61 1100 15762 binhThuong -200
  bmiForAge male 61 1100 20149 binhThuong 100
  bmiForAge male 61 1100 20150 thuaCan 101
  bmiForAge male 61 1100 22103 thuaCan 200
  bmiForAge male 61 1100 22104 beoPhi 201
  bmiForAge male 61 1100 29026 beoPhi 500
  bmiForAge male 61 1100 29027 - 501
  bmiForAge female 72 1150 12914 - -501
  bmiForAge female 72 1150 12915 gay -500
  bmiForAge female 72 1150 16788 gay -201
  bmiForAge female 72 1150 16789 binhThuong -200
  bmiForAge female 72 1150 22510 binhThuong 100
  bmiForAge female 72 1150 22511 thuaCan 101
  bmiForAge female 72 1150 25440 thuaCan 200
  bmiForAge female 72 1150 25441 beoPhi 201
  bmiForAge female 72 1150 36984 beoPhi 500
  bmiForAge female 72 1150 36985 - 501
`;

const cases = borders
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

describe('each side of each threshold', () => {
  test.each(cases)('%s, %s of %s months, %s mm, %s g: %s at %s', (...row) => {
    const [indicator, sex, ageMonths, heightMillimetres, weightGrams, found, z] = [
      row[0] as GrowthIndicator,
      row[1] as Sex,
      Number(row[2]),
      Number(row[3]),
      Number(row[4]),
      row[5],
      Number(row[6]),
    ];
    const position = ageMonths < 24 ? 'lying' : 'standing';
    const measurement = { sex, ageMonths, heightMillimetres, weightGrams, position } as const;
    const result = growthStatus(measurement, whoGrowthTables).results[indicator];
    if (found === '-') {
      expect([result.status, result.value]).toEqual(['absent', null]);
      expect(result.reasons[0]).toMatchObject({ code: 'growthImplausible', params: { z } });
    } else {
      expect(result.value).toEqual({ indicator, z, class: found });
    }
  });

  test('no indicator lacks its borders', () => {
    const named = new Set(cases.map(([indicator, sex]) => `${indicator} ${sex}`));
    expect(named.size).toBe(growthIndicators.length * 2);
    expect(cases).toHaveLength(76);
  });

  test('the thresholds are the data', () => {
    const thresholds = growthIndicators.map((indicator) => [
      indicator,
      whoGrowthRules.indicators[indicator].bands.map((band) => [
        band.class,
        band.side,
        band.z,
        band.severity,
      ]),
    ]);
    expect(thresholds).toEqual([
      [
        'weightForAge',
        [
          ['nheCanNang', 'below', -300, 2],
          ['nheCan', 'below', -200, 1],
        ],
      ],
      ['heightForAge', [['thapCoi', 'below', -200, 1]]],
      [
        'weightForHeight',
        [
          ['gayCom', 'below', -200, 1],
          ['beoPhi', 'above', 300, 2],
          ['thuaCan', 'above', 200, 1],
        ],
      ],
      [
        'bmiForAge',
        [
          ['gay', 'below', -200, 1],
          ['beoPhi', 'above', 200, 2],
          ['thuaCan', 'above', 100, 1],
        ],
      ],
    ]);
  });

  test('a school that sets another threshold', () => {
    const { weightForAge } = whoGrowthRules.indicators;
    const stricter = {
      ...whoGrowthRules,
      indicators: {
        ...whoGrowthRules.indicators,
        weightForAge: {
          ...weightForAge,
          bands: weightForAge.bands.map((band) => ({ ...band, z: band.z + 100 })),
        },
      },
    };
    const measured = {
      sex: 'male',
      ageMonths: 60,
      weightGrams: 15_000,
      heightMillimetres: null,
      position: null,
    } as const;
    expect(growthStatus(measured, whoGrowthTables).results.weightForAge.value?.class).toBe('binhThuong');
    expect(growthStatus(measured, whoGrowthTables, stricter).results.weightForAge.value?.class).toBe(
      'nheCan',
    );
  });
});
