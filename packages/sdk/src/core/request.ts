import { UsageError } from '../errors/errors.ts';
import { errorOf, notOurs } from '../errors/from-failure.ts';
import { exchange, type Reply } from './exchange.ts';
import { reporting } from './observe.ts';
import type { CallOptions } from './options.ts';
import { remember, type Update } from './remembered.ts';
import { retryPolicy } from './retry.ts';
import type { Transport } from './transport.ts';

/** A call whose answer the caller reads: a stream, a file, or what another standard describes. */
export interface OpenCall {
  /** In capitals. */
  method: string;
  /** Below `/v1`, as the contract writes it: `/schools/{schoolId}/export`. */
  path: string;
  /** What goes into the braces. */
  identifiers: object;
  /** `operationId`, for the observer. */
  operation?: string | undefined;
  query?: object | undefined;
  /** An object goes as JSON, anything else as it is. */
  body?: unknown;
  headers?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface Call extends OpenCall {
  options: CallOptions;
  /** Give the answer's `ETag` back with it … */
  versioned?: boolean | undefined;
  /** … and how to change what was read. */
  update?: Update | undefined;
}

// Beyond it, timers run out at once.
const longestTimer = 2 ** 31 - 1;

/** One call, from first attempt to answer or error. `unchanged` is what 304 means to callers that sent `If-None-Match`. */
export async function request<T extends object, Unchanged = never>(
  transport: Transport,
  call: Call,
  unchanged?: () => Unchanged,
): Promise<T | Unchanged> {
  const { response, data } = await replyTo(transport, call, false);
  if (response.status === 304 && unchanged) return unchanged();
  if (!isAnswer<T>(data)) throw notOurs(response);
  if (call.versioned || call.update) Object.assign(data, { etag: response.headers.get('ETag') ?? '' });
  remember(data, response.headers.get('Request-Id'), call.update);
  return data;
}

/** The same, with the body of the answer left to the caller. */
export async function open(transport: Transport, call: Call): Promise<Response> {
  return (await replyTo(transport, call, true)).response;
}

async function replyTo(transport: Transport, call: Call, keepBody: boolean): Promise<Reply> {
  const { method, path, body, options } = call;
  const { signal } = options;
  const timeout = Math.min(options.timeout ?? transport.timeout, longestTimer);
  const isJson = body !== undefined && !isRaw(body);
  try {
    return await exchange({
      fetch: transport.fetch,
      sign: transport.sign,
      address: transport.address + fillPath(path, call.identifiers) + searchOf(call.query),
      method,
      headers: headersOf(isJson, options.headers, call.headers),
      body: isJson ? JSON.stringify(body) : body,
      signal,
      timeout,
      attemptTimeout: Math.min(transport.attemptTimeout, longestTimer),
      repeat: retryPolicy(transport, method),
      keepBody,
      ended: reporting(transport.onCall, call),
    });
  } catch (error) {
    throw errorOf(error, { address: transport.address, timeout, signal, body });
  }
}

/** JSON of the contract is an object; the rest is sent as it is. */
const isRaw = (body: unknown): body is BodyInit =>
  typeof body === 'string' ||
  ArrayBuffer.isView(body) ||
  body instanceof ArrayBuffer ||
  body instanceof Blob ||
  body instanceof URLSearchParams;

const isAnswer = <T extends object>(data: unknown): data is T => typeof data === 'object' && data !== null;

/** Plain, because a `Request` copies it quicker than `Headers`; in lower case, so that a name given twice is one. */
function headersOf(isJson: boolean, ...given: Call['headers'][]): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (isJson) headers['content-type'] = 'application/json';
  for (const one of given) {
    for (const name in one) {
      const value = one[name];
      if (value !== undefined) headers[name.toLowerCase()] = value;
    }
  }
  return headers;
}

/** Puts identifiers into an address of the contract; one that is empty or a dot would name another address. */
function fillPath(path: string, identifiers: object): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = Object.hasOwn(identifiers, name) ? Reflect.get(identifiers, name) : undefined;
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      // Not the value itself: somebody may have passed a whole pupil.
      const given = typeof value === 'string' ? `"${value}"` : typeof value;
      throw new UsageError(`${name} must be the identifier the central system gave, not ${given}.`);
    }
    return encodeURIComponent(value);
  });
}

function searchOf(query: object | undefined): string {
  if (!query) return '';
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) params.set(name, String(value));
  }
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}
