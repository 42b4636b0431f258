import { isHTTPError, isTimeoutError, type RetryOptions } from 'ky';
import { codeOf, retryAfterOf, Unreachable } from '../errors/from-ky.ts';
import type { Verb } from './contract.ts';

/**
 * What is repeated. A POST carries an idempotency key, so repeating it is as safe as repeating a read. A PATCH
 * carries `If-Match`: repeated after a lost answer it would meet its own change, so only a refusal is repeated.
 */
const statuses: Record<Verb, readonly number[]> = {
  get: [408, 429, 500, 502, 503, 504],
  post: [408, 429, 500, 502, 503, 504],
  patch: [429],
};
const unanswered: Record<Verb, boolean> = { get: true, post: true, patch: false };

/** Full jitter over 0.3 s, 0.6 s, 1.2 s, ... so that a whole school does not come back in the same instant. */
const backoff = (repeat: number): number => Math.random() * Math.min(5_000, 300 * 2 ** (repeat - 1));

interface Policy {
  retries: number;
  renew: (() => Promise<boolean>) | undefined;
}

/** Decides for one call whether and when to repeat it. The wait is never begun when it would outlast `timeout`. */
export function retryPolicy({ retries, renew }: Policy, verb: Verb, timeout: number): RetryOptions {
  const started = performance.now();
  let repeats = 0;
  let renewed = false;
  let wait = 0;

  return {
    // One more than asked for: a call repeated with a fresh session does not count.
    limit: retries + 1,
    methods: ['get', 'post', 'patch'],
    delay: () => wait,
    async shouldRetry({ error }) {
      if (isHTTPError(error) && error.response.status === 401) {
        if (renewed || !renew || codeOf(error.data) === 'site_key_unknown') return false;
        renewed = true;
        wait = 0;
        return renew();
      }
      if (repeats >= retries || !isPassing(error, verb)) return false;
      repeats += 1;
      const after = isHTTPError(error) ? retryAfterOf(error.response) : null;
      wait = after === null ? backoff(repeats) : after * 1_000 * (1 + Math.random() / 10);
      return performance.now() - started + wait < timeout;
    },
  };
}

function isPassing(error: Error, verb: Verb): boolean {
  if (!isHTTPError(error)) return unanswered[verb] && (isTimeoutError(error) || error instanceof Unreachable);
  return (
    statuses[verb].includes(error.response.status) ||
    // The first attempt is still being written: its answer comes with the same key.
    (verb === 'post' && codeOf(error.data) === 'idempotency_in_progress')
  );
}
