import { describe, expect, it } from 'vitest';
import { createClient } from '../generated/client.ts';
import { isApiError, isUsageError } from '../errors/guards.ts';
import { answering, baseUrl, json, problem, rejection } from '../testing/answers.ts';
import type { Sent } from '../testing/answers.ts';
import { Pages, type Page } from './pages.ts';

const page = (names: string[], nextCursor: string | null) =>
  json({ items: names.map((name) => ({ id: name, name })), nextCursor });
const addresses = (sent: Sent[]) => sent.map(({ address }) => address);

function classes(...replies: Response[]) {
  const { fetch, sent } = answering(...replies);
  const client = createClient({ baseUrl, fetch });
  return { list: client.registry.listClasses('s1', { schoolYear: 2026, limit: 2 }), sent };
}

describe('a list', () => {
  it('asks for nothing before it is used', () => {
    expect(classes().sent).toEqual([]);
  });

  it('awaited, is its first page', async () => {
    const { list, sent } = classes(page(['6A1', '6A2'], 'c1'));
    expect((await list).items.map(({ name }) => name)).toEqual(['6A1', '6A2']);
    expect((await list).nextCursor).toBe('c1');
    expect(addresses(sent)).toEqual(['/v1/schools/s1/classes?schoolYear=2026&limit=2']);
  });

  it('iterated, is every item, and keeps the question while it turns pages', async () => {
    const { list, sent } = classes(page(['6A1', '6A2'], 'c1'), page(['7A1'], 'c2'), page([], null));
    const names: string[] = [];
    for await (const { name } of list) names.push(name);
    expect(names).toEqual(['6A1', '6A2', '7A1']);
    expect(addresses(sent)).toEqual([
      '/v1/schools/s1/classes?schoolYear=2026&limit=2',
      '/v1/schools/s1/classes?schoolYear=2026&limit=2&cursor=c1',
      '/v1/schools/s1/classes?schoolYear=2026&limit=2&cursor=c2',
    ]);
  });

  it('stops asking when the loop stops', async () => {
    const { list, sent } = classes(page(['6A1', '6A2'], 'c1'));
    for await (const { name } of list) if (name === '6A2') break;
    expect(sent).toHaveLength(1);
  });

  it('awaited and then iterated asks for the first page once', async () => {
    const { list, sent } = classes(page(['6A1'], 'c1'), page(['7A1'], null));
    await list;
    const all = await list.collect({ limit: 10 });
    expect(all).toHaveLength(2);
    expect(sent).toHaveLength(2);
  });

  it('collects up to a limit without asking for more pages than needed', async () => {
    const { list, sent } = classes(page(['6A1', '6A2'], 'c1'), page(['7A1', '7A2'], 'c2'));
    expect((await list.collect({ limit: 3 })).map(({ name }) => name)).toEqual(['6A1', '6A2', '7A1']);
    expect(sent).toHaveLength(2);
  });

  it.each([0, -1, 1.5, Infinity, Number.NaN])('does not collect with the limit %s', async (limit) => {
    expect(isUsageError(await rejection(classes().list.collect({ limit })))).toBe(true);
  });

  it('gives page by page what a page carries besides items', async () => {
    const { fetch } = answering(
      json({ items: [], sources: [{ id: 'f1' }], nextCursor: null }, { ETag: '"n1"' }),
    );
    for await (const { sources, etag } of createClient({ baseUrl, fetch }).news.list('s1').pages()) {
      expect([sources[0]?.id, etag]).toEqual(['f1', '"n1"']);
    }
  });

  it('fails where the failing page is reached', async () => {
    const { list } = classes(page(['6A1'], 'c1'), problem(400, 'cursor_invalid'));
    const names: string[] = [];
    const read = async () => {
      for await (const { name } of list) names.push(name);
    };
    const error = await rejection(read());
    expect(isApiError(error) && error.code).toBe('cursor_invalid');
    expect(names).toEqual(['6A1']);
  });

  it('ends when nothing changed since what is held', async () => {
    const { fetch, sent } = answering(new Response(null, { status: 304 }));
    const news = createClient({ baseUrl, fetch }).news.list('s1', {}, { ifNoneMatch: '"n1"' });
    expect(await news).toBeNull();
    expect(await news.collect({ limit: 5 })).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('never goes round in circles', async () => {
    const list = new Pages<number, Page<number>>(async () => ({ items: [1], nextCursor: 'same' }));
    const all = list.collect({ limit: 100 });
    expect(String(await rejection(all))).toMatch(/same cursor twice/);
  });
});
