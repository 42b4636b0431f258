import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../../testing/app.ts';
import { hasConsent } from '../index.ts';
import { textHash } from './texts.ts';

type Consent = components['schemas']['Consent'];
type ConsentText = components['schemas']['ConsentText'];
interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const { school, pupils, accounts } = fixture;
const base = `/schools/${school}/pupils/${pupils[0]}/consents`;
const texts = `/schools/${school}/privacy/consent-texts`;
const messages = {
  purpose: 'paidMessages',
  service: 'Tin nhắn SMS hằng ngày',
  priceDong: 60_000,
  textVi: 'Tôi đồng ý nhận tin nhắn có thu phí.',
} as const;
const photos = { purpose: 'photos', service: 'Ảnh', priceDong: 0, textVi: 'Tôi đồng ý đăng ảnh.' } as const;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
  for (const body of [messages, photos]) await test.call('POST', texts, { as: 'principal', body });
});
afterAll(() => test.close());
beforeEach(async () => {
  await asImporter(test.database.db, (trx) => trx.deleteFrom('consents').execute());
});

const give = (body: object, call: Call = { as: 'guardian' }) =>
  test.call<Consent & { code?: string }>('POST', base, {
    ...call,
    body: { purpose: 'paidMessages', textVersion: 1, agreed: true, ...body },
  });
const withdraw = (id: string, call: Call = { as: 'guardian' }) =>
  test.call<Consent & { code?: string }>('POST', `${base}/${id}/withdrawal`, call);
const has = (purpose: Consent['purpose'], day = '2026-11-11') =>
  inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: school }, (trx) =>
    hasConsent(trx, school, pupils[0], purpose, day),
  );

describe('giveConsent', () => {
  it('records who, which exact text, for how much, how and until when', async () => {
    const { status, body } = await give({});
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ purpose: 'paidMessages', textVersion: 1, service: messages.service, priceDong: 60_000 },
      ...{ text: messages.textVi, channel: 'web', validUntil: '2027-07-31', inForce: true },
      ...{ givenBy: { relation: 'mother', self: true, accountId: accounts.guardian } },
      ...{ withdrawnAt: null, withdrawnBy: null, childAgreed: false },
    });
    expect(await has('paidMessages')).toBe(true);
    expect(await has('photos')).toBe(false);
    expect(await has('paidMessages', '2027-08-01')).toBe(false);
  });

  it.each([{ agreed: false }, { agreed: 'true' }, { agreed: undefined }, { childAgreed: false }])(
    'takes %j for no consent',
    async (body) => {
      expect((await give(body)).body).toMatchObject({ code: 'validation_failed' });
      expect(await has('paidMessages')).toBe(false);
    },
  );

  it.each([
    ['paidMessages', 2],
    ['honours', 1],
  ])('refuses a version of %s that does not stand: %i', async (purpose, textVersion) => {
    const { status, body } = await give({ purpose, textVersion, childAgreed: true });
    expect([status, body.code]).toEqual([422, 'consent_outdated']);
  });

  it('asks a child of full 7 years about what is published', async () => {
    const { status, body } = await give({ purpose: 'photos' });
    expect([status, body.code]).toEqual([422, 'child_agreement_missing']);
    expect((await give({ purpose: 'photos', childAgreed: true })).body).toMatchObject({ inForce: true });
    expect(await has('photos')).toBe(true);
  });

  it('is the same once and twice', async () => {
    const first = await give({});
    expect((await give({})).body).toEqual(first.body);
    const { body } = await test.call<Page<Consent>>('GET', base, { as: 'guardian' });
    expect(body.items).toHaveLength(1);
  });

  it('is another one when the child agrees afterwards', async () => {
    const { body: without } = await give({});
    const { body: both } = await give({ childAgreed: true });
    expect(both).toMatchObject({ childAgreed: true, inForce: true });
    expect(both.id).not.toBe(without.id);
  });

  it('is for guardians of the pupil, and nobody else', async () => {
    for (const as of ['principal', 'homeroom', 'pupil', 'ward', 'nobody'] as const)
      expect((await give({}, { as })).status, as).toBe(403);
    const other = `/schools/${school}/pupils/${pupils[1]}/consents`;
    const body = { purpose: 'paidMessages', textVersion: 1, agreed: true };
    expect((await test.call('POST', other, { as: 'guardian', body })).status).toBe(403);
  });
});

describe('withdrawConsent', () => {
  it('counts at once, keeps the history, and a second time changes nothing', async () => {
    const { body: given } = await give({});
    const { status, body } = await withdraw(given.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({ inForce: false, withdrawnBy: { self: true }, givenAt: given.givenAt });
    expect(await has('paidMessages')).toBe(false);
    expect((await withdraw(given.id)).body).toEqual(body);
    const { items } = (await test.call<Page<Consent>>('GET', base, { as: 'principal' })).body;
    expect(items).toEqual([
      {
        ...body,
        ...{ givenBy: { ...body.givenBy, self: false }, withdrawnBy: { ...body.withdrawnBy, self: false } },
      },
    ]);
  });

  it('ends every consent for the purpose, and no other', async () => {
    const { body: first } = await give({ purpose: 'photos', childAgreed: true });
    await give({});
    await test.call('POST', texts, { as: 'principal', body: { ...photos, textVi: 'Nội dung mới.' } });
    await give({ purpose: 'photos', textVersion: 2, childAgreed: true });
    await withdraw(first.id);
    expect([await has('photos'), await has('paidMessages')]).toEqual([false, true]);
  });

  it('is for the child, too, where the child was asked', async () => {
    const { body: version } = await test.call<Page<ConsentText>>('GET', texts, { as: 'pupil' });
    const textVersion = version.items.find(
      ({ purpose, current }) => purpose === 'photos' && current,
    )?.version;
    const { body: published } = await give({ purpose: 'photos', textVersion, childAgreed: true });
    const { body: paid } = await give({});
    expect((await withdraw(published.id, { as: 'pupil' })).body).toMatchObject({
      ...{ inForce: false, withdrawnBy: { relation: 'pupil', self: true } },
      givenBy: { relation: 'mother', self: false, accountId: null },
    });
    expect((await withdraw(paid.id, { as: 'pupil' })).body).toMatchObject({ code: 'permission_denied' });
    expect(await has('paidMessages')).toBe(true);
  });

  it('knows no consent of another pupil, nor one that is no id', async () => {
    for (const id of ['01900000-0000-7000-8000-00000000dead', 'khong'])
      expect((await withdraw(id)).body).toMatchObject({ code: 'consent_unknown' });
  });
});

describe('hasConsent', () => {
  it('ends with the guardianship', async () => {
    await give({});
    const until = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('guardianships')
          .set({ valid_to })
          .where('account_id', '=', accounts.guardian)
          .where('pupil_id', '=', pupils[0])
          .execute(),
      );
    await until('2026-11-20');
    expect([await has('paidMessages', '2026-11-20'), await has('paidMessages', '2026-11-21')]).toEqual([
      true,
      false,
    ]);
    await until(null);
  });
});

describe('listConsents', () => {
  it('pages, newest first', async () => {
    await give({});
    const row = { as: 'guardian' } as const;
    const { body: given } = await test.call<Page<Consent>>('GET', base, row);
    const older = given.items[0];
    await asImporter(test.database.db, (trx) =>
      trx
        .updateTable('consents')
        .set({ given_at: new Date('2026-11-01T08:00:00+07:00') })
        .execute(),
    );
    await give({ purpose: 'photos', textVersion: 2, childAgreed: true });
    const first = await test.call<Page<Consent>>('GET', `${base}?limit=1`, row);
    expect(first.body.items.map(({ purpose }) => purpose)).toEqual(['photos']);
    const second = await test.call<Page<Consent>>(
      'GET',
      `${base}?limit=1&cursor=${first.body.nextCursor}`,
      row,
    );
    expect(second.body.items.map(({ id }) => id)).toEqual([older?.id]);
    expect(second.body.nextCursor).toBeNull();
  });
});

describe('texts', () => {
  const all = async () => (await test.call<Page<ConsentText>>('GET', texts, { as: 'guardian' })).body.items;

  it('get a version for other words, and none for the same', async () => {
    const before = await all();
    const again = await test.call<ConsentText>('POST', texts, { as: 'principal', body: messages });
    expect(again.body).toMatchObject({ version: 1, current: true });
    expect(await all()).toEqual(before);
    const other = { ...messages, priceDong: 70_000 };
    const { body } = await test.call<ConsentText>('POST', texts, { as: 'principal', body: other });
    expect(body).toMatchObject({ version: 2, current: true, asksChild: false });
    expect((await give({})).body).toMatchObject({ code: 'consent_outdated' });
    const listed = (await all()).filter(({ purpose }) => purpose === 'paidMessages');
    expect(listed.map(({ version, current }) => [version, current])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(listed[1]?.textVi).toBe(messages.textVi);
  });

  it('have a hash over all that was shown', async () => {
    const [text] = (await all()).filter(
      ({ purpose, version }) => purpose === 'paidMessages' && version === 1,
    );
    const words = {
      purpose: 'paidMessages',
      version: 1,
      service: messages.service,
      price_dong: 60_000,
    } as const;
    const hash = textHash({ ...words, text_vi: messages.textVi, text_en: null });
    expect(text?.hash).toBe(hash);
    expect(textHash({ ...words, price_dong: 1, text_vi: messages.textVi, text_en: null })).not.toBe(hash);
  });

  it('page through every version', async () => {
    const seen: string[] = [];
    const pageAfter = async (cursor: string | null) => {
      const query = `limit=1${cursor === null ? '' : `&cursor=${cursor}`}`;
      const { body } = await test.call<Page<ConsentText>>('GET', `${texts}?${query}`, { as: 'principal' });
      seen.push(...body.items.map(({ purpose, version }) => `${purpose} ${version}`));
      return body.nextCursor;
    };
    let cursor = await pageAfter(null);
    while (cursor !== null) cursor = await pageAfter(cursor);
    expect(seen).toEqual((await all()).map(({ purpose, version }) => `${purpose} ${version}`));
  });

  it('are published by the principal alone, and changed by nobody', async () => {
    for (const as of ['guardian', 'homeroom', 'ward'] as const)
      expect((await test.call('POST', texts, { as, body: photos })).status, as).toBe(403);
    const change = inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: school }, (trx) =>
      trx.updateTable('consent_texts').set({ text_vi: 'khác' }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
