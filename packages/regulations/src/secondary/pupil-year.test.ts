import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { tt22 } from '../circulars/tt22-2021/tt22.ts';
import { tt58 } from '../circulars/tt58-2011/tt58.ts';
import { PupilYear, type YearPlan } from './pupil-year.ts';
import type { Mark } from './subject-rules.ts';

const score = (code: string) => ({ code, scoring: 'score', periodsPerYear: 35 }) as const;
const comment = (code: string) => ({ code, scoring: 'comment', periodsPerYear: 35 }) as const;

/** Lower secondary under circular 22/2021; every subject takes two regular marks. */
const plan: YearPlan = {
  grade: 9,
  subjects: [
    ...['nguVan', 'toan', 'ngoaiNgu1', 'gdcd', 'lichSuDiaLi', 'khtn', 'congNghe', 'tinHoc'].map(score),
    ...['gdtc', 'ngheThuat'].map(comment),
  ],
};
const scores = plan.subjects.filter(({ scoring }) => scoring === 'score').map(({ code }) => code);

const row = (value: number | 'D' | 'CD'): Mark[] =>
  ['tx1', 'tx2', 'gk', 'ck'].map((slot) => ({ slot, state: 'value', value }));

/** A year in which each subject has one mark all along. */
function yearOf(marks: Readonly<Record<string, number>>, pupil = new PupilYear(tt22, plan)): PupilYear {
  for (const term of [1, 2] as const) {
    for (const code of scores) pupil.setMarks(term, code, row(marks[code] ?? 85));
    for (const code of ['gdtc', 'ngheThuat']) pupil.setMarks(term, code, row('D'));
  }
  return pupil;
}

describe('a pupil’s year', () => {
  test('from marks to the title', () => {
    const pupil = yearOf({});
    pupil.setConduct({ term1: 'tot', term2: 'tot' });
    pupil.setAbsences({ excused: 3, unexcused: 0 });
    expect(pupil.termResult(1, 'toan')).toMatchObject({ status: 'final', value: 85 });
    expect(pupil.yearResult('gdtc')).toMatchObject({ status: 'final', value: 'D' });
    expect(pupil.termStudy(1)).toMatchObject({ status: 'final', value: 'tot' });
    expect(pupil.yearStudy()).toMatchObject({ status: 'final', value: 'tot', average: null });
    expect(pupil.yearConduct()).toMatchObject({ value: 'tot' });
    expect(pupil.promotion()).toMatchObject({ status: 'final', value: 'promoted' });
    expect(pupil.promotion().reasons.map(({ code }) => code)).toContain('programmeCompleted');
    expect(pupil.title()).toMatchObject({ status: 'final', value: 'gioi' });
  });

  test('one mark changes what rests on it, and nothing else is computed again', () => {
    const pupil = yearOf({});
    const before = { van: pupil.termResult(2, 'nguVan'), term1: pupil.termStudy(1), year: pupil.yearStudy() };
    pupil.setMark(2, 'toan', { slot: 'ck', state: 'value', value: 0 });
    expect(pupil.termResult(2, 'toan')).toMatchObject({ value: 49 });
    expect(pupil.yearResult('toan')).toMatchObject({ value: 61 });
    expect(pupil.yearStudy()).toMatchObject({ value: 'kha' });
    expect(pupil.termStudy(2)).toMatchObject({ value: 'kha', base: 'dat' });
    expect(pupil.termResult(2, 'nguVan')).toBe(before.van);
    expect(pupil.termStudy(1)).toBe(before.term1);
    pupil.setMark(2, 'toan', { slot: 'ck', state: 'value', value: 85 });
    expect(pupil.yearStudy()).toEqual(before.year);
    expect(pupil.marks(2, 'toan')).toHaveLength(4);
  });

  test('comment subjects count, in the term and in the year', () => {
    const pupil = yearOf({});
    pupil.setMark(2, 'ngheThuat', { slot: 'ck', state: 'value', value: 'CD' });
    expect(pupil.termStudy(1)).toMatchObject({ status: 'final', value: 'tot' });
    expect(pupil.termStudy(2)).toMatchObject({ status: 'final', value: 'kha', base: 'dat' });
    expect(pupil.yearStudy()).toMatchObject({ status: 'final', value: 'kha', base: 'dat' });
  });

  test('an open subject leaves the year open and says what it takes', () => {
    const pupil = yearOf({});
    pupil.setMark(2, 'khtn', { slot: 'tx2', state: 'empty' });
    const { status, value, reasons } = pupil.yearStudy();
    expect({ status, value }).toEqual({ status: 'partial', value: null });
    expect(pupil.termStudy(2).reasons).toContainEqual(
      expect.objectContaining({
        code: 'subjectNotFinal',
        params: expect.objectContaining({ subject: 'khtn', missing: ['tx2'] }),
      }),
    );
    expect(reasons).toContainEqual(
      expect.objectContaining({
        code: 'subjectNotFinal',
        params: expect.objectContaining({ subject: 'khtn', terms: [2] }),
      }),
    );
    expect(pupil.promotion().status).not.toBe('final');
    expect(pupil.title().status).not.toBe('final');
  });

  test('not taught in one term, in both, and back again', () => {
    const pupil = yearOf({ tinHoc: 90 });
    pupil.setAbsence(1, 'tinHoc', 'notTaught');
    expect(pupil.termResult(1, 'tinHoc')).toBe('notTaught');
    expect(pupil.yearResult('tinHoc')).toMatchObject({ status: 'final', value: 90 });
    expect(pupil.termStudy(1)).toMatchObject({ status: 'final', value: 'tot' });
    pupil.setAbsence(2, 'tinHoc', 'notTaught');
    expect(pupil.yearStudy()).toMatchObject({ status: 'final', value: 'tot' });
    pupil.setAbsence(1, 'tinHoc', null);
    pupil.setAbsence(2, 'tinHoc', null);
    expect(pupil.termResult(1, 'tinHoc')).toMatchObject({ value: 90 });
    pupil.setAbsence(2, 'tinHoc', 'notTaught');
    pupil.setMark(2, 'tinHoc', { slot: 'ck', state: 'value', value: 0 });
    expect(pupil.termResult(2, 'tinHoc')).toBe('notTaught');
  });

  test('exempt under circular 58/2011: for a term the other one counts, for the year the subject takes no part', () => {
    const pupil = new PupilYear(tt58, {
      grade: 8,
      subjects: [...['toan', 'nguVan', 'vatLi'].map(score), comment('theDuc')],
    });
    for (const term of [1, 2] as const) {
      for (const code of ['toan', 'nguVan', 'vatLi']) {
        const slots = ['tx1', 'tx2', 'dk1', 'hk'];
        pupil.setMarks(
          term,
          code,
          slots.map((slot): Mark => ({ slot, state: 'value', value: 80 })),
        );
      }
    }
    const passed = ['tx1', 'tx2', 'dk1', 'hk'].map((slot): Mark => ({ slot, state: 'value', value: 'D' }));
    pupil.setMarks(1, 'theDuc', passed);
    pupil.setAbsence(2, 'theDuc', 'exempt');
    expect(pupil.yearResult('theDuc')).toMatchObject({ status: 'final', value: 'D' });
    pupil.setAbsence(1, 'theDuc', 'exempt');
    expect(pupil.yearStudy()).toMatchObject({ status: 'final', value: 'gioi', average: 80 });
    expect(pupil.yearStudy().reasons.map(({ code }) => code)).toContain('subjectsExempt');
    pupil.setAbsence(1, 'theDuc', 'notTaught');
    expect(pupil.yearStudy().reasons.map(({ code }) => code)).toContain('subjectsExempt');
    expect(pupil.yearConduct().reasons.map(({ code }) => code)).toEqual(['conductDecidedByPeople']);
  });

  test('an individual plan leaves every decision to the school', () => {
    const pupil = yearOf({}, new PupilYear(tt22, { ...plan, individualPlan: true }));
    pupil.setConduct({ term1: 'tot', term2: 'tot' });
    pupil.setAbsences({ excused: 0, unexcused: 0 });
    for (const result of [pupil.yearStudy(), pupil.promotion(), pupil.title()]) {
      expect(result.status).toBe('absent');
      expect(result.reasons.map(({ code }) => code)).toContain('individualPlan');
    }
  });

  test('a specialised subject and electives reach the level', () => {
    const pupil = new PupilYear(tt58, {
      grade: 11,
      specialised: 'vatLi',
      electives: { nghePhoThong: 'score' },
      subjects: ['toan', 'nguVan', 'vatLi', 'nghePhoThong'].map(score),
    });
    for (const [code, value] of [
      ['toan', 90],
      ['nguVan', 90],
      ['vatLi', 79],
      ['nghePhoThong', 90],
    ] as const) {
      for (const term of [1, 2] as const) {
        pupil.setMarks(
          term,
          code,
          ['tx1', 'tx2', 'dk1', 'hk'].map((slot): Mark => ({ slot, state: 'value', value })),
        );
      }
    }
    expect(pupil.yearStudy()).toMatchObject({ value: 'kha', average: 87 });
    expect(pupil.yearStudy().reasons.map(({ code }) => code)).toContain('specialisedBelow');
  });

  test('after the summer: re-assessment and training replace, titles rest on the year before', () => {
    const pupil = yearOf({ toan: 30, khtn: 40, ngoaiNgu1: 45 });
    pupil.setConduct({ term1: 'tot', term2: 'tot' });
    pupil.setAbsences({ excused: 0, unexcused: 0 });
    expect(pupil.yearStudy().value).toBe('chuaDat');
    expect(pupil.promotion()).toMatchObject({ status: 'final', value: 'retest' });
    pupil.setRetest('toan', 55);
    pupil.setRetest('khtn', 60);
    pupil.setRetest('ngoaiNgu1', 90);
    pupil.setRetest('ngoaiNgu1', null);
    expect(pupil.yearStudy().value).toBe('chuaDat');
    expect(pupil.studyAfterSummer()).toMatchObject({ value: 'dat' });
    expect(pupil.promotion('afterSummer')).toMatchObject({ status: 'final', value: 'promoted' });
    expect(pupil.promotion().value).toBe('retest');
    expect(() => pupil.setRetest('vatLi', 50)).toThrow(expect.objectContaining({ code: 'unknownSubject' }));
  });

  test('training in the summer replaces the conduct of the year, and only after it', () => {
    const pupil = yearOf({});
    pupil.setConduct({ term1: 'tot', term2: 'chuaDat', training: 'dat' });
    pupil.setAbsences({ excused: 0, unexcused: 0 });
    expect(pupil.yearConduct().value).toBe('chuaDat');
    expect(pupil.promotion().value).toBe('summerTraining');
    expect(pupil.conductAfterSummer().value).toBe('dat');
    expect(pupil.promotion('afterSummer').value).toBe('promoted');
    expect(pupil.title().value).toBe('none');
  });

  test('titles of a term, where the circular has them', () => {
    const old = new PupilYear(tt58, { grade: 8, subjects: ['toan', 'nguVan'].map(score) });
    for (const code of ['toan', 'nguVan']) {
      const slots = ['tx1', 'tx2', 'dk1', 'hk'];
      old.setMarks(
        2,
        code,
        slots.map((slot): Mark => ({ slot, state: 'value', value: 90 })),
      );
    }
    old.setConduct({ term1: 'yeu', term2: 'tot' });
    expect(old.title(2)).toMatchObject({ status: 'final', value: 'gioi' });
    expect(old.title(1)).toMatchObject({ status: 'final', value: 'none' });
    const now = yearOf({});
    now.setConduct({ term1: 'tot', term2: 'tot' });
    expect(now.title(1)).toMatchObject({ status: 'final', value: 'none' });
    expect(now.title(1).reasons.map(({ code }) => code)).toEqual(['titleYearOnly']);
  });

  test('what the caller keeps changing changes nothing inside', () => {
    const mutable = { ...plan, subjects: plan.subjects.map((subject) => ({ ...subject })) };
    const pupil = yearOf({}, new PupilYear(tt22, mutable));
    const mark = { slot: 'ck', state: 'value' as const, value: 85 };
    const row = [{ slot: 'tx1', state: 'value' as const, value: 85 }, mark];
    const absences = { excused: 0, unexcused: 0 };
    const conduct = { term1: 'tot' as const, term2: 'tot' as const };
    pupil.setMark(2, 'toan', mark);
    pupil.setMarks(2, 'gdcd', row);
    pupil.setAbsences(absences);
    pupil.setConduct(conduct);
    Object.assign(mark, { value: 0 });
    Object.assign(absences, { excused: 99 });
    Object.assign(conduct, { term2: 'chuaDat' });
    Object.assign(mutable, { individualPlan: true, grade: 7 });
    Object.assign(mutable.subjects[0]!, { periodsPerYear: 140 });
    row.length = 0;
    (pupil.marks(1, 'toan') as Mark[]).length = 0;
    expect(pupil.marks(2, 'toan')).toContainEqual({ slot: 'ck', state: 'value', value: 85 });
    expect(pupil.marks(2, 'gdcd')).toHaveLength(2);
    expect(pupil.termResult(1, 'toan')).toMatchObject({ value: 85 });
    expect(pupil.termResult(1, 'nguVan')).toMatchObject({ status: 'final' });
    pupil.setMarks(2, 'gdcd', [...pupil.marks(1, 'gdcd')]);
    expect(pupil.promotion()).toMatchObject({ status: 'final', value: 'promoted' });
    expect(pupil.promotion().reasons.map(({ code }) => code)).toContain('programmeCompleted');
  });

  test('an elective may have any code', () => {
    const subjects = [...['toan', 'nguVan'].map(score), score('__proto__')];
    const electives = Object.fromEntries([['__proto__', 'score' as const]]);
    const pupil = new PupilYear(tt58, { grade: 8, subjects, electives });
    for (const [code, value] of [
      ['toan', 90],
      ['nguVan', 90],
      ['__proto__', 30],
    ] as const) {
      const slots = ['tx1', 'tx2', 'dk1', 'hk'];
      pupil.setMarks(
        1,
        code,
        slots.map((slot): Mark => ({ slot, state: 'value', value })),
      );
    }
    expect(pupil.termStudy(1)).toMatchObject({ average: 70, base: 'yeu' });
  });

  test.each([
    [
      'a third term',
      (pupil: PupilYear) => pupil.setMark(3 as 1, 'toan', { slot: 'tx1', state: 'empty' }),
      'invalidPeriod',
    ],
    ['a third term to read', (pupil: PupilYear) => pupil.termStudy(0 as 1), 'invalidPeriod'],
    [
      'another absence',
      (pupil: PupilYear) => pupil.setAbsence(1, 'toan', 'notTaugth' as 'notTaught'),
      'invalidTermResult',
    ],
  ])('%s is refused when it is set', (_, act, code) => {
    const place = code === 'invalidPeriod' ? { field: 'term' } : { subject: 'toan', term: 1 };
    expect(() => act(yearOf({}))).toThrow(expect.objectContaining({ code, place }));
  });

  test('policy options reach every rule', () => {
    const pupil = yearOf({}, new PupilYear(tt22, plan, { oneTermSubject: 'noYearResult' }));
    pupil.setAbsence(1, 'tinHoc', 'notTaught');
    expect(pupil.yearResult('tinHoc')).toMatchObject({ status: 'absent' });
    const strict = new PupilYear(tt22, plan, { moreRegularMarks: 'reject' });
    strict.setMarks(1, 'toan', [...row(80), { slot: 'tx3', state: 'value', value: 80 }]);
    expect(() => strict.termResult(1, 'toan')).toThrow(
      expect.objectContaining({ code: 'tooManyRegularMarks' }),
    );
  });

  test('P-1 is a policy of the level', () => {
    const marks = { nguVan: 80, toan: 80, ngoaiNgu1: 80, gdcd: 80, lichSuDiaLi: 80, khtn: 70, congNghe: 70 };
    const of = (pupil: PupilYear) => yearOf({ ...marks, tinHoc: 45 }, pupil).yearStudy().value;
    expect(of(new PupilYear(tt22, plan))).toBe('dat');
    expect(of(new PupilYear(tt22, plan, { sixthSubject: 'butForSubject' }))).toBe('kha');
  });

  test.each([
    ['a mark', 1, 'toan', { slot: 'gk', state: 'value', value: 101 }, 'markAboveTen', 'gk'],
    ['a slot', 2, 'toan', { slot: 'hk', state: 'value', value: 80 }, 'unknownSlot', 'hk'],
    ['a kind', 2, 'gdtc', { slot: 'gk', state: 'value', value: 80 }, 'wrongKindOfMark', 'gk'],
  ] as const)(
    'an impossible %s is told with subject, term and slot',
    (_, term, subject, mark, code, slot) => {
      const pupil = yearOf({});
      pupil.setMark(term, subject, mark as Mark);
      const fault = expect.objectContaining({ code, place: { subject, term, slot } });
      expect(() => pupil.termResult(term, subject)).toThrow(fault);
      expect(() => pupil.yearStudy()).toThrow(fault);
    },
  );

  test('a subject twice in the plan, or not in it', () => {
    expect(() => new PupilYear(tt22, { grade: 6, subjects: [score('toan'), score('toan')] })).toThrow(
      expect.objectContaining({ code: 'duplicateSubject', place: { subject: 'toan' } }),
    );
    const unknown = expect.objectContaining({ code: 'unknownSubject', place: { subject: 'vatLi' } });
    const pupil = new PupilYear(tt22, plan);
    expect(() => pupil.setMark(1, 'vatLi', { slot: 'tx1', state: 'empty' })).toThrow(unknown);
    expect(() => pupil.yearResult('vatLi')).toThrow(unknown);
  });

  test('an impossible year result names its subject', () => {
    const pupil = yearOf({});
    pupil.setAbsence(1, 'toan', 'exempt');
    expect(() => pupil.yearResult('toan')).toThrow(
      expect.objectContaining({ code: 'exemptionNotPossible', place: { subject: 'toan', term: 1 } }),
    );
  });

  test('marks changed one by one give what the same marks give at once', () => {
    const change = fc.record({
      term: fc.constantFrom(1 as const, 2 as const),
      code: fc.constantFrom(...scores),
      slot: fc.constantFrom('tx1', 'tx2', 'gk', 'ck'),
      value: fc.integer({ min: 0, max: 100 }),
      look: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const step = yearOf({});
        const cells = new Map<string, (typeof changes)[number]>();
        for (const each of changes) {
          step.setMark(each.term, each.code, { slot: each.slot, state: 'value', value: each.value });
          if (each.look) step.yearStudy();
          cells.set(`${each.term} ${each.code} ${each.slot}`, each);
        }
        const once = yearOf({});
        for (const { term, code, slot, value } of cells.values()) {
          once.setMark(term, code, { slot, state: 'value', value });
        }
        expect(step.yearStudy()).toEqual(once.yearStudy());
        expect(step.termStudy(1)).toEqual(once.termStudy(1));
      }),
      { numRuns: runs(200) },
    );
  });
});
