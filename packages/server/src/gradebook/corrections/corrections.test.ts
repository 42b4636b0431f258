import type { components } from '@lienthong/specs/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { asImporter, inTenant } from '../../database/tenant.ts';
import type { Call } from '../../testing/app.ts';
import { fixture } from '../../testing/fixture.ts';
import { mark, useGradebooks } from '../../testing/gradebooks.ts';

type Correction = components['schemas']['Correction'];
interface Page {
  items: Correction[];
  nextCursor: string | null;
}
type MarkVersion = components['schemas']['MarkVersion'];

const { school, gradebook, accounts } = fixture;
const [an, binh, chau] = fixture.pupils;
const { app, call, read, save } = useGradebooks();
const code = (body: unknown) => (body as { code?: string }).code;

const column = async (slot: string, body: object, as: Call['as']) => {
  const path = `/${gradebook}/columns/${slot}`;
  const { headers } = await call('GET', path, { as });
  return call('PATCH', path, { as, body, headers: { 'if-match': String(headers['etag']) } });
};
const ask = (body: object, as: Call['as'] = 'teacher') =>
  call<Correction>('POST', `/${gradebook}/corrections`, { as, body });
const corrections = <Body>(method: string, path: string, options: Call) =>
  app().call<Body>(method, `/schools/${school}/corrections${path}`, options);
const decide = async (id: string, body: object, as: Call['as'], ifMatch?: string) => {
  const { headers } = await corrections('GET', `/${id}`, { as: 'principal' });
  const version = ifMatch ?? String(headers['etag']);
  return corrections<Correction>('PATCH', `/${id}`, { as, body, headers: { 'if-match': version } });
};
const list = async (as: Call['as'], query = '') => (await corrections<Page>('GET', query, { as })).body.items;
const history = async (query = '', as: Call['as'] = 'teacher') =>
  (
    await call<{ items: MarkVersion[]; nextCursor: string | null }>('GET', `/${gradebook}/history${query}`, {
      as,
    })
  ).body;
/** Number of the last change of the gradebook, which live readers are told of. */
const newestChange = () =>
  inTenant(app().database.db, { caller: { kind: 'anonymous' }, schoolId: school }, async (trx) => {
    const { seq } = await trx
      .selectFrom('record_changes')
      .select('seq')
      .where('record_id', '=', gradebook)
      .executeTakeFirstOrThrow();
    return Number(seq);
  });
const cell = async (pupilId: string, slot: string) =>
  (await read()).marks.find((one) => one.pupilId === pupilId && one.slot === slot);

beforeAll(async () => {
  await save([mark(an, 'tx1', 7), mark(binh, 'tx1', 6), mark(an, 'tx2', 5)]);
  await save([mark(an, 'tx1', 7.5, 1)]);
  await column('tx1', { published: true }, 'teacher');
  expect((await column('tx1', { locked: true }, 'principal')).status).toBe(200);
});

const wanted = { pupilId: an, slot: 'tx1', state: 'value', value: 8, version: 2, why: 'Cộng sót 0,5 điểm' };

describe('a request', () => {
  it('is for a locked column, based on what stands there, and changes it', async () => {
    expect(code((await save([mark(an, 'tx1', 8, 2)])).body.items[0]?.problem)).toBe('column_locked');
    const refusals = [
      [{ ...wanted, slot: 'tx2', version: 1 }, 'column_not_locked'],
      [{ ...wanted, slot: 'tx9' }, 'slot_unknown'],
      [{ ...wanted, pupilId: fixture.pupilOf7A2 }, 'pupil_not_in_class'],
      [{ ...wanted, version: 1 }, 'version_conflict'],
      [{ ...wanted, value: 7.5 }, 'correction_changes_nothing'],
      [{ ...wanted, value: 11 }, 'mark_out_of_range'],
      [{ ...wanted, why: '  x  ' }, 'mark_reason_missing'],
      [{ ...wanted, why: 'x' }, 'validation_failed'],
    ] as const;
    for (const [body, expected] of refusals) expect(code((await ask(body)).body), expected).toBe(expected);
    expect(await list('principal')).toEqual([]);
  });

  it('is for whoever enters the marks', async () => {
    for (const as of ['principal', 'homeroom', 'guardian', 'admissions'] as const)
      expect((await ask(wanted, as)).status).toBe(403);
  });

  it('waits for the principal, one a cell, and readers of the gradebook hear of it', async () => {
    const before = (await call('GET', `/${gradebook}`, { as: 'teacher' })).headers['etag'];
    const heard = await newestChange();
    const { status, body } = await ask(wanted);
    expect(status).toBe(201);
    expect(await newestChange()).toBeGreaterThan(heard);
    expect(body).toMatchObject({
      ...{ status: 'open', version: 1, markVersion: 2, mine: true, why: 'Cộng sót 0,5 điểm', kind: 'mark' },
      ...{ from: { state: 'value', value: 7.5 }, to: { state: 'value', value: 8 } },
      ...{ requestedBy: 'Người teacher', decidedBy: null, className: '7A1' },
    });
    expect((await call('GET', `/${gradebook}`, { as: 'teacher' })).headers['etag']).not.toBe(before);
    expect(code((await ask({ ...wanted, value: 9 })).body)).toBe('correction_open');
    expect((await cell(an, 'tx1'))?.value).toBe(7.5);
    expect(await list('principal', '?status=open')).toHaveLength(1);
    expect((await list('principal'))[0]).toMatchObject({ id: body.id, mine: false });
    expect(await list('teacher', `?gradebookId=${gradebook}`)).toHaveLength(1);
    expect(await list('principal', '?status=approved')).toEqual([]);
    for (const as of ['guardian', 'admissions'] as const)
      expect((await corrections('GET', '', { as })).status).toBe(403);
    expect(await list('homeroom')).toEqual([]);
    expect((await corrections('GET', `/${body.id}`, { as: 'homeroom' })).status).toBe(403);
  });
});

describe('a decision', () => {
  const open = async () => (await list('principal', '?status=open'))[0]?.id ?? '';

  it('is the principal’s, on the request as it stands', async () => {
    const id = await open();
    for (const as of ['teacher', 'homeroom', 'guardian'] as const)
      expect((await decide(id, { decision: 'approved' }, as)).status).toBe(403);
    expect((await decide(id, { decision: 'approved' }, 'principal', '"7"')).status).toBe(412);
    expect(code((await decide(id, { decision: 'refused' }, 'principal')).body)).toBe('mark_reason_missing');
    const both = { decision: 'approved', withdrawn: true };
    expect((await decide(id, both, 'principal')).status).toBe(403);
    expect(code((await decide(id, { reason: 'Vì sao' }, 'principal')).body)).toBe('validation_failed');
  });

  it('writes the mark though it is locked, and the history says why and who approved', async () => {
    const id = await open();
    const { status, body } = await decide(id, { decision: 'approved' }, 'principal');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'approved', version: 2, decidedBy: 'Người principal', mine: false });
    expect(await cell(an, 'tx1')).toMatchObject({ value: 8, version: 3, updatedBy: 'Người teacher' });
    const { items } = await history(`?pupilId=${an}&slot=tx1`);
    expect(items.map(({ version, value, previous }) => [version, previous?.value, value])).toEqual([
      [3, 7.5, 8],
      [2, 7, 7.5],
      [1, undefined, 7],
    ]);
    expect(items[0]).toMatchObject({
      writtenBy: 'Người teacher',
      correction: { id, why: 'Cộng sót 0,5 điểm', approvedBy: 'Người principal' },
    });
    expect(items[1]?.correction).toBeNull();
    expect(code((await decide(id, { decision: 'refused', reason: 'Thôi' }, 'principal')).body)).toBe(
      'correction_closed',
    );
  });

  it('may refuse with a reason, and who asked may withdraw', async () => {
    const again = (await ask({ ...wanted, value: 9, version: 3 })).body;
    const refused = await decide(again.id, { decision: 'refused', reason: 'Bài chấm đúng' }, 'principal');
    expect(refused.body).toMatchObject({ status: 'refused', decisionReason: 'Bài chấm đúng' });
    const third = (await ask({ ...wanted, value: 9, version: 3 })).body;
    // Another teacher of the subject in the class sees it but did not ask.
    expect(code((await decide(third.id, { withdrawn: true }, 'nobody')).body)).toBe('correction_not_yours');
    expect((await decide(third.id, { withdrawn: true }, 'teacher')).body.status).toBe('withdrawn');
    expect((await cell(an, 'tx1'))?.value).toBe(8);
    // All at one moment of the test's clock, in which their order says nothing.
    expect((await list('principal')).map(({ status }) => status).sort()).toEqual([
      ...['approved', 'refused', 'withdrawn'],
    ]);
  });

  it('on a mark that changed meanwhile writes nothing, and the request stays open', async () => {
    const { body } = await ask({ ...wanted, pupilId: binh, value: 9, version: 1 });
    await column('tx1', { locked: false }, 'principal');
    await save([mark(binh, 'tx1', 6.5, 1)]);
    await column('tx1', { locked: true }, 'principal');
    const { status, body: problem } = await decide(body.id, { decision: 'approved' }, 'principal');
    expect([status, code(problem)]).toEqual([409, 'version_conflict']);
    expect((await cell(binh, 'tx1'))?.value).toBe(6.5);
    expect((await list('teacher', '?status=open')).map(({ id }) => id)).toEqual([body.id]);
    await decide(body.id, { withdrawn: true }, 'teacher');
  });

  it('is never by whoever asked, though both duties are one person’s', async () => {
    await asImporter(app().database.db, (trx) =>
      trx
        .insertInto('assignments')
        .values({
          ...{ school_id: school, id: '01900000-0000-7000-8000-000700000099', role: 'subjectTeacher' },
          ...{ account_id: accounts.principal, class_id: fixture.class7A1, subject_code: 'toan' },
          ...{ valid_from: '2026-08-15', valid_to: null },
        })
        .execute(),
    );
    const { body } = await ask({ ...wanted, value: 10, version: 3 }, 'principal');
    expect(code((await decide(body.id, { decision: 'approved' }, 'principal')).body)).toBe('correction_own');
    expect((await decide(body.id, { withdrawn: true }, 'principal')).body.status).toBe('withdrawn');
  });
});

describe('the history of a gradebook', () => {
  it('is paged without a gap, newest first, for staff of the class and never for families', async () => {
    await save([mark(chau, 'tx3', 4), mark(an, 'tx3', 9)]);
    const all = (await history('?limit=200')).items;
    expect(all.length).toBeGreaterThan(6);
    const moments = all.map(({ writtenAt }) => Date.parse(writtenAt));
    expect(moments).toEqual(moments.toSorted((one, other) => other - one));
    const paged: MarkVersion[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next = await history(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await history('', 'homeroom')).items).toHaveLength(50 < all.length ? 50 : all.length);
    for (const as of ['guardian', 'pupil', 'admissions'] as const)
      expect((await call('GET', `/${gradebook}/history`, { as })).status).toBe(403);
  });
});
