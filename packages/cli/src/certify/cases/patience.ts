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
      const run = await stage.run('sync', (asked) =>
        isRead(asked) ? { answer: { status: 503, code: 'unavailable' } } : undefined,
      );
      const reads = run.calls.filter(isRead);
      const fastest = closest(reads);
      if (run.exitCode === 0)
        return failed(
          'Báo là xong trong khi không đọc được gì.',
          'It said that all was done, having read nothing.',
        );
      return reads.length > 12 || (reads.length > 4 && fastest < 20)
        ? failed(
            `Gọi lại ${reads.length} lần, có lần chỉ cách ${Math.round(fastest)} ms.`,
            `It called ${reads.length} times, at the closest ${Math.round(fastest)} ms apart.`,
          )
        : passed;
    },
  },
];

const closest = (calls: readonly Call[]): number =>
  calls.slice(1).reduce((least, { at }, index) => Math.min(least, at - (calls[index]?.at ?? 0)), Infinity);
