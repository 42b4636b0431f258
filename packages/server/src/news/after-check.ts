import type { FeedSchedule } from '@lienthong/feeds';
import type { FeedPace } from '../database/schema.ts';
import type { FeedProblem, FetchedFeed } from './fetch-feed.ts';
import { afterFailure, afterSuccess, waitAsAsked } from './schedule.ts';
import { sourceAddress, type CheckResult, type SourceRow } from './sources.ts';

/** What a check makes of a source: plain functions of what was known and what was found. */

/** So many times in a row a server must say that a feed moved for good: a page for a day of repairs says so, too. */
export const timesToMove = 3;
const longestAddress = 2000;

/** The last good copy stays; the problem is remembered. */
export function afterProblem(source: SourceRow, problem: FeedProblem, now: Date): CheckResult {
  const failures = source.failures + 1;
  const wait_until = waitAsAsked(now, problem.retryAfterSeconds);
  return {
    problem_code: problem.gone ? 'feed_gone' : problem.code,
    problem_detail: JSON.stringify(problem.detail),
    failures,
    wait_until,
    gone_at: problem.gone ? now : null,
    next_check_at: afterFailure(source.id, now, failures, wait_until),
  };
}

/** `rest`: until when a hub would tell of changes (WebSub). */
export function afterAnswer(
  source: SourceRow,
  found: FetchedFeed,
  now: Date,
  rest: Date | null = null,
): CheckResult {
  const pace = paceOf(source, found);
  const next = afterSuccess(source.id, now, pace);
  // A server that answers “not modified” need not repeat what it said before.
  const known = found.changed ? null : source;
  return {
    last_success_at: now,
    ...{ problem_code: null, problem_detail: null, failures: 0, wait_until: null, gone_at: null },
    etag: found.etag ?? known?.etag ?? null,
    last_modified: found.lastModified ?? known?.last_modified ?? null,
    content_hash: found.contentHash ?? known?.content_hash ?? null,
    ...moved(source, found),
    pace,
    next_check_at: rest !== null && rest > next ? rest : next,
  };
}

function paceOf({ pace }: SourceRow, found: FetchedFeed): FeedPace {
  const said = found.changed ? wishesOf(found.feed.schedule) : pace;
  return {
    maxAgeSeconds: found.maxAgeSeconds ?? (found.changed ? null : (pace?.maxAgeSeconds ?? null)),
    everyMinutes: said?.everyMinutes ?? null,
    skipHours: said?.skipHours ?? [],
    skipDays: said?.skipDays ?? [],
  };
}

function wishesOf({ ttlMinutes, updateMinutes, skipHours, skipDays }: FeedSchedule) {
  const everyMinutes =
    ttlMinutes === null && updateMinutes === null ? null : Math.max(ttlMinutes ?? 0, updateMinutes ?? 0);
  return { everyMinutes, skipHours, skipDays };
}

/** How often in a row the server has named the same new address. */
function moved(
  source: SourceRow,
  { movedTo = null }: FetchedFeed,
): Pick<SourceRow, 'moved_to' | 'moved_times'> {
  const to = movedTo === null ? null : sourceAddress(movedTo);
  if (to === null || to === source.url || to.length > longestAddress)
    return { moved_to: null, moved_times: 0 };
  return { moved_to: to, moved_times: (source.moved_to === to ? source.moved_times : 0) + 1 };
}
