import type { Kysely } from 'kysely';
import { dayInVietnam } from '../../clock.ts';
import type { Schema } from '../../database/schema.ts';
import type { Limiters } from '../../http/rate-limit.ts';
import type { Role } from '../caller.ts';
import { SecondFactors } from './factors.ts';
import { isRequired, requiredByDefault } from './required.ts';
import { systemSeal } from '../../database/seal.ts';
import { holderOfInteraction, Steps, type Proof } from './steps.ts';
import { newSecret } from './totp.ts';

/** Proofs beside or above the password. `mfa`: an outside identity provider asked for a second factor itself. */
const sufficient: readonly string[] = ['otp', 'mfa', 'demo'] satisfies Proof[];

export interface GateOptions {
  db: Kysely<Schema>;
  limiters: Limiters;
  clock: () => Date;
  requiredFor?: readonly Role[] | undefined;
}

/** Stands between the first proof and the session: who has a second factor, or must have one, does not get past it without. */
export class SecondFactorGate {
  readonly factors: SecondFactors;
  readonly steps: Steps;
  readonly #options: GateOptions;

  constructor(options: GateOptions, factors: SecondFactors, steps: Steps) {
    this.#options = options;
    this.factors = factors;
    this.steps = steps;
  }

  /** Whether a duty of today asks for one. */
  async required(accountId: string): Promise<boolean> {
    const { db, clock, requiredFor = requiredByDefault } = this.#options;
    return isRequired(db, accountId, dayInVietnam(clock()), requiredFor);
  }

  /** To be asked by every way of signing in once the first factor is proved. When true, the sign-in page goes on from here. */
  async follows(uid: string, accountId: string, proved: Proof): Promise<boolean> {
    const holder = holderOfInteraction(uid);
    const now = this.#options.clock();
    if (await this.factors.has(accountId)) {
      await this.steps.put(holder, accountId, { stage: 'code', proved }, now);
      return true;
    }
    if (await this.required(accountId)) {
      await this.steps.put(holder, accountId, { stage: 'enrol', proved, secret: newSecret() }, now);
      return true;
    }
    await this.steps.forget(holder);
    return this.passwordFollows(uid, accountId, { proved });
  }

  /**
   * To be asked once everything is proved: whoever signs in with a password that somebody else chose replaces it first. When true,
   * the sign-in page goes on from here.
   */
  async passwordFollows(
    uid: string,
    accountId: string,
    proofs: { proved: Proof; second?: Proof | undefined },
  ): Promise<boolean> {
    if (proofs.proved !== 'pwd' || !(await this.#account(accountId))?.password_must_change) return false;
    const now = this.#options.clock();
    await this.steps.put(holderOfInteraction(uid), accountId, { stage: 'password', ...proofs }, now);
    return true;
  }

  /** Whether nobody may sign in with the account, whatever is proved. */
  async disabled(accountId: string): Promise<boolean> {
    return (await this.#account(accountId))?.disabled_at !== null;
  }

  /** Whether a session may give out codes: asked at every authorisation, whoever made the session. */
  async satisfied(session: {
    accountId: string;
    amr: readonly string[] | undefined;
    loginTs: number | undefined;
  }): Promise<boolean> {
    const { accountId, amr = [], loginTs = 0 } = session;
    const account = await this.#account(accountId);
    if (account?.disabled_at !== null) return false;
    if (account.password_must_change && amr.includes('pwd')) return false;
    if (amr.some((proof) => sufficient.includes(proof))) return true;
    // The session that set it up proved it while doing so, and the others ended.
    const since = await this.factors.confirmedAt(accountId);
    return since === undefined ? !(await this.required(accountId)) : since.getTime() >= loginTs * 1000;
  }

  async #account(accountId: string) {
    return this.#options.db
      .selectFrom('accounts')
      .select(['disabled_at', 'password_must_change'])
      .where('id', '=', accountId)
      .executeTakeFirst();
  }
}

export async function secondFactorGate(options: GateOptions): Promise<SecondFactorGate> {
  const { db, limiters } = options;
  const seal = await systemSeal(db, 'second-factor-key');
  return new SecondFactorGate(options, new SecondFactors(db, limiters, seal), new Steps(db, seal));
}
