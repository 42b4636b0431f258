import { OutOfTime, Refused, Unreachable } from '../core/exchange.ts';
import {
  AbortError,
  ApiError,
  ConflictError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
  type ApiErrorInit,
  type ProblemPlace,
} from './errors.ts';
import { isLienthongError, isProblemCode } from './guards.ts';

export interface CallContext {
  /** Of the operations, with `/v1` at its end. */
  address: string;
  timeout: number;
  signal: AbortSignal | undefined;
  body: unknown;
}

/**
 * The one mapping to our errors. Anything unknown, such as an error of the caller's own `authorize`, passes unchanged. No request
 * is ever passed on as `cause`: a logged error must not give a session away.
 */
export function errorOf(failure: unknown, { address, timeout, signal, body }: CallContext): unknown {
  if (isLienthongError(failure)) return failure;
  if (failure instanceof Refused) {
    const { response, data } = failure.reply;
    return refusalOf(response, data, body, address.replace(/v1$/, 'docs/errors/'));
  }
  if (signal?.aborted) {
    const reason: unknown = signal.reason;
    return isTimeoutReason(reason)
      ? new TimeoutError('The signal given to the call ran out of time.', { cause: reason })
      : new AbortError('The call was ended by the signal given to it.', { cause: reason });
  }
  const { origin } = new URL(address);
  if (failure instanceof OutOfTime) {
    return new TimeoutError(`${origin} gave no answer within ${timeout / 1_000} s. Try again.`);
  }
  if (failure instanceof Unreachable) {
    return new NetworkError(
      `${origin} could not be reached: no connection, a wrong address, or a page whose policy (CSP connect-src) or ` +
        'origin is not allowed to call it.',
      { cause: failure.cause },
    );
  }
  return failure;
}

/** An answer that is neither the expected JSON nor a problem: something between page and system gave it. */
export function notOurs(response: Response): ApiError {
  return new ApiError({
    ...bare(response),
    title: 'The answer did not come from the central system',
    detail: 'A proxy, a sign-in page of the local network or a wrong baseUrl answers in its place.',
  });
}

function refusalOf(response: Response, data: unknown, body: unknown, docs: string): ApiError {
  const init = fromProblem(response, data, docs);
  if (init.code === 'precondition_failed' || init.code === 'version_conflict')
    return new ConflictError(init, body, null);
  if (response.status === 429) return new RateLimitedError(init, retryAfterOf(response));
  return new ApiError(init);
}

function fromProblem(response: Response, data: unknown, docs: string): ApiErrorInit {
  const rawCode = codeOf(data);
  if (rawCode === null) return notOurs(response);
  return {
    ...bare(response),
    code: isProblemCode(rawCode) ? rawCode : 'unknown',
    rawCode,
    title: textOf(data, 'title') ?? rawCode,
    detail: textOf(data, 'detail') ?? '',
    requestId: textOf(data, 'requestId') ?? response.headers.get('Request-Id'),
    errors: placesOf(data),
    docs: docs + encodeURIComponent(rawCode),
  };
}

/** What a gateway before the central system means by its status alone. */
const byStatus: Readonly<Record<number, ApiErrorInit['code']>> = {
  412: 'precondition_failed',
  413: 'payload_too_large',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

const bare = (response: Response) => ({
  code: byStatus[response.status] ?? ('unknown' as const),
  rawCode: null,
  status: response.status,
  requestId: response.headers.get('Request-Id'),
  errors: [],
  response,
});

export const codeOf = (data: unknown): string | null => textOf(data, 'code');

/** Seconds; the contract sends a number, a gateway may send a date. */
export function retryAfterOf(response: Response): number | null {
  const value = response.headers.get('Retry-After')?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1_000));
}

function member(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function textOf(data: unknown, key: string): string | null {
  const value = member(data, key);
  return typeof value === 'string' ? value : null;
}

function placesOf(data: unknown): ProblemPlace[] {
  const places = member(data, 'errors');
  if (!Array.isArray(places)) return [];
  return places.flatMap((place: unknown) => {
    const pointer = textOf(place, 'pointer');
    return pointer === null
      ? []
      : [{ pointer, code: textOf(place, 'code') ?? '', detail: textOf(place, 'detail') ?? '' }];
  });
}

function isTimeoutReason(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}
