import type { components } from '@lienthong/specs/schema';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestChange } from '../changes/index.ts';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
type Input = Schemas['ClassRecordInput'];

const { school, class7A1, class7A2, pupils, pupilOf7A2 } = fixture;
const [an, binh, chau] = pupils;
const base = `/schools/${school}/classes/${class7A1}`;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const save = async (items: Input[], call: Call = {}, period = 'term1') =>
  test.call<Schemas['SavedClassRecords']>('POST', `${base}/records`, {
    ...{ as: 'homeroom', body: { period, items }, ...call },
  });
const read = (period = 'term1', call: Call = {}) =>
  test.call<Schemas['ClassSummary']>('GET', `${base}/summaries/${period}`, { as: 'homeroom', ...call });

describe('the summary', () => {
  it('shows the homeroom teacher the class in register order, with what may be entered', async () => {
    const { body } = await read();
    expect(body).toMatchObject({
      className: '7A1',
      ruleSet: 'TT22/2021',
      period: 'term1',
      canEdit: true,
      canLock: false,
    });
    expect(body).toMatchObject({ conductLevels: ['tot', 'kha', 'dat', 'chuaDat'], yearConduct: 'computed' });
    expect(body.pupils.map(({ id }) => id)).toEqual([...pupils]);
    expect(body.subjects.map(({ code }) => code)).toEqual(['toan']);
  });

  it('is read by the principal, who enters nothing', async () => {
    expect((await read('year', { as: 'principal' })).body).toMatchObject({ canEdit: false, canLock: true });
    expect((await save([{ pupilId: an, conduct: 'tot', version: 0 }], { as: 'principal' })).status).toBe(403);
  });

  it('is closed to a subject teacher, to families and for other classes', async () => {
    for (const as of ['teacher', 'guardian', 'pupil', 'nobody'] as const)
      expect((await read('term1', { as })).status, as).toBe(403);
    const path = `/schools/${school}/classes/${class7A2}/summaries/term1`;
    expect((await test.call('GET', path, { as: 'homeroom' })).status).toBe(403);
  });

  it('answers 304 until something of it changes', async () => {
    const first = await read('term2');
    const held = { headers: { 'if-none-match': first.headers['etag'] ?? '' } };
    expect((await read('term2', held)).status).toBe(304);
    await save([{ pupilId: chau, excused: 1, unexcused: 0, version: 0 }], {}, 'term2');
    expect((await read('term2', held)).status).toBe(200);
  });
});

describe('saving', () => {
  it('answers one by one: saved, refused and in conflict beside one another', async () => {
    const { body } = await save([
      { pupilId: an, conduct: 'tot', excused: 2, unexcused: 0, version: 0 },
      { pupilId: binh, conduct: 'gioi', version: 0 },
      { pupilId: chau, unexcused: 2.5, version: 0 },
      { pupilId: pupilOf7A2, conduct: 'tot', version: 0 },
    ]);
    expect(body.items.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
      ...['saved', 'conduct_not_understood', 'absences_not_understood', 'pupil_not_in_class'],
    ]);
    expect(body.items[0]?.record).toMatchObject({ conduct: 'tot', excused: 2, unexcused: 0, version: 1 });
    expect(body.pupils.map(({ id, absences }) => [id, absences])).toEqual([
      [an, { excused: 2, unexcused: 0 }],
    ]);

    const late = await save([{ pupilId: an, conduct: 'kha', version: 0 }]);
    expect(late.body.items[0]).toMatchObject({ outcome: 'conflict', record: { conduct: 'tot', version: 1 } });
  });

  it('leaves alone what is left out, empties what is null, and keeps what stood there', async () => {
    await save([
      { pupilId: binh, conduct: 'dat', excused: 3, unexcused: 1, note: ' Hay đi muộn ', version: 0 },
    ]);
    const { body } = await save([{ pupilId: binh, excused: null, version: 1 }]);
    const record = { conduct: 'dat', excused: null, unexcused: 1, note: 'Hay đi muộn', version: 2 };
    expect(body.items[0]?.record).toMatchObject(record);
    const history = await inTenant(
      test.database.db,
      { caller: { kind: 'anonymous' }, schoolId: school },
      (trx) =>
        sql<object>`select version, excused, written_by from class_record_history where pupil_id = ${binh}`.execute(
          trx,
        ),
    );
    expect(history.rows).toEqual([{ version: 1, excused: 3, written_by: fixture.accounts.homeroom }]);
  });

  it('writes nothing where nothing changes', async () => {
    await save([{ pupilId: chau, conduct: 'tot', version: 0 }]);
    const { body } = await save([{ pupilId: chau, conduct: 'tot', version: 1 }]);
    expect(body.items[0]).toMatchObject({ outcome: 'saved', record: { version: 1 } });
    expect(body.pupils).toEqual([]);
  });

  it('takes no pupil twice in one request', async () => {
    const { body } = await save([
      { pupilId: an, conduct: 'kha', version: 1 },
      { pupilId: an, conduct: 'dat', version: 1 },
    ]);
    expect(body.items.map(({ problem }) => problem?.code)).toEqual([
      'validation_failed',
      'validation_failed',
    ]);
  });

  it('refuses for the year what circular 22/2021 computes', async () => {
    const { body } = await save(
      [
        { pupilId: an, conduct: 'tot', version: 0 },
        { pupilId: binh, excused: 3, version: 0 },
      ],
      {},
      'year',
    );
    expect(body.items.map(({ problem }) => problem?.code)).toEqual(['conduct_computed', 'conduct_computed']);
  });
});

describe('locking', () => {
  const period = (method: string, call: Call) =>
    test.call<Schemas['ClassPeriod']>(method, `${base}/periods/term2`, call);

  it('is for the principal, by the version read; then nothing of the period is entered', async () => {
    const before = await period('GET', { as: 'principal' });
    expect(before.body).toMatchObject({ lockedAt: null });
    const change = { body: { locked: true }, headers: { 'if-match': before.headers['etag'] ?? '' } };
    expect((await period('PATCH', { as: 'homeroom', ...change })).status).toBe(403);
    expect((await period('PATCH', { as: 'principal', ...change })).body.lockedAt).toMatch(/^2026-11-11/);
    expect((await period('PATCH', { as: 'principal', ...change })).status).toBe(412);

    const { body } = await save([{ pupilId: an, conduct: 'tot', version: 0 }], {}, 'term2');
    expect(body.items[0]?.problem?.code).toBe('records_locked');
    expect((await read('term2')).body.lockedAt).not.toBeNull();
    expect((await save([{ pupilId: an, conduct: 'kha', version: 1 }])).body.items[0]?.outcome).toBe('saved');
  });
});

describe('the change feed', () => {
  const changes = async (cursor?: string) => {
    const path = `/schools/${school}/changes${cursor ? `?cursor=${cursor}` : ''}`;
    return (await test.call<Schemas['ChangesPage']>('GET', path, { as: 'principal' })).body;
  };
  /** One more half-day for three pupils. */
  const oneMore = async () => {
    const { body } = await read();
    const items = body.pupils.map(({ id: pupilId, records: [own] }) => ({
      ...{ pupilId, excused: (own?.excused ?? 0) + 1, version: own?.version ?? 0 },
    }));
    expect((await save(items)).body.pupils).toHaveLength(items.length);
    return items.map((item) => ({ ...item, version: item.version + 1 }));
  };
  const summary = { kind: 'summary', id: class7A1, event: 'saved', at: expect.any(String) as string };

  it('tells that the page of a class changed, and nothing of what is in it', async () => {
    const { nextCursor } = await changes();
    await oneMore();
    expect((await changes(nextCursor)).items).toEqual([summary]);
  });

  it('gives a batch one number, and an unchanged page none', async () => {
    const newest = () =>
      inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: school }, (trx) =>
        newestChange(trx, school),
      );
    await oneMore();
    const before = await newest();
    const same = await oneMore();
    expect(await newest()).toBe(before + 1);
    await save(same);
    expect(await newest()).toBe(before + 1);
  });

  it('tells of the lock', async () => {
    const { nextCursor } = await changes();
    const path = `${base}/periods/term1`;
    const { headers } = await test.call('GET', path, { as: 'principal' });
    const locked = { body: { locked: true }, headers: { 'if-match': headers['etag'] ?? '' } };
    expect((await test.call('PATCH', path, { as: 'principal', ...locked })).status).toBe(200);
    expect((await changes(nextCursor)).items).toEqual([summary]);
  });
});
