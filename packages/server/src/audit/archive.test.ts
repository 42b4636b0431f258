import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTenant } from '../database/tenant.ts';
import type { Caller } from '../identity/caller.ts';
import { fixture, now, testApp, type Call, type TestApp } from '../testing/app.ts';
import { archiveEntries } from './archive.ts';
import { record } from './audit.ts';
import { entryHash, genesisHash, type LedgerEntry } from './chain.ts';
import { entriesAfter } from './repository.ts';
import { auditHandlers } from './handlers.ts';

type Archive = components['schemas']['AuditArchive'] & { code?: string; detail?: string };
interface Export {
  begins: Archive['begins'];
  items: LedgerEntry[];
  nextCursor: string | null;
  code?: string;
}

const { school, otherSchool, pupils, accounts } = fixture;
const nobody = { kind: 'anonymous' } as const;
/** Every role but that of requests. */
const others = ['system', 'import', 'eraser', 'registrar', 'changes'].map((name) => `lienthong_${name}`);
const principal: Caller = {
  kind: 'person',
  accountId: accounts.principal,
  displayName: '',
  assignments: [],
};
const old = new Date('2020-11-11T09:00:00+07:00');

let test: TestApp;
beforeEach(async () => {
  test = await testApp();
});
afterEach(() => test.close());

/** Entries of these moments, the first naming a pupil; answers the whole ledger. */
async function written(moments: readonly Date[], schoolId: string = school): Promise<LedgerEntry[]> {
  await inTenant(test.database.db, { caller: nobody, schoolId }, async (trx) => {
    for (const [index, at] of moments.entries())
      await record(trx, {
        ...{ schoolId, at, caller: nobody, operation: 'listPupils', outcome: 200, requestId: 'r' },
        ...{ address: '127.0.0.1', records: new Map([['pupil', new Set(index === 1 ? [pupils[1]] : [])]]) },
      });
  });
  return ledger(schoolId);
}
const ledger = (schoolId: string = school) =>
  inTenant(test.database.db, { caller: nobody, schoolId }, (trx) =>
    entriesAfter(trx, schoolId, 0, 2 ** 31 - 1, 1000),
  );
const at = (entries: readonly LedgerEntry[], seq: number): { through: number; hash: string } => ({
  ...{ through: seq, hash: entries.find((entry) => entry.seq === seq)?.hash ?? '' },
});
const archive = (body: object, call: Call = {}) =>
  test.call<Archive>('POST', `/schools/${school}/audit/archive`, { as: 'principal', body, ...call });
const exported = async (query = '') =>
  (await test.call<Export>('GET', `/schools/${school}/audit/export${query}`, { as: 'principal' })).body;

describe('an archive', () => {
  it('takes entries up to one, and leaves a chain that goes on after it', async () => {
    const entries = await written([old, old, old, now]);
    expect((await exported()).begins).toEqual({ after: 0, previousHash: genesisHash(school) });
    const { status, body } = await archive(at(entries, 2));
    const begins = { after: 2, previousHash: entries[1]?.hash };
    expect(status).toBe(200);
    expect(body).toEqual({ archived: 2, begins });
    const rest = await exported();
    expect(rest.begins).toEqual(begins);
    expect(rest.items.map(({ seq }) => seq)).toEqual([3, 4, 5, 6]);
    let previous = begins.previousHash;
    for (const entry of rest.items) {
      expect(entry.previousHash).toBe(previous);
      expect(entryHash(entry)).toBe(entry.hash);
      previous = entry.hash;
    }
    // Who archived what is in the chain itself.
    expect(rest.items.at(-1)).toMatchObject({
      operation: 'archiveAuditEntries',
      outcome: 200,
      caller: `person:${accounts.principal}`,
      records: { auditCheckpoint: [`2:${entries[1]?.hash}`] },
    });
  });

  it('goes on where the one before ended, and again is nothing', async () => {
    const entries = await written([old, old, old, now]);
    await archive(at(entries, 1));
    expect((await archive(at(entries, 3))).body).toMatchObject({ archived: 2, begins: { after: 3 } });
    for (const seq of [1, 3])
      expect((await archive(at(entries, seq))).body).toMatchObject({ archived: 0, begins: { after: 3 } });
    expect((await archive(at(entries, 2))).body.code).toBe('audit_entry_differs');
    const { rows } = await inTenant(test.database.db, { caller: nobody, schoolId: school }, (trx) =>
      sql<object>`select seq, hash, archived_at, archived_by from audit_checkpoints order by seq`.execute(
        trx,
      ),
    );
    const row = { archived_at: now, archived_by: accounts.principal };
    expect(rows).toEqual([1, 3].map((seq) => ({ seq, hash: entries[seq - 1]?.hash, ...row })));
  });

  it('asked for twice at once is done once', async () => {
    const through = at(await written([old, old, now]), 2);
    const answers = await Promise.all([archive(through), archive(through), archive(through)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ body }) => body.archived).sort()).toEqual([0, 0, 2]);
  });

  it('may take everything there is', async () => {
    const entries = await written([old, old]);
    expect((await archive(at(entries, 2))).body.archived).toBe(2);
    expect((await exported()).items.map(({ seq, previousHash }) => [seq, previousHash])).toEqual([
      [3, entries[1]?.hash],
    ]);
  });

  it('ends an export that was under way before it', async () => {
    const entries = await written([old, old, old, now]);
    const { nextCursor } = await exported('?limit=1');
    expect((await exported(`?limit=1&cursor=${nextCursor}`)).items).toMatchObject([{ seq: 2 }]);
    await archive(at(entries, 2));
    expect((await exported(`?limit=1&cursor=${nextCursor}`)).code).toBe('cursor_invalid');
  });
});

describe('it is refused', () => {
  const refused = async (body: object, code: string) => {
    const before = await ledger();
    const answer = await archive(body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
    const after = await ledger();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ operation: 'archiveAuditEntries', outcome: 422 });
    expect((await exported()).begins.after).toBe(0);
    return answer.body.detail;
  };

  it('with another hash than that of the entry', async () => {
    const entries = await written([old, old, now]);
    await refused({ through: 2, hash: entries[0]?.hash }, 'audit_entry_differs');
    await refused({ through: 99, hash: entries[0]?.hash }, 'audit_entry_differs');
  });

  it('where an entry is too young, whatever the last is of', async () => {
    const entries = await written([old, now, old]);
    expect(await refused(at(entries, 3), 'audit_entries_young')).toContain('2026-11-11');
    expect((await archive(at(entries, 1))).status).toBe(200);
  });

  it('before 24 months to the day, and to whom the operator set more, before those', async () => {
    const month = (text: string) => new Date(`${text}T09:00:00+07:00`);
    const entries = await written([month('2023-11-10'), month('2024-11-10'), month('2024-11-11')]);
    await refused(at(entries, 3), 'audit_entries_young');
    expect((await archive(at(entries, 2))).status).toBe(200);
    await test.close();
    test = await testApp({ audit: { archiveAfterMonths: 36 } });
    const again = await written([month('2023-11-10'), month('2024-11-10')]);
    expect(await refused(at(again, 2), 'audit_entries_young')).toContain('36');
    expect((await archive(at(again, 1))).status).toBe(200);
  });

  it('while a legal hold stands on a pupil that an entry names', async () => {
    const entries = await written([old, old, old]);
    const holds = `/schools/${school}/pupils/${pupils[1]}/legal-holds`;
    const hold = await test.call<{ id: string }>('POST', holds, {
      ...{ as: 'principal', body: { reason: 'Thanh tra' } },
    });
    expect(await refused(at(entries, 3), 'legal_hold_stands')).toContain(pupils[1]);
    expect((await archive(at(entries, 1))).status).toBe(200);
    await test.call('POST', `${holds}/${hold.body.id}/lifting`, {
      ...{ as: 'principal', body: { reason: 'Đã xong' } },
    });
    expect((await archive(at(entries, 3))).body.archived).toBe(2);
  });

  it('to everybody but the principal, and for another school', async () => {
    const entries = await written([old]);
    for (const as of ['homeroom', 'teacher', 'guardian', 'ward', 'department', 'otherPrincipal'] as const)
      expect((await archive(at(entries, 1), { as })).status, as).toBe(403);
    const [other] = await written([old], otherSchool);
    await refused({ through: 1, hash: other?.hash }, 'audit_entry_differs');
    expect(await ledger(otherSchool)).toHaveLength(1);
  });
});

describe('the database', () => {
  const asRole = (role: string, statement: string, schoolId: string | null = school) =>
    inTenant(test.database.db, { caller: principal, schoolId }, async (trx) => {
      if (role !== 'lienthong_app') await sql`select set_config('role', ${role}, true)`.execute(trx);
      await sql.raw(statement).execute(trx);
    });

  it('lets nobody remove an entry or a checkpoint directly', async () => {
    const entries = await written([old, old, now]);
    await archive(at(entries, 1));
    for (const statement of [
      'delete from audit_entries',
      'delete from audit_checkpoints',
      'update audit_checkpoints set seq = 2',
      'truncate audit_checkpoints',
      "insert into audit_checkpoints select school_id, 2, 'x', archived_at, archived_by from audit_checkpoints",
    ])
      for (const role of ['lienthong_app', ...others])
        await expect(asRole(role, statement), `${role}: ${statement}`).rejects.toThrow(/permission denied/);
    for (const statement of [
      'delete from audit_entries',
      'truncate audit_entries',
      'delete from audit_checkpoints',
      'update audit_checkpoints set seq = 2',
      'truncate audit_checkpoints',
    ])
      await expect(
        test.database.asOwner((owner) => owner.exec(statement)),
        statement,
      ).rejects.toThrow(/append-only/);
    expect((await ledger()).map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });

  it('lets the role of the archive remove nothing young, nothing beyond a checkpoint, nothing of another school', async () => {
    const entries = await written([old, now, old]);
    const others = await written([old], otherSchool);
    const remove = 'delete from audit_entries';
    await asRole('lienthong_ledger', remove);
    expect(await ledger()).toEqual(entries);
    await archive(at(entries, 1));
    const left = await ledger();
    for (const schoolId of [school, otherSchool, null]) await asRole('lienthong_ledger', remove, schoolId);
    // The second is young; the third is old, but no archive has come to it.
    expect(left.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(await ledger()).toEqual(left);
    expect(await ledger(otherSchool)).toEqual(others);
    for (const statement of ['update audit_entries set seq = 9', 'truncate audit_entries'])
      await expect(asRole('lienthong_ledger', statement)).rejects.toThrow(/permission denied/);
  });

  it('asks for 24 months itself, and for the school of the request', async () => {
    const entries = await written([old, new Date()]);
    // Whatever day a request says it is.
    const ask = (schoolId: string | null, seq: number) =>
      inTenant(test.database.db, { caller: principal, schoolId }, (trx) =>
        archiveEntries(trx, { ...at(entries, seq), now: new Date('2999-01-01T00:00:00Z'), months: 0 }),
      );
    expect(await ask(school, 2)).toMatchObject({ obstacle: 'young', seq: 2 });
    for (const schoolId of [otherSchool, null])
      expect(await ask(schoolId, 1)).toEqual({ obstacle: 'differs' });
    expect(await ask(school, 1)).toEqual({ archived: 1 });
  });

  it('lets requests alone ask', async () => {
    for (const role of others)
      await expect(asRole(role, "select archive_ledger(1, 'x', now(), 24)")).rejects.toThrow(
        /permission denied/,
      );
  });

  it('keeps what has a gap, which somebody made', async () => {
    const entries = await written([old, old, old]);
    await test.database.asOwner((owner) =>
      owner.exec(`alter table audit_entries disable trigger append_only; delete from audit_entries where seq = 2;
        alter table audit_entries enable trigger append_only`),
    );
    expect((await archive(at(entries, 3))).status).toBe(500);
    expect((await ledger()).map(({ seq }) => seq)).toEqual([1, 3]);
  });
});

it('the operator may ask for more months, never for fewer', () => {
  for (const archiveAfterMonths of [23, 0, 24.5, Number.NaN])
    expect(() => auditHandlers({ archiveAfterMonths })).toThrow('24 or more');
});
