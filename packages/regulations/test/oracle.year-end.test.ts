import { expect, test } from 'vitest';
import type { ConductLevel, PromotionDecision, StudyLevel, Title } from '../src/index.ts';
import { secondaryRules } from './circulars.ts';

/** Every combination there is, against the sentences of the circulars. */
const absences = [0, 44, 45, 46, 200];
const rounds = ['yearEnd', 'afterSummer'] as const;

const study58: readonly StudyLevel[] = ['gioi', 'kha', 'trungBinh', 'yeu', 'kem'];
const conduct58: readonly ConductLevel[] = ['tot', 'kha', 'trungBinh', 'yeu'];
const levels22 = ['tot', 'kha', 'dat', 'chuaDat'] as const;

function promotion58(
  study: StudyLevel,
  conduct: ConductLevel,
  days: number,
  after: boolean,
): PromotionDecision {
  if (days > 45 || study === 'kem' || (study === 'yeu' && conduct === 'yeu')) return 'retained';
  if (study !== 'yeu' && conduct !== 'yeu') return 'promoted';
  if (after) return 'retained';
  return study === 'yeu' ? 'retest' : 'summerTraining';
}

function promotion22(
  study: StudyLevel,
  conduct: ConductLevel,
  days: number,
  after: boolean,
): PromotionDecision {
  if (days > 45 || (study === 'chuaDat' && conduct === 'chuaDat')) return 'retained';
  if (study !== 'chuaDat' && conduct !== 'chuaDat') return 'promoted';
  if (after) return 'retained';
  return study === 'chuaDat' ? 'retest' : 'summerTraining';
}

test.each([
  { id: 'TT58/2011', studies: study58, conducts: conduct58, oracle: promotion58 },
  { id: 'TT58/2011+TT26/2020', studies: study58, conducts: conduct58, oracle: promotion58 },
  { id: 'TT22/2021', studies: levels22, conducts: levels22, oracle: promotion22 },
  { id: 'TT43/2021', studies: levels22, conducts: levels22, oracle: promotion22 },
] as const)('promotion under $id', ({ id, studies, conducts, oracle }) => {
  const rules = secondaryRules(id);
  const different: unknown[] = [];
  for (const study of studies)
    for (const conduct of conducts)
      for (const days of absences)
        for (const round of rounds) {
          const excused = Math.floor(days / 3);
          const { value } = rules.promotion({
            ...{ grade: 8, study, conduct, round, absences: { excused, unexcused: days - excused } },
          });
          const wanted = oracle(study, conduct, days, round === 'afterSummer');
          if (value !== wanted) different.push({ study, conduct, days, round, value, wanted });
        }
  expect(different).toEqual([]);
});

test.each(['TT22/2021', 'TT43/2021'] as const)('conduct of the year under %s', (id) => {
  // Term I by row, term II by column, each from Tốt to Chưa đạt.
  const table = `tot kha kha chuaDat
    tot kha dat chuaDat
    kha kha dat chuaDat
    kha dat dat chuaDat`
    .split('\n')
    .map((line) => line.trim().split(' '));
  const computed = levels22.map((term1) =>
    levels22.map((term2) => secondaryRules(id).yearConduct({ term1, term2 }).value),
  );
  expect(computed).toEqual(table);
});

function title58(study: StudyLevel, conduct: ConductLevel): Title | 'none' {
  if (study === 'gioi' && conduct === 'tot') return 'gioi';
  const fair = (level: string): boolean => level !== 'trungBinh' && level !== 'yeu' && level !== 'kem';
  return fair(study) && fair(conduct) ? 'tienTien' : 'none';
}

test.each(['TT58/2011', 'TT58/2011+TT26/2020'] as const)('titles of term and year under %s', (id) => {
  for (const period of ['term', 'year'] as const)
    for (const study of study58)
      for (const conduct of conduct58) {
        const { value } = secondaryRules(id).title({ period, study, conduct, scores: {} });
        expect(value, `${period} ${study} ${conduct}`).toBe(title58(study, conduct));
      }
});

test('titles under TT22/2021: by the number of subjects at 9,0, for the year only', () => {
  const codes = ['nguVan', 'toan', 'ngoaiNgu1', 'gdcd', 'lichSuDiaLi', 'khtn', 'congNghe', 'tinHoc'];
  for (const period of ['term', 'year'] as const)
    for (const study of levels22)
      for (const conduct of levels22)
        for (let outstanding = 0; outstanding <= codes.length; outstanding += 1) {
          const scores = Object.fromEntries(codes.map((code, at) => [code, at < outstanding ? 90 : 89]));
          const { value } = secondaryRules('TT22/2021').title({ period, study, conduct, scores });
          const best = study === 'tot' && conduct === 'tot' && period === 'year';
          expect(value, `${period} ${study} ${conduct} ${outstanding}`).toBe(
            best ? (outstanding >= 6 ? 'xuatSac' : 'gioi') : 'none',
          );
        }
});
