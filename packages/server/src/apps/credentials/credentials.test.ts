import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, asSystem, inTenant } from '../../database/tenant.ts';
import { fixture, now, testApp, type TestApp } from '../../testing/app.ts';
import { appraise, appsPath, newCredential, registeredApp, requestToken } from '../../testing/app-flow.ts';

type Credential = components['schemas']['NewAppCredential'] & { code: string; detail: string };
interface Page {
  items: components['schemas']['AppCredential'][];
  nextCursor: string | null;
}

const scopes = ['registry.classes'] as const;

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time });
});
afterEach(() => {
  time = now;
});
afterAll(() => test.close());

const make = (appId: string, body: object = {}, more: object = {}) =>
  test.call<Credential>('POST', `${appsPath}/${appId}/credentials`, {
    ...{ as: 'vendor', body: { label: 'máy chủ chính', ...body }, ...more },
  });
const list = async (appId: string, query = '') =>
  (await test.call<Page>('GET', `${appsPath}/${appId}/credentials${query}`, { as: 'vendor' })).body;
const revoke = (appId: string, id: string) =>
  test.call<Credential>('POST', `${appsPath}/${appId}/credentials/${id}/revocation`, { as: 'vendor' });

describe('a client secret', () => {
  it('is 256 random bits, shown once and kept hashed', async () => {
    const appId = await registeredApp(test, scopes);
    const again = { idempotencyKey: 'the-same-request' };
    const { status, body } = await make(appId, {}, again);
    expect(status).toBe(201);
    expect(body).toMatchObject({ clientId: appId, state: 'active', lastUsedAt: null, revokedAt: null });
    const secret = body.clientSecret ?? '';
    expect(secret).toMatch(/^secret_[\w-]{43}$/);
    expect(secret.endsWith(body.hint)).toBe(true);
    expect(body.expiresAt).toBe('2027-05-10T09:00:00+07:00');

    const replayed = await make(appId, {}, again);
    expect(replayed.headers['idempotent-replayed']).toBe('true');
    expect(replayed.body).toEqual({ ...body, clientSecret: null });
    expect(JSON.stringify(await list(appId))).not.toContain(secret);
    const [row] = await asSystem(test.database.db, (trx) =>
      trx.selectFrom('app_credentials').selectAll().where('app_id', '=', appId).execute(),
    );
    expect(row?.secret_hash).toBe(createHash('sha256').update(secret).digest('base64url'));
    const kept = await asSystem(test.database.db, (trx) =>
      trx.selectFrom('idempotency_keys').select('response').execute(),
    );
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('is compared where no request can read', async () => {
    const tenant = {
      caller: { kind: 'anonymous' },
      schoolId: null,
      authorityId: fixture.department,
    } as const;
    await expect(
      inTenant(test.database.db, tenant, (trx) =>
        trx.selectFrom('app_credentials').select('secret_hash').execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('lives beside one other, so that one replaces the other', async () => {
    const appId = await registeredApp(test, scopes);
    const first = await newCredential(test, appId);
    const second = await newCredential(test, appId, { label: 'máy chủ mới', days: 30 });
    expect((await make(appId)).body.code).toBe('too_many_credentials');
    for (const one of [first, second])
      // Known to the endpoint: what is refused is that no school has granted anything.
      expect((await requestToken(test, one)).json<{ error: string }>().error).toBe('invalid_target');
    expect((await revoke(appId, first.id)).body.state).toBe('revoked');
    expect((await requestToken(test, first)).statusCode).toBe(401);
    expect((await make(appId)).status).toBe(201);
    expect((await list(appId)).items.map(({ label, state }) => `${label} ${state}`).sort()).toEqual([
      'máy chủ chính active',
      'máy chủ chính revoked',
      'máy chủ mới active',
    ]);
    const pages = [await list(appId, '?limit=2')];
    pages.push(await list(appId, `?limit=2&cursor=${pages[0]?.nextCursor}`));
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toHaveLength(3);
  });

  it('that ended makes room, and stays revoked as it was', async () => {
    const appId = await registeredApp(test, scopes);
    const short = await newCredential(test, appId, { days: 1 });
    await newCredential(test, appId);
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('app_credentials').set({ expires_at: now }).where('id', '=', short.id).execute(),
    );
    expect((await list(appId)).items.find(({ id }) => id === short.id)?.state).toBe('expired');
    expect((await make(appId)).status).toBe(201);
    const { body } = await revoke(appId, short.id);
    time = new Date(now.getTime() + 60_000);
    expect((await revoke(appId, short.id)).body).toMatchObject({
      ...{ state: 'revoked', revokedAt: body.revokedAt },
    });
  });

  it('is for an approved app, by its own vendor', async () => {
    const waiting = await registeredApp(test, scopes, { approve: false });
    expect((await make(waiting)).body).toMatchObject({
      code: 'app_state_conflict',
      detail: expect.stringContaining('submitted') as string,
    });
    await appraise(test, waiting, 'approved');
    const { id } = await newCredential(test, waiting);
    await appraise(test, waiting, 'suspended');
    expect((await make(waiting)).body.code).toBe('app_state_conflict');
    // A leaked secret can be ended in every state.
    expect((await revoke(waiting, id)).status).toBe(200);
    const other = await registeredApp(test, scopes);
    expect((await revoke(other, id)).body.code).toBe('credential_unknown');
    const officer = { as: 'department', at: fixture.officeKey, body: { label: 'x' } } as const;
    expect((await test.call('POST', `${appsPath}/${other}/credentials`, officer)).status).toBe(403);
  });

  it('says when it was used last, to the minute', async () => {
    const appId = await registeredApp(test, scopes);
    const credential = await newCredential(test, appId);
    const lastUsed = async () => (await list(appId)).items[0]?.lastUsedAt;
    await requestToken(test, { ...credential, clientSecret: 'secret_wrong' });
    expect(await lastUsed()).toBeNull();
    const used: (string | null | undefined)[] = [];
    for (const seconds of [0, 30, 61]) {
      time = new Date(now.getTime() + seconds * 1000);
      await requestToken(test, credential);
      used.push(await lastUsed());
    }
    expect(used.map((at) => at?.slice(11, 19))).toEqual(['09:00:00', '09:00:00', '09:01:01']);
  });
});
