import { createHash } from 'node:crypto';
import { dayInVietnam } from '../clock.ts';
import type { FeedPace, WindowClose } from '../database/schema.ts';

/**
 * When sources are read. A server says how long its answer stays good, a feed how often it changes; that counts, between a quarter
 * of an hour and a day. Letter 540/GDĐT-TTTT counts more: in the hour before 8:00 and before 17:00 a source not yet read
 * successfully is tried every five minutes.
 */

const minute = 60_000;
const hour = 60 * minute;
const shortest = 15 * minute;
const longest = 24 * hour;
/** Where neither the server nor the feed says anything. */
const usual = 20 * minute;
/** A source that fails is asked less and less often, and never less often than this: one that works again is seen the same morning. */
const longestAfterFailure = 4 * hour;
const retryInWindow = 5 * minute;
/** First tries of a window are spread over this time, so that not all sources are asked at once. */
const spreadInWindow = retryInWindow;
/** … and so are those of sources for which the same hour is the first that they do not skip. */
const spreadAfterSkip = 10 * minute;

const closingHours: readonly [WindowClose, number][] = [
  ['08:00', 8],
  ['17:00', 17],
];

export interface SourceState {
  id: string;
  lastCheckedAt: Date | null;
  lastSuccessAt: Date | null;
  /** When to ask again, as the last check left it; null: at once. */
  nextCheckAt: Date | null;
  /** The server asked to be left alone until then. */
  waitUntil: Date | null;
  /** It said that it is gone for good. */
  goneAt: Date | null;
}

export interface Window {
  /** Day in Vietnam. */
  day: string;
  closes: WindowClose;
  start: Date;
  end: Date;
}

/** The two windows of a moment's day in Vietnam. */
export function windowsOf(moment: Date): Window[] {
  const day = dayInVietnam(moment);
  const midnight = Date.parse(`${day}T00:00:00+07:00`);
  return closingHours.map(([closes, at]) => {
    const end = midnight + at * hour;
    return { day, closes, start: new Date(end - hour), end: new Date(end) };
  });
}

export function windowAt(moment: Date): Window | undefined {
  return windowsOf(moment).find(({ start, end }) => start <= moment && moment < end);
}

/** The window that a moment lies in, or the first one after it. */
function comingWindow(moment: Date): Window {
  const isComing = ({ end }: Window) => moment < end;
  const found = windowsOf(moment).find(isComing) ?? windowsOf(after(moment, 24 * hour)).find(isComing);
  if (!found) throw new Error('Every day has two windows');
  return found;
}

/** The windows that ended after `since` and not after `now`, the earliest first. */
export function windowsClosed(since: Date, now: Date): Window[] {
  const closed: Window[] = [];
  for (let window = comingWindow(since); window.end <= now; window = comingWindow(window.end))
    closed.push(window);
  return closed;
}

export function isDue(state: SourceState, now: Date): boolean {
  const at = nextCheck(state, now);
  return at !== null && at <= now;
}

/** When a source is read next; null for one that is gone. */
export function nextCheck(state: SourceState, now: Date): Date | null {
  if (state.goneAt !== null) return null;
  const { lastCheckedAt, lastSuccessAt, nextCheckAt } = state;
  if (lastCheckedAt === null || nextCheckAt === null) return now;
  const window = comingWindow(now);
  if (lastSuccessAt !== null && lastSuccessAt >= window.start) return nextCheckAt;
  return earlier(nextCheckAt, tryInWindow(state, lastCheckedAt, window));
}

/**
 * The next try in a window without success so far. A server that said when to come back (Retry-After) is left alone until then,
 * but for one try in the last ten minutes of the window: the letter allows no window without one.
 */
function tryInWindow({ id, waitUntil }: SourceState, lastCheckedAt: Date, { start, end }: Window): Date {
  const first = after(start, share(id) * spreadInWindow);
  const next = later(first, after(lastCheckedAt, retryInWindow));
  if (waitUntil === null || waitUntil <= next) return next;
  const last = after(end, -2 * retryInWindow);
  return lastCheckedAt < last ? later(next, earlier(waitUntil, last)) : waitUntil;
}

/** When to read again after a success, were there no windows. */
export function afterSuccess(id: string, now: Date, pace: FeedPace | null): Date {
  const { maxAgeSeconds = null, everyMinutes = null } = pace ?? {};
  const stated = [
    ...(maxAgeSeconds === null ? [] : [maxAgeSeconds * 1000]),
    ...(everyMinutes === null ? [] : [everyMinutes * minute]),
  ];
  const wanted = Math.max(shortest, stated.length > 0 ? Math.max(...stated) : usual);
  // A little later each time, by the source: what began together draws apart.
  const spread = wanted * (1 + share(id) / 10);
  return notSkipped(id, now, Math.min(spread, longest), pace);
}

/** When to try again after a failure, the `failures`th in a row; a server that asks for a longer rest has it, for a day at most. */
export function afterFailure(id: string, now: Date, failures: number, waitUntil: Date | null): Date {
  const doubled = shortest * 2 ** Math.min(Math.max(failures - 1, 0), 10);
  const backOff = Math.min(doubled, longestAfterFailure) * (1 + share(id) / 10);
  return later(after(now, backOff), waitUntil ?? now);
}

/** Until when a server that named a time is left alone. */
export function waitAsAsked(now: Date, retryAfterSeconds: number | null): Date | null {
  return retryAfterSeconds === null ? null : after(now, Math.min(retryAfterSeconds * 1000, longest));
}

/** The first moment from then on that is in no hour and on no day when nothing changes; a day from now at the latest. */
function notSkipped(id: string, now: Date, wait: number, pace: FeedPace | null): Date {
  const last = after(now, longest);
  const wanted = after(now, wait);
  let at = wanted;
  const skipped = (moment: Date) =>
    pace !== null &&
    (pace.skipHours.includes(moment.getUTCHours()) || pace.skipDays.includes(moment.getUTCDay()));
  while (at < last && skipped(at)) at = new Date(Math.floor(at.getTime() / hour) * hour + hour);
  return earlier(at === wanted ? at : after(at, share(id) * spreadAfterSkip), last);
}

/** From 0 to 1, and for one source always the same. */
function share(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE() / 2 ** 32;
}

function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
