import { htmlFaults, isAbsolute } from './html-rules.ts';

interface Item {
  [name: string]: unknown;
  id?: unknown;
  attachments?: { url?: string; mime_type?: string; size_in_bytes?: unknown }[];
  tags?: unknown[];
}

/** What of JSON Feed 1.1 a document breaks; empty when it is valid. */
export function jsonFeedFaults(source: string, address: string): string[] {
  const feed = JSON.parse(source) as Record<string, unknown> & { items?: Item[] };
  const faults: string[] = [];
  if (feed['version'] !== 'https://jsonfeed.org/version/1.1') faults.push('version');
  if (typeof feed['title'] !== 'string' || feed['title'] === '') faults.push('title');
  if (feed['feed_url'] !== address) faults.push('feed_url is not its own address');
  if (!isAbsolute(feed['home_page_url'] as string)) faults.push('home_page_url');
  if (!Array.isArray(feed.items)) return [...faults, 'items'];
  const ids = new Set<unknown>();
  for (const [index, item] of feed.items.entries()) {
    const fault = (what: string) => faults.push(`item ${index}: ${what}`);
    if (typeof item.id !== 'string' || item.id === '') fault('id');
    if (ids.has(item.id)) fault(`id ${String(item.id)} twice`);
    ids.add(item.id);
    if (typeof item['content_html'] !== 'string' && typeof item['content_text'] !== 'string')
      fault('no content');
    for (const name of ['url', 'image'])
      if (item[name] !== undefined && !isAbsolute(item[name] as string)) fault(name);
    for (const name of ['date_published', 'date_modified'])
      if (item[name] !== undefined && Number.isNaN(Date.parse(String(item[name])))) fault(name);
    for (const { url, mime_type, size_in_bytes = 0 } of item.attachments ?? []) {
      if (!isAbsolute(url) || !mime_type || !Number.isInteger(size_in_bytes)) fault('attachment');
    }
    if (item.tags?.some((tag) => typeof tag !== 'string')) fault('tags');
    faults.push(...htmlFaults(String(item['content_html'] ?? ''), `item ${index}`));
  }
  return faults;
}
