import { expect, test } from 'vitest';
import { tt22, tt26, tt43, tt58 } from '../src/index.ts';
import { AMPLE, firstDisagreement } from './disagreement.ts';
import { isTie, study22, study58, type OraclePupil } from './oracle.ts';
import type { Random } from './random.ts';

/** Thresholds of all circulars; marks gather around one of them, so that both sides of every border are met. */
const BORDERS = [20, 35, 50, 65, 80, 90];

function markNear(random: Random, border: number): number {
  if (random.once(10)) return random.pick(BORDERS) + random.below(3) - 1;
  if (random.once(20)) return random.below(101);
  return Math.min(100, border + random.below(14) - 2);
}

function pupil(
  random: Random,
  subjects: readonly string[],
  commentSubjects: readonly string[],
): Pick<OraclePupil, 'scores' | 'comments'> {
  const border = random.pick(BORDERS);
  return {
    scores: Object.fromEntries(subjects.map((code) => [code, markNear(random, border)])),
    comments: Object.fromEntries(commentSubjects.map((code) => [code, random.once(14) ? 'CD' : 'D'])),
  };
}

/** So many of the list, the first ones always. */
function some(random: Random, list: readonly string[], always: number): string[] {
  return list.filter((_, index) => index < always || !random.once(4));
}

const line = (...parts: unknown[]): string => parts.join(' ');

const score58 = 'toan nguVan ngoaiNgu1 vatLi hoaHoc sinhHoc lichSu diaLi gdcd congNghe tinHoc gdqpan'.split(
  ' ',
);
const comment58 = ['theDuc', 'amNhac', 'miThuat'];

test.each([
  { id: 'TT58/2011', study: tt58.study, keys: ['toan', 'nguVan'] },
  { id: 'TT58/2011+TT26/2020', study: tt26.study, keys: ['toan', 'nguVan', 'ngoaiNgu1'] },
])('averages and levels under $id', AMPLE, ({ study, keys }) => {
  let adjusted = 0;
  let ties = 0;
  const { disagreement, final, whole } = firstDisagreement(100_000, 13, (random) => {
    const subjects = some(random, score58, 3);
    const specialised = random.once(6) ? random.pick(subjects) : undefined;
    const given: OraclePupil = {
      ...pupil(random, subjects, some(random, comment58, 1)),
      ...(specialised !== undefined && { specialised }),
    };
    const {
      status,
      value: level,
      base,
      average,
    } = study({ period: random.pick(['term', 'year']), ...given });
    const theirs = study58(given, keys);
    if (theirs.level !== theirs.base) adjusted += 1;
    const marks = Object.values(given.scores);
    if (
      isTie(
        marks.reduce((sum, mark) => sum + mark, 0),
        marks.length,
      )
    )
      ties += 1;
    return {
      input: given,
      ours: line(average, base, level),
      theirs: line(theirs.average, theirs.base, theirs.level),
      final: status === 'final',
    };
  });
  expect(disagreement).toBeNull();
  expect(final).toBe(1);
  if (whole) expect(Math.min(adjusted, ties)).toBeGreaterThan(3000);
});

const score22 = 'nguVan toan ngoaiNgu1 gdcd lichSuDiaLi khtn congNghe tinHoc ngoaiNgu2'.split(' ');

test.each([
  {
    id: 'TT22/2021',
    study: tt22.study,
    comments: ['gdtc', 'ngheThuat', 'gddp', 'hdtn'],
    needed: 6,
    always: 7,
  },
  { id: 'TT43/2021', study: tt43.study, comments: ['gddp', 'hdtn'], needed: 5, always: 6 },
])('levels under $id', AMPLE, ({ study, comments, needed, always }) => {
  const cases = needed === 6 ? 80_000 : 20_000;
  let adjusted = 0;
  const { disagreement, final, whole } = firstDisagreement(cases, 9, (random) => {
    const subjects = some(random, needed === 6 ? score22 : score22.slice(0, 8), always);
    const given = pupil(random, subjects, comments);
    const { status, value: level, base } = study({ period: random.pick(['term', 'year']), ...given });
    const theirs = study22(given, needed);
    if (theirs.level !== theirs.base) adjusted += 1;
    return {
      input: given,
      ours: line(base, level),
      theirs: line(theirs.base, theirs.level),
      final: status === 'final',
    };
  });
  expect(disagreement).toBeNull();
  expect(final).toBe(1);
  if (whole) expect(adjusted).toBeGreaterThan(500);
});
