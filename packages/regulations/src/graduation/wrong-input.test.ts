import { describe, expect, test } from 'vitest';
import type { GraduationInput } from './conditions.ts';
import { graduationProcedureFor, lowerSecondaryGraduation } from './graduation.ts';

const complete = { programmeCompleted: true, fileComplete: true };
const of2019: GraduationInput = {
  ...complete,
  ...{ schoolYearStart: 2019, birthYear: 2005, study: 'gioi', conduct: 'tot' },
  absences: { excused: 3, unexcused: 1 },
};
const of2024: GraduationInput = { ...complete, schoolYearStart: 2024, birthYear: 2010 };

describe('errors', () => {
  test.each<[GraduationInput, string, object]>([
    [{ ...of2024, birthYear: 2024.5 }, 'invalidBirthYear', { field: 'birthYear' }],
    [{ ...of2024, birthYear: 2024 }, 'invalidBirthYear', { field: 'birthYear' }],
    [{ ...of2024, birthYear: 1900 }, 'invalidBirthYear', { field: 'birthYear' }],
    [{ ...of2024, birthYear: 10 }, 'invalidBirthYear', { field: 'birthYear' }],
    [{ ...of2024, round: 3 }, 'invalidRound', { field: 'round' }],
    [{ ...of2024, round: 0 }, 'invalidRound', { field: 'round' }],
    [{ ...of2024, round: 1.5 }, 'invalidRound', { field: 'round' }],
    [{ ...of2019, study: 'dat' }, 'unknownLevel', { field: 'study' }],
    [{ ...of2019, conduct: 'chuaDat' }, 'unknownLevel', { field: 'conduct' }],
    [{ ...of2019, absences: { excused: -1, unexcused: 0 } }, 'invalidAbsences', { field: 'excused' }],
    [
      { ...of2019, study: 'yeu', priority: true, scores: { toan: 5.5 } },
      'markNotTenths',
      { subject: 'toan' },
    ],
  ])('%#: %s', (input, code, place) => {
    expect(() => lowerSecondaryGraduation(input)).toThrow(expect.objectContaining({ code, place }));
  });

  const flags = ['programmeCompleted', 'fileComplete', 'continuingEducation', 'ageAccepted', 'priority'];

  test.each(
    flags.flatMap((field) => ['false', 'true', 0, 1, {}, Symbol('x')].map((value) => [field, value])),
  )('%s: %o is neither true nor false', (field, value) => {
    const input = { ...of2024, [field as string]: value } as GraduationInput;
    expect(() => lowerSecondaryGraduation(input)).toThrow(
      expect.objectContaining({ code: 'invalidOption', place: { field } }),
    );
  });

  test('what the text was is in the message', () => {
    const input = { ...of2024, programmeCompleted: 'false' } as unknown as GraduationInput;
    expect(() => lowerSecondaryGraduation(input)).toThrow(/^programmeCompleted: false$/);
  });

  test('options that are null are none', () => {
    expect(lowerSecondaryGraduation(of2024, null)).toEqual(lowerSecondaryGraduation(of2024));
    expect(graduationProcedureFor(2024, null)?.id).toBe('TT31/2023');
  });

  test.each([
    { ...of2024, round: 2 },
    { ...of2024, round: 3, continuingEducation: true },
    { ...of2019, round: 3 },
    { ...of2024, birthYear: 1901, continuingEducation: true },
  ])('%#: allowed', (input) => {
    expect(lowerSecondaryGraduation(input).status).toBe('final');
  });
});
