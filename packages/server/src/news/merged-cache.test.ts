import { expect, it } from 'vitest';
import { MergedCache } from './merged-cache.ts';
import type { NewsEntry } from './merged.ts';

const entries = (count: number): NewsEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ feedId: 'a', itemId: `${index}`, key: ['', '', `${index}`], sourceIds: ['a'] },
  }));

it('merges once for a state, and anew for another', async () => {
  const cache = new MergedCache();
  let merged = 0;
  const get = (school: string, state: string) =>
    cache.get(school, state, async () => {
      merged += 1;
      return entries(2);
    });
  const first = await get('school', '1');
  expect(await get('school', '1')).toBe(first);
  expect(merged).toBe(1);
  expect(await get('school', '2')).not.toBe(first);
  // Another school has its own, and one does not push the other out.
  await get('other', '2');
  await get('school', '2');
  await get('other', '2');
  expect(merged).toBe(3);
});

it('forgets what was not asked for longest when it holds too much', async () => {
  const cache = new MergedCache();
  const asked: string[] = [];
  const get = (school: string) =>
    cache.get(school, '1', async () => {
      asked.push(school);
      return entries(90_000);
    });
  for (const school of ['a', 'b', 'a', 'c', 'a', 'b']) await get(school);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps nothing of a merge that failed', async () => {
  const cache = new MergedCache();
  await expect(cache.get('a', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.get('a', '1', async () => entries(1))).toHaveLength(1);
});
