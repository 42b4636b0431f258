import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { fixture, testApp, type TestApp } from '../../testing/app.ts';

type Retention = components['schemas']['Retention'];

const path = `/schools/${fixture.school}/privacy/retention`;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const get = () => test.call<Retention>('GET', path, { as: 'principal' });
const set = async (body: object, version?: string) =>
  test.call<Retention & { code?: string }>('PATCH', path, {
    ...{ as: 'principal', body },
    headers: { 'if-match': version ?? (await get()).headers['etag'] ?? '' },
  });
const yearsOf = ({ kinds }: Retention) => Object.fromEntries(kinds.map(({ kind, years }) => [kind, years]));

describe('periods', () => {
  it('keep everything unless the school says otherwise; registers, documents and ledger always', async () => {
    const { body } = await get();
    expect(Object.values(yearsOf(body)).every((years) => years === null)).toBe(true);
    expect(body.kinds.filter(({ changeable }) => !changeable).map(({ kind }) => kind)).toEqual([
      'registers',
      'documents',
      'ledger',
    ]);
    for (const { title, why } of body.kinds) expect([title, why].join()).toMatch(/\S.*\.$/);
    for (const kind of ['registers', 'ledger', 'marks'])
      expect((await set({ [kind]: 1 })).body).toMatchObject({ code: 'validation_failed' });
  });

  it('are changed on the version last read, kind by kind, and taken back', async () => {
    const before = await get();
    const changed = await set({ notices: 3, consents: 10 });
    expect(yearsOf(changed.body)).toMatchObject({ notices: 3, consents: 10, acknowledgements: null });
    expect((await set({ notices: 1 }, before.headers['etag'])).body).toMatchObject({
      code: 'precondition_failed',
    });
    const again = await test.call('GET', path, {
      ...{ as: 'principal', headers: { 'if-none-match': changed.headers['etag'] ?? '' } },
    });
    expect(again.status).toBe(304);
    expect(yearsOf((await set({ notices: null, consents: null })).body)).toMatchObject({ notices: null });
    expect((await get()).headers['etag']).toBe(before.headers['etag']);
  });

  it.each([{}, { notices: -1 }, { notices: 71 }, { notices: '3' }, { notices: 1.5 }])(
    'refuse %j',
    async (body) => {
      expect((await set(body)).body).toMatchObject({ code: 'validation_failed' });
    },
  );

  it('are the principal’s', async () => {
    for (const as of ['guardian', 'homeroom', 'ward'] as const)
      expect((await test.call('GET', path, { as })).status, as).toBe(403);
  });
});
