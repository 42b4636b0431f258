import { asRole } from '../database/as-role.ts';
import type { Db } from './pupil.ts';

/**
 * Does `work` as the role that may remove and anonymise. Requests run as a role that cannot, so nothing is removed by a slip
 * anywhere else.
 */
export async function asEraser<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  return asRole(trx, 'lienthong_eraser', work);
}
