import { Random } from '../../random.ts';
import type { ProblemCode } from '../../generated/problems.ts';
import { noFaults, type Faults } from './faults.ts';

/** What goes wrong by itself in a sandbox, without any header. */
export interface SandboxOptions {
  /** Same seed, same requests in the same order: same faults. */
  seed?: string | undefined;
  /** Milliseconds, or from and to. */
  latency?: number | readonly [number, number] | undefined;
  /** Of all requests, from 0 to 1. */
  errorRate?: number | undefined;
  /** Of the writes that can be in conflict, from 0 to 1. */
  conflictRate?: number | undefined;
  /** Connections are cut for the last `for` of every `every`, both in milliseconds. */
  offline?: { for: number; every: number } | undefined;
}

/** What a client has to live with anywhere: come back later, come back much later, and nobody knows. */
const errors: readonly ProblemCode[] = ['unavailable', 'rate_limited', 'internal_error'];

export class Weather {
  readonly #options: SandboxOptions;
  readonly #errors: Random;
  readonly #conflicts: Random;
  readonly #latency: Random;
  readonly #clock: () => Date;
  readonly #began: number;

  constructor(options: SandboxOptions, clock: () => Date) {
    const seed = options.seed ?? 'lien-thong';
    this.#options = options;
    // A stream each, so that turning one on does not shift the others.
    this.#errors = new Random(seed, 'faults/errors');
    this.#conflicts = new Random(seed, 'faults/conflicts');
    this.#latency = new Random(seed, 'faults/latency');
    this.#clock = clock;
    this.#began = clock().getTime();
  }

  isOffline(): boolean {
    const { offline } = this.#options;
    if (offline === undefined) return false;
    return (this.#clock().getTime() - this.#began) % offline.every >= offline.every - offline.for;
  }

  /** The faults of the next request. */
  next(canConflict: boolean): Faults {
    const { latency = 0, errorRate = 0, conflictRate = 0 } = this.#options;
    const [least, most] = typeof latency === 'number' ? [latency, latency] : latency;
    const error = this.#errors.chance(errorRate) ? this.#errors.pick(errors) : null;
    return {
      ...noFaults,
      latency: this.#latency.between(least, most),
      error,
      conflict: canConflict && this.#conflicts.chance(conflictRate),
    };
  }
}
