import fc from 'fast-check';
import { readFeed, type FeedSchedule } from '@lienthong/feeds';
import { describe, expect, it } from 'vitest';
import { afterAnswer, afterProblem } from './after-check.ts';
import { FeedProblem, type FetchedFeed } from './fetch-feed.ts';
import { isDue, windowAt, windowsOf, type Window } from './schedule.ts';
import type { SourceRow } from './sources.ts';

/** What a server says for some minutes to whoever asks. */
type Answer =
  | { up: true; maxAgeSeconds: number | null; schedule: FeedSchedule }
  | { up: false; retryAfterSeconds: number | null };
interface Spell {
  minutes: number;
  answer: Answer;
}
interface Pause {
  from: number;
  minutes: number;
}
interface Check {
  minute: number;
  answer: Answer;
  /** The window it fell in, if the source had no success in that before. */
  open: Window | undefined;
}

const minute = 60_000;
const daysLong = 2;
const start = new Date('2026-11-23T00:00:00+07:00');
const at = (minutes: number) => new Date(start.getTime() + minutes * minute);
const minuteOf = (moment: Date) => (moment.getTime() - start.getTime()) / minute;
const emptyFeed = readFeed('<rss><channel></channel></rss>', { url: 'https://so.test/rss' });

const sometimes = (max: number): fc.Arbitrary<number | null> =>
  fc.option(fc.integer({ min: 0, max }), { freq: 2 });
const up: fc.Arbitrary<Answer> = fc.record({
  up: fc.constant(true as const),
  maxAgeSeconds: sometimes(200_000),
  schedule: fc.record({
    ...{ ttlMinutes: sometimes(3000), updateMinutes: sometimes(3000) },
    skipHours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 8 }),
    skipDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
  }),
});
const down: fc.Arbitrary<Answer> = fc.record({
  up: fc.constant(false as const),
  retryAfterSeconds: sometimes(100_000),
});
const plans = fc.record({
  id: fc.uuid(),
  spells: fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 90 }), answer: fc.oneof(up, down) }), {
    minLength: 1,
    maxLength: 80,
  }),
  /** While no process runs. */
  pauses: fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: daysLong * 1440 }),
      minutes: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 12 },
  ),
});

describe('whatever servers say, and however often processes end and begin', () => {
  it('a source is read in each window in which that can be done, as seldom as allowed otherwise, and each day', () => {
    let possible = 0;
    fc.assert(
      fc.property(plans, ({ id, spells, pauses }) => {
        const answers = spells.flatMap(({ minutes, answer }: Spell) =>
          Array.from({ length: minutes }, () => answer),
        );
        const runs = (now: number) =>
          !pauses.some(({ from, minutes }: Pause) => now >= from && now < from + minutes);
        const { checks, waits } = simulate(id, answers, runs);
        const faults = checks.flatMap((check, index) => {
          const before = checks[index - 1];
          return before ? (faultOf(before, check, runs) ?? []) : [];
        });
        expect(faults).toEqual([]);
        for (let day = 0; day < daysLong; day += 1)
          for (const window of windowsOf(at(day * 1440 + 720))) {
            const chances = chancesIn(window, (now) => runs(now) && answerAt(answers, now).up, waits);
            if (chances === 0) continue;
            possible += 1;
            const good = checks.filter(
              ({ minute: now, answer }) =>
                windowAt(at(now))?.end.getTime() === window.end.getTime() && answer.up,
            );
            expect(good.length, `${window.day} ${window.closes}`).toBeGreaterThan(0);
          }
      }),
      { numRuns: 100 },
    );
    // Most plans leave a chance in some window, or this would prove little.
    expect(possible).toBeGreaterThan(50);
  });
});

function answerAt(answers: readonly Answer[], now: number): Answer {
  const answer = answers[now % answers.length];
  if (!answer) throw new Error('A plan has an answer at least');
  return answer;
}

/** Every minute of some days as a process lives them: what it asks, and when the server had asked to be left alone. */
function simulate(id: string, answers: readonly Answer[], runs: (now: number) => boolean) {
  let source: SourceRow = {
    ...{ id, url: 'https://so.test/rss', etag: null, last_modified: null, content_hash: null, pace: null },
    ...{ next_check_at: null, wait_until: null, last_checked_at: null, last_success_at: null, failures: 0 },
    ...{
      problem_code: null,
      problem_detail: null,
      gone_at: null,
      moved_to: null,
      moved_times: 0,
      moved_from: null,
    },
  };
  const checks: Check[] = [];
  const waits = new Set<number>();
  for (let now = 0; now < daysLong * 1440; now += 1) {
    if (source.wait_until !== null && source.wait_until > at(now)) waits.add(now);
    if (!runs(now) || !isDue(stateOf(source), at(now))) continue;
    const answer = answerAt(answers, now);
    const window = windowAt(at(now));
    const open =
      window && !(source.last_success_at !== null && source.last_success_at >= window.start)
        ? window
        : undefined;
    checks.push({ minute: now, answer, open });
    const result = answer.up
      ? afterAnswer(source, foundBy(answer), at(now))
      : afterProblem(source, problemOf(answer.retryAfterSeconds), at(now));
    source = { ...source, ...result, last_checked_at: at(now) };
  }
  return { checks, waits };
}

function foundBy({ maxAgeSeconds, schedule }: Answer & { up: true }): FetchedFeed {
  return { changed: true, feed: { ...emptyFeed, schedule }, etag: null, lastModified: null, maxAgeSeconds };
}

function problemOf(retryAfterSeconds: number | null): FeedProblem {
  return new FeedProblem('feed_unreachable', { vi: '', en: '' }, undefined, { retryAfterSeconds });
}

function stateOf(source: SourceRow) {
  return {
    ...{ id: source.id, lastCheckedAt: source.last_checked_at, lastSuccessAt: source.last_success_at },
    ...{ nextCheckAt: source.next_check_at, waitUntil: source.wait_until, goneAt: source.gone_at },
  };
}

/**
 * Stretches of a window in which a process runs and the server answers so long that one of the tries must fall in them: six
 * minutes in which it is not to be left alone; or the six before the last four, whatever it asked for.
 */
function chancesIn(
  { start: first, end }: Window,
  works: (now: number) => boolean,
  waits: ReadonlySet<number>,
): number {
  const [from, until] = [minuteOf(first), minuteOf(end)];
  const stretch = (begin: number, fits: (now: number) => boolean) =>
    Array.from({ length: 6 }, (_, offset) => begin + offset).every(fits);
  let chances = stretch(until - 10, works) ? 1 : 0;
  for (let begin = from; begin + 6 <= until; begin += 1)
    if (stretch(begin, (now) => works(now) && !waits.has(now))) chances += 1;
  return chances;
}

/** How long a source rests between two checks, and what of that is wrong. */
function faultOf(before: Check, check: Check, runs: (now: number) => boolean): string | undefined {
  const rest = check.minute - before.minute;
  const paused = Array.from({ length: rest }, (_, offset) => before.minute + offset).filter(
    (now) => !runs(now),
  ).length;
  const retryAfter = before.answer.up ? 0 : (before.answer.retryAfterSeconds ?? 0) / 60;
  const asked = Math.min(retryAfter, 1440);
  const lastTry = check.open !== undefined && check.minute >= minuteOf(check.open.end) - 10;
  const least = check.open ? Math.max(5, lastTry ? 0 : asked) : Math.max(15, asked, stated(before.answer));
  if (rest < least) return `at minute ${check.minute} after ${rest} minutes, not ${least}`;
  return rest > 1440 + paused
    ? `at minute ${check.minute} after ${rest} minutes, more than a day`
    : undefined;
}

function stated(answer: Answer): number {
  if (!answer.up) return 0;
  const { maxAgeSeconds, schedule } = answer;
  const said = [(maxAgeSeconds ?? 0) / 60, schedule.ttlMinutes ?? 0, schedule.updateMinutes ?? 0];
  return Math.min(Math.max(...said), 1440);
}
