import { describe, expect, it } from 'vitest';
import { createClient } from '../generated/client.ts';
import { isConflictError, isUsageError } from '../errors/guards.ts';
import { answering, baseUrl, json, problem, rejection } from '../testing/answers.ts';
import { requestIdOf, update } from './remembered.ts';

type Reply = Parameters<typeof answering>[0];

const column = (version: number) => json({ slot: 'gk', version }, { ETag: `"${version}"` });

async function readColumn(...replies: Reply[]) {
  const { fetch, sent } = answering(column(1), ...replies);
  const { gradebook } = createClient({ baseUrl, fetch, retries: 0 });
  return { read: await gradebook.getColumn('s1', 'g1', 'gk'), sent };
}

describe('update', () => {
  it('changes what was read, at its address and on its version', async () => {
    const { read, sent } = await readColumn(column(2));
    expect(await update(read, { published: true })).toEqual({ slot: 'gk', version: 2, etag: '"2"' });
    expect(sent[1]).toMatchObject({
      method: 'PATCH',
      address: '/v1/schools/s1/gradebooks/g1/columns/gk',
      body: { published: true },
    });
    expect(sent[1]?.headers.get('If-Match')).toBe('"1"');
  });

  it('goes on with what a change answered', async () => {
    const { read, sent } = await readColumn(column(2), column(3));
    await update(await update(read, { published: true }), { locked: true });
    expect(sent[2]?.headers.get('If-Match')).toBe('"2"');
  });

  it('rejects with both values when somebody was faster, and can be repeated on theirs', async () => {
    const { read, sent } = await readColumn(problem(412, 'precondition_failed'), column(7), column(8));
    const error = await rejection(update(read, { locked: true }));
    if (!isConflictError<typeof read>(error) || !error.theirs) throw error;
    expect(error.mine).toEqual({ locked: true });
    expect(error.theirs).toEqual({ slot: 'gk', version: 7, etag: '"7"' });
    expect((await update(error.theirs, error.mine)).etag).toBe('"8"');
    expect(sent[3]?.headers.get('If-Match')).toBe('"7"');
  });

  it('passes on what holds for the call', async () => {
    const { read, sent } = await readColumn(column(2));
    await update(read, { locked: true }, { headers: { 'X-Trace': 't' } });
    expect(sent[1]?.headers.get('X-Trace')).toBe('t');
  });

  it('does not guess the address of a copy', async () => {
    const { read, sent } = await readColumn();
    const error = await rejection(update({ ...read }, { locked: true }));
    expect(isUsageError(error) && error.message).toMatch(/not a copy/);
    expect(sent).toHaveLength(1);
  });

  it('needs the version: without it nothing is sent', async () => {
    const { fetch, sent } = answering(json({ slot: 'gk' }));
    const read = await createClient({ baseUrl, fetch }).gradebook.getColumn('s1', 'g1', 'gk');
    expect(isUsageError(await rejection(update(read, { locked: true })))).toBe(true);
    expect(sent).toHaveLength(1);
  });
});

describe('the request id of an answer', () => {
  it('is there for reads, pages and writes, and nobody else sees it', async () => {
    const { fetch } = answering(
      json({ id: 'p1' }),
      json({ items: [], nextCursor: null }),
      json({ id: 'n1' }, {}, 201),
    );
    const client = createClient({ baseUrl, fetch });
    const answers = [
      await client.identity.me(),
      await client.registry.listSchools(),
      await client.contactBook.createNotice('s1', { classId: 'c1', title: 'Họp', body: '7h' }),
    ];
    expect(answers.map(requestIdOf)).toEqual(['req-1', 'req-1', 'req-1']);
    expect(JSON.stringify(answers[2])).toBe('{"id":"n1"}');
    expect(Object.keys({ ...answers[2] })).toEqual(['id']);
  });

  it('is null where there is none', async () => {
    const { fetch } = answering(Response.json({ id: 'p1' }));
    expect(requestIdOf(await createClient({ baseUrl, fetch }).identity.me())).toBeNull();
    expect(requestIdOf({})).toBeNull();
  });
});
