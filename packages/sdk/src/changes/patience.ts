import { isApiError, isNetworkError, isRateLimitedError, isTimeoutError } from '../errors/guards.ts';

/** Will it pass by itself? A refusal of rights, or of what was asked, will not. */
export function isPassing(error: unknown): boolean {
  return (
    isNetworkError(error) ||
    isTimeoutError(error) ||
    isRateLimitedError(error) ||
    (isApiError(error) && error.status >= 500)
  );
}

/** How long to wait before the next try, in milliseconds: as long as one was told, or 0.3 s, 0.6 s, 1.2 s … a minute, all with jitter. */
export function waitAfter(error: unknown, failures: number): number {
  const told = isRateLimitedError(error) ? error.retryAfter : null;
  if (told !== null) return told * 1_000 * (1 + Math.random() / 10);
  return (0.5 + Math.random() / 2) * Math.min(60_000, 300 * 2 ** (failures - 1));
}

/** Until the time is over or the signal ends it, which is no failure here. */
export function rest(time: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    if (signal?.aborted) done();
    signal?.addEventListener('abort', done, { once: true });
  });
}
