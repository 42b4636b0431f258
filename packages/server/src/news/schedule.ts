import { dayInVietnam } from '../clock.ts';

/**
 * When feeds are read. Every twenty minutes, and letter 540/GDĐT-TTTT asks for the state before 8:00 and before 17:00: in
 * the hour before, a feed not yet read successfully is tried every five minutes.
 */

const minute = 60_000;
const every = 20 * minute;
const retry = 5 * minute;

export interface FeedState {
  lastCheckedAt: Date | null;
  lastSuccessAt: Date | null;
}

export interface Window {
  start: Date;
  end: Date;
}

/** The two windows of a moment's day in Vietnam. */
export function windowsOf(moment: Date): Window[] {
  const day = dayInVietnam(moment);
  return ['07', '16'].map((hour) => {
    const start = new Date(`${day}T${hour}:00:00+07:00`);
    return { start, end: new Date(start.getTime() + 60 * minute) };
  });
}

export function isDue({ lastCheckedAt, lastSuccessAt }: FeedState, now: Date): boolean {
  if (lastCheckedAt === null) return true;
  const since = now.getTime() - lastCheckedAt.getTime();
  if (since >= every) return true;
  const window = windowsOf(now).find(({ start, end }) => start <= now && now < end);
  if (!window || (lastSuccessAt !== null && lastSuccessAt >= window.start)) return false;
  return lastCheckedAt < window.start || since >= retry;
}

/** The window that ended after `before` and not after `now`, if one did. */
export function windowClosed(before: Date, now: Date): Window | undefined {
  return windowsOf(now).find(({ end }) => before < end && end <= now);
}

/** Whether the feed went through the window without one successful check. */
export function missed({ lastSuccessAt }: FeedState, { start }: Window): boolean {
  return lastSuccessAt === null || lastSuccessAt < start;
}
