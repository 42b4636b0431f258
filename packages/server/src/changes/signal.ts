import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';

/**
 * Tells whoever waits that a school may have changes: at once when this process wrote them, and within a poll when another one,
 * an import or a job did. One query a poll for all schools that somebody waits for, none while nobody does.
 */
export class ChangeSignal {
  readonly #db: Kysely<Schema>;
  readonly #every: number;
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #wakes = new Map<string, number>();
  readonly #newest = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(db: Kysely<Schema>, every = 2_000) {
    this.#db = db;
    this.#every = every;
  }

  /** Taken before one looks: what is written while one looks is not slept through. */
  ticket(schoolId: string): number {
    return this.#wakes.get(schoolId) ?? 0;
  }

  /** Something was written in this school. */
  wake(schoolId: string): void {
    this.#wakes.set(schoolId, this.ticket(schoolId) + 1);
    const waiting = this.#waiting.get(schoolId);
    this.#waiting.delete(schoolId);
    for (const resolve of waiting ?? []) resolve();
  }

  /** Until something was written since the ticket was taken; at most so long, or until aborted. */
  async wait(schoolId: string, ticket: number, signal: AbortSignal, atMost: number): Promise<void> {
    if (signal.aborted || this.ticket(schoolId) !== ticket) return;
    await new Promise<void>((resolve) => {
      const waiting = this.#waiting.get(schoolId) ?? new Set();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        waiting.delete(done);
        if (waiting.size === 0 && this.#waiting.get(schoolId) === waiting) this.#waiting.delete(schoolId);
        resolve();
      };
      const timer = setTimeout(done, atMost);
      signal.addEventListener('abort', done, { once: true });
      this.#waiting.set(schoolId, waiting.add(done));
      if (!this.#closed) this.#timer ??= this.#later();
    });
  }

  /** No more polls; who still waits is ended by its own signal. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#poll(), this.#every).unref();
  }

  async #poll(): Promise<void> {
    const schools = [...this.#waiting.keys()];
    try {
      if (schools.length > 0) await this.#look(schools);
    } catch {
      // The database is away: who waits asks for itself in a while, and is told so.
    }
    this.#timer = this.#waiting.size > 0 && !this.#closed ? this.#later() : undefined;
  }

  async #look(schools: readonly string[]): Promise<void> {
    const newest = await this.#db
      .selectFrom('record_changes')
      .select(({ fn }) => ['school_id', fn.max('seq').as('seq')])
      .where('school_id', 'in', schools)
      .groupBy('school_id')
      .execute();
    for (const { school_id, seq } of newest) {
      if (seq <= (this.#newest.get(school_id) ?? 0)) continue;
      this.#newest.set(school_id, seq);
      this.wake(school_id);
    }
  }
}
