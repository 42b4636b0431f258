import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { verifyPassword } from '../password.ts';

const QUARTER = 15 * 60;
const limit = (name: string, tries: number): Limit => ({
  name,
  limit: tries,
  windowSeconds: QUARTER,
  perAddress: false,
});

// One person at one machine; one account from anywhere; one machine against many accounts (a whole school may share it).
const byNameAndAddress = limit('sign-in-name-address', 5);
const byName = limit('sign-in-name', 20);
export const byAddress = limit('sign-in-address', 100);

export type SignInOutcome =
  { kind: 'known'; accountId: string } | { kind: 'wrong' } | { kind: 'throttled'; seconds: number };

/** Compares a password, slowly and only so many times. Unknown names and wrong passwords cannot be told apart. */
export async function checkPassword(
  db: Kysely<Schema>,
  limiters: Limiters,
  attempt: { username: string; password: string; address: string },
): Promise<SignInOutcome> {
  const username = attempt.username.normalize('NFC').trim().toLowerCase();
  // Hashed, because people type passwords into the field for names.
  const name = createHash('sha256').update(username).digest('base64url');
  const nameAndAddress = `${name}@${attempt.address}`;
  // Counted before the comparison: many tries at the same moment get no further than as many in a row. The address first, so
  // that one which has had its tries cannot lock out name after name.
  const address = await limiters.consume(byAddress, attempt.address);
  if (address.exceeded) return { kind: 'throttled', seconds: address.resetSeconds };
  const counts = [
    await limiters.consume(byNameAndAddress, nameAndAddress),
    await limiters.consume(byName, name),
  ];
  const exceeded = counts.filter((count) => count.exceeded);
  if (exceeded.length > 0) {
    // Nothing was compared, so nothing was tried; others at this address can go on.
    await limiters.giveBack(byAddress, attempt.address);
    return { kind: 'throttled', seconds: Math.max(...exceeded.map((count) => count.resetSeconds)) };
  }

  const account = await db
    .selectFrom('accounts')
    .select(['id', 'password_hash'])
    .where('username', '=', username)
    .executeTakeFirst();
  const matches = await verifyPassword(account?.password_hash, attempt.password);
  if (account === undefined || !matches) return { kind: 'wrong' };
  await limiters.giveBack(byAddress, attempt.address);
  await limiters.forget(byNameAndAddress, nameAndAddress);
  await limiters.forget(byName, name);
  return { kind: 'known', accountId: account.id };
}
