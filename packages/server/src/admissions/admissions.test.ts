import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
interface Campaigns {
  items: Schemas['Campaign'][];
  nextCursor: string | null;
}
interface Applications {
  items: Schemas['PublicApplication'][];
  total: number;
  nextCursor: string | null;
}

const { school, otherSchool, siteKey, otherSiteKey } = fixture;
const id = (number: number) => `01900000-0000-7000-8000-0008${String(number).padStart(8, '0')}`;
const [open, past, coming, named, elsewhere] = [id(1), id(2), id(3), id(4), id(5)] as const;
const start = new Date('2026-11-11T09:00:00+07:00');
let now = start;
let test: TestApp;

const child = {
  fullName: 'Nguyễn Văn An',
  birthDate: '2016-05-20',
  sex: 'male',
  personalId: null as string | null,
  residence: { province: 'Tân Giang', ward: 'Phường Thử', street: '12 Vườn Lài' },
};
const form = (more: Record<string, unknown> = {}, ofChild: Record<string, unknown> = {}) => ({
  child: { ...child, ...ofChild },
  guardian: { fullName: 'Trần Thị Bình', relation: 'mother', phone: '0901234567' },
  consentVersion: 'v1',
  ...more,
});
/** The limit on filing counts by caller, so these tests file in turn for many. */
const families = Object.keys(fixture.accounts) as (keyof typeof fixture.accounts)[];
let filed = 0;
const file = async (body: unknown, more: Call = {}, campaign: string = open) => {
  now = new Date(now.getTime() + 1000);
  return test.call<Schemas['ApplicationReceipt']>(
    'POST',
    `/schools/${school}/admissions/campaigns/${campaign}/applications`,
    {
      ...(more.siteKey === undefined && { as: families[filed++ % families.length] }),
      body,
      ...more,
    },
  );
};
const publicList = (query = '', campaign: string = open, call: Call = { siteKey }) =>
  test.call<Applications>(
    'GET',
    `/schools/${school}/admissions/campaigns/${campaign}/applications${query}`,
    call,
  );

beforeAll(async () => {
  test = await testApp({ clock: () => now });
  await asImporter(test.database.db, async (trx) => {
    const campaign = (campaignId: string, opens: string, closes: string, more = {}) => ({
      school_id: school,
      id: campaignId,
      name: 'Tuyển sinh lớp 6',
      grade: 6,
      school_year: 2027,
      opens_at: new Date(opens),
      closes_at: new Date(closes),
      seats: 100,
      usual_birth_year: 2016,
      earliest_birth_year: 2013,
      consent_version: 'v1',
      consent_text: 'Tôi đồng ý.',
      ...more,
    });
    await trx
      .insertInto('admission_campaigns')
      .values([
        campaign(open, '2026-11-01T07:30:00+07:00', '2026-12-01T17:00:00+07:00'),
        campaign(past, '2026-06-01T07:30:00+07:00', '2026-06-30T17:00:00+07:00'),
        campaign(coming, '2027-02-01T07:30:00+07:00', '2027-03-01T17:00:00+07:00', { grade: 0 }),
        campaign(named, '2026-11-01T07:30:00+07:00', '2026-11-30T17:00:00+07:00', { list_shows: 'name' }),
        campaign(elsewhere, '2026-11-01T07:30:00+07:00', '2026-12-01T17:00:00+07:00', {
          school_id: otherSchool,
        }),
      ])
      .execute();
  });
});
afterAll(() => test.close());

describe('campaigns', () => {
  it('are listed with their state, the one closing last first', async () => {
    const path = `/schools/${school}/admissions/campaigns`;
    const { body } = await test.call<Campaigns>('GET', path, { siteKey });
    expect(body.items.map((campaign) => [campaign.id, campaign.state])).toEqual([
      [coming, 'upcoming'],
      [open, 'open'],
      [named, 'open'],
      [past, 'closed'],
    ]);
    expect(body.items[1]).toMatchObject({
      birthYears: { usual: 2016, earliest: 2013 },
      consent: { version: 'v1', text: 'Tôi đồng ý.' },
    });
    const first = await test.call<Campaigns>('GET', `${path}?limit=3`, { siteKey });
    const second = await test.call<Campaigns>(
      'GET',
      `${path}?limit=3&cursor=${first.body.nextCursor ?? ''}`,
      { siteKey },
    );
    expect([...first.body.items, ...second.body.items]).toEqual(body.items);
    expect(second.body.nextCursor).toBeNull();
  });

  it('are public on the school’s own site and to whoever is signed in', async () => {
    const path = `/schools/${school}/admissions/campaigns`;
    expect((await test.call('GET', path, { as: 'otherPrincipal' })).status).toBe(200);
    expect((await test.call('GET', path, { siteKey: otherSiteKey })).status).toBe(403);
    expect((await test.call('GET', path)).status).toBe(401);
    const other = await test.call<Campaigns>('GET', `/schools/${otherSchool}/admissions/campaigns`, {
      siteKey: otherSiteKey,
    });
    expect(other.body.items.map((campaign) => campaign.id)).toEqual([elsewhere]);
  });
});

describe('filing an application', () => {
  it('gives a code to keep, and shows initials in the public list', async () => {
    const { status, body } = await file(form(), { siteKey });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'submitted', submittedAt: '2026-11-11T09:00:01+07:00' });
    expect(body.code).toMatch(/^L6-2027-0001-[A-Z]$/);
    expect(body.code).toMatch(/^L6-2027-\d{4}-[A-Z]$/);
    expect((await publicList()).body).toEqual({
      items: [
        {
          code: body.code,
          displayName: 'N. V. A.',
          birthYear: 2016,
          submittedOn: '2026-11-11',
          status: 'submitted',
        },
      ],
      total: 1,
      nextCursor: null,
    });
  });

  it('shows the name where the school decided so', async () => {
    await file(form({}, { fullName: '  Lê   Thị Bình ' }), {}, named);
    expect((await publicList('', named)).body.items[0]?.displayName).toBe('Lê Thị Bình');
  });

  it.each([
    ['a campaign that is over', form(), past, 422, 'campaign_not_open', undefined],
    ['a campaign to come', form(), coming, 422, 'campaign_not_open', undefined],
    ['a campaign of another school', form(), elsewhere, 404, 'campaign_unknown', undefined],
    ['an old consent', form({ consentVersion: 'v0' }), open, 422, 'consent_outdated', '/consentVersion'],
    [
      'a birth date to come',
      form({}, { birthDate: '2027-01-01' }),
      open,
      422,
      'birth_date_invalid',
      '/child/birthDate',
    ],
    [
      'a birth date long ago',
      form({}, { birthDate: '1016-05-20' }),
      open,
      422,
      'birth_date_invalid',
      '/child/birthDate',
    ],
    [
      'a date that is none',
      form({}, { birthDate: '2016-02-30' }),
      open,
      400,
      'validation_failed',
      '/child/birthDate',
    ],
    [
      'a date as people write it',
      form({}, { birthDate: '20/05/2016' }),
      open,
      400,
      'validation_failed',
      '/child/birthDate',
    ],
    [
      'a late start without reason',
      form({}, { birthDate: '2015-12-31' }),
      open,
      422,
      'age_reason_missing',
      '/ageReason',
    ],
    [
      'an early start without reason',
      form({ ageReason: '  ' }, { birthDate: '2017-01-01' }),
      open,
      422,
      'age_reason_missing',
      '/ageReason',
    ],
    [
      'a short personal number',
      form({}, { personalId: '12345' }),
      open,
      400,
      'validation_failed',
      '/child/personalId',
    ],
    ['a name of spaces', form({}, { fullName: '   ' }), open, 400, 'validation_failed', '/child/fullName'],
    [
      'a wrong telephone',
      form({ guardian: { fullName: 'A B', relation: 'mother', phone: '12' } }),
      open,
      400,
      'validation_failed',
      '/guardian/phone',
    ],
    ['what the form does not ask', form({ note: 'x' }), open, 400, 'validation_failed', '/note'],
  ] as const)('refuses %s', async (_name, body, campaign, status, code, pointer) => {
    const answer = await file(body, {}, campaign);
    expect(answer).toMatchObject({ status, body: { code } });
    if (pointer !== undefined) {
      const { errors } = answer.body as unknown as Schemas['Problem'];
      expect(errors?.map((error) => error.pointer)).toEqual([pointer]);
    }
  });

  it('takes a child outside the usual age with a reason, and one without a personal number twice', async () => {
    expect((await file(form({ ageReason: 'Học muộn' }, { birthDate: '2013-01-01' }))).status).toBe(201);
    expect((await file(form())).status).toBe(201);
  });

  it('knows a child again by the personal number, within one campaign', async () => {
    const same = form({}, { personalId: '099216000001' });
    const { body } = await file(same);
    expect(await file(same)).toMatchObject({ status: 422, body: { code: 'application_exists' } });
    expect((await file(same, {}, named)).status).toBe(201);
    // A refused application takes no number.
    const next = await file(form());
    expect(Number(next.body.code.split('-')[2])).toBe(Number(body.code.split('-')[2]) + 1);
  });

  it('gives every one of many at once its own code, and one child one application', async () => {
    const many = await Promise.all(Array.from({ length: 5 }, () => file(form())));
    expect(new Set(many.map(({ body }) => body.code)).size).toBe(5);
    const twins = await Promise.all([1, 2, 3].map(() => file(form({}, { personalId: '099216000002' }))));
    expect(twins.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('is done once under one idempotency key', async () => {
    const before = (await publicList()).body.total;
    const options: Call = { as: 'nobody', idempotencyKey: 'application-key-01' };
    const [first, second] = [await file(form(), options), await file(form(), options)];
    expect(second.body).toEqual(first.body);
    expect((await publicList()).body.total).toBe(before + 1);
  });

  it('needs the school’s own site or a signed-in person', async () => {
    expect((await file(form(), { siteKey: otherSiteKey })).status).toBe(403);
    expect((await file(form(), { siteKey, origin: 'https://khac.test' })).status).toBe(403);
    const nobody = await test.call('POST', `/schools/${school}/admissions/campaigns/${open}/applications`, {
      body: form(),
    });
    expect(nobody.status).toBe(401);
  });
});

describe('the public list', () => {
  it('is newest first, paged without gap or repetition, and shows nothing else of a child', async () => {
    const { body } = await publicList();
    expect(body.items).toHaveLength(body.total);
    expect(JSON.stringify(body)).not.toMatch(/Nguyễn|Trần|090|0992|Vườn/);
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: Applications } = await publicList(`?limit=4${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(body.items);
  });

  it('is unknown for a campaign that is not the school’s', async () => {
    expect((await publicList('', elsewhere)).body).toMatchObject({ code: 'campaign_unknown' });
    expect((await publicList('', 'abc')).status).toBe(404);
    expect((await publicList('', elsewhere, { siteKey: otherSiteKey })).status).toBe(403);
  });
});
