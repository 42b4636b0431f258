import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { failed, passed, type Case, type Stage, type Verdict } from '../stage.ts';

interface Sent {
  type?: string;
  /** Seconds the timestamp lies in the past. */
  age?: number;
  secret?: string;
  /** What arrives, where it is not what was signed. */
  body?: string;
}

const patience = 10_000;

/** Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body. */
async function send(url: string, secret: string, sent: Sent = {}): Promise<number> {
  const { type = 'ping', age = 0, secret: by = secret } = sent;
  const id = `msg_${randomBytes(12).toString('hex')}`;
  const timestamp = String(Math.floor(Date.now() / 1_000) - age);
  const data = { schoolId: randomUUID(), webhookId: randomUUID() };
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  const key = Buffer.from(by.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
    body: sent.body ?? body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  return answer.status;
}

/** Starts the receiver, and asks once it listens. */
async function asking(
  stage: Stage,
  ask: (send: (sent?: Sent) => Promise<number>) => Promise<Verdict>,
): Promise<Verdict> {
  const url = stage.manifest.webhook ?? '';
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const receiver = await stage.start('serve', { LIENTHONG_WEBHOOK_SECRET: secret });
  let ended = false;
  void receiver.ended.then(() => (ended = true));
  try {
    const until = performance.now() + 30_000;
    while (!(await listens(url))) {
      if (ended || performance.now() > until)
        return failed(`Không có gì nhận ở ${url}.`, `Nothing listens at ${url} after \`serve\` was started.`);
      await pause(50);
    }
    return await ask((sent) => send(url, secret, sent));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return failed('Không trả lời trong 10 giây.', 'It did not answer within 10 s.');
    throw error;
  } finally {
    receiver.stop();
    await receiver.ended;
  }
}

const listens = async (url: string): Promise<boolean> =>
  fetch(url, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );

const accepted = (status: number): boolean => status >= 200 && status < 300;
const refused = (status: number): boolean => status >= 400 && status < 500;

export const webhookCases: Case[] = [
  {
    id: 'webhook.genuine',
    title: { vi: 'Nhận thông báo có chữ kí đúng', en: 'Takes a webhook that is rightly signed' },
    needs: 'serve',
    judge: (stage) =>
      asking(stage, async (sends) => {
        const status = await sends();
        return accepted(status)
          ? passed
          : failed(`Trả lời ${status} cho thông báo thật.`, `It answered ${status} to a genuine one.`);
      }),
  },
  {
    id: 'webhook.forged',
    title: {
      vi: 'Từ chối thông báo giả, bị sửa hoặc quá cũ',
      en: 'Refuses one that is forged, changed or too old',
    },
    needs: 'serve',
    judge: (stage) =>
      asking(stage, async (sends) => {
        const tries: [string, string, Sent][] = [
          ['giả chữ kí', 'forged', { secret: `whsec_${randomBytes(32).toString('base64')}` }],
          [
            'bị sửa nội dung',
            'changed',
            { body: '{"type":"grant.ended","timestamp":"2026-01-01T00:00:00Z","data":{}}' },
          ],
          ['cũ một giờ', 'an hour old', { age: 3_600 }],
        ];
        for (const [vi, en, sent] of tries) {
          const status = await sends(sent);
          if (!refused(status))
            return failed(
              `Trả lời ${status} cho thông báo ${vi}; phải là 4xx.`,
              `It answered ${status} to one that was ${en}; 4xx was due.`,
            );
        }
        return passed;
      }),
  },
  {
    id: 'webhook.unknown-type',
    title: { vi: 'Nhận loại thông báo chưa biết mà không lỗi', en: 'Takes a type it does not know' },
    needs: 'serve',
    judge: (stage) =>
      asking(stage, async (sends) => {
        const status = await sends({ type: 'something.newer' });
        return accepted(status)
          ? passed
          : failed(
              `Trả lời ${status} cho loại thông báo mới.`,
              `It answered ${status} to a type that is newer than it.`,
            );
      }),
  },
];
