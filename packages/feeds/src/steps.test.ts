import { describe, expect, it } from 'vitest';
import { mergeItems, mergeSteps, readFeed, readFeedSteps, type Steps } from './index.ts';

const count = 600;
const items = Array.from(
  { length: count },
  (_, index) =>
    `<item><title>Tin ${index}</title><link>https://so.example.vn/tin/${index}</link><guid>${index}</guid>` +
    `<pubDate>Mon, 07 Sep 2026 ${String(index % 24).padStart(2, '0')}:00:00 +0700</pubDate><description>Học sinh nghỉ lễ.</description></item>`,
);
const rss = `<rss version="2.0"><channel><title>Sở</title>${items.join('')}</channel></rss>`;
const options = { url: 'https://so.example.vn/rss' };

function walk<Result>(steps: Steps<Result>): { result: Result; pauses: number } {
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done) return { result: step.value, pauses };
  }
}

describe('work in steps', () => {
  it('reads what is read at once, with room to pause', () => {
    const { result, pauses } = walk(readFeedSteps(rss, options));
    expect(readFeed(rss, options)).toMatchObject(result);
    expect(result.items).toHaveLength(count);
    expect(pauses).toBeGreaterThan(count / 25);
  });

  it('merges what is merged at once', () => {
    const feeds = ['so', 'truong'].map((source) => ({ source, items: readFeed(rss, options).items }));
    const { result, pauses } = walk(mergeSteps(feeds));
    expect(result).toEqual(mergeItems(feeds));
    expect(pauses).toBeGreaterThan(4);
  });

  it('says what is no feed in the same way', () => {
    expect(() => walk(readFeedSteps('<html><body>Tin</body></html>', options))).toThrow(/found html/);
  });
});
