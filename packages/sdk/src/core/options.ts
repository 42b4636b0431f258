import type { Auth } from '../auth.ts';

/** Whatever answers like `fetch`: the platform's own, an instrumented one, or a test's. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

export interface ClientOptions {
  /** Address of the central system, without `/v1`: `https://lienthong.example.vn`. */
  baseUrl: string | URL;
  /** Who is calling: `siteKey(...)`, `bearer(...)`, or your own. Left out, calls go unsigned. */
  auth?: Auth | undefined;
  /** Replaces the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** Language of problem texts (`Accept-Language`); a function when it can change. */
  language?: string | (() => string | undefined) | undefined;
  /** Whole time a call may take, waiting and repeating included, in milliseconds. 30 000 unless given. */
  timeout?: number | undefined;
  /** Time one attempt may take before it is repeated, in milliseconds. 10 000 unless given. */
  attemptTimeout?: number | undefined;
  /** How often a failed call is repeated at most. 2 unless given, 0 for never. */
  retries?: number | undefined;
}

/** The last argument of every method. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Whole time this call may take, waiting and repeating included, in milliseconds. */
  timeout?: number | undefined;
  headers?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface ReadOptions<Held extends string | undefined = undefined> extends CallOptions {
  /** The `etag` already held: the answer is then `null` when nothing changed. */
  ifNoneMatch?: Held;
}

/** `null` enters the answer only for callers that passed `ifNoneMatch`. */
export type IfUnchanged<Held extends string | undefined> = Held extends string ? null : never;

export interface WriteOptions extends CallOptions {
  /** Names this intended write. Made per call unless given; give one to repeat a write after a restart. */
  idempotencyKey?: string | undefined;
}

export interface UpdateOptions extends CallOptions {
  /** The `etag` of what the change is based on. */
  ifMatch: string;
}
