import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Database } from '../database/open.ts';

/** A limit of the contract (`x-rate-limits`). */
export interface Limit {
  name: string;
  limit: number;
  windowSeconds: number;
  /** Counted for each address too, because everybody on a school's site shares its key. */
  perAddress: boolean;
}

export interface Usage {
  exceeded: boolean;
  remaining: number;
  /** Seconds until the window begins anew. */
  resetSeconds: number;
}

/** Counts in memory on the embedded database (one process), in the database on PostgreSQL (several). */
export class Limiters {
  readonly #database: Database;
  readonly #limiters = new Map<string, RateLimiterAbstract>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Counts one use of `key`. */
  async consume(limit: Limit, key: string): Promise<Usage> {
    try {
      return usage(await this.#limiter(limit).consume(key), false);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return usage(refused, true);
      throw refused;
    }
  }

  /** Takes one use back. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.#limiter(limit).reward(key);
  }

  /** Whether `key` was counted in the window that runs. */
  async knows(limit: Limit, key: string): Promise<boolean> {
    return (await this.#limiter(limit).get(key)) !== null;
  }

  async forget(limit: Limit, key: string): Promise<void> {
    await this.#limiter(limit).delete(key);
  }

  #limiter(limit: Limit): RateLimiterAbstract {
    let limiter = this.#limiters.get(limit.name);
    if (limiter === undefined) {
      const options = { keyPrefix: limit.name, points: limit.limit, duration: limit.windowSeconds };
      const { pool } = this.#database;
      limiter =
        pool === null
          ? new RateLimiterMemory(options)
          : new RateLimiterPostgres({
              ...options,
              storeClient: pool,
              storeType: 'pool',
              tableName: 'rate_limits',
              tableCreated: true,
              clearExpiredByTimeout: false,
              // Once over the limit a process answers from memory: a flood must not become a flood of SQL.
              inMemoryBlockOnConsumed: limit.limit + 1,
            });
      this.#limiters.set(limit.name, limiter);
    }
    return limiter;
  }
}

function usage(state: RateLimiterRes, exceeded: boolean): Usage {
  return {
    exceeded,
    remaining: Math.max(0, state.remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)),
  };
}

/** The two headers of draft-ietf-httpapi-ratelimit-headers. */
export function limitHeaders(limit: Limit, { remaining, resetSeconds }: Usage): Record<string, string> {
  return {
    RateLimit: `"${limit.name}";r=${remaining};t=${resetSeconds}`,
    'RateLimit-Policy': `"${limit.name}";q=${limit.limit};w=${limit.windowSeconds}`,
  };
}
