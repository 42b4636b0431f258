import { parseAttributes } from './attributes.ts';
import type { RawEnclosure, RawFeed, RawItem } from './raw.ts';
import { pixels, type RawImage } from './text.ts';
import { attributeOf, childrenOf, htmlOf, textOf, type XmlNode, type XmlTree } from './tree.ts';
import { addressIn, resolveUrl } from './urls.ts';

/** RSS 2.0, its 0.9x forerunners under `<rss>` and RSS 1.0 and 0.90 under `<rdf:RDF>`, with the Dublin Core, content, Media RSS and Atom modules. */
export function readRss(tree: XmlTree, address: string | null): RawFeed | null {
  const root = tree.root ?? undefined;
  const channel = root?.name === 'channel' ? root : childrenOf(root, 'channel')[0];
  if (!channel && tree.records.length === 0) return null;
  const base = xmlBase(xmlBase(address, root), channel);
  return {
    title: htmlOf(childrenOf(channel, 'title')[0]),
    links: [textOf(channel, 'link'), ...linksOf(channel, 'alternate')],
    self: linksOf(channel, 'self'),
    hubs: linksOf(channel, 'hub'),
    head: channel ?? null,
    base,
    items: tree.records.map((item) => readItem(item, xmlBase(base, item))),
  };
}

function readItem(item: XmlNode, base: string | null): RawItem {
  const guid = childrenOf(item, 'guid')[0];
  const permalink =
    attributeOf(guid, 'ispermalink').toLowerCase() !== 'false' ? (guid?.text.trim() ?? '') : '';
  return {
    guid: guid?.text.trim() || attributeOf(item, 'rdf:about'),
    title: firstHtml(item, 'title', 'media:title', 'dc:title'),
    // A guid is a permalink by default, yet many sites put a bare number there.
    links: [textOf(item, 'feedburner:origlink', 'link'), ...linksOf(item, 'alternate'), addressIn(permalink)],
    dates: ['pubdate', 'dc:date', 'atom:published', 'published', 'date', 'atom:updated', 'updated'].map(
      (name) => textOf(item, name),
    ),
    summary: firstHtml(item, 'description', 'atom:summary', 'summary') || mediaText(item),
    content: firstHtml(item, 'content:encoded', 'atom:content', 'content', 'xhtml:body', 'body'),
    ...mediaOf(item),
    categories: childrenOf(item, 'category', 'dc:subject').map((node) => node.text),
    author: authorOf(item),
    base,
  };
}

/**
 * Pictures and files named beside the text: Media RSS, enclosures, and the `<image>` some portals invent. Pictures come in
 * the order thumbnail, media content, enclosure.
 */
export function mediaOf(
  item: XmlNode,
  more: readonly XmlNode[] = [],
): { images: RawImage[]; enclosures: RawEnclosure[] } {
  const holders = [item, ...childrenOf(item, 'media:group', 'media:content')];
  const images = holders.flatMap((holder) => childrenOf(holder, 'media:thumbnail').map(picture));
  const enclosures: RawEnclosure[] = [];
  const named = holders.flatMap((holder) => childrenOf(holder, 'media:content'));
  for (const node of [...named, ...childrenOf(item, 'enclosure'), ...more]) {
    const url = attributeOf(node, 'url') || attributeOf(node, 'href');
    const type = attributeOf(node, 'type') || attributeOf(node, 'medium');
    const vague = !type || type === 'application/octet-stream';
    if (vague ? PICTURE.test(url) : type.startsWith('image')) images.push(picture(node));
    else if (url) enclosures.push({ url, type });
  }
  for (const node of childrenOf(item, 'image', 'itunes:image')) {
    const url = attributeOf(node, 'href') || textOf(node, 'url') || node.text;
    images.push({ url, width: 0, height: 0 });
  }
  return { images, enclosures };
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:\?.*)?$/i;

function picture(node: XmlNode): RawImage {
  const attributes = parseAttributes(node.attributes);
  return {
    url: attributes.get('url') ?? attributes.get('href') ?? '',
    width: pixels(attributes, 'width'),
    height: pixels(attributes, 'height'),
  };
}

/** The base inside `node`: its xml:base, itself relative to the base outside. */
export function xmlBase(outer: string | null, node: XmlNode | undefined): string | null {
  return resolveUrl(attributeOf(node, 'xml:base'), outer) ?? outer;
}

/** What videos have instead of a summary. */
export function mediaText(item: XmlNode): string {
  const group = childrenOf(item, 'media:group')[0];
  return firstHtml(item, 'media:description') || (group ? firstHtml(group, 'media:description') : '');
}

export function authorOf(node: XmlNode): string {
  const creators = childrenOf(node, 'dc:creator');
  const authors = creators.length > 0 ? creators : childrenOf(node, 'author', 'atom:author');
  const names = authors.map((author) => textOf(author, 'name', 'atom:name') || author.text.trim());
  return names.filter(Boolean).join(', ');
}

/** Addresses of the links of one relation; a link without one is an alternate. */
export function linksOf(node: XmlNode | undefined, relation: string): string[] {
  return childrenOf(node, 'atom:link', 'link')
    .filter((link) => (attributeOf(link, 'rel') || 'alternate').toLowerCase() === relation)
    .map((link) => attributeOf(link, 'href'));
}

function firstHtml(node: XmlNode, ...names: string[]): string {
  for (const name of names) {
    const html = htmlOf(childrenOf(node, name)[0]);
    if (html) return html;
  }
  return '';
}
