import type { Call } from '../recorder.ts';
import { failed, notDone, passed, skipped, type Case } from '../stage.ts';

const isChanges = ({ path }: Pick<Call, 'path'>): boolean => path.endsWith('/changes');
const nextOf = ({ answer }: Call): string | undefined =>
  (answer as { nextCursor?: string } | undefined)?.nextCursor;

export const changesCases: Case[] = [
  {
    id: 'changes.resume',
    title: {
      vi: 'Đọc tiếp bảng thay đổi từ chỗ đã dừng',
      en: 'Goes on in the change feed where it stopped',
    },
    needs: 'sync',
    async judge(stage) {
      const first = await stage.run('sync');
      const given = first.calls.filter(isChanges).flatMap((call) => nextOf(call) ?? []);
      if (given.length === 0) return skipped('Không đọc bảng thay đổi.', 'It does not read the change feed.');
      const second = await stage.run('sync');
      const wrong = notDone(second, { vi: 'chạy lần thứ hai', en: 'it ran a second time' });
      if (wrong) return wrong;
      const [begun] = second.calls.filter(isChanges);
      const cursor = begun?.query.get('cursor');
      if (!begun || cursor === null || cursor === undefined)
        return failed(
          'Lần sau lại đọc từ đầu; con trỏ của lần trước không được giữ (LIENTHONG_STATE).',
          'The second run began anew: the cursor of the first one was not kept (LIENTHONG_STATE).',
        );
      return cursor === given.at(-1)
        ? passed
        : failed(
            'Lần sau không bắt đầu từ con trỏ cuối cùng đã nhận.',
            'The second run did not begin at the last cursor it had been given.',
          );
    },
  },
];
