import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openDatabase, type Database } from '../database/open.ts';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { emptyDatabase } from '../testing/database.ts';
import { record, recordingApart, type Access } from './audit.ts';
import { canonicalJson, entryHash, genesisHash, type LedgerEntry } from './chain.ts';
import { entriesAfter, newest } from './repository.ts';

const { school, otherSchool, class7A1, gradebook, pupils } = fixture;
let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const nobody = { kind: 'anonymous' } as const;
const inSchool = { caller: nobody, schoolId: school };
const ledger = ({ db }: Database = test.database, schoolId: string = school) =>
  inTenant(db, { caller: nobody, schoolId }, (trx) => entriesAfter(trx, schoolId, 0, 2 ** 31 - 1, 10_000));
const access = (more: Partial<Access> = {}): Access => ({
  schoolId: school,
  at: new Date('2026-11-11T02:00:00.123Z'),
  caller: nobody,
  operation: 'listPupils',
  outcome: 200,
  records: new Map([['pupil', new Set([pupils[0]])]]),
  requestId: 'request',
  address: '127.0.0.1',
  ...more,
});
const write = (entry: Access) => inTenant(test.database.db, inSchool, (trx) => record(trx, entry));

/** The first entry that does not follow the one before it or does not give its hash. */
function firstWrong(entries: readonly LedgerEntry[]): LedgerEntry | undefined {
  return entries.find(
    (entry, index) =>
      entry.seq !== index + 1 ||
      entry.previousHash !== (entries[index - 1]?.hash ?? genesisHash(entry.schoolId)) ||
      entry.hash !== entryHash(entry),
  );
}

describe('the chain', () => {
  it('is the same in the database and in chain.ts, whatever the entries hold', async () => {
    const texts = ['"\\/\b\f\n\r\t\u0001\u001f\u007f', '\u2028 Lê 😀 {"a":1}', '', "'; drop table x; --"];
    for (const text of texts) await write(access({ requestId: text, operation: text, address: text }));
    const records = new Map([
      ['notice', new Set(['b', 'a', '"\\'])],
      ['class', new Set<string>()],
      ['z', new Set(['1'])],
    ]);
    await write(
      access({
        records,
        caller: { kind: 'site', siteKey: 'site"key\\', schoolId: school, allows: [], origin: '' },
      }),
    );
    await write(access({ records: new Map(), at: new Date('2026-12-31T23:59:59.999Z') }));
    await inTenant(test.database.db, inSchool, (trx) =>
      sql`insert into audit_entries (school_id, id, at, caller, operation, outcome, records, request_id)
        values (${school}, ${uuid()}, '2026-11-11T02:00:00.1239Z', 'x', 'x', 404, '{}', 'x')`.execute(trx),
    );
    const entries = await ledger();
    expect(entries).toHaveLength(7);
    expect(entries.at(-1)).toMatchObject({ address: null, at: '2026-11-11T02:00:00.124Z' });
    expect(firstWrong(entries)).toBeUndefined();
  });

  it('has no gap and no fork after 50 accesses at once, of reads, writes and refusals', async () => {
    const before = (await ledger()).length;
    const body = { classId: class7A1, title: 'Họp', body: 'x' };
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const call = [
          () => test.call('GET', `/schools/${school}/gradebooks/${gradebook}`, { as: 'teacher' }),
          () => test.call('POST', `/schools/${school}/notices`, { as: 'homeroom', body }),
          () => test.call('GET', `/schools/${school}/classes/${class7A1}/pupils`, { as: 'guardian' }),
        ][index % 3];
        expect([200, 201, 403]).toContain((await call?.())?.status);
      }),
    );
    const entries = await ledger();
    expect(entries).toHaveLength(before + 50);
    expect(firstWrong(entries)).toBeUndefined();
    expect(await ledger(test.database, otherSchool)).toEqual([]);
  });

  it('has none of a transaction that was rolled back', async () => {
    const before = await ledger();
    const failing = inTenant(test.database.db, inSchool, async (trx) => {
      await record(trx, access());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await write(access());
    const entries = await ledger();
    expect(entries).toHaveLength(before.length + 1);
    expect(firstWrong(entries)).toBeUndefined();
  });

  it('gives number and hash itself, whatever an insert says', async () => {
    const entry = { id: uuid(), hash: 'f'.repeat(64), seq: 1 };
    await inTenant(test.database.db, inSchool, (trx) =>
      sql`insert into audit_entries (school_id, seq, id, at, caller, operation, outcome, records, request_id, previous_hash, hash)
        values (${school}, ${entry.seq}, ${entry.id}, now(), 'x', 'x', 200, '{}', 'x', ${entry.hash}, ${entry.hash})`.execute(
        trx,
      ),
    );
    const entries = await ledger();
    expect(entries.at(-1)).toMatchObject({ id: entry.id, seq: entries.length });
    expect(firstWrong(entries)).toBeUndefined();
  });

  it('cannot be changed by a request, nor its head', async () => {
    for (const statement of [
      'update audit_entries set hash = $$x$$',
      'delete from audit_entries',
      'truncate audit_entries',
      'update audit_heads set seq = 0',
      'insert into audit_heads select * from audit_heads',
      'delete from audit_heads',
      'alter table audit_entries disable trigger chain',
    ]) {
      const change = inTenant(test.database.db, inSchool, (trx) => sql.raw(statement).execute(trx));
      await expect(change, statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('is refused to a slip of the owner, and shows what the owner meant', async () => {
    const { database } = test;
    const update = `update audit_entries set caller = 'person:nobody' where seq = 3`;
    for (const statement of [update, 'delete from audit_entries', 'truncate audit_entries'])
      await expect(database.asOwner((owner) => owner.exec(statement))).rejects.toThrow(/append-only/);
    await expect(database.asOwner((owner) => owner.exec('delete from audit_heads'))).rejects.toThrow(
      /append-only/,
    );
    const meant = (statement: string) =>
      database.asOwner((owner) =>
        owner.exec(`alter table audit_entries disable trigger append_only; ${statement};
          alter table audit_entries enable trigger append_only`),
      );
    const was = (await ledger())[2]?.caller ?? '';
    await meant(update);
    expect(firstWrong(await ledger())).toMatchObject({ seq: 3, caller: 'person:nobody' });
    await meant(`update audit_entries set caller = '${was}' where seq = 3`);
    expect(firstWrong(await ledger())).toBeUndefined();
  });
});

describe('recording apart', () => {
  it('fails for everybody whose entry was not written, and works again afterwards', async () => {
    const { database } = test;
    const path = `/schools/${school}/gradebooks/${gradebook}`;
    const apart = recordingApart(database.db);
    const name = (from: string, to: string) =>
      database.asOwner((owner) => owner.exec(`alter function ${from}(uuid, jsonb) rename to ${to}`));
    await name('append_to_ledger', 'away');
    const refused = await test.call('GET', path, { as: 'teacher' });
    expect(refused.status).toBe(500);
    expect(JSON.stringify(refused.body)).not.toContain('marks');
    const failed = await Promise.allSettled([apart(access()), apart(access()), apart(access())]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await name('away', 'append_to_ledger');
    const before = (await ledger()).length;
    await Promise.all([apart(access()), apart(access()), apart(access())]);
    await apart(access());
    expect((await test.call('GET', path, { as: 'teacher' })).status).toBe(200);
    expect(await ledger()).toHaveLength(before + 5);
  });
});

describe('the migration', () => {
  it('chains what stands', async () => {
    const database = await openDatabase({ snapshot: await emptyDatabase() });
    const folder = join(import.meta.dirname, '../../migrations');
    const files = (await readdir(folder)).filter((name) => name < '0007').sort();
    const row = (school_id: string, at: string, id = uuid()) =>
      `('${school_id}', '${id}', '${at}', 'person:x', 'listPupils', 200, '{"pupil": ["b", "a"], "class": []}', 'r', null)`;
    await database.asOwner(async (owner) => {
      await owner.exec(
        'create table schema_migrations (name text primary key, run_at timestamptz default now())',
      );
      for (const name of files) {
        await owner.exec(await readFile(join(folder, name), 'utf8'));
        await owner.query('insert into schema_migrations (name) values ($1)', [name]);
      }
      await owner.exec(
        `insert into audit_entries values ${[
          row(school, '2026-11-02T00:00:00.000001Z'),
          row(otherSchool, '2026-11-03T00:00:00Z'),
          row(school, '2026-11-01T00:00:00.5Z'),
        ].join()}`,
      );
    });
    expect(await migrate(database)).toContain('0007_audit_chain.sql');
    const entries = await ledger(database);
    expect(entries.map(({ at }) => at)).toEqual(['2026-11-01T00:00:00.500Z', '2026-11-02T00:00:00.000Z']);
    expect(firstWrong(entries)).toBeUndefined();
    expect(firstWrong(await ledger(database, otherSchool))).toBeUndefined();
    const head = await inTenant(database.db, inSchool, (trx) => newest(trx, school));
    expect(head).toEqual({ seq: 2, hash: entries[1]?.hash });
    await database.close();
  });
});

describe('canonical JSON', () => {
  it('has members in one order and no spaces', () => {
    expect(canonicalJson({ b: [1, null, 'x"'], a: { d: true, c: 'é' } })).toBe(
      '{"a":{"c":"é","d":true},"b":[1,null,"x\\""]}',
    );
  });

  it('gives the hash that anybody computes: sha256sum of the text', () => {
    expect(genesisHash('x')).toBe('2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881');
  });
});
