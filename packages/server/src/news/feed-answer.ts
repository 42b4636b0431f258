import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { ProblemCode } from '../generated/problems.ts';
import { assertMatches, hashVersion } from '../http/etag.ts';
import type { Language, Localized } from '../http/problem.ts';
import type { FeedRow } from './repository.ts';
import { nextCheck } from './schedule.ts';

type Feed = components['schemas']['Feed'];

export function feedOnTheWire(feed: FeedRow, language: Language, now: Date): Feed {
  return {
    ...{ id: feed.id, label: feed.label, issuer: feed.issuer, url: feed.url },
    registeredBy: feed.authority_id === null ? 'school' : 'authority',
    authorityId: feed.authority_id,
    lastCheckedAt: instantOrNull(feed.last_checked_at),
    lastSuccessAt: instantOrNull(feed.last_success_at),
    nextCheckAt: instantOrNull(nextCheckOf(feed, now)),
    problem:
      feed.problem_code === null
        ? null
        : { code: feed.problem_code as ProblemCode, detail: readDetail(feed.problem_detail)[language] },
    ...{ missedWindows: feed.missed_windows, movedTo: feed.moved_to, movedFrom: feed.moved_from },
  };
}

/** The feed with its version: before the dot what a person may change, after it what the system found. */
export function feedReply(feed: FeedRow, language: Language, now: Date): { body: Feed; version: string } {
  const body = feedOnTheWire(feed, language, now);
  return { body, version: `${settingsOf(feed)}.${hashVersion(body)}` };
}

/** A change is based on the settings that were read; how fresh the feed was then does not matter. */
export function assertSettings(ifMatch: string, feed: FeedRow): void {
  assertMatches(ifMatch.replace(/\.[\w-]+"/g, '"'), settingsOf(feed));
}

function settingsOf({ label }: FeedRow): string {
  return hashVersion(label);
}

/** Never in the past: what is due is read within a minute. */
function nextCheckOf(feed: FeedRow, now: Date): Date | null {
  const next = nextCheck(
    {
      ...{ id: feed.source_id, lastCheckedAt: feed.last_checked_at, lastSuccessAt: feed.last_success_at },
      ...{ nextCheckAt: feed.next_check_at, waitUntil: feed.wait_until, goneAt: feed.gone_at },
    },
    now,
  );
  return next !== null && next < now ? now : next;
}

function instantOrNull(moment: Date | null): string | null {
  return moment === null ? null : instant(moment);
}

function readDetail(stored: string | null): Localized {
  return stored === null ? { vi: '', en: '' } : (JSON.parse(stored) as Localized);
}
