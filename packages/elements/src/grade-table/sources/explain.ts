import { isResting, problemCode, restingReason } from '../../shared/problem-code.ts';
import type { SourceFailure } from '../grade-table.source.ts';

/** Codes after which the same request may well succeed: nobody answered, or asked to come back later. */
const PASSING = new Set([
  'unreachable',
  'timeout',
  'aborted',
  'rate_limited',
  'idempotency_in_progress',
  'internal_error',
  'unavailable',
]);

const SIGNED_OUT = new Set(['not_signed_in', 'session_expired']);

/** What a failed call means, from the code every error of the SDK carries. */
export function explainError(error: unknown): SourceFailure {
  const code = problemCode(error);
  if (SIGNED_OUT.has(code)) return { kind: 'signIn', code };
  if (isResting(error)) return { kind: 'resting', code, reason: restingReason(error) };
  const retryAfter = retryAfterOf(error);
  if (PASSING.has(code) || isServerFault(error) || error instanceof TypeError) {
    return { kind: 'wait', code, ...(retryAfter ? { retryAfter } : {}) };
  }
  return { kind: 'refused', code };
}

function isServerFault(error: unknown): boolean {
  return numberOf(error, 'status') >= 500;
}

function retryAfterOf(error: unknown): number {
  return numberOf(error, 'retryAfter');
}

function numberOf(error: unknown, key: string): number {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'number' ? value : 0;
}
