import { describe, expect, test } from 'vitest';
import type { StudyLevel } from '../secondary/rules.ts';
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

describe('priority groups: Yếu is enough when no subject is under 3,5 and Toán or Ngữ văn reaches 5,0', () => {
  const weak: GraduationInput = {
    ...{ ...of2019, study: 'yeu', conduct: 'trungBinh', priority: true },
    scoreSubjects: ['toan', 'nguVan', 'vatLi'],
  };
  const citation = { ...decision, article: 7, clause: 1, point: 'b' };
  const bar = { lowest: 35, key: ['toan', 'nguVan'], keyLowest: 50 };

  test.each([[{ toan: 50, nguVan: 35, vatLi: 35 }], [{ toan: 49, nguVan: 50, vatLi: 40 }]])(
    '%o: recognised, trung bình',
    (scores) => {
      const result = lowerSecondaryGraduation({ ...weak, scores });
      expect(result.value).toEqual({ recognised: true, document: 'diploma', grade: 'trungBinh' });
      expect(result.reasons[1]).toEqual({
        code: 'graduationPriorityMet',
        params: { study: 'yeu', ...bar },
        citation,
      });
    },
  );

  test.each([
    [{ toan: 50, nguVan: 50, vatLi: 34 }, ['vatLi'], false],
    [{ toan: 49, nguVan: 49, vatLi: 60 }, [], true],
    [{ toan: 34, nguVan: 49, vatLi: 60 }, ['toan'], true],
  ])('%o: not recognised', (scores, below, keyMissed) => {
    const result = lowerSecondaryGraduation({ ...weak, scores });
    expect(result).toMatchObject({ status: 'final', value: { recognised: false } });
    expect(result.reasons[1]).toEqual({
      code: 'graduationPriorityMissed',
      params: { below, keyMissed, ...bar },
      citation,
    });
  });

  test.each([
    [{}],
    [{ toan: 60 }],
    [{ nguVan: 60, vatLi: 60 }],
    [{ toan: 60, nguVan: 60, vatLi: null }],
    [{ toan: 60, nguVan: 60 }],
    [{ toan: 60, nguVan: 60, vatLi: undefined }],
    [{ toan: 60, nguVan: 60, vatLi: partial(70) }],
    [{ toan: null, nguVan: 49 }],
  ])('%o: absent while an average that decides is open', (scores) => {
    const result = lowerSecondaryGraduation({ ...weak, scores } as GraduationInput);
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(result.reasons[1]).toEqual({
      code: 'graduationMissing',
      params: { fields: ['scores'] },
      citation: null,
    });
  });

  test.each([{ scoreSubjects: undefined }, { scoreSubjects: null }])(
    '%o: nobody said that the averages given are all there are',
    (unsaid) => {
      const scores = { toan: 60, nguVan: 60, vatLi: 60 };
      const { scoreSubjects: _, ...rest } = weak;
      for (const input of [
        { ...rest, scores },
        { ...weak, scores, ...unsaid } as unknown as GraduationInput,
      ]) {
        const result = lowerSecondaryGraduation(input);
        expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
        expect(result.reasons[1]?.params).toEqual({ fields: ['scores'] });
      }
      const low = { ...rest, scores: { ...scores, vatLi: 34 } };
      expect(lowerSecondaryGraduation(low)).toMatchObject({
        status: 'final',
        value: { recognised: false },
      });
    },
  );

  test.each([[[]], [['vatLi']], [['toan', 'vatLi']]])(
    '%j: both key subjects are needed, listed or not',
    (scoreSubjects) => {
      const scores = Object.fromEntries(scoreSubjects.map((subject) => [subject, 60]));
      expect(lowerSecondaryGraduation({ ...weak, scores, scoreSubjects }).status).toBe('absent');
    },
  );

  test('an average of a subject that is not one of them', () => {
    const scores = { toan: 60, nguVan: 60, vatLi: 60, hoaHoc: 60 };
    expect(() => lowerSecondaryGraduation({ ...weak, scores })).toThrow(
      expect.objectContaining({
        code: 'unknownSubject',
        place: { field: 'scores', subject: 'hoaHoc' },
        message: 'scores hoaHoc: not one of scoreSubjects',
      }),
    );
  });

  test('codes like those of Object are codes', () => {
    const scores = { toan: 60, nguVan: 60 };
    for (const code of ['constructor', 'toString', '__proto__']) {
      const scoreSubjects = ['toan', 'nguVan', code];
      expect(lowerSecondaryGraduation({ ...weak, scores, scoreSubjects }).status).toBe('absent');
      const more = { ...scores, ...Object.fromEntries([[code, 34]]) };
      expect(lowerSecondaryGraduation({ ...weak, scores: more, scoreSubjects }).reasons[1]).toMatchObject({
        params: { below: [code] },
      });
    }
    const { scoreSubjects: _, ...rest } = weak;
    expect(
      lowerSecondaryGraduation({ ...rest, scores: Object.create(null) as Record<string, number> }).status,
    ).toBe('absent');
  });

  test('a subject that is too low decides even while others are open', () => {
    const scores = { toan: null, nguVan: null, vatLi: 34 };
    expect(lowerSecondaryGraduation({ ...weak, scores }).status).toBe('final');
  });

  test.each([
    [{ ...weak, priority: false }],
    [{ ...weak, study: 'kem' as const }],
    [{ ...weak, conduct: 'yeu' as const }],
  ])('no help: %#', (input) => {
    const result = lowerSecondaryGraduation({ ...input, scores: { toan: 60, nguVan: 60 } });
    expect(result).toMatchObject({ status: 'final', value: { recognised: false } });
    expect(codes(result)).toContain('graduationLevelTooLow');
  });

  test('a provisional Yếu stays open', () => {
    const scores = { toan: 60, nguVan: 60, vatLi: 60 };
    const result = lowerSecondaryGraduation({ ...weak, study: partial<StudyLevel>('yeu'), scores });
    expect(result).toMatchObject({
      status: 'partial',
      provisional: { recognised: true, grade: 'trungBinh' },
    });
    expect(result.reasons.find(({ code }) => code === 'graduationMissing')?.params).toEqual({
      fields: ['study'],
    });
  });

  test('who reaches Trung bình needs no lower bar', () => {
    const result = lowerSecondaryGraduation({ ...weak, study: 'trungBinh' });
    expect(result).toMatchObject({ status: 'final', value: { recognised: true } });
    expect(codes(result)).not.toContain('graduationPriorityMet');
  });
});
