import { describe, expect, test } from 'vitest';
import type { GraduationInput } from './conditions.ts';
import { graduationProcedureFor, lowerSecondaryGraduation } from './graduation.ts';
import { graduationProcedures } from './procedures.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);

const complete = { programmeCompleted: true, fileComplete: true };
/** A pupil of 15, everything in order, under each procedure. */
const of2019: GraduationInput = {
  ...complete,
  ...{ schoolYearStart: 2019, birthYear: 2005, study: 'gioi', conduct: 'tot' },
  absences: { excused: 3, unexcused: 1 },
};
const of2024: GraduationInput = { ...complete, schoolYearStart: 2024, birthYear: 2010 };
const of2025: GraduationInput = { ...complete, schoolYearStart: 2025, birthYear: 2011, fileComplete: null };

const decision = { circular: '11/2006/QĐ-BGDĐT', kind: 'decision' };
const circular = { circular: '31/2023/TT-BGDĐT' };
const law = { circular: '123/2025/QH15', kind: 'law' };

describe('which procedure a school year falls under', () => {
  test.each([
    [2004, undefined],
    [2005, 'QD11/2006'],
    [2023, 'QD11/2006'],
    [2024, 'TT31/2023'],
    [2025, 'L123/2025'],
    [2040, 'L123/2025'],
  ])('%i: %s', (year, id) => {
    expect(graduationProcedureFor(year)?.id).toBe(id);
  });

  test('the order of a list given does not matter, nor need it be the known one', () => {
    const procedures = graduationProcedures
      .map((procedure) => (procedure.id === 'TT31/2023' ? { ...procedure, firstClass: 2023 } : procedure))
      .reverse();
    expect(graduationProcedureFor(2023, { procedures })?.id).toBe('TT31/2023');
    expect(graduationProcedureFor(2022, { procedures })?.id).toBe('QD11/2006');
    expect(graduationProcedureFor(2022, { procedures: [] })).toBeNull();
    const result = lowerSecondaryGraduation({ ...of2024, schoolYearStart: 2023 }, { procedures });
    expect(result.reasons[0]).toEqual({
      code: 'graduationProcedure',
      params: { procedure: 'TT31/2023', schoolYearStart: 2023, firstClass: 2023, byDefault: false },
      citation: { ...circular, article: 2 },
    });
  });

  test.each([
    [of2019, { procedure: 'QD11/2006', schoolYearStart: 2019, firstClass: 2005, byDefault: true }, decision],
    [
      of2024,
      { procedure: 'TT31/2023', schoolYearStart: 2024, firstClass: 2024, byDefault: true },
      { ...circular, article: 2 },
    ],
    [of2025, { procedure: 'L123/2025', schoolYearStart: 2025, firstClass: 2025, byDefault: true }, law],
  ])('%#: the result says which', (input, params, citation) => {
    expect(lowerSecondaryGraduation(input).reasons[0]).toEqual({
      code: 'graduationProcedure',
      params,
      citation,
    });
  });

  test('before the oldest one: absent', () => {
    expect(lowerSecondaryGraduation({ ...of2019, schoolYearStart: 2004 })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'graduationRulesUnknown', params: { schoolYearStart: 2004 }, citation: null }],
    });
  });

  test.each([1944, 10_000, 2024.5, Number.NaN])('%d is no school year', (year) => {
    expect(() => graduationProcedureFor(year)).toThrow(
      expect.objectContaining({ code: 'invalidSchoolYear', place: { field: 'schoolYearStart' } }),
    );
  });

  test('dates of the texts', () => {
    expect(graduationProcedures.map(({ id, issued, inForceFrom }) => [id, issued, inForceFrom])).toEqual([
      ['L123/2025', '2025-12-10', '2026-01-01'],
      ['TT31/2023', '2023-12-29', '2024-02-15'],
      ['QD11/2006', '2006-04-05', null],
    ]);
    expect(graduationProcedureFor(1945)).toBeNull();
    expect(graduationProcedureFor(9999)?.id).toBe('L123/2025');
  });
});

describe('law 123/2025: the head confirms completion in the transcript', () => {
  test('the programme is all that is asked', () => {
    expect(lowerSecondaryGraduation({ ...of2025, birthYear: null })).toEqual({
      status: 'final',
      value: { recognised: true, document: 'transcript', grade: null },
      provisional: null,
      reasons: [
        {
          code: 'graduationProcedure',
          params: { procedure: 'L123/2025', schoolYearStart: 2025, firstClass: 2025, byDefault: true },
          citation: law,
        },
        { code: 'graduationMet', params: { document: 'transcript' }, citation: law },
        { code: 'graduationWithoutGrade', params: { document: 'transcript' }, citation: law },
        { code: 'proposalOnly', params: {}, citation: null },
      ],
    });
  });

  test('not completed', () => {
    const result = lowerSecondaryGraduation({ ...of2025, programmeCompleted: false });
    expect(result.value).toEqual({ recognised: false, document: null, grade: null });
    expect(result.reasons.slice(1)).toEqual([
      { code: 'programmeNotCompleted', params: {}, citation: law },
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
  });
});

describe('circular 31/2023: age, programme, file; no grade', () => {
  test('everything in order', () => {
    const result = lowerSecondaryGraduation(of2024);
    expect(result).toMatchObject({
      status: 'final',
      value: { recognised: true, document: 'diploma', grade: null },
    });
    expect(result.reasons.slice(1)).toEqual([
      { code: 'graduationMet', params: { document: 'diploma' }, citation: { ...circular, article: 9 } },
      {
        code: 'graduationWithoutGrade',
        params: { document: 'diploma' },
        citation: { ...circular, article: 9 },
      },
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
  });

  test('absences of grade 9 are no condition of their own any more', () => {
    expect(
      lowerSecondaryGraduation({ ...of2024, absences: { excused: 60, unexcused: 0 } }).value?.recognised,
    ).toBe(true);
  });

  test.each([
    [2004, false, true],
    [2003, false, false],
    [2010, true, true],
    [2011, true, false],
    [1970, true, true],
  ])('born %i, continuing education %s: %s', (birthYear, continuingEducation, recognised) => {
    const result = lowerSecondaryGraduation({ ...of2024, birthYear, continuingEducation });
    expect(result).toMatchObject({ status: 'final', value: { recognised } });
  });

  test('too old, too young: the age and the limit', () => {
    const citation = { ...circular, article: 4, clause: 1 };
    expect(lowerSecondaryGraduation({ ...of2024, birthYear: 2003 }).reasons[1]).toEqual({
      code: 'graduationAgeOver',
      params: { age: 22, limit: 21 },
      citation,
    });
    const young = { ...of2024, birthYear: 2011, continuingEducation: true };
    expect(lowerSecondaryGraduation(young).reasons[1]).toEqual({
      code: 'graduationAgeUnder',
      params: { age: 14, limit: 15 },
      citation,
    });
  });

  test('the age rules of the level may allow it, and the school says so', () => {
    const accepted = lowerSecondaryGraduation({ ...of2024, birthYear: 2003, ageAccepted: true });
    expect(accepted.value?.recognised).toBe(true);
    expect(accepted.reasons[1]).toEqual({
      code: 'graduationAgeAccepted',
      params: { age: 22 },
      citation: { ...circular, article: 4, clause: 1 },
    });
    expect(codes(lowerSecondaryGraduation({ ...of2024, ageAccepted: true }))).not.toContain(
      'graduationAgeAccepted',
    );
  });

  test('what a later round of the year may still make good', () => {
    const result = lowerSecondaryGraduation({ ...of2024, programmeCompleted: false, fileComplete: false });
    expect(result).toMatchObject({ status: 'final', value: { recognised: false } });
    expect(result.reasons.slice(1)).toEqual([
      { code: 'programmeNotCompleted', params: {}, citation: { ...circular, article: 4, clause: 2 } },
      { code: 'graduationFileIncomplete', params: {}, citation: { ...circular, article: 4, clause: 3 } },
      {
        code: 'graduationFurtherRound',
        params: { round: 1, rounds: 2 },
        citation: { ...circular, article: 3, clause: 1 },
      },
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
  });

  test.each([
    [{ round: 2, fileComplete: false }],
    [{ round: 1, birthYear: 2000 }],
    [{ round: 1, birthYear: 2000, fileComplete: false }],
    [{ round: 1, fileComplete: false, continuingEducation: true }],
  ])('%o: no further round is promised', (input) => {
    expect(codes(lowerSecondaryGraduation({ ...of2024, ...input }))).not.toContain('graduationFurtherRound');
  });

  test.each([
    [{ birthYear: null }, ['birthYear']],
    [{ fileComplete: null }, ['fileComplete']],
    [{ birthYear: null, fileComplete: null }, ['birthYear', 'fileComplete']],
  ])('%o: provisional', (input, fields) => {
    const result = lowerSecondaryGraduation({ ...of2024, ...input });
    expect(result).toMatchObject({
      status: 'partial',
      value: null,
      provisional: { recognised: true, document: 'diploma', grade: null },
    });
    expect(result.reasons[1]).toEqual({ code: 'graduationMissing', params: { fields }, citation: null });
    expect(codes(result).at(-1)).toBe('proposalOnly');
  });

  test('the programme not decided yet: absent', () => {
    const result = lowerSecondaryGraduation({ ...of2024, programmeCompleted: null });
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(codes(result)).toEqual(['graduationProcedure', 'graduationMissing']);
  });

  test.each([
    ['programmeCompleted', 'absent'],
    ['fileComplete', 'partial'],
    ['birthYear', 'partial'],
  ] as const)('%s left out is missing, as null is: %s', (field, status) => {
    const { [field]: _, ...rest } = of2024;
    for (const input of [rest, { ...rest, [field]: undefined }, { ...rest, [field]: null }]) {
      const result = lowerSecondaryGraduation(input as GraduationInput);
      expect(result).toMatchObject({ status, value: null });
      expect(result.reasons[1]).toEqual({
        code: 'graduationMissing',
        params: { fields: [field] },
        citation: null,
      });
    }
  });

  test('what fails officially is final, whatever else is open', () => {
    const result = lowerSecondaryGraduation({ ...of2024, birthYear: 2000, programmeCompleted: null });
    expect(result).toMatchObject({ status: 'final', value: { recognised: false } });
    expect(codes(result)).toEqual(['graduationProcedure', 'graduationAgeOver', 'proposalOnly']);
  });
});
