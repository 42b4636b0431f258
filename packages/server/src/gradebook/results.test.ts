import { describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture } from '../testing/fixture.ts';
import { comments, mark, of7A2, termTwo, useGradebooks } from '../testing/gradebooks.ts';
import type { GradebookPair, MarkRow } from './repository.ts';
import { resultsOf } from './results.ts';

const { gradebook, school, pupils, pupilOf7A2, accounts } = fixture;
const [an, binh] = pupils;
const { app, read, save } = useGradebooks();
const slots = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'];
const resultIn = async (id: string, pupilId: string) =>
  (await read(id, 'principal')).results.find((result) => result.pupilId === pupilId);

describe('a gradebook of term II', () => {
  it('tells the result of term I, from which the year is computed while marks are typed', async () => {
    const empty = { pupilId: an, termValue: null, yearValue: null, firstTermValue: null };
    expect(await resultIn(termTwo, an)).toEqual(empty);
    await save(slots.map((slot) => mark(an, slot, 6.5)));
    expect(await resultIn(termTwo, an)).toEqual({ ...empty, firstTermValue: 6.5 });
    const { body } = await save(
      slots.map((slot) => mark(an, slot, 8)),
      {},
      termTwo,
    );
    expect(body.results).toEqual([{ pupilId: an, termValue: 8, yearValue: 7.5, firstTermValue: 6.5 }]);
    expect(await resultIn(gradebook, an)).toEqual({ pupilId: an, termValue: 6.5, yearValue: 7.5 });
  });

  it('tells none while term I is not final', async () => {
    await save([mark(binh, 'tx1', 9)]);
    expect((await resultIn(termTwo, binh))?.firstTermValue).toBeNull();
  });
});

describe('a subject whose other term has no gradebook yet', () => {
  // Missing is not "not taught": nobody has said that the subject is taught in one term only (B-17).
  it('has a term average and no year average', async () => {
    await asImporter(app().database.db, (trx) =>
      trx
        .insertInto('assignments')
        .values({
          ...{ school_id: school, id: '01900000-0000-7000-8000-000700000031', role: 'subjectTeacher' },
          ...{ account_id: accounts.admissions, class_id: fixture.class7A2, subject_code: 'toan' },
          ...{ valid_from: '2026-08-15', valid_to: null },
        })
        .execute(),
    );
    const { body } = await save(
      slots.map((slot) => mark(pupilOf7A2, slot, 7)),
      { as: 'admissions' },
      of7A2,
    );
    expect(body.results).toEqual([{ pupilId: pupilOf7A2, termValue: 7, yearValue: null }]);
  });

  it('has a term result and no year result where it is assessed by comment', async () => {
    const { body } = await save(
      ['tx1', 'tx2', 'gk', 'ck'].map((slot) => mark(an, slot, 'D')),
      {},
      comments,
    );
    expect(body.results).toEqual([{ pupilId: an, termValue: 'D', yearValue: null }]);
  });
});

describe('cells of other years, and such as no circular knows', () => {
  const pair: GradebookPair = {
    ...{ id: 'one', otherId: 'two', classId: 'k', className: '7A1', grade: 7, schoolYear: 2026, term: 2 },
    ...{ subjectCode: 'toan', nameVi: 'Toán', nameEn: 'Mathematics', scoring: 'score', version: 1 },
    ...{ ruleSet: 'TT22/2021', periodsPerYear: 140 },
  };
  const row = (pupilId: string, slot: string, more: Partial<MarkRow> = {}): MarkRow => ({
    ...{ gradebookId: 'one', pupilId, slot, state: 'value', tenths: 80, comment: null, reason: null },
    ...{ version: 1, updatedAt: new Date(0), updatedBy: null, updatedByApp: null, correctedAt: null },
    ...more,
  });

  it('leave their pupil without a result, and the others with theirs', () => {
    const marks = [
      ...slots.map((slot) => row('an', slot)),
      ...slots.map((slot) => row('binh', slot)),
      row('binh', 'tx1', { gradebookId: 'two', state: 'zeroByRule', tenths: null }),
      ...slots.map((slot) => row('chau', slot, { comment: 'D', tenths: null })),
      ...slots.map((slot) => row('chau', slot, { gradebookId: 'two', tenths: 70 })),
    ];
    expect(resultsOf(pair, ['an', 'binh', 'chau'], marks)).toEqual([
      { pupilId: 'an', termValue: 8, yearValue: null, firstTermValue: null },
      { pupilId: 'binh', termValue: 8, yearValue: null, firstTermValue: null },
      { pupilId: 'chau', termValue: null, yearValue: null, firstTermValue: 7 },
    ]);
  });

  it('are read by the circular of their year', () => {
    const old = { ...pair, ruleSet: 'TT58/2011', schoolYear: 2019, periodsPerYear: 35 };
    // 58/2011: (8 + 8 + 2·6 + 2·7 + 3·9) / (2 + 4 + 3) = 69 / 9 = 7,67
    const marks = [
      ['tx1', 80],
      ['tx2', 80],
      ['dk1', 60],
      ['dk2', 70],
      ['hk', 90],
    ] as const;
    expect(
      resultsOf(
        old,
        ['an'],
        marks.map(([slot, tenths]) => row('an', slot, { tenths })),
      ),
    ).toEqual([{ pupilId: 'an', termValue: 7.7, yearValue: null, firstTermValue: null }]);
    // Comment subjects under 58/2011: two thirds are enough; 22/2021 wants every one.
    const passes = ['D', 'CD', 'D', 'D'] as const;
    const comments = (slots: readonly string[]) =>
      slots.map((slot, at) => row('an', slot, { tenths: null, comment: passes[at] ?? 'D' }));
    const inOld = resultsOf({ ...old, scoring: 'comment' }, ['an'], comments(['tx1', 'tx2', 'dk1', 'hk']));
    const inNew = resultsOf({ ...pair, scoring: 'comment' }, ['an'], comments(['tx1', 'tx2', 'gk', 'ck']));
    expect([inOld[0]?.termValue, inNew[0]?.termValue]).toEqual(['D', 'CD']);
  });

  it('are not stored', async () => {
    const cell = { school_id: school, gradebook_id: gradebook, pupil_id: pupils[2], slot: 'tx1', version: 1 };
    const wrong = [
      { state: 'zeroByRule', reason: null },
      { state: 'zeroByRule', reason: ' ' },
      { state: 'zeroByRule', reason: 'vắng', tenths: 0 },
      { state: 'value' },
      { state: 'value', tenths: 80, comment: 'D' },
      { state: 'empty', tenths: 80 },
      { state: 'pendingMakeUp', comment: 'D' },
    ] as const;
    for (const part of wrong) {
      const write = asImporter(app().database.db, (trx) =>
        trx
          .insertInto('marks')
          .values({ ...cell, ...part, updated_at: new Date() })
          .execute(),
      );
      await expect(write, JSON.stringify(part)).rejects.toThrow(/check constraint/);
    }
  });
});
