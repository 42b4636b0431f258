import type { LightMyRequestResponse } from 'fastify';
import type { components } from '@lienthong/specs/schema';
import type { AppScope } from '../database/schema.ts';
import { fixture, type TestApp } from './app.ts';

type Schemas = components['schemas'];

export const department = { as: 'department', at: fixture.officeKey } as const;
export const appsPath = `/authorities/${fixture.department}/apps`;

/** Registers an app of the fixture's vendor as its people do and, unless told otherwise, has it approved. */
export async function registeredApp(
  test: TestApp,
  scopes: readonly AppScope[],
  { approve = true, ...more }: Partial<Schemas['RegisterApp']> & { approve?: boolean } = {},
): Promise<string> {
  const { body: app } = await test.call<Schemas['App']>('POST', appsPath, {
    as: 'vendor',
    body: {
      ...{ vendorId: fixture.vendor, name: 'Ngày ảnh thẻ', purpose: 'Chụp ảnh thẻ theo từng lớp.' },
      scopes: scopes.map((scope) => ({ scope, reason: 'Cần cho việc đã nêu.' })),
      ...{ dataLocation: 'Việt Nam', retention: 'Xóa sau 30 ngày', privacyUrl: 'https://anh.test/bao-mat' },
      contact: { name: 'Người phụ trách', email: 'phutrach@anh.test' },
      ...more,
    },
  });
  if (approve) await appraise(test, app.id, 'approved');
  return app.id;
}

export async function appraise(
  test: TestApp,
  appId: string,
  decision: Schemas['AppraiseApp']['decision'],
): Promise<void> {
  const { body: read } = await test.call<Schemas['App']>('GET', `${appsPath}/${appId}`, department);
  const { status } = await test.call('POST', `${appsPath}/${appId}/appraisals`, {
    ...department,
    body: { decision, reason: 'Theo quyết định thẩm định.', appVersion: read.version },
  });
  if (status !== 201) throw new Error(`not ${decision} but ${status}`);
}

export async function newCredential(
  test: TestApp,
  appId: string,
  body: Partial<Schemas['CreateAppCredential']> = {},
): Promise<Schemas['NewAppCredential'] & { clientSecret: string }> {
  const { status, body: made } = await test.call<Schemas['NewAppCredential']>(
    'POST',
    `${appsPath}/${appId}/credentials`,
    { as: 'vendor', body: { label: 'máy chủ chính', ...body } },
  );
  if (status !== 201 || made.clientSecret === null) throw new Error(`no credential but ${status}`);
  return { ...made, clientSecret: made.clientSecret };
}

export async function grantTo(
  test: TestApp,
  appId: string,
  scopes: readonly AppScope[],
  more: Partial<Schemas['GrantApp']> = {},
): Promise<string> {
  const { status, body } = await test.call<Schemas['Grant']>('POST', `/schools/${fixture.school}/grants`, {
    ...{ as: 'principal', body: { appId, scopes, validUntil: '2026-12-31', ...more } },
  });
  if (status !== 201) throw new Error(`no grant but ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

export const schoolResource = (schoolId: string) => `http://localhost:4000/v1/schools/${schoolId}`;

/** What a vendor's back end sends for a token. */
export async function requestToken(
  test: TestApp,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  {
    form = {},
    headers = {},
  }: { form?: Record<string, string | undefined>; headers?: Record<string, string> } = {},
): Promise<LightMyRequestResponse> {
  const fields = {
    ...{ grant_type: 'client_credentials', resource: schoolResource(fixture.school) },
    ...form,
  };
  const sent = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return test.app.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(sent).toString(),
  });
}

export async function appToken(
  test: TestApp,
  credential: { clientId: string; clientSecret: string },
  form: Record<string, string> = {},
): Promise<string> {
  const response = await requestToken(test, credential, { form });
  if (response.statusCode !== 200) throw new Error(`no token but ${response.statusCode}: ${response.body}`);
  return response.json<{ access_token: string }>().access_token;
}

export const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
