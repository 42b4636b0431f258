import { describe, expect, test } from 'vitest';
import { eligibility } from './eligibility.ts';
import type { EntryApplicant, EntryCampaign } from './entry.ts';
import { campaign, child, codes, enTexts, viTexts } from './fixtures.ts';

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
