import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../database/tenant.ts';
import { fixture, now, testApp, type Call, type TestApp } from '../testing/app.ts';
import { remindUnits } from './remind.ts';

type Schemas = components['schemas'];
type Contacts = Schemas['UnitContacts'] & { code: string };
interface Board {
  items: Schemas['ContactReview'][];
  counts: Schemas['ContactReviewCounts'];
  round: Schemas['ContactRound'] | null;
  nextCursor: string | null;
  code: string;
}

const { school, otherSchool, farSchool, department, officeKey, farOfficeKey } = fixture;
const officer: Call = { as: 'department', at: officeKey };
const path = `/schools/${school}/contacts`;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const read = (call: Call = { as: 'principal' }, of = school) =>
  test.call<Contacts>('GET', `/schools/${of}/contacts`, call);
const change = (body: object, version: string, call: Call = { as: 'principal' }) =>
  test.call<Contacts>('PATCH', path, { ...call, body, headers: { 'if-match': version } });
const save = async (body: object) => change(body, (await read()).headers['etag'] ?? '');
const confirm = (version?: number, call: Call = { as: 'principal' }) =>
  test.call<Contacts>('POST', `${path}/confirmations`, { ...call, body: { version } });
const board = (query = '', call: Call = officer, authority = department) =>
  test.call<Board>('GET', `/authorities/${authority}/contact-reviews${query}`, call);
const person = (duty: string, name = 'Nguyễn Thị Mai') => ({ duty, name, phone: '028 3812 0001' });

describe('the directory of a unit', () => {
  it('is empty at first, and says what it lacks', async () => {
    const { body } = await read();
    expect(body).toMatchObject({
      version: 0,
      mailbox: null,
      mailboxKind: 'none',
      people: [],
      confirmedAt: null,
    });
    expect(body.missing).toEqual(['mailbox', 'phone', 'address', 'website', 'principal', 'office', 'it']);
    expect((await confirm()).body.code).toBe('contacts_empty');
  });

  it('keeps what the principal writes, and tells a private mailbox as such once the authority has named domains', async () => {
    const domains = `/authorities/${department}/mailbox-domains`;
    const { headers } = await test.call('GET', domains, officer);
    const body = { domains: ['hcm.edu.vn', 'tphcm.gov.vn'] };
    const set = { ...officer, body, headers: { 'if-match': headers['etag'] ?? '' } };
    await save({ mailbox: 'truong.thunghiem@gmail.com' });
    expect((await read()).body.mailboxKind).toBe('unknown');
    expect((await test.call('PATCH', domains, set)).status).toBe(200);
    expect((await test.call<Contacts>('PATCH', domains, set)).body.code).toBe('precondition_failed');

    const { body: kept } = await save({ people: [person('principal', '  Nguyễn Thị Mai ')] });
    expect(kept.mailboxKind).toBe('private');
    expect(kept.missing).toEqual(['officialMailbox', 'phone', 'address', 'website', 'office', 'it']);
    expect(kept.people).toEqual([{ ...person('principal'), title: null, email: null, public: false }]);
    expect(kept.updatedBy).toBe('Người principal');
    const { body: official } = await save({ mailbox: 'thcs@truong.HCM.edu.vn' });
    expect(official.mailboxKind).toBe('official');
    expect(official.people).toHaveLength(1);
  });

  it('refuses what is no mailbox, and a change based on an older version', async () => {
    const { headers } = await read();
    const version = headers['etag'] ?? '';
    for (const mailbox of ['không phải hộp thư', 'a@b', 'a b@hcm.edu.vn', 'a@hcm.edu.vn,b@hcm.edu.vn'])
      expect((await change({ mailbox }, version)).body.code, mailbox).toBe('validation_failed');
    expect((await change({ people: [{ duty: 'it', name: '   ' }] }, version)).body.code).toBe(
      'validation_failed',
    );
    expect((await change({ phone: '028 3812 0000' }, version)).status).toBe(200);
    expect((await change({ phone: '028 3812 9999' }, version)).body.code).toBe('precondition_failed');
  });

  it('is read by staff and by the authority above on the school’s site, and changed by the principal alone', async () => {
    for (const as of ['homeroom', 'teacher', 'admissions', 'ward', 'department'] as const) {
      const call = { as, at: fixture.siteKey };
      const { status, body, headers } = await read(call);
      expect([status, body.canEdit, body.canConfirm], as).toEqual([200, false, false]);
      expect((await change({ phone: null }, headers['etag'] ?? '', call)).status, as).toBe(403);
      expect((await confirm(body.version, call)).status, as).toBe(403);
    }
    expect((await read({ as: 'guardian' })).status).toBe(403);
    expect((await read({ as: 'otherPrincipal' })).status).toBe(403);
    expect((await read({ siteKey: fixture.siteKey })).status).toBe(401);
  });

  it('leaves its readers in the ledger of the school', async () => {
    const { body } = await test.call<{ items: { operation: string; records: object }[] }>(
      'GET',
      `/schools/${school}/audit/entries`,
      { as: 'principal' },
    );
    const entry = body.items.find(({ operation }) => operation === 'getContacts');
    expect(JSON.stringify(entry)).toContain(school);
  });

  it('shows everybody what was marked public, and nothing else', async () => {
    const seen = () =>
      test.call<Schemas['PublicContacts']>('GET', `${path}/public`, { siteKey: fixture.siteKey });
    const nothing = { mailbox: null, phone: null, address: null, website: null, people: [] };
    expect((await seen()).body).toEqual(nothing);
    const office = { ...person('office', 'Trần Văn Hòa'), public: true };
    await save({ publicParts: ['phone'], people: [person('principal'), office] });
    expect((await seen()).body).toEqual({
      ...{ ...nothing, phone: '028 3812 0000' },
      people: [{ duty: 'office', name: 'Trần Văn Hòa', title: null, phone: '028 3812 0001', email: null }],
    });
    const other = await test.call('GET', `/schools/${otherSchool}/contacts/public`, {
      siteKey: fixture.siteKey,
    });
    expect(other.status).toBe(403);
  });
});

describe('a review', () => {
  const open = (reviewBy: string, call: Call = officer, authority = department) =>
    test.call<Schemas['ContactRound'] & { code: string }>(
      'POST',
      `/authorities/${authority}/contact-rounds`,
      {
        ...{ ...call, body: { name: 'Rà soát học kì I', reviewBy } },
      },
    );
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
  let round: Schemas['ContactRound'];

  it('is opened by an officer on the office’s own site, for a day to come', async () => {
    expect((await open('2026-11-10')).body.code).toBe('review_day_past');
    expect((await open('2026-11-20', { as: 'principal' })).status).toBe(403);
    expect((await open('2026-11-20', { as: 'farOfficer', at: farOfficeKey })).status).toBe(403);
    const { status, body } = await open('2026-11-20');
    expect([status, body.authorityName, body.endedAt]).toEqual([201, 'Sở Thử Nghiệm', null]);
    round = body;
  });

  it('reminds each unit once when it opens, a week before its day and when that is past', async () => {
    const kinds = async () =>
      (await read()).body.reviews.flatMap(({ reminders }) => reminders.map(({ kind }) => kind));
    await Promise.all([remindUnits(test.database.db, now), remindUnits(test.database.db, now)]);
    await remindUnits(test.database.db, now);
    expect(await kinds()).toEqual(['opened']);
    await remindUnits(test.database.db, day(3));
    await remindUnits(test.database.db, day(9));
    expect(await kinds()).toEqual(['opened', 'soon']);
    await remindUnits(test.database.db, day(10));
    expect(await kinds()).toEqual(['opened', 'soon', 'overdue']);
    const { body } = await read({ as: 'otherPrincipal' }, otherSchool);
    expect(body.reviews).toMatchObject([{ roundId: round.id, state: 'waiting', reviewBy: '2026-11-20' }]);
  });

  it('is in the change feed of the unit', async () => {
    const { body } = await test.call<{ items: { kind: string; id: string; event: string }[] }>(
      'GET',
      `/schools/${otherSchool}/changes`,
      { as: 'otherPrincipal' },
    );
    expect(body.items.filter(({ kind }) => kind === 'contacts')).toMatchObject([
      { id: otherSchool, event: 'saved' },
    ]);
  });

  it('is answered by a confirmation of what was read', async () => {
    const { body: before } = await read();
    await save({ address: '12 đường Thử Nghiệm' });
    expect((await confirm(before.version)).body.code).toBe('contacts_changed');
    const { body } = await confirm(before.version + 1);
    expect(body).toMatchObject({ confirmedBy: 'Người principal', changedSinceConfirmed: false });
    expect(body.reviews).toMatchObject([{ state: 'confirmed' }]);
    expect((await save({ address: null })).body.changedSinceConfirmed).toBe(true);
  });

  it('stands on the board of the office: overdue first, with counts, filters and pages', async () => {
    const { body } = await board();
    expect(body.round?.id).toBe(round.id);
    expect(body.counts).toEqual({ units: 2, overdue: 0, waiting: 1, confirmed: 1, incomplete: 2 });
    expect(body.items.map(({ schoolId, state }) => [schoolId, state])).toEqual([
      [otherSchool, 'waiting'],
      [school, 'confirmed'],
    ]);
    expect(body.items[1]).toMatchObject({
      mailbox: 'thcs@truong.HCM.edu.vn',
      authorityName: 'Phường Thử Nghiệm',
    });
    expect(JSON.stringify(body)).not.toContain('Nguyễn Thị Mai');
    const ids = async (query: string) => (await board(query)).body.items.map(({ schoolId }) => schoolId);
    expect(await ids('?state=confirmed')).toEqual([school]);
    expect(await ids('?missing=mailbox')).toEqual([otherSchool]);
    expect(await ids('?q=thu+nghiem')).toEqual([school]);
    expect(await ids('?q=t002')).toEqual([otherSchool]);
    const first = (await board('?limit=1')).body;
    const second = (await board(`?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first, second].map(({ items }) => items[0]?.schoolId)).toEqual([otherSchool, school]);
    expect(second.nextCursor).toBeNull();
  });

  it('is overdue once its day is past, and waits for nobody when it has ended', async () => {
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('contact_rounds').set({ review_by: '2026-11-10' }).execute(),
    );
    expect((await board()).body.counts).toMatchObject({ overdue: 1, waiting: 0, confirmed: 1 });
    const end = `/authorities/${department}/contact-rounds/${round.id}/end`;
    expect((await test.call<Schemas['ContactRound']>('POST', end, officer)).body.endedAt).not.toBeNull();
    expect((await read({ as: 'otherPrincipal' }, otherSchool)).body.reviews).toEqual([]);
    expect((await board()).body.round).toBeNull();
    expect((await board(`?roundId=${round.id}`)).body.round?.endedAt).not.toBeNull();
  });

  it('of one authority is nothing to another', async () => {
    const far: Call = { as: 'farOfficer', at: farOfficeKey };
    const { body } = await board('', far, fixture.otherDepartment);
    expect(body.items.map(({ schoolId }) => schoolId)).toEqual([farSchool]);
    expect((await board(`?roundId=${round.id}`, far, fixture.otherDepartment)).body.code).toBe(
      'contact_round_unknown',
    );
    const end = `/authorities/${fixture.otherDepartment}/contact-rounds/${round.id}/end`;
    expect((await test.call<Contacts>('POST', end, far)).body.code).toBe('contact_round_unknown');
    expect((await board('', { as: 'principal' })).status).toBe(403);
    expect((await board('', { as: 'vendor', at: officeKey })).status).toBe(403);
  });
});
