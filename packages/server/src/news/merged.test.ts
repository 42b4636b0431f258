import { describe, expect, it } from 'vitest';
import { compareKeys, mergedEntries } from './merged.ts';
import type { ItemHead } from './repository.ts';

const seen = new Date('2026-11-22T00:00:00.000Z');
const head = (
  feed_id: string,
  item_id: string,
  published: string | null,
  more: Partial<ItemHead> = {},
): ItemHead => ({
  feed_id,
  item_id,
  title: item_id,
  url: null,
  published_at: published === null ? null : new Date(published),
  first_seen_at: seen,
  ...more,
});

describe('the merged list', () => {
  it('is newest first, with undated items last in the order they were seen', () => {
    const later = new Date(seen.getTime() + 1);
    const entries = mergedEntries(
      ['a', 'b'],
      [
        head('a', 'https://x.example/1', '2026-11-20T00:00:00Z'),
        head('a', 'https://x.example/2', null),
        head('b', 'https://x.example/3', '2026-11-21T00:00:00Z'),
        head('b', 'https://x.example/4', null, { first_seen_at: later }),
      ],
    );
    expect(entries.map(({ itemId }) => itemId.slice(-1))).toEqual(['3', '1', '4', '2']);
    const keys = entries.map(({ key }) => key);
    expect([...keys].sort(compareKeys)).toEqual(keys);
  });

  it('shows one item of two feeds once, the feed that had it earliest first', () => {
    const id = 'https://x.example/tin/1';
    const [entry, ...rest] = mergedEntries(
      ['so', 'phuong'],
      [head('so', id, '2026-11-21T00:00:00Z'), head('phuong', id, '2026-11-20T00:00:00Z')],
    );
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ feedId: 'phuong', sourceIds: ['phuong', 'so'] });
  });

  it('keeps apart items of two feeds that both call theirs 1', () => {
    const entries = mergedEntries(
      ['a', 'b'],
      [
        head('a', '1', '2026-11-20T00:00:00Z', { title: 'A' }),
        head('b', '1', '2026-11-20T00:00:00Z', { title: 'B' }),
      ],
    );
    expect(entries.map(({ key }) => key[2])).toEqual(['a:1', 'b:1']);
  });
});
