import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryHash, genesisHash, type LedgerEntry } from '@lienthong/server/audit-chain';
import { afterAll, describe, expect, it } from 'vitest';
import { audit } from './command.ts';
import { typed } from '../testing/terminal.ts';
import type { Fault } from './fault.ts';
import { verify, type Expected } from './verify.ts';

const schoolId = '01900000-0000-7000-8000-000000000001';
const folder = mkdtempSync(join(tmpdir(), 'lienthong-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

function chained(count: number, school = schoolId): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let previousHash = genesisHash(school);
  for (let seq = 1; seq <= count; seq += 1) {
    const entry = {
      ...{ schoolId: school, seq, id: `id-${seq}`, at: '2026-11-11T02:00:00.000Z', caller: 'person:a' },
      ...{ operation: 'listPupils', outcome: 200, records: { pupil: ['a', 'b'], class: ['c'] } },
      ...{ requestId: `r${seq}`, address: seq === 2 ? null : '127.0.0.1', previousHash },
    };
    previousHash = entryHash(entry);
    entries.push({ ...entry, hash: previousHash });
  }
  return entries;
}

const ledger = chained(6);
const at = (index: number) => ledger[index] as LedgerEntry;
const check = (entries: readonly unknown[], expected?: Expected) =>
  verify(
    entries.map((entry) => ({ entry })),
    expected,
  );
const faultOf = async (entries: readonly unknown[], expected?: Expected): Promise<Partial<Fault>> =>
  (await check(entries, expected)).fault ?? {};
const with3 = (change: object) => ledger.map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry));

describe('a chain', () => {
  it('that is whole is found whole', async () => {
    expect(await check(ledger)).toEqual({
      ...{ ok: true, schoolId, count: 6, first: 1, head: { seq: 6, hash: at(5).hash }, fault: null },
      ...{ follows: null, file: null },
    });
  });

  it.each([
    [{ at: '2026-11-11T02:00:00.001Z' }, null],
    [{ caller: 'person:b' }, null],
    [{ operation: 'getGradebook' }, null],
    [{ outcome: 403 }, null],
    [{ records: { pupil: ['a'], class: ['c'] } }, null],
    [{ records: { pupil: ['b', 'a'], class: ['c'] } }, null],
    [{ requestId: 'x' }, null],
    [{ address: null }, null],
    [{ id: 'other' }, null],
    [{ seq: 30 }, 'seq'],
    [{ schoolId: 'other' }, 'schoolId'],
    [{ previousHash: 'f'.repeat(64) }, 'previousHash'],
    [{ hash: 'f'.repeat(64) }, 'hash'],
  ])('with %j in an entry is found there', async (change, member) => {
    const verdict = await check(with3(change));
    const { seq = 3, id = 'id-3' } = change as Partial<LedgerEntry>;
    expect(verdict).toMatchObject({ ok: false, count: 2, head: { seq: 2 } });
    expect(verdict.fault).toMatchObject({ kind: 'changed', seq, id, member });
  });

  it.each([
    ['an entry removed', [0, 1, 3, 4, 5], { kind: 'missing', seq: 4, id: 'id-4', expected: '3' }],
    ['the first removed', [1, 2, 3], { kind: 'missing', seq: 2, expected: '1' }],
    ['two exchanged', [0, 2, 1, 3], { kind: 'outOfOrder', seq: 3, id: 'id-3', expected: '2' }],
    ['one moved to the end', [0, 2, 3, 1], { kind: 'outOfOrder', seq: 3 }],
    ['one repeated', [0, 1, 1, 2], { kind: 'repeated', seq: 2 }],
    ['one repeated later', [0, 1, 2, 0], { kind: 'outOfOrder', seq: 1 }],
  ])('with %s is found there', async (_, order, expected) => {
    expect(await faultOf(order.map(at))).toMatchObject(expected);
  });

  it('with an entry put in is found at the next', async () => {
    const bare = { ...at(2), id: 'forged', previousHash: at(1).hash };
    const forged = { ...bare, hash: entryHash(bare) };
    expect(await faultOf([at(0), at(1), forged, at(2)])).toMatchObject({ kind: 'repeated', id: 'id-3' });
    expect(await faultOf([at(0), at(1), forged, at(3)])).toMatchObject({ kind: 'unlinked', id: 'id-4' });
  });

  it('of another school, or with what no hash covers, is none', async () => {
    expect(await faultOf([at(0), chained(2, 'x')[1]])).toMatchObject({ kind: 'otherSchool' });
    expect(await faultOf(with3({ note: 'x' }))).toMatchObject({ kind: 'malformed', seq: 3, member: 'note' });
    expect(await faultOf(with3({ outcome: '200' }))).toMatchObject({ kind: 'malformed', member: 'outcome' });
    expect(await faultOf([null])).toMatchObject({ kind: 'malformed', seq: null });
    const wrongStart = { ...at(0), previousHash: at(3).hash };
    const forged = { ...wrongStart, hash: entryHash(wrongStart) };
    expect(await faultOf([forged])).toMatchObject({ kind: 'unlinked', seq: 1 });
  });
});

describe('a head kept elsewhere', () => {
  it('is in the chain, as its end or before it', async () => {
    for (const seq of [null, 4])
      expect(await check(ledger, { head: { seq, hash: at(3).hash } })).toMatchObject({ ok: true });
  });

  it('shows entries cut off at the end', async () => {
    const cut = ledger.slice(0, 4);
    expect(await check(cut)).toMatchObject({ ok: true });
    expect(await faultOf(cut, { head: { seq: null, hash: at(5).hash } })).toMatchObject({
      kind: 'truncated',
    });
    expect(await faultOf(cut, { head: { seq: 6, hash: at(5).hash } })).toMatchObject({
      ...{ kind: 'truncated', seq: 5 },
    });
    const stated = [...cut.map((entry) => ({ entry })), { head: { seq: 6, hash: at(5).hash } }];
    expect((await verify(stated)).fault).toMatchObject({ kind: 'truncated', seq: 5 });
  });

  it('shows a ledger that was written anew from somewhere on', async () => {
    const anew = ledger.slice(0, 2);
    for (const old of ledger.slice(2)) {
      const bare = { ...old, caller: 'person:b', previousHash: (anew.at(-1) as LedgerEntry).hash };
      anew.push({ ...bare, hash: entryHash(bare) });
    }
    expect(await check(anew)).toMatchObject({ ok: true });
    const head = { seq: 6, hash: at(5).hash };
    expect(await faultOf(anew, { head })).toMatchObject({ kind: 'rewritten', seq: 6, id: 'id-6' });
  });

  it('lets a later export begin after it', async () => {
    const after = { seq: null, hash: at(2).hash };
    expect(await check(ledger.slice(3), { after })).toMatchObject({
      ...{ ok: true, first: 4, follows: { seq: 3, hash: at(2).hash } },
    });
    expect(await faultOf(ledger.slice(4), { after })).toMatchObject({ kind: 'unlinked', seq: 5 });
    expect(await faultOf(ledger.slice(4), { after: { ...after, seq: 3 } })).toMatchObject({
      ...{ kind: 'missing', seq: 5, expected: '4' },
    });
  });
});

describe('lienthong audit verify', () => {
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const run = async (...args: string[]) => typed('audit', audit, args);
  const lines = ledger.map((entry) => JSON.stringify(entry));
  const page = { schoolId, head: { seq: 6, hash: at(5).hash }, items: ledger, nextCursor: null };

  it.each([
    ['an entry a line', lines.join('\n')],
    ['a page a line', `${JSON.stringify(page)}\n`],
    ['one document', JSON.stringify(page, null, 2)],
    ['a list of pages', JSON.stringify([page], null, 2)],
  ])('reads %s', async (_, text) => {
    const { code, out } = await run('verify', write('export', text), '--head', `6:${at(5).hash}`);
    expect(out).toContain(`Head to keep: 6:${at(5).hash}`);
    expect(code).toBe(0);
  });

  it('names the first wrong entry, for people and as JSON', async () => {
    const file = write(
      'export',
      with3({ caller: 'person:b' })
        .map((entry) => JSON.stringify(entry))
        .join('\n'),
    );
    const { code, out } = await run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain(`NOT WHOLE (changed) in ${file} at entry 3, id id-3`);
    expect(out).toContain('entries 1 to 2 are right');
    const json = JSON.parse((await run('verify', file, '--json')).out) as { fault: Fault };
    expect(json.fault).toMatchObject({ kind: 'changed', seq: 3, id: 'id-3', expected: at(2).hash });
  });

  it.each([
    [[], 2, 'Say what to do: verify'],
    [['verify'], 2, 'FILE… is missing'],
    [['verify', 'x', '--haed', 'x'], 2, '`--haed`. Did you mean `--head`?'],
    [['verify', 'x', '--head', 'abc'], 2, '--head takes a SHA-256'],
    [['verify', join(folder, 'none')], 3, 'cannot be read'],
  ])('refuses %j', async (args, code, message) => {
    const answer = await run(...args);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(message);
  });

  it.each(['', 'hello', '3', `${lines[0]}\n{"seq":`])('refuses a file of %j', async (text) => {
    expect((await run('verify', write('export', text))).code).toBe(3);
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0 });
  });
});
