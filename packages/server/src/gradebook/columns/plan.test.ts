import type { components } from '@lienthong/specs/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { useGradebooks, mark, type Gradebook } from '../../testing/gradebooks.ts';
import { books, loadOtherGradebooks } from '../../testing/other-gradebooks.ts';
import { fixture } from '../../testing/fixture.ts';
import { isBeyondPlan } from './plan.ts';

type Schemas = components['schemas'];
const { school, gradebook, class7A1 } = fixture;
const [an] = fixture.pupils;
const { app, call, read, save } = useGradebooks();
beforeAll(() => loadOtherGradebooks(app().database));

const code = (body: unknown) => (body as { code?: string }).code;
interface Added {
  column: Gradebook['columns'][number];
  beyondPlan: boolean;
}
const add = (id: string, body: object, as: 'teacher' | 'principal' | 'homeroom' = 'teacher') =>
  call<Added>('POST', `/${id}/columns`, { as, body });
const change = async (id: string, slot: string, body: object) => {
  const path = `/${id}/columns/${slot}`;
  const { headers } = await call('GET', path, { as: 'teacher' });
  return call('PATCH', path, { as: 'teacher', body, headers: { 'if-match': String(headers['etag']) } });
};
const remove = (id: string, slot: string) => change(id, slot, { removed: true });
const slots = async (id: string) => (await read(id)).columns.map(({ slot }) => slot);

describe('adding a column', () => {
  it('beyond what circular 22/2021 plans is done and said', async () => {
    const { status, body } = await add(gradebook, { slot: 'tx5' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      beyondPlan: true,
      column: { slot: 'tx5', kind: 'mark', weight: 1, version: 1 },
    });
    expect(await slots(gradebook)).toContain('tx5');
    expect(code((await add(gradebook, { slot: 'tx5' })).body)).toBe('column_exists');
  });

  it('may make up for the study topics of an upper-secondary subject', () => {
    const columns = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ slot: `tx${index + 1}` }));
    const book = { ruleSet: 'TT22/2021', scoring: 'score', periodsPerYear: 70 } as const;
    expect(isBeyondPlan({ ...book, grade: 11 }, columns(4), 'tx4')).toBe(false);
    expect(isBeyondPlan({ ...book, grade: 11 }, columns(5), 'tx5')).toBe(true);
    expect(isBeyondPlan({ ...book, grade: 9 }, columns(4), 'tx4')).toBe(true);
    expect(isBeyondPlan({ ...book, grade: 11, scoring: 'comment' }, columns(3), 'tx3')).toBe(true);
    expect(isBeyondPlan({ ...book, grade: 11, ruleSet: 'TT58/2011' }, columns(9), 'tx9')).toBe(false);
  });

  it('is for what the circular has', async () => {
    for (const [id, body] of [
      [gradebook, { slot: 'dk1' }],
      [gradebook, { slot: 'tx6', form: 'oral' }],
      [books.primary, { slot: 'tx1' }],
      [books.oldMaths, { slot: 'dk2', form: 'oral' }],
    ] as const)
      expect(code((await add(id, body)).body), JSON.stringify(body)).toBe('column_not_in_circular');
    for (const [slot, form, weight] of [
      ['tx4', 'oral', 1],
      ['dk2', 'practical', 2],
    ])
      expect((await add(books.oldMaths, { slot, form })).body).toMatchObject({
        ...{ beyondPlan: false, column: { slot, form, weight } },
      });
  });

  it('is the teacher’s who enters the marks', async () => {
    for (const as of ['principal', 'homeroom'] as const)
      expect((await add(gradebook, { slot: 'tx6' }, as)).status).toBe(403);
  });
});

describe('taking a column away', () => {
  it('is for one beyond the plan that nobody wrote in', async () => {
    await save([mark(an, 'tx5', 8)]);
    expect(code((await remove(gradebook, 'tx5')).body)).toBe('column_in_use');
    const emptied = { ...mark(an, 'tx5', null, 1), state: 'empty' as const };
    await save([emptied]);
    // Its history stays, and so does the column.
    expect(code((await remove(gradebook, 'tx5')).body)).toBe('column_in_use');
    expect((await add(gradebook, { slot: 'tx6' })).status).toBe(201);
    const { status, body } = await remove(gradebook, 'tx6');
    expect([status, body]).toEqual([200, expect.objectContaining({ slot: 'tx6' })]);
    expect(await slots(gradebook)).not.toContain('tx6');
    for (const slot of ['gk', 'ck', 'nx']) {
      if ((await slots(gradebook)).includes(slot))
        expect(code((await remove(gradebook, slot)).body)).toBe('column_required');
    }
    expect(code((await remove(books.oldMaths, 'dk2')).body)).toBeUndefined();
    expect(code((await remove(books.oldMaths, 'dk1')).body)).toBe('column_required');
  });

  it('leaves a published column where it is', async () => {
    await add(gradebook, { slot: 'tx7' });
    await change(gradebook, 'tx7', { published: true });
    expect(code((await remove(gradebook, 'tx7')).body)).toBe('column_in_use');
  });
});

describe('locking many columns', () => {
  const lock = (body: object, as: 'principal' | 'teacher' = 'principal') =>
    app().call<{ gradebooks: number; columns: number }>('POST', `/schools/${school}/gradebook-locks`, {
      as,
      body,
    });
  const year = { schoolYear: 2026, term: 1 };

  it('is the principal’s, by year, term, grade, class, subject and slot', async () => {
    expect((await lock({ locked: true, ...year }, 'teacher')).status).toBe(403);
    const some = { ...year, subjectCode: 'tiengViet', slots: ['mgk', 'gk'] };
    expect((await lock({ locked: true, ...some })).body).toEqual({ gradebooks: 1, columns: 2 });
    expect((await lock({ locked: true, ...some })).body).toEqual({ gradebooks: 0, columns: 0 });
    expect((await lock({ locked: true, ...year, grade: 8 })).body).toEqual({ gradebooks: 0, columns: 0 });
    const whole = await lock({ locked: true, ...year, classId: class7A1 });
    expect(whole.body.columns).toBeGreaterThan(20);
    const { columns } = await read(books.primary);
    expect(columns.every(({ lockedAt }) => lockedAt !== null)).toBe(true);
    expect((await read(books.primaryTermTwo)).columns.every(({ lockedAt }) => lockedAt === null)).toBe(true);
    expect((await lock({ locked: false, ...year })).body.columns).toBe(whole.body.columns + 2);
    const nowhere = { locked: true, ...year, classId: fixture.otherClass };
    expect(code((await lock(nowhere)).body)).toBe('class_unknown');
  });

  it('is told beforehand: which columns stand open, and which cells in them are blank or wait', async () => {
    interface Page {
      items: Schemas['GradebookProgress'][];
      nextCursor: string | null;
    }
    const list = (query: Record<string, string> = {}, as: 'principal' | 'teacher' = 'principal') => {
      const asked = new URLSearchParams({ schoolYear: '2026', term: '1', ...query });
      return app().call<Page>('GET', `/schools/${school}/gradebook-progress?${asked}`, { as });
    };
    expect((await list({}, 'teacher')).status).toBe(403);
    const { pupils } = await read(books.sport);
    await save([mark(an, 'tx1', 'D')], {}, books.sport);
    await save([{ ...mark(an, 'hk', null), state: 'pendingMakeUp' }], {}, books.sport);
    const emptied = { ...mark(an, 'tx2', 'D'), value: null, state: 'empty' as const };
    await save([emptied], {}, books.sport);

    const sport = async () => {
      const { items } = (await list({ limit: '200' })).body;
      return items.find(({ gradebookId }) => gradebookId === books.sport);
    };
    const none = { lockedAt: null, awaiting: 0 };
    const all = pupils.length;
    expect(await sport()).toEqual({
      ...{
        gradebookId: books.sport,
        classId: class7A1,
        className: '7A1',
        grade: 7,
        schoolYear: 2026,
        term: 1,
      },
      ...{ subjectCode: 'theDuc', subjectName: 'Thể dục', pupils: all },
      columns: [
        { ...none, slot: 'tx1', blank: all - 1 },
        { ...none, slot: 'tx2', blank: all },
        { ...none, slot: 'tx3', blank: all },
        { ...none, slot: 'dk1', blank: all },
        { ...none, slot: 'hk', blank: all - 1, awaiting: 1 },
        // A remark may be left out.
        { ...none, slot: 'nx', blank: 0 },
      ],
    });
    await lock({ locked: true, ...year, subjectCode: 'theDuc', slots: ['tx2', 'nx'] });
    const locked = (await sport())?.columns.filter(
      ({ lockedAt }) => lockedAt === '2026-11-11T09:00:00+07:00',
    );
    expect(locked?.map(({ slot }) => slot)).toEqual(['tx2', 'nx']);

    // Page by page, each once; another year and term have books of their own.
    const [first, whole] = [await list({ limit: '2' }), await list({ limit: '200' })];
    const second = await list({ limit: '2', cursor: String(first.body.nextCursor) });
    expect([...first.body.items, ...second.body.items]).toEqual(whole.body.items.slice(0, 4));
    expect((await list({ schoolYear: '2025' })).body.items).toHaveLength(1);
    const termTwo = (await list({ term: '2' })).body.items;
    expect(termTwo.every(({ term, gradebookId }) => term === 2 && gradebookId !== books.sport)).toBe(true);
  });
});
