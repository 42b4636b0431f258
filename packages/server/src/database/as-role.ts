import { sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Roles that may do in one school what requests cannot: `lienthong_app` is none of them. */
type NarrowRole = 'lienthong_eraser' | 'lienthong_registrar';

/**
 * Does `work` as another role, inside the school and the transaction of the caller. When `work` fails, so does the transaction,
 * and with it the role ends.
 */
export async function asRole<T>(
  trx: Transaction<Schema>,
  role: NarrowRole,
  work: () => Promise<T>,
): Promise<T> {
  await setRole(trx, role);
  const result = await work();
  await setRole(trx, 'lienthong_app');
  return result;
}

async function setRole(trx: Transaction<Schema>, role: NarrowRole | 'lienthong_app'): Promise<void> {
  await sql`select set_config('role', ${role}, true)`.execute(trx);
}
