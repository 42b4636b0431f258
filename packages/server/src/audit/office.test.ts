import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
interface Entries {
  items: Schemas['OfficeAuditEntry'][];
  nextCursor: string | null;
}

const { school, otherSchool, department, otherDepartment, officeKey, farOfficeKey, accounts } = fixture;
const officer = { as: 'department', at: officeKey } as const;
const farOfficer = { as: 'farOfficer', at: farOfficeKey } as const;
const own = `/authorities/${department}`;

let test: TestApp;
let documentId: string;
beforeAll(async () => {
  test = await testApp();
  const letter = { number: '77', kind: 'letter', abstract: 'Về việc báo cáo', issuedOn: '2026-11-10' };
  const body = { ...letter, expects: 'acknowledgement', recipients: { to: 'all' } };
  documentId = (await test.call<Schemas['SentDocument']>('POST', `${own}/documents`, { ...officer, body }))
    .body.id;
});
afterAll(() => test.close());

const entries = async (query = '') =>
  (await test.call<Entries>('GET', `${own}/audit/entries?limit=200${query}`, officer)).body.items;
const receipts = () => test.call('GET', `${own}/documents/${documentId}/receipts`, officer);
const ofSchool = async () =>
  (
    await test.call<{ items: Schemas['AuditEntry'][] }>(
      'GET',
      `/schools/${school}/audit/entries?operation=listDocumentReceipts`,
      { as: 'principal' },
    )
  ).body.items;

describe('the ledger of an authority', () => {
  it('has an entry for each board an officer looks at, with the units it showed', async () => {
    for (const path of ['/contact-reviews', '/site-status', '/document-recipients', '/feeds', '/apps'])
      expect((await test.call('GET', own + path, officer)).status, path).toBe(200);
    await receipts();
    const kept = await entries();
    const of = (operation: string) => kept.find((entry) => entry.operation === operation);
    for (const operation of [
      'listContactReviews',
      'listSiteStatus',
      'listDocumentRecipients',
      'listDocumentReceipts',
    ]) {
      expect(of(operation), operation).toMatchObject({
        ...{ authorityId: department, caller: `person:${accounts.department}`, outcome: 200 },
      });
      expect(of(operation)?.records['school'], operation).toContain(school);
      expect(of(operation)?.records['school'], operation).toContain(otherSchool);
    }
    expect(of('listDocumentReceipts')?.records['document']).toEqual([documentId]);
    expect(of('sendDocument')?.outcome).toBe(201);
    expect(JSON.stringify(kept)).not.toContain('Người ');
    const named = await entries(`&schoolId=${school}&operation=listSiteStatus`);
    expect(named.map(({ operation }) => operation)).toEqual(['listSiteStatus']);
    expect(await entries('&schoolId=01900000-0000-7000-8000-00000000dead')).toEqual([]);
    // Of a page, what that page showed.
    await test.call('GET', `${own}/site-status?limit=1`, officer);
    const [page] = await entries('&operation=listSiteStatus');
    expect(page?.records['school']).toHaveLength(1);
  });

  it('keeps that it was read, and what was refused, and nothing of who is not signed in', async () => {
    await entries();
    const [newest] = await entries();
    expect(newest).toMatchObject({ operation: 'listOfficeAuditEntries', outcome: 200 });
    const refused = await test.call('GET', `${own}/site-status`, farOfficer);
    expect(refused.status).toBe(403);
    await test.call('GET', `${own}/site-status`);
    const kept = await entries('&operation=listSiteStatus');
    expect(kept.filter(({ outcome }) => outcome !== 200)).toMatchObject([
      { caller: `person:${accounts.farOfficer}`, outcome: 403, records: {} },
    ]);
    // For an authority that there is not, nothing can be kept.
    const nowhere = '/authorities/01900000-0000-7000-8000-00000000dead/site-status';
    expect((await test.call('GET', nowhere, officer)).status).toBe(403);
  });

  it('is closed to another authority, to schools, to vendors and to keys', async () => {
    const path = `${own}/audit/entries`;
    for (const as of [farOfficer, { as: 'principal' }, { as: 'vendor' }] as const)
      expect((await test.call('GET', path, as)).status, as.as).toBe(403);
    const far = await test.call<Entries>('GET', `/authorities/${otherDepartment}/audit/entries`, farOfficer);
    expect(far.status).toBe(200);
    expect(JSON.stringify(far.body)).not.toContain(department);
    const seen = (authorityId: string | null, schoolId: string | null) =>
      inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId, authorityId }, (trx) =>
        trx.selectFrom('office_audit_entries').select('authority_id').distinct().execute(),
      );
    expect(await seen(department, null)).toEqual([{ authority_id: department }]);
    expect(await seen(null, school)).toEqual([]);
    expect(await seen(null, null)).toEqual([]);
  });

  it('is read page by page, newest first', async () => {
    const all = await entries();
    const first = await test.call<Entries>('GET', `${own}/audit/entries?limit=2`, officer);
    const next = `${own}/audit/entries?limit=2&cursor=${first.body.nextCursor ?? ''}`;
    const second = await test.call<Entries>('GET', next, officer);
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(ids.slice(1)).toEqual(all.slice(0, 3).map(({ id }) => id));
  });
});

describe('the ledger of a school', () => {
  it('tells the principal which authority was shown who acknowledged, and nothing before a name stood there', async () => {
    const before = await ofSchool();
    expect(before).toEqual([]);
    const listed = await test.call<Schemas['DocumentsPage']>('GET', `/schools/${school}/documents?q=77`, {
      as: 'principal',
    });
    const id = listed.body.items[0]?.id ?? '';
    const path = `/schools/${school}/documents/${id}/acknowledgements`;
    expect((await test.call('POST', path, { as: 'principal', body: {} })).status).toBeLessThan(300);
    await receipts();
    expect(await ofSchool()).toMatchObject([
      {
        ...{ schoolId: school, caller: `person:${accounts.department}`, outcome: 200 },
        records: { authority: [department], document: [id] },
      },
    ]);
    // Of units nobody was named of, only the authority knows that they were looked at.
    const others = await inTenant(
      test.database.db,
      { caller: { kind: 'anonymous' }, schoolId: otherSchool },
      (trx) =>
        trx
          .selectFrom('audit_entries')
          .select('operation')
          .where('operation', '=', 'listDocumentReceipts')
          .execute(),
    );
    expect(others).toEqual([]);
  });
});
