import { asSystem } from '../database/tenant.ts';
import { repeatedly } from '../repeatedly.ts';
import { byHost } from './by-host.ts';
import { checkSource, type PollLog, type Reading } from './check-source.ts';
import { isDue, windowsClosed, type Window } from './schedule.ts';
import { registeredSources, type SourceRow } from './sources.ts';
import { closeWindow, tidy } from './windows.ts';

const tickMilliseconds = 60_000;
/** A server of feeds is asked for two at once, however many of its feeds are registered. */
const limits = { atOnce: 12, perHost: 2 };
/** Windows that passed while no process ran are told of when one runs again, as far back as this. */
const lookBackMilliseconds = 7 * 24 * 3_600_000;

export interface PollerOptions extends Pick<Reading, 'db' | 'fetchFeed'> {
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
  const reading = { db, fetchFeed, log, clock, signal: stopping.signal };
  let closedThrough: Date | null = null;

  async function tick(): Promise<string[]> {
    const now = clock();
    await closeWindows(now);
    const sources = await asSystem(db, (trx) => registeredSources(trx, now));
    const due = sources.filter((source) => isDue(stateOf(source), now)).sort(soonAnswered);
    const read: string[] = [];
    await byHost(due, hostOf, limits, async (source) => {
      if (stopping.signal.aborted) return;
      try {
        if (await checkSource(reading, source)) read.push(source.id);
      } catch (error) {
        if (!stopping.signal.aborted)
          log.error({ err: error, sourceId: source.id }, 'a feed could not be checked');
      }
    });
    return read;
  }

  /** Before 8:00 and before 17:00 every source must have been read once (letter 540/GDĐT-TTTT); if not, somebody must know. */
  async function closeWindows(now: Date): Promise<void> {
    const since = closedThrough ?? new Date(now.getTime() - lookBackMilliseconds);
    const windows = windowsClosed(since, now);
    if (windows.length > 0) {
      const missed = await asSystem(db, async (trx) => {
        const found: [Window, string[]][] = [];
        for (const window of windows) found.push([window, await closeWindow(trx, window)]);
        await tidy(trx, now);
        return found;
      });
      for (const [{ day, closes }, sourceIds] of missed)
        if (sourceIds.length > 0)
          log.warn({ sourceIds, day, window: closes }, 'feeds without a successful check in the window');
    }
    closedThrough = now;
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

/** Those that answer come first, so that servers that are down make nobody wait. */
function soonAnswered(one: SourceRow, other: SourceRow): number {
  return (
    one.failures - other.failures ||
    (one.last_checked_at?.getTime() ?? 0) - (other.last_checked_at?.getTime() ?? 0)
  );
}

function hostOf({ url }: SourceRow): string {
  return new URL(url).host;
}

function stateOf(source: SourceRow) {
  return {
    id: source.id,
    lastCheckedAt: source.last_checked_at,
    lastSuccessAt: source.last_success_at,
    nextCheckAt: source.next_check_at,
    waitUntil: source.wait_until,
    goneAt: source.gone_at,
  };
}
