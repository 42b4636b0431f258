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

export function idsByKind(records: Access['records']): Record<string, string[]> {
  return Object.fromEntries([...records].map(([kind, ids]) => [kind, [...ids]]));
}

/** Writes the entry in the transaction of the access, so that there is no access without its entry. */
export async function record(trx: Transaction<Schema>, access: Access): Promise<void> {
  await trx
    .insertInto('audit_entries')
    .values({
      school_id: access.schoolId,
      id: uuidv7(),
      at: access.at,
      caller: callerId(access.caller),
      operation: access.operation,
      outcome: access.outcome,
      records: JSON.stringify(idsByKind(access.records)),
      request_id: access.requestId,
      address: access.address,
    })
    .execute();
}

/** A refused attempt, in a transaction of its own because the refused one was rolled back. */
export async function recordRefusal(db: Kysely<Schema>, access: Access): Promise<void> {
  await inTenant(db, { caller: access.caller, schoolId: access.schoolId }, async (trx) => {
    await sql`
      insert into audit_entries (school_id, id, at, caller, operation, outcome, records, request_id, address)
      select id, ${uuidv7()}, ${access.at}, ${callerId(access.caller)}, ${access.operation}, ${access.outcome}, '{}',
        ${access.requestId}, ${access.address}
      from schools where id = ${access.schoolId}`.execute(trx);
  });
}
