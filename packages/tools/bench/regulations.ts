import { ruleSetById, type Mark } from '@lienthong/regulations';
import { median, type Row } from './report.ts';

const pupils = 2000;
const subjects = 13;

/** Term marks of one subject, in tenths: three regular, mid-term, final. */
function marksOf(seed: number): number[] {
  return [0, 1, 2, 3, 4].map((index) => 40 + ((seed * 31 + index * 17) % 61));
}

const slots = ['tx1', 'tx2', 'tx3', 'gk', 'ck'];
const plan = { scoring: 'score', periodsPerYear: 70 } as const;
const rules = ruleSetById('TT22/2021');

function ours(count: number): number {
  let sum = 0;
  for (let pupil = 0; pupil < count; pupil += 1) {
    for (let subject = 0; subject < subjects; subject += 1) {
      const term = (offset: number) =>
        rules.termAverage(
          plan,
          marksOf(pupil * subjects + subject + offset).map((value, index): Mark => ({
            slot: slots[index] ?? '',
            state: 'value',
            value,
          })),
        );
      sum += rules.yearAverage({ term1: term(0), term2: term(7) }).value ?? 0;
    }
  }
  return sum;
}

/** What a spreadsheet macro does: binary floats, no reasons, and wrong on ties. */
function naive(count: number): number {
  let sum = 0;
  const average = (values: number[]) => {
    const [a = 0, b = 0, c = 0, gk = 0, ck = 0] = values;
    return Number(((a + b + c + 2 * gk + 3 * ck) / 8).toFixed(1));
  };
  for (let pupil = 0; pupil < count; pupil += 1) {
    for (let subject = 0; subject < subjects; subject += 1) {
      const term = (offset: number) =>
        average(marksOf(pupil * subjects + subject + offset).map((tenths) => tenths / 10));
      sum += Number(((term(0) + 2 * term(7)) / 3).toFixed(1));
    }
  }
  return sum;
}

function time(work: () => number): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const runs = Array.from({ length: 7 }, () => ({
    ours: time(() => ours(pupils)),
    naive: time(() => naive(pupils)),
  }));
  const one = median(runs.map((run) => run.ours));
  const large = time(() => ours(pupils * 100));
  return {
    title: `Circular 22/2021, year averages of ${pupils} pupils × ${subjects} subjects`,
    rows: [
      {
        what: 'all year averages with their reasons',
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
    ],
  };
}
