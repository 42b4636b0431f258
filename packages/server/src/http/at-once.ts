import type { Problem } from './problem.ts';

/** Counts what one caller has going on in this process at the same time, and refuses more than so much. */
export class AtOnce {
  readonly #most: number;
  readonly #refusal: (most: number) => Problem;
  readonly #running = new Map<string, number>();

  constructor(most: number, refusal: (most: number) => Problem) {
    this.#most = most;
    this.#refusal = refusal;
  }

  async during<T>(caller: string, work: () => Promise<T>): Promise<T> {
    const others = this.#running.get(caller) ?? 0;
    if (others >= this.#most) throw this.#refusal(this.#most);
    this.#running.set(caller, others + 1);
    try {
      return await work();
    } finally {
      const left = (this.#running.get(caller) ?? 1) - 1;
      if (left > 0) this.#running.set(caller, left);
      else this.#running.delete(caller);
    }
  }
}
