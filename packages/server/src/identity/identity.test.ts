import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

interface Me {
  id: string;
  displayName: string;
  assignments: Record<string, string | null>[];
}
const me = async (...[as, at]: Parameters<TestApp['token']>) =>
  (await test.call<Me>('GET', '/me', { as, at })).body;

describe('getMe', () => {
  it('tells a teacher the class and the subject', async () => {
    expect(await me('teacher')).toEqual({
      id: fixture.accounts.teacher,
      displayName: 'Người teacher',
      assignments: [
        {
          role: 'subjectTeacher',
          schoolId: fixture.school,
          schoolName: 'Trường THCS Thử Nghiệm',
          authorityId: null,
          classId: fixture.class7A1,
          className: '7A1',
          subjectCode: 'toan',
          pupilId: null,
          pupilName: null,
        },
      ],
    });
  });

  it('tells a guardian the children at the school of the site', async () => {
    const children = async (at: string) =>
      (await me('guardian', at)).assignments.map(({ role, schoolName, pupilName }) => [
        role,
        schoolName,
        pupilName,
      ]);
    expect(await children(fixture.siteKey)).toEqual([['guardian', 'Trường THCS Thử Nghiệm', 'Lê Thị An']]);
    expect(await children(fixture.otherSiteKey)).toEqual([['guardian', 'Trường THCS Khác', 'Đỗ Hải Yến']]);
  });

  it('tells staff nothing on the site of a school they do not work at', async () => {
    for (const as of ['teacher', 'homeroom', 'principal', 'pupil', 'admissions', 'ward'] as const)
      expect((await me(as, fixture.otherSiteKey)).assignments, as).toEqual([]);
  });

  it('tells pupils and officers theirs', async () => {
    expect((await me('pupil')).assignments).toMatchObject([
      { role: 'pupil', pupilId: fixture.pupils[0], schoolId: fixture.school },
    ]);
    expect((await me('ward')).assignments).toMatchObject([
      { role: 'wardOfficer', authorityId: fixture.ward, schoolId: fixture.school },
    ]);
    expect((await me('department')).assignments).toMatchObject([
      { role: 'departmentOfficer', authorityId: fixture.department },
    ]);
  });

  it('follows the registry at once', async () => {
    expect((await me('former')).assignments).toEqual([]);
    const duty = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('assignments')
          .set({ valid_to })
          .where('account_id', '=', fixture.accounts.principal)
          .execute(),
      );
    const path = `/schools/${fixture.school}/classes`;
    expect((await test.call('GET', path, { as: 'principal' })).status).toBe(200);
    await duty('2026-11-10');
    expect((await test.call('GET', path, { as: 'principal' })).body).toMatchObject({
      code: 'permission_denied',
    });
    // The last day still counts.
    await duty('2026-11-11');
    expect((await test.call('GET', path, { as: 'principal' })).status).toBe(200);
    await duty(null);
  });

  it('needs somebody', async () => {
    const { status, body } = await test.call('GET', '/me');
    expect([status, body['code']]).toEqual([401, 'not_signed_in']);
  });
});

describe('a site key', () => {
  it('stands for one school for ever', async () => {
    const at = (schoolId: string, key: string) =>
      asImporter(test.database.db, (trx) =>
        trx
          .insertInto('site_keys')
          .values({ school_id: schoolId, key, label: 'x', origins: ['https://evil.test'], revoked_at: null })
          .execute(),
      );
    for (const key of [fixture.siteKey, fixture.revokedSiteKey])
      await expect(at(fixture.otherSchool, key), key).rejects.toThrow(/site_key_of_another_school/);
    await at(fixture.school, 'site_test_second');
    await asImporter(test.database.db, (trx) =>
      trx.deleteFrom('site_keys').where('key', '=', 'site_test_second').execute(),
    );
    await expect(at(fixture.otherSchool, 'site_test_second')).rejects.toThrow(/another_school/);
  });
});

describe('getSite', () => {
  it('tells a page where its people sign in', async () => {
    const { body } = await test.call('GET', '/site', { siteKey: fixture.siteKey });
    expect(body).toEqual({
      schoolId: fixture.school,
      schoolName: 'Trường THCS Thử Nghiệm',
      allows: ['publicReads', 'admissions', 'signIn'],
      heartbeat: 'off',
      issuer: 'http://localhost:4000/oidc',
      clientId: fixture.siteKey,
      callbackUrl: 'http://localhost:4000/sign-in/callback',
    });
  });

  it('asks for the key', async () => {
    const { status, body } = await test.call('GET', '/site', { language: 'en' });
    expect([status, body['code']]).toEqual([401, 'site_key_unknown']);
    expect(body['detail']).toContain('Site-Key');
  });
});
