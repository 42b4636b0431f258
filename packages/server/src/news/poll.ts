import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { asSystem } from '../database/tenant.ts';
import { repeatedly } from '../repeatedly.ts';
import { FeedProblem, type FetchedFeed, type FetchFeed } from './fetch-feed.ts';
import { itemsToKeep } from './keep.ts';
import { isDue, missed, windowClosed } from './schedule.ts';
import { claim, registeredSources, replaceItems, writeCheck, type SourceRow } from './sources.ts';

/** A claim lapses after this time, in case its process ended in between; longer than any fetch may take. */
const claimMilliseconds = 60_000;
const atOnce = 4;
const tickMilliseconds = 60_000;

/** Polling tells by ids only what went wrong: feeds are public, but a log needs no addresses either. */
export interface PollLog {
  warn(about: Record<string, unknown>, message: string): void;
  error(about: Record<string, unknown>, message: string): void;
}

export interface PollerOptions {
  db: Kysely<Schema>;
  fetchFeed: FetchFeed;
  log: PollLog;
  clock?: () => Date;
}

export interface FeedPoller {
  /** Reads every source that is due now; the ids of those read. */
  tick(): Promise<string[]>;
  /** Ticks at once and then every minute. */
  start(): void;
  /** Gives up what is being read and waits until nothing runs any more. */
  stop(): Promise<void>;
}

export function feedPoller({ db, fetchFeed, log, clock = () => new Date() }: PollerOptions): FeedPoller {
  const stopping = new AbortController();
  let lastTick: Date | null = null;

  async function tick(): Promise<string[]> {
    const now = clock();
    const sources = await asSystem(db, (trx) => registeredSources(trx, now));
    warnOfMissedWindow(sources, now);
    lastTick = now;
    const due = sources.filter((source) => isDue(stateOf(source), now));
    const read: string[] = [];
    const queue = due.values();
    const worker = async () => {
      for (const source of queue) {
        if (stopping.signal.aborted) return;
        try {
          if (await check(source)) read.push(source.id);
        } catch (error) {
          if (!stopping.signal.aborted)
            log.error({ err: error, sourceId: source.id }, 'a feed could not be checked');
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return read;
  }

  /** Before 8:00 and before 17:00 every feed must have been read once (letter 540/GDĐT-TTTT); if not, somebody must know. */
  function warnOfMissedWindow(sources: readonly SourceRow[], now: Date): void {
    const window = lastTick === null ? undefined : windowClosed(lastTick, now);
    if (!window) return;
    const sourceIds = sources.filter((source) => missed(stateOf(source), window)).map(({ id }) => id);
    if (sourceIds.length > 0)
      log.warn(
        { sourceIds, window: window.end.toISOString() },
        'feeds without a successful check in the window',
      );
  }

  async function check(source: SourceRow): Promise<boolean> {
    const started = clock();
    const until = new Date(started.getTime() + claimMilliseconds);
    if (!(await asSystem(db, (trx) => claim(trx, source, started, until)))) return false;
    try {
      const found = await attempt(source);
      await asSystem(db, (trx) => keep(trx, source, found, clock()));
    } catch (error) {
      if (stopping.signal.aborted) return false;
      log.error({ err: error, sourceId: source.id }, 'a feed could not be stored');
      // A check like any other that fails: shown to whoever looks, and tried again when the source is next due.
      await asSystem(db, (trx) => keep(trx, source, notStored(error), clock()));
    }
    return true;
  }

  async function attempt(source: SourceRow): Promise<FetchedFeed | FeedProblem> {
    try {
      const { etag, last_modified: lastModified, url } = source;
      return await fetchFeed(url, { etag, lastModified, signal: stopping.signal });
    } catch (error) {
      if (error instanceof FeedProblem) return error;
      throw error;
    }
  }

  const polling = repeatedly(tick, {
    every: tickMilliseconds,
    failed: (error) => log.error({ err: error }, 'feeds could not be polled'),
  });
  return {
    tick,
    start: polling.start,
    async stop() {
      stopping.abort();
      await polling.stop();
    },
  };
}

function notStored(cause: unknown): FeedProblem {
  const detail = {
    vi: 'Nguồn tin có nội dung mà hệ thống chưa lưu được; bản lưu gần nhất vẫn được giữ.',
    en: 'The feed holds something this system could not store; its last good copy is kept.',
  };
  return new FeedProblem('not_a_feed', detail, cause);
}

/** A good answer replaces the copy; a bad one leaves it and is remembered. */
export async function keep(
  db: Transaction<Schema>,
  source: Pick<SourceRow, 'id'>,
  found: FetchedFeed | FeedProblem,
  now: Date,
): Promise<void> {
  if (found instanceof FeedProblem) {
    const problem = { problem_code: found.code, problem_detail: JSON.stringify(found.detail) };
    await writeCheck(db, source.id, now, problem);
    return;
  }
  const good = { last_success_at: now, problem_code: null, problem_detail: null };
  if (!found.changed) {
    await writeCheck(db, source.id, now, good);
    return;
  }
  await replaceItems(db, source.id, itemsToKeep(found.feed, now));
  await writeCheck(db, source.id, now, {
    ...good,
    etag: found.etag,
    last_modified: found.lastModified,
  });
}

function stateOf(source: SourceRow) {
  return { lastCheckedAt: source.last_checked_at, lastSuccessAt: source.last_success_at };
}
