import { describe, expect, it } from 'vitest';
import { readFeed } from './read.ts';

const url = 'https://truong.example/rss';

describe('when to ask again', () => {
  const read = (head: string) =>
    readFeed(
      `<rss xmlns:s="http://purl.org/rss/1.0/modules/syndication/" xmlns:a10="http://www.w3.org/2005/Atom"><channel>${head}</channel></rss>`,
      { url },
    );

  it('gives what the feed wishes', () => {
    const feed = read(
      '<ttl> 60 </ttl><s:updatePeriod>\n\tdaily\n</s:updatePeriod><s:updateFrequency>4</s:updateFrequency>' +
        '<skipHours><hour>0</hour><hour>01</hour><hour>24</hour><hour>25</hour><hour>đêm</hour></skipHours>' +
        '<skipDays><day>Sunday</day><day>sat</day><day>Chủ nhật</day></skipDays>',
    );
    expect(feed.schedule).toEqual({
      ttlMinutes: 60,
      updateMinutes: 360,
      skipHours: [0, 1, 0],
      skipDays: [0, 6],
    });
  });

  it('gives nothing for what is no number', () => {
    const feed = read('<ttl>-5</ttl><s:updatePeriod>constructor</s:updatePeriod>');
    expect(feed.schedule).toEqual({ ttlMinutes: null, updateMinutes: null, skipHours: [], skipDays: [] });
    expect(
      read('<s:updatePeriod>hourly</s:updatePeriod><s:updateFrequency>0</s:updateFrequency>').schedule
        .updateMinutes,
    ).toBe(60);
  });

  it('gives hubs and the address to subscribe to', () => {
    const links =
      '<a10:link rel="hub" href="https://hub.example/"/><a10:link rel="HUB" href="//hub2.example/"/><a10:link rel="self" href="/rss?all"/>';
    expect(read(links)).toMatchObject({
      hubUrls: ['https://hub.example/', 'https://hub2.example/'],
      selfUrl: 'https://truong.example/rss?all',
    });
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="javascript:x"/><link rel="self" href="/atom"/></feed>';
    expect(readFeed(atom, { url })).toMatchObject({ hubUrls: [], selfUrl: 'https://truong.example/atom' });
  });
});
