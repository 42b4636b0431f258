import { createHash } from 'node:crypto';
import type { Credentials } from '../identity/authenticate.ts';
import { Problem } from './problem.ts';

export interface RefusalLimit {
  limit: number;
  windowSeconds: number;
}
/** A school of a thousand behind one address may come back from its holidays with a thousand old tokens in a few minutes. */
export const refusalLimit: RefusalLimit = { limit: 600, windowSeconds: 60 };

/** Credentials remembered at most. */
const remembered = 10_000;

/**
 * Looking up a credential costs queries before any limit knows whom to count. An address that was refused too often has no
 * more of them looked up until the window ends, save those that were good before: one machine behind a school's address does
 * not lock the others out. Counted by each process for itself.
 */
export class RefusedCredentials {
  readonly #limit: RefusalLimit;
  readonly #good = new Set<string>();
  #refusals = new Map<string, number>();
  #windowEnds = 0;

  constructor(limit: RefusalLimit = refusalLimit) {
    this.#limit = limit;
  }

  /** Throws for what will not be looked up now. */
  assertMayAsk(address: string, credentials: Credentials): void {
    const left = this.#windowEnds - Date.now();
    if (left <= 0 || (this.#refusals.get(address) ?? 0) < this.#limit.limit) return;
    const name = nameOf(credentials);
    if (name === undefined || this.#good.has(name)) return;
    const seconds = Math.ceil(left / 1000);
    throw new Problem('rate_limited', {
      retryAfter: seconds,
      detail: {
        vi: `Từ địa chỉ này có quá nhiều mã truy cập hoặc mã trang không dùng được. Thử lại sau ${seconds} giây.`,
        en: `Too many tokens or site keys that are no good came from this address. Try again in ${seconds} seconds.`,
      },
    });
  }

  refused(address: string): void {
    const now = Date.now();
    if (now >= this.#windowEnds) {
      this.#refusals = new Map();
      this.#windowEnds = now + this.#limit.windowSeconds * 1000;
    }
    this.#refusals.set(address, (this.#refusals.get(address) ?? 0) + 1);
  }

  wasGood(credentials: Credentials): void {
    const name = nameOf(credentials);
    if (name === undefined || this.#good.has(name)) return;
    this.#good.add(name);
    const [oldest] = this.#good;
    if (this.#good.size > remembered && oldest !== undefined) this.#good.delete(oldest);
  }
}

/** A hash, so that no token stays in memory; undefined where nothing was shown. */
function nameOf({ authorization, siteKey }: Credentials): string | undefined {
  const shown = authorization ?? siteKey;
  return shown === undefined ? undefined : createHash('sha256').update(shown).digest('base64');
}
