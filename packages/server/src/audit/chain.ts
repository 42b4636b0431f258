import { createHash } from 'node:crypto';

/** One entry of a school's ledger as the contract writes it, with everything its hash covers. */
export interface LedgerEntry {
  schoolId: string;
  /** Number in the ledger of its school, from 1 without gaps. */
  seq: number;
  id: string;
  /** UTC with milliseconds: `2026-11-11T02:00:00.000Z`. */
  at: string;
  caller: string;
  operation: string;
  outcome: number;
  records: Readonly<Record<string, readonly string[]>>;
  requestId: string;
  address: string | null;
  /** Hash of the entry before it; of the first, {@link genesisHash}. */
  previousHash: string;
  /** {@link entryHash} of all the others. */
  hash: string;
}

/** What the first entry of a school follows: SHA-256 of the school's id, in hexadecimal. */
export function genesisHash(schoolId: string): string {
  return sha256(schoolId);
}

/** SHA-256 of the entry without its own hash, as canonical JSON in UTF-8, in hexadecimal. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>): string {
  const { schoolId, seq, id, at, caller, operation, outcome, records, requestId, address, previousHash } =
    entry;
  return sha256(
    canonicalJson({
      ...{ schoolId, seq, id, at, caller, operation, outcome, records, requestId, address, previousHash },
    }),
  );
}

/** JSON as RFC 8785 orders it: members by name, no spaces. Of numbers, the ledger has whole ones only. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
