import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryHash, genesisHash, type LedgerEntry } from '@lienthong/server/audit-chain';
import { afterAll, describe, expect, it } from 'vitest';
import { audit } from './command.ts';
import { typed } from '../testing/terminal.ts';
import type { Verdict } from './verify.ts';

const schoolId = '01900000-0000-7000-8000-000000000001';
const folder = mkdtempSync(join(tmpdir(), 'lienthong-archives-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Nine entries; the eighth tells of an archive up to the fifth. */
const ledger: LedgerEntry[] = [];
for (let seq = 1; seq <= 9; seq += 1) {
  const archive = { auditCheckpoint: [`5:${ledger[4]?.hash}`] };
  const entry = {
    ...{ schoolId, seq, id: `id-${seq}`, at: '2026-11-11T02:00:00.000Z', caller: 'person:a', outcome: 200 },
    operation: seq === 8 ? 'archiveAuditEntries' : 'listPupils',
    records: seq === 8 ? archive : { pupil: ['a'] },
    ...{ requestId: `r${seq}`, address: null },
    previousHash: ledger.at(-1)?.hash ?? genesisHash(schoolId),
  };
  ledger.push({ ...entry, hash: entryHash(entry) });
}
const at = (seq: number) => ledger[seq - 1] as LedgerEntry;

let files = 0;
const write = (text: string) => {
  const file = join(folder, `${(files += 1)}.ndjson`);
  writeFileSync(file, text);
  return file;
};
const lines = (entries: readonly LedgerEntry[]) =>
  write(entries.map((entry) => JSON.stringify(entry)).join('\n'));
const current = (items: readonly LedgerEntry[] = ledger.slice(5), previousHash = at(5).hash) =>
  write(JSON.stringify({ schoolId, begins: { after: 5, previousHash }, head: headOf(9), items }));
const headOf = (seq: number) => ({ seq, hash: at(seq).hash });

async function verified(...args: string[]): Promise<{ code: number; text: string; verdict: Verdict }> {
  const { code, out: text } = await typed('audit', audit, ['verify', ...args]);
  const json = await typed('audit', audit, ['verify', ...args, '--json']);
  return { code, text, verdict: JSON.parse(json.out) as Verdict };
}

describe('archives and what the ledger holds now', () => {
  it('are one chain', async () => {
    const archives = [lines(ledger.slice(0, 3)), lines(ledger.slice(3, 5))];
    const { code, verdict } = await verified(...archives, current(), '--head', `2:${at(2).hash}`);
    expect(code).toBe(0);
    expect(verdict).toEqual({
      ...{ ok: true, schoolId, count: 9, first: 1, follows: null, head: headOf(9), fault: null, file: null },
    });
  });

  it('show which file was tampered with', async () => {
    const forged = { ...at(4), caller: 'person:b' };
    const archives = [lines(ledger.slice(0, 3)), lines([forged, at(5)])] as const;
    const { code, text, verdict } = await verified(...archives, current());
    expect(code).toBe(1);
    expect(verdict).toMatchObject({ file: archives[1], fault: { kind: 'changed', seq: 4, id: 'id-4' } });
    expect(text).toContain(`NOT WHOLE (changed) in ${archives[1]} at entry 4, id id-4`);
  });

  it('show an archive rewritten to be whole in itself', async () => {
    const bare = { ...at(5), caller: 'person:b' };
    const archive = lines([...ledger.slice(0, 4), { ...bare, hash: entryHash(bare) }]);
    expect((await verified(archive)).code).toBe(0);
    const now = current();
    expect((await verified(archive, now)).verdict).toMatchObject({
      ...{ file: now, fault: { kind: 'unlinked', seq: 6, expected: entryHash(bare), found: at(5).hash } },
    });
  });

  it('show an archive that lacks its end, and one that is left out', async () => {
    const now = current();
    expect((await verified(lines(ledger.slice(0, 4)), now)).verdict).toMatchObject({
      ...{ file: now, fault: { kind: 'missing', seq: 6, expected: '5' } },
    });
    const second = lines(ledger.slice(3, 5));
    expect((await verified(second, now)).verdict).toMatchObject({
      ...{ file: second, fault: { kind: 'missing', seq: 4, expected: '1' } },
    });
  });
});

describe('what the ledger holds now, alone', () => {
  it('is whole from where it says that it begins, and says so', async () => {
    const { code, text, verdict } = await verified(current(), '--head', `9:${at(9).hash}`);
    expect(code).toBe(0);
    expect(verdict).toMatchObject({ first: 6, count: 4, follows: headOf(5) });
    expect(text).toContain(`It follows entry 5:${at(5).hash}`);
    expect((await verified(current(), '--head', `5:${at(5).hash}`)).code).toBe(0);
    const entries = lines(ledger.slice(5));
    expect((await verified(entries, '--after', `5:${at(5).hash}`)).code).toBe(0);
    expect((await verified(entries)).verdict.fault).toMatchObject({ kind: 'missing', seq: 6 });
  });

  it('does not begin after what nobody archived', async () => {
    const items = ledger.slice(6);
    const begins = { after: 6, previousHash: at(6).hash };
    const file = write(JSON.stringify({ schoolId, begins, head: headOf(9), items }));
    expect((await verified(file)).verdict).toMatchObject({
      ...{ file: null, fault: { kind: 'missing', expected: at(6).hash } },
    });
  });

  it('lacks its first entry, or follows another than it says', async () => {
    expect((await verified(current(ledger.slice(6)))).verdict.fault).toMatchObject({
      ...{ kind: 'missing', seq: 7, expected: '6' },
    });
    expect((await verified(current(undefined, at(4).hash))).verdict.fault).toMatchObject({
      ...{ kind: 'unlinked', seq: 6, expected: at(4).hash, found: at(5).hash },
    });
  });

  it('is held against a head kept earlier', async () => {
    const kept = await verified(current(), '--head', `5:${at(4).hash}`);
    expect(kept.verdict.fault).toMatchObject({ kind: 'rewritten', seq: 5, expected: at(4).hash });
    const older = await verified(current(), '--head', `3:${at(3).hash}`);
    expect(older.verdict.fault).toMatchObject({ kind: 'missing', seq: 3 });
    expect(older.text).toContain('verify the archive that has it, too');
  });

  it.each([{ after: 'x', previousHash: 'y' }, { after: 5 }, null])(
    'states no beginning: %j',
    async (begins) => {
      const file = write(JSON.stringify({ begins, head: headOf(9), items: ledger }));
      const { code, err } = await typed('audit', audit, ['verify', file]);
      expect(code).toBe(3);
      expect(err).toContain('beginning');
    },
  );
});
