import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll } from 'vitest';
import type { AppScope, NewRow } from '../database/schema.ts';
import { asImporter } from '../database/tenant.ts';
import { bearer, grantTo, registeredApp } from './app-flow.ts';
import { tokenOfApp } from './app-records.ts';
import { testApp, type Answer, type TestApp } from './app.ts';
import { fixture } from './fixture.ts';

const { school, class7A2, pupils, pupilOf7A2, gradebook } = fixture;
const [an, binh, chau] = pupils;
export type Schemas = components['schemas'];
export type Records<Name extends string, Item> = Record<Name, Item[]>;
type Bearer = ReturnType<typeof bearer>;

const every: AppScope[] = [
  ...([
    'registry.classes',
    'registry.pupil-names',
    'registry.pupil-codes',
    'registry.pupil-details',
  ] as const),
  ...(['registry.staff-names', 'gradebook.read', 'gradebook.remarks'] as const),
];
/** A gradebook of 7A2 that is kept by comment. */
export const comments = '01900000-0000-7000-8000-000500000021';

export interface OneRoster {
  app(): TestApp;
  /** Every answer is compared with the contract on the way. With all scopes unless said otherwise. */
  roster<Body>(path: string, as?: Bearer): Promise<Answer<Body>>;
  marks<Body>(path: string, as?: Bearer): Promise<Answer<Body>>;
  withScopes(...scopes: AppScope[]): Promise<Bearer>;
  /** Of an app that was granted 7A2 alone. */
  only7A2(): Bearer;
}

export const ids = (records: readonly { sourcedId: string }[]) =>
  records.map(({ sourcedId }) => sourcedId).sort();
export const filtered = (text: string) => `filter=${encodeURIComponent(text)}`;

/** The fixture with a mark in each state, and an app that may read everything as OneRoster has it. */
export function useOneRoster(): OneRoster {
  let test: TestApp;
  let appId: string;
  let all: Bearer;
  let few: Bearer;
  const withScopes = async (...scopes: AppScope[]) =>
    bearer(await tokenOfApp(test.database, { appId, scopes }));
  beforeAll(async () => {
    test = await testApp();
    await loadMarks(test);
    appId = await registeredApp(test, every);
    await grantTo(test, appId, every);
    all = await withScopes(...every);
    const other = await registeredApp(test, every, { name: 'Chỉ một lớp' });
    await grantTo(test, other, every, { classIds: [class7A2] });
    few = bearer(await tokenOfApp(test.database, { appId: other, scopes: every }));
  });
  afterAll(() => test.close());
  const read = <Body>(path: string, as = all) =>
    test.call<Body>('GET', `/schools/${school}/ims/oneroster/${path}`, as);
  return {
    app: () => test,
    roster: (path, as) => read(`rostering/v1p2/${path}`, as),
    marks: (path, as) => read(`gradebook/v1p2/${path}`, as),
    withScopes,
    only7A2: () => few,
  };
}

async function loadMarks({ database }: TestApp): Promise<void> {
  await asImporter(database.db, async (trx) => {
    await trx
      .insertInto('gradebooks')
      .values({
        ...{ school_id: school, id: comments, class_id: class7A2, subject_code: 'nguVan', term: 2 },
        ...{ scoring: 'comment', rule_set: 'TT22/2021', periods_per_year: 70 },
      })
      .execute();
    await trx
      .insertInto('gradebook_columns')
      .values([
        { school_id: school, gradebook_id: comments, slot: 'gk', weight: 2 },
        { school_id: school, gradebook_id: gradebook, slot: 'nx', weight: 1 },
      ])
      .execute();
    await trx
      .insertInto('marks')
      .values([
        cell(gradebook, an, 'tx1', { state: 'value', tenths: 83 }),
        cell(gradebook, an, 'tx2', { state: 'empty' }),
        cell(gradebook, binh, 'tx1', { state: 'pendingMakeUp', reason: 'Nghỉ do bão' }),
        cell(gradebook, chau, 'tx1', { state: 'zeroByRule', reason: 'Không dự kiểm tra' }),
        cell(comments, pupilOf7A2, 'gk', { state: 'value', comment: 'CD' }),
        // A remark is no result, so none of the views has it.
        cell(gradebook, an, 'nx', { state: 'value', comment: 'Chăm ngoan, tiến bộ' }),
      ])
      .execute();
  });
}

function cell(gradebook_id: string, pupil_id: string, slot: string, more: Partial<NewRow<'marks'>>) {
  return {
    ...{ school_id: school, gradebook_id, pupil_id, slot, state: 'value' as const, version: 1 },
    ...{ updated_at: new Date('2026-11-01T20:00:00Z'), ...more },
  };
}
