import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import type { ConductLevel, StudyLevel } from '../secondary/rules.ts';
import type { GraduationInput } from './conditions.ts';
import { lowerSecondaryGraduation, type Graduation } from './graduation.ts';

const settings = { numRuns: runs(500) };
const study = ['gioi', 'kha', 'trungBinh', 'yeu', 'kem'] as const satisfies readonly StudyLevel[];
const conduct = ['tot', 'kha', 'trungBinh', 'yeu'] as const satisfies readonly ConductLevel[];

const input: fc.Arbitrary<GraduationInput> = fc.record({
  schoolYearStart: fc.integer({ min: 2005, max: 2030 }),
  birthYear: fc.integer({ min: 1980, max: 2004 }),
  programmeCompleted: fc.boolean(),
  fileComplete: fc.boolean(),
  continuingEducation: fc.boolean(),
  ageAccepted: fc.boolean(),
  study: fc.constantFrom(...study),
  conduct: fc.constantFrom(...conduct, 'notClassified' as const),
  absences: fc.record({ excused: fc.nat({ max: 60 }), unexcused: fc.nat({ max: 5 }) }),
  priority: fc.boolean(),
  scores: fc.record({
    toan: fc.integer({ min: 30, max: 60 }),
    nguVan: fc.integer({ min: 30, max: 60 }),
    vatLi: fc.integer({ min: 30, max: 60 }),
  }),
  scoreSubjects: fc.constant(['toan', 'nguVan', 'vatLi']),
});

const gradeOrder = { gioi: 3, kha: 2, trungBinh: 1 };
const worth = ({ recognised, grade }: Graduation): number =>
  (recognised ? 1 : 0) + (grade ? gradeOrder[grade] : 0);
const valueOf = (given: GraduationInput): Graduation => {
  const { value } = lowerSecondaryGraduation(given);
  if (!value) throw new Error('not final');
  return value;
};

test('a complete input is decided; a document goes with recognition, a grade only with decision 11/2006', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { recognised, document, grade } = valueOf(given);
      expect(document !== null).toBe(recognised);
      expect(grade !== null).toBe(recognised && given.schoolYearStart < 2024);
      expect(document === 'transcript').toBe(recognised && given.schoolYearStart >= 2025);
      if (!given.programmeCompleted) expect(recognised).toBe(false);
    }),
    settings,
  );
});

test('better levels, fewer absences and a fuller file never make it worse', () => {
  fc.assert(
    fc.property(input, fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.nat({ max: 60 }), (given, s, c, fewer) => {
      const at = study.indexOf(given.study as (typeof study)[number]);
      const conductAt = conduct.indexOf(given.conduct as (typeof conduct)[number]);
      const better: GraduationInput = {
        ...given,
        ...{ programmeCompleted: true, fileComplete: true, ageAccepted: true },
        study: study[Math.min(at, s)] ?? 'gioi',
        conduct: conductAt < 0 ? 'notClassified' : (conduct[Math.min(conductAt, c)] ?? 'tot'),
        absences: { excused: Math.min(given.absences?.excused ?? 0, fewer), unexcused: 0 },
      };
      expect(worth(valueOf(better))).toBeGreaterThanOrEqual(worth(valueOf(given)));
    }),
    settings,
  );
});

test('what is final without an answer is what any answer gives', () => {
  const answers = [
    'birthYear',
    'programmeCompleted',
    'fileComplete',
    'study',
    'conduct',
    'absences',
  ] as const;
  const more = ['scores', 'scoreSubjects'] as const;
  fc.assert(
    fc.property(input, fc.subarray([...answers, ...more], { minLength: 1 }), (given, left) => {
      const early = { ...given } as Partial<Record<string, unknown>>;
      for (const field of left) delete early[field];
      const result = lowerSecondaryGraduation(early as unknown as GraduationInput);
      if (result.status === 'final') expect(result.value).toEqual(valueOf(given));
    }),
    settings,
  );
});

test('what is final while something is open stays so, whatever comes', () => {
  const openings: readonly Partial<GraduationInput>[] = [
    ...[{ birthYear: null }, { programmeCompleted: null }, { fileComplete: null }, { absences: null }],
    ...[{ study: null }, { conduct: null }, { scores: { toan: null, nguVan: null } }, { scores: {} }],
  ];
  fc.assert(
    fc.property(input, fc.subarray([...openings]), (given, opened) => {
      const early = lowerSecondaryGraduation(Object.assign({}, given, ...opened) as GraduationInput);
      if (early.status === 'final') expect(early.value).toEqual(valueOf(given));
    }),
    settings,
  );
});
