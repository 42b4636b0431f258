import { describe, expect, test } from 'vitest';
import { eligibility } from './eligibility.ts';
import type { EntryApplicant, EntryCampaign } from './entry.ts';
import { campaign, child, codes, enTexts, straight, viTexts } from './fixtures.ts';

describe('F-12: where the child lives', () => {
  const zones = [
    { zone: 'Khu vực 1', wards: ['26734', '26737'] },
    { zone: 'Khu vực 2', wards: ['26740'] },
  ];
  const at = (ward: string | null, change: Partial<EntryCampaign> = {}) =>
    eligibility(child('2019-08-08', { ward }), campaign(1, { zones, ...change }));

  test.each([
    ['26734', 'Khu vực 1', 1],
    ['26737', 'Khu vực 1', 1],
    ['26740', 'Khu vực 2', 2],
  ])('%s: %s', (ward, zone, order) => {
    const result = at(ward);
    expect(result).toMatchObject({ outcome: 'eligible', zone: { zone, order } });
    expect(result.reasons[1]).toEqual({
      code: 'residenceInZone',
      params: { zone, order, zones: 2 },
      citation: null,
    });
  });

  test('elsewhere: review, or what the campaign says', () => {
    const review = at('99999');
    expect(review).toMatchObject({ outcome: 'needsReview', zone: null, missing: [] });
    expect(review.reasons[1]).toEqual({
      code: 'residenceElsewhere',
      params: { outcome: 'needsReview' },
      citation: null,
    });
    const refused = at('99999', { otherWards: 'notEligible' });
    expect(refused).toMatchObject({ outcome: 'notEligible' });
    expect([review, refused].map((result) => viTexts(result)[1])).toEqual([
      'Nơi ở hiện tại ngoài địa bàn tuyển sinh của trường; nhà trường sẽ xem xét và trả lời gia đình.',
      'Nơi ở hiện tại ngoài địa bàn tuyển sinh của trường. Xin gia đình xem trường được phân theo nơi ở hiện tại.',
    ]);
    expect([review, refused].map((result) => enTexts(result)[1])).toEqual([
      'The current residence is outside the zones of the school; the school will look at it and answer.',
      'The current residence is outside the zones of the school. Please see the school assigned to the residence.',
    ]);
  });

  test('not known', () => {
    expect(at(null)).toMatchObject({ outcome: 'needsReview', zone: null, missing: ['ward'] });
    expect(at(null, { otherWards: 'notEligible' }).outcome).toBe('needsReview');
  });

  test('a campaign without zones asks for no residence', () => {
    const result = eligibility(child('2019-08-08', { ward: null }), campaign(1));
    expect(result).toMatchObject({ outcome: 'eligible', zone: null, missing: [] });
  });
});

describe('F-15: the personal identification number', () => {
  test('none yet: checked by a person, never refused', () => {
    const result = eligibility(child('2019-08-08', { personalId: null }), campaign(1));
    expect(result).toMatchObject({ outcome: 'needsReview', missing: [] });
    expect(result.reasons[1]).toEqual({ code: 'noPersonalId', params: {}, citation: null });
    expect(viTexts(result)[1]).toBe(
      'Chưa có số định danh cá nhân: hồ sơ vẫn được nhận, nhà trường sẽ đối chiếu giấy tờ trực tiếp.',
    );
  });

  test.each([
    ['079219000001', undefined, []],
    ['079219000001', 'male', []],
    ['079319000001', 'female', []],
    ['079219000001', 'female', ['sex']],
    ['079218000001', 'male', ['birthYear']],
    ['079119000001', 'male', ['birthYear', 'sex']],
  ] as const)('%s, %s: differs in %j', (personalId, sex, differs) => {
    const result = eligibility(child('2019-08-08', { personalId, ...(sex && { sex }) }), campaign(1));
    expect(result.outcome).toBe(differs.length > 0 ? 'needsReview' : 'eligible');
    const expected =
      differs.length > 0 ? [{ code: 'personalIdDiffers', params: { differs }, citation: null }] : [];
    expect(result.reasons.slice(1)).toEqual(expected);
  });

  test('without a birth date only the sex is compared', () => {
    const known = { birthDate: null, ward: null, personalId: '079319000001', sex: 'male' } as const;
    const result = eligibility(known, campaign(1));
    expect(result.reasons[0]).toMatchObject({ code: 'personalIdDiffers', params: { differs: ['sex'] } });
  });
});

describe('several things at once', () => {
  test('nothing known', () => {
    const nothing: EntryApplicant = { birthDate: null, ward: null, personalId: null };
    const result = eligibility(nothing, campaign(6, { zones: [] }));
    expect(result).toEqual({
      outcome: 'needsReview',
      age: null,
      zone: null,
      missing: ['birthDate', 'completedPrevious', 'ward'],
      reasons: [
        { code: 'noPersonalId', params: {}, citation: null },
        {
          code: 'entryDataMissing',
          params: { data: ['birthDate', 'completedPrevious', 'ward'] },
          citation: null,
        },
      ],
    });
    expect(viTexts(result)[1]).toBe(
      'Xin gia đình bổ sung: ngày sinh, xác nhận hoàn thành chương trình cấp học trước, nơi ở hiện tại.',
    );
  });

  test('the worst finding decides', () => {
    const result = eligibility(child('2020-08-08', { personalId: null }), campaign(1));
    expect(result.outcome).toBe('notEligible');
    expect(codes(result)).toEqual(['entryTooYoung', 'noPersonalId']);
  });
});

describe('wrong input', () => {
  const failing = (applicant: Partial<EntryApplicant>, change: object, code: string, place: object) =>
    expect(() => eligibility(child('2019-08-08', applicant), { ...campaign(1), ...change })).toThrow(
      expect.objectContaining({ code, place }),
    );

  test.each([
    '2019-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-04-31',
    '2019-1-1',
    '08/08/2019',
    '',
    '2019-08-08T00:00',
  ])('birth date %j', (birthDate) => {
    failing({ birthDate, personalId: null }, {}, 'invalidDate', { field: 'birthDate' });
  });

  test('campaign', () => {
    failing({}, { grade: 2 }, 'invalidGrade', { field: 'grade' });
    failing({}, { schoolYear: 2025.5 }, 'invalidSchoolYear', { field: 'schoolYear' });
    failing({}, { schoolYear: 1944 }, 'invalidSchoolYear', { field: 'schoolYear' });
    failing({}, { schoolYear: 10000 }, 'invalidSchoolYear', { field: 'schoolYear' });
    failing({}, { schoolYear: 2020 }, 'unknownEntryYear', { field: 'schoolYear' });
    failing({ birthDate: null }, { schoolYear: 2020 }, 'unknownEntryYear', { field: 'schoolYear' });
    failing({}, { grade: 0, firstDay: '2025-09-31' }, 'invalidDate', { field: 'firstDay' });
    const zones = [
      { zone: '1', wards: ['a', 'b'] },
      { zone: '2', wards: ['c', 'b'] },
    ];
    failing({}, { zones }, 'duplicateWard', { field: 'zones', index: 1 });
    expect(() => eligibility(child('2015-08-08'), campaign(1, { schoolYear: 2021 }))).not.toThrow();
    expect(eligibility(child('1940-08-08'), campaign(0, { schoolYear: 1945 })).outcome).toBe('needsReview');
    expect(
      eligibility(child('9990-08-08', { personalId: null }), campaign(0, { schoolYear: 9999 })).age,
    ).toBe(9);
  });

  test('applicant', () => {
    failing({ groups: ['khuyetTat', 'x'] }, {}, 'unknownLateGroup', { field: 'groups', index: 1 });
    failing({ groups: ['x'] }, { grade: 0 }, 'unknownLateGroup', { field: 'groups', index: 0 });
    failing({ history: { ...straight, skipped: -1 } }, {}, 'invalidHistory', { field: 'history.skipped' });
    failing({ history: { ...straight, repeated: 0.5 } }, {}, 'invalidHistory', { field: 'history.repeated' });
    failing({ history: { ...straight, startedLate: Number.NaN } }, {}, 'invalidHistory', {
      field: 'history.startedLate',
    });
  });

  test.each(['07921900000', '0792190000011', '07921900000a', ' 079219000001', '079219000001\n', ''])(
    'personal identification number %j, which the message does not repeat',
    (personalId) => {
      failing({ personalId }, {}, 'invalidPersonalId', { field: 'personalId' });
      expect(() => eligibility(child('2019-08-08', { personalId }), campaign(1))).toThrow(
        /^personalId: not twelve digits$/,
      );
    },
  );
});
