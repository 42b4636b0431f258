import type { NewsItem } from './news.source.ts';

/** The links a webmaster wrote inside the element, as news: what people read before the script, and when the system is away. */
export function adoptLinks(host: Element): NewsItem[] {
  return [...host.querySelectorAll('a[href]')].flatMap((link) => {
    const title = link.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const { href } = link as HTMLAnchorElement;
    if (title === '' || !/^https?:/.test(href)) return [];
    const row = link.closest('li, article, p, tr');
    const stamp =
      row && host.contains(row) ? row.querySelector('time[datetime]')?.getAttribute('datetime') : null;
    const time = stamp
      ? new Date(/^\d{4}-\d{2}-\d{2}$/.test(stamp) ? `${stamp}T00:00:00+07:00` : stamp)
      : undefined;
    const known = time && !Number.isNaN(time.getTime());
    return [
      {
        id: href,
        title,
        url: href,
        publishedAt: known ? time.toISOString() : null,
        summary: '',
        html: '',
        imageUrl: null,
        imageSize: null,
        categories: [],
        author: null,
        document: null,
        sourceIds: [],
      },
    ];
  });
}
