import { describe, expect, test } from 'vitest';
import { eligibility } from './eligibility.ts';
import { campaign, child, codes, straight, enTexts, viTexts } from './fixtures.ts';

const tt28 = { circular: '28/2020/TT-BGDĐT', article: 33, clause: 1 };

describe('F-11, grade 1', () => {
  test.each(['2019-01-01', '2019-12-31', '2019-06-15'])('born %s is six by calendar year', (birthDate) => {
    expect(eligibility(child(birthDate), campaign(1))).toEqual({
      outcome: 'eligible',
      age: 6,
      zone: null,
      missing: [],
      reasons: [{ code: 'entryAge', params: { grade: 1, age: 6 }, citation: tt28 }],
    });
  });

  test('born on 01/01 of the next year is five', () => {
    const result = eligibility(child('2020-01-01', { groups: ['khuyetTat'] }), campaign(1));
    expect(result).toMatchObject({ outcome: 'notEligible', age: 5, missing: [] });
    expect(result.reasons).toEqual([
      {
        code: 'entryTooYoung',
        params: { grade: 1, age: 5, youngest: 6, schoolYear: 2026 },
        citation: tt28,
      },
    ]);
    expect([viTexts(result), enTexts(result)]).toEqual([
      [
        'Tính theo năm, em 5 tuổi, chưa đủ 6 tuổi để vào lớp 1. Gia đình có thể nộp hồ sơ cho năm học 2026-2027. (Điều 33 khoản 1 Thông tư 28/2020/TT-BGDĐT)',
      ],
      [
        '5 years old by calendar year, not yet 6 as grade 1 asks. The family can apply for the school year 2026-2027. (Circular 28/2020/TT-BGDĐT, article 33, clause 1)',
      ],
    ]);
    expect(eligibility(child('2022-05-05'), campaign(1)).reasons[0]?.params).toMatchObject({
      age: 3,
      schoolYear: 2028,
    });
  });

  test.each([
    'khuyetTat',
    'khoKhan',
    'danTocThieuSo',
    'moCoi',
    'nuocNgoaiVe',
    'kemPhatTrien',
    'conNguoiNuocNgoai',
  ])('%s: up to three years older', (group) => {
    for (const [year, age] of [
      [2018, 7],
      [2016, 9],
    ] as const) {
      const result = eligibility(child(`${year}-03-04`, { groups: [group] }), campaign(1));
      expect(result.outcome).toBe('eligible');
      expect(result.reasons).toEqual([
        {
          code: 'entryAgeLate',
          params: { grade: 1, age, oldest: 6, allowed: 9, group },
          citation: tt28,
        },
      ]);
    }
    const beyond = eligibility(child('2015-03-04', { groups: [group] }), campaign(1));
    expect(beyond.outcome).toBe('needsReview');
    expect(beyond.reasons).toEqual([
      {
        code: 'entryTooOld',
        params: { grade: 1, age: 10, allowed: 9, outcome: 'needsReview' },
        citation: tt28,
      },
    ]);
  });

  test('older, and nobody has asked for the group', () => {
    const result = eligibility(child('2018-03-04'), campaign(1));
    expect(result).toMatchObject({ outcome: 'needsReview', missing: ['groups'] });
    expect(result.reasons).toEqual([
      { code: 'entryDataMissing', params: { data: ['groups'] }, citation: null },
    ]);
  });

  test('older and of no group: primary school is compulsory, so people decide', () => {
    const result = eligibility(child('2018-03-04', { groups: [] }), campaign(1));
    expect(result).toMatchObject({ outcome: 'needsReview', missing: [] });
    expect(result.reasons[0]).toMatchObject({ code: 'entryTooOld', params: { age: 7, allowed: 6 } });
    expect(viTexts(result)).toEqual([
      'Tính theo năm, em 7 tuổi, quá tuổi vào lớp 1 (6 tuổi). Hồ sơ được chuyển cơ quan có thẩm quyền xem xét. (Điều 33 khoản 1 Thông tư 28/2020/TT-BGDĐT)',
    ]);
  });

  test('a school history plays no part', () => {
    const repeated = { history: { ...straight, repeated: 1 }, groups: [] };
    expect(codes(eligibility(child('2018-03-04', repeated), campaign(1)))).toEqual(['entryTooOld']);
  });
});
