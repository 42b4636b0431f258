import { PupilYear, tt22, type Mark, type SecondaryRules, type SubjectPlan } from '@lienthong/regulations';
import { median, type Row } from './report.ts';

const pupils = 2000;

/** Lower secondary with a second foreign language: nine score subjects, four comment subjects. */
const plan = [
  ...['nguVan', 'toan', 'khtn'].map((code) => ({ code, scoring: 'score', periodsPerYear: 140 }) as const),
  ...['ngoaiNgu1', 'lichSuDiaLi', 'ngoaiNgu2'].map(
    (code) => ({ code, scoring: 'score', periodsPerYear: 105 }) as const,
  ),
  ...['gdcd', 'congNghe', 'tinHoc'].map((code) => ({ code, scoring: 'score', periodsPerYear: 35 }) as const),
  ...['gdtc', 'ngheThuat', 'gddp', 'hdtn'].map(
    (code) => ({ code, scoring: 'comment', periodsPerYear: 70 }) as const,
  ),
];

const regularOf = ({ scoring, periodsPerYear }: SubjectPlan) =>
  scoring === 'comment' || periodsPerYear <= 35 ? 2 : 4;
const slots = ['tx1', 'tx2', 'tx3', 'tx4'];

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

/** The mark of a pupil in a subject, term and slot, in tenths: good pupils and bad ones, all sorts of ties. */
const tenthsOf = (pupil: number, subject: number, term: number, slot: number) =>
  30 + (pupil % 45) + ((pupil * 7 + subject * 31 + term * 13 + slot * 17) % 26);

function marksOf(pupil: number, subject: number, term: number): Mark[] {
  const own = at(plan, subject);
  const regular = regularOf(own);
  const marks: Mark[] = [];
  for (let slot = 0; slot < regular + 2; slot += 1) {
    const name = slot < regular ? at(slots, slot) : slot === regular ? 'gk' : 'ck';
    const tenths = tenthsOf(pupil, subject, term, slot);
    const value = own.scoring === 'score' ? tenths : tenths < 35 ? 'CD' : 'D';
    marks.push({ slot: name, state: 'value', value });
  }
  return marks;
}

/** Term and year of each subject, then the level of the year, with all reasons. */
function ours(rules: SecondaryRules, count: number): number {
  let sum = 0;
  for (let pupil = 0; pupil < count; pupil += 1) {
    const scores: Record<string, ReturnType<SecondaryRules['yearAverage']>> = {};
    const comments: Record<string, ReturnType<SecondaryRules['yearComment']>> = {};
    for (let subject = 0; subject < plan.length; subject += 1) {
      const own = at(plan, subject);
      const first = marksOf(pupil, subject, 1);
      const second = marksOf(pupil, subject, 2);
      if (own.scoring === 'score') {
        const term1 = rules.termAverage(own, first);
        scores[own.code] = rules.yearAverage({ term1, term2: rules.termAverage(own, second) });
      } else {
        const term1 = rules.termComment(own, first);
        comments[own.code] = rules.yearComment({ term1, term2: rules.termComment(own, second) });
      }
    }
    const { value } = rules.study({ period: 'year', scores, comments });
    if (value !== null) sum += rules.studyLevels.indexOf(value);
  }
  return sum;
}

/** What a spreadsheet macro does: binary floats, no checks, no reasons, and wrong on ties. */
function naive(count: number): number {
  let sum = 0;
  for (let pupil = 0; pupil < count; pupil += 1) {
    const averages: number[] = [];
    let notPassed = 0;
    for (let subject = 0; subject < plan.length; subject += 1) {
      const own = at(plan, subject);
      const first = marksOf(pupil, subject, 1);
      const second = marksOf(pupil, subject, 2);
      if (own.scoring === 'score') {
        const year = (naiveAverage(first) + 2 * naiveAverage(second)) / 3;
        averages.push(Number(year.toFixed(1)));
      } else if (second.some((mark) => 'value' in mark && mark.value === 'CD')) {
        notPassed += 1;
      }
    }
    sum += naiveLevel(averages, notPassed);
  }
  return sum;
}

function naiveAverage(marks: readonly Mark[]): number {
  let sum = 0;
  let weights = 0;
  for (const mark of marks) {
    if (mark.state !== 'value') continue;
    const weight = mark.slot === 'ck' ? 3 : mark.slot === 'gk' ? 2 : 1;
    sum += (weight * Number(mark.value)) / 10;
    weights += weight;
  }
  return Number((sum / weights).toFixed(1));
}

function naiveLevel(averages: readonly number[], notPassed: number): number {
  const lowest = Math.min(...averages);
  const atLeast = (mark: number) => averages.filter((average) => average >= mark).length;
  if (notPassed === 0 && lowest >= 6.5 && atLeast(8) >= 6) return 0;
  if (notPassed === 0 && lowest >= 5 && atLeast(6.5) >= 6) return 1;
  return notPassed <= 1 && lowest >= 3.5 && atLeast(5) >= 6 ? 2 : 3;
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Microseconds from a changed mark to the pupil's new level, everything else known. */
function oneMark(rules: SecondaryRules, changes: number): number {
  const year = new PupilYear(rules, { grade: 8, subjects: plan });
  plan.forEach(({ code }, subject) => {
    for (const term of [1, 2] as const) year.setMarks(term, code, marksOf(17, subject, term));
  });
  let sum = 0;
  const taken = time(() => {
    for (let change = 0; change < changes; change += 1) {
      const { code } = at(plan, change % 9);
      year.setMark(2, code, { slot: 'ck', state: 'value', value: change % 101 });
      sum += year.yearStudy().reasons.length;
    }
  });
  return sum > 0 ? (taken * 1000) / changes : NaN;
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const runs = Array.from({ length: 9 }, () => ({
    ours: time(() => ours(tt22, pupils)),
    naive: time(() => naive(pupils)),
  }));
  const one = median(runs.map((run) => run.ours));
  const large = time(() => ours(tt22, pupils * 100));
  const recompute = median(Array.from({ length: 5 }, () => oneMark(tt22, 20_000)));
  const whole = median(runs.map((run) => (run.naive * 1000) / pupils));
  return {
    title: `Circular 22/2021, ${pupils} pupils × ${plan.length} subjects: terms, year and level with their reasons`,
    rows: [
      {
        what: 'year results and levels of a school',
        ours: one,
        baseline: { name: 'naive floats', value: median(runs.map((run) => run.naive)) },
        unit: 'ms',
        budget: { text: 'at most 50 ms', kept: one <= 50 },
      },
      {
        what: `the same for ${pupils * 100} pupils, a hundredth of it`,
        ours: large / 100,
        baseline: { name: 'one school', value: one },
        unit: 'ms',
        budget: { text: 'linear (at most 1.3 times)', kept: large / 100 <= one * 1.3 },
      },
      {
        what: 'one mark changed: subject, year and level anew',
        ours: recompute,
        baseline: { name: 'naive floats, the whole pupil', value: whole },
        unit: 'µs',
        budget: { text: 'at most 20 µs', kept: recompute <= 20 },
      },
    ],
  };
}
