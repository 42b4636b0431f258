import { describe, expect, test } from 'vitest';
import { ageRuleFor } from './age-rules.ts';
import { eligibility } from './eligibility.ts';
import type { EntryApplicant, EntryCampaign } from './entry.ts';
import { campaign, child, codes, straight } from './fixtures.ts';

describe('null and left out are the same: nobody knows', () => {
  const done = { completedPrevious: true, groups: [], history: straight } as const;
  const unknown = (change: object, grade: EntryCampaign['grade']) => {
    const both = [null, undefined].map((value) => {
      const applicant = Object.fromEntries(Object.keys(change).map((field) => [field, value]));
      return eligibility(
        child('2012-08-08', { ...done, ...applicant } as Partial<EntryApplicant>),
        campaign(grade),
      );
    });
    expect(both[0]).toEqual(both[1]);
    return both[0];
  };

  test.each([6, 10] as const)('completedPrevious, grade %i', (grade) => {
    const birthYear = grade === 6 ? 2014 : 2010;
    for (const completedPrevious of [null, undefined]) {
      const applicant = child(`${birthYear}-08-08`, { completedPrevious } as Partial<EntryApplicant>);
      const result = eligibility(applicant, campaign(grade));
      expect(result).toMatchObject({ outcome: 'needsReview', missing: ['completedPrevious'] });
      expect(codes(result)).toEqual(['entryAge', 'entryDataMissing']);
    }
  });

  test('groups', () => {
    expect(unknown({ groups: 0 }, 6)).toMatchObject({ outcome: 'needsReview', missing: ['groups'] });
  });

  test('history', () => {
    expect(unknown({ history: 0 }, 6)).toMatchObject({ outcome: 'needsReview', missing: ['history'] });
    expect(unknown({ history: 0, groups: 0 }, 6)).toMatchObject({ missing: ['history', 'groups'] });
  });

  test.each(['skipped', 'repeated', 'startedLate'])('a history without %s is not known', (field) => {
    for (const value of [null, undefined]) {
      const history = { ...straight, [field]: value };
      const result = eligibility(child('2012-08-08', { ...done, history }), campaign(6));
      expect(result).toMatchObject({ outcome: 'needsReview', missing: ['history'] });
    }
  });

  test('sex is not compared', () => {
    for (const sex of [null, undefined]) {
      const applicant = child('2019-08-08', { sex } as Partial<EntryApplicant>);
      expect(eligibility(applicant, campaign(1))).toMatchObject({ outcome: 'eligible', missing: [] });
    }
  });

  test('birth date, residence and number', () => {
    const nothing = eligibility({}, campaign(6, { zones: [] }));
    const applicant = {
      birthDate: null,
      ward: null,
      personalId: null,
      sex: null,
      groups: null,
      history: null,
    };
    expect(eligibility({ ...applicant, completedPrevious: null }, campaign(6, { zones: [] }))).toEqual(
      nothing,
    );
    expect(nothing).toMatchObject({
      outcome: 'needsReview',
      missing: ['birthDate', 'completedPrevious', 'ward'],
    });
  });

  test('options of a campaign', () => {
    const applicant = child('2019-08-08');
    const options = { firstDay: null, zones: null, otherWards: null, ageRule: null };
    expect(eligibility(applicant, campaign(1, options))).toEqual(eligibility(applicant, campaign(1)));
    const small = child('2025-06-06');
    expect(eligibility(small, campaign(0, options))).toEqual(eligibility(small, campaign(0)));
    const zones = [{ zone: 'Khu vực 1', wards: [] }];
    expect(eligibility(applicant, campaign(1, { zones, otherWards: null }))).toEqual(
      eligibility(applicant, campaign(1, { zones })),
    );
  });
});

describe('wrong input', () => {
  test.each<[object, object, string, object]>([
    [{ completedPrevious: 'false' }, { grade: 6 }, 'invalidOption', { field: 'completedPrevious' }],
    [{ completedPrevious: 0 }, { grade: 6 }, 'invalidOption', { field: 'completedPrevious' }],
    [{ completedPrevious: Symbol('x') }, {}, 'invalidOption', { field: 'completedPrevious' }],
    [{ sex: 'nam' }, {}, 'invalidOption', { field: 'sex' }],
    [{ sex: '' }, {}, 'invalidOption', { field: 'sex' }],
    [{ groups: 'khuyetTat' }, {}, 'invalidOption', { field: 'groups' }],
    [{ groups: [Symbol('x')] }, {}, 'unknownLateGroup', { field: 'groups', index: 0 }],
    [{ history: { ...straight, skipped: Symbol('x') } }, {}, 'invalidHistory', { field: 'history.skipped' }],
    [{ history: { ...straight, skipped: 1n } }, {}, 'invalidHistory', { field: 'history.skipped' }],
    [{ birthDate: 20190808 }, {}, 'invalidDate', { field: 'birthDate' }],
    [{ birthDate: Symbol('x') }, {}, 'invalidDate', { field: 'birthDate' }],
    [{ personalId: 792190000011 }, {}, 'invalidPersonalId', { field: 'personalId' }],
    [{}, { firstDay: 5 }, 'invalidDate', { field: 'firstDay' }],
    [{}, { schoolYear: Symbol('x') }, 'invalidSchoolYear', { field: 'schoolYear' }],
    [{}, { schoolYear: '2025' }, 'invalidSchoolYear', { field: 'schoolYear' }],
    [{}, { grade: Symbol('x') }, 'invalidGrade', { field: 'grade' }],
    [{}, { otherWards: 'eligible' }, 'invalidOption', { field: 'otherWards' }],
    [{}, { otherWards: 'welcome' }, 'invalidOption', { field: 'otherWards' }],
    [{}, { ageRule: { ...ageRuleFor(1, 2025), tooOld: 'eligible' } }, 'invalidOption', { field: 'ageRule' }],
    [{}, { ageRule: { ...ageRuleFor(1, 2025), age: '6' } }, 'invalidOption', { field: 'ageRule' }],
    [{}, { ageRule: { ...ageRuleFor(1, 2025), lateYears: -1 } }, 'invalidOption', { field: 'ageRule' }],
    [{}, { ageRule: { ...ageRuleFor(1, 2025), lateGroups: null } }, 'invalidOption', { field: 'ageRule' }],
  ])('%o, %o: %s', (applicant, change, code, place) => {
    expect(() =>
      eligibility(
        { ...child('2019-08-08'), ...applicant } as EntryApplicant,
        {
          ...campaign(1),
          ...change,
        } as EntryCampaign,
      ),
    ).toThrow(expect.objectContaining({ name: 'RegulationError', code, place }));
  });

  test.each<[unknown, unknown, string, string]>([
    [0, 2025, 'invalidGrade', 'grade'],
    [2, 2025, 'invalidGrade', 'grade'],
    [Symbol('x'), 2025, 'invalidGrade', 'grade'],
    [1, Number.NaN, 'unknownEntryYear', 'schoolYear'],
    [1, Symbol('x'), 'unknownEntryYear', 'schoolYear'],
    [1, '2025', 'unknownEntryYear', 'schoolYear'],
  ])('no age rule of grade %s in %s', (grade, year, code, field) => {
    expect(() => ageRuleFor(grade as 1, year as number)).toThrow(
      expect.objectContaining({ name: 'RegulationError', code, place: { field } }),
    );
  });

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
