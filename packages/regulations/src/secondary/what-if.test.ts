import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { tt22 } from '../circulars/tt22-2021/tt22.ts';
import { PupilYear } from './pupil-year.ts';
import type { Mark } from './subject-rules.ts';
import { neededForAim, neededMark, neededTermTwo } from './what-if.ts';

const subject = { scoring: 'score', periodsPerYear: 35 } as const;
const value = (slot: string, tenths: number): Mark => ({ slot, state: 'value', value: tenths });
const entered = [value('tx1', 70), value('tx2', 80), value('gk', 75)];

describe('which mark reaches an average', () => {
  test.each([
    // (7 + 8 + 2·7,5 + 3·m) / 7 must be at least 7,95 to be called 8,0: m = 8,55, so 8,6.
    ['a final for 8,0', entered, 'ck', 80, { mark: 86, provisional: false }],
    ['already there with 0', entered, 'ck', 40, { mark: 0, provisional: false }],
    ['out of reach', entered, 'ck', 95, { mark: null, provisional: false }],
    [
      '10,0 is just enough',
      [value('tx1', 30), value('tx2', 29), value('gk', 30)],
      'ck',
      60,
      { mark: 100, provisional: false },
    ],
    [
      'the mark that stands there does not matter',
      [...entered, value('ck', 10)],
      'ck',
      80,
      { mark: 86, provisional: false },
    ],
    // Without gk: (7 + 8 + 3·m) / 5 must be at least 7,95: m = 8,25, so 8,3.
    ['more is missing', entered.slice(0, 2), 'ck', 80, { mark: 83, provisional: true }],
    ['more is missing, out of reach', entered.slice(0, 2), 'ck', 95, { mark: null, provisional: true }],
  ])('%s', (_, marks, slot, target, answer) => {
    expect(neededMark(tt22, subject, marks, slot, target)).toEqual(answer);
  });

  test('of term II for the year', () => {
    // (6,4 + 2·m) / 3 ≥ 6,45: m ≥ 6,475
    expect(neededTermTwo(tt22, 64, 65)).toEqual({ mark: 65, provisional: false });
    expect(neededTermTwo(tt22, 0, 67)).toEqual({ mark: 100, provisional: false });
    expect(neededTermTwo(tt22, 0, 68)).toEqual({ mark: null, provisional: false });
  });

  test('it is the lowest: one tenth less does not do', () => {
    const tenths = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(tenths, tenths, tenths, tenths, (a, b, c, target) => {
        const marks = [value('tx1', a), value('tx2', b), value('gk', c)];
        const { mark } = neededMark(tt22, subject, marks, 'ck', target);
        const average = (final: number) =>
          tt22.termAverage(subject, [...marks, value('ck', final)]).value ?? -1;
        if (mark === null) expect(average(100)).toBeLessThan(target);
        else {
          expect(average(mark)).toBeGreaterThanOrEqual(target);
          if (mark > 0) expect(average(mark - 1)).toBeLessThan(target);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('which mark brings a pupil to an aim', () => {
  const codes = ['nguVan', 'toan', 'ngoaiNgu1', 'gdcd', 'lichSuDiaLi', 'khtn', 'congNghe', 'tinHoc'];

  /** All 8,5 but Toán, whose final of term II is open. */
  function pupil(toan: number): PupilYear {
    const year = new PupilYear(tt22, { grade: 8, subjects: codes.map((code) => ({ code, ...subject })) });
    for (const term of [1, 2] as const) {
      for (const code of codes) {
        const tenths = code === 'toan' ? toan : 85;
        year.setMarks(
          term,
          code,
          ['tx1', 'tx2', 'gk', 'ck'].map((slot) => value(slot, tenths)),
        );
      }
    }
    year.setMark(2, 'toan', { slot: 'ck', state: 'empty' });
    return year;
  }

  test.each([
    // ĐTBmhk II = (4·5,0 + 3·m) / 7; ĐTBmcn = (5,0 + 2·ĐTBmhk) / 3.
    ['a term average', { termAverage: 65 }, { mark: 84, provisional: false }],
    ['a year average', { yearAverage: 60 }, { mark: 84, provisional: false }],
    ['a level of the term', { termStudy: 'tot' }, { mark: 84, provisional: false }],
    ['a level of the year', { yearStudy: 'tot' }, { mark: 89, provisional: false }],
    [
      'what is reached by 0 already: raised for one single subject',
      { yearStudy: 'kha' },
      { mark: 0, provisional: false },
    ],
  ] as const)('%s', (name, aim, answer) => {
    const year = pupil(name === 'a level of the year' ? 55 : 50);
    expect(neededForAim(year, 2, 'toan', 'ck', aim)).toEqual(answer);
  });

  test('out of reach', () => {
    expect(neededForAim(pupil(50), 2, 'toan', 'ck', { yearAverage: 90 })).toEqual({
      mark: null,
      provisional: false,
    });
    expect(neededForAim(pupil(30), 2, 'toan', 'ck', { yearStudy: 'tot' }).mark).toBeNull();
  });

  test('more is missing elsewhere', () => {
    const year = pupil(50);
    year.setMark(2, 'khtn', { slot: 'ck', state: 'empty' });
    expect(neededForAim(year, 2, 'toan', 'ck', { termStudy: 'kha' })).toMatchObject({ provisional: true });
    expect(neededForAim(year, 2, 'toan', 'ck', { termAverage: 65 })).toMatchObject({ provisional: false });
  });

  test('the year stays as it was, whatever happens', () => {
    const year = pupil(50);
    const before = { marks: [...year.marks(2, 'toan')], study: year.yearStudy() };
    neededForAim(year, 2, 'toan', 'ck', { yearStudy: 'tot' });
    expect(year.marks(2, 'toan')).toEqual(before.marks);
    expect(year.yearStudy()).toEqual(before.study);
    expect(() => neededForAim(year, 2, 'toan', 'ck', { yearStudy: 'gioi' })).toThrow(
      expect.objectContaining({ code: 'unknownLevel', place: { field: 'aim' } }),
    );
    expect(() => neededForAim(year, 2, 'toan', 'nope', { termAverage: 50 })).toThrow(
      expect.objectContaining({ code: 'unknownSlot', place: { subject: 'toan', term: 2, slot: 'nope' } }),
    );
    expect(year.marks(2, 'toan')).toEqual(before.marks);
  });

  test('a subject not taught has no average to reach', () => {
    const year = pupil(50);
    year.setAbsence(2, 'toan', 'notTaught');
    expect(neededForAim(year, 2, 'toan', 'ck', { termAverage: 0 })).toEqual({
      mark: null,
      provisional: true,
    });
  });

  test.each([Number.NaN, 101, -1, 6.5])('%s is no average to aim at', (target) => {
    const at = (field: string) => expect.objectContaining({ name: 'RegulationError', place: { field } });
    expect(() => neededMark(tt22, subject, entered, 'ck', target)).toThrow(at('target'));
    expect(() => neededTermTwo(tt22, 64, target)).toThrow(at('target'));
    expect(() => neededForAim(pupil(50), 2, 'toan', 'ck', { termAverage: target })).toThrow(at('aim'));
    expect(() => neededForAim(pupil(50), 2, 'toan', 'ck', { yearAverage: target })).toThrow(at('aim'));
  });
});
