import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, now, testApp, type TestApp } from '../testing/app.ts';
import {
  appraise,
  appsPath,
  appToken,
  bearer,
  department,
  grantTo,
  newCredential,
  registeredApp,
  requestToken,
} from '../testing/app-flow.ts';

const { school } = fixture;
const scopes = ['registry.classes', 'registry.pupil-names'] as const;
const classes = `/schools/${school}/classes`;

let test: TestApp;
let time = now;
let appId: string;
let credential: { clientId: string; clientSecret: string };
let grantId: string;
beforeAll(async () => {
  test = await testApp({ clock: () => time });
  appId = await registeredApp(test, scopes);
  credential = await newCredential(test, appId);
  grantId = await grantTo(test, appId, scopes);
});
afterEach(() => {
  time = now;
});
afterAll(() => test.close());

const refusal = async (of = credential) => {
  const response = await requestToken(test, of);
  const { error, code, error_description } = response.json<Record<string, string | undefined>>();
  return { status: response.statusCode, error, code, description: error_description };
};
const read = (token: string, path: string) => test.call<{ code: string }>('GET', path, bearer(token));
const revokeGrant = (id: string) =>
  test.call('POST', `/schools/${school}/grants/${id}/revocation`, { as: 'principal', body: {} });

/** Each ends the access of a token that was good a moment before; `code`: what it is told from then on. */
describe('at once', () => {
  it('a revoked grant ends it', async () => {
    const token = await appToken(test, credential);
    expect((await read(token, classes)).status).toBe(200);
    await revokeGrant(grantId);
    expect((await read(token, classes)).body.code).toBe('grant_ended');
    expect(await refusal()).toMatchObject({ error: 'invalid_target', code: 'grant_ended' });
    grantId = await grantTo(test, appId, scopes);
    expect((await read(token, classes)).status).toBe(200);
  });

  it('a suspended app has lost every school, and has them again when it is resumed', async () => {
    const token = await appToken(test, credential);
    await appraise(test, appId, 'suspended');
    expect((await read(token, classes)).body.code).toBe('app_suspended');
    expect(await refusal()).toMatchObject({
      ...{ status: 400, error: 'unauthorized_client', code: 'app_suspended' },
      description: expect.stringContaining('suspended') as string,
    });
    await appraise(test, appId, 'resumed');
    expect((await read(token, classes)).status).toBe(200);
  });

  it('a frozen app rests', async () => {
    const token = await appToken(test, credential);
    const reason = { vi: 'Đang kiểm tra sự cố.', en: 'An incident is looked into.' };
    const freezes = `/authorities/${fixture.department}/freezes`;
    const frozen = await test.call<{ id: string }>('POST', freezes, {
      ...{ ...department, body: { appId, reason } },
    });
    expect((await read(token, classes)).body.code).toBe('app_frozen');
    expect(await refusal()).toMatchObject({ error: 'unauthorized_client', code: 'app_frozen' });
    await test.call('POST', `${freezes}/${frozen.body.id}/end`, department);
    expect((await read(token, classes)).status).toBe(200);
  });

  it('a school that leaves the authority leaves its apps', async () => {
    const token = await appToken(test, credential);
    const leaves = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('school_authorities')
          .set({ valid_to })
          .where('school_id', '=', school)
          .where('authority_id', '=', fixture.ward)
          .execute(),
      );
    await leaves('2026-11-10');
    expect((await read(token, classes)).body.code).toBe('grant_ended');
    expect(await refusal()).toMatchObject({ error: 'invalid_target', code: 'grant_ended' });
    await leaves(null);
    expect((await read(token, classes)).status).toBe(200);
  });

  it('a revoked secret ends with its tokens, and the other one goes on', async () => {
    const other = await newCredential(test, appId, { label: 'máy chủ mới' });
    const [one, two] = [await appToken(test, other), await appToken(test, credential)];
    const path = `${appsPath}/${appId}/credentials/${other.id}/revocation`;
    await test.call('POST', path, { as: 'vendor' });
    expect((await read(one, classes)).body.code).toBe('session_expired');
    expect(await refusal(other)).toMatchObject({ status: 401, error: 'invalid_client', code: undefined });
    expect((await read(two, classes)).status).toBe(200);
  });

  it('an expired secret ends with its tokens', async () => {
    const other = await newCredential(test, appId, { days: 1 });
    time = new Date(now.getTime() + 86_395_000);
    const token = await appToken(test, other);
    expect((await read(token, classes)).status).toBe(200);
    time = new Date(now.getTime() + 86_400_000);
    expect((await read(token, classes)).body.code).toBe('session_expired');
    expect((await refusal(other)).error).toBe('invalid_client');
    time = now;
    await test.call('POST', `${appsPath}/${appId}/credentials/${other.id}/revocation`, { as: 'vendor' });
  });
});

it('an access stands in the ledger of the school with its grant, also where it was refused', async () => {
  const token = await appToken(test, credential, { scope: 'registry.classes' });
  await read(token, `/schools/${school}/classes/${fixture.class7A1}/pupils`);
  const { body } = await test.call<{
    items: { caller: string; operation: string; outcome: number; records: Record<string, string[]> }[];
  }>('GET', `/schools/${school}/audit/entries?limit=5`, { as: 'principal' });
  const entry = body.items.find(({ caller }) => caller === `app:${appId}`);
  expect(entry).toMatchObject({ operation: 'listPupils', outcome: 403, records: { grant: [grantId] } });
});
