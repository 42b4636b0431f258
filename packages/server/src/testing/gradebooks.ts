import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import { testApp, type Answer, type Call, type TestApp } from './app.ts';
import { fixture } from './fixture.ts';

type Schemas = components['schemas'];
export type Gradebook = Schemas['Gradebook'];
type SavedMarks = Schemas['SavedMarks'];
export type MarkInput = Schemas['MarkInput'];

const { school, class7A1, class7A2, pupils, gradebook, accounts } = fixture;
const [an] = pupils;
const classLastYear = '01900000-0000-7000-8000-000300000014';

/** Gradebooks besides those of the fixture. */
export const termTwo = '01900000-0000-7000-8000-000500000011';
export const comments = '01900000-0000-7000-8000-000500000012';
export const of7A2 = '01900000-0000-7000-8000-000500000013';
export const lastYear = '01900000-0000-7000-8000-000500000014';

export interface Gradebooks {
  app(): TestApp;
  call<Body>(method: string, path: string, options?: Call): Promise<Answer<Body>>;
  /** As the teacher of 7A1, unless said otherwise. */
  save(items: MarkInput[], options?: Call, id?: string): Promise<Answer<SavedMarks>>;
  read(id?: string, as?: Call['as']): Promise<Gradebook>;
}

/** The app with its fixture and some more gradebooks, for one test file. */
export function useGradebooks(): Gradebooks {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp();
    await loadGradebooks(test.database);
  });
  afterAll(() => test.close());
  const call = <Body>(method: string, path: string, options?: Call) =>
    test.call<Body>(method, `/schools/${school}/gradebooks${path}`, options);
  return {
    app: () => test,
    call,
    save: (items, options = {}, id = gradebook) =>
      call('POST', `/${id}/marks`, { as: 'teacher', body: { items }, ...options }),
    read: async (id = gradebook, as = 'teacher') => (await call<Gradebook>('GET', `/${id}`, { as })).body,
  };
}

export const mark = (pupilId: string, slot: string, value: MarkInput['value'], version = 0): MarkInput => ({
  pupilId,
  slot,
  state: 'value',
  value: value ?? null,
  version,
});

async function loadGradebooks(database: Database): Promise<void> {
  await asImporter(database.db, async (trx) => {
    const since = { valid_from: '2026-08-15', valid_to: null };
    await trx
      .insertInto('classes')
      .values({ school_id: school, id: classLastYear, school_year: 2025, grade: 6, name: '6A1' })
      .execute();
    await trx
      .insertInto('enrolments')
      .values({
        ...{ school_id: school, class_id: classLastYear, pupil_id: an, ordinal: 1 },
        ...{ valid_from: '2025-08-15', valid_to: '2026-07-31' },
      })
      .execute();
    const row = { school_id: school, subject_code: 'toan', scoring: 'score' as const, rule_set: 'TT22/2021' };
    const inClass = { ...row, class_id: class7A1, periods_per_year: 140 };
    await trx
      .insertInto('gradebooks')
      .values([
        { ...inClass, id: termTwo, term: 2 },
        { ...inClass, id: comments, term: 1, subject_code: 'nguVan', scoring: 'comment' },
        { ...inClass, id: of7A2, class_id: class7A2, term: 1 },
        { ...inClass, id: lastYear, class_id: classLastYear, term: 1 },
      ])
      .execute();
    const columns = (gradebook_id: string, slots: string[]) =>
      slots.map((slot) => ({
        school_id: school,
        gradebook_id,
        slot,
        weight: slot === 'ck' ? 3 : slot === 'gk' ? 2 : 1,
      }));
    const all = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'];
    await trx
      .insertInto('gradebook_columns')
      .values([
        ...columns(termTwo, all),
        ...columns(comments, ['tx1', 'tx2', 'gk', 'ck']),
        ...columns(of7A2, all),
        ...columns(lastYear, all),
      ])
      .execute();
    const duty = { school_id: school, role: 'subjectTeacher' as const, class_id: class7A1, ...since };
    await trx
      .insertInto('assignments')
      .values([
        // A second teacher of the same subject in the same class.
        {
          ...duty,
          id: '01900000-0000-7000-8000-000700000021',
          account_id: accounts.nobody,
          subject_code: 'toan',
        },
        {
          ...duty,
          id: '01900000-0000-7000-8000-000700000022',
          account_id: accounts.teacher,
          subject_code: 'nguVan',
        },
      ])
      .execute();
  });
}
