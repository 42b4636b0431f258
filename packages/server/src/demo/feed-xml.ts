import { dayInVietnam } from '../clock.ts';
import { addDays, at } from './calendar.ts';
import { demoNews, type DemoNews } from './news/index.ts';
import type { DemoFeedKey } from './site.ts';

/** The demo's feeds as files: RSS 2.0 for department and school, Atom for the ward, each with its portal's habits. */

export const feedTitles: Readonly<Record<DemoFeedKey, string>> = {
  so: 'Cổng thông tin Sở Giáo dục và Đào tạo Tân Giang',
  phuong: 'Tin tức phường An Phú Đông',
  truong: 'Trường THCS Nguyễn Trãi',
};

export function newsAddress(baseUrl: string, { feed, slug }: Pick<DemoNews, 'feed' | 'slug'>): string {
  return `${baseUrl}/demo/tin/${feed}/${slug}`;
}

export function feedXml(key: DemoFeedKey, baseUrl: string, now: Date): string {
  const today = dayInVietnam(now);
  const past = (date: Date) => (date < now ? date : new Date(now.getTime() - 60_000));
  const items = demoNews
    .filter(({ feed, alsoIn }) => feed === key || alsoIn === key)
    .map((news) => ({
      news,
      link: newsAddress(baseUrl, news),
      date: past(at(addDays(today, -news.daysAgo), news.time)),
    }));
  items.sort((one, other) => other.date.getTime() - one.date.getTime());
  const home = `${baseUrl}/demo/tin/${key}`;
  return key === 'phuong' ? atom(feedTitles[key], home, items) : rss(feedTitles[key], home, items);
}

interface Dated {
  news: DemoNews;
  link: string;
  date: Date;
}

function rss(title: string, home: string, items: readonly Dated[]): string {
  const entries = items.map(
    ({ news, link, date }) => `    <item>
      <title>${escapeXml(news.title)}</title>
      <link>${escapeXml(link)}</link>
      <guid isPermaLink="true">${escapeXml(link)}</guid>
      <category>${escapeXml(news.category)}</category>
      <pubDate>${news.brokenDate ?? rfc822(date)}</pubDate>
      <description><![CDATA[${news.html}]]></description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>${escapeXml(title)}</title>
    <link>${escapeXml(home)}</link>
    <description>${escapeXml(title)}</description>
    <language>vi</language>
${entries.join('\n')}
  </channel>
</rss>
`;
}

function atom(title: string, home: string, items: readonly Dated[]): string {
  const entries = items.map(
    ({ news, link, date }) => `  <entry>
    <id>${escapeXml(link)}</id>
    <title>${escapeXml(news.title)}</title>
    <link rel="alternate" href="${escapeXml(link)}"/>
    <category term="${escapeXml(news.category)}"/>
    <updated>${news.brokenDate ?? iso(date)}</updated>
    <content type="html">${escapeXml(news.html)}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${escapeXml(home)}</id>
  <title>${escapeXml(title)}</title>
  <link rel="alternate" href="${escapeXml(home)}"/>
  <updated>${iso(items[0]?.date ?? new Date(0))}</updated>
${entries.join('\n')}
</feed>
`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const inVietnam = (date: Date) => new Date(date.getTime() + 7 * 3_600_000);

function iso(date: Date): string {
  return `${inVietnam(date).toISOString().slice(0, 19)}+07:00`;
}

function rfc822(date: Date): string {
  return inVietnam(date).toUTCString().replace('GMT', '+0700');
}
