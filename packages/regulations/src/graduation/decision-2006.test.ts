import { describe, expect, test } from 'vitest';
import type { ConductLevel, StudyLevel } from '../secondary/rules.ts';
import type { GraduationInput } from './conditions.ts';
import { lowerSecondaryGraduation } from './graduation.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const partial = <V>(provisional: V) =>
  ({ status: 'partial', value: null, provisional, reasons: [] }) as const;

const of2019: GraduationInput = {
  ...{ schoolYearStart: 2019, birthYear: 2005, programmeCompleted: true, fileComplete: true },
  ...{ study: 'gioi', conduct: 'tot', absences: { excused: 3, unexcused: 1 } },
};
const decision = { circular: '11/2006/QĐ-BGDĐT', kind: 'decision' };

describe('decision 11/2006: grade 9 itself, and a grade on the diploma', () => {
  test.each([
    ['gioi', 'tot', 'gioi', 'a'],
    ['gioi', 'kha', 'kha', 'b'],
    ['gioi', 'trungBinh', 'trungBinh', 'c'],
    ['kha', 'tot', 'kha', 'b'],
    ['kha', 'kha', 'kha', 'b'],
    ['kha', 'trungBinh', 'trungBinh', 'c'],
    ['trungBinh', 'tot', 'trungBinh', 'c'],
    ['trungBinh', 'trungBinh', 'trungBinh', 'c'],
    ['gioi', 'notClassified', 'gioi', 'a'],
    ['kha', 'notClassified', 'kha', 'b'],
    ['trungBinh', 'notClassified', 'trungBinh', 'c'],
  ] as const)('study %s, conduct %s: %s', (study, conduct, grade, point) => {
    const result = lowerSecondaryGraduation({ ...of2019, study, conduct });
    expect(result).toMatchObject({
      status: 'final',
      value: { recognised: true, document: 'diploma', grade },
    });
    expect(result.reasons.slice(1)).toEqual([
      { code: 'graduationMet', params: { document: 'diploma' }, citation: { ...decision, article: 8 } },
      {
        code: 'graduationGrade',
        params: { grade, study, conduct },
        citation: { ...decision, article: 8, clause: 1, point },
      },
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
  });

  test.each([
    ['yeu', 'tot', 'study', 'yeu', 'b'],
    ['kem', 'tot', 'study', 'kem', 'b'],
    ['gioi', 'yeu', 'conduct', 'yeu', 'a'],
  ] as const)('study %s, conduct %s: not recognised', (study, conduct, of, level, point) => {
    const result = lowerSecondaryGraduation({ ...of2019, study, conduct });
    expect(result.value).toEqual({ recognised: false, document: null, grade: null });
    expect(result.reasons.slice(1)).toEqual([
      {
        code: 'graduationLevelTooLow',
        params: { of, level, needed: 'trungBinh' },
        citation: { ...decision, article: 7, clause: 1, point },
      },
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
  });

  test('45 half-days pass, 46 fail', () => {
    const absent = (unexcused: number) =>
      lowerSecondaryGraduation({ ...of2019, absences: { excused: 40, unexcused } });
    expect(absent(5).value?.recognised).toBe(true);
    expect(absent(6).value?.recognised).toBe(false);
    expect(absent(6).reasons[1]).toEqual({
      code: 'absencesOver',
      params: { excused: 40, unexcused: 6, absences: 46, allowed: 45 },
      citation: decision,
    });
  });

  test('age and file as later', () => {
    const old = lowerSecondaryGraduation({ ...of2019, birthYear: 1998 });
    expect(old.reasons[1]).toEqual({
      code: 'graduationAgeOver',
      params: { age: 22, limit: 21 },
      citation: decision,
    });
    const noFile = lowerSecondaryGraduation({ ...of2019, fileComplete: false });
    expect(noFile.reasons.slice(1)).toEqual([
      { code: 'graduationFileIncomplete', params: {}, citation: decision },
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
    expect(lowerSecondaryGraduation({ ...of2019, programmeCompleted: false }).reasons[1]?.citation).toEqual(
      decision,
    );
    const adult = { ...of2019, birthYear: 1960, continuingEducation: true };
    expect(lowerSecondaryGraduation(adult).value?.recognised).toBe(true);
    expect(lowerSecondaryGraduation({ ...adult, birthYear: 2005 }).value?.recognised).toBe(true);
    expect(lowerSecondaryGraduation({ ...adult, birthYear: 2006 }).value?.recognised).toBe(false);
  });

  test.each([
    [{ study: null }, ['study']],
    [{ conduct: null }, ['conduct']],
    [{ study: null, conduct: null, absences: null }, ['absences', 'conduct', 'study']],
  ])('%o: absent', (input, fields) => {
    const result = lowerSecondaryGraduation({ ...of2019, ...input });
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(result.reasons.slice(1)).toEqual([
      { code: 'graduationMissing', params: { fields }, citation: null },
    ]);
  });

  test('nothing of grade 9 given at all', () => {
    const { schoolYearStart, birthYear, programmeCompleted, fileComplete } = of2019;
    const result = lowerSecondaryGraduation({ schoolYearStart, birthYear, programmeCompleted, fileComplete });
    expect(result.reasons[1]?.params).toEqual({ fields: ['absences', 'conduct', 'study'] });
  });

  test('absences open: provisional with its grade', () => {
    expect(lowerSecondaryGraduation({ ...of2019, absences: null })).toMatchObject({
      status: 'partial',
      provisional: { recognised: true, document: 'diploma', grade: 'gioi' },
    });
  });

  test('levels that are not official give a provisional answer either way', () => {
    const good = { ...of2019, study: partial<StudyLevel>('kha'), conduct: partial<ConductLevel>('tot') };
    const result = lowerSecondaryGraduation(good);
    expect(result).toMatchObject({ status: 'partial', provisional: { recognised: true, grade: 'kha' } });
    expect(result.reasons[1]?.params).toEqual({ fields: ['conduct', 'study'] });
    const bad = lowerSecondaryGraduation({ ...of2019, conduct: partial<ConductLevel>('yeu') });
    expect(bad).toMatchObject({ status: 'partial', provisional: { recognised: false, grade: null } });
    expect(codes(bad)).toEqual([
      'graduationProcedure',
      'graduationLevelTooLow',
      'graduationMissing',
      'proposalOnly',
    ]);
    const weak = lowerSecondaryGraduation({ ...of2019, study: partial<StudyLevel>('kem') });
    expect(weak).toMatchObject({ status: 'partial', provisional: { recognised: false } });
  });
});
