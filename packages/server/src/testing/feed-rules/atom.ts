import { htmlFaults, isAbsolute } from './html-rules.ts';
import { textOf } from './rss.ts';
import { strictXml, type Element } from './strict-xml.ts';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const iri = /^(?:urn:uuid:[\da-f-]{36}|https?:\/\/\S+|tag:\S+)$/;

/** What of RFC 4287, as the W3C's feed validator reads it, an Atom document breaks; empty when it is valid. */
export function atomFaults(source: string, address: string): string[] {
  let feed: Element;
  try {
    feed = strictXml(source);
  } catch (error) {
    return [String(error)];
  }
  if (feed.name !== 'feed' || feed.attributes.get('xmlns') !== 'http://www.w3.org/2005/Atom')
    return ['no <feed> of Atom'];
  const faults = commonFaults(feed, 'feed');
  const self = linksOf(feed, 'self');
  if (self.length !== 1 || self[0]?.get('href') !== address) faults.push('link rel="self"');
  const entries = feed.children.filter(({ name }) => name === 'entry');
  const hasAuthor = feed.children.some(({ name }) => name === 'author');
  const ids = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const where = `entry ${index}`;
    faults.push(...commonFaults(entry, where));
    const id = textOf(entry, 'id') ?? '';
    if (ids.has(id)) faults.push(`${where}: id ${id} twice`);
    ids.add(id);
    if (!hasAuthor && !entry.children.some(({ name }) => name === 'author'))
      faults.push(`${where}: no author`);
    const content = entry.children.find(({ name }) => name === 'content');
    if (!content && linksOf(entry, 'alternate').length === 0) faults.push(`${where}: no content and no page`);
    if (linksOf(entry, 'alternate').length > 1) faults.push(`${where}: two pages of one type`);
    if (content?.attributes.get('type') === 'html') faults.push(...htmlFaults(content.text, where));
    for (const { name, attributes } of entry.children)
      if (name === 'category' && !attributes.get('term')) faults.push(`${where}: category without term`);
  }
  return faults;
}

function commonFaults(element: Element, where: string): string[] {
  const faults: string[] = [];
  for (const name of ['id', 'title', 'updated'])
    if (element.children.filter((child) => child.name === name).length !== 1)
      faults.push(`${where}: ${name}`);
  if (!iri.test(textOf(element, 'id') ?? '')) faults.push(`${where}: id ${textOf(element, 'id')}`);
  for (const { name, text, attributes, children } of element.children) {
    if (['updated', 'published'].includes(name) && !rfc3339.test(text))
      faults.push(`${where}: ${name} ${text}`);
    if (name === 'link' && !isAbsolute(attributes.get('href'))) faults.push(`${where}: link`);
    if (name === 'link' && !/^\d+$/.test(attributes.get('length') ?? '0')) faults.push(`${where}: length`);
    if (name === 'author' && !textOf({ name, text, attributes, children }, 'name'))
      faults.push(`${where}: author`);
  }
  return faults;
}

function linksOf({ children }: Element, rel: string): ReadonlyMap<string, string>[] {
  return children
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === rel)
    .map(({ attributes }) => attributes);
}
