import type { Reason } from './reasons.ts';

/**
 * `final`: official. `partial`: something is missing or pending, and `provisional` is for the teacher's eyes only.
 * `absent`: nothing to show yet.
 */
export type Result<V> =
  | {
      readonly status: 'final';
      readonly value: V;
      readonly provisional: null;
      readonly reasons: readonly Reason[];
    }
  | {
      readonly status: 'partial';
      readonly value: null;
      readonly provisional: V;
      readonly reasons: readonly Reason[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      readonly provisional: null;
      readonly reasons: readonly Reason[];
    };

export function finalResult<V>(value: V, reasons: readonly Reason[]): Result<V> {
  return { status: 'final', value, provisional: null, reasons };
}

/** Partial with a provisional figure, absent without. */
export function openResult<V>(provisional: V | null, reasons: readonly Reason[]): Result<V> {
  return {
    status: provisional === null ? 'absent' : 'partial',
    value: null,
    provisional,
    reasons,
  } as Result<V>;
}

/** Final with an official value; open, perhaps with a provisional one, while there is none. */
export function resultOf<V>(value: V | null, provisional: V | null, reasons: readonly Reason[]): Result<V> {
  return value === null ? openResult(provisional, reasons) : finalResult(value, reasons);
}
