import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { asSystem } from '../../database/tenant.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { noteSecurityEvent } from '../security-events.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import type { Seal } from '../../database/seal.ts';
import { checkCode } from './totp.ts';

// Whoever gets here knows the password. Of a million codes three are right at any time: a year of guessing, every day all that
// is let, finds one with a chance of one in 45.
const perQuarter: Limit = { name: 'second-factor', limit: 5, windowSeconds: 15 * 60, perAddress: false };
const perDay: Limit = { name: 'second-factor-day', limit: 20, windowSeconds: 24 * 3600, perAddress: false };

/** What counts tries, by the id of the account. */
export const counters: readonly Limit[] = [perQuarter, perDay];

export type FactorOutcome =
  | { kind: 'passed'; by: 'code' | 'recoveryCode' }
  | { kind: 'wrong' }
  /** The right code at a wrong time. */
  | { kind: 'skewed'; minutes: number }
  /** The right code, but it has been used. */
  | { kind: 'used' }
  | { kind: 'throttled'; seconds: number };

/** Second factors of accounts, with what they are made of. */
export class SecondFactors {
  readonly #db: Kysely<Schema>;
  readonly #limiters: Limiters;
  readonly #seal: Seal;

  constructor(db: Kysely<Schema>, limiters: Limiters, seal: Seal) {
    this.#db = db;
    this.#limiters = limiters;
    this.#seal = seal;
  }

  async has(accountId: string): Promise<boolean> {
    return (await this.confirmedAt(accountId)) !== undefined;
  }

  /** When it was set up; undefined without one. */
  async confirmedAt(accountId: string): Promise<Date | undefined> {
    const factor = await this.#db
      .selectFrom('second_factors')
      .select('confirmed_at')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return factor?.confirmed_at;
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    const { left } = await this.#db
      .selectFrom('recovery_codes')
      .select((eb) => eb.fn.countAll<number>().as('left'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    return Number(left);
  }

  /** Six digits of the authenticator or a recovery code. Each works once, of two requests at the same moment for one. */
  async verify(accountId: string, typed: string, now: Date): Promise<FactorOutcome> {
    const count = await this.#count(accountId);
    if (count.throttled) return count.throttled;
    const outcome = await this.#compare(accountId, typed, now);
    if (outcome.kind === 'passed') await this.forgetTries(accountId);
    else await this.#noteLock(accountId, count.last);
    if (outcome.kind === 'passed' && outcome.by === 'recoveryCode')
      await noteSecurityEvent(this.#db, { accountId, kind: 'recoveryCodeUsed' });
    return outcome;
  }

  /** A code of a secret that is only offered yet, counted like any other. */
  async tryOffered(
    accountId: string,
    secret: string,
    code: string,
    now: Date,
  ): Promise<{ kind: 'match'; step: number } | Exclude<FactorOutcome, { kind: 'passed' }>> {
    const count = await this.#count(accountId);
    if (count.throttled) return count.throttled;
    const outcome = checkCode(secret, digits(code), now);
    if (outcome.kind !== 'match') await this.#noteLock(accountId, count.last);
    return outcome;
  }

  /**
   * The secret becomes the account's; the answer is its recovery codes, which are shown once. Undefined when the account has
   * another one by now; `replacing`: unless that was there at this moment.
   */
  async keep(
    accountId: string,
    { secret, step, replacing }: { secret: string; step: number; replacing?: Date },
    now: Date,
  ): Promise<string[] | undefined> {
    const row = { secret: this.#seal.close(secret, accountId), confirmed_at: now, last_step: step };
    return asSystem(this.#db, async (trx) => {
      const kept = await trx
        .insertInto('second_factors')
        .values({ account_id: accountId, ...row })
        .onConflict((conflict) => {
          const known = conflict.column('account_id');
          return replacing === undefined
            ? known.doNothing()
            : known.doUpdateSet(row).where('second_factors.confirmed_at', '<=', replacing);
        })
        .executeTakeFirst();
      return kept.numInsertedOrUpdatedRows === 0n ? undefined : renew(trx, accountId);
    });
  }

  async renewRecoveryCodes(accountId: string): Promise<string[]> {
    return asSystem(this.#db, (trx) => renew(trx, accountId));
  }

  async remove(accountId: string): Promise<void> {
    await this.#db.deleteFrom('second_factors').where('account_id', '=', accountId).execute();
  }

  async forgetTries(accountId: string): Promise<void> {
    for (const limit of counters) await this.#limiters.forget(limit, accountId);
  }

  /** Counted before the comparison, as passwords are. */
  async #count(
    accountId: string,
  ): Promise<{ last: boolean; throttled?: { kind: 'throttled'; seconds: number } }> {
    const counts = [
      await this.#limiters.consume(perQuarter, accountId),
      await this.#limiters.consume(perDay, accountId),
    ];
    const over = counts.filter(({ exceeded }) => exceeded);
    if (over.length === 0) return { last: counts.some(({ remaining }) => remaining === 0) };
    const seconds = Math.max(...over.map(({ resetSeconds }) => resetSeconds));
    return { last: false, throttled: { kind: 'throttled', seconds } };
  }

  /** Once, by the try that was the last: tries that are refused add nothing. */
  async #noteLock(accountId: string, last: boolean): Promise<void> {
    if (last) await noteSecurityEvent(this.#db, { accountId, kind: 'secondFactorLocked' });
  }

  async #compare(accountId: string, typed: string, now: Date): Promise<FactorOutcome> {
    const recoveryHash = hashOfRecoveryCode(typed);
    if (recoveryHash !== undefined) {
      const used = await this.#db
        .deleteFrom('recovery_codes')
        .where('account_id', '=', accountId)
        .where('code_hash', '=', recoveryHash)
        .executeTakeFirst();
      return used.numDeletedRows === 1n ? { kind: 'passed', by: 'recoveryCode' } : { kind: 'wrong' };
    }
    const secret = await this.#secret(accountId);
    if (secret === undefined) return { kind: 'wrong' };
    const outcome = checkCode(secret, digits(typed), now);
    if (outcome.kind !== 'match') return outcome;
    const first = await this.#db
      .updateTable('second_factors')
      .set({ last_step: outcome.step })
      .where('account_id', '=', accountId)
      .where('last_step', '<', outcome.step)
      .executeTakeFirst();
    return first.numUpdatedRows === 1n ? { kind: 'passed', by: 'code' } : { kind: 'used' };
  }

  async #secret(accountId: string): Promise<string | undefined> {
    const factor = await this.#db
      .selectFrom('second_factors')
      .select('secret')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return factor && this.#seal.open(factor.secret, accountId);
  }
}

/** Apps show the code in two groups. */
function digits(typed: string): string {
  return typed.replace(/\s/g, '');
}

async function renew(trx: Kysely<Schema>, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await trx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  await trx
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashOfRecoveryCode(code) ?? '' })))
    .execute();
  return codes;
}
