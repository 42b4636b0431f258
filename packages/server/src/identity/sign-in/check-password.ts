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
/** Where a name has signed in: there it is not held up by what strangers try elsewhere. Counted, never exceeded. */
const knownHere: Limit = {
  ...{ name: 'sign-in-known', limit: 1_000_000, windowSeconds: 20 * 24 * 3600, perAddress: false },
};

export type SignInOutcome =
  | { kind: 'known'; accountId: string }
  | { kind: 'wrong' }
  | { kind: 'throttled'; seconds: number }
  /** The password was right; only whoever knows it is told that the account is disabled. */
  | { kind: 'disabled' };

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
  const here = createHash('sha256').update(nameAndAddress).digest('base64url');
  // Counted before the comparison: many tries at the same moment get no further than as many in a row. The address first, so
  // that one which has had its tries cannot lock out name after name; then the name at this address, so that one address
  // alone cannot use up the tries that the name has from anywhere.
  const address = await limiters.consume(byAddress, attempt.address);
  if (address.exceeded) return { kind: 'throttled', seconds: address.resetSeconds };
  // Where nothing was compared nothing was tried; others at this address can go on.
  const throttled = async (seconds: number): Promise<SignInOutcome> => {
    await limiters.giveBack(byAddress, attempt.address);
    return { kind: 'throttled', seconds };
  };
  const byBoth = await limiters.consume(byNameAndAddress, nameAndAddress);
  if (byBoth.exceeded) return throttled(byBoth.resetSeconds);
  const known = await limiters.knows(knownHere, here);
  if (!known) {
    const anywhere = await limiters.consume(byName, name);
    if (anywhere.exceeded) {
      await limiters.giveBack(byNameAndAddress, nameAndAddress);
      return throttled(anywhere.resetSeconds);
    }
  }

  const account = await db
    .selectFrom('accounts')
    .select(['id', 'password_hash', 'disabled_at'])
    .where('username', '=', username)
    .executeTakeFirst();
  const matches = await verifyPassword(account?.password_hash, attempt.password);
  if (account === undefined || !matches) return { kind: 'wrong' };
  await limiters.giveBack(byAddress, attempt.address);
  await limiters.forget(byNameAndAddress, nameAndAddress);
  if (!known) await limiters.giveBack(byName, name);
  if (account.disabled_at !== null) return { kind: 'disabled' };
  if (!known) await limiters.consume(knownHere, here);
  return { kind: 'known', accountId: account.id };
}
