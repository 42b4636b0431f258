import { describe, expect, test } from 'vitest';
import { eligibility } from './eligibility.ts';
import type { EntryCampaign } from './entry.ts';
import { campaign, child, viTexts } from './fixtures.ts';

const law = (article: number) => ({ circular: '43/2019/QH14', kind: 'law', article, clause: 1 });

describe('F-11, preschool', () => {
  const at = (birthDate: string, change: Partial<EntryCampaign> = {}) =>
    eligibility(child(birthDate), campaign(0, change));

  test('three months on the first day, 05 September unless the campaign says otherwise', () => {
    expect(at('2025-06-05')).toMatchObject({
      outcome: 'eligible',
      age: 0,
      reasons: [{ code: 'entryPreschool', params: { age: 0 }, citation: law(23) }],
    });
    const young = at('2025-06-06');
    expect(young.outcome).toBe('notEligible');
    expect(young.reasons).toEqual([
      { code: 'entryTooFewMonths', params: { months: 3, from: '2025-09-06' }, citation: law(23) },
    ]);
    expect(viTexts(young)).toEqual([
      'Trường nhận trẻ từ 3 tháng tuổi. Bé đủ tuổi từ ngày 06/09/2025. (Điều 23 khoản 1 Luật 43/2019/QH14)',
    ]);
    expect(at('2025-06-06', { firstDay: '2025-09-06' }).outcome).toBe('eligible');
    expect(at('2025-11-30', { firstDay: '2026-02-28' }).outcome).toBe('eligible');
    expect(at('2026-03-01').outcome).toBe('notEligible');
  });

  test.each([
    ['2021-12-31', 4, 'eligible', 'entryPreschool', law(23)],
    ['2020-12-31', 5, 'eligible', 'entryFiveFirst', law(14)],
    ['2020-01-01', 5, 'eligible', 'entryFiveFirst', law(14)],
    ['2019-12-31', 6, 'needsReview', 'entryPreschoolSix', law(23)],
    ['2018-12-31', 7, 'notEligible', 'entryPreschoolOver', law(23)],
  ])('born %s: %i, %s', (birthDate, age, outcome, code, citation) => {
    const result = at(birthDate);
    expect(result).toMatchObject({ age, outcome });
    expect(result.reasons).toEqual([
      { code, params: code === 'entryPreschoolOver' ? { age, lastAge: 5 } : { age }, citation },
    ]);
  });

  test('neither school history nor the level before is asked for', () => {
    expect(at('2021-12-31').missing).toEqual([]);
  });
});
