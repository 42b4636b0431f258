import { describe, expect, it } from 'vitest';
import { readFeed } from './read.ts';

const url = 'https://truong.example/rss';

describe('options', () => {
  const dated =
    '<rss><channel><item><title>Tin</title><pubDate>01/06/2026 00:30</pubDate></item></channel></rss>';

  it('reads dates without a zone in the zone given, and answers in Vietnamese time', () => {
    expect(readFeed(dated, { url }).items[0]?.publishedAt).toBe('2026-06-01T00:30:00+07:00');
    expect(readFeed(dated, { url, zone: '+00:00' }).items[0]?.publishedAt).toBe('2026-06-01T07:30:00+07:00');
  });

  it('does not guess when the zone is not understood', () => {
    const feed = readFeed(dated, { url, zone: 'Europe/Paris' });
    expect(feed.items[0]?.publishedAt).toBeNull();
    expect(feed.warnings.map((warning) => warning.code)).toEqual(['unknown_zone', 'bad_date']);
  });

  it('works without a usable address', () => {
    const feed = readFeed(
      '<rss><channel><item><title>Tin</title><link>/tin/1</link></item></channel></rss>',
      { url: '' },
    );
    expect(feed.items[0]?.url).toBeNull();
  });

  it('stops at the limit of items and says so', () => {
    const many = `<rss><channel>${'<item><title>Tin</title></item>'.repeat(10_005)}</channel></rss>`;
    const feed = readFeed(many, { url });
    expect(feed.items).toHaveLength(10_000);
    expect(feed.warnings).toContainEqual(expect.objectContaining({ code: 'too_many_items' }));
  });
});
