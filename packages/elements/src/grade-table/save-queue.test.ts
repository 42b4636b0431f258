import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { deferred } from '../shared/testing/fixtures.ts';
import type { SourceFailure } from './grade-table.source.ts';
import { SaveQueue, type SendOptions } from './save-queue.ts';

interface Item {
  key: string;
  value: number;
}

function setUp(explain: () => SourceFailure = () => ({ kind: 'wait' })) {
  const calls: {
    items: readonly Item[];
    options: SendOptions;
    answer: ReturnType<typeof deferred<undefined>>;
  }[] = [];
  const refused: Item[] = [];
  const queue = new SaveQueue<Item>({
    send(items, options) {
      const answer = deferred<undefined>();
      calls.push({ items, options, answer });
      return answer.promise;
    },
    explain,
    onSending: () => {},
    onRefused: (items) => refused.push(...items),
    onChange: () => {},
    delay: 400,
    batchSize: 3,
  });
  const sent = () => calls.map(({ items }) => items.map(({ key, value }) => `${key}=${value}`).join(' '));
  return { queue, calls, sent, refused };
}

const turn = () => vi.advanceTimersByTimeAsync(0);

describe('SaveQueue', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gathers quick typing into one batch', async () => {
    const { queue, sent } = setUp();
    queue.put({ key: 'a', value: 1 });
    await vi.advanceTimersByTimeAsync(300);
    queue.put({ key: 'b', value: 2 });
    queue.put({ key: 'a', value: 3 });
    expect(sent()).to.deep.equal([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent()).to.deep.equal(['a=3 b=2']);
    expect(queue.size).to.equal(2);
  });

  it('has one batch under way and sends the next after it', async () => {
    const { queue, calls, sent } = setUp();
    for (const key of ['a', 'b', 'c', 'd']) queue.put({ key, value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    queue.put({ key: 'a', value: 2 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent()).to.deep.equal(['a=1 b=1 c=1']);
    expect(queue.size).to.equal(4);
    calls[0]?.answer.resolve(undefined);
    await turn();
    expect(sent()).to.deep.equal(['a=1 b=1 c=1', 'd=1 a=2']);
    calls[1]?.answer.resolve(undefined);
    await turn();
    expect(queue.size).to.equal(0);
    expect(queue.phase).to.equal('idle');
    expect(calls[0]?.options.idempotencyKey).not.to.equal(calls[1]?.options.idempotencyKey);
  });

  it('sends a failed batch again unchanged, under its key, with growing pauses', async () => {
    const { queue, calls, sent } = setUp();
    queue.put({ key: 'a', value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    calls[0]?.answer.reject(new Error('away'));
    await turn();
    expect(queue.phase).to.equal('away');
    queue.put({ key: 'a', value: 2 });
    await vi.advanceTimersByTimeAsync(999);
    expect(calls.length).to.equal(1);
    await vi.advanceTimersByTimeAsync(1);
    calls[1]?.answer.reject(new Error('away'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent()).to.deep.equal(['a=1', 'a=1', 'a=1']);
    expect(new Set(calls.map(({ options }) => options.idempotencyKey)).size).to.equal(1);
    calls[2]?.answer.resolve(undefined);
    await turn();
    expect(sent().at(-1)).to.equal('a=2');
  });

  it('waits as long as the system asks', async () => {
    const { queue, calls } = setUp(() => ({ kind: 'wait', retryAfter: 20 }));
    queue.put({ key: 'a', value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    calls[0]?.answer.reject(new Error('slow down'));
    await vi.advanceTimersByTimeAsync(19_999);
    expect(calls.length).to.equal(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.length).to.equal(2);
  });

  it('tries at once when asked, as when the network is back', async () => {
    const { queue, calls } = setUp();
    queue.put({ key: 'a', value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    calls[0]?.answer.reject(new Error('away'));
    await turn();
    queue.flush();
    expect(calls.length).to.equal(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.length).to.equal(2);
  });

  it('holds until somebody signs in', async () => {
    const { queue, calls } = setUp(() => ({ kind: 'signIn', code: 'session_expired' }));
    queue.put({ key: 'a', value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    calls[0]?.answer.reject(new Error('401'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.length).to.equal(1);
    expect(queue.phase).to.equal('held');
    expect(queue.failure?.kind).to.equal('signIn');
    queue.flush();
    calls[1]?.answer.resolve(undefined);
    await turn();
    expect(queue.size).to.equal(0);
    expect(queue.failure).to.equal(null);
  });

  it('gives back what is refused for good and goes on with the rest', async () => {
    const { queue, calls, sent, refused } = setUp(() => ({ kind: 'refused', code: 'permission_denied' }));
    for (const key of ['a', 'b', 'c', 'd']) queue.put({ key, value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    calls[0]?.answer.reject(new Error('403'));
    await turn();
    expect(refused.map(({ key }) => key)).to.deep.equal(['a', 'b', 'c']);
    expect(sent()[1]).to.equal('d=1');
  });

  it('takes back what has not left', async () => {
    const { queue, sent } = setUp();
    queue.put({ key: 'a', value: 1 });
    queue.withdraw('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent()).to.deep.equal([]);
    expect(queue.phase).to.equal('idle');
  });

  it('keeps everything when stopped, and goes on later', async () => {
    const { queue, calls } = setUp();
    queue.put({ key: 'a', value: 1 });
    await vi.advanceTimersByTimeAsync(400);
    queue.stop();
    expect(calls[0]?.options.signal.aborted).to.be.true;
    calls[0]?.answer.resolve(undefined);
    await turn();
    expect(queue.size).to.equal(1);
    queue.flush();
    expect(calls[1]?.options.idempotencyKey).to.equal(calls[0]?.options.idempotencyKey);
  });

  it('sends a batch of an earlier page first, as it was and under its key, and once', async () => {
    const { queue, calls, sent } = setUp();
    const batch = { idempotencyKey: 'earlier', items: [{ key: 'a', value: 1 }] };
    queue.put({ key: 'a', value: 2 });
    queue.resume(batch);
    queue.resume(batch);
    expect(queue.size).to.equal(1);
    expect(queue.isSent('a')).to.be.true;
    await vi.advanceTimersByTimeAsync(400);
    expect(calls[0]?.options.idempotencyKey).to.equal('earlier');
    calls[0]?.answer.resolve(undefined);
    await turn();
    calls[1]?.answer.resolve(undefined);
    await turn();
    expect(sent()).to.deep.equal(['a=1', 'a=2']);
    expect(queue.size).to.equal(0);
  });

  it('sends the batches of several earlier pages one after the other', async () => {
    const { queue, calls, sent } = setUp();
    queue.resume({ idempotencyKey: 'one', items: [{ key: 'a', value: 1 }] });
    queue.resume({ idempotencyKey: 'two', items: [{ key: 'b', value: 2 }] });
    expect(queue.batches.length).to.equal(2);
    await vi.advanceTimersByTimeAsync(400);
    expect(sent()).to.deep.equal(['a=1']);
    calls[0]?.answer.resolve(undefined);
    await turn();
    expect(sent()).to.deep.equal(['a=1', 'b=2']);
    expect(calls[1]?.options.idempotencyKey).to.equal('two');
  });
});
