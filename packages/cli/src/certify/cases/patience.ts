import type { Call, Weather } from '../recorder.ts';
import { failed, isRead, notDone, passed, type Case, type Run, type Verdict } from '../stage.ts';

/** The first read is refused once. */
const once =
  (status: number, code: string, seconds: number): Weather =>
  (asked, earlier) =>
    isRead(asked) && !earlier.some(isRead)
      ? { answer: { status, code, headers: { 'retry-after': String(seconds) } } }
      : undefined;

function waited({ calls }: Run, seconds: number): Verdict {
  const [first, next] = calls.filter(isRead);
  if (!first || !next) return failed('Không thử lại.', 'It did not try again.');
  const pause = (next.at - first.at) / 1_000;
  return pause < seconds - 0.05
    ? failed(
        `Thử lại sau ${pause.toFixed(1)} giây; Retry-After là ${seconds} giây.`,
        `It came back after ${pause.toFixed(1)} s; Retry-After said ${seconds} s.`,
      )
    : passed;
}

export const patienceCases: Case[] = [
  {
    id: 'retry.rate-limited',
    title: {
      vi: 'Bị giới hạn thì chờ đúng Retry-After',
      en: 'Waits as Retry-After says when it came too often',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync', once(429, 'rate_limited', 2));
      return notDone(run, { vi: 'bị giới hạn một lần', en: 'it was told once to wait' }) ?? waited(run, 2);
    },
  },
  {
    id: 'retry.unavailable',
    title: {
      vi: 'Hệ thống tạm bận thì thử lại sau ít lâu',
      en: 'Tries again when the system is not available',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync', once(503, 'unavailable', 1));
      return (
        notDone(run, { vi: 'hệ thống bận một lúc', en: 'the system was busy for a moment' }) ?? waited(run, 1)
      );
    },
  },
  {
    id: 'retry.outage',
    title: {
      vi: 'Hệ thống ngừng lâu thì dừng, không gọi dồn dập',
      en: 'Gives up in order when the system stays away',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run(
        'sync',
        (asked) => (isRead(asked) ? { answer: { status: 503, code: 'unavailable' } } : undefined),
        { atMost: 10_000 },
      );
      const reads = run.calls.filter(isRead);
      if (run.exitCode === 0)
        return failed(
          'Báo là xong trong khi không đọc được gì.',
          'It said that all was done, having read nothing.',
        );
      const pause = reads.length < 2 ? Infinity : between(reads) / (reads.length - 1);
      return reads.length > 4 && pause < 250
        ? failed(
            `Gọi ${reads.length} lần, trung bình cách nhau ${Math.round(pause)} ms.`,
            `It called ${reads.length} times, ${Math.round(pause)} ms apart on average.`,
          )
        : passed;
    },
  },
];

/** Milliseconds from the first to the last. */
const between = (calls: readonly Call[]): number => (calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0);
