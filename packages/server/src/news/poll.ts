import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { asSystem, inTenant } from '../database/tenant.ts';
import { repeatedly } from '../repeatedly.ts';
import { FeedProblem, type FetchedFeed, type FetchFeed } from './fetch-feed.ts';
import { itemsToKeep } from './keep.ts';
import * as repository from './repository.ts';
import type { FeedRow } from './repository.ts';
import { isDue, missed, windowClosed } from './schedule.ts';

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
  /** Reads every feed that is due now; the ids of those read. */
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
    const feeds = await asSystem(db, (trx) => repository.allFeeds(trx));
    warnOfMissedWindow(feeds, now);
    lastTick = now;
    const due = feeds.filter((feed) => isDue(stateOf(feed), now));
    const read: string[] = [];
    const queue = due.values();
    const worker = async () => {
      for (const feed of queue) {
        if (stopping.signal.aborted) return;
        try {
          if (await check(feed)) read.push(feed.id);
        } catch (error) {
          if (!stopping.signal.aborted)
            log.error({ err: error, feedId: feed.id }, 'a feed could not be checked');
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return read;
  }

  /** Before 8:00 and before 17:00 every feed must have been read once (letter 540/GDĐT-TTTT); if not, somebody must know. */
  function warnOfMissedWindow(feeds: readonly FeedRow[], now: Date): void {
    const window = lastTick === null ? undefined : windowClosed(lastTick, now);
    if (!window) return;
    const feedIds = feeds.filter((feed) => missed(stateOf(feed), window)).map(({ id }) => id);
    if (feedIds.length > 0)
      log.warn(
        { feedIds, window: window.end.toISOString() },
        'feeds without a successful check in the window',
      );
  }

  async function check(feed: FeedRow): Promise<boolean> {
    const inSchool = <T>(work: (trx: Transaction<Schema>) => Promise<T>) =>
      inTenant(db, { caller: { kind: 'anonymous' }, schoolId: feed.school_id }, work);
    const started = clock();
    const until = new Date(started.getTime() + claimMilliseconds);
    if (!(await inSchool((trx) => repository.claim(trx, feed, started, until)))) return false;
    try {
      const found = await attempt(feed);
      await inSchool((trx) => keep(trx, feed, found, clock()));
    } catch (error) {
      if (stopping.signal.aborted) return false;
      log.error({ err: error, feedId: feed.id }, 'a feed could not be stored');
      // A check like any other that fails: shown to whoever looks, and tried again when the feed is next due.
      await inSchool((trx) => keep(trx, feed, notStored(error), clock()));
    }
    return true;
  }

  async function attempt(feed: FeedRow): Promise<FetchedFeed | FeedProblem> {
    try {
      const { etag, last_modified: lastModified, url } = feed;
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
  feed: Pick<FeedRow, 'school_id' | 'id'>,
  found: FetchedFeed | FeedProblem,
  now: Date,
): Promise<void> {
  if (found instanceof FeedProblem) {
    const problem = { problem_code: found.code, problem_detail: JSON.stringify(found.detail) };
    await repository.writeCheck(db, feed, now, problem);
    return;
  }
  const good = { last_success_at: now, problem_code: null, problem_detail: null };
  if (!found.changed) {
    await repository.writeCheck(db, feed, now, good);
    return;
  }
  await repository.replaceItems(db, feed, itemsToKeep(found.feed, now));
  await repository.writeCheck(db, feed, now, {
    ...good,
    etag: found.etag,
    last_modified: found.lastModified,
  });
}

function stateOf(feed: FeedRow) {
  return { lastCheckedAt: feed.last_checked_at, lastSuccessAt: feed.last_success_at };
}
