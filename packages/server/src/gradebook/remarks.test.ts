import { beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import type { AppScope } from '../database/schema.ts';
import { bearer, grantTo, registeredApp } from '../testing/app-flow.ts';
import { tokenOfApp } from '../testing/app-records.ts';
import { fixture } from '../testing/fixture.ts';
import { mark, useGradebooks, type Gradebook } from '../testing/gradebooks.ts';
import { books, loadOtherGradebooks } from '../testing/other-gradebooks.ts';

type Schemas = components['schemas'];
interface History {
  items: Schemas['MarkVersion'][];
}
interface Refused {
  code: string;
  detail: string;
}

const { school } = fixture;
const [an, binh] = fixture.pupils;
const { app, call, read, save } = useGradebooks();

/** Words that are written about a child, each in a place of its own. */
const written = ['Còn nói chuyện riêng', 'Nghỉ không phép', 'Nhập nhầm của bạn khác', 'Bố mẹ đi làm xa'];
const every: AppScope[] = ['registry.staff-names', 'gradebook.read', 'gradebook.remarks', 'gradebook.write'];

let appId: string;
let marksOnly: ReturnType<typeof bearer>;
let whole: ReturnType<typeof bearer>;

beforeAll(async () => {
  await loadOtherGradebooks(app().database);
  const [remark, zero, why, later] = written as [string, string, string, string];
  await save([mark(an, 'tx1', 4), mark(an, 'nx', remark)], {}, books.oldMaths);
  await save([{ ...mark(binh, 'tx1', null), state: 'zeroByRule', reason: zero }], {}, books.oldMaths);
  await save([mark(an, 'nx', later, 1)], {}, books.oldMaths);
  await save([mark(an, 'gk-yeuNuoc', 'C')], { as: 'homeroom' }, books.traits);
  await correct(why);
  appId = await registeredApp(app(), every, { name: 'Phổ điểm' });
  await grantTo(app(), appId, every);
  marksOnly = await withScopes('gradebook.read', 'gradebook.write');
  whole = await withScopes(...every);
});

const withScopes = async (...scopes: AppScope[]) =>
  bearer(await tokenOfApp(app().database, { appId, scopes }));

/** A mark of a locked column changed by a request that the principal approved. */
async function correct(why: string): Promise<void> {
  const lock = { locked: true, schoolYear: 2026, term: 1, subjectCode: 'toanCu', slots: ['tx1'] };
  await app().call('POST', `/schools/${school}/gradebook-locks`, { as: 'principal', body: lock });
  const { body } = await call<Schemas['Correction']>('POST', `/${books.oldMaths}/corrections`, {
    ...{ as: 'teacher', body: { ...mark(an, 'tx1', 8, 1), why } },
  });
  const decided = await app().call('PATCH', `/schools/${school}/corrections/${body.id}`, {
    ...{ as: 'principal', headers: { 'if-match': `"${body.version}"` }, body: { decision: 'approved' } },
  });
  if (decided.status !== 200) throw new Error(`not corrected but ${decided.status}`);
}

const get = <Body>(path: string, as: ReturnType<typeof bearer>) =>
  app().call<Body>('GET', `/schools/${school}${path}`, as);

describe('an app with gradebook.read alone', () => {
  it('gets the book without remarks and without reasons; people and other apps get it whole', async () => {
    const { body } = await get<Gradebook>(`/gradebooks/${books.oldMaths}`, marksOnly);
    expect(body.columns.map(({ slot }) => slot)).toEqual(['tx1', 'tx2', 'tx3', 'dk1', 'hk']);
    expect(body.marks.map(({ pupilId, slot, state, value }) => [pupilId, slot, state, value])).toEqual(
      expect.arrayContaining([
        [an, 'tx1', 'value', 8],
        [binh, 'tx1', 'zeroByRule', null],
      ]),
    );
    expect(body.marks).toHaveLength(2);
    for (const own of body.marks) expect(own).not.toHaveProperty('reason');
    for (const held of [
      await read(books.oldMaths),
      (await get<Gradebook>(`/gradebooks/${books.oldMaths}`, whole)).body,
    ]) {
      expect(held.columns.map(({ slot }) => slot)).toContain('nx');
      expect(held.marks.find(({ slot }) => slot === 'nx')?.value).toBe(written[3]);
      expect(held.marks.find(({ pupilId }) => pupilId === binh)?.reason).toBe(written[1]);
    }
  });

  it('never takes its part for the whole by an ETag', async () => {
    const path = `/schools/${school}/gradebooks/${books.sport}`;
    const part = await app().call('GET', path, marksOnly);
    const full = await app().call('GET', path, whole);
    const headers = { ...marksOnly.headers, 'if-none-match': String(full.headers['etag']) };
    expect((await app().call('GET', path, { headers })).status).toBe(200);
    expect(part.headers['etag']).not.toBe(full.headers['etag']);
  });

  it('is told of no book that holds nothing else, by no door', async () => {
    const listed = await get<{ items: Schemas['GradebookSummary'][] }>('/gradebooks?limit=200', marksOnly);
    const ids = listed.body.items.map(({ id }) => id);
    expect(ids).toContain(books.oldMaths);
    expect(ids).not.toContain(books.traits);
    for (const path of ['', '/columns/gk-yeuNuoc', '/history']) {
      const { status, body } = await get<Refused>(`/gradebooks/${books.traits}${path}`, marksOnly);
      expect([status, body.code], path).toEqual([403, 'scope_missing']);
      expect(body.detail).toContain('gradebook.remarks');
    }
    const told = async (as: ReturnType<typeof bearer>) =>
      (await get<Schemas['ChangesPage']>('/changes?limit=200', as)).body.items.map(({ id }) => id);
    expect(await told(marksOnly)).not.toContain(books.traits);
    expect(await told(marksOnly)).toContain(books.primary);
    expect(await told(whole)).toContain(books.traits);
  });

  it('reads the history of marks without a reason, and none of remarks', async () => {
    const path = `/gradebooks/${books.oldMaths}/history`;
    const { body } = await get<History>(path, marksOnly);
    const corrected = body.items.find(({ correction }) => correction !== null);
    expect(body.items.map(({ slot }) => slot)).toEqual(['tx1', 'tx1', 'tx1']);
    expect(corrected?.previous).toEqual({ state: 'value', value: 4 });
    expect(Object.keys(corrected?.correction ?? {}).sort()).toEqual(['approvedAt', 'id', 'requestedAt']);
    const { body: all } = await get<History>(path, whole);
    expect(all.items.map(({ slot }) => slot).sort()).toEqual(['nx', 'nx', 'tx1', 'tx1', 'tx1']);
    expect(all.items.flatMap(({ correction }) => correction?.why ?? [])).toEqual([written[2]]);
    for (const of of ['/history?slot=nx', '/columns/nx']) {
      const refused = await get<Refused>(`/gradebooks/${books.oldMaths}${of}`, marksOnly);
      expect([refused.status, refused.body.code], of).toEqual([403, 'scope_missing']);
      expect((await get(`/gradebooks/${books.oldMaths}${of}`, whole)).status, of).toBe(200);
    }
  });

  it('writes marks, but no remark, and a wrong version shows it none', async () => {
    const items = [mark(an, 'tx2', 9), mark(an, 'nx', 'Chăm ngoan', 7)];
    const { body } = await save(items, marksOnly, books.oldMaths);
    expect(body.items).toMatchObject([
      { outcome: 'saved' },
      { outcome: 'refused', mark: null, problem: { code: 'scope_missing' } },
    ]);
    expect(body.items[1]?.problem?.detail).toContain('gradebook.remarks');
    expect(JSON.stringify(body)).not.toContain(written[3]);
    const { body: rated } = await save([mark(an, 'gk-yeuNuoc', 'T', 1)], marksOnly, books.traits);
    expect(rated).toMatchObject({ code: 'scope_missing' });
  });

  it('is not told of a remark by repeating what another token of the same app sent', async () => {
    const sent = {
      body: { items: [mark(an, 'nx', 'Chăm ngoan', 7)] },
      idempotencyKey: 'remark-of-another-token',
    };
    const first = await call<Schemas['SavedMarks']>('POST', `/${books.oldMaths}/marks`, {
      ...whole,
      ...sent,
    });
    expect(first.body.items[0]).toMatchObject({ outcome: 'conflict', mark: { value: written[3] } });
    const again = await call<Refused>('POST', `/${books.oldMaths}/marks`, { ...marksOnly, ...sent });
    expect([again.status, again.body.code]).toEqual([403, 'scope_missing']);
  });

  it('finds none of these words wherever it looks', async () => {
    const stream = await app().app.inject({ url: `/v1/schools/${school}/export`, ...marksOnly });
    expect(stream.payload).toContain(books.oldMaths);
    expect(stream.payload).not.toContain(books.traits);
    const paths = ['/gradebooks?limit=200', '/changes?limit=200', `/gradebooks/${books.oldMaths}`];
    const roster = ['results', 'lineItems', 'categories', 'scoreScales'].map(
      (name) => `/ims/oneroster/gradebook/v1p2/${name}`,
    );
    const answers = [stream.payload];
    for (const path of [...paths, ...roster, `/gradebooks/${books.oldMaths}/history`]) {
      const { status, body } = await get(path, marksOnly);
      expect(status, path).toBe(200);
      answers.push(JSON.stringify(body));
    }
    for (const words of written) for (const answer of answers) expect(answer).not.toContain(words);
    const everything = await app().app.inject({ url: `/v1/schools/${school}/export`, ...whole });
    expect(everything.payload).toContain(written[3]);
    expect(everything.payload).toContain(books.traits);
    // Nor by asking OneRoster which results have a comment.
    const guess = `filter=${encodeURIComponent(`comment~'${written[1]}'`)}`;
    const guessed = await get<object>(`/ims/oneroster/gradebook/v1p2/results?${guess}`, marksOnly);
    expect(guessed.status).toBe(400);
    expect((await get(`/ims/oneroster/gradebook/v1p2/results?${guess}`, whole)).status).toBe(200);
  });
});
