import { describe, expect, it } from 'vitest';
import { FeedError } from './errors.ts';
import { bytesOf, type CorpusCase } from './fixtures/corpus/case.ts';
import { corpus } from './fixtures/corpus/index.ts';
import { readFeed } from './read.ts';
import type { Feed } from './types.ts';

function read({ url, contentType, zone, ...written }: CorpusCase): Feed | FeedError {
  try {
    return readFeed(bytesOf({ url, ...written }), { url, contentType, zone });
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
}

const cases = Object.values(corpus).flat();

describe.each(Object.entries(corpus))('corpus: %s', (_group, group) => {
  it.each(group.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const result = read(one);
    if (one.error) {
      expect(result).toMatchObject(one.error);
      return;
    }
    expect(result).not.toBeInstanceOf(FeedError);
    const feed = result as Feed;
    expect(feed).toMatchObject(one.feed ?? {});
    const items = one.items ?? [];
    expect(feed.items.map(({ title }) => title)).toHaveLength(items.length);
    // Field by field: `toMatchObject` would let an attachment or a category more pass.
    items.forEach((expected, index) => {
      const found: Record<string, unknown> = { ...feed.items[index] };
      const wanted = Object.keys(expected).map((field) => [field, found[field]]);
      expect(Object.fromEntries(wanted)).toEqual(expected);
    });
    expect(feed.warnings.map(({ code }) => code).sort()).toEqual([...(one.warnings ?? [])].sort());
  });
});

it('the corpus has at least 150 feeds, each under a name of its own and with something to check', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  for (const { name, items, error } of cases) expect(error ?? items, name).toBeDefined();
});
