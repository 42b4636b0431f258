import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { tt22StudyRules } from '../circulars/tt22-2021/study.ts';
import { tt26StudyRules } from '../circulars/tt26-2020/study.ts';
import { tt43StudyRules } from '../circulars/tt43-2021/study.ts';
import { tt58Study, tt58StudyRules } from '../circulars/tt58-2011/study.ts';
import type { PassFail } from '../mark-text.ts';
import type { Policy } from './policy.ts';
import type { Study, StudyInput, StudyLevel } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import { studyBy } from './study.ts';

type Pupil = StudyInput & {
  readonly scores: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, PassFail>>;
};

/** Marks gather around a threshold, so that conditions fail one at a time. */
const mark = (level: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: level - 2, max: Math.min(100, level + 12) }) },
    { weight: 1, arbitrary: fc.constantFrom(19, 20, 34, 35, 49, 50, 64, 65, 79, 80) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
  );

const pupils = (rules: StudyRules): fc.Arbitrary<Pupil> => {
  const all = Object.keys(rules.subjects);
  const scored = all.filter((code) => rules.subjects[code] === 'score' && !rules.required.includes(code));
  const commented = all.filter((code) => rules.subjects[code] === 'comment');
  return fc
    .record({
      more: fc.subarray(scored, { minLength: 4, maxLength: 10 }),
      comments: fc.subarray(commented),
      level: fc.constantFrom(20, 35, 50, 65, 80),
      isSpecialised: fc.boolean(),
    })
    .chain(({ more, comments, level, isSpecialised }) => {
      const subjects = [...rules.required, ...more];
      const passed = fc.oneof(
        { weight: 9, arbitrary: fc.constant<PassFail>('D') },
        { weight: 1, arbitrary: fc.constant<PassFail>('CD') },
      );
      return fc.record({
        period: fc.constantFrom('term' as const, 'year' as const),
        scores: fc.record(Object.fromEntries(subjects.map((code) => [code, mark(level)]))),
        comments: fc.record(Object.fromEntries(comments.map((code) => [code, passed]))),
        ...(isSpecialised && { specialised: fc.constantFrom(...subjects) }),
      });
    }) as fc.Arbitrary<Pupil>;
};

const policies: fc.Arbitrary<Policy> = fc.record({
  sixthSubject: fc.constantFrom('othersAlone', 'butForSubject'),
  keySubject: fc.constantFrom('mustHold', 'averageAlone'),
  failingKeySubject: fc.constantFrom('asKeySubject', 'waived'),
  twoCauses: fc.constantFrom('fromAnyLevel', 'fromHighestLevel'),
  excellentToPoor: fc.constantFrom('stays', 'likeWeak'),
});

const circulars: [string, StudyRules][] = [
  ['58/2011', tt58StudyRules],
  ['26/2020', tt26StudyRules],
  ['22/2021', tt22StudyRules],
  ['43/2021', tt43StudyRules],
];

const rank = ({ rows }: StudyRules, level: StudyLevel | null): number =>
  rows.findIndex((row) => row.level === level);

const reversed = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).reverse());

/** Reasons with their lists of subjects in one order. */
const sorted = ({ reasons }: Study): unknown =>
  JSON.parse(JSON.stringify(reasons), (_, value: unknown) =>
    Array.isArray(value) ? value.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value,
  );

describe.each(circulars)('circular %s', (_, rules) => {
  const study = studyBy(rules);
  const oneHigher = (pupil: Pupil, pick: number, to: number): Pupil => {
    const codes = Object.keys(pupil.scores);
    const code = codes[pick % codes.length] as string;
    return { ...pupil, scores: { ...pupil.scores, [code]: Math.max(to, pupil.scores[code] as number) } };
  };

  test('the order of subjects never matters', () => {
    fc.assert(
      fc.property(pupils(rules), policies, (pupil, policy) => {
        const other = { ...pupil, scores: reversed(pupil.scores), comments: reversed(pupil.comments) };
        const [a, b] = [study(pupil, policy), study(other, policy)];
        expect({ ...b, reasons: sorted(b) }).toEqual({ ...a, reasons: sorted(a) });
      }),
      { numRuns: runs(700) },
    );
  });

  test('the result is plain data', () => {
    fc.assert(
      fc.property(pupils(rules), policies, (pupil, policy) => {
        const result = study(pupil, policy);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: runs(300) },
    );
  });

  test('an adjustment is one that the table lists, and says which subject', () => {
    fc.assert(
      fc.property(pupils(rules), policies, (pupil, policy) => {
        const { base, value, reasons } = study(pupil, policy);
        const raise = reasons.find((each) => each.code === 'levelAdjusted');
        if (!raise) {
          expect(value).toBe(base);
          return;
        }
        const { from, to, without, subject } = raise.params;
        expect([from, to]).toEqual([base, value]);
        expect(rules.adjustments).toContainEqual(expect.objectContaining({ without, base: from, level: to }));
        const scored = pupil.scores[subject];
        const row = rules.rows[rank(rules, without)];
        expect(scored === undefined ? pupil.comments[subject] === 'CD' : scored < Number(row?.lowest)).toBe(
          true,
        );
      }),
      { numRuns: runs(700) },
    );
  });

  test('an adjustment moves up, by one level at most where the listed reading holds', () => {
    fc.assert(
      fc.property(pupils(rules), (pupil) => {
        const { base, value } = study(pupil);
        const steps = rank(rules, base) - rank(rules, value);
        expect(steps).toBeGreaterThanOrEqual(0);
        expect(steps).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(700) },
    );
  });

  test('an option is named exactly when its other choice gives another level', () => {
    fc.assert(
      fc.property(pupils(rules), policies, (pupil, policy) => {
        const { value, reasons } = study(pupil, policy);
        const named = reasons.filter((each) => each.code === 'readingDecides').map(({ params }) => params);
        const expected = rules.reach.readings.flatMap(({ option, field, choices }) => {
          const choice = policy[field] as string;
          const other = choices.find((each) => each !== choice);
          const otherwise = study(pupil, { ...policy, [field]: other }).value;
          return otherwise === value ? [] : [{ option, choice, level: value, otherwise }];
        });
        expect(named).toEqual(expected);
      }),
      { numRuns: runs(800) },
    );
  });

  // Under 58/2011 a higher mark can lower the level in two ways, which the tests below show.
  const steady: Policy = { excellentToPoor: 'likeWeak', twoCauses: 'fromAnyLevel' };

  test('raising a mark never lowers the level, with P-5 like Giỏi to Yếu and P-4 from any level', () => {
    fc.assert(
      fc.property(pupils(rules), policies, fc.nat(), fc.nat(100), (pupil, policy, pick, to) => {
        const chosen = { ...policy, ...steady };
        const before = study(pupil, chosen).value;
        const after = study(oneHigher(pupil, pick, to), chosen).value;
        expect(rank(rules, after)).toBeLessThanOrEqual(rank(rules, before));
      }),
      { numRuns: runs(1500) },
    );
  });

  test('with the defaults it lowers the level only to the fall from Giỏi to Kém', () => {
    fc.assert(
      fc.property(pupils(rules), fc.nat(), fc.nat(100), (pupil, pick, to) => {
        const before = study(pupil);
        const after = study(oneHigher(pupil, pick, to));
        if (rank(rules, after.value) <= rank(rules, before.value)) return;
        expect([before.value, after.value]).toEqual(['yeu', 'kem']);
        expect(after.reasons.at(-1)).toMatchObject({ code: 'readingDecides', params: { option: 'P-5' } });
      }),
      { numRuns: runs(1500) },
    );
  });

  test('raising a mark never lowers the level of the table itself', () => {
    fc.assert(
      fc.property(pupils(rules), fc.nat(), fc.nat(100), (pupil, pick, to) => {
        const before = study(pupil).base;
        const after = study(oneHigher(pupil, pick, to)).base;
        expect(rank(rules, after)).toBeLessThanOrEqual(rank(rules, before));
      }),
      { numRuns: runs(800) },
    );
  });

  test('turning CĐ into Đ never lowers the level', () => {
    fc.assert(
      fc.property(pupils(rules), policies, fc.nat(), (pupil, policy, pick) => {
        const failed = Object.keys(pupil.comments).filter((code) => pupil.comments[code] === 'CD');
        const code = failed[pick % Math.max(1, failed.length)];
        if (code === undefined) return;
        const better = { ...pupil, comments: { ...pupil.comments, [code]: 'D' as const } };
        const [before, after] = [study(pupil, policy).value, study(better, policy).value];
        expect(rank(rules, after)).toBeLessThanOrEqual(rank(rules, before));
      }),
      { numRuns: runs(800) },
    );
  });
});

describe('where a higher mark lowers the level of circular 58/2011', () => {
  const pupil = (scores: Record<string, number>, failed: boolean): StudyInput => ({
    period: 'year',
    scores: { nguVan: 90, hoaHoc: 95, sinhHoc: 95, lichSu: 95, diaLi: 95, gdcd: 95, tinHoc: 95, ...scores },
    comments: { theDuc: failed ? 'CD' : 'D' },
  });

  test('P-5: at average 7,9 one 1,9 is Khá to Kém and becomes Yếu; at 8,0 it is Giỏi to Kém and stays', () => {
    const low = { nguVan: 80, vatLi: 19, toan: 75 };
    const before = tt58Study(pupil({ ...low, tinHoc: 66 }, false));
    const after = tt58Study(pupil({ ...low, tinHoc: 67 }, false));
    expect([before.average, after.average]).toEqual([79, 80]);
    expect([before.value, after.value]).toEqual(['yeu', 'kem']);
  });

  test('P-4 from the highest level: at 7,9 a CĐ is the one cause; at 8,0 a 5,8 is the second', () => {
    const fromHighest: Policy = { twoCauses: 'fromHighestLevel' };
    const two = { nguVan: 80, hoaHoc: 80, sinhHoc: 80, lichSu: 80, diaLi: 80, gdcd: 80, vatLi: 58, toan: 80 };
    const before = tt58Study(pupil({ ...two, tinHoc: 95, toan: 80 }, true), fromHighest);
    const after = tt58Study(pupil({ ...two, tinHoc: 100, toan: 80 }, true), fromHighest);
    expect([before.average, after.average]).toEqual([79, 80]);
    expect([before.value, after.value]).toEqual(['trungBinh', 'yeu']);
  });
});
