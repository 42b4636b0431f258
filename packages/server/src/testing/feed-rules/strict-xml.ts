export interface Element {
  /** With its prefix, as written. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** Directly inside, references decoded. */
  text: string;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const token =
  /<\?xml [^?]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Reads XML as a validator does: throws at the first thing that is not well-formed, and repairs nothing. */
export function strictXml(source: string): Element {
  if (!source.startsWith('<?xml version="1.0" encoding="utf-8"?>')) throw new Error('no XML declaration');
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(source))
    throw new Error('a character that XML has no place for');
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const top = () => open[open.length - 1] ?? root;
  token.lastIndex = 0;
  for (let at = 0; at < source.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(source);
    if (!found) throw new Error(`not well-formed at: ${source.slice(at, at + 60)}`);
    const [, cdata, closed, opened, attributes = '', empty, text] = found;
    if (cdata !== undefined) top().text += cdata;
    else if (text !== undefined) top().text += decoded(text);
    else if (closed !== undefined) {
      if (open.length === 1 || top().name !== closed) throw new Error(`</${closed}> closes <${top().name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      top().children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length > 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('one root element, closed, and nothing beside it');
  return only;
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`the attribute ${name} twice`);
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> outside CDATA');
  return text.replace(/&(#x?[\da-fA-F]+|\w+)?(;)?/g, (_, name?: string, end?: string) => {
    if (name?.startsWith('#') && end) {
      const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return String.fromCodePoint(code);
    }
    const known = end && name !== undefined ? entities[name] : undefined;
    if (known === undefined) throw new Error(`a bare & or an unknown entity: ${name ?? ''}`);
    return known;
  });
}
