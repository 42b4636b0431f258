import type { Call, Weather } from '../recorder.ts';
import { failed, isApi, isRead, notDone, passed, skipped, type Case } from '../stage.ts';

interface Listed {
  nextCursor?: string | null;
}
const nextOf = ({ answer }: Call): string | null =>
  ((answer as Listed | undefined)?.nextCursor as string | null | undefined) ?? null;

const pageSize = 3;
/** Every list on small pages; the change feed's last page names a cursor, too, so it says whether there is more. */
const smallPages: Weather = (asked) =>
  isRead(asked) && /\/(classes|pupils|gradebooks|changes)$/.test(asked.path) ? { pageSize } : undefined;
const goesOn = (call: Call): boolean =>
  call.path.endsWith('/changes')
    ? (call.answer as { hasMore?: boolean } | undefined)?.hasMore === true
    : nextOf(call) !== null;

export const readingCases: Case[] = [
  {
    id: 'paging.all',
    title: { vi: 'Đọc đủ các trang của danh sách', en: 'Reads lists to their end' },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync', smallPages);
      const wrong = notDone(run, { vi: 'danh sách có nhiều trang', en: 'lists had many pages' });
      if (wrong) return wrong;
      const lists = run.calls.filter((call) => isRead(call) && call.status === 200 && nextOf(call) !== null);
      if (!lists.some(goesOn))
        return skipped(
          'Không đọc danh sách nào có nhiều hơn một trang.',
          'It read no list of more than one page.',
        );
      const left = lists.find(
        (call) =>
          goesOn(call) &&
          !run.calls.some(({ path, query }) => path === call.path && query.get('cursor') === nextOf(call)),
      );
      return left
        ? failed(
            `Bỏ dở ${left.path}: không hỏi trang sau nextCursor.`,
            `It left ${left.path} unfinished: the page of nextCursor was not asked for.`,
          )
        : passed;
    },
  },
  {
    id: 'reading.unknown-members',
    title: {
      vi: 'Bỏ qua mục mới trong câu trả lời',
      en: 'Takes answers that hold more than it knows',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync', (asked) => (isRead(asked) ? { change: withMore } : undefined));
      return (
        notDone(run, { vi: 'câu trả lời có thêm mục mới', en: 'answers held members that are new to it' }) ??
        passed
      );
    },
  },
  {
    id: 'reading.unknown-error',
    title: {
      vi: 'Gặp mã lỗi chưa biết thì dừng đúng cách',
      en: 'Ends in order at an error it does not know',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync', (asked) =>
        isApi(asked) ? { answer: { status: 422, code: 'newer_than_the_app' } } : undefined,
      );
      const calls = run.calls.filter(isApi).length;
      if (run.exitCode === null) return failed('Không dừng lại.', 'It did not end.');
      if (run.exitCode === 0)
        return failed('Báo là xong trong khi bị từ chối.', 'It said that all was done, having been refused.');
      return calls > 3
        ? failed(`Lặp lại ${calls} lần một việc bị từ chối.`, `It repeated what was refused ${calls} times.`)
        : passed;
    },
  },
];

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withMore(member)] as const);
  return { ...Object.fromEntries(members), addedLater: { by: 'certify' } };
}
