import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { problems } from '../generated/problems.ts';
import { testApp, type TestApp } from '../testing/app.ts';
import { appToken, bearer, requestToken, schoolResource } from '../testing/app-flow.ts';
import { authorisation, Browser, locationOf, signInAs } from '../testing/sign-in.ts';
import {
  demoAccounts,
  demoAppId,
  demoAppSecret,
  demoOfficeKey,
  demoPassword,
  demoSchoolId,
  demoSiteKey,
} from './accounts.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-22T09:00:00+07:00');
const origin = 'https://demo.test';
interface Page<Item> {
  items: Item[];
}

let test: TestApp;
let schoolId: string;
let authorityId: string;
beforeAll(async () => {
  test = await testApp({
    ...{ empty: true, clock: () => now, demo: { accounts: demoAccounts, password: demoPassword } },
  });
  await seedDemo(test.database, {
    ...{ size: 'small', now, baseUrl: 'http://localhost:4000', siteOrigins: [origin] },
  });
  const site = await test.call<{ schoolId: string }>('GET', '/site', { siteKey: demoSiteKey, origin });
  const office = await test.call<{ authorityId: string }>('GET', '/office', {
    siteKey: demoOfficeKey,
    origin,
  });
  ({ schoolId } = site.body);
  ({ authorityId } = office.body);
});
afterAll(() => test.close());

const as = async (username: string, siteKey = demoOfficeKey) => {
  const { access_token } = await signInAs(test.app, username, { password: demoPassword, siteKey, origin });
  return { ...bearer(access_token), origin };
};

describe('the demo’s vendors', () => {
  it('are three, whom the officer sees with their apps, one of which waits, and each only its own', async () => {
    const path = `/authorities/${authorityId}/apps`;
    const all = await test.call<Page<components['schemas']['AppSummary']>>('GET', path, await as('so'));
    expect(
      all.body.items.map(({ name, status, scopes, grants, lastCertification }) => [
        ...[name, status, scopes.length, grants, lastCertification?.failed ?? null],
      ]),
    ).toEqual([
      ['Lịch Ra Đề', 'submitted', 2, 0, 1],
      ['Nhắn Tin Phụ Huynh', 'changesAsked', 7, 0, null],
      ['Ngày Ảnh Thẻ', 'approved', 2, 1, 0],
      ['Phổ Điểm', 'approved', 2, 1, 1],
    ]);
    for (const { vendor } of all.body.items) expect(vendor.name).toContain('Ví Dụ');
    const own = await test.call<Page<{ name: string }>>('GET', path, await as('ncc.anh'));
    expect(own.body.items.map(({ name }) => name)).toEqual(['Ngày Ảnh Thẻ']);
  });

  it('are offered on the sign-in page of the office, and not on a school’s', async () => {
    const pageOf = async (siteKey: string) => {
      const browser = new Browser(test.app);
      return (await browser.get(locationOf(await browser.get(authorisation({ siteKey, origin }).url)))).body;
    };
    const offered = (page: string) =>
      [...page.matchAll(/name="demo" value="([^"]+)"/g)].map(([, name]) => name);
    const office = await pageOf(demoOfficeKey);
    expect(office).toContain('Sở Giáo dục và Đào tạo Tân Giang');
    expect(offered(office)).toEqual(['so', 'ncc.anh', 'ncc.khaothi', 'ncc.nhantin']);
    const school = offered(await pageOf(demoSiteKey));
    expect(school).toContain('so');
    expect(school.filter((name) => name?.startsWith('ncc.'))).toEqual([]);
  });

  it('read what the school lets them, until when', async () => {
    const { body } = await test.call<Page<components['schemas']['Grant']>>(
      ...(['GET', `/schools/${schoolId}/grants`, await as('hieutruong', demoSiteKey)] as const),
    );
    expect(
      body.items
        .map(({ app, validUntil, classes, state, yesterday }) => [
          ...[app.name, validUntil, classes.length, state, yesterday.requests > 1, yesterday.refused],
        ])
        .sort(),
    ).toEqual([
      ['Ngày Ảnh Thẻ', '2026-12-31', 2, 'inForce', true, 1],
      ['Phổ Điểm', '2026-12-02', 0, 'inForce', true, 0],
    ]);
    for (const { yesterday } of body.items) expect(yesterday.pupils).toBeGreaterThan(30);
  });

  it('stand in the ledger of the school', async () => {
    const principal = await as('hieutruong', demoSiteKey);
    const path = `/v1/schools/${schoolId}/audit/export`;
    const exported = await test.app.inject({ url: path, headers: { ...principal.headers, origin } });
    expect(exported.statusCode).toBe(200);
    expect(exported.body).toContain(`app:${demoAppId}`);
  });
});

describe('the demo’s secret', () => {
  const credential = { clientId: demoAppId, clientSecret: demoAppSecret };

  it('gets a token for the school that let the app in, and reads two classes', async () => {
    const token = await appToken(test, credential, { resource: schoolResource(schoolId) });
    const { body } = await test.call<Page<object>>('GET', `/schools/${schoolId}/classes`, bearer(token));
    expect(body.items).toHaveLength(2);
  });

  it('gets none for another', async () => {
    const { body } = await test.call<Page<{ id: string }>>('GET', '/schools', await as('so', demoSiteKey));
    const other = body.items.find(({ id }) => id !== schoolId)?.id ?? '';
    const refused = await requestToken(test, credential, { form: { resource: schoolResource(other) } });
    expect(refused.json<{ error: string }>().error).toBe('invalid_target');
  });
});

describe('docs/apps.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/apps.md'), 'utf8');
  const [forToken = '', forClasses = ''] = [...page.matchAll(/```sh\n(.*?)```/gs)].map(
    ([, text]) => text ?? '',
  );

  it('has commands that work as they stand', async () => {
    expect(demoSchoolId).toBe(schoolId);
    const variables = { CLIENT_ID: demoAppId, CLIENT_SECRET: demoAppSecret, SCHOOL_ID: demoSchoolId };
    const token = await curl(forToken, variables);
    expect(token.statusCode).toBe(200);
    const { access_token: TOKEN, scope } = token.json<{ access_token: string; scope: string }>();
    expect(scope).toBe('registry.classes registry.pupil-names');
    const classes = await curl(forClasses, { ...variables, TOKEN });
    expect(classes.json<Page<{ name: string }>>().items.map(({ name }) => name)).toContain('7A1');
  });

  it('has a registration and a signed report that are taken as they stand', async () => {
    const { access_token } = await signInAs(test.app, 'ncc.anh', {
      ...{ password: demoPassword, siteKey: demoOfficeKey, origin },
    });
    // Sent by a program, not by a page: no origin.
    const send = async <Body>(method: 'GET' | 'POST', path: string, body?: object) => {
      const answer = await test.call<Body>(method, path, { ...bearer(access_token), ...(body && { body }) });
      expect([path, answer.status, answer.body]).toEqual([path, body ? 201 : 200, answer.body]);
      return answer.body;
    };
    const client = {
      identity: { me: () => send('GET', '/me') },
      apps: {
        register: (authority: string, body: object) => send('POST', `/authorities/${authority}/apps`, body),
        submitCertification: (authority: string, app: string, body: object) =>
          send('POST', `/authorities/${authority}/apps/${app}/certifications`, body),
      },
    };
    const given = {
      ...{ CompactSign, exportJWK, generateKeyPair, bearer, createClient: () => client, token: access_token },
      Date: class extends Date {
        constructor() {
          super(now);
        }
      },
    };
    const [register = '', certify = ''] = [...page.matchAll(/```js\n(.*?)```/gs)].map(
      ([, text]) => text ?? '',
    );
    const code = `${register}${certify}`.replace(/^import .*$/gm, '');
    const run = compileFunction(`return (async () => {${code}; return app.id; })()`, Object.keys(given));
    const appId = (await run(...Object.values(given))) as string;
    const { body } = await test.call<components['schemas']['App']>(
      ...(['GET', `/authorities/${authorityId}/apps/${appId}`, await as('ncc.anh')] as const),
    );
    expect(body).toMatchObject({ status: 'submitted', lastCertification: { passed: 1, failed: 1 } });
  });

  it('names every refusal of an app that the catalogue has', () => {
    const codes = [
      'scope_missing',
      'permission_denied',
      'grant_ended',
      'app_suspended',
      'app_frozen',
      'school_frozen',
      'feature_frozen',
    ];
    for (const code of codes)
      expect([code, page.includes(`\`${code}\``), code in problems]).toEqual([code, true, true]);
  });
});

/** Sends what the command would: as far as the page uses curl. */
async function curl(command: string, variables: Record<string, string>) {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replace(/\$(\w+)/g, (_, name: string) => variables[name] ?? `no ${name}`),
  );
  const headers: Record<string, string> = {};
  const form = new URLSearchParams();
  let url = '';
  for (let index = 1; index < words.length; index += 1) {
    const [word = '', value = ''] = words.slice(index, index + 2);
    const [name = '', ...rest] = value.split('=');
    if (word === '-u') headers['authorization'] = `Basic ${Buffer.from(value).toString('base64')}`;
    else if (word === '-H') headers[value.split(': ')[0] ?? ''] = value.split(': ')[1] ?? '';
    else if (word === '-d' || word === '--data-urlencode') form.append(name, rest.join('='));
    else if (word.startsWith('http')) url = new URL(word).pathname;
    if (/^(-u|-H|-d|--data-urlencode)$/.test(word)) index += 1;
  }
  const body = form.size > 0 && { method: 'POST' as const, payload: form.toString() };
  if (body) headers['content-type'] = 'application/x-www-form-urlencoded';
  return test.app.inject({ url, headers, ...body });
}
