import { entryHash, genesisHash, type LedgerEntry } from '@lienthong/server/audit-chain';
import { entryOf } from './entry-shape.ts';
import { fault, type Fault } from './fault.ts';
import type { ExportPart, Head } from './read-export.ts';

export interface Expected {
  /** A head kept earlier: it must be in the chain. */
  head?: Head | undefined;
  /** Entry that the first must follow, where the export begins after an earlier one. */
  after?: Head | undefined;
}

export interface Verdict {
  ok: boolean;
  schoolId: string | null;
  /** Entries found right, up to the first that is wrong. */
  count: number;
  first: number | null;
  /** What the first follows where that is not the beginning of the ledger: this file says nothing about entries up to it. */
  follows: { seq: number; hash: string } | null;
  /** The last entry found right: what to keep. */
  head: { seq: number; hash: string } | null;
  fault: Fault | null;
  /** Where the fault is, if it is in a file and not in what the files lack. */
  file: string | null;
}

type Parts = AsyncIterable<ExportPart> | Iterable<ExportPart>;

/** Follows the chain from its first entry and stops at the first that is wrong. */
export async function verify(parts: Parts, expected: Expected = {}): Promise<Verdict> {
  const chain = new Chain(expected);
  const rest = iterate(parts);
  let found: Fault | undefined;
  let file: string | undefined;
  for (let next = await rest.next(); !next.done && !found; next = await rest.next()) {
    found = await chain.take(next.value, rest);
    file = next.value.file;
    if (found) break;
  }
  if (!found) file = undefined;
  found ??= chain.finish();
  await rest.return(undefined);
  return { ...chain.verdict(found), file: file ?? null };
}

async function* iterate(parts: Parts): AsyncGenerator<ExportPart, void, undefined> {
  yield* parts;
}

class Chain {
  readonly #expected: Expected;
  /** Heads that are still to come, by number. */
  readonly #heads = new Map<number, string>();
  /** What the first entry must follow, as far as that is known. */
  #after: Head | undefined;
  /** The archive that a page states the ledger to begin after, until an entry tells of it. */
  #unproven: Head | undefined;
  #first: LedgerEntry | undefined;
  #last: LedgerEntry | undefined;
  #count = 0;
  #metHead = false;

  constructor(expected: Expected) {
    this.#expected = expected;
    const head = expected.head;
    if (head && head.seq !== null) this.#heads.set(head.seq, head.hash);
    this.#after = expected.after;
    this.#metHead = head !== undefined && head.hash === expected.after?.hash;
  }

  async take(part: ExportPart, rest: AsyncIterable<ExportPart>): Promise<Fault | undefined> {
    if ('head' in part) return this.#takeHead(part.head);
    if ('begins' in part) return this.#takeBeginning(part.begins);
    const shaped = entryOf(part.entry);
    if ('fault' in shaped) return shaped.fault;
    const { entry } = shaped;
    const wrong = await this.#check(entry, rest);
    if (wrong) return wrong;
    this.#first ??= entry;
    this.#last = entry;
    this.#count += 1;
    if (entry.hash === this.#expected.head?.hash) this.#metHead = true;
    if (this.#unproven && tellsOf(entry, this.#unproven)) this.#unproven = undefined;
    const head = this.#heads.get(entry.seq);
    this.#heads.delete(entry.seq);
    return head !== undefined && head !== entry.hash ? rewritten(entry, head) : undefined;
  }

  /** What the file ends without. */
  finish(): Fault | undefined {
    const last = this.#last?.seq ?? this.#after?.seq ?? 0;
    const beyond = Math.max(...this.#heads.keys());
    if (beyond > last)
      return fault('truncated', `The file ends with entry ${last}; its head is entry ${beyond}.`, {
        seq: last + 1,
        expected: this.#heads.get(beyond) ?? null,
      });
    if (this.#unproven) {
      const { seq, hash } = this.#unproven;
      return fault('missing', `Entries up to ${seq} are gone, and no entry says that they were archived.`, {
        expected: hash,
      });
    }
    const { head } = this.#expected;
    if (!head || this.#metHead) return undefined;
    const first = this.#first?.seq ?? 1;
    if (head.seq !== null && head.seq < first)
      return fault(
        'missing',
        `The head given is entry ${head.seq}, and the first here is ${first}: verify the archive that has it, too.`,
        { seq: head.seq, expected: head.hash },
      );
    return fault(
      'truncated',
      'The hash given as head is none of this file: entries were cut off at the end, or rewritten.',
      { expected: head.hash, found: this.#last?.hash ?? null },
    );
  }

  verdict(found: Fault | undefined): Omit<Verdict, 'file'> {
    const first = this.#first;
    const last = this.#last;
    return {
      ok: found === undefined,
      schoolId: first?.schoolId ?? null,
      count: this.#count,
      first: first?.seq ?? null,
      follows: first && first.seq > 1 ? { seq: first.seq - 1, hash: first.previousHash } : null,
      head: last ? { seq: last.seq, hash: last.hash } : null,
      fault: found ?? null,
    };
  }

  /** A page states what the ledger begins after; where the entries up to it are given, too, the chain says that. */
  #takeBeginning(begins: Head): Fault | undefined {
    const { head } = this.#expected;
    if (head && head.seq === begins.seq && head.hash !== begins.hash)
      return fault('rewritten', 'The ledger says that it begins after another entry than the head given.', {
        ...{ seq: head.seq, member: 'hash', expected: head.hash, found: begins.hash },
      });
    if (this.#last || this.#after) return undefined;
    if (begins.seq === 0) return undefined;
    this.#after = this.#unproven = begins;
    if (head?.hash === begins.hash) this.#metHead = true;
    return undefined;
  }

  /** A page states the head of its export: an entry already seen, or one still to come. */
  #takeHead({ seq, hash }: Head): Fault | undefined {
    const last = this.#last;
    const before = seq === 0 || hash === this.#after?.hash;
    if (seq === null || before || (last && seq < last.seq)) return undefined;
    if (last && seq === last.seq) return hash === last.hash ? undefined : rewritten(last, hash);
    const known = this.#heads.get(seq);
    if (known !== undefined && known !== hash)
      return fault('rewritten', `Two heads of entry ${seq} differ.`, { seq, expected: known, found: hash });
    this.#heads.set(seq, hash);
    return undefined;
  }

  async #check(entry: LedgerEntry, rest: AsyncIterable<ExportPart>): Promise<Fault | undefined> {
    const { seq, id } = entry;
    const school = this.#first?.schoolId ?? entry.schoolId;
    const before = this.#last ?? this.#after;
    const number = before === undefined ? 1 : before.seq === null ? seq : before.seq + 1;
    const previous = this.#last?.hash ?? (number === 1 ? genesisHash(entry.schoolId) : this.#after?.hash);
    const differs = (member: string, was: string | number) =>
      fault('changed', `Its ${member} was changed.`, {
        ...{ seq, id, member, expected: String(was) },
        found: String(entry[member as keyof LedgerEntry]),
      });

    const hash = entryHash(entry);
    if (hash !== entry.hash) {
      // With one member put back to what it must be, the hash is right again: then it was that one.
      const musts = { seq: number, schoolId: school, previousHash: previous ?? entry.previousHash };
      for (const [member, was] of Object.entries(musts))
        if (entryHash({ ...entry, [member]: was }) === entry.hash) return differs(member, was);
      if ((await followed(rest)) === hash) return differs('hash', hash);
      return fault('changed', 'Its content does not give its hash: a member of it was changed.', {
        ...{ seq, id, expected: entry.hash, found: hash },
      });
    }
    if (entry.schoolId !== school)
      return fault('otherSchool', `It belongs to the school ${entry.schoolId}.`, {
        ...{ seq, id, member: 'schoolId', expected: school, found: entry.schoolId },
      });
    if (seq !== number) return this.#misplaced(entry, number, rest);
    if (entry.previousHash !== previous)
      return fault(
        'unlinked',
        this.#last
          ? `It does not follow the entry ${this.#last.id} before it: one of them was put in, exchanged or rewritten.`
          : 'It does not follow what the ledger begins with.',
        { seq, id, member: 'previousHash', expected: previous ?? null, found: entry.previousHash },
      );
    return undefined;
  }

  async #misplaced(
    { seq, id }: LedgerEntry,
    number: number,
    rest: AsyncIterable<ExportPart>,
  ): Promise<Fault> {
    const about = { seq, id, member: 'seq', expected: String(number), found: String(seq) };
    if (seq < number) {
      return seq === this.#last?.seq
        ? fault('repeated', `Entry ${seq} is there twice; the other is ${this.#last.id}.`, about)
        : fault('outOfOrder', `It stands where entry ${number} belongs.`, about);
    }
    for await (const part of rest) {
      if ('entry' in part && (part.entry as Partial<LedgerEntry> | null)?.seq === number)
        return fault('outOfOrder', `It stands where entry ${number} belongs, which comes later.`, about);
    }
    const gone = seq - 1 === number ? `Entry ${number} is` : `Entries ${number} to ${seq - 1} are`;
    const hint = this.#last
      ? ''
      : ' If this export begins after an earlier one, give its head as --after, or that file before it.';
    return fault('missing', `${gone} missing before it.${hint}`, about);
  }
}

/** Archiving is itself an entry, which holds what the ledger goes on from. */
function tellsOf({ operation, outcome, records }: LedgerEntry, { seq, hash }: Head): boolean {
  const archived = operation === 'archiveAuditEntries' && outcome === 200;
  return archived && records['auditCheckpoint']?.includes(`${seq}:${hash}`) === true;
}

function rewritten({ seq, id, hash }: LedgerEntry, head: string): Fault {
  return fault('rewritten', 'It is another entry than the one whose hash was kept as head.', {
    ...{ seq, id, member: 'hash', expected: head, found: hash },
  });
}

/** What the next entry says it follows. */
async function followed(rest: AsyncIterable<ExportPart>): Promise<string | undefined> {
  for await (const part of rest) {
    if ('entry' in part) return (part.entry as Partial<LedgerEntry> | null)?.previousHash;
  }
  return undefined;
}
