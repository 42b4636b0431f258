import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt26Study } from '../circulars/tt26-2020/study.ts';
import { tt43Study } from '../circulars/tt43-2021/study.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import type { PassFail } from '../mark-text.ts';
import type { Policy } from './policy.ts';

/*
 * The levels under every choice of readings, by trying out each subject in turn as the rules are worded: slow, and with no
 * code in common with the package. The defaults alone are tried on many more cases in `test/oracle.study.test.ts`.
 */

interface Pupil {
  readonly scores: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, PassFail>>;
  readonly specialised?: string;
}

/** Level, average of tenths or number of subjects' threshold, lowest mark, CĐ allowed. */
const rows58 = [
  ['gioi', 80, 65],
  ['kha', 65, 50],
  ['trungBinh', 50, 35],
] as const;

function oracle58({ scores, comments, specialised }: Pupil, keys: readonly string[], policy: Policy): string {
  const all = [...Object.keys(scores), ...Object.keys(comments)];
  const values = Object.values(scores).map(BigInt);
  const sum = values.reduce((total, value) => total + value, 0n);
  const atLeast = (bar: number) =>
    2n * sum + BigInt(values.length) >= 2n * BigInt(values.length) * BigInt(bar);
  const keyAt = (bar: number) => keys.some((code) => (scores[code] ?? -1) >= bar);
  const specialisedAt = (bar: number) => specialised === undefined || (scores[specialised] as number) >= bar;
  const clean = (ignored: string | null, lowest: number) =>
    all.every((code) => code === ignored || comments[code] === 'D' || (scores[code] ?? -1) >= lowest);

  const base =
    rows58.find(
      ([, bar, lowest]) => atLeast(bar) && keyAt(bar) && specialisedAt(bar) && clean(null, lowest),
    )?.[0] ?? (atLeast(35) && values.every((value) => value >= 20n) ? 'yeu' : 'kem');

  const raises: Record<string, string> = {
    'gioi trungBinh': 'kha',
    'gioi yeu': 'trungBinh',
    'kha yeu': 'trungBinh',
    'kha kem': 'yeu',
    ...(policy.excellentToPoor === 'likeWeak' && { 'gioi kem': 'trungBinh' }),
  };
  const averageAlone = policy.keySubject === 'averageAlone';
  for (const [level, bar, lowest] of rows58) {
    if (level === base) break;
    const upper = (ignored: string | null): boolean => {
      if (!atLeast(bar)) return false;
      if (averageAlone) return true;
      const waived =
        policy.failingKeySubject === 'waived' &&
        ignored !== null &&
        keys.includes(ignored) &&
        (scores[ignored] as number) < lowest;
      return (keyAt(bar) || waived) && specialisedAt(bar);
    };
    if (all.some((code) => upper(code) && clean(code, lowest))) return raises[`${level} ${base}`] ?? base;
    if (policy.twoCauses === 'fromHighestLevel' && upper(null)) return base;
  }
  return base;
}

const rows22 = [
  ['tot', 80, 65, 0],
  ['kha', 65, 50, 0],
  ['dat', 50, 35, 1],
] as const;

function oracle22({ scores, comments }: Pupil, needed: number, policy: Policy): string {
  const order = ['tot', 'kha', 'dat', 'chuaDat'];
  const levelWithout = (ignored: string | null, extra: number): string => {
    const marks = Object.keys(scores)
      .filter((code) => code !== ignored)
      .map((code) => scores[code] as number);
    const failed = Object.keys(comments).filter((code) => code !== ignored && comments[code] === 'CD').length;
    return (
      rows22.find(
        ([, bar, lowest, allowed]) =>
          failed <= allowed &&
          marks.every((value) => value >= lowest) &&
          marks.filter((value) => value >= bar).length + extra >= needed,
      )?.[0] ?? 'chuaDat'
    );
  };
  const base = order.indexOf(levelWithout(null, 0));
  for (const code of [...Object.keys(scores), ...Object.keys(comments)]) {
    const extra = policy.sixthSubject === 'butForSubject' && code in scores ? 1 : 0;
    const others = order.indexOf(levelWithout(code, extra));
    if (others <= 1 && base - others >= 2) return order[base - 1] as string;
  }
  return order[base] as string;
}

const near = (level: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: level - 2, max: Math.min(100, level + 14) }) },
    { weight: 1, arbitrary: fc.constantFrom(19, 20, 34, 35, 49, 50, 64, 65, 79, 80) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
  );

function pupils(score: string, comment: string): fc.Arbitrary<Pupil> {
  const codes = score.split(' ');
  return fc.constantFrom(50, 65, 80).chain((level) =>
    fc.record(
      {
        scores: fc.record(Object.fromEntries(codes.map((code) => [code, near(level)]))),
        comments: fc.record(
          Object.fromEntries(
            comment.split(' ').map((code) => [code, fc.constantFrom<PassFail>('D', 'D', 'D', 'D', 'CD')]),
          ),
        ),
        specialised: fc.constantFrom(...codes),
      },
      { requiredKeys: ['scores', 'comments'] },
    ),
  );
}

const either = <T>(a: T, b: T) => fc.constantFrom(a, b);
const policies: fc.Arbitrary<Policy> = fc.record({
  sixthSubject: either('othersAlone', 'butForSubject'),
  keySubject: either('mustHold', 'averageAlone'),
  failingKeySubject: either('asKeySubject', 'waived'),
  twoCauses: either('fromAnyLevel', 'fromHighestLevel'),
  excellentToPoor: either('stays', 'likeWeak'),
});

const year = { period: 'year' } as const;

test.each([
  ['58/2011', tt58Study, ['toan', 'nguVan']],
  ['26/2020', tt26Study, ['toan', 'nguVan', 'ngoaiNgu1']],
] as const)('circular %s under every choice of readings', (_, study, keys) => {
  fc.assert(
    fc.property(
      pupils('toan nguVan ngoaiNgu1 vatLi hoaHoc lichSu tinHoc', 'theDuc amNhac'),
      policies,
      (pupil, policy) => {
        expect(study({ ...year, ...pupil }, policy).value).toBe(oracle58(pupil, keys, policy));
      },
    ),
    { numRuns: runs(10_000) },
  );
});

test.each([
  ['22/2021', tt22Study, 6],
  ['43/2021', tt43Study, 5],
] as const)('circular %s under every choice of readings', (_, study, needed) => {
  fc.assert(
    fc.property(
      pupils('toan nguVan lichSu diaLi vatLi hoaHoc tinHoc gdcd', 'gddp hdtn'),
      policies,
      ({ scores, comments }, policy) => {
        const pupil = { scores, comments };
        expect(study({ ...year, ...pupil }, policy).value).toBe(oracle22(pupil, needed, policy));
      },
    ),
    { numRuns: runs(10_000) },
  );
});
