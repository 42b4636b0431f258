import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const entries = (schoolId: string) =>
  inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId }, (trx) =>
    trx.selectFrom('audit_entries').selectAll().orderBy('id').execute(),
  );
const last = async () => (await entries(fixture.school)).at(-1);
const pupils = `/schools/${fixture.school}/classes/${fixture.class7A1}/pupils`;

describe('the ledger', () => {
  it('has an entry for each look at personal data: who, what, which records', async () => {
    const { headers } = await test.call('GET', pupils, { as: 'homeroom' });
    expect(await last()).toMatchObject({
      caller: `person:${fixture.accounts.homeroom}`,
      operation: 'listPupils',
      outcome: 200,
      records: { class: [fixture.class7A1], pupil: [...fixture.pupils] },
      request_id: headers['request-id'],
      address: '127.0.0.1',
    });
  });

  it('has an entry for each write', async () => {
    const body = { classId: fixture.class7A1, title: 'Họp phụ huynh', body: 'Kính mời.' };
    await test.call('POST', `/schools/${fixture.school}/notices`, { as: 'homeroom', body });
    expect(await last()).toMatchObject({ operation: 'createNotice', outcome: 201 });
    // To one family: about whom.
    const [pupilId] = fixture.pupils;
    const about = { ...body, pupilId };
    await test.call('POST', `/schools/${fixture.school}/notices`, { as: 'homeroom', body: about });
    expect((await last())?.records).toEqual({ notice: [expect.any(String)], pupil: [pupilId] });
  });

  it('has an entry for each refused person, in that school alone', async () => {
    await test.call('GET', pupils, { as: 'guardian' });
    expect(await last()).toMatchObject({
      operation: 'listPupils',
      outcome: 403,
      records: {},
      caller: `person:${fixture.accounts.guardian}`,
    });
    expect(await entries(fixture.otherSchool)).toEqual([]);
  });

  it.each([
    ['listPupils', 'homeroom', `/schools/${fixture.school}/classes/${fixture.otherClass}/pupils`],
    ['getGradebook', 'teacher', `/schools/${fixture.school}/gradebooks/${fixture.otherGradebook}`],
    [
      'listContactBookEntries',
      'guardian',
      `/schools/${fixture.school}/pupils/${fixture.otherPupil}/contact-book`,
    ],
  ] as const)(
    'has an entry for each person who tries an id that names nothing here: %s',
    async (operation, as, path) => {
      expect((await test.call('GET', path, { as })).status).toBe(404);
      const caller = `person:${fixture.accounts[as]}`;
      expect(await last()).toMatchObject({ operation, outcome: 404, records: {}, caller });
      expect(await entries(fixture.otherSchool)).toEqual([]);
    },
  );

  it('has none for public data, and none for schools that do not exist', async () => {
    const before = (await entries(fixture.school)).length;
    await test.call('GET', `/schools/${fixture.school}/news`, { siteKey: fixture.siteKey });
    const unknown = '01900000-0000-7000-8000-00000000dead';
    await test.call('GET', `/schools/${unknown}/classes`, { as: 'guardian' });
    expect(await entries(fixture.school)).toHaveLength(before);
    expect(await entries(unknown)).toEqual([]);
  });

  it('has no names', async () => {
    expect(JSON.stringify(await entries(fixture.school))).not.toMatch(/[À-ỹ]/);
  });
});
