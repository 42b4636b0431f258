import { codeOf, retryAfterOf } from '../errors/from-failure.ts';
import { OutOfTime, Refused, Unreachable, type Exchange } from './exchange.ts';

/**
 * What is repeated. A POST carries an idempotency key, so repeating it is as safe as repeating a read. A PATCH
 * carries `If-Match`: repeated after a lost answer it would meet its own change, so only a refusal is repeated.
 */
const passing = [408, 429, 500, 502, 503, 504];
const repeatable = (method: string) => method !== 'PATCH';

/** Full jitter over 0.3 s, 0.6 s, 1.2 s, ... so that a whole school does not come back in the same instant. */
const backoff = (repeat: number): number => Math.random() * Math.min(5_000, 300 * 2 ** (repeat - 1));

interface Policy {
  retries: number;
  renew: (() => Promise<boolean>) | undefined;
}

/** Decides for one call whether and when to repeat it. A wait that would outlast the call is never begun. */
export function retryPolicy({ retries, renew }: Policy, method: string): Exchange['repeat'] {
  let repeats = 0;
  let renewed = false;

  return async (failure, left) => {
    const refusal = failure instanceof Refused ? failure.reply : undefined;
    if (refusal?.response.status === 401) {
      // A call repeated with a fresh session does not count.
      if (renewed || !renew || codeOf(refusal.data) === 'site_key_unknown') return null;
      renewed = true;
      return (await renew()) ? 0 : null;
    }
    if (repeats >= retries || !isPassing(failure, method)) return null;
    repeats += 1;
    const after = refusal ? retryAfterOf(refusal.response) : null;
    const wait = after === null ? backoff(repeats) : after * 1_000 * (1 + Math.random() / 10);
    return wait < left ? wait : null;
  };
}

function isPassing(failure: unknown, method: string): boolean {
  if (!(failure instanceof Refused))
    return repeatable(method) && (failure instanceof OutOfTime || failure instanceof Unreachable);
  const { response, data } = failure.reply;
  return (
    response.status === 429 ||
    (repeatable(method) && passing.includes(response.status)) ||
    // The first attempt is still being written: its answer comes with the same key.
    (method === 'POST' && codeOf(data) === 'idempotency_in_progress')
  );
}
