import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
type Gradebook = Schemas['Gradebook'];
type SavedMarks = Schemas['SavedMarks'];
type MarkInput = Schemas['MarkInput'];
interface List {
  items: Schemas['GradebookSummary'][];
  nextCursor: string | null;
}

const { school, otherSchool, class7A1, class7A2, pupils, gradebook, otherGradebook, accounts } = fixture;
const [an, binh, chau] = pupils;
const termTwo = '01900000-0000-7000-8000-000500000011';
const comments = '01900000-0000-7000-8000-000500000012';
const of7A2 = '01900000-0000-7000-8000-000500000013';
const lastYear = '01900000-0000-7000-8000-000500000014';
const classLastYear = '01900000-0000-7000-8000-000300000014';

let test: TestApp;
const base = `/schools/${school}/gradebooks`;
const call = <Body>(method: string, path: string, options?: Call) =>
  test.call<Body>(method, `${base}${path}`, options);
const save = (items: MarkInput[], options: Call = {}, id: string = gradebook) =>
  call<SavedMarks>('POST', `/${id}/marks`, { as: 'teacher', body: { items }, ...options });
const mark = (pupilId: string, slot: string, value: MarkInput['value'], version = 0): MarkInput => ({
  pupilId,
  slot,
  state: 'value',
  value: value ?? null,
  version,
});
const read = async (id: string = gradebook, as: Call['as'] = 'teacher') =>
  (await call<Gradebook>('GET', `/${id}`, { as })).body;
const code = (body: unknown) => (body as { code?: string }).code;

beforeAll(async () => {
  test = await testApp();
  await asImporter(test.database.db, async (trx) => {
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
});
afterAll(() => test.close());

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
      (await test.call('GET', `/schools/${otherSchool}/gradebooks/${gradebook}`, { as: 'otherPrincipal' }))
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
});

describe('saving marks', () => {
  it('answers each item by itself', async () => {
    const { status, body } = await save([
      mark(an, 'tx1', 8.5),
      mark(binh, 'tx1', 11),
      mark(chau, 'tx1', 'abc'),
      mark(an, 'tx2', 7.25),
      mark(fixture.pupilOf7A2, 'tx1', 8),
      mark(an, 'tx9', 8),
      mark(binh, 'tx2', 9, 4),
      { ...mark(chau, 'gk', null), state: 'zeroByRule' },
      { ...mark(chau, 'ck', null), state: 'pendingMakeUp' },
      mark(binh, 'tx3', 5),
      mark(binh, 'tx3', 6),
    ]);
    expect(status).toBe(200);
    expect(body.items.map(({ outcome, problem }) => [outcome, problem?.code ?? null])).toEqual([
      ['saved', null],
      ['refused', 'mark_out_of_range'],
      ['refused', 'mark_not_understood'],
      ['refused', 'mark_too_precise'],
      ['refused', 'pupil_not_in_class'],
      ['refused', 'slot_unknown'],
      ['conflict', 'version_conflict'],
      ['refused', 'mark_reason_missing'],
      ['saved', null],
      ['refused', 'validation_failed'],
      ['refused', 'validation_failed'],
    ]);
    expect(body.items[0]?.mark).toMatchObject({
      value: 8.5,
      version: 1,
      updatedBy: 'Người teacher',
      updatedAt: '2026-11-11T09:00:00+07:00',
    });
    expect(body.items[1]?.mark).toBeNull();
    expect(body.results.map(({ pupilId }) => pupilId).sort()).toEqual([an, chau]);
  });

  it('computes term and year by circular 22/2021, and moves both terms to a new version', async () => {
    const before = await call<Gradebook>('GET', `/${termTwo}`, { as: 'teacher' });
    const inTermOne = ['tx2', 'tx3', 'tx4', 'gk', 'ck'].map((slot, index) =>
      mark(an, slot, [6, 7.8, 8, 3.8, 4.7][index] ?? null),
    );
    const one = await save(inTermOne);
    // (8,5 + 6 + 7,8 + 8 + 2·3,8 + 3·4,7) / 9 = 52 / 9
    expect(one.body.results).toEqual([{ pupilId: an, termValue: 5.8, yearValue: null }]);
    const after = await call<Gradebook>('GET', `/${termTwo}`, { as: 'teacher' });
    expect(after.headers['etag']).not.toBe(before.headers['etag']);

    const inTermTwo = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'].map((slot) => mark(an, slot, 8));
    const two = await save(inTermTwo, {}, termTwo);
    expect(two.body.results).toEqual([{ pupilId: an, termValue: 8, yearValue: 7.3 }]);
    expect((await read()).results[0]).toEqual({ pupilId: an, termValue: 5.8, yearValue: 7.3 });
  });

  it('takes Đ and CĐ in a comment subject, where one CĐ decides', async () => {
    const { body } = await save(
      ['tx1', 'tx2', 'gk', 'ck'].map((slot) => mark(an, slot, slot === 'gk' ? 'CĐ' : 'D')),
      {},
      comments,
    );
    expect(body.items.map(({ mark: saved }) => saved?.value)).toEqual(['D', 'D', 'CD', 'D']);
    // There is no second term: the term is the year (P-7).
    expect(body.results).toEqual([{ pupilId: an, termValue: 'CD', yearValue: 'CD' }]);
    expect((await save([mark(an, 'tx1', 8, 1)], {}, comments)).body.items[0]).toMatchObject({
      problem: { code: 'mark_not_understood' },
    });
  });

  it('keeps every earlier value, and shows a stale writer what stands there', async () => {
    await save([mark(binh, 'gk', 6)]);
    await save([{ ...mark(binh, 'gk', null, 1), state: 'zeroByRule', reason: 'Vắng không phép' }]);
    const third = await save([mark(binh, 'gk', 7, 2)], { as: 'nobody' });
    expect(third.body.items[0]?.mark).toMatchObject({
      value: 7,
      version: 3,
      reason: null,
      updatedBy: 'Người nobody',
    });
    const stale = await save([mark(binh, 'gk', 9, 2)], { language: 'en' });
    expect(stale.body.items[0]).toMatchObject({
      outcome: 'conflict',
      mark: { value: 7, version: 3 },
      problem: { code: 'version_conflict', detail: 'Look at both values, then keep yours or take theirs.' },
    });
    const history = await asImporter(test.database.db, (trx) =>
      trx
        .selectFrom('mark_history')
        .select(['version', 'state', 'tenths', 'reason', 'written_by'])
        .where('pupil_id', '=', binh)
        .where('slot', '=', 'gk')
        .orderBy('version')
        .execute(),
    );
    expect(history).toEqual([
      { version: 1, state: 'value', tenths: 60, reason: null, written_by: accounts.teacher },
      {
        version: 2,
        state: 'zeroByRule',
        tenths: null,
        reason: 'Vắng không phép',
        written_by: accounts.teacher,
      },
    ]);
  });

  it('changes nothing when a cell already holds what is sent', async () => {
    await save([mark(chau, 'tx2', 6)]);
    const before = await call('GET', `/${gradebook}`, { as: 'teacher' });
    const again = await save([mark(chau, 'tx2', 6, 1)]);
    expect(again.body).toMatchObject({ items: [{ outcome: 'saved', mark: { version: 1 } }], results: [] });
    expect((await call('GET', `/${gradebook}`, { as: 'teacher' })).headers['etag']).toBe(
      before.headers['etag'],
    );
  });

  it('lets one of two writers of a cell through, and tells the other', async () => {
    const writers = (['teacher', 'nobody', 'teacher', 'nobody'] as const).map((as, index) =>
      save([mark(chau, 'tx3', index + 5)], { as }),
    );
    const outcomes = (await Promise.all(writers)).map(({ body }) => body.items[0]);
    expect(outcomes.map((item) => item?.outcome).sort()).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'saved',
    ]);
    const [first, ...others] = [...new Set(outcomes.map((item) => item?.mark?.value))];
    expect(others).toEqual([]);
    expect((await read()).marks.find(({ pupilId, slot }) => pupilId === chau && slot === 'tx3')?.value).toBe(
      first,
    );
  });

  it('never stops two writers who send the same cells in opposite order, over both terms', async () => {
    const version = new Map((await read()).marks.map((row) => [`${row.pupilId}${row.slot}`, row.version]));
    const forth = [an, binh, chau].map((pupilId) =>
      mark(pupilId, 'tx4', 7, version.get(`${pupilId}tx4`) ?? 0),
    );
    const rounds = Array.from({ length: 6 }, (_, round) =>
      save(
        round % 2 ? [...forth].reverse() : forth,
        { as: round % 2 ? 'nobody' : 'teacher' },
        round % 3 === 2 ? termTwo : gradebook,
      ),
    );
    for (const { status } of await Promise.all(rounds)) expect(status).toBe(200);
  });

  it('does a repeated write once', async () => {
    const options: Call = { idempotencyKey: 'the-same-key-0001' };
    const first = await save([mark(binh, 'ck', 4)], options);
    const second = await save([mark(binh, 'ck', 4)], options);
    expect(second.body).toEqual(first.body);
    expect((await save([mark(binh, 'ck', 5)], options)).status).toBe(422);
    expect((await read()).marks.find(({ pupilId, slot }) => pupilId === binh && slot === 'ck')).toMatchObject(
      { value: 4, version: 1 },
    );
  });

  it('refuses whoever does not teach the subject in the class, and a batch that does not fit the contract', async () => {
    for (const as of ['homeroom', 'principal', 'guardian', 'otherPrincipal', 'former'] as const) {
      expect((await save([mark(an, 'tx1', 1, 1)], { as })).status).toBe(403);
    }
    expect((await save([mark(an, 'tx1', 1, 1)], {}, of7A2)).status).toBe(403);
    expect(code((await save([mark(an, 'tx1', 1, 1)], {}, otherGradebook)).body)).toBe('gradebook_unknown');
    expect((await save([])).status).toBe(400);
    expect((await save([{ ...mark(an, 'tx1', 8), value: 'x'.repeat(21) }])).status).toBe(400);
    expect((await save([mark(an, 'tx1', 1, 1)], { idempotencyKey: null })).status).toBe(400);
  });

  it('no longer takes marks of a pupil who left the class, and no longer shows them', async () => {
    const leave = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('enrolments')
          .set({ valid_to })
          .where('class_id', '=', class7A1)
          .where('pupil_id', '=', chau)
          .execute(),
      );
    await leave('2026-11-10');
    expect((await save([mark(chau, 'tx1', 8)])).body.items[0]?.problem?.code).toBe('pupil_not_in_class');
    expect((await read()).marks.some(({ pupilId }) => pupilId === chau)).toBe(false);
    await leave(null);
    expect((await read()).marks.some(({ pupilId }) => pupilId === chau)).toBe(true);
  });
});

describe('publishing and locking a column', () => {
  const patch = (
    slot: string,
    body: unknown,
    as: Call['as'],
    version: number | null,
    id: string = gradebook,
  ) =>
    call<Schemas['GradebookColumn']>('PATCH', `/${id}/columns/${slot}`, {
      as,
      body,
      headers: version === null ? {} : { 'if-match': `"${version}"` },
    });

  it('publishes once, by the subject teacher; it cannot be taken back', async () => {
    expect((await patch('tx1', { published: true }, 'homeroom', 1)).status).toBe(403);
    expect((await patch('tx1', { published: true }, 'principal', 1)).status).toBe(403);
    const done = await patch('tx1', { published: true }, 'teacher', 1);
    expect(done).toMatchObject({
      status: 200,
      body: { version: 2, publishedAt: '2026-11-11T09:00:00+07:00', lockedAt: null },
    });
    expect(done.headers['etag']).toBe('"2"');
    expect((await patch('tx1', { published: true }, 'teacher', 2)).body.version).toBe(2);
    expect((await patch('tx1', { published: false }, 'teacher', 2)).status).toBe(400);
  });

  it('locks by the principal only; a locked cell takes no mark until it is unlocked', async () => {
    expect((await patch('tx2', { locked: true }, 'teacher', 1)).status).toBe(403);
    const locked = await patch('tx2', { locked: true }, 'principal', 1);
    expect(locked.body).toMatchObject({ version: 2, lockedAt: '2026-11-11T09:00:00+07:00' });
    expect((await save([mark(an, 'tx2', 9, 1)])).body.items[0]).toMatchObject({
      outcome: 'refused',
      problem: { code: 'column_locked' },
      mark: { value: 6 },
    });
    expect((await patch('tx2', { locked: false }, 'principal', 2)).body).toMatchObject({
      version: 3,
      lockedAt: null,
    });
    expect((await save([mark(an, 'tx2', 6.5, 1)])).body.items[0]?.outcome).toBe('saved');
  });

  it('refuses a change based on an old version, or on none', async () => {
    expect(await patch('tx1', { locked: true }, 'principal', 1)).toMatchObject({
      status: 412,
      body: { code: 'precondition_failed' },
    });
    expect(await patch('tx1', { locked: true }, 'principal', null)).toMatchObject({ status: 428 });
    expect((await patch('tx1', {}, 'principal', 2)).status).toBe(400);
    expect((await patch('tx9', { locked: true }, 'principal', 1)).body).toMatchObject({
      code: 'slot_unknown',
    });
    expect((await patch('tx1', { locked: true }, 'principal', 1, otherGradebook)).body).toMatchObject({
      code: 'gradebook_unknown',
    });
  });

  it('lets one of two principals through who lock at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => patch('gk', { locked: true }, 'principal', 1)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('shows one column with its version', async () => {
    const { body, headers } = await call<Schemas['GradebookColumn']>('GET', `/${gradebook}/columns/tx1`, {
      as: 'homeroom',
    });
    expect(body).toMatchObject({ slot: 'tx1', weight: 1, version: 2 });
    expect(headers['etag']).toBe('"2"');
    expect(
      (
        await call('GET', `/${gradebook}/columns/tx1`, {
          as: 'homeroom',
          headers: { 'if-none-match': '"2"' },
        })
      ).status,
    ).toBe(304);
    expect((await call('GET', `/${gradebook}/columns/tx9`, { as: 'homeroom' })).status).toBe(422);
  });
});
