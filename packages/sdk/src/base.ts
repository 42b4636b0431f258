/**
 * What every use needs, whichever features it has: connecting, signing, errors. Each feature's subpath exports it too,
 * so that a page with one feature imports one module.
 */
export { createConnection, type Connection } from './core/connection.ts';
export type { OpenCall } from './core/request.ts';
export { requestIdOf, update, type Changeable, type ChangeOf } from './core/remembered.ts';
export { bearer, siteKey, staticToken, type Auth, type BearerOptions } from './auth.ts';
export { newIdempotencyKey } from './core/idempotency.ts';
export type { Versioned } from './core/contract.ts';
export type {
  CallOptions,
  CallSeen,
  ClientOptions,
  Fetch,
  IfUnchanged,
  Observer,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from './core/options.ts';
export { Pages, type Page } from './core/pages.ts';

export {
  AbortError,
  ApiError,
  ConflictError,
  LienthongError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
  UsageError,
  type ApiErrorInit,
  type ErrorCode,
  type ProblemPlace,
} from './errors/errors.ts';
export {
  hasCode,
  isAbortError,
  isApiError,
  isConflictError,
  isLienthongError,
  isNetworkError,
  isProblemCode,
  isRateLimitedError,
  isTimeoutError,
  isUsageError,
} from './errors/guards.ts';
export { problemCodes, type ProblemCode } from './generated/problem-codes.ts';
