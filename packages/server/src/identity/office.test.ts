import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { readContractDocument } from '../http/contract.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { authorisation, Browser, locationOf } from '../testing/sign-in.ts';

const { department, officeKey, officeOrigin, siteKey, school, class7A1 } = fixture;
const apps = `/authorities/${department}/apps`;
const atOffice = { siteKey: officeKey, origin: officeOrigin };

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

describe('the site of an authority', () => {
  it('learns by its key whose it is and where its people sign in', async () => {
    const { status, body } = await test.call('GET', '/office', atOffice);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ authorityId: department, authorityName: 'Sở Thử Nghiệm', clientId: officeKey },
      issuer: 'http://localhost:4000/oidc',
    });
  });

  it('is known from its own addresses only, while its key is in force', async () => {
    const wrong = await test.call('GET', '/office', { siteKey: officeKey, origin: fixture.origin });
    expect(wrong.body).toMatchObject({ code: 'origin_not_allowed' });
    const revoked = { siteKey: fixture.revokedOfficeKey, origin: officeOrigin };
    expect((await test.call('GET', '/office', revoked)).body).toMatchObject({ code: 'site_key_unknown' });
    const { revokedOfficeKey } = fixture;
    const request = authorisation({ siteKey: revokedOfficeKey, origin: officeOrigin });
    expect((await new Browser(test.app).get(request.url)).statusCode).toBe(400);
  });

  it('opens nothing of a school by its key, and a school’s key nothing of an office', async () => {
    for (const path of [
      `/schools/${school}`,
      `/schools/${school}/news`,
      `/schools/${school}/admissions/campaigns`,
    ])
      expect((await test.call('GET', path, atOffice)).status, path).toBe(403);
    expect((await test.call('GET', '/site', atOffice)).status).toBe(403);
    expect((await test.call('GET', '/office', { siteKey })).status).toBe(403);
    expect((await test.call('GET', apps, atOffice)).status).toBe(401);
  });

  it('is named on the sign-in page, and where one gets back to', async () => {
    const { url } = authorisation({ siteKey: officeKey, origin: officeOrigin });
    const browser = new Browser(test.app);
    const page = await browser.get(locationOf(await browser.get(url)));
    expect(page.body).toContain('để tiếp tục trên trang của Sở Thử Nghiệm');
    expect(page.body).not.toContain('trang trường');
    const other = new Browser(test.app);
    const schools = await other.get(locationOf(await other.get(authorisation().url)));
    expect(schools.body).toContain('trang của Trường THCS Thử Nghiệm');
  });

  it('answers a sign-in to its own origins alone', async () => {
    const { state } = authorisation({ siteKey: officeKey, origin: fixture.origin });
    const query = new URLSearchParams({ code: 'x'.repeat(30), state });
    const response = await new Browser(test.app).get(`/sign-in/callback?${query}`);
    expect([response.statusCode, response.body.includes(fixture.origin)]).toEqual([400, true]);
  });
});

it('hands no sign-in of an authority to an http address of its key', async () => {
  const plain = 'http://so.example';
  await test.database.asOwner((owner) =>
    owner.query(`update office_keys set origins = origins || '${plain}'::text where key = '${officeKey}'`),
  );
  const { state } = authorisation({ siteKey: officeKey, origin: plain });
  const query = new URLSearchParams({ code: 'x'.repeat(30), state });
  const page = await new Browser(test.app).get(`/sign-in/callback?${query}`);
  expect([page.statusCode, page.body.includes('Chỉ đăng nhập được trên trang https')]).toEqual([400, true]);
  const refused = await test.call<{ code: string; detail: string }>('GET', '/me', {
    ...{ as: 'department', at: officeKey, origin: plain },
  });
  expect(refused.body).toMatchObject({ code: 'origin_not_allowed' });
  expect(refused.body.detail).toContain('https');
});

describe('people who signed in there', () => {
  it.each([
    ['department', 'departmentOfficer', null],
    ['vendor', 'vendor', 'Công ty Ảnh Thử Nghiệm'],
  ] as const)('have the duties of the office: %s', async (as, role, vendorName) => {
    const { body } = await test.call<components['schemas']['Me']>('GET', '/me', { as, at: officeKey });
    expect(body.assignments).toMatchObject([
      { role, authorityId: department, schoolId: null, ...(vendorName && { vendorName }) },
    ]);
    expect((await test.call('GET', apps, { as, at: officeKey })).status).toBe(200);
  });

  it('have none there without one', async () => {
    for (const as of ['principal', 'teacher', 'farVendor', 'farOfficer', 'nobody'] as const) {
      const { body } = await test.call<components['schemas']['Me']>('GET', '/me', { as, at: officeKey });
      expect(body.assignments, as).toEqual([]);
      expect((await test.call('GET', apps, { as, at: officeKey })).status, as).toBe(403);
    }
  });

  it('read no school data with tokens of the office', async () => {
    for (const as of ['department', 'principal', 'teacher'] as const)
      for (const path of [
        `/schools/${school}/classes`,
        `/schools/${school}/classes/${class7A1}/pupils`,
        `/schools/${school}/gradebooks`,
        `/schools/${school}/grants`,
        `/schools/${school}/audit/entries`,
      ])
        expect((await test.call('GET', path, { as, at: officeKey })).status, `${as} ${path}`).toBe(403);
  });

  it('do nothing for an office with tokens of a school’s site', async () => {
    const { paths } = readContractDocument();
    const office = Object.entries(paths).filter(([path]) => path.startsWith('/authorities/'));
    expect(office.length).toBeGreaterThan(6);
    const id = '01900000-0000-7000-8000-00000000dead';
    for (const [template, methods] of office)
      for (const method of Object.keys(methods).filter((name) => name === 'get')) {
        const path = template.replace('{authorityId}', department).replace(/\{\w+\}/g, id);
        const { status } = await test.call(method.toUpperCase(), path, { as: 'department', at: siteKey });
        expect(status, `${method} ${path}`).toBe(403);
      }
  });

  it('use them on the office’s own pages only', async () => {
    const call = (origin: string) => test.call('GET', apps, { as: 'department', at: officeKey, origin });
    expect((await call(officeOrigin)).status).toBe(200);
    expect((await call(fixture.origin)).body).toMatchObject({ code: 'origin_not_allowed' });
  });
});
