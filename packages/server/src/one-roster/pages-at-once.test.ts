import { expect, it } from 'vitest';
import { pagesAtOnce } from './pages-at-once.ts';

it('four of one app in a school are read at a time, and the next one when one is done', async () => {
  const pages = pagesAtOnce();
  const ends: (() => void)[] = [];
  const begun = Array.from({ length: 4 }, () =>
    pages.during('app@here', () => new Promise<void>((end) => ends.push(end))),
  );
  const another = async () => 'read';
  await expect(pages.during('app@here', another)).rejects.toMatchObject({ status: 429, retryAfter: 1 });
  expect(await pages.during('app@there', another)).toBe('read');
  ends[0]?.();
  await begun[0];
  await expect(pages.during('app@here', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await pages.during('app@here', another)).toBe('read');
  for (const end of ends) end();
  await Promise.all(begun);
});
