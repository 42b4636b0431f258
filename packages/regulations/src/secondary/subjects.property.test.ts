import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt26Subjects } from '../circulars/tt26-2020/subjects.ts';
import { tt43Subjects } from '../circulars/tt43-2021/subjects.ts';
import { tt58Subjects } from '../circulars/tt58-2011/subjects.ts';
import { runs } from '../../test/property-runs.ts';
import type { Mark, SubjectPlan, SubjectRules } from './subject-rules.ts';

const upToNine = (prefix: string) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${prefix}${number}`);
const midTerm = { tests: ['gk'], final: 'ck' };
const periodic = { tests: upToNine('dk'), final: 'hk' };

const circulars = [
  { rules: tt58Subjects, ...periodic, twoThirds: true },
  { rules: tt26Subjects, ...midTerm, twoThirds: true },
  { rules: tt22Subjects, ...midTerm, twoThirds: false },
  { rules: tt43Subjects, ...midTerm, twoThirds: false },
];

const tenths = fc.integer({ min: 0, max: 100 });
const passFail = fc.constantFrom('D' as const, 'CD' as const);
const anyState = <V>(slot: string, value: fc.Arbitrary<V>) =>
  fc.oneof(
    { weight: 6, arbitrary: value.map((v) => ({ slot, state: 'value', value: v })) },
    { weight: 1, arbitrary: fc.constantFrom({ slot, state: 'empty' }, { slot, state: 'pendingMakeUp' }) },
    { weight: 1, arbitrary: fc.constant({ slot, state: 'zeroByRule', reason: 'unexcused' }) },
  );

/** Any of the slots, each in any state. */
const termMarks = <V>(slots: readonly string[], value: fc.Arbitrary<V>): fc.Arbitrary<Mark[]> =>
  fc
    .subarray([...slots])
    .chain((chosen) => fc.tuple(...chosen.map((slot) => anyState(slot, value)))) as fc.Arbitrary<Mark[]>;

const plans = (scoring: SubjectPlan['scoring']): fc.Arbitrary<SubjectPlan> =>
  fc.record({
    scoring: fc.constant(scoring),
    periodsPerYear: fc.integer({ min: 1, max: 200 }),
    periodicTests: fc.integer({ min: 0, max: 3 }),
    studyTopics: fc.boolean(),
  });

const shuffled = (marks: Mark[]) =>
  fc
    .shuffledSubarray(marks, { minLength: marks.length, maxLength: marks.length })
    .map((other) => ({ marks, other }));

const figure = <V>(result: { value: V | null; provisional: V | null }) => result.value ?? result.provisional;
const counted = (mark: Mark) => mark.state === 'value' || mark.state === 'zeroByRule';

/** The circular's fraction, exact, with no code of the package: weights by the name of the slot, half up. */
function oracle(marks: readonly Mark[]): number | null {
  let sum = 0n;
  let divisor = 0n;
  for (const mark of marks.filter(counted)) {
    const weight = mark.slot.startsWith('tx') ? 1n : /^(dk|gk)/.test(mark.slot) ? 2n : 3n;
    sum += weight * BigInt(mark.state === 'value' ? Number(mark.value) : 0);
    divisor += weight;
  }
  if (divisor === 0n) return null;
  return Number(sum / divisor) + (2n * (sum % divisor) >= divisor ? 1 : 0);
}

/** Whether every column the plan requires has a mark, of its kind and not of its place, and nothing is pending. */
function isComplete(rules: SubjectRules, plan: SubjectPlan, marks: readonly Mark[]): boolean {
  if (marks.some(({ state }) => state === 'pendingMakeUp')) return false;
  const columns = rules.columns(plan);
  const topic = columns.find(({ required }) => !required)?.slot;
  const kindOf = (slot: string) =>
    slot.startsWith('tx')
      ? 'regular'
      : slot.startsWith('dk')
        ? 'periodic'
        : slot === 'gk'
          ? 'midTerm'
          : 'final';
  return columns.every(({ kind }) => {
    const needed = columns.filter((column) => column.kind === kind && column.required).length;
    const given = marks.filter((mark) => counted(mark) && kindOf(mark.slot) === kind && mark.slot !== topic);
    return given.length >= needed;
  });
}

describe.each(circulars)('$rules.id', ({ rules, tests, final, twoThirds }) => {
  const slots = [...upToNine('tx'), ...tests, final];

  test('every average agrees with exact rational arithmetic', () => {
    fc.assert(
      fc.property(plans('score'), termMarks(slots, tenths), (plan, marks) => {
        expect(figure(rules.termAverage(plan, marks))).toBe(oracle(marks));
      }),
      { numRuns: runs(4000) },
    );
  });

  test('final exactly when nothing required is missing or pending', () => {
    fc.assert(
      fc.property(plans('score'), termMarks(slots, tenths), (plan, marks) => {
        const { status, value, provisional, reasons } = rules.termAverage(plan, marks);
        expect(status === 'final').toBe(isComplete(rules, plan, marks));
        const open = reasons.some(({ code }) => code === 'missing' || code === 'pendingMakeUp');
        expect(status === 'final').toBe(!open);
        expect(value !== null).toBe(status === 'final');
        expect(provisional !== null).toBe(status === 'partial');
        expect(status === 'absent').toBe(!marks.some(counted));
      }),
      { numRuns: runs(1000) },
    );
  });

  test('filling what is missing completes the term', () => {
    fc.assert(
      fc.property(plans('score'), termMarks(slots, tenths), tenths, (plan, marks, value) => {
        const settled = marks.filter(({ state }) => state !== 'empty' && state !== 'pendingMakeUp');
        const missing = rules
          .termAverage(plan, settled)
          .reasons.flatMap((reason) => (reason.code === 'missing' ? reason.params.slots : []));
        const filled = missing.map((slot): Mark => ({ slot, state: 'value', value }));
        expect(rules.termAverage(plan, [...settled, ...filled]).status).toBe('final');
        if (missing.length > 0) {
          expect(rules.termAverage(plan, [...settled, ...filled.slice(1)]).status).not.toBe('final');
        }
      }),
      { numRuns: runs(500) },
    );
  });

  test('the order of marks never matters', () => {
    fc.assert(
      fc.property(plans('score'), termMarks(slots, tenths).chain(shuffled), (plan, { marks, other }) => {
        expect(rules.termAverage(plan, other)).toEqual(rules.termAverage(plan, marks));
      }),
      { numRuns: runs(200) },
    );
    fc.assert(
      fc.property(plans('comment'), termMarks(slots, passFail).chain(shuffled), (plan, { marks, other }) => {
        expect(rules.termComment(plan, other)).toEqual(rules.termComment(plan, marks));
      }),
      { numRuns: runs(200) },
    );
  });

  test('raising a mark never lowers the term or the year', () => {
    fc.assert(
      fc.property(
        plans('score'),
        termMarks(slots, tenths),
        fc.nat(),
        tenths,
        tenths,
        (plan, marks, pick, higher, other) => {
          const index = marks.length === 0 ? 0 : pick % marks.length;
          const raised = marks.map((mark, at) => (at === index ? raise(mark, higher) : mark));
          const before = rules.termAverage(plan, marks);
          const after = rules.termAverage(plan, raised);
          expect(after.status).toBe(before.status);
          expect(figure(after) ?? 0).toBeGreaterThanOrEqual(figure(before) ?? 0);
          for (const year of [
            (term: typeof before) => rules.yearAverage({ term1: other, term2: term }),
            (term: typeof before) => rules.yearAverage({ term1: term, term2: other }),
          ]) {
            expect(figure(year(after)) ?? 0).toBeGreaterThanOrEqual(figure(year(before)) ?? 0);
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('every pair of term averages agrees with exact rational arithmetic', () => {
    for (let term1 = 0; term1 <= 100; term1 += 1) {
      for (let term2 = 0; term2 <= 100; term2 += 1) {
        const sum = BigInt(term1 + 2 * term2);
        const exact = Number(sum / 3n + (sum % 3n === 2n ? 1n : 0n));
        const { value } = rules.yearAverage({ term1, term2 });
        if (value !== exact) expect.fail(`${term1} and ${term2}: ${value}, not ${exact}`);
      }
    }
  });

  test('a comment subject passes as its circular says', () => {
    fc.assert(
      fc.property(plans('comment'), termMarks(slots, passFail), (plan, marks) => {
        const result = rules.termComment(plan, marks);
        expect(result.status === 'final').toBe(isComplete(rules, plan, marks));
        const all = marks.filter(counted);
        const passed = all.filter((mark) => mark.state === 'value' && mark.value === 'D');
        const lastFails = all.some((mark) => mark.slot === final && !passed.includes(mark));
        const passes = twoThirds
          ? passed.length / all.length >= 2 / 3 && !lastFails
          : passed.length === all.length;
        expect(figure(result)).toBe(all.length === 0 ? null : passes ? 'D' : 'CD');
      }),
      { numRuns: runs(2000) },
    );
  });

  test('turning one CĐ into Đ never lowers a comment subject', () => {
    fc.assert(
      fc.property(plans('comment'), termMarks(slots, passFail), fc.nat(), (plan, marks, pick) => {
        const raised = marks.map((mark, at): Mark =>
          mark.state === 'value' && at === pick % marks.length ? { ...mark, value: 'D' } : mark,
        );
        const before = figure(rules.termComment(plan, marks));
        const after = figure(rules.termComment(plan, raised));
        expect(after === null).toBe(before === null);
        if (before === 'D') expect(after).toBe('D');
      }),
      { numRuns: runs(500) },
    );
  });
});

function raise(mark: Mark, to: number): Mark {
  if (mark.state === 'zeroByRule') return { slot: mark.slot, state: 'value', value: to };
  return mark.state === 'value' ? { ...mark, value: Math.max(to, Number(mark.value)) } : mark;
}
