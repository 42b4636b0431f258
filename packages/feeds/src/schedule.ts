import { childrenOf, textOf, type XmlNode } from './tree.ts';
import type { FeedSchedule } from './types.ts';

const PERIOD_MINUTES = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** `head` is the channel or the Atom feed; null for JSON Feed, which wishes nothing. */
export function scheduleOf(head: XmlNode | null): FeedSchedule {
  const feed = head ?? undefined;
  const period = PERIOD_MINUTES.get(textOf(feed, 'sy:updateperiod').toLowerCase());
  const listed = (list: string, entry: string): string[] =>
    childrenOf(childrenOf(feed, list)[0], entry).map((node) => node.text.trim().toLowerCase());
  return {
    ttlMinutes: positive(textOf(feed, 'ttl')),
    updateMinutes: period ? Math.round(period / (positive(textOf(feed, 'sy:updatefrequency')) ?? 1)) : null,
    // Some count the hours from 1 to 24.
    skipHours: listed('skiphours', 'hour')
      .filter((hour) => /^(?:[01]?\d|2[0-4])$/.test(hour))
      .map((hour) => Number(hour) % 24),
    skipDays: listed('skipdays', 'day')
      .map((day) => DAYS.indexOf(day.slice(0, 3)))
      .filter((day) => day >= 0),
  };
}

function positive(written: string): number | null {
  return Number(written) > 0 && Number(written) < 1e6 ? Number(written) : null;
}
