import { htmlFaults, isAbsolute } from './html-rules.ts';
import { strictXml, type Element } from './strict-xml.ts';

/** RFC 822 with the four-digit years of RFC 1123. */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;
const namespaces: Record<string, string> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};
const once = [
  'title',
  'link',
  'description',
  'language',
  'pubDate',
  'lastBuildDate',
  'ttl',
  'guid',
  'enclosure',
];

/** What of the rules of the W3C's feed validator an RSS 2.0 document breaks, warnings included; empty when it is valid. */
export function rssFaults(source: string, address: string): string[] {
  let root: Element;
  try {
    root = strictXml(source);
  } catch (error) {
    return [String(error)];
  }
  const faults: string[] = [];
  const [channel] = root.children;
  if (root.name !== 'rss' || root.attributes.get('version') !== '2.0' || channel?.name !== 'channel')
    return ['no <rss version="2.0"> with a channel'];
  for (const prefix of prefixesIn(root))
    if (root.attributes.get(`xmlns:${prefix}`) !== namespaces[prefix]) faults.push(`namespace of ${prefix}:`);

  for (const name of ['title', 'link', 'description'])
    if (!textOf(channel, name)) faults.push(`channel without ${name}`);
  if (!isAbsolute(textOf(channel, 'link'))) faults.push('link of the channel');
  if (!/^[a-z]{2}(-[a-z]{2})?$/.test(textOf(channel, 'language') ?? 'vi')) faults.push('language');
  if (!/^\d+$/.test(textOf(channel, 'ttl') ?? '1')) faults.push('ttl');
  const self = channel.children.find(
    ({ name, attributes }) => name === 'atom:link' && attributes.get('rel') === 'self',
  );
  if (self?.attributes.get('href') !== address) faults.push('atom:link rel="self" is not its own address');
  if (self?.attributes.get('type') !== 'application/rss+xml') faults.push('type of atom:link');
  faults.push(...datesIn(channel), ...repeatedIn(channel));

  const guids = new Set<string>();
  for (const [index, item] of channel.children.filter(({ name }) => name === 'item').entries())
    faults.push(...itemFaults(item, guids).map((fault) => `item ${index}: ${fault}`));
  return faults;
}

function itemFaults(item: Element, guids: Set<string>): string[] {
  const faults = [...datesIn(item), ...repeatedIn(item)];
  const [title, description] = [textOf(item, 'title'), textOf(item, 'description')];
  if (!title && !description) faults.push('neither title nor description');
  if (title !== title?.trim()) faults.push('space around the title');
  if (title && /<\/?(?:a|b|i|u|p|br|em|strong|span|div|img|font)\b[^>]*>|&(?:\w+|#\d+);/i.test(title))
    faults.push(`markup in the title ${title}`);
  const link = textOf(item, 'link');
  if (link !== undefined && !isAbsolute(link)) faults.push(`link ${link}`);
  const guid = item.children.find(({ name }) => name === 'guid');
  if (!guid) faults.push('no guid');
  else {
    if (guids.has(guid.text)) faults.push(`guid ${guid.text} twice`);
    guids.add(guid.text);
    if (guid.attributes.get('isPermaLink') !== 'false' && !isAbsolute(guid.text))
      faults.push(`guid ${guid.text} is no address`);
  }
  if (item.children.some(({ name }) => name === 'author')) faults.push('author is an email address in RSS');
  for (const { name, attributes } of item.children) {
    if (name === 'enclosure') {
      if (!isAbsolute(attributes.get('url'))) faults.push('url of the enclosure');
      if (!/^\d+$/.test(attributes.get('length') ?? '')) faults.push('length of the enclosure');
      if (!/^[a-z]+\/[\w.+-]+$/.test(attributes.get('type') ?? '')) faults.push('type of the enclosure');
    }
    if (name === 'media:thumbnail' && !isAbsolute(attributes.get('url'))) faults.push('url of the thumbnail');
  }
  faults.push(...htmlFaults(textOf(item, 'content:encoded') ?? '', 'content'));
  return faults;
}

function datesIn({ children }: Element): string[] {
  return children
    .filter(({ name, text }) => ['pubDate', 'lastBuildDate'].includes(name) && !isDate(text))
    .map(({ name, text }) => `${name} ${text}`);
}

function isDate(text: string): boolean {
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(text).getUTCDay()];
  return rfc822.test(text) && (!text.endsWith('GMT') || text.startsWith(day ?? '?'));
}

function repeatedIn({ children }: Element): string[] {
  return once
    .filter((name) => children.filter((child) => child.name === name).length > 1)
    .map((name) => `${name} twice`);
}

function prefixesIn({ name, children }: Element): Set<string> {
  const own = name.includes(':') ? [name.split(':')[0] ?? ''] : [];
  return new Set([...own, ...children.flatMap((child) => [...prefixesIn(child)])]);
}

export function textOf({ children }: Element, wanted: string): string | undefined {
  return children.find(({ name }) => name === wanted)?.text;
}
