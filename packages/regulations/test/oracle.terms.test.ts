import { expect, test } from 'vitest';
import {
  tt22Subjects,
  tt26Subjects,
  tt43Subjects,
  tt58Subjects,
  type Mark,
  type SubjectPlan,
  type SubjectRules,
} from '../src/index.ts';
import { termAverage, termComment, yearAverage, type Cell, type OracleTerm } from './oracle.ts';
import { AMPLE, firstDisagreement } from './disagreement.ts';
import type { Random } from './random.ts';

interface Case {
  readonly plan: SubjectPlan;
  readonly marks: readonly Mark[];
  readonly term: OracleTerm;
}

function toMark(slot: string, cell: Cell): Mark {
  if (cell === 'empty') return { slot, state: 'empty' };
  if (cell === 'pending') return { slot, state: 'pendingMakeUp' };
  if (cell === 'zero') return { slot, state: 'zeroByRule', reason: 'not sat' };
  return { slot, state: 'value', value: cell };
}

/** A mark, seldom something else, so that most terms are complete. */
function cellOf(random: Random, scoring: SubjectPlan['scoring']): Cell {
  if (random.once(30)) return random.pick(['zero', 'pending', 'empty']);
  if (scoring === 'comment') return random.once(4) ? 'CD' : 'D';
  return random.below(101);
}

/** Mostly as many as prescribed, sometimes one more or one fewer; never more than nine have a slot. */
function about(random: Random, count: number): number {
  if (!random.once(8)) return count;
  return Math.max(0, count + random.pick([-1, 1]));
}

function cells(random: Random, count: number, scoring: SubjectPlan['scoring']): Cell[] {
  return Array.from({ length: count }, () => cellOf(random, scoring));
}

function numbered(prefix: string, list: readonly Cell[]): Mark[] {
  return list.map((cell, index) => toMark(`${prefix}${index + 1}`, cell));
}

/** Regular tests by periods a week, at least; tests of one period or more by the teaching plan. */
function case58(random: Random, scoring: SubjectPlan['scoring']): Case {
  const weekly = random.pick([
    { periods: 0.5, least: 2 },
    { periods: 1, least: 2 },
    { periods: 1.5, least: 3 },
    { periods: 2, least: 3 },
    { periods: 2.9, least: 3 },
    { periods: 3, least: 4 },
    { periods: 5, least: 4 },
  ]);
  const requiredMiddle = random.below(4);
  const regular = cells(random, about(random, weekly.least), scoring);
  const middle = cells(random, about(random, requiredMiddle), scoring);
  const last = cellOf(random, scoring);
  return {
    plan: {
      ...{ scoring, periodsPerYear: 70, periodsPerWeek: weekly.periods, periodicTests: requiredMiddle },
    },
    marks: [...numbered('tx', regular), ...numbered('dk', middle), toMark('hk', last)],
    term: { regular, middle, last, requiredRegular: weekly.least, requiredMiddle },
  };
}

/** Regular marks by periods a year, exactly; one mid-term, one final. */
function caseByYear(commentsByPeriods: boolean, topics: boolean) {
  return (random: Random, scoring: SubjectPlan['scoring']): Case => {
    const yearly = random.pick([
      { periods: 17, count: 2 },
      { periods: 35, count: 2 },
      { periods: 36, count: 3 },
      { periods: 70, count: 3 },
      { periods: 71, count: 4 },
      { periods: 140, count: 4 },
    ]);
    const requiredRegular = scoring === 'comment' && !commentsByPeriods ? 2 : yearly.count;
    const studyTopics = topics && scoring === 'score' && random.once(4);
    const count = about(random, requiredRegular);
    const regular = cells(random, studyTopics ? Math.min(count, requiredRegular) : count, scoring);
    const topic = studyTopics ? cellOf(random, scoring) : undefined;
    const middle = [cellOf(random, scoring)];
    const last = cellOf(random, scoring);
    return {
      plan: { scoring, periodsPerYear: yearly.periods, ...(studyTopics && { studyTopics }) },
      marks: [
        ...numbered('tx', regular),
        ...(topic === undefined ? [] : [toMark(`tx${requiredRegular + 1}`, topic)]),
        ...middle.map((cell) => toMark('gk', cell)),
        toMark('ck', last),
      ],
      term: {
        ...{ regular, middle, last, requiredRegular, requiredMiddle: 1 },
        ...(topic !== undefined && { topic }),
      },
    };
  };
}

interface Circular {
  readonly rules: SubjectRules;
  readonly make: (random: Random, scoring: SubjectPlan['scoring']) => Case;
  readonly comment: 'everyOne' | 'twoThirds';
}

const circulars: readonly Circular[] = [
  { rules: tt58Subjects, make: case58, comment: 'twoThirds' },
  { rules: tt26Subjects, make: caseByYear(true, false), comment: 'twoThirds' },
  { rules: tt22Subjects, make: caseByYear(false, true), comment: 'everyOne' },
  { rules: tt43Subjects, make: caseByYear(false, true), comment: 'everyOne' },
];

test.each(circulars)('term averages under $rules.id', AMPLE, ({ rules, make }) => {
  const { disagreement, final, whole } = firstDisagreement(120_000, 58, (random) => {
    const { plan, marks, term } = make(random, 'score');
    const { status, value } = rules.termAverage(plan, marks);
    return { input: { plan, marks }, ours: value, theirs: termAverage(term), final: status === 'final' };
  });
  expect(disagreement).toBeNull();
  if (whole) expect(Math.abs(final - 0.7)).toBeLessThan(0.2);
});

test.each(circulars)('comment subjects under $rules.id', AMPLE, ({ rules, make, comment }) => {
  const { disagreement, final, whole } = firstDisagreement(30_000, 26, (random) => {
    const { plan, marks, term } = make(random, 'comment');
    const { status, value } = rules.termComment(plan, marks);
    return {
      ...{ input: { plan, marks }, ours: value, theirs: termComment(term, comment) },
      final: status === 'final',
    };
  });
  expect(disagreement).toBeNull();
  if (whole) expect(final).toBeGreaterThan(0.5);
});

test.each(circulars)('year averages under $rules.id', AMPLE, ({ rules }) => {
  const { disagreement } = firstDisagreement(25_000, 22, (random) => {
    const term1 = random.below(101);
    const term2 = random.below(101);
    const { status, value } = rules.yearAverage({ term1, term2 });
    return {
      ...{ input: { term1, term2 }, ours: value, theirs: yearAverage(term1, term2) },
      final: status === 'final',
    };
  });
  expect(disagreement).toBeNull();
});
