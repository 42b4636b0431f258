import { UsageError } from '../errors/errors.ts';
import type { CallOptions, UpdateOptions } from './options.ts';

/** Changes what was read, at the address it was read from. */
export type Update<Change = never, Changed = unknown> = (
  change: Change,
  options: UpdateOptions,
) => Promise<Changed>;

// A registered symbol: two copies of this package on a page understand each other's results.
const origin: unique symbol = Symbol.for('lienthong.sdk.origin');

/** Something read that can be changed by `update`; and so can what that answers. */
export interface Changeable<Change, Changed = unknown> {
  readonly [origin]: { readonly update: Update<Change, Changed & Changeable<Change, Changed>> };
}

/** What can be changed of something; unknown where it was not read by this package. */
export type ChangeOf<Read> = Read extends Changeable<infer Change> ? Change : unknown;

/** Beside the answer, where neither JSON nor a comparison nor a copy sees it. */
export function remember(answer: object, requestId: string | null, update: Update | undefined): void {
  Object.defineProperty(answer, origin, { value: { requestId, update } });
}

function remembered(answer: object, name: 'requestId' | 'update'): unknown {
  const known: unknown = Reflect.get(answer, origin);
  return typeof known === 'object' && known !== null ? Reflect.get(known, name) : undefined;
}

/** The request id of an answer, to quote when asking for help; null for what is no answer, or is a copy of one. */
export function requestIdOf(answer: object): string | null {
  const id = remembered(answer, 'requestId');
  return typeof id === 'string' ? id : null;
}

/**
 * Changes what was read, on the version that was read: `update(column, { published: true })`. Rejects with a `ConflictError` that
 * holds `mine` and `theirs` when somebody else was faster.
 */
export async function update<Change, Changed>(
  current: Changeable<Change, Changed> & { readonly etag: string },
  change: NoInfer<Change>,
  options?: CallOptions,
): Promise<Changed & Changeable<Change, Changed>> {
  if (typeof remembered(current, 'update') !== 'function') {
    throw new UsageError(
      'update() changes what a method of the client read, not a copy of it: only that knows its address. ' +
        'Pass what was read, or call the method that changes it with ifMatch.',
    );
  }
  return current[origin].update(change, { ...options, ifMatch: current.etag });
}
