import type { Auth } from '../auth.ts';

/**
 * Whatever answers like `fetch`: the platform's own, an instrumented one, or a test's. `init` has the signal that ends the request
 * when its time is up or its caller left: who passes the request on passes it on, too.
 */
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
  /** Told of every attempt when it has ended, for logs, measurements and traces. */
  onCall?: Observer | undefined;
}

export type Observer = (call: CallSeen) => void;

/** One attempt of a call, without anything about people: no identifiers, no query, no bodies, no headers. */
export interface CallSeen {
  /** `operationId` of the contract; null for an address that is none of its operations. */
  operation: string | null;
  method: string;
  /** As the contract writes it: `/schools/{schoolId}/classes`. */
  path: string;
  /** 1 for the first. A call that is repeated is told of each time. */
  attempt: number;
  /** null when there was no answer. */
  status: number | null;
  /** Why there was no good answer: a code of the catalogue, `unreachable`, `timeout`, `aborted` or `unknown`; null when there was one. */
  code: string | null;
  /** What the central system calls this attempt in its own logs. */
  requestId: string | null;
  startedAt: Date;
  /** Milliseconds. */
  duration: number;
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
