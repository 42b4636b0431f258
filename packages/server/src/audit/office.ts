import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { inTenant } from '../database/tenant.ts';
import type { Schema } from '../database/schema.ts';
import { callerId, type Caller } from '../identity/caller.ts';
import { idsByKind, type Access } from './audit.ts';

type Records = Access['records'];

/** One request on the site of an authority. */
export interface OfficeAccess extends Omit<Access, 'schoolId'> {
  authorityId: string;
}

/** Keys of authorities ask for nothing but what is public there; whoever signed in is written down. */
export function keepsAtOffice(caller: Caller): boolean {
  return caller.kind === 'person';
}

/** In the transaction of the access, so that there is none without its entry. Nothing for an authority that does not exist. */
export async function recordAtOffice(trx: Transaction<Schema>, access: OfficeAccess): Promise<void> {
  const { authorityId, at, caller, operation, outcome, records, requestId, address } = access;
  await sql`
    insert into office_audit_entries (authority_id, id, at, caller, operation, outcome, records, request_id, address)
    select ${authorityId}::uuid, ${uuidv7()}::uuid, ${at}::timestamptz, ${callerId(caller)}, ${operation}, ${outcome}::int,
      ${JSON.stringify(idsByKind(records))}::jsonb, ${requestId}, ${address}
    where exists (select from authorities where authorities.id = ${authorityId}::uuid)`.execute(trx);
}

/** A refusal has no transaction any more. */
export async function recordAtOfficeApart(db: Kysely<Schema>, access: OfficeAccess): Promise<void> {
  const { authorityId } = access;
  await inTenant(db, { caller: { kind: 'anonymous' }, schoolId: null, authorityId }, (trx) =>
    recordAtOffice(trx, access),
  );
}

/**
 * What was shown of a school's people is an entry of that school's ledger, too: its principal reads there which authority saw
 * it. Committed before the answer goes out.
 */
export async function recordInSchools(
  db: Kysely<Schema>,
  { authorityId, at, caller, operation, outcome, requestId, address }: OfficeAccess,
  shown: ReadonlyMap<string, Records>,
): Promise<void> {
  if (shown.size === 0) return;
  const entries = [...shown].map(([schoolId, records]) => ({
    ...{ schoolId, id: uuidv7(), at, caller: callerId(caller), operation, outcome, address },
    ...{ records: { authority: [authorityId], ...idsByKind(records) }, request_id: requestId },
  }));
  await inTenant(db, { caller: { kind: 'anonymous' }, schoolId: null }, (trx) =>
    sql`select append_to_ledgers(${JSON.stringify(entries)}::jsonb)`.execute(trx),
  );
}
