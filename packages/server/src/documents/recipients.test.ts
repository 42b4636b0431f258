import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { recipientsOf } from './recipients.ts';

type Schemas = components['schemas'];
interface Refusal {
  code: string;
  errors?: { pointer: string }[];
}

const { school, otherSchool, farSchool, department, district, ward, ministry, officeKey } = fixture;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const letter = (number: string, more: object = {}) => ({
  ...{ number, kind: 'letter', abstract: `Về việc ${number}`, issuedOn: '2026-11-10' },
  ...{ recipients: { to: 'all' }, ...more },
});
const send = (body: object) =>
  test.call<Schemas['SentDocument'] & Refusal>('POST', `/authorities/${department}/documents`, {
    ...{ as: 'department', at: officeKey, body },
  });
const numbers = async (query: string, as: 'otherPrincipal') => {
  const { body } = await test.call<Schemas['DocumentsPage']>(
    'GET',
    `/schools/${otherSchool}/documents${query}`,
    { as },
  );
  return body.items.map(({ number }) => number);
};

describe('a document', () => {
  it('goes where it may, under a number that is free, with a deadline to come', async () => {
    const chosen = await send(letter('30/SGDĐT', { recipients: { to: 'chosen', schoolIds: [school] } }));
    expect(chosen.body.counts.recipients).toBe(1);
    expect(await numbers('?q=30/sgd', 'otherPrincipal')).toEqual([]);
    const far = await send(
      letter('31/SGDĐT', { recipients: { to: 'chosen', schoolIds: [school, farSchool] } }),
    );
    expect(far.body).toMatchObject({
      ...{ code: 'document_recipients_invalid', errors: [{ pointer: '/recipients/schoolIds/1' }] },
    });
    const none = await send(letter('32/SGDĐT', { recipients: { to: 'levels', levels: ['preschool'] } }));
    expect(none.body.code).toBe('document_recipients_invalid');
    expect((await send(letter('30/sgdđt'))).body.code).toBe('document_number_taken');
    expect((await send(letter('30/SGDĐT', { issuedOn: '2025-11-10' }))).status).toBe(201);
    const late = await send(letter('33/SGDĐT', { deadline: { at: '2026-11-11T08:59:59+07:00' } }));
    expect(late.body).toMatchObject({
      code: 'document_deadline_invalid',
      errors: [{ pointer: '/deadline' }],
    });
    const levels = await send(
      letter('34/SGDĐT', { recipients: { to: 'levels', levels: ['lowerSecondary'] } }),
    );
    expect(levels.body.counts.recipients).toBe(2);
  });
});

it('a number sent twice at once is sent once, and so is a document brought in twice at once', async () => {
  const sent = await Promise.all([1, 2, 3].map(() => send(letter('40/SGDĐT'))));
  expect(sent.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const document = {
    ...{ externalId: 'vb', number: '1', kind: 'letter', abstract: 'x', issuer: 'y', issuedOn: '2026-11-10' },
  };
  const brought = await Promise.all(
    [1, 2, 3].map(() =>
      test.call<Schemas['ImportedDocuments']>('POST', `/schools/${school}/document-imports`, {
        ...{ as: 'principal', body: { documents: [document] } },
      }),
    ),
  );
  const outcomes = brought.map(({ body }) => body.items[0]?.outcome);
  expect(outcomes.sort()).toEqual(['created', 'unchanged', 'unchanged']);
});

it('a ward sends to its own schools, on its own site', async () => {
  const key = 'office_test_ward';
  await asImporter(test.database.db, (trx) =>
    trx
      .insertInto('office_keys')
      .values({ key, authority_id: ward, label: 'Trang phường', origins: [fixture.origin], revoked_at: null })
      .execute(),
  );
  const sendFor = (authorityId: string, number: string) =>
    test.call<Schemas['SentDocument'] & Refusal>('POST', `/authorities/${authorityId}/documents`, {
      ...{ as: 'ward', at: key, body: letter(number) },
    });
  const { status, body } = await sendFor(ward, '50/UBND');
  expect([status, body.issuer, body.counts]).toMatchObject([
    201,
    'Phường Thử Nghiệm',
    { recipients: 1, delivered: 1 },
  ]);
  expect(await numbers('?q=50/ubnd', 'otherPrincipal')).toEqual([]);
  expect((await sendFor(department, '51/UBND')).body.code).toBe('permission_denied');
});

describe('units below an authority', () => {
  it('are those of the tree of the day: three levels until 30 June 2025, two since', async () => {
    const units = (authorityId: string, day: string) =>
      inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: null, authorityId }, (trx) =>
        recipientsOf(trx, authorityId, day, { to: 'all', levels: [], schoolIds: [] }),
      );
    const both = [school, otherSchool];
    expect((await units(department, '2025-06-30')).sort()).toEqual(both);
    expect((await units(department, '2025-07-01')).sort()).toEqual(both);
    expect((await units(district, '2025-06-30')).sort()).toEqual(both);
    expect(await units(district, '2025-07-01')).toEqual([]);
    expect(await units(ward, '2025-06-30')).toEqual([]);
    expect(await units(ward, '2025-07-01')).toEqual([school]);
    expect((await units(ministry, '2026-11-11')).sort()).toEqual([...both, fixture.farSchool]);
  });
});
