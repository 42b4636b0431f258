import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, SubjectPlan } from '../../secondary/subject-rules.ts';
import { tt22Subjects as tt22 } from './subjects.ts';

const tenths = fc.integer({ min: 0, max: 100 });
const anyState = <V>(slot: string, value: fc.Arbitrary<V>) =>
  fc.oneof(
    { weight: 6, arbitrary: value.map((v) => ({ slot, state: 'value', value: v })) },
    { weight: 1, arbitrary: fc.constantFrom({ slot, state: 'empty' }, { slot, state: 'pendingMakeUp' }) },
    { weight: 1, arbitrary: fc.constant({ slot, state: 'zeroByRule', reason: 'unexcused' }) },
  );

/** Any number of regular slots up to nine, in any order, in any state. */
const termMarks = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Mark[]> =>
  fc
    .subarray(['tx1', 'tx2', 'tx3', 'tx4', 'tx5', 'tx6', 'tx7', 'tx8', 'tx9', 'gk', 'ck'])
    .chain((slots) => fc.tuple(...slots.map((slot) => anyState(slot, value)))) as fc.Arbitrary<Mark[]>;

const scorePlan: fc.Arbitrary<SubjectPlan> = fc.record({
  scoring: fc.constant('score' as const),
  periodsPerYear: fc.integer({ min: 1, max: 200 }),
  studyTopics: fc.boolean(),
});
const commentPlan: SubjectPlan = { scoring: 'comment', periodsPerYear: 70 };
const passFail = fc.constantFrom('D' as const, 'CD' as const);

const shuffled = (marks: Mark[]) =>
  fc
    .shuffledSubarray(marks, { minLength: marks.length, maxLength: marks.length })
    .map((other) => ({ marks, other }));

const figure = <V>(result: { value: V | null; provisional: V | null }) => result.value ?? result.provisional;

/** The circular's own fractions, exact: no code in common with the package. */
function oracle(regular: number[], gk: number, ck: number): bigint {
  const sum = regular.reduce((total, mark) => total + BigInt(mark), 0n) + 2n * BigInt(gk) + 3n * BigInt(ck);
  const divisor = BigInt(regular.length + 5);
  return sum / divisor + ((sum % divisor) * 2n >= divisor ? 1n : 0n);
}

describe('score subjects', () => {
  test('agree with exact rational arithmetic', () => {
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 2, maxLength: 9 }), tenths, tenths, (regular, gk, ck) => {
        const marks: Mark[] = regular.map((value, index) => ({
          slot: `tx${index + 1}`,
          state: 'value',
          value,
        }));
        marks.push({ slot: 'gk', state: 'value', value: gk }, { slot: 'ck', state: 'value', value: ck });
        const result = tt22.termAverage({ scoring: 'score', periodsPerYear: 35 }, marks);
        expect(result.status).toBe('final');
        expect(BigInt(result.value ?? -1)).toBe(oracle(regular, gk, ck));
      }),
      { numRuns: 20_000 },
    );
  });

  test('every pair of term averages agrees with exact rational arithmetic', () => {
    for (let term1 = 0; term1 <= 100; term1 += 1) {
      for (let term2 = 0; term2 <= 100; term2 += 1) {
        const sum = BigInt(term1 + 2 * term2);
        const exact = Number(sum / 3n + (sum % 3n === 2n ? 1n : 0n));
        const { value } = tt22.yearAverage({ term1, term2 });
        if (value !== exact) expect.fail(`${term1} and ${term2}: ${value}, not ${exact}`);
      }
    }
  });

  test('the order of marks never matters', () => {
    fc.assert(
      fc.property(scorePlan, termMarks(tenths).chain(shuffled), (plan, { marks, other }) => {
        expect(tt22.termAverage(plan, other)).toEqual(tt22.termAverage(plan, marks));
      }),
    );
  });

  test('raising a mark never lowers the term or the year', () => {
    fc.assert(
      fc.property(
        scorePlan,
        termMarks(tenths),
        fc.nat(),
        tenths,
        tenths,
        (plan, marks, pick, higher, other) => {
          const index = marks.length === 0 ? 0 : pick % marks.length;
          const raised = marks.map((mark, at) => (at === index ? raise(mark, higher) : mark));
          const before = tt22.termAverage(plan, marks);
          const after = tt22.termAverage(plan, raised);
          expect(after.status).toBe(before.status);
          expect(figure(after) ?? 0).toBeGreaterThanOrEqual(figure(before) ?? 0);
          const yearBefore = tt22.yearAverage({ term1: other, term2: before });
          const yearAfter = tt22.yearAverage({ term1: other, term2: after });
          expect(figure(yearAfter) ?? 0).toBeGreaterThanOrEqual(figure(yearBefore) ?? 0);
        },
      ),
    );
  });

  test('final exactly when nothing required is missing or pending', () => {
    fc.assert(
      fc.property(scorePlan, termMarks(tenths), (plan, marks) => {
        const { status, value, provisional, reasons } = tt22.termAverage(plan, marks);
        const open = reasons.some(({ code }) => code === 'missing' || code === 'pendingMakeUp');
        expect(status === 'final').toBe(!open);
        expect(value !== null).toBe(status === 'final');
        expect(provisional !== null).toBe(status === 'partial');
      }),
    );
  });
});

describe('comment subjects', () => {
  test('the order of marks never matters', () => {
    fc.assert(
      fc.property(termMarks(passFail).chain(shuffled), ({ marks, other }) => {
        expect(tt22.termComment(commentPlan, other)).toEqual(tt22.termComment(commentPlan, marks));
      }),
    );
  });

  test('Đ exactly when complete and nothing but Đ', () => {
    fc.assert(
      fc.property(termMarks(passFail), (marks) => {
        const result = tt22.termComment(commentPlan, marks);
        const has = (slot: string) => marks.some((mark) => mark.slot === slot && mark.state !== 'empty');
        const regular = marks.filter(({ slot, state }) => slot.startsWith('tx') && state !== 'empty').length;
        const complete =
          has('gk') && has('ck') && regular >= 2 && marks.every(({ state }) => state !== 'pendingMakeUp');
        const allPass = marks.every(
          (mark) => mark.state !== 'zeroByRule' && !('value' in mark && mark.value === 'CD'),
        );
        expect(result.status === 'final').toBe(complete);
        expect(result.value === 'D').toBe(complete && allPass);
      }),
    );
  });

  test('turning CĐ into Đ never lowers', () => {
    const rank = { D: 1, CD: 0 };
    fc.assert(
      fc.property(termMarks(passFail), (marks) => {
        const raised = marks.map((mark): Mark => (mark.state === 'value' ? { ...mark, value: 'D' } : mark));
        const before = figure(tt22.termComment(commentPlan, marks));
        const after = figure(tt22.termComment(commentPlan, raised));
        expect(after === null).toBe(before === null);
        if (before && after) expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });
});

function raise(mark: Mark, to: number): Mark {
  if (mark.state === 'zeroByRule') return { slot: mark.slot, state: 'value', value: to };
  return mark.state === 'value' ? { ...mark, value: Math.max(to, Number(mark.value)) } : mark;
}
