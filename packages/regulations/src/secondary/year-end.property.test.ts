import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tt22YearEnd, tt22YearEndData } from '../circulars/tt22-2021/promotion.ts';
import { tt26YearEnd, tt26YearEndData } from '../circulars/tt26-2020/promotion.ts';
import { tt43YearEnd, tt43YearEndData } from '../circulars/tt43-2021/promotion.ts';
import { tt58YearEnd, tt58YearEndData } from '../circulars/tt58-2011/promotion.ts';
import { runs } from '../../test/property-runs.ts';
import type { ConductLevel, Given, PromotionDecision, PromotionInput, StudyLevel, Title } from './rules.ts';

const circulars = [
  { rules: tt58YearEnd, data: tt58YearEndData },
  { rules: tt26YearEnd, data: tt26YearEndData },
  { rules: tt22YearEnd, data: tt22YearEndData },
  { rules: tt43YearEnd, data: tt43YearEndData },
];
const circular = fc.constantFrom(...circulars);
const round = fc.constantFrom('yearEnd' as const, 'afterSummer' as const);
const count = fc.integer({ min: 0, max: 30 });
const absences = fc.record({ excused: count, unexcused: count });
const averages = fc.array(fc.integer({ min: 80, max: 100 }), { minLength: 1, maxLength: 10 });
const position = fc.nat({ max: 4 });
const settings = { numRuns: runs(500) };

/** Re-assessment and training both leave a way up. */
const worth: Record<PromotionDecision, number> = { promoted: 2, retest: 1, summerTraining: 1, retained: 0 };
const honour: Record<Title | 'none', number> = { xuatSac: 3, gioi: 2, tienTien: 1, none: 0 };

const levelAt = <L>(levels: readonly L[], at: number): L => levels[Math.min(at, levels.length - 1)] as L;
const scoresOf = (list: readonly Given<number>[]) =>
  Object.fromEntries(list.map((score, at) => [`s${at}`, score]));

describe('promotion', () => {
  test('is decided, with one decision, whatever the complete input', () => {
    fc.assert(
      fc.property(circular, position, position, absences, round, ({ rules, data }, s, c, absent, when) => {
        const result = rules.promotion({
          ...{ grade: 7, round: when, absences: absent },
          study: levelAt(data.levels.study, s),
          conduct: levelAt(data.levels.conduct, c),
        });
        expect(result.status).toBe('final');
        if (absent.excused + absent.unexcused > 45) expect(result.value).toBe('retained');
        if (when === 'afterSummer') expect(['promoted', 'retained']).toContain(result.value);
        expect(result.reasons.length).toBeGreaterThan(1);
        expect(result.reasons.at(-1)?.code).toBe('proposalOnly');
      }),
      settings,
    );
  });

  test('better levels and fewer absences never make it worse', () => {
    fc.assert(
      fc.property(
        circular,
        position,
        position,
        position,
        position,
        absences,
        count,
        round,
        ({ rules, data }, s, s2, c, c2, absent, more, when) => {
          const decide = (study: number, conduct: number, unexcused: number) =>
            worth[
              rules.promotion({
                ...{ grade: 7, round: when, absences: { ...absent, unexcused } },
                study: levelAt(data.levels.study, study),
                conduct: levelAt(data.levels.conduct, conduct),
              }).value as PromotionDecision
            ];
          const better = decide(Math.min(s, s2), Math.min(c, c2), absent.unexcused);
          expect(better).toBeGreaterThanOrEqual(
            decide(Math.max(s, s2), Math.max(c, c2), absent.unexcused + more),
          );
        },
      ),
      settings,
    );
  });

  test('what is final while something is open stays so, whatever comes', () => {
    fc.assert(
      fc.property(
        circular,
        position,
        position,
        absences,
        round,
        fc.nat({ max: 7 }),
        ({ rules, data }, s, c, absent, when, mask) => {
          const whole: PromotionInput = {
            ...{ grade: 7, round: when, absences: absent },
            study: levelAt(data.levels.study, s),
            conduct: levelAt(data.levels.conduct, c),
          };
          const early = rules.promotion({
            ...whole,
            ...(mask & 1 && { study: null }),
            ...(mask & 2 && { conduct: null }),
            ...(mask & 4 && { absences: null }),
          });
          const late = rules.promotion(whole).value;
          if (early.status === 'final') expect(early.value).toBe(late);
          if (mask === 0) expect(early.status).toBe('final');
          if (early.status === 'partial' && absent.excused + absent.unexcused <= 45) {
            expect(early.provisional).toBe(late);
          }
        },
      ),
      settings,
    );
  });

  test('each kind of absence counts alike', () => {
    fc.assert(
      fc.property(circular, position, position, absences, ({ rules, data }, s, c, { excused, unexcused }) => {
        const decide = (absent: PromotionInput['absences']) =>
          rules.promotion({
            ...{ grade: 7, absences: absent },
            study: levelAt(data.levels.study, s),
            conduct: levelAt(data.levels.conduct, c),
          }).value;
        expect(decide({ excused: unexcused, unexcused: excused })).toBe(decide({ excused, unexcused }));
      }),
      settings,
    );
  });
});

describe('titles', () => {
  test('imply their conditions, and nothing better was within reach', () => {
    fc.assert(
      fc.property(circular, position, position, averages, ({ rules, data }, s, c, list) => {
        const study = levelAt(data.levels.study, s);
        const conduct = levelAt(data.levels.conduct, c);
        const { value, provisional } = rules.title({
          period: 'year',
          study,
          conduct,
          scores: scoresOf(list),
        });
        const reached = data.titles.filter(
          (rule) =>
            data.levels.study.indexOf(study) <= data.levels.study.indexOf(rule.study) &&
            data.levels.conduct.indexOf(conduct) <= data.levels.conduct.indexOf(rule.conduct) &&
            list.filter((score) => score >= (rule.subjects?.threshold ?? 0)).length >=
              (rule.subjects?.needed ?? 0),
        );
        expect(value ?? provisional).toBe(reached[0]?.title ?? 'none');
      }),
      settings,
    );
  });

  test('whoever meets one meets those after it', () => {
    for (const { data } of circulars) {
      data.titles.slice(1).forEach((lower, at) => {
        const higher = data.titles[at] as (typeof data.titles)[number];
        for (const of of ['study', 'conduct'] as const) {
          const levels: readonly string[] = data.levels[of];
          expect(levels.indexOf(higher[of])).toBeLessThanOrEqual(levels.indexOf(lower[of]));
        }
        expect(higher.subjects?.needed ?? 0).toBeGreaterThanOrEqual(lower.subjects?.needed ?? 0);
      });
    }
  });

  test('better levels and marks never lose one', () => {
    fc.assert(
      fc.property(
        circular,
        position,
        position,
        position,
        position,
        averages,
        fc.nat({ max: 20 }),
        ({ rules, data }, s, s2, c, c2, list, raise) => {
          const earn = (study: number, conduct: number, plus: number) => {
            const { value, provisional } = rules.title({
              period: 'year',
              study: levelAt<StudyLevel>(data.levels.study, study),
              conduct: levelAt<ConductLevel>(data.levels.conduct, conduct),
              scores: scoresOf(list.map((score) => Math.min(100, score + plus))),
            });
            return honour[(value ?? provisional) as Title | 'none'];
          };
          expect(earn(Math.min(s, s2), Math.min(c, c2), raise)).toBeGreaterThanOrEqual(
            earn(Math.max(s, s2), Math.max(c, c2), 0),
          );
        },
      ),
      settings,
    );
  });

  test('what is final while marks are open stays so, whatever comes', () => {
    fc.assert(
      fc.property(circular, averages, averages, ({ rules, data }, known, coming) => {
        const levels = { study: data.levels.study[0] as StudyLevel, conduct: 'tot' as const };
        const early = rules.title({
          ...{ period: 'year', ...levels },
          scores: scoresOf([...known, ...coming.map(() => null)]),
        });
        const late = rules.title({ period: 'year', ...levels, scores: scoresOf([...known, ...coming]) });
        if (early.status === 'final') expect(early.value).toBe(late.value);
        expect(early.status).not.toBe('absent');
      }),
      settings,
    );
  });
});

describe("the year's conduct under circulars 22/2021 and 43/2021", () => {
  test('a better term never makes it worse', () => {
    const levels = tt22YearEndData.levels.conduct;
    for (const rules of [tt22YearEnd, tt43YearEnd]) {
      const at = (first: number, second: number): number =>
        levels.indexOf(
          rules.yearConduct({ term1: levelAt(levels, first), term2: levelAt(levels, second) })
            .value as ConductLevel,
        );
      for (let first = 0; first < 4; first += 1) {
        for (let second = 0; second < 4; second += 1) {
          if (first > 0) expect(at(first - 1, second)).toBeLessThanOrEqual(at(first, second));
          if (second > 0) expect(at(first, second - 1)).toBeLessThanOrEqual(at(first, second));
        }
      }
    }
  });
});
