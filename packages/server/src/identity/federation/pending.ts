import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Language } from '../../http/problem.ts';
import { tokenId } from '../credentials.ts';
import type { Subject } from './links.ts';

const MINUTE = 60_000;
/** Enough to sign in there, with a second factor. */
const LASTS = 15 * MINUTE;

/** A question sent to a provider; its `state` finds it, once. */
export interface Asked {
  providerCode: string;
  /** The sign-in here that asks. */
  uid: string;
  nonce: string;
  verifier: string;
  language: Language;
  /** Hash of the cookie of the browser that was sent there. */
  browser: string;
}

/** What a provider answered about the person of a sign-in that is still under way. */
export interface Answered extends Subject {
  /** The provider asked for a second factor, in a way that its registration here counts. */
  factorGiven: boolean;
  /** The password of this account was right, and the account is to be linked when the sign-in is complete. */
  provedAccount?: string;
}

type Kind = 'FederatedQuestion' | 'FederatedAnswer';

/** Federated sign-ins under way, among the records of all sign-ins: they end with them. */
export class PendingSignIns {
  readonly #db: Kysely<Schema>;
  readonly #clock: () => Date;

  constructor(db: Kysely<Schema>, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  async ask(state: string, asked: Asked): Promise<void> {
    await this.#put('FederatedQuestion', tokenId(state), asked);
  }

  /** Of two answers with the same `state` the second finds nothing. */
  async takeQuestion(state: string): Promise<Asked | undefined> {
    return this.#take<Asked>('FederatedQuestion', tokenId(state));
  }

  async answer(uid: string, answered: Answered): Promise<void> {
    await this.#put('FederatedAnswer', uid, answered);
  }

  async findAnswer(uid: string): Promise<Answered | undefined> {
    const row = await this.#db
      .selectFrom('oidc_records')
      .select('payload')
      .where('kind', '=', 'FederatedAnswer')
      .where('id', '=', uid)
      .where(sql<boolean>`expires_at > ${this.#clock()}`)
      .executeTakeFirst();
    return row?.payload as Answered | undefined;
  }

  async takeAnswer(uid: string): Promise<Answered | undefined> {
    return this.#take<Answered>('FederatedAnswer', uid);
  }

  async #put(kind: Kind, id: string, payload: Asked | Answered): Promise<void> {
    const row = {
      payload: JSON.stringify(payload),
      expires_at: new Date(this.#clock().getTime() + LASTS),
      grant_id: null,
      uid: null,
      consumed_at: null,
    };
    await this.#db
      .insertInto('oidc_records')
      .values({ kind, id, ...row })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(row))
      .execute();
  }

  async #take<T>(kind: Kind, id: string): Promise<T | undefined> {
    const row = await this.#db
      .deleteFrom('oidc_records')
      .where('kind', '=', kind)
      .where('id', '=', id)
      .where(sql<boolean>`expires_at > ${this.#clock()}`)
      .returning('payload')
      .executeTakeFirst();
    return row?.payload as T | undefined;
  }
}
