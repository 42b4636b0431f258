import { codeOf } from '../errors/from-failure.ts';
import { OutOfTime, Unreachable, type Attempt, type Exchange } from './exchange.ts';
import type { CallSeen, Observer } from './options.ts';

interface Named {
  method: string;
  path: string;
  operation?: string | undefined;
  options: { signal?: AbortSignal | undefined };
}

/** Tells the observer of each attempt. Identifiers, bodies and queries never reach it; what it throws is its own affair. */
export function reporting(observer: Observer | undefined, call: Named): Exchange['ended'] {
  if (!observer) return undefined;
  const { method, path, operation, options } = call;
  return ({ number, started, reply, failure }) => {
    const ended = performance.now();
    try {
      observer({
        operation: operation ?? null,
        method,
        path,
        attempt: number,
        status: reply?.response.status ?? null,
        code: codeSeen({ reply, failure }, options.signal),
        requestId: reply?.response.headers.get('Request-Id') ?? null,
        startedAt: new Date(performance.timeOrigin + started),
        duration: ended - started,
      });
    } catch {
      // A log that fails must not fail a call.
    }
  };
}

function codeSeen(
  { reply, failure }: Pick<Attempt, 'reply' | 'failure'>,
  signal: AbortSignal | undefined,
): CallSeen['code'] {
  if (failure === undefined) return null;
  if (reply) return codeOf(reply.data) ?? 'unknown';
  if (signal?.aborted) return 'aborted';
  if (failure instanceof OutOfTime) return 'timeout';
  return failure instanceof Unreachable ? 'unreachable' : 'unknown';
}
