import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { endProvedLinks } from '../federation/links.ts';
import { hashPassword } from '../password.ts';
import { endSessions } from '../sessions/keep.ts';

/** Keeps a password that the person chose, and ends what the old one may have opened; the session `kept` goes on. */
export async function changePassword(
  db: Kysely<Schema>,
  accountId: string,
  password: string,
  { kept, now }: { kept: string | null; now: Date },
): Promise<void> {
  const password_hash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('accounts')
      .set({ password_hash, password_must_change: false })
      .where('id', '=', accountId)
      .execute();
    await endProvedLinks(trx, accountId);
    await endSessions(trx, accountId, { kept, now });
  });
}
