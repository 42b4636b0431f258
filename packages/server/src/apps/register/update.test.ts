import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { testApp, type TestApp } from '../../testing/app.ts';
import { appraise, appsPath, registeredApp } from '../../testing/app-flow.ts';

type App = components['schemas']['App'] & { code: string; detail: string };

const name = 'Ngày ảnh thẻ';
const asked = (['registry.classes', 'registry.pupil-names'] as const).map((scope) => ({
  ...{ scope, reason: 'Cần cho việc đã nêu.' },
}));

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const registered = () =>
  registeredApp(test, ['registry.classes', 'registry.pupil-names'], { approve: false, name });
const get = (id: string) => test.call<App>('GET', `${appsPath}/${id}`, { as: 'vendor' });
const update = async (id: string, body: object, version?: string) => {
  const etag = version ?? (await get(id)).headers['etag'] ?? '';
  return test.call<App>('PATCH', `${appsPath}/${id}`, { as: 'vendor', body, headers: { 'if-match': etag } });
};

describe('a change', () => {
  it('is based on what was read: the registration and what was decided', async () => {
    const id = await registered();
    const etag = (await get(id)).headers['etag'] ?? '';
    await appraise(test, id, 'changesAsked');
    expect((await update(id, { name: 'Khác' }, etag)).status).toBe(412);
    const none = await test.call<App>('PATCH', `${appsPath}/${id}`, { as: 'vendor', body: { name: 'Khác' } });
    expect(none.status).toBe(428);
    const again = await test.call<App>('GET', `${appsPath}/${id}`, {
      ...{ as: 'vendor', headers: { 'if-none-match': (await get(id)).headers['etag'] ?? '' } },
    });
    expect(again.status).toBe(304);
  });

  it('that changes nothing leaves no trace', async () => {
    const id = await registered();
    const { body } = await update(id, { name, scopes: asked });
    expect([body.version, body.history.length]).toEqual([1, 1]);
  });

  it('of an approved app is about contact, privacy page and key alone', async () => {
    const id = await registered();
    await appraise(test, id, 'approved');
    const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    const key = { kty: 'EC', crv: 'P-256', x, y };
    const contact = { name: 'Người mới', email: 'moi@anh.test', phone: '0900000000' };
    const { body } = await update(id, { contact, certificationKey: key });
    expect(body).toMatchObject({ status: 'approved', version: 2, contact, certificationKey: key });
    expect(body.history.at(-1)).toMatchObject({ kind: 'changed', appVersion: 2 });
    const more = await update(id, { scopes: [asked[0]], privacyUrl: 'https://anh.test/moi' });
    expect(more.body).toMatchObject({
      code: 'app_state_conflict',
      detail: expect.stringContaining('scopes') as string,
    });
  });

  it.each([
    ['refused', ['refused']],
    ['suspended', ['approved', 'suspended']],
  ] as const)('of a %s app is refused', async (state, decisions) => {
    const id = await registered();
    for (const decision of decisions) await appraise(test, id, decision);
    expect((await update(id, { privacyUrl: 'https://anh.test/moi' })).body).toMatchObject({
      code: 'app_state_conflict',
      detail: expect.stringContaining(state) as string,
    });
  });
});
