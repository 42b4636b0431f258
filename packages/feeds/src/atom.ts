import type { RawFeed, RawItem } from './raw.ts';
import { authorOf, linksOf, mediaOf, mediaText, xmlBase } from './rss.ts';
import { attributeOf, childrenOf, htmlOf, textOf, type XmlNode, type XmlTree } from './tree.ts';
import { addressIn, resolveUrl } from './urls.ts';

/** Atom 1.0 (RFC 4287) and 0.3. */
export function readAtom(tree: XmlTree, address: string | null): RawFeed | null {
  const feed = tree.root ?? undefined;
  if (!feed || (feed.children.length === 0 && tree.records.length === 0)) return null;
  const base = xmlBase(address, feed);
  const author = authorOf(feed);
  return {
    title: construct(childrenOf(feed, 'title')[0]),
    links: links(feed, base),
    self: linksOf(feed, 'self'),
    hubs: linksOf(feed, 'hub'),
    head: feed,
    base,
    items: tree.records.map((entry) => readEntry(entry, xmlBase(base, entry), author)),
  };
}

function readEntry(entry: XmlNode, base: string | null, feedAuthor: string): RawItem {
  const content = childrenOf(entry, 'content')[0];
  const enclosures = childrenOf(entry, 'link').filter((link) => attributeOf(link, 'rel') === 'enclosure');
  return {
    guid: textOf(entry, 'id'),
    title: construct(childrenOf(entry, 'title')[0]),
    links: [...links(entry, base), resolved(content, 'src', base), addressIn(textOf(entry, 'id'))],
    dates: ['published', 'issued', 'created', 'updated', 'modified'].map((name) => textOf(entry, name)),
    summary: construct(childrenOf(entry, 'summary')[0]) || mediaText(entry),
    content: construct(content),
    ...mediaOf(entry, enclosures),
    categories: childrenOf(entry, 'category').map(
      (node) => attributeOf(node, 'label') || attributeOf(node, 'term'),
    ),
    author: authorOf(entry) || feedAuthor,
    base: xmlBase(base, content),
  };
}

/** A text construct as HTML. XHTML comes as source without the `<div>` that the format demands around it. */
function construct(node: XmlNode | undefined): string {
  const html = htmlOf(node);
  const type = attributeOf(node, 'type');
  // Without a type it should be plain text as well, but many sites then send HTML all the same.
  if (type === 'text' || type === 'text/plain') return html.replaceAll('<', '&lt;');
  // Pictures and other files, written as base64.
  if (/^(?!text\/|application\/xhtml)\w+\//.test(type) || attributeOf(node, 'mode') === 'base64') return '';
  if (type !== 'xhtml') return html;
  const div = node?.children[0];
  if (!div || !/(?:^|:)div$/.test(div.name)) return html;
  const prefix = /^[^:]+:/.exec(div.name)?.[0];
  return (
    prefix ? div.inner.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</') : div.inner
  ).trim();
}

/** Alternate links, pages before other representations. */
function links(node: XmlNode, base: string | null): string[] {
  const alternates = childrenOf(node, 'link').filter(
    (link) => (attributeOf(link, 'rel') || 'alternate') === 'alternate',
  );
  const rank = (link: XmlNode): number =>
    /^(?:text\/html|application\/xhtml)?/.exec(attributeOf(link, 'type'))?.[0] ? 0 : 1;
  return alternates
    .sort((one, other) => rank(one) - rank(other))
    .map((link) => resolved(link, 'href', base) || link.text.trim());
}

function resolved(node: XmlNode | undefined, attribute: string, base: string | null): string {
  return resolveUrl(attributeOf(node, attribute), xmlBase(base, node)) ?? attributeOf(node, attribute);
}
