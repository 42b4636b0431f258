import type { Feed, NewsItem } from './news.source.ts';

export interface Adopted {
  items: NewsItem[];
  /** Named by the rows themselves. */
  sources: Feed[];
}

/**
 * The links a webmaster wrote inside the element, or the HTML the central system wrote for the page, as news: what people read
 * before the script, and when the system is away. A row may hold `<time datetime>`, `<img>`, and marked with `data-source`,
 * `data-category`, `data-number` or classes of these names, its source, category and document number.
 */
export function adoptLinks(host: Element): Adopted {
  const sources = new Map<string, Feed>();
  const seen = new Set<string>();
  const items = [...host.querySelectorAll('a[href]')].flatMap((link): NewsItem[] => {
    const { href } = link as HTMLAnchorElement;
    const title = textOf(link);
    const row = link.closest('li, article, p, tr') ?? link;
    const near = host.contains(row) && row !== host ? row : link;
    if (!title || !/^https?:/.test(href) || link.matches('[data-attachment]') || seen.has(href)) return [];
    seen.add(href);
    const named = (name: string): string =>
      near.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`)?.trim() ||
      textOf(near.querySelector(`[data-${name}], .${name}`));
    const source = named('source');
    if (source && !sources.has(source)) {
      sources.set(source, {
        id: source,
        label: source,
        issuer: 'other',
        url: href,
        lastCheckedAt: null,
        lastSuccessAt: null,
        problem: null,
      });
    }
    const category = named('category');
    const number = named('number');
    return [
      {
        id: href,
        title,
        url: href,
        publishedAt: instantOf(near.querySelector('time[datetime]')?.getAttribute('datetime')),
        summary: [...near.querySelectorAll('p')]
          .map((p) => (p.contains(link) ? '' : textOf(p)))
          .join(' ')
          .trim(),
        html: '',
        imageUrl: near.querySelector('img')?.src || null,
        imageSize: null,
        categories: category ? [category] : [],
        author: null,
        document: number
          ? {
              number,
              issuedOn: null,
              issuer: null,
              attachmentUrl: near.querySelector<HTMLAnchorElement>('a[data-attachment]')?.href ?? null,
            }
          : null,
        sourceIds: source ? [source] : [],
      },
    ];
  });
  return { items, sources: [...sources.values()] };
}

function textOf(node: Element | null): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function instantOf(stamp: string | null | undefined): string | null {
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(stamp ?? '') ? `${stamp}T00:00:00+07:00` : (stamp ?? ''));
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
