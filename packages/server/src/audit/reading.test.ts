import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';
import { entryHash, genesisHash } from './chain.ts';

type Entry = components['schemas']['AuditEntry'];
interface Page {
  schoolId: string;
  head: { seq: number; hash: string };
  items: Entry[];
  nextCursor: string | null;
}

const { school, class7A1, gradebook, pupils, accounts } = fixture;
const start = new Date('2026-11-11T09:00:00+07:00');
let now = start;
let test: TestApp;
beforeAll(async () => {
  test = await testApp({ clock: () => now });
  const read = (path: string, as: Call['as']) => test.call('GET', `/schools/${school}/${path}`, { as });
  await read(`classes/${class7A1}/pupils`, 'homeroom');
  now = new Date(start.getTime() + 60_000);
  await read(`gradebooks/${gradebook}`, 'teacher');
  await read(`classes/${class7A1}/pupils`, 'guardian');
  now = new Date(start.getTime() + 120_000);
  await read(`pupils/${pupils[0]}/contact-book`, 'guardian');
});
afterAll(() => test.close());

const list = async (query = '', as: Call['as'] = 'principal') =>
  test.call<Page>('GET', `/schools/${school}/audit/entries${query}`, { as });
const exported = async (query = '', as: Call['as'] = 'principal') =>
  test.call<Page>('GET', `/schools/${school}/audit/export${query}`, { as });
const operations = async (query: string) => {
  const { body } = await list(query);
  return body.items.map(({ operation }) => operation).filter((operation) => operation !== 'listAuditEntries');
};

describe('reading the ledger', () => {
  it('tells who did what, newest first, and is itself in the ledger', async () => {
    expect(await operations('')).toEqual([
      'listContactBookEntries',
      'listPupils',
      'getGradebook',
      'listPupils',
    ]);
    const [own] = (await list('?limit=1')).body.items;
    expect(own).toMatchObject({
      schoolId: school,
      operation: 'listAuditEntries',
      caller: `person:${accounts.principal}`,
      outcome: 200,
      at: now.toISOString(),
    });
  });

  it('is for the principal of the school', async () => {
    for (const as of ['homeroom', 'teacher', 'guardian', 'otherPrincipal', 'ward', 'department'] as const) {
      expect((await list('', as)).status).toBe(403);
      expect((await exported('', as)).status).toBe(403);
    }
  });

  it.each([
    ['?operation=getGradebook', ['getGradebook']],
    [`?caller=person:${accounts.guardian}&operation=listPupils`, ['listPupils']],
    ['?from=2026-11-11T09:01:00%2B07:00&to=2026-11-11T09:02:00%2B07:00', ['listPupils', 'getGradebook']],
    ['?to=2026-11-11T02:01:00Z', ['listPupils']],
    [`?pupilId=${pupils[0]}`, ['listContactBookEntries', 'getGradebook', 'listPupils']],
    [`?pupilId=${pupils[1]}`, ['getGradebook', 'listPupils']],
    [`?pupilId=${fixture.otherPupil}`, []],
    ['?caller=anonymous', []],
  ])('may be asked for %s', async (query, expected) => {
    // Refusals of other tests come and go; these filters are about what was read above.
    const found = (await operations(query)).filter((name) => name !== 'exportAuditEntries');
    expect(found).toEqual(expected);
  });

  it.each(['?from=2026-12-31T23:59:60Z', '?to=0000-01-01T00:00:00Z', '?from=yesterday', '?operation=a%20b'])(
    'refuses %s',
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    },
  );

  it('is paged without gap or repetition, though every page is a new entry', async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Page } = await list(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...body.items.map(({ seq }) => seq));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(Array.from(seen, (_, index) => (seen[0] ?? 0) - index));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('an export', () => {
  it('holds everything that proves it, and ends where it was when it began', async () => {
    const entries: Entry[] = [];
    const heads = new Set<string>();
    let cursor: string | null = null;
    do {
      const { body }: { body: Page } = await exported(`?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      expect(body.schoolId).toBe(school);
      heads.add(JSON.stringify(body.head));
      entries.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    let previous = genesisHash(school);
    for (const entry of entries) {
      expect(entry.previousHash).toBe(previous);
      expect(entryHash(entry)).toBe(entry.hash);
      previous = entry.hash;
    }
    expect([...heads]).toEqual([JSON.stringify({ seq: entries.length, hash: previous })]);
    const [newest] = (await list('?limit=1')).body.items;
    expect(newest?.operation).toBe('exportAuditEntries');
  });

  it('may go on after an earlier one', async () => {
    const { body } = await exported('?after=3&limit=2');
    expect(body.items.map(({ seq }) => seq)).toEqual([4, 5]);
    const beyond = await exported('?after=100000');
    expect(beyond.body).toMatchObject({ items: [], nextCursor: null });
  });

  it('refuses a cursor of another list', async () => {
    const { body } = await list('?limit=1');
    expect(await exported(`?cursor=${body.nextCursor}`)).toMatchObject({
      status: 400,
      body: { code: 'cursor_invalid' },
    });
  });
});
