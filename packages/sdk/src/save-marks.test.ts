import { describe, expect, it } from 'vitest';
import { createClient } from './generated/client.ts';
import type { MarkInput } from './generated/types.ts';
import { isNetworkError, isUsageError } from './errors/guards.ts';
import { saveAllMarks } from './save-marks.ts';
import { answering, baseUrl, json, offline, problem, rejection } from './testing/answers.ts';

const marks = (count: number): MarkInput[] =>
  Array.from({ length: count }, (_, index) => ({
    ...({ slot: 'tx1', state: 'value', value: 7, version: 0 } as const),
    pupilId: `p${index}`,
  }));

/** Answers each mark; one of a pupil named here is in conflict. */
const saving =
  (...conflicts: string[]) =>
  async (request: Request) => {
    const { items } = (await request.json()) as { items: MarkInput[] };
    return json({
      items: items.map(({ pupilId, slot }) => ({
        ...{ pupilId, slot, mark: null, problem: null },
        outcome: conflicts.includes(pupilId) ? 'conflict' : 'saved',
      })),
      results: [{ pupilId: 'p0', termValue: items.length, yearValue: null }],
    });
  };

function saveIn(replies: Parameters<typeof answering>, count: number, options = {}) {
  const { fetch, sent } = answering(...replies);
  const { gradebook } = createClient({ baseUrl, fetch, retries: 0 });
  const saved = () => saveAllMarks(gradebook, 's1', 'g1', marks(count), options);
  const keys = () => sent.map(({ headers }) => headers.get('Idempotency-Key'));
  return { saved, sent, keys };
}

describe('saving any number of marks', () => {
  it('sends as many at once as the contract takes, and answers in the order given', async () => {
    const { saved, sent } = saveIn([saving('p3'), saving('p1500'), saving()], 2_001);
    const { items, results } = await saved();
    expect(sent.map(({ body }) => (body as { items: unknown[] }).items.length)).toEqual([1_000, 1_000, 1]);
    expect(items.map(({ input }) => input.pupilId)).toEqual(marks(2_001).map(({ pupilId }) => pupilId));
    expect(items.flatMap(({ outcome }, at) => (outcome === 'conflict' ? at : []))).toEqual([3, 1_500]);
    expect(results).toEqual([{ pupilId: 'p0', termValue: 1, yearValue: null }]);
  });

  it('has a key for each batch, which is the same when it is called again with the key of the whole', async () => {
    const first = saveIn([saving(), saving()], 3, { batchSize: 2 });
    const { idempotencyKey } = await first.saved();
    const again = saveIn([saving(), saving()], 3, { batchSize: 2, idempotencyKey });
    await again.saved();
    expect(new Set(first.keys()).size).toBe(2);
    expect(again.keys()).toEqual(first.keys());
    for (const key of first.keys()) expect(key).toMatch(/^[A-Za-z0-9_-]{16,100}$/);
  });

  it('tells mark by mark what a lost connection leaves open, and stops there', async () => {
    const { saved, sent } = saveIn([saving(), offline()], 5, { batchSize: 2 });
    const { items } = await saved();
    expect(sent).toHaveLength(2);
    expect(items.map((item) => (item.outcome === 'failed' ? ['failed', item.sent] : item.outcome))).toEqual([
      'saved',
      'saved',
      ['failed', true],
      ['failed', true],
      ['failed', false],
    ]);
    expect(items[2]?.outcome === 'failed' && isNetworkError(items[2].error)).toBe(true);
  });

  it.each([
    [422, 'gradebook_unknown', false],
    [500, 'internal_error', true],
    [409, 'idempotency_in_progress', true],
  ])('after %i %s says whether the batch may have been saved: %s', async (status, code, sent) => {
    const { items } = await saveIn([problem(status, code)], 1).saved();
    expect(items).toMatchObject([{ outcome: 'failed', sent, error: { code } }]);
  });

  it('tells how far it is', async () => {
    const seen: unknown[] = [];
    await saveIn([saving(), saving()], 3, {
      batchSize: 2,
      onProgress: (at: unknown) => seen.push(at),
    }).saved();
    expect(seen).toEqual([
      { done: 2, total: 3 },
      { done: 3, total: 3 },
    ]);
  });

  it('sends nothing for no marks', async () => {
    const { saved, sent } = saveIn([], 0);
    expect((await saved()).items).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('rejects when it is called wrongly', async () => {
    const { fetch } = answering();
    const { gradebook } = createClient({ baseUrl, fetch });
    expect(isUsageError(await rejection(saveAllMarks(gradebook, '', 'g1', marks(1))))).toBe(true);
  });
});
