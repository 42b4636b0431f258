import { describe, expect, test } from 'vitest';
import { eligibility } from './eligibility.ts';
import { campaign, child, codes, enTexts, straight, viTexts } from './fixtures.ts';

const tt32 = (clause: number) => ({ circular: '32/2020/TT-BGDĐT', article: 33, clause });
const tt15 = { circular: '15/2026/TT-BGDĐT' };
const done = { completedPrevious: true };

describe('F-11, grades 6 and 10', () => {
  test.each([
    [6, 2014, 11],
    [10, 2010, 15],
  ] as const)('grade %i: born %i is %i', (grade, year, age) => {
    const result = eligibility(child(`${year}-08-08`, done), campaign(grade));
    expect(result).toMatchObject({ outcome: 'eligible', age });
    expect(result.reasons).toEqual([{ code: 'entryAge', params: { grade, age }, citation: tt32(1) }]);
  });

  test('from 2026 on under the charter of 2026', () => {
    const ageReason = (schoolYear: number) =>
      eligibility(child(`${schoolYear - 15}-08-08`, done), campaign(10, { schoolYear })).reasons[0];
    expect(ageReason(2025)?.citation).toEqual(tt32(1));
    expect(ageReason(2026)?.citation).toEqual(tt15);
    const late = child('2009-08-08', { ...done, groups: ['moCoi'] });
    expect(eligibility(late, campaign(10, { schoolYear: 2026 })).reasons[0]).toMatchObject({
      code: 'entryAgeLate',
      citation: tt15,
    });
    expect(eligibility(late, campaign(10)).reasons[0]).toMatchObject({ citation: tt32(2) });
  });

  test.each([
    [{ skipped: 1 }, 10],
    [{ skipped: 2 }, 9],
    [{ repeated: 1 }, 12],
    [{ startedLate: 1 }, 12],
    [{ repeated: 1, startedLate: 2 }, 14],
    [{ skipped: 1, repeated: 3 }, 13],
    [{ skipped: 2, repeated: 1 }, 10],
  ])('history %j: age %i fits, one further does not', (change, age) => {
    const history = { ...straight, ...change };
    const at = (years: number) =>
      eligibility(child(`${2025 - years}-08-08`, { ...done, history, groups: [] }), campaign(6));
    expect(at(age).outcome).toBe('eligible');
    expect(at(age).reasons).toEqual([
      { code: 'entryAgeShifted', params: { grade: 6, age, usual: 11, ...history }, citation: tt32(1) },
    ]);
    expect(at(11).reasons[0]?.code).toBe('entryAge');
    expect(at(age < 11 ? age - 1 : age + 1).outcome).toBe('notEligible');
    expect(at(age < 11 ? 12 : 10).outcome).toBe('notEligible');
  });

  test('what moved the age is told', () => {
    const history = { skipped: 0, repeated: 1, startedLate: 2 };
    const result = eligibility(child('2012-08-08', { ...done, history }), campaign(6));
    expect([viTexts(result), enTexts(result)]).toEqual([
      [
        'Tính theo năm, em 13 tuổi. Tuổi vào lớp 6 là 11, được giảm hoặc tăng theo quá trình học: số năm lưu ban 1, số năm đi học muộn 2. (Điều 33 khoản 1 Thông tư 32/2020/TT-BGDĐT)',
      ],
      [
        '13 years old by calendar year. The age of entering grade 6 is 11, moved by earlier years: years repeated 1, years begun late 2. (Circular 32/2020/TT-BGDĐT, article 33, clause 1)',
      ],
    ]);
  });

  test('too young', () => {
    const result = eligibility(
      child('2016-08-08', { ...done, history: { ...straight, skipped: 1 } }),
      campaign(6),
    );
    expect(result.outcome).toBe('notEligible');
    expect(result.reasons[0]).toEqual({
      code: 'entryTooYoung',
      params: { grade: 6, age: 9, youngest: 10, schoolYear: 2026 },
      citation: tt32(1),
    });
  });

  test('three years beyond the age that the history makes, for a listed group', () => {
    const at = (age: number, groups: string[]) =>
      eligibility(
        child(`${2025 - age}-08-08`, { ...done, groups, history: { ...straight, repeated: 1 } }),
        campaign(10),
      );
    expect(at(19, ['moCoi'])).toMatchObject({
      outcome: 'eligible',
      reasons: [{ code: 'entryAgeLate', params: { age: 19, oldest: 16, allowed: 19, group: 'moCoi' } }],
    });
    expect(at(20, ['moCoi'])).toMatchObject({
      outcome: 'notEligible',
      reasons: [{ code: 'entryTooOld', params: { allowed: 19, outcome: 'notEligible' }, citation: tt32(2) }],
    });
    expect(at(17, ['kemPhatTrien'])).toMatchObject({
      outcome: 'notEligible',
      reasons: [{ code: 'entryTooOld', params: { allowed: 16 } }],
    });
    expect(viTexts(at(17, []))).toEqual([
      'Tính theo năm, em 17 tuổi, quá tuổi vào lớp 10 (16 tuổi). Xin gia đình liên hệ trường để được hướng dẫn nơi học phù hợp. (Điều 33 khoản 2 Thông tư 32/2020/TT-BGDĐT)',
    ]);
  });

  test('a group may settle it although the history is not known', () => {
    const late = child('2007-08-08', { ...done, groups: ['danTocThieuSo'] });
    expect(eligibility(late, campaign(10)).outcome).toBe('eligible');
    const later = child('2006-08-08', { ...done, groups: ['danTocThieuSo'] });
    expect(eligibility(later, campaign(10))).toMatchObject({ outcome: 'needsReview', missing: ['history'] });
  });

  test.each([
    ['2015-08-08', {}, ['history']],
    ['2013-08-08', {}, ['history', 'groups']],
    ['2013-08-08', { groups: [] }, ['history']],
    ['2013-08-08', { history: straight }, ['groups']],
  ])('born %s with %j: missing %j', (birthDate, change, missing) => {
    const result = eligibility(child(birthDate, { ...done, ...change }), campaign(6));
    expect(result).toMatchObject({ outcome: 'needsReview', missing });
    expect(codes(result)).toEqual(['entryDataMissing']);
  });

  test('the level before', () => {
    const notDone = eligibility(child('2014-08-08', { completedPrevious: false }), campaign(6));
    expect(notDone.outcome).toBe('notEligible');
    expect(notDone.reasons[1]).toEqual({
      code: 'previousLevelNotCompleted',
      params: { grade: 6 },
      citation: null,
    });
    expect(viTexts(notDone)[1]).toBe('Em chưa hoàn thành chương trình tiểu học nên chưa thể vào lớp 6.');
    expect(enTexts(notDone)[1]).toBe('Primary school is not completed yet.');
    const ten = eligibility(child('2010-08-08', { completedPrevious: false }), campaign(10));
    expect(viTexts(ten)[1]).toBe('Em chưa hoàn thành chương trình trung học cơ sở nên chưa thể vào lớp 10.');
    expect(enTexts(ten)[1]).toBe('Lower secondary school is not completed yet.');
    expect(eligibility(child('2014-08-08'), campaign(6))).toMatchObject({
      outcome: 'needsReview',
      missing: ['completedPrevious'],
    });
    expect(eligibility(child('2019-08-08', { completedPrevious: false }), campaign(1)).outcome).toBe(
      'eligible',
    );
  });

  test('the campaign may bring its own rule', () => {
    const ageRule = {
      age: 11,
      lateYears: 1,
      lateGroups: ['vungLu'],
      tooOld: 'needsReview' as const,
      citation: null,
      lateCitation: null,
    };
    const at = (age: number, schoolYear = 2015) =>
      eligibility(
        child(`${schoolYear - age}-01-01`, { ...done, history: straight, groups: ['vungLu'] }),
        campaign(6, { schoolYear, ageRule }),
      );
    expect(codes(at(12))).toEqual(['entryAgeLate']);
    expect(at(13)).toMatchObject({
      outcome: 'needsReview',
      reasons: [{ code: 'entryTooOld', citation: null }],
    });
  });
});
