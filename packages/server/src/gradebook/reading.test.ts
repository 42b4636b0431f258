import type { components } from '@lienthong/specs/schema';
import type { Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../database/schema.ts';
import { asImporter } from '../database/tenant.ts';
import type { Call } from '../testing/app.ts';
import { fixture } from '../testing/fixture.ts';
import {
  comments,
  lastYear,
  mark,
  of7A2,
  termTwo,
  useGradebooks,
  type Gradebook,
} from '../testing/gradebooks.ts';

type Schemas = components['schemas'];
const { otherSchool, class7A1, class7A2, pupils, gradebook, otherGradebook, accounts } = fixture;
const [an, binh, chau] = pupils;
interface List {
  items: Schemas['GradebookSummary'][];
  nextCursor: string | null;
}
const { app, call, read, save } = useGradebooks();

describe('the list of gradebooks', () => {
  const list = async (as: Call['as'], query = '') => (await call<List>('GET', query, { as })).body;
  const ids = async (as: Call['as'], query = '') => (await list(as, query)).items.map(({ id }) => id);

  it('follows the duties', async () => {
    expect(await ids('teacher')).toEqual([comments, gradebook, termTwo]);
    expect(await ids('homeroom')).toEqual([comments, gradebook, termTwo]);
    expect(await ids('principal')).toEqual([comments, gradebook, termTwo, of7A2, lastYear]);
    expect((await list('teacher')).items.every(({ canEdit }) => canEdit)).toBe(true);
    expect((await list('homeroom')).items.some(({ canEdit }) => canEdit)).toBe(false);
    expect((await list('principal')).items.some(({ canEdit }) => canEdit)).toBe(false);
  });

  it('is filtered by class and term, and pages without gap or repetition', async () => {
    expect(await ids('principal', `?classId=${class7A2}`)).toEqual([of7A2]);
    expect(await ids('principal', '?term=2')).toEqual([termTwo]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: List = await list('principal', `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await ids('principal'));
  });

  it('names subjects in the language asked for', async () => {
    const { body } = await call<List>('GET', '?limit=1', { as: 'teacher', language: 'en' });
    expect(body.items[0]?.subjectName).toBe('Literature');
  });

  it('says when there is no such class, or the cursor is not one', async () => {
    expect(await call('GET', `?classId=${gradebook}`, { as: 'teacher' })).toMatchObject({
      status: 404,
      body: { code: 'class_unknown' },
    });
    // A class of the other school is as unknown as one that does not exist.
    expect((await call('GET', `?classId=${fixture.otherClass}`, { as: 'principal' })).status).toBe(404);
    expect((await call('GET', '?cursor=abc', { as: 'teacher' })).status).toBe(400);
  });

  it.each(['guardian', 'pupil', 'ward', 'department', 'otherPrincipal', 'former', 'admissions'] as const)(
    'is closed to %s',
    async (as) => {
      expect(await call('GET', '', { as })).toMatchObject({
        status: 403,
        body: { code: 'permission_denied' },
      });
    },
  );

  it('is closed to a site and to nobody in particular', async () => {
    expect((await call('GET', '', { siteKey: fixture.siteKey })).status).toBe(401);
    expect((await call('GET', '')).status).toBe(401);
  });
});

describe('one gradebook', () => {
  it('holds columns and pupils in the order of the register', async () => {
    const body = await read();
    expect(body.columns.map(({ slot }) => slot)).toEqual(['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck']);
    expect(body.pupils.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      [an, 1],
      [binh, 2],
      [chau, 3],
    ]);
    expect(body.results).toEqual(pupils.map((pupilId) => ({ pupilId, termValue: null, yearValue: null })));
    expect(body).toMatchObject({
      className: '7A1',
      periodsPerYear: 140,
      ruleSet: 'TT22/2021',
      canEdit: true,
    });
  });

  it('shows the register of its own year, not of today', async () => {
    expect((await read(lastYear, 'principal')).pupils.map(({ id }) => id)).toEqual([an]);
  });

  it('is unknown in another school, and closed to other duties', async () => {
    expect((await call('GET', `/${otherGradebook}`, { as: 'principal' })).body).toMatchObject({
      code: 'gradebook_unknown',
    });
    expect(
      (await app().call('GET', `/schools/${otherSchool}/gradebooks/${gradebook}`, { as: 'otherPrincipal' }))
        .status,
    ).toBe(404);
    expect((await call('GET', `/${of7A2}`, { as: 'teacher' })).status).toBe(403);
    expect((await call('GET', `/${gradebook}`, { as: 'guardian' })).status).toBe(403);
    expect((await call('GET', '/abc', { as: 'teacher' })).body).toMatchObject({ code: 'gradebook_unknown' });
  });

  it('is not sent again while nothing changes', async () => {
    const first = await call<Gradebook>('GET', `/${of7A2}`, { as: 'principal' });
    const etag = first.headers['etag'] ?? '';
    const again = (language?: 'en') =>
      call('GET', `/${of7A2}`, {
        as: 'principal',
        headers: { 'if-none-match': etag },
        ...(language && { language }),
      });
    expect((await again()).status).toBe(304);
    expect((await again('en')).status).toBe(200);
    await call('PATCH', `/${of7A2}/columns/tx1`, {
      as: 'principal',
      body: { locked: true },
      headers: { 'if-match': '"1"' },
    });
    expect((await again()).status).toBe(200);
  });

  it('is sent again when the class list or a name changes, and only then', async () => {
    await save([mark(an, 'tx1', 8)]);
    const etag = async () => (await call('GET', `/${gradebook}`, { as: 'principal' })).headers['etag'];
    const changes: ((trx: Transaction<Schema>) => Promise<unknown>)[] = [
      (trx) => trx.updateTable('pupils').set({ full_name: 'Lê Thị Ân' }).where('id', '=', an).execute(),
      (trx) => trx.updateTable('pupils').set({ code: 'HS901' }).where('id', '=', binh).execute(),
      (trx) => trx.updateTable('enrolments').set({ ordinal: 9 }).where('pupil_id', '=', an).execute(),
      (trx) =>
        trx.updateTable('enrolments').set({ valid_to: '2026-11-10' }).where('pupil_id', '=', chau).execute(),
      (trx) => trx.updateTable('classes').set({ name: '7A9' }).where('id', '=', class7A1).execute(),
      (trx) =>
        trx
          .updateTable('accounts')
          .set({ display_name: 'Người khác' })
          .where('id', '=', accounts.teacher)
          .execute(),
    ];
    const seen = [await etag()];
    expect(await etag()).toBe(seen[0]);
    for (const change of changes) {
      await asImporter(app().database.db, change);
      seen.push(await etag());
    }
    expect(new Set(seen).size).toBe(changes.length + 1);
  });
});
