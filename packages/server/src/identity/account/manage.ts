import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { asOperator } from '../../database/tenant.ts';
import { ManageProblem } from '../federation/authority.ts';
import { endProvedLinks, linksOf, type AccountLink } from '../federation/links.ts';
import { hashPassword } from '../password.ts';
import { counters } from '../second-factor/factors.ts';
import { endSessions } from '../sessions/keep.ts';
import { securityEvents, type SecurityEvent } from '../security-events.ts';
import { openSessions } from '../sessions/open.ts';

/** What an operator may be told about an account; never what it signs in with. */
export interface AccountFacts {
  username: string;
  displayName: string;
  /** Since when there is a second factor. */
  secondFactor: Date | undefined;
  recoveryCodesLeft: number;
  openSessions: number;
  /** Outside identities that enter it. */
  links: AccountLink[];
  /** Since when nobody can sign in with it. */
  disabled: Date | undefined;
  /** What happened to it, newest first. */
  events: SecurityEvent[];
}

export async function accountFacts(db: Kysely<Schema>, username: string, now: Date): Promise<AccountFacts> {
  const account = await find(db, username);
  const factor = await db
    .selectFrom('second_factors')
    .select('confirmed_at')
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  const codes = await db
    .selectFrom('recovery_codes')
    .select('code_hash')
    .where('account_id', '=', account.id)
    .execute();
  return {
    username: account.username,
    displayName: account.display_name,
    secondFactor: factor?.confirmed_at,
    recoveryCodesLeft: codes.length,
    openSessions: (await openSessions(db, account.id, now)).length,
    links: await linksOf(db, account.id),
    disabled: account.disabled_at ?? undefined,
    events: await securityEvents(db, account.id),
  };
}

/** For a lost phone without recovery codes: the password alone signs in again, and where duties require it a new one is set up. */
export async function resetSecondFactor(db: Kysely<Schema>, username: string, now: Date): Promise<boolean> {
  return asOperator(db, async (trx) => {
    const { id } = await find(trx, username);
    const removed = await trx.deleteFrom('second_factors').where('account_id', '=', id).executeTakeFirst();
    const keys = counters.map(({ name }) => `${name}:${id}`);
    await trx.deleteFrom('rate_limits').where('key', 'in', keys).execute();
    await endSessions(trx, id, { now });
    return removed.numDeletedRows > 0n;
  });
}

/**
 * For a forgotten password, or one that somebody else knows: a new one, to be told to that person, whom the next sign-in asks for another.
 * Outside identities that the old one linked enter no more.
 */
export async function resetPassword(db: Kysely<Schema>, username: string, now: Date): Promise<string> {
  const password = newPassword();
  const password_hash = await hashPassword(password);
  await asOperator(db, async (trx) => {
    const { id } = await find(trx, username);
    await trx
      .updateTable('accounts')
      .set({ password_hash, password_must_change: true })
      .where('id', '=', id)
      .execute();
    await endProvedLinks(trx, id);
    await endSessions(trx, id, { now });
  });
  return password;
}

export async function signOutAccount(db: Kysely<Schema>, username: string, now: Date): Promise<void> {
  await asOperator(db, async (trx) => endSessions(trx, (await find(trx, username)).id, { now }));
}

/** Shuts an account, or opens it again; its sessions end with it (migrations/0015_accounts.sql). False: it was so before. */
export async function disableAccount(
  db: Kysely<Schema>,
  username: string,
  disable: boolean,
  now: Date,
): Promise<boolean> {
  return asOperator(db, async (trx) => {
    const { id } = await find(trx, username);
    const changed = await trx
      .updateTable('accounts')
      .set({ disabled_at: disable ? now : null })
      .where('id', '=', id)
      .where('disabled_at', disable ? 'is' : 'is not', null)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  });
}

async function find(db: Kysely<Schema>, username: string) {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'username', 'display_name', 'disabled_at'])
    .where('username', '=', username.normalize('NFC').trim().toLowerCase())
    .executeTakeFirst();
  if (account === undefined) throw new ManageProblem(`There is no account ${username}.`);
  return account;
}

/** 84 bits that can be told over the phone: `tam-kuv-…`. */
function newPassword(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)] ?? '';
  const syllable = () => pick('bcdghklmnpqrstvx') + pick('aeiouy') + pick('bcdghklmnpqrstvx');
  return Array.from({ length: 8 }, syllable).join('-');
}
