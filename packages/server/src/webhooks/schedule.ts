/** Gaps between attempts in seconds, as Standard Webhooks proposes them: ten attempts in three days. */
const gaps = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
const DAY = 86_400;
/** A tenth more or less, so that what failed together does not come back together. */
const JITTER = 0.1;

/** A webhook to which nothing arrived for this long, when a message is given up, is switched off. */
export const failingMilliseconds = 2 * DAY * 1000;

/** When to try again after so many attempts; null when it is time to give up. An answer may ask for a longer wait, up to a day. */
export function nextAttempt(
  attempts: number,
  now: Date,
  { retryAfterSeconds, random = Math.random }: { retryAfterSeconds: number | null; random?: () => number },
): Date | null {
  const gap = gaps[attempts - 1];
  if (gap === undefined) return null;
  const jittered = gap * (1 + JITTER * (2 * random() - 1));
  const seconds = Math.max(jittered, Math.min(retryAfterSeconds ?? 0, DAY));
  return new Date(now.getTime() + Math.round(seconds * 1000));
}
