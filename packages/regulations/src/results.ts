import type { PassFail } from './mark-text.ts';
import type { Reason } from './reasons.ts';
import type { Result } from './rule-set.ts';
import type { Tenths } from './tenths.ts';

export function finalResult<V extends Tenths | PassFail>(value: V, reasons: readonly Reason[]): Result<V> {
  return { status: 'final', value, provisional: null, reasons };
}

/** Partial with a provisional figure, absent without. */
export function openResult<V extends Tenths | PassFail>(
  provisional: V | null,
  reasons: readonly Reason[],
): Result<V> {
  return provisional === null
    ? { status: 'absent', value: null, provisional, reasons }
    : { status: 'partial', value: null, provisional, reasons };
}
