import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import type { NewRow } from '../database/schema.ts';
import { fixture, now, testApp, type TestApp } from '../testing/app.ts';

const { school, otherSchool, class7A1, class7A2, accounts, pupils } = fixture;

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time });
});
afterAll(() => test.close());

/** Every call is made with the token of the first: signed in once, before the duty began or ended. */
const status = async (...[as, path, at]: [keyof typeof accounts, string, string?]) =>
  (await test.call('GET', path, { as, at })).status;
const importing = (work: Parameters<typeof asImporter<unknown>>[1]) => asImporter(test.database.db, work);
const pupilsOf = (classId: string) => `/schools/${school}/classes/${classId}/pupils`;
const bookOf = (schoolId: string, pupilId: string) => `/schools/${schoolId}/pupils/${pupilId}/contact-book`;

describe('a token that was given out', () => {
  it('opens a second class of the teacher with the assignment, and closes it with its end', async () => {
    const second: NewRow<'assignments'> = {
      ...{ school_id: school, id: '01900000-0000-7000-8000-000700000090', account_id: accounts.teacher },
      ...{ role: 'subjectTeacher', class_id: class7A2, subject_code: 'toan' },
      ...{ valid_from: '2026-11-11', valid_to: null },
    };
    const classes = async () =>
      (
        await test.call<{ assignments: { className: string }[] }>('GET', '/me', { as: 'teacher' })
      ).body.assignments
        .map(({ className }) => className)
        .sort();
    expect([
      await status('teacher', pupilsOf(class7A1)),
      await status('teacher', pupilsOf(class7A2)),
    ]).toEqual([200, 403]);
    await importing((trx) => trx.insertInto('assignments').values(second).execute());
    expect(await classes()).toEqual(['7A1', '7A2']);
    expect(await status('teacher', pupilsOf(class7A2))).toBe(200);
    await importing((trx) =>
      trx.updateTable('assignments').set({ valid_to: '2026-11-10' }).where('id', '=', second.id).execute(),
    );
    expect(await classes()).toEqual(['7A1']);
    expect([
      await status('teacher', pupilsOf(class7A1)),
      await status('teacher', pupilsOf(class7A2)),
    ]).toEqual([200, 403]);
  });

  it('of a guardian follows each child at its own school', async () => {
    const here = bookOf(school, pupils[0]);
    const there = bookOf(otherSchool, fixture.otherPupil);
    const both = async () => [
      await status('guardian', here),
      await status('guardian', there, fixture.otherSiteKey),
    ];
    expect(await both()).toEqual([200, 200]);
    const until = (valid_to: string | null) =>
      importing((trx) =>
        trx
          .updateTable('guardianships')
          .set({ valid_to })
          .where('account_id', '=', accounts.guardian)
          .where('school_id', '=', otherSchool)
          .execute(),
      );
    await until('2026-11-10');
    expect(await both()).toEqual([200, 403]);
    await until(null);
    expect(await both()).toEqual([200, 200]);
  });

  it('of a ward’s officer ends with the office, and with the ward’s place above the school', async () => {
    const path = `/schools/${school}/classes`;
    const office = (valid_to: string | null) =>
      importing((trx) =>
        trx.updateTable('officers').set({ valid_to }).where('account_id', '=', accounts.ward).execute(),
      );
    expect(await status('ward', path)).toBe(200);
    await office('2026-11-10');
    expect(await status('ward', path)).toBe(403);
    await office(null);
    expect(await status('ward', path)).toBe(200);
    const standsUnder = (authority_id: string) =>
      importing((trx) =>
        trx
          .updateTable('school_authorities')
          .set({ authority_id })
          .where('school_id', '=', school)
          .where('valid_to', 'is', null)
          .execute(),
      );
    await standsUnder(fixture.otherWard);
    expect(await status('ward', path)).toBe(403);
    await standsUnder(fixture.ward);
    expect(await status('ward', path)).toBe(200);
  });

  it('opens nothing on the day before a duty begins', async () => {
    await importing((trx) =>
      trx
        .insertInto('assignments')
        .values({
          ...{ school_id: school, id: '01900000-0000-7000-8000-000700000091', account_id: accounts.nobody },
          ...{ role: 'homeroomTeacher', class_id: class7A2, subject_code: null },
          ...{ valid_from: '2026-11-12', valid_to: null },
        })
        .execute(),
    );
    // 23:55 in Vietnam, when it is still the day before in UTC …
    time = new Date('2026-11-11T23:55:00+07:00');
    expect(await status('nobody', pupilsOf(class7A2))).toBe(403);
    // … and ten minutes later, with the same token.
    time = new Date('2026-11-12T00:05:00+07:00');
    expect(await status('nobody', pupilsOf(class7A2))).toBe(200);
  });
});
