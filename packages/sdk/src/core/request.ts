import type { Options, ResponsePromise } from 'ky';
import { UsageError } from '../errors/errors.ts';
import { fromKy, notOurs, Unreachable } from '../errors/from-ky.ts';
import type { Verb } from './contract.ts';
import type { CallOptions } from './options.ts';
import { retryPolicy } from './retry.ts';
import type { Transport } from './transport.ts';

export interface Call {
  verb: Verb;
  path: string;
  query?: object | undefined;
  body?: unknown;
  headers?: Record<string, string | undefined>;
  options: CallOptions;
  /** Give the answer's `ETag` back with it. */
  versioned?: boolean;
}

// Beyond it, timers run out at once.
const longestTimer = 2 ** 31 - 1;

/**
 * One call, from first attempt to answer or error. The only place that sends. `unchanged` is what 304 means to callers
 * that sent `If-None-Match`.
 */
export async function request<T extends object, Unchanged = never>(
  transport: Transport,
  call: Call,
  unchanged?: () => Unchanged,
): Promise<T | Unchanged> {
  const { signal } = call.options;
  const timeout = Math.min(call.options.timeout ?? transport.timeout, longestTimer);
  try {
    signal?.throwIfAborted();
    const init: Options = {
      method: call.verb,
      headers: { ...call.options.headers, ...call.headers },
      searchParams: searchParams(call.query),
      totalTimeout: timeout,
      timeout: Math.min(transport.attemptTimeout, timeout),
      retry: retryPolicy(transport, call.verb, timeout),
      ...(call.body !== undefined && { json: call.body }),
      ...(signal && { signal }),
    };
    const pending = transport.http<T>(call.path, init);
    const response = await pending;
    if (response.status === 304 && unchanged) return unchanged();
    const data = await readJson(pending, response);
    return call.versioned ? Object.assign(data, { etag: response.headers.get('ETag') ?? '' }) : data;
  } catch (error) {
    throw fromKy(error, { origin: transport.origin, timeout, signal, body: call.body });
  }
}

async function readJson<T>(pending: ResponsePromise<T>, response: Response): Promise<T> {
  try {
    const data = await pending.json();
    if (typeof data === 'object' && data !== null) return data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error instanceof TypeError ? new Unreachable(error) : error;
  }
  throw notOurs(response);
}

/** Puts identifiers into an address of the contract; one that is empty or a dot would name another address. */
export function fillPath(path: string, identifiers: object): string {
  const values = new Map<string, unknown>(Object.entries(identifiers));
  return path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      // Not the value itself: somebody may have passed a whole pupil.
      const given = typeof value === 'string' ? `"${value}"` : typeof value;
      throw new UsageError(`${name} must be the identifier the central system gave, not ${given}.`);
    }
    return encodeURIComponent(value);
  });
}

function searchParams(query: object = {}): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) params.set(name, String(value));
  }
  return params;
}
