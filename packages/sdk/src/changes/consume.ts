import type { Connection } from '../core/connection.ts';
import type { CallOptions } from '../core/options.ts';
import { UsageError } from '../errors/errors.ts';
import { hasCode } from '../errors/guards.ts';
import { events } from './events.ts';
import { isPassing, rest, waitAfter } from './patience.ts';
import type { ChangeStore } from './store.ts';
import type { ChangesPage } from './types.ts';
import { createWake, type Wake } from './wake.ts';

export interface ReadChangesOptions extends CallOptions {
  /** Where to go on; everything there is without it. */
  cursor?: string | undefined;
  /** Items a page, 200 at most; 50 unless given. */
  limit?: number | undefined;
}

/** One page of what changed. `consumeChanges` reads on, keeps its place and waits. */
export async function readChanges(
  connection: Pick<Connection, 'list'>,
  schoolId: string,
  { cursor, limit, ...options }: ReadChangesOptions = {},
): Promise<ChangesPage> {
  const query = { cursor, limit };
  return connection.list('/schools/{schoolId}/changes', { schoolId }, query, options, 'listChanges');
}

export interface ConsumeOptions {
  store: ChangeStore;
  /**
   * Does what is to be done with a page. Once it is done the cursor is saved, and never before: after a crash between the two the
   * same page comes again. Each item is the whole state of its record, so writing it twice does no harm; for what must happen
   * once, keep `cursor` in the same transaction and let the store have no `save`.
   */
  handle(page: ChangesPage, place: { cursor: string }): Promise<void> | void;
  /** Ends the consumer, between pages and without an error. */
  signal?: AbortSignal | undefined;
  /** Returns as soon as everything was handled, for a job by night. */
  once?: boolean | undefined;
  /** Looks again after so many milliseconds; 60 000 unless given. */
  every?: number | undefined;
  /** … and whenever this is called, where a webhook arrives. */
  wake?: Wake | undefined;
  /** … and as soon as something happens, told by a stream of events. */
  live?: boolean | undefined;
  /** Items a page; 200 unless given, which is the most. */
  limit?: number | undefined;
  /** Told of failures that pass by themselves, which the consumer waits out. */
  onRetry?: ((error: unknown, wait: number) => void) | undefined;
}

/**
 * Follows the changes of a school from where the store says, without losing one: first everything (`page.loadBegins` to
 * `page.loadEnds`), then what changes, until `signal` ends it. Waits out what passes by itself; throws what does not, such as a grant
 * that ended, and what `handle` or the store throw. A cursor that no longer leads on begins a new load.
 */
export async function consumeChanges(
  connection: Pick<Connection, 'list' | 'open'>,
  schoolId: string,
  options: ConsumeOptions,
): Promise<void> {
  const { store, handle, signal, every = 60_000, wake = createWake(), limit = 200 } = options;
  if (!(every > 0)) throw new UsageError('every is how many milliseconds to wait between two looks.');
  const listening = new AbortController();
  const end = () => listening.abort();
  signal?.addEventListener('abort', end, { once: true });
  if (options.live && !options.once && !signal?.aborted)
    void listen(connection, schoolId, wake, listening.signal);
  try {
    let cursor = (await store.load()) ?? undefined;
    let failures = 0;
    while (!signal?.aborted) {
      let page: ChangesPage;
      try {
        page = await readChanges(connection, schoolId, { cursor, limit, signal });
        failures = 0;
      } catch (error) {
        if (signal?.aborted) return;
        if (cursor !== undefined && hasCode(error, 'cursor_invalid')) {
          cursor = undefined;
          continue;
        }
        if (!isPassing(error)) throw error;
        failures += 1;
        const wait = waitAfter(error, failures);
        options.onRetry?.(error, wait);
        await rest(wait, signal);
        continue;
      }
      const next = page.nextCursor;
      if (page.items.length > 0 || page.loadBegins || page.loadEnds) await handle(page, { cursor: next });
      if (next !== cursor) await store.save?.(next);
      cursor = next;
      if (page.hasMore) continue;
      if (options.once) return;
      await wake.wait(every, signal);
    }
  } finally {
    signal?.removeEventListener('abort', end);
    listening.abort();
  }
}

/** The consumer looks at the same intervals without it, so a stream that is refused is no failure. */
async function listen(
  connection: Pick<Connection, 'open'>,
  schoolId: string,
  { wake }: Wake,
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const _ of events(connection, schoolId, { signal })) wake();
  } catch {
    // Refused: looking at intervals tells why, or goes on.
  }
}
