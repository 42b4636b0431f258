import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTenant, migrate, openDatabase, seedDemo, type Caller, type Database } from '@lienthong/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typed } from '../testing/terminal.ts';
import { audit } from './command.ts';

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const folder = mkdtempSync(join(tmpdir(), 'lienthong-archived-'));
const caller: Caller = { kind: 'person', accountId: id(1), displayName: '', assignments: [] };

let database: Database;
let schoolId: string;
beforeAll(async () => {
  database = await openDatabase();
  await migrate(database);
  await seedDemo(database, { baseUrl: 'http://localhost:4000', siteOrigins: [], size: 'small' });
  const nowhere = { caller, schoolId: null };
  const schools = await inTenant(database.db, nowhere, (trx) =>
    trx.selectFrom('schools').select('id').execute(),
  );
  // One where the demo has nobody do anything.
  for (const { id: candidate } of schools) {
    schoolId = candidate;
    if ((await entries()).length === 0) break;
  }
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** As an export writes them. */
async function entries() {
  const rows = await inTenant(database.db, { caller, schoolId }, (trx) =>
    trx.selectFrom('audit_entries').selectAll().where('school_id', '=', schoolId).orderBy('seq').execute(),
  );
  return rows.map(({ school_id, request_id, previous_hash, at, ...row }) => ({
    ...row,
    ...{ schoolId: school_id, at: at.toISOString(), requestId: request_id, previousHash: previous_hash },
  }));
}

function write(name: string, lines: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

async function verified(...files: string[]): Promise<string> {
  const { out, err } = await typed('audit', audit, ['verify', ...files]);
  return out + err;
}

it('what the database keeps after an archive is one chain with the file', async () => {
  await inTenant(database.db, { caller, schoolId }, (trx) =>
    trx
      .insertInto('audit_entries')
      .values(
        [1, 2, 3, 4].map((number) => ({
          ...{ school_id: schoolId, id: id(number), at: '2020-11-11T02:00:00Z', caller: 'anonymous' },
          ...{ operation: 'listPupils', outcome: 200, records: '{"class": ["7A1"]}', request_id: id(9) },
        })),
      )
      .execute(),
  );
  const all = await entries();
  const through = all[2];
  const archive = write('archive.ndjson', all.slice(0, 3));
  const forged = write('forged.ndjson', [{ ...all[0], caller: 'person:x' }, ...all.slice(1, 3)]);

  await inTenant(database.db, { caller, schoolId }, (trx) =>
    trx
      .selectNoFrom(({ fn, val, cast }) =>
        fn('archive_ledger', [
          cast(val(through?.seq), 'bigint'),
          cast(val(through?.hash), 'text'),
          cast(val('2026-11-11T02:00:00Z'), 'timestamptz'),
          cast(val(24), 'integer'),
        ]).as('done'),
      )
      .execute(),
  );
  const left = await entries();
  expect(left.map(({ seq }) => seq)).toEqual([4]);
  const rest = write('rest.ndjson', left);
  expect(await verified(archive, rest)).toContain(
    `The chain is whole: entries 1 to 4 of school ${schoolId}.`,
  );
  expect(await verified(rest)).toContain('NOT WHOLE (missing)');
  expect(await verified(forged, rest)).toContain(`NOT WHOLE (changed) in ${forged} at entry 1`);
});
