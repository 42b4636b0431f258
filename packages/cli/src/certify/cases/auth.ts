import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '../recorder.ts';
import { failed, isApi, isToken, notDone, passed, type Case } from '../stage.ts';

const bearerOf = ({ headers }: Call): string => headers.authorization ?? '';

export const authCases: Case[] = [
  {
    id: 'auth.client-credentials',
    title: {
      vi: 'Lấy mã truy cập bằng client credentials, cho đúng một trường',
      en: 'Gets its token by client credentials, for one school',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync');
      const wrong = notDone(run, { vi: 'đọc dữ liệu bình thường', en: 'nothing was in its way' });
      if (wrong) return wrong;
      const tokens = run.calls.filter(isToken);
      if (tokens.length === 0)
        return failed('Không có lần nào hỏi mã truy cập.', 'It never asked for a token.');
      if (tokens.some(({ headers }) => !headers.authorization?.startsWith('Basic ')))
        return failed('Mã bí mật không được gửi bằng HTTP Basic.', 'The secret was not sent as HTTP Basic.');
      if (
        !tokens.every(({ body }) => body.includes(encodeURIComponent(`/v1/schools/${stage.sandbox.school}`)))
      )
        return failed(
          'Mã truy cập được xin mà không nêu trường (resource).',
          'A token was asked for without naming the school (resource).',
        );
      const bare = run.calls.find((call) => isApi(call) && !bearerOf(call).startsWith('Bearer '));
      if (bare)
        return failed(
          `${bare.method} ${bare.path} không kèm mã truy cập.`,
          `${bare.method} ${bare.path} came without a token.`,
        );
      return passed;
    },
  },
  {
    id: 'auth.secret-stays-home',
    title: { vi: 'Không gửi mã bí mật ở nơi khác', en: 'Sends its secret nowhere else' },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync');
      const { clientSecret } = stage.sandbox;
      const shown = run.calls.find(
        (call) =>
          call.path.includes(clientSecret) ||
          call.query.toString().includes(clientSecret) ||
          (!isToken(call) && (bearerOf(call).includes(clientSecret) || call.body.includes(clientSecret))) ||
          call.query.toString().includes(bearerOf(call).slice('Bearer '.length) || '\0'),
      );
      return shown
        ? failed(
            `Mã bí mật hoặc mã truy cập nằm trong ${shown.method} ${shown.path}.`,
            `A secret or token stands in ${shown.method} ${shown.path}, where logs keep it.`,
          )
        : passed;
    },
  },
  {
    id: 'auth.token-kept',
    title: { vi: 'Giữ mã truy cập để dùng lại', en: 'Keeps its token' },
    needs: 'sync',
    async judge(stage) {
      const { calls } = await stage.run('sync');
      const [tokens, requests] = [calls.filter(isToken).length, calls.filter(isApi).length];
      return tokens > 2 && tokens * 3 > requests
        ? failed(
            `Xin ${tokens} mã truy cập cho ${requests} lần gọi; một mã dùng được nhiều lần.`,
            `${tokens} tokens for ${requests} calls: one serves until it ends.`,
          )
        : passed;
    },
  },
  {
    id: 'auth.renewal',
    title: {
      vi: 'Mã truy cập hết hạn thì xin mã mới rồi làm tiếp',
      en: 'Goes on with a new token when one ends',
    },
    needs: 'sync',
    async judge(stage) {
      const begun = new Map<string, number>();
      const run = await stage.run('sync', (asked, earlier) => {
        if (isToken(asked)) return { change: (answer) => ({ ...(answer as object), expires_in: 1 }) };
        if (!isApi(asked)) return undefined;
        const token = asked.headers.authorization ?? '';
        const since = begun.get(token) ?? performance.now();
        begun.set(token, since);
        if (performance.now() - since > 1_000) return { answer: { status: 401, code: 'session_expired' } };
        // The first answer takes longer than the token lives.
        return earlier.some(isApi) ? undefined : { before: () => pause(1_100) };
      });
      return (
        notDone(run, { vi: 'mã truy cập hết hạn giữa chừng', en: 'its token ended on the way' }) ?? passed
      );
    },
  },
  {
    id: 'auth.revoked',
    title: {
      vi: 'Trường thu hồi quyền thì dừng, không gọi tiếp',
      en: 'Stops when the school has taken its grant back',
    },
    needs: 'sync',
    async judge(stage) {
      const run = await stage.run('sync', (asked) =>
        isApi(asked) ? { answer: { status: 403, code: 'grant_ended' } } : undefined,
      );
      const calls = run.calls.filter(isApi).length;
      if (calls > 3)
        return failed(
          `Gọi ${calls} lần sau khi quyền đã bị thu hồi.`,
          `${calls} calls after the grant had ended.`,
        );
      if (run.exitCode === 0)
        return failed(
          'Báo là xong trong khi không đọc được gì.',
          'It said that all was done, having read nothing.',
        );
      return run.exitCode === null ? failed('Không dừng lại.', 'It did not end.') : passed;
    },
  },
];
