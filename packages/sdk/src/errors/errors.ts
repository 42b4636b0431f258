import type { ChangeOf } from '../core/remembered.ts';
import type { ProblemCode } from '../generated/problem-codes.ts';
import type { WebhookErrorCode } from '../webhooks/errors.ts';

/** Marks our errors for the guards, also when a page holds two copies of this package. */
export const kindOfError = Symbol.for('lienthong.sdk.error');

export type ErrorKind =
  'api' | 'conflict' | 'rateLimited' | 'network' | 'timeout' | 'abort' | 'usage' | 'webhook';

/**
 * Every `code` an error can have: the catalogue's, `unknown` for one that is newer than this package
 * (then `rawCode` has it), four for calls that were never answered, and those of webhooks.
 */
export type ErrorCode = ProblemCode | 'unknown' | 'unreachable' | 'timeout' | 'aborted' | 'usage';

/** One place in the request that is wrong. */
export interface ProblemPlace {
  /** JSON Pointer into the body, or `#/query/name`, `#/header/name`, `#/path/name`. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Base of everything the client rejects with. */
export abstract class LienthongError extends Error {
  abstract readonly code: ErrorCode | WebhookErrorCode;
  /** Quote it when asking for help; null when the central system never answered. */
  readonly requestId: string | null = null;

  abstract get [kindOfError](): ErrorKind;
}

export interface ApiErrorInit {
  code: ProblemCode | 'unknown';
  rawCode: string | null;
  status: number;
  title: string;
  detail: string;
  requestId: string | null;
  errors: readonly ProblemPlace[];
  docs?: string | null | undefined;
  response?: Response | undefined;
  cause?: unknown;
}

function messageOf({ title, detail, rawCode, status, requestId }: ApiErrorInit): string {
  const what = detail === '' ? `${title}.` : `${title}. ${detail}`;
  return `${what} (${rawCode ?? `HTTP ${status}`}, request ${requestId ?? 'unknown'})`;
}

/** The central system answered, and said no. */
export class ApiError extends LienthongError {
  override name = 'ApiError';
  readonly code: ProblemCode | 'unknown';
  /** The code as it was sent: differs from `code` when this package does not know it yet; null when none was sent. */
  readonly rawCode: string | null;
  readonly status: number;
  override readonly requestId: string | null;
  /** The same for every occurrence of the code. */
  readonly title: string;
  /** What happened here and what to do, in the language asked for. */
  readonly detail: string;
  /** The places that are wrong; empty when the whole request is meant. */
  readonly errors: readonly ProblemPlace[];
  /** Address of the page about the code, at the central system that answered; null when no code was sent. */
  readonly docs: string | null;
  /** The answer, its body already read. Kept out of logs. */
  declare readonly response: Response | undefined;

  constructor(init: ApiErrorInit) {
    super(messageOf(init), init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.rawCode = init.rawCode;
    this.status = init.status;
    this.requestId = init.requestId;
    this.title = init.title;
    this.detail = init.detail;
    this.errors = init.errors;
    this.docs = init.docs ?? null;
    Object.defineProperty(this, 'response', { value: init.response, enumerable: false });
  }

  get [kindOfError](): ErrorKind {
    return 'api';
  }
}

/**
 * Somebody else changed it meanwhile (412, or 409 `version_conflict`). `mine` is what was sent, `theirs` what stands
 * in the database now, with the `etag` to repeat the change on: `update(error.theirs, error.mine)` does.
 */
export class ConflictError<Theirs = unknown> extends ApiError {
  override name = 'ConflictError';
  /** Both values can hold marks: they are kept out of logs. */
  declare readonly mine: ChangeOf<Theirs>;
  /** null when it could not be read. */
  declare readonly theirs: Theirs | null;

  constructor(init: ApiErrorInit, mine: ChangeOf<Theirs>, theirs: Theirs | null) {
    super(init);
    Object.defineProperty(this, 'mine', { value: mine, enumerable: false });
    Object.defineProperty(this, 'theirs', { value: theirs, enumerable: false });
  }

  override get [kindOfError](): ErrorKind {
    return 'conflict';
  }
}

/** Too many calls, and waiting any longer would have gone beyond the time the call may take. */
export class RateLimitedError extends ApiError {
  override name = 'RateLimitedError';
  /** Seconds to wait; null when the answer did not say. */
  readonly retryAfter: number | null;

  constructor(init: ApiErrorInit, retryAfter: number | null) {
    super(init);
    this.retryAfter = retryAfter;
  }

  override get [kindOfError](): ErrorKind {
    return 'rateLimited';
  }
}

/** No answer: offline, name not found, connection refused or broken, or blocked by the page's policy. */
export class NetworkError extends LienthongError {
  override name = 'NetworkError';
  readonly code = 'unreachable';

  get [kindOfError](): ErrorKind {
    return 'network';
  }
}

/** No answer within the time the call may take. A write may still have happened: repeat it with the same key. */
export class TimeoutError extends LienthongError {
  override name = 'TimeoutError';
  readonly code = 'timeout';

  get [kindOfError](): ErrorKind {
    return 'timeout';
  }
}

/** The caller's `signal` ended the call; its reason is the `cause`. */
export class AbortError extends LienthongError {
  override name = 'AbortError';
  readonly code = 'aborted';

  get [kindOfError](): ErrorKind {
    return 'abort';
  }
}

/** The call cannot be made as it is written, or with the address and secret it was given; nothing was read or changed. */
export class UsageError extends LienthongError {
  override name = 'UsageError';
  readonly code = 'usage';

  get [kindOfError](): ErrorKind {
    return 'usage';
  }
}
