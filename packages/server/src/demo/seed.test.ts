import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import type { Database } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import { testApp, signInAs, type TestApp } from '../testing/app.ts';
import {
  demoAccounts,
  demoPassword,
  demoPlugin,
  demoPrimarySiteKey,
  demoSchoolId,
  demoSiteKey,
  seedDemo,
  type DemoAccountKey,
} from './index.ts';

type Schemas = components['schemas'];

const baseUrl = 'http://localhost:4000';
const origin = 'http://localhost:4001';
const now = new Date('2026-11-22T09:00:00+07:00');
const options = { size: 'small', now, baseUrl, siteOrigins: [origin] } as const;

let test: TestApp;
const ask = <Row>(query: ReturnType<typeof sql<Row>>, { db }: Pick<Database, 'db'> = test.database) =>
  asImporter(db, async (trx) => (await query.execute(trx)).rows);

beforeAll(async () => {
  test = await testApp({
    empty: true,
    clock: () => now,
    plugins: [async (app) => void (await app.register(demoPlugin, { baseUrl, clock: () => now }))],
  });
  expect(await seedDemo(test.database, options)).toBe(true);
});
afterAll(() => test.close());

/** Calls the API as one of the demo accounts. */
async function caller(key: DemoAccountKey, siteKey: string = demoSiteKey) {
  const account = demoAccounts.find((candidate) => candidate.key === key);
  const { access_token } = await signInAs(test.app, account?.username ?? '', {
    password: demoPassword,
    siteKey,
    origin,
  });
  return async <Body>(path: string, body?: object): Promise<Body> => {
    const answer = await test.app.inject({
      url: `/v1${path}`,
      headers: { authorization: `Bearer ${access_token}`, origin, 'idempotency-key': 'demo-story-key-0001' },
      ...(body && { method: 'POST' as const, payload: body }),
    });
    expect(answer.statusCode).toBe(200);
    return answer.json<Body>();
  };
}

describe('seeding', () => {
  it('leaves a database that has data alone, except for the addresses', async () => {
    const before = await ask(sql<{ marks: number }>`select count(*) as marks from marks`);
    const again = await seedDemo(test.database, {
      ...options,
      baseUrl: 'http://localhost:5000',
      siteOrigins: ['http://localhost:5001'],
    });
    expect(again).toBe(false);
    expect(await ask(sql<{ marks: number }>`select count(*) as marks from marks`)).toEqual(before);
    const addresses = sql<{
      url: string;
      origins: string[];
    }>`select url, origins from feed_sources, site_keys where key = ${demoSiteKey} order by url`;
    expect(await ask(addresses)).toEqual(
      ['phuong', 'so', 'truong'].map((name) => ({
        url: `http://localhost:5000/demo/feeds/${name}.xml`,
        origins: ['http://localhost:5001'],
      })),
    );
    await seedDemo(test.database, options);
  });

  it('has articles of the school itself, one of them corrected; their pages stand here, on whatever port', async () => {
    const rss = async (): Promise<string> =>
      (await test.app.inject(`/v1/schools/${demoSchoolId}/articles.rss`)).body;
    const links = (feed: string): string[] =>
      [...feed.matchAll(/<item>.*?<link>(.*?)<\/link>/gs)].map(([, link = '']) => link);
    const here = links(await rss());
    expect(here).toHaveLength(3);
    for (const link of here)
      expect((await test.app.inject(link.replace(baseUrl, ''))).statusCode, link).toBe(200);
    expect(await ask(sql`select count(*) as versions from article_versions`)).toEqual([{ versions: 1 }]);
    await seedDemo(test.database, { ...options, baseUrl: 'http://localhost:5000' });
    expect(links(await rss())).toEqual(here.map((link) => link.replace(baseUrl, 'http://localhost:5000')));
    await seedDemo(test.database, options);
    expect(links(await rss())).toEqual(here);
  });

  it('has the dated tree: the district office until 30 June 2025, the ward since', async () => {
    const rows = await ask(sql<{ kind: string; valid_to: string | null }>`
      select a.kind, l.valid_to from school_authorities l join authorities a on a.id = l.authority_id
      join schools s on s.id = l.school_id where s.level = 'lowerSecondary' order by l.valid_from`);
    expect(rows).toEqual([
      { kind: 'district', valid_to: '2025-06-30' },
      { kind: 'ward', valid_to: null },
    ]);
  });

  it('keeps class registers without gaps, in order', async () => {
    const rows = await ask(sql<{ name: string; wrong: number; size: number }>`
      select k.name, count(*) as size, count(*) filter (where o.ordinal <> o.place) as wrong from (
        select e.*, row_number() over (partition by e.class_id order by p.sort_name collate "C") as place
        from enrolments e join pupils p on p.id = e.pupil_id) o
      join classes k on k.id = o.class_id where k.school_year = 2026 group by k.name order by k.name`);
    expect(rows.every(({ wrong }) => wrong === 0)).toBe(true);
    expect(rows.find(({ name }) => name === '7A1')?.size).toBe(45);
  });

  it('has marks the circular allows: whole columns, quarters rounded, reasons for zeros', async () => {
    const odd = await ask(sql`
      select m.slot, m.state, m.tenths, m.comment, m.reason from marks m join gradebooks g on g.id = m.gradebook_id
      where (m.state = 'value') <> (m.tenths is not null or m.comment is not null)
        or (g.scoring = 'score') <> (m.comment is null) and m.state = 'value' and m.slot <> 'nx'
          and g.scoring in ('score', 'comment')
        or g.scoring = 'level' and (m.slot in ('gk', 'ck') <> (m.tenths is not null) or m.tenths % 10 <> 0)
        or g.scoring = 'traits' and m.comment not in ('T', 'D', 'C')
        or (m.state in ('zeroByRule', 'exempt')) <> (m.reason is not null)
        or m.slot like 'tx%' and m.tenths % 5 <> 0
        or m.slot in ('gk', 'ck') and m.tenths % 10 not in (0, 3, 5, 8)
        or m.updated_at > ${now}`);
    expect(odd).toEqual([]);
  });
});

describe('a database of real schools', () => {
  it('is refused, and nothing in it is changed', async () => {
    const real = await testApp();
    const read = () =>
      ask(
        sql`select key, origins from site_keys union all select url, null from feed_sources order by 1`,
        real.database,
      );
    const before = await read();
    await expect(seedDemo(real.database, options)).rejects.toThrow(/without demo mode/);
    expect(await read()).toEqual(before);
    await real.close();
  });
});

describe('the same seed and day', () => {
  it('give the same data', async () => {
    const other = await testApp({ empty: true });
    await seedDemo(other.database, options);
    const digest = sql<{ digest: string }>`
      select md5(string_agg(row::text, '' order by row::text)) as digest from (
        select (school_id, gradebook_id, pupil_id, slot, state, tenths, comment, version, updated_at) as row from marks
        union all select (full_name, code, birth_date, id) from pupils
        union all select (username, display_name, id) from accounts
        union all select (code, display_name, child, submitted_at) from admission_applications
        union all select (purpose, version, hash, published_at) from consent_texts
        union all select (id, pupil_id, purpose, given_at, withdrawn_at) from consents) data`;
    expect(await ask(digest, other.database)).toEqual(await ask(digest));
    await other.close();
  });
});

describe('demo accounts', () => {
  it('have the ids by which the sign-in page enters them', async () => {
    const rows = await ask(sql<{ id: string; username: string }>`select id, username from accounts`);
    for (const { id, username } of demoAccounts) expect(rows).toContainEqual({ id, username });
  });

  it('see what their role says', async () => {
    const duties = async (key: DemoAccountKey) => {
      const me = await (await caller(key))<Schemas['Me']>('/me');
      return me.assignments.map(({ role, className, subjectCode, pupilName }) => [
        role,
        className,
        subjectCode ?? pupilName,
      ]);
    };
    expect(await duties('subjectTeacher')).toEqual([['subjectTeacher', '7A1', 'toan']]);
    expect(await duties('homeroomTeacher')).toEqual(
      expect.arrayContaining([
        ['homeroomTeacher', '7A1', null],
        ['subjectTeacher', '7A1', 'nguVan'],
      ]),
    );
    expect(await duties('guardian')).toEqual([['guardian', null, 'Nguyễn Hoàng Minh An']]);
    // The other child's school has a site of its own.
    expect(await duties('guardianOfTwo')).toEqual([['guardian', null, 'Phạm Gia Hân']]);
    expect((await duties('pupil')).map(([role]) => role)).toEqual(['pupil']);
    expect((await duties('principal')).map(([role]) => role)).toEqual(['principal']);
    expect((await duties('admissionsOfficer')).map(([role]) => role)).toEqual(['admissionsOfficer']);
    expect((await duties('wardOfficer')).map(([role]) => role)).toEqual(['wardOfficer']);
    expect((await duties('departmentOfficer')).map(([role]) => role)).toEqual(['departmentOfficer']);
  });

  it('tell the story: the teacher fills the open column, the guardian sees it', async () => {
    const teacher = await caller('subjectTeacher');
    const [school] = (await teacher<{ items: Schemas['School'][] }>('/schools')).items;
    const base = `/schools/${school?.id ?? ''}`;
    const { items } = await teacher<{ items: Schemas['GradebookSummary'][] }>(`${base}/gradebooks?term=1`);
    const book = await teacher<Schemas['Gradebook']>(`${base}/gradebooks/${items[0]?.id ?? ''}`);
    expect(book.pupils).toHaveLength(45);
    expect(book.canEdit).toBe(true);
    const guardian = await caller('guardian');
    const pupilId = (await guardian<Schemas['Me']>('/me')).assignments[0]?.pupilId ?? '';
    const column = book.columns.find(({ slot }) => slot === 'tx3');
    expect(column?.publishedAt).not.toBeNull();
    expect(book.marks.some((mark) => mark.slot === 'tx3' && mark.pupilId === pupilId)).toBe(false);
    expect(book.marks.filter(({ slot }) => slot === 'tx3').length).toBeGreaterThan(15);

    const { items: entries } = await guardian<{ items: Schemas['ContactBookEntry'][] }>(
      `${base}/pupils/${pupilId}/contact-book`,
    );
    const notices = entries.filter(({ kind }) => kind === 'notice');
    expect(notices).toHaveLength(5);
    const files = entries.flatMap((entry) => (entry.kind === 'notice' ? entry.notice.attachments : []));
    expect(files.map(({ name }) => name)).toEqual(['Chương trình tham quan.docx']);
    expect(entries.some((entry) => entry.kind === 'result' && entry.result.corrected)).toBe(true);

    const mark = { pupilId, slot: 'tx3', state: 'value', value: 9.5, version: 0 };
    await teacher(`${base}/gradebooks/${book.id}/marks`, { items: [mark] });
    const after = await guardian<{ items: Schemas['ContactBookEntry'][] }>(
      `${base}/pupils/${pupilId}/contact-book`,
    );
    expect(after.items[0]).toMatchObject({
      kind: 'result',
      result: { subjectCode: 'toan', slot: 'tx3', value: 9.5, corrected: false },
    });
  });

  it('have been asked for consent: what the family agreed to, and what it took back', async () => {
    const guardian = await caller('guardian');
    const [school] = (await guardian<{ items: Schemas['School'][] }>('/schools')).items;
    const pupilId = (await guardian<Schemas['Me']>('/me')).assignments[0]?.pupilId ?? '';
    const path = `/schools/${school?.id ?? ''}/pupils/${pupilId}/consents`;
    const { items } = await guardian<{ items: Schemas['Consent'][] }>(path);
    expect(items.map(({ purpose, inForce }) => [purpose, inForce]).sort()).toEqual([
      ['honours', false],
      ['photos', true],
    ]);
  });

  it('have a summary page: the homeroom teacher is half through term I, and last year is whole', async () => {
    const homeroom = await caller('homeroomTeacher');
    const [school] = (await homeroom<{ items: Schemas['School'][] }>('/schools')).items;
    const base = `/schools/${school?.id ?? ''}`;
    const me = await homeroom<Schemas['Me']>('/me');
    const classId = me.assignments.find(({ role }) => role === 'homeroomTeacher')?.classId ?? '';
    const running = await homeroom<Schemas['ClassSummary']>(`${base}/classes/${classId}/summaries/term1`);
    expect(running).toMatchObject({ className: '7A1', canEdit: true, lockedAt: null });
    const entered = running.pupils.filter(({ records }) => records.length > 0).length;
    expect(entered).toBeGreaterThan(20);
    expect(entered).toBeLessThan(45);

    const principal = await caller('principal');
    const { items } = await principal<{ items: Schemas['GradebookSummary'][] }>(
      `${base}/gradebooks?limit=200`,
    );
    const past = items.find(({ schoolYear }) => schoolYear === 2025)?.classId ?? '';
    const year = await principal<Schemas['ClassSummary']>(`${base}/classes/${past}/summaries/year`);
    expect(year.lockedAt).not.toBeNull();
    expect(
      year.pupils.every(({ study, conduct, promotion }) => study.value && conduct.value && promotion?.value),
    ).toBe(true);
  });

  it('have documents of department, ward and e-office: the principal all, staff what was handed to them', async () => {
    const documents = async (account: Parameters<typeof caller>[0], query = '') => {
      const call = await caller(account);
      const [school] = (await call<{ items: Schemas['School'][] }>('/schools')).items;
      return (await call<Schemas['DocumentsPage']>(`/schools/${school?.id ?? ''}/documents${query}`)).items;
    };
    const all = await documents('principal');
    expect(all.length).toBeGreaterThan(12);
    expect(new Set(all.map(({ issuer }) => issuer)).size).toBeGreaterThan(3);
    expect(new Set(all.map(({ urgency }) => urgency)).size).toBe(4);
    expect(all.some(({ attachments: [file] }) => file?.type === 'application/pdf')).toBe(true);
    expect(all.filter(({ overdue }) => overdue).length).toBeGreaterThan(0);
    expect(all.find(({ replacedBy }) => replacedBy !== null)?.withdrawn).not.toBeNull();
    const handed = await documents('subjectTeacher');
    expect(handed.map(({ forwardedToMe }) => forwardedToMe?.by)).toEqual(['Phạm Thị Kim Loan']);
    expect((await documents('principal', '?q=hoc%20ba%20so')).length).toBeGreaterThan(1);
  });

  it('have corrections of a locked column: one open, one approved, one refused', async () => {
    const principal = await caller('principal');
    const [school] = (await principal<{ items: Schemas['School'][] }>('/schools')).items;
    const base = `/schools/${school?.id ?? ''}`;
    const { items } = await principal<{ items: Schemas['Correction'][] }>(`${base}/corrections`);
    expect(items.map(({ status }) => status).sort()).toEqual(['approved', 'open', 'refused']);
    const approved = items.find(({ status }) => status === 'approved');
    const path = `${base}/gradebooks/${approved?.gradebookId ?? ''}/history?pupilId=${approved?.pupilId ?? ''}&slot=tx1`;
    const history = (await principal<{ items: Schemas['MarkVersion'][] }>(path)).items;
    expect(history.map(({ version, correction }) => [version, correction?.id])).toEqual([
      [2, approved?.id],
      [1, undefined],
    ]);
    expect(history[0]?.value).toBe(approved?.to.value);
    const homeroom = await caller('homeroomTeacher');
    const own = await homeroom<{ items: Schemas['Correction'][] }>(`${base}/corrections?status=open`);
    expect(own.items.map(({ mine }) => mine)).toEqual([true]);
  });

  it('have remarks, a register of circular 58/2011, and the books of a primary class', async () => {
    const read = async (
      key: DemoAccountKey,
      site: string,
      of: (book: Schemas['GradebookSummary']) => boolean,
    ) => {
      const as = await caller(key, site);
      const [school] = (await as<{ items: Schemas['School'][] }>('/schools')).items;
      const base = `/schools/${school?.id ?? ''}/gradebooks`;
      const { items } = await as<{ items: Schemas['GradebookSummary'][] }>(`${base}?limit=200`);
      return as<Schemas['Gradebook']>(`${base}/${items.find(of)?.id ?? ''}`);
    };
    const maths = await read('subjectTeacher', demoSiteKey, ({ term }) => term === 1);
    expect(maths.columns.at(-1)).toMatchObject({ slot: 'nx', kind: 'remark' });
    expect(maths.marks.filter(({ slot }) => slot === 'nx').length).toBeGreaterThan(20);

    const old = await read(
      'principal',
      demoSiteKey,
      (of) => of.schoolYear === 2019 && of.subjectCode === 'toan',
    );
    expect(old.columns.map(({ slot, form }) => `${slot} ${form ?? ''}`.trim())).toEqual([
      ...['tx1 oral', 'tx2 written', 'tx3 written', 'tx4 practical', 'dk1 written', 'hk', 'nx'],
    ]);
    expect(old.results.every(({ termValue }) => typeof termValue === 'number')).toBe(true);
    const sport = await read('principal', demoSiteKey, ({ subjectCode }) => subjectCode === 'theDuc');
    expect(sport.marks.some(({ state }) => state === 'exempt')).toBe(true);

    const of = (code: string) => (book: Schemas['GradebookSummary']) =>
      book.subjectCode === code && book.term === 1;
    const primary = await read('primaryTeacher', demoPrimarySiteKey, of('tiengViet'));
    expect(primary).toMatchObject({ scoring: 'level', ruleSet: 'TT27/2020', canEdit: true, className: '3A' });
    expect(primary.columns.map(({ slot }) => slot)).toEqual(['mgk', 'mck', 'ck', 'nx']);
    expect(primary.marks.length).toBeGreaterThan(30);
    const traits = await read('primaryTeacher', demoPrimarySiteKey, of('phamChatNangLuc'));
    expect(traits).toMatchObject({ scoring: 'traits', canEdit: true });
    expect(traits.columns).toHaveLength(31);
  });

  it('keep last year with its results', async () => {
    const principal = await caller('principal');
    const [school] = (await principal<{ items: Schemas['School'][] }>('/schools')).items;
    const base = `/schools/${school?.id ?? ''}/gradebooks`;
    const { items } = await principal<{ items: Schemas['GradebookSummary'][] }>(`${base}?limit=200`);
    const past = items.find(({ schoolYear, subjectCode }) => schoolYear === 2025 && subjectCode === 'toan');
    const book = await principal<Schemas['Gradebook']>(`${base}/${past?.id ?? ''}`);
    expect(book.pupils).toHaveLength(45);
    expect(book.results.every(({ termValue, yearValue }) => termValue !== null && yearValue !== null)).toBe(
      true,
    );
    expect(book.columns.every(({ lockedAt }) => lockedAt !== null)).toBe(true);
  });
});

describe('the demo’s other servers', () => {
  it('serve the feeds, conditionally', async () => {
    const first = await test.app.inject('/demo/feeds/so.xml');
    expect(first.statusCode).toBe(200);
    expect(first.headers['content-type']).toContain('application/rss+xml');
    const again = await test.app.inject({
      url: '/demo/feeds/so.xml',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect(again.statusCode).toBe(304);
  });

  it('have a page for each item, an address that is no feed and one that fails', async () => {
    const page = await test.app.inject('/demo/tin/phuong/y-te-hoc-duong');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/<script|onclick/);
    expect((await test.app.inject('/demo/tin/so')).statusCode).toBe(200);
    expect((await test.app.inject('/demo/tin/so/khong-co')).statusCode).toBe(404);
    expect((await test.app.inject('/demo/tin/khong')).statusCode).toBe(404);
    expect((await test.app.inject('/demo/feeds/hong.xml')).headers['content-type']).toContain('text/html');
    expect((await test.app.inject('/demo/feeds/loi.xml')).statusCode).toBe(500);
  });
});
