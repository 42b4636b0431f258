import { AbortError } from '../errors/errors.ts';
import { hasCode, isApiError, isNetworkError, isRateLimitedError, isTimeoutError } from '../errors/guards.ts';

/** Goes on after failures that pass, as long as something arrives now and then. */
export class Patience {
  readonly #limit: number;
  readonly #signal: AbortSignal | undefined;
  #lastProgress = performance.now();
  #failures = 0;

  constructor(limit: number, signal: AbortSignal | undefined) {
    this.#limit = limit;
    this.#signal = signal;
  }

  progressed(): void {
    this.#lastProgress = performance.now();
    this.#failures = 0;
  }

  /** Waits before the next try; throws the error when it will not pass, or when nothing has arrived for too long. */
  async afterFailure(error: unknown): Promise<void> {
    if (!isPassing(error)) throw error;
    this.#failures += 1;
    // Full jitter, so that a whole school does not come back in the same instant.
    const backoff = Math.random() * Math.min(10_000, 300 * 2 ** this.#failures);
    const asked = isRateLimitedError(error) ? (error.retryAfter ?? 0) * 1_000 : 0;
    const wait = Math.max(backoff, asked);
    if (performance.now() + wait - this.#lastProgress > this.#limit) throw error;
    await pause(wait, this.#signal);
  }
}

function isPassing(error: unknown): boolean {
  if (isNetworkError(error) || isTimeoutError(error) || isRateLimitedError(error)) return true;
  return hasCode(error, 'offset_conflict') || (isApiError(error) && error.status >= 500);
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(ended(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}

export function ended(signal: AbortSignal | undefined): AbortError {
  return new AbortError('The call was ended by the signal given to it.', { cause: signal?.reason });
}
