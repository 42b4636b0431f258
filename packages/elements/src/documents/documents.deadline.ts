import type { DocumentDeadline } from '@lienthong/sdk/documents';
import { dayOf } from '../shared/format.ts';

/** How it stands with a deadline: `over` and `soon` are said beside the date. */
export interface TimeLeft {
  state: 'over' | 'soon' | 'later';
  unit: 'days' | 'hours' | 'minutes';
  /** Whole units, left or over. */
  count: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From so many days before, it is near. */
const SOON = 3;

/** A day lasts until it ends in Vietnam. */
function endOf({ day, at }: DocumentDeadline): number {
  return Date.parse(at ?? `${day}T23:59:59.999+07:00`);
}

/** Days are those of the calendar, as people count them; on the day itself hours, in the last one minutes. */
export function timeLeft(deadline: DocumentDeadline, now: number): TimeLeft {
  const end = endOf(deadline);
  const days = Math.abs(daysBetween(dayOf(new Date(now)), deadline.day));
  const left = Math.abs(end - now);
  const state = end < now ? 'over' : days <= SOON ? 'soon' : 'later';
  if (days > 0) return { state, unit: 'days', count: days };
  if (left >= HOUR) return { state, unit: 'hours', count: Math.floor(left / HOUR) };
  return { state, unit: 'minutes', count: Math.max(1, Math.floor(left / MINUTE)) };
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}
