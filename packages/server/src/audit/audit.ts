import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { inTenant } from '../database/tenant.ts';
import type { Schema } from '../database/schema.ts';
import { callerId, type Caller } from '../identity/caller.ts';

/** One access to a school's data: who, what, which records (ids only), from where. */
export interface Access {
  schoolId: string;
  at: Date;
  caller: Caller;
  operation: string;
  outcome: number;
  records: ReadonlyMap<string, ReadonlySet<string>>;
  requestId: string;
  address: string;
}

/** Writes the entry in a transaction of its own; resolves once it is committed. */
export type RecordApart = (access: Access) => Promise<void>;

export function idsByKind(records: Access['records']): Record<string, string[]> {
  return Object.fromEntries([...records].map(([kind, ids]) => [kind, [...ids]]));
}

/**
 * Writes the entry in the transaction of the access, so that there is no access without its entry. The entries of a school
 * are a chain: until this transaction ends, others of the school wait, so it comes last. Not for a snapshot, which fails
 * when another entry came meanwhile.
 */
export async function record(trx: Transaction<Schema>, access: Access): Promise<void> {
  await append(trx, access.schoolId, [access]);
}

interface Waiting {
  access: Access;
  written: () => void;
  failed: (reason: unknown) => void;
}

/**
 * Writes entries of reads and refusals. Those of one school that come while a transaction is under way or waits for a
 * connection go into the next one together: a chain has one end, and a commit for each would make a busy school wait in line.
 */
export function recordingApart(db: Kysely<Schema>): RecordApart {
  const queues = new Map<string, Waiting[]>();

  async function writeAll(schoolId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      let batch: Waiting[] = [];
      try {
        // Requests that stand in the sockets by now read first, and their entries come along: the embedded database answers
        // without ever leaving them a turn.
        await setImmediate();
        await inTenant(db, { caller: { kind: 'anonymous' }, schoolId }, async (trx) => {
          batch = queue.splice(0);
          await append(
            trx,
            schoolId,
            batch.map(({ access }) => access),
          );
        });
        for (const { written } of batch) written();
      } catch (error) {
        // Without a transaction, nobody who waits was served.
        for (const { failed } of batch.length > 0 ? batch : queue.splice(0)) failed(error);
      }
    }
    queues.delete(schoolId);
  }

  return (access) =>
    new Promise((written, failed) => {
      const waiting = { access, written, failed };
      const queue = queues.get(access.schoolId);
      if (queue) {
        queue.push(waiting);
        return;
      }
      const started = [waiting];
      queues.set(access.schoolId, started);
      void writeAll(access.schoolId, started);
    });
}

/** Nothing for a school that does not exist. */
async function append(
  trx: Transaction<Schema>,
  schoolId: string,
  accesses: readonly Access[],
): Promise<void> {
  const entries = accesses.map((access) => ({
    id: uuidv7(),
    at: access.at,
    caller: callerId(access.caller),
    operation: access.operation,
    outcome: access.outcome,
    records: idsByKind(access.records),
    request_id: access.requestId,
    address: access.address,
  }));
  await sql`select append_to_ledger(${schoolId}, ${JSON.stringify(entries)})`.execute(trx);
}
