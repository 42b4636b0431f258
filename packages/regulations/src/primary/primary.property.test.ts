import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { primaryRuleSetIds } from '../phase-in.ts';
import { primaryRulesById } from './by-id.ts';
import type { Dimension } from './levels.ts';
import type { PrimaryRecord, PrimaryRules, PrimaryTest, Rating, RecordInput, YearLevel } from './rules.ts';

/**
 * A year-end record of any grade; `gaps` leaves some out. Each record draws from a few levels and from a lowest mark, or the
 * better results of a year would hardly ever come up.
 */
function anyInput(rules: PrimaryRules, gaps: boolean): fc.Arbitrary<RecordInput> {
  const none = gaps ? [null] : [];
  const drawn = fc.record({
    grade: fc.integer({ min: 1, max: 5 }),
    levels: fc.subarray([...rules.subjectLevels], { minLength: 1 }),
    traits: fc.subarray([...rules.traitLevels], { minLength: 1 }),
    lowest: fc.integer({ min: rules.marks.lowest / 10, max: 10 }),
  });
  return drawn.chain(({ grade, levels, traits, lowest }) => {
    const { subjects, competences, qualities } = rules.sheet({ grade }, 'endYear');
    const tested = subjects.filter(({ test: has }) => has);
    const level = fc.constantFrom(...levels, ...none);
    const trait = fc.constantFrom(...traits, ...none);
    const mark = fc.integer({ min: lowest, max: 10 }).map((whole) => whole * 10);
    const rate = (dimension: Dimension, items: readonly string[], levelOf: fc.Arbitrary<unknown>) =>
      fc.tuple(...items.map((item) => levelOf.map((value) => ({ dimension, item, level: value }) as Rating)));
    return fc
      .tuple(
        rate(
          'subject',
          subjects.map(({ subject }) => subject),
          level,
        ),
        rate('competence', competences, trait),
        rate('quality', qualities, trait),
        fc.tuple(
          ...tested.map(({ subject }) =>
            (gaps ? fc.option(mark) : mark).map((value): PrimaryTest => ({ subject, mark: value })),
          ),
        ),
      )
      .map(([ratedSubjects, ratedCompetences, ratedQualities, tests]) => ({
        plan: { grade },
        point: 'endYear' as const,
        ratings: [...ratedSubjects, ...ratedCompetences, ...ratedQualities],
        tests,
      }));
  });
}

const shuffled = <T>(list: Iterable<T>) => {
  const all = [...list];
  return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
};

/** The circulars' own words, written a second time: no code in common with the rules. */
function oracle({ id }: PrimaryRules, record: PrimaryRecord): YearLevel {
  const subjects = Object.values(record.subjects);
  const traits = [...Object.values(record.competences), ...Object.values(record.qualities)];
  const lowest = Math.min(...Object.values(record.tests).map(Number));
  const allGood = subjects.every((s) => s === 'hoanThanhTot') && traits.every((t) => t === 'tot');
  if (id === 'TT27/2020' && allGood && lowest >= 90) return 'hoanThanhXuatSac';
  if (id === 'TT27/2020' && allGood && lowest >= 70) return 'hoanThanhTot';
  const failed =
    subjects.includes('chuaHoanThanh') ||
    traits.includes('canCoGang') ||
    traits.includes('chuaDat') ||
    lowest < 50;
  return failed ? 'chuaHoanThanh' : 'hoanThanh';
}

/** A record that parts can be taken from. */
type Lossy = Omit<PrimaryRecord, 'subjects' | 'competences' | 'qualities' | 'tests'> & {
  subjects: Record<string, never>;
  competences: Record<string, never>;
  qualities: Record<string, never>;
  tests: Record<string, number | null>;
};

const better = <T>(list: readonly T[], level: T): T => list[Math.max(0, list.indexOf(level) - 1)] as T;

test('the records drawn reach every level of the year', () => {
  for (const rules of primaryRuleSetIds.map(primaryRulesById)) {
    const levels = fc.sample(anyInput(rules, false), { numRuns: 500, seed: 27 });
    const reached = new Set(levels.map((input) => rules.year(rules.record(input)).value));
    expect([...reached].sort()).toEqual([...rules.yearLevels].sort());
  }
});

describe.each(primaryRuleSetIds.map((id) => [id, primaryRulesById(id)] as const))('%s', (_, rules) => {
  test('complete records agree with the text', () => {
    fc.assert(
      fc.property(anyInput(rules, false), (input) => {
        const record = rules.record(input);
        expect(rules.year(record)).toMatchObject({ status: 'final', value: oracle(rules, record) });
      }),
      { numRuns: runs(500) },
    );
  });

  test('the order of entries never matters', () => {
    fc.assert(
      fc.property(
        anyInput(rules, true).chain((input) =>
          fc.tuple(fc.constant(input), shuffled(input.ratings), shuffled(input.tests ?? [])),
        ),
        ([input, ratings, tests]) => {
          const record = rules.record(input);
          const other = rules.record({ ...input, ratings, tests });
          expect(JSON.stringify(other)).toBe(JSON.stringify(record));
          expect(rules.year(other)).toEqual(rules.year(record));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('raising one level or one mark never lowers the year', () => {
    const rank = (level: YearLevel | null) => rules.yearLevels.indexOf(level as YearLevel);
    fc.assert(
      fc.property(anyInput(rules, true), fc.nat(), (input, pick) => {
        const ratings = [...input.ratings];
        const tests = [...(input.tests ?? [])];
        const at = pick % (ratings.length + tests.length);
        const raised: RecordInput = {
          ...input,
          ratings: ratings.map((rating, index) => (index === at ? raise(rules, rating) : rating)),
          tests: tests.map((entry, index) =>
            index + ratings.length === at && entry.mark !== null
              ? { ...entry, mark: Math.min(100, entry.mark + 10) }
              : entry,
          ),
        };
        const before = rules.year(rules.record(input));
        const after = rules.year(rules.record(raised));
        expect(after.status).toBe(before.status);
        expect(rank(levelIn(after))).toBeLessThanOrEqual(rank(levelIn(before)));
      }),
      { numRuns: runs(500) },
    );
  });

  test('final exactly when nothing is missing, and what is missing is all named', () => {
    fc.assert(
      fc.property(anyInput(rules, true), (input) => {
        const record = rules.record(input);
        const { subjects, competences, qualities, tests } = record;
        const open = [subjects, competences, qualities, tests]
          .flatMap((column) => Object.entries(column))
          .filter(([, value]) => value === null);
        const named = rules.missing(record).flatMap((one) => {
          if (one.code === 'primaryLevelsMissing') return one.params.items;
          return one.code === 'primaryTestsMissing' ? one.params.subjects : [one.code];
        });
        expect(named).toEqual(open.map(([code]) => code));
        const { status, value } = rules.year(record);
        expect(status === 'final').toBe(open.length === 0);
        expect(value !== null).toBe(open.length === 0);
      }),
      { numRuns: runs(500) },
    );
  });

  test('a record that was kept as JSON is the record, and what was lost of it is missing', () => {
    fc.assert(
      fc.property(anyInput(rules, true), fc.nat(), (input, pick) => {
        const record = rules.record(input);
        const kept = JSON.parse(JSON.stringify(record)) as Lossy;
        expect(rules.recordAgain(kept)).toEqual(record);
        const column = (['subjects', 'competences', 'qualities', 'tests'] as const)[pick % 4] ?? 'subjects';
        const [lost] = Object.keys(kept[column]);
        fc.pre(lost !== undefined);
        delete kept[column][lost as string];
        expect(rules.recordAgain(kept)).toEqual({
          ...record,
          [column]: { ...record[column], [lost as string]: null },
        });
        expect(rules.year(kept)).toMatchObject({ status: 'absent', value: null, provisional: null });
      }),
      { numRuns: runs(300) },
    );
  });

  test('the level still possible is never exceeded by filling the gaps', () => {
    const rank = (level: YearLevel | null) => rules.yearLevels.indexOf(level as YearLevel);
    fc.assert(
      fc.property(anyInput(rules, true), fc.nat(), (input, pick) => {
        const before = rules.year(rules.record(input));
        fc.pre(before.status === 'absent' && levelIn(before) !== null);
        const filled = rules.record({
          ...input,
          ratings: [...input.ratings].map((rating, index) => fill(rules, rating, pick + index)),
          tests: [...(input.tests ?? [])].map(({ subject, mark }, index) => ({
            subject,
            mark: mark ?? 10 + ((pick + index) % 10) * 10,
          })),
        });
        expect(rank(rules.year(filled).value)).toBeGreaterThanOrEqual(rank(levelIn(before)));
      }),
      { numRuns: runs(500) },
    );
  });
});

/** The level of the year, or the best that is still possible. */
function levelIn({ value, reasons }: ReturnType<PrimaryRules['year']>): YearLevel | null {
  const possible = reasons.find((one) => one.code === 'primaryBestPossible');
  return value ?? (possible?.code === 'primaryBestPossible' ? possible.params.level : null);
}

function raise(rules: PrimaryRules, rating: Rating): Rating {
  if (rating.level === null) return rating;
  return rating.dimension === 'subject'
    ? { ...rating, level: better(rules.subjectLevels, rating.level) }
    : { ...rating, level: better(rules.traitLevels, rating.level) };
}

function fill(rules: PrimaryRules, rating: Rating, pick: number): Rating {
  if (rating.level !== null) return rating;
  const levels = rating.dimension === 'subject' ? rules.subjectLevels : rules.traitLevels;
  return { ...rating, level: levels[pick % levels.length] } as Rating;
}
