import type { AddressInfo } from 'node:net';
import {
  createClient,
  hasCode,
  isApiError,
  isConflictError,
  requestIdOf,
  staticToken,
  update,
  type CallSeen,
  type ClientOptions,
  type MarkInput,
} from '@lienthong/sdk';
import { etagCache } from '@lienthong/sdk/etag-cache';
import { saveAllMarks } from '@lienthong/sdk/save-marks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../../server/src/testing/app.ts';
import type { Username } from '../../server/src/testing/fixture.ts';

const { school, gradebook, pupils } = fixture;
const [an, binh, chi] = pupils;

let test: TestApp;
let baseUrl: string;
beforeAll(async () => {
  test = await testApp();
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  baseUrl = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => test.close());

const as = async (username: Username, options: Partial<ClientOptions> = {}) =>
  createClient({ baseUrl, auth: staticToken(await test.token(username)), language: 'en', ...options });
const failure = (call: PromiseLike<unknown>) =>
  Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );
const mark = (pupilId: string, slot: string, value: number, version = 0): MarkInput => ({
  ...{ pupilId, slot, state: 'value', value, version },
});

describe('the SDK at a central system', () => {
  it('changes what was read; who comes second is told what stands, and may go on from there', async () => {
    const principal = await as('principal');
    const mine = await principal.gradebook.getColumn(school, gradebook, 'gk');
    const theirs = await principal.gradebook.getColumn(school, gradebook, 'gk');
    const locked = await update(theirs, { locked: true });
    expect(locked).toMatchObject({ version: mine.version + 1, lockedAt: '2026-11-11T09:00:00+07:00' });

    const error = await failure(update(mine, { locked: false }));
    if (!isConflictError<typeof mine>(error) || !error.theirs) throw error;
    expect(error.mine).toEqual({ locked: false });
    expect(error.theirs).toEqual(locked);
    expect((await update(error.theirs, error.mine)).lockedAt).toBeNull();
  });

  it('keeps what it read, and is told of what changed', async () => {
    const statuses: number[] = [];
    const cache = etagCache({
      async fetch(request, init) {
        const response = await fetch(request, init);
        statuses.push(response.status);
        return response;
      },
    });
    const teacher = await as('teacher', { fetch: cache });
    const first = await teacher.gradebook.get(school, gradebook);
    const second = await teacher.gradebook.get(school, gradebook);
    expect(second).toEqual(first);
    expect(requestIdOf(second)).not.toBe(requestIdOf(first));
    await teacher.gradebook.saveMarks(school, gradebook, { items: [mark(chi, 'ck', 9)] });
    const third = await teacher.gradebook.get(school, gradebook);
    expect(third.marks).toHaveLength(first.marks.length + 1);
    expect(statuses).toEqual([200, 304, 200, 200]);
  });

  it('saves marks in batches, tells of each, and saves none twice', async () => {
    const teacher = await as('teacher');
    const marks = [mark(an, 'tx1', 7), mark(binh, 'tx1', 11), mark(chi, 'tx1', 8), mark(an, 'tx1', 9)];
    const options = { batchSize: 2 };
    const saved = await saveAllMarks(teacher.gradebook, school, gradebook, marks, options);
    expect(saved.items.map(({ input, outcome }) => [input.value, outcome])).toEqual([
      [7, 'saved'],
      [11, 'refused'],
      [8, 'saved'],
      [9, 'conflict'],
    ]);
    const { idempotencyKey } = saved;
    const again = await saveAllMarks(teacher.gradebook, school, gradebook, marks, {
      ...{ ...options, idempotencyKey },
    });
    expect(again).toEqual(saved);
    expect(saved.items[0]).toMatchObject({ mark: { value: 7, version: 1 } });
  });

  it('leads from an error to the page about its code', async () => {
    const error = await failure((await as('teacher')).gradebook.get(school, fixture.school));
    expect(hasCode(error, 'gradebook_unknown')).toBe(true);
    const page = await fetch((isApiError(error) && error.docs) || '');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('gradebook_unknown');
  });

  it('tells the observer what the central system calls each attempt', async () => {
    const seen: CallSeen[] = [];
    const onCall = (call: CallSeen) => void seen.push(call);
    const guardian = await as('guardian', { onCall });
    const { items } = await guardian.contactBook.list(school, an);
    const error = await failure(guardian.contactBook.list(school, binh));
    expect(items).toBeInstanceOf(Array);
    expect(seen).toMatchObject([
      { operation: 'listContactBookEntries', status: 200, code: null },
      { operation: 'listContactBookEntries', status: 403, code: 'permission_denied' },
    ]);
    expect(seen[1]?.requestId).toBe(isApiError(error) && error.requestId);
    expect(JSON.stringify(seen)).not.toContain(an);
  });
});
