import type { Asked, Call } from '../recorder.ts';
import { failed, isMarks, notDone, passed, skipped, type Case, type Run, type Stage } from '../stage.ts';

interface Item {
  pupilId: string;
  slot: string;
  state?: string;
  value?: unknown;
  version?: number;
}
const itemsOf = ({ body }: Pick<Call, 'body'>): Item[] => (JSON.parse(body) as { items: Item[] }).items;
const keyOf = ({ headers }: Pick<Call, 'headers'>): string => String(headers['idempotency-key'] ?? '');
const marksOf = ({ calls }: Run): Call[] => calls.filter(isMarks);

const wroteNothing = skipped('Lệnh write không ghi điểm nào.', 'The command `write` entered no mark.');

/** The same cells as the app is about to write, with another value, so that its version is out of date. */
async function colleagueWrites(stage: Stage, { path, headers, body }: Asked): Promise<void> {
  const items = itemsOf({ body }).map((item) => ({ ...item, ...otherThan(item) }));
  await fetch(new URL(path, stage.sandbox.recorder.target), {
    method: 'POST',
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ items }),
  });
}

function otherThan({ value }: Item): Pick<Item, 'state' | 'value'> {
  if (value === 'D' || value === 'CD') return { state: 'value', value: value === 'D' ? 'CD' : 'D' };
  return { state: 'value', value: value === 4.5 ? 5 : 4.5 };
}

export const writingCases: Case[] = [
  {
    id: 'write.idempotent',
    title: {
      vi: 'Mất mạng sau khi ghi: gửi lại cùng mã chống lặp',
      en: 'Repeats a write whose answer was lost with its own key',
    },
    needs: 'write',
    async judge(stage) {
      const run = await stage.run('write', (asked, earlier) =>
        isMarks(asked) && !earlier.some(isMarks) ? { cutAfter: true } : undefined,
      );
      const [lost, ...again] = marksOf(run);
      if (!lost) return wroteNothing;
      const repeated = again.find(({ body }) => body === lost.body);
      if (!repeated)
        return failed(
          'Không gửi lại sau khi mất câu trả lời: điểm có thể đã mất.',
          'It did not repeat the write whose answer was lost.',
        );
      if (keyOf(repeated) !== keyOf(lost))
        return failed(
          'Gửi lại bằng mã chống lặp mới: việc đó sẽ được làm hai lần.',
          'It repeated the write with a new key: it would be done twice.',
        );
      return notDone(run, { vi: 'mất câu trả lời một lần', en: 'one answer was lost' }) ?? passed;
    },
  },
  {
    id: 'write.fresh-key',
    title: { vi: 'Mỗi lần ghi một mã chống lặp mới', en: 'Has a fresh key for each new write' },
    needs: 'write',
    async judge(stage) {
      const [first, second] = [await stage.run('write'), await stage.run('write')].map(marksOf);
      const sent = [...(first ?? []), ...(second ?? [])];
      if (sent.length === 0) return wroteNothing;
      const bodies = new Map<string, string>();
      const shared = sent.find((call) => {
        const known = bodies.get(keyOf(call));
        bodies.set(keyOf(call), `${call.path} ${call.body}`);
        return known !== undefined && known !== `${call.path} ${call.body}`;
      });
      if (shared)
        return failed(
          'Hai việc ghi khác nhau dùng chung một mã chống lặp.',
          'Two different writes shared one idempotency key.',
        );
      const guessable = sent.find((call) => keyOf(call).length < 16 || /^(.)\1*$/.test(keyOf(call)));
      return guessable
        ? failed('Mã chống lặp không ngẫu nhiên.', 'The idempotency key is not random.')
        : passed;
    },
  },
  {
    id: 'write.conflict',
    title: {
      vi: 'Không ghi đè điểm đồng nghiệp vừa nhập',
      en: 'Writes over no mark that a colleague entered meanwhile',
    },
    needs: 'write',
    async judge(stage) {
      const run = await stage.run('write', (asked, earlier) =>
        isMarks(asked) && !earlier.some(isMarks)
          ? { before: () => colleagueWrites(stage, asked) }
          : undefined,
      );
      const [first, ...later] = marksOf(run);
      if (!first) return wroteNothing;
      const cells = new Set(itemsOf(first).map(({ pupilId, slot }) => `${pupilId} ${slot}`));
      const outcomes = (first.answer as { items?: { outcome: string }[] } | undefined)?.items ?? [];
      if (!outcomes.some(({ outcome }) => outcome === 'conflict'))
        return failed(
          'Ghi điểm mà không theo phiên bản đã đọc (version).',
          'It writes without the version it read, so nobody notices a conflict.',
        );
      const over = later.some((call) =>
        itemsOf(call).some(({ pupilId, slot }) => cells.has(`${pupilId} ${slot}`)),
      );
      if (over)
        return failed(
          'Gửi lại điểm của mình lên điểm đồng nghiệp vừa nhập, không hỏi ai.',
          'It sent its own mark again over the colleague’s, and asked nobody.',
        );
      return run.exitCode === 0 && run.output.trim() === ''
        ? failed(
            'Không báo gì về điểm chưa ghi được.',
            'It said nothing about the mark that was not written.',
          )
        : passed;
    },
  },
];
