import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Seal } from '../../database/seal.ts';

const MINUTE = 60_000;
/** From the password to the code; long enough to install an app on the phone. */
const LASTS = 15 * MINUTE;

/** `password`: a password of one's own in place of one that somebody else chose, after all proofs. */
export type Stage = 'code' | 'enrol' | 'enrolled' | 'password';

/**
 * How somebody proved who it is, as `amr` of a session says (RFC 8176; `fed`: an outside identity provider; `demo`: one
 * click, on a system with demo data).
 */
export type Proof = 'pwd' | 'otp' | 'mfa' | 'fed' | 'demo';

/** Where somebody stands who has given the first proof. */
export interface Step {
  holder: string;
  accountId: string;
  stage: Stage;
  /** The first proof. */
  proved: Proof;
  /** The second, where one was asked for; known at the last stage. */
  second: Proof | undefined;
  /** Of the authenticator that is being enrolled. */
  secret: string | undefined;
  since: Date;
}

/** Steps are kept here and not in the page: what a browser sends can skip none of them, nor take them over to another sign-in. */
export class Steps {
  readonly #db: Kysely<Schema>;
  readonly #seal: Seal;

  constructor(db: Kysely<Schema>, seal: Seal) {
    this.#db = db;
    this.#seal = seal;
  }

  async put(
    holder: string,
    accountId: string,
    at: { stage: Stage; proved: Proof; second?: Proof | undefined; secret?: string },
    now: Date,
  ): Promise<void> {
    const row = {
      account_id: accountId,
      stage: at.stage,
      proved: at.proved,
      second_proof: at.second ?? null,
      offered: at.secret === undefined ? null : this.#seal.close(at.secret, accountId),
      expires_at: new Date(now.getTime() + LASTS),
    };
    await this.#db
      .insertInto('second_factor_steps')
      .values({ holder, ...row })
      .onConflict((conflict) => conflict.column('holder').doUpdateSet(row))
      .execute();
  }

  async find(holder: string, now: Date): Promise<Step | undefined> {
    const row = await this.#db
      .selectFrom('second_factor_steps')
      .selectAll()
      .where('holder', '=', holder)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return (
      row && {
        holder,
        accountId: row.account_id,
        stage: row.stage,
        proved: row.proved as Proof,
        second: (row.second_proof ?? undefined) as Proof | undefined,
        since: new Date(row.expires_at.getTime() - LASTS),
        secret: row.offered === null ? undefined : this.#seal.open(row.offered, row.account_id),
      }
    );
  }

  /** Ends the step; of two requests at the same moment one is told that it did. */
  async take(step: Step): Promise<boolean> {
    const taken = await this.#db
      .deleteFrom('second_factor_steps')
      .where('holder', '=', step.holder)
      .where('stage', '=', step.stage)
      .where('account_id', '=', step.accountId)
      .executeTakeFirst();
    return taken.numDeletedRows === 1n;
  }

  async forget(holder: string): Promise<void> {
    await this.#db.deleteFrom('second_factor_steps').where('holder', '=', holder).execute();
  }
}

export const holderOfInteraction = (uid: string): string => `interaction:${uid}`;
export const holderOfSession = (uid: string): string => `session:${uid}`;
