import { sql, type Kysely, type Transaction } from 'kysely';
import { callerId, type Caller } from '../identity/caller.ts';
import { literal, openingWith } from './opening.ts';
import type { Schema } from './schema.ts';

export interface Tenant {
  caller: Caller;
  /** The one school whose rows the transaction may see; null for what concerns the caller alone. */
  schoolId: string | null;
  /** The authority whose own records it may see; null in a school. */
  authorityId?: string | null;
  /** The transaction does not begin while this feature, or the school, is frozen. */
  feature?: string | undefined;
  /** All queries see the database as it was at the first: an answer never mixes two states of one record. */
  snapshot?: boolean;
}

/**
 * Runs `work` in one transaction as `lienthong_app`, a role that owns nothing, so row-level security decides what exists.
 * Role and settings are local to the transaction and come in one message with its BEGIN.
 */
export async function inTenant<T>(
  db: Kysely<Schema>,
  { caller, schoolId, authorityId = null, feature, snapshot = false }: Tenant,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  const transaction = snapshot ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
  const accountId = caller.kind === 'person' ? caller.accountId : '';
  const said = [schoolId ?? '', authorityId ?? '', accountId, callerId(caller)].map(literal);
  const resting = feature === undefined || schoolId === null ? 'null' : literal(feature);
  const opening = `call begin_request(${[...said, resting].join(', ')})`;
  return openingWith(opening, () => transaction.execute(work));
}

/** Sign-in, site keys, keys of the system's own, feed polling: a transaction as `lienthong_system`. */
export async function asSystem<T>(
  db: Kysely<Schema>,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return withRole(db, 'lienthong_system', work);
}

/** As the system, for an operator at the command line: what it changes is noted as done by one (security_events). */
export async function asOperator<T>(
  db: Kysely<Schema>,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return asSystem(db, async (trx) => {
    await sql`select set_config('app.operator', 'yes', true)`.execute(trx);
    return work(trx);
  });
}

/** Loading of registry data (demo data, imports, test fixtures): a transaction as `lienthong_import`, across schools. */
export async function asImporter<T>(
  db: Kysely<Schema>,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return withRole(db, 'lienthong_import', work);
}

async function withRole<T>(
  db: Kysely<Schema>,
  role: 'lienthong_system' | 'lienthong_import',
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return openingWith(`set local role ${role}`, () => db.transaction().execute(work));
}
