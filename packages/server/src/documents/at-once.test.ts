import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

const { department, officeKey } = fixture;
const at = { as: 'department', at: officeKey } as const;
const base = `/authorities/${department}/documents`;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

describe('a document that was sent', () => {
  it('is changed by one of two officers who began with the same version', async () => {
    const { body: sent } = await test.call<components['schemas']['SentDocument']>('POST', base, {
      ...at,
      body: {
        ...{ number: '105', kind: 'letter', abstract: 'Về việc 105', issuedOn: '2026-11-10' },
        ...{ recipients: { to: 'all' }, deadline: { day: '2026-12-01' } },
      },
    });
    const path = `${base}/${sent.id}`;
    const { headers } = await test.call('GET', path, at);
    const change = (day: string) =>
      test.call('PATCH', path, {
        ...{ ...at, body: { deadline: { day } }, headers: { 'if-match': headers['etag'] ?? '' } },
      });
    let answers: Promise<{ status: number }[]> = Promise.resolve([]);
    await asImporter(test.database.db, async (trx) => {
      await trx.selectFrom('documents').select('id').where('id', '=', sent.id).forUpdate().execute();
      answers = Promise.all(['2026-12-05', '2026-12-06'].map(change));
      // On PostgreSQL both come to wait here; PGlite has one connection and takes one after the other.
      for (let looks = 0, waiting = 0; looks < 300 && waiting < 2; looks += 1) {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_locks where not granted`.execute(trx);
        waiting = rows[0]?.waiting ?? 0;
      }
    });
    expect((await answers).map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
