import { describe, expect, it } from 'vitest';
import { bearer } from '../auth.ts';
import { createClient } from '../generated/client.ts';
import { answering, baseUrl, json, offline, problem, rejection, silence } from '../testing/answers.ts';
import type { CallSeen, ClientOptions } from './options.ts';
import { update } from './remembered.ts';

type Reply = Parameters<typeof answering>[0];

function watched(replies: Reply[], options: Partial<ClientOptions> = {}) {
  const seen: CallSeen[] = [];
  const { fetch } = answering(...replies);
  const onCall = (call: CallSeen) => seen.push(call);
  return { client: createClient({ baseUrl, fetch, retries: 0, onCall, ...options }), seen };
}
const soon = { 'Retry-After': '0' };
const page = () => json({ items: [], nextCursor: null });

describe('the observer', () => {
  it('is told of an answer', async () => {
    const { client, seen } = watched([page()]);
    await client.gradebook.list('s1', { term: 1 });
    expect(seen).toEqual([
      {
        operation: 'listGradebooks',
        method: 'GET',
        path: '/schools/{schoolId}/gradebooks',
        attempt: 1,
        status: 200,
        code: null,
        requestId: 'req-1',
        startedAt: expect.any(Date),
        duration: expect.any(Number),
      },
    ]);
    expect(Math.abs(Date.now() - Number(seen[0]?.startedAt))).toBeLessThan(60_000);
  });

  it('is told of each attempt, and why it was not the last', async () => {
    const { client, seen } = watched([problem(503, 'unavailable', soon), page()], { retries: 1 });
    await client.registry.listSchools();
    expect(seen.map(({ attempt, status, code }) => [attempt, status, code])).toEqual([
      [1, 503, 'unavailable'],
      [2, 200, null],
    ]);
  });

  it.each([
    ['unreachable', offline(), {}],
    ['timeout', silence, { timeout: 20 }],
    ['not_found', problem(404, 'not_found'), {}],
    ['unknown', new Response('<h1>Sorry</h1>', { status: 502 }), {}],
  ])('is told of %s', async (code, reply, options) => {
    const { client, seen } = watched([reply]);
    await rejection(client.identity.me(options));
    expect(seen.map((one) => one.code)).toEqual([code]);
  });

  it('is told that the caller left', async () => {
    const { client, seen } = watched([silence]);
    const controller = new AbortController();
    const call = rejection(client.identity.me({ signal: controller.signal }));
    setTimeout(() => controller.abort());
    await call;
    expect(seen.map(({ code, status }) => [code, status])).toEqual([['aborted', null]]);
  });

  it('is told of nothing that was not sent', async () => {
    const { client, seen } = watched([]);
    await rejection(client.identity.me({ signal: AbortSignal.abort() }));
    await rejection(client.registry.getSchool(''));
    expect(seen).toEqual([]);
  });

  it('knows the operations of update() and of what it looks at after a conflict', async () => {
    const { client, seen } = watched([
      json({}, { ETag: '"1"' }),
      problem(412, 'precondition_failed'),
      json({}),
    ]);
    const read = await client.gradebook.getColumn('s1', 'g1', 'gk');
    await rejection(update(read, { locked: true }));
    expect(seen.map(({ operation }) => operation)).toEqual([
      'getGradebookColumn',
      'updateGradebookColumn',
      'getGradebookColumn',
    ]);
  });

  it('never sees identifiers, queries, bodies or tokens', async () => {
    const { client, seen } = watched([json({}, {}, 201), problem(422, 'pupil_not_in_class')], {
      auth: bearer(() => 'token-of-a-teacher'),
    });
    const notice = { classId: 'class-7A', pupilId: 'pupil-An', title: 'Họp phụ huynh', body: 'Thứ bảy' };
    await client.contactBook.createNotice('school-1', notice);
    await rejection(client.contactBook.createNotice('school-1', notice));
    expect(seen).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toMatch(/school-1|class-7A|pupil-An|Họp|Thứ|token/);
  });

  it('cannot fail a call', async () => {
    const onCall = () => {
      throw new Error('no log');
    };
    const { client } = watched([page()], { onCall });
    expect((await client.registry.listSchools()).items).toEqual([]);
  });
});
