import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

describe('listSchools', () => {
  const codes = async (...[as, at]: Parameters<TestApp['token']>) => {
    const { body } = await test.call<Page<{ code: string }>>('GET', '/schools', { as, at });
    return body.items.map(({ code }) => code);
  };

  it('shows staff and families the school on whose site they are, if it is theirs', async () => {
    expect(await codes('teacher')).toEqual(['T001']);
    expect(await codes('guardian')).toEqual(['T001']);
    expect(await codes('guardian', fixture.otherSiteKey)).toEqual(['T002']);
    expect(await codes('teacher', fixture.otherSiteKey)).toEqual([]);
    expect(await codes('nobody')).toEqual([]);
  });

  it('shows officers the schools under their authority in today’s tree', async () => {
    expect(await codes('ward')).toEqual(['T001']);
    expect(await codes('department')).toEqual(['T001', 'T002']);
    expect(await codes('ministry')).toEqual(['T001', 'T002', 'T003']);
    expect(await codes('ward', fixture.otherSiteKey)).toEqual([]);
  });

  it('pages by cursor', async () => {
    const first = await test.call<Page<{ code: string }>>('GET', '/schools?limit=2', { as: 'ministry' });
    expect(first.body.items).toHaveLength(2);
    const second = await test.call<Page<{ code: string }>>(
      'GET',
      `/schools?limit=2&cursor=${first.body.nextCursor}`,
      { as: 'ministry' },
    );
    expect(second.body.items.map(({ code }) => code)).toEqual(['T003']);
    expect(second.body.nextCursor).toBeNull();
  });

  it('ends with the duty', async () => {
    expect(await codes('former')).toEqual([]);
  });
});

describe('getSchool', () => {
  it('reads the school of a site key', async () => {
    const { status, body } = await test.call('GET', `/schools/${fixture.school}`, {
      siteKey: fixture.siteKey,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      id: fixture.school,
      code: 'T001',
      name: 'Trường THCS Thử Nghiệm',
      level: 'lowerSecondary',
    });
  });

  it('refuses the key of another school', async () => {
    const { status, body } = await test.call('GET', `/schools/${fixture.school}`, {
      siteKey: fixture.otherSiteKey,
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'permission_denied', detail: 'Mã trang này thuộc về trường khác.' });
  });

  it('knows no other school than those that exist', async () => {
    const { status, body } = await test.call('GET', '/schools/01900000-0000-7000-8000-000000000000', {
      as: 'teacher',
    });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'not_found' });
  });
});

describe('listClasses', () => {
  it('answers with the number of pupils enrolled today', async () => {
    const { body } = await test.call<Page<unknown>>('GET', `/schools/${fixture.school}/classes`, {
      as: 'teacher',
    });
    expect(body.items).toEqual([
      { id: fixture.class7A1, schoolYear: 2026, grade: 7, name: '7A1', size: 3 },
      { id: fixture.class7A2, schoolYear: 2026, grade: 7, name: '7A2', size: 1 },
    ]);
  });

  it('puts 7A10 after 7A9, whatever the page', async () => {
    const named = ['7A10', '7A9', '7B1', '6A11'].map((name, index) => ({
      ...{ school_id: fixture.school, school_year: 2028, grade: Number(name[0]), name },
      id: `01900000-0000-7000-8000-00030000010${index}`,
    }));
    await asImporter(test.database.db, (trx) => trx.insertInto('classes').values(named).execute());
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Page<{ name: string }> } = await test.call(
        'GET',
        `/schools/${fixture.school}/classes?schoolYear=2028&limit=1${cursor === null ? '' : `&cursor=${cursor}`}`,
        { as: 'teacher' },
      );
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['6A11', '7A9', '7B1', '7A10']);
  });

  it('answers for another school year', async () => {
    const { body } = await test.call<Page<unknown>>(
      'GET',
      `/schools/${fixture.school}/classes?schoolYear=2025`,
      { as: 'teacher' },
    );
    expect(body).toEqual({ items: [], nextCursor: null });
  });

  it('is open to the officer above, and to no other', async () => {
    expect((await test.call('GET', `/schools/${fixture.school}/classes`, { as: 'ward' })).status).toBe(200);
    expect((await test.call('GET', `/schools/${fixture.otherSchool}/classes`, { as: 'ward' })).status).toBe(
      403,
    );
    // Both schools are the department's, yet a token opens that of its site only.
    const classes = `/schools/${fixture.otherSchool}/classes`;
    expect((await test.call('GET', classes, { as: 'department' })).status).toBe(403);
    expect((await test.call('GET', classes, { as: 'department', at: fixture.otherSiteKey })).status).toBe(
      200,
    );
    expect(
      (await test.call('GET', `/schools/${fixture.farSchool}/classes`, { as: 'department' })).status,
    ).toBe(403);
  });
});

describe('listPupils', () => {
  const path = `/schools/${fixture.school}/classes/${fixture.class7A1}/pupils`;

  it('lists a class in register order', async () => {
    const { body } = await test.call<Page<{ fullName: string; ordinal: number; birthDate: string }>>(
      'GET',
      path,
      { as: 'homeroom' },
    );
    expect(body.items.map(({ fullName, ordinal }) => [ordinal, fullName])).toEqual([
      [1, 'Lê Thị An'],
      [2, 'Trần Văn Bình'],
      [3, 'Phạm Minh Châu'],
    ]);
    expect(body.items[0]?.birthDate).toBe('2014-03-15');
  });

  it('pages on where it was when a pupil already shown leaves meanwhile', async () => {
    const first = await test.call<Page<{ id: string }>>('GET', `${path}?limit=2`, { as: 'principal' });
    const leave = (day: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('enrolments')
          .set({ valid_to: day })
          .where('pupil_id', '=', fixture.pupils[0])
          .execute(),
      );
    await leave('2026-11-10');
    const second = await test.call<Page<{ id: string }>>(
      'GET',
      `${path}?limit=2&cursor=${first.body.nextCursor}`,
      { as: 'principal' },
    );
    await leave(null);
    expect([first, second].flatMap(({ body }) => body.items.map(({ id }) => id))).toEqual([
      ...fixture.pupils,
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('is closed to teachers of other classes, families and officers', async () => {
    const other = `/schools/${fixture.school}/classes/${fixture.class7A2}/pupils`;
    expect((await test.call('GET', other, { as: 'teacher' })).body).toMatchObject({
      code: 'permission_denied',
    });
    for (const as of [
      'guardian',
      'pupil',
      'ward',
      'department',
      'former',
      'nobody',
      'admissions',
      'otherPrincipal',
    ] as const) {
      expect((await test.call('GET', path, { as })).status, as).toBe(403);
    }
  });

  it('knows no class of another school, nor one that is no id', async () => {
    for (const id of [
      fixture.otherClass,
      '01900000-0000-7000-8000-000000000000',
      'khong-phai-ma',
      "' or 1=1 --",
    ]) {
      const { status, body } = await test.call(
        'GET',
        `/schools/${fixture.school}/classes/${encodeURIComponent(id)}/pupils`,
        { as: 'principal' },
      );
      expect([status, body['code']], id).toEqual([404, 'class_unknown']);
    }
  });

  it('refuses a cursor of another list or of nobody', async () => {
    const schools = await test.call<Page<unknown>>('GET', '/schools?limit=1', { as: 'ministry' });
    for (const cursor of [
      schools.body.nextCursor,
      'abc',
      'W10',
      Buffer.from('["listPupils",1,"x"]').toString('base64url'),
    ]) {
      expect((await test.call('GET', `${path}?cursor=${cursor}`, { as: 'principal' })).body).toMatchObject({
        status: 400,
        code: 'cursor_invalid',
      });
    }
  });
});
