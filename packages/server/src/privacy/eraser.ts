import { sql } from 'kysely';
import type { Db } from './pupil.ts';

/**
 * Does `work` as the role that may remove and anonymise, inside the school and the transaction of the caller. Requests run as
 * a role that cannot, so nothing is removed by a slip anywhere else. When `work` fails, so does the transaction, and with it
 * the role ends.
 */
export async function asEraser<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  await setRole(trx, 'lienthong_eraser');
  const result = await work();
  await setRole(trx, 'lienthong_app');
  return result;
}

async function setRole(trx: Db, role: 'lienthong_eraser' | 'lienthong_app'): Promise<void> {
  await sql`select set_config('role', ${role}, true)`.execute(trx);
}
