import { parseAttributes } from './attributes.ts';
import { decodeReferences } from './entities.ts';
import type { Steps } from './steps.ts';
import { tokenize } from './tokenize.ts';

export interface XmlNode {
  /** Lower case, with the usual prefix of its namespace whatever prefix the document chose. */
  name: string;
  attributes: string;
  children: XmlNode[];
  /** Text directly inside, references decoded. */
  text: string;
  /** The source between its tags. */
  inner: string;
}

export interface XmlTree {
  root: XmlNode | null;
  /** Items or entries that are whole, wherever they stand. */
  records: XmlNode[];
  truncated: boolean;
  tooMany: boolean;
  /** Where the root begins. */
  rootAt: number;
  /** Name of the first element, for saying what a document is that has no known root. */
  firstName: string | null;
}

const MAX_DEPTH = 60;
export const MAX_RECORDS = 10_000;

/** Elements that hold only text: anything opening inside them means that their end tag was forgotten. */
const TEXT_ONLY = new Set(['link', 'atom:link', 'guid', 'pubdate', 'dc:date', 'id', 'updated', 'published']);

const NAMESPACES: [RegExp, string][] = [
  [/2005\/atom|purl\.org\/atom/i, 'atom'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/rss\/1\.0\/modules\/content/i, 'content'],
  [/yahoo\.com\/mrss/i, 'media'],
  [/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [/feedburner/i, 'feedburner'],
  [/purl\.org\/rss\/1\.0\/$|netscape\.com\/rdf\/simple/i, ''],
];

/**
 * Builds a tree that forgives: unclosed elements end with their parent, stray end tags are ignored, a new item ends the
 * one before it, and what lies too deep is skipped. `recordOf` names the repeated element under each known root.
 */
export function* parseTree(source: string, recordOf: Readonly<Record<string, string>>): Steps<XmlTree> {
  const tree: XmlTree = {
    root: null,
    records: [],
    truncated: false,
    tooMany: false,
    rootAt: -1,
    firstName: null,
  };
  const prefixes = new Map<string, string>();
  const open: { node: XmlNode; from: number }[] = [];
  let record = '';
  let recordDepth = -1;
  let tooDeep = 0;
  let done = false;

  function canonicalName(name: string): string {
    const lower = name.toLowerCase();
    const colon = lower.indexOf(':');
    if (colon < 0) return lower;
    const prefix = lower.slice(0, colon);
    const known = prefixes.get(prefix) ?? prefix;
    return known === '' ? lower.slice(colon + 1) : known + lower.slice(colon);
  }

  function learnPrefixes(attributes: string): void {
    for (const [name, value] of parseAttributes(attributes)) {
      if (!name.startsWith('xmlns:') || prefixes.get(name.slice(6)) === '') continue;
      const known = NAMESPACES.find(([pattern]) => pattern.test(value));
      if (known) prefixes.set(name.slice(6), known[1]);
    }
  }

  /** Closes everything from `depth` up. */
  function closeFrom(depth: number, end: number): void {
    for (const { node, from } of open.splice(depth)) node.inner = source.slice(from, end);
    if (recordDepth >= depth) recordDepth = -1;
    tooDeep = 0;
  }

  function closeRecord(): void {
    const node = open[recordDepth]?.node;
    if (node && tree.records.length < MAX_RECORDS) tree.records.push(node);
    else if (node) tree.tooMany = true;
  }

  yield* tokenize(source, {
    open(rawName, attributes, start, end, empty) {
      if (done) return;
      if (!tree.root) {
        const [local = '', prefix] = rawName.toLowerCase().split(':').reverse();
        tree.firstName ??= rawName;
        if (!Object.hasOwn(recordOf, local)) return;
        record = recordOf[local] ?? '';
        // The root's own prefix is the document's main vocabulary.
        if (prefix !== undefined) prefixes.set(prefix, '');
      }
      if (attributes.includes('xmlns:')) learnPrefixes(attributes);
      const name = canonicalName(rawName);
      if (name === record) {
        if (recordDepth >= 0) {
          closeRecord();
          closeFrom(recordDepth, start);
        } else if (open.length >= MAX_DEPTH) closeFrom(2, start);
      } else if (TEXT_ONLY.has(open.at(-1)?.node.name ?? '')) closeFrom(open.length - 1, start);
      if (open.length >= MAX_DEPTH) {
        if (!empty) tooDeep += 1;
        return;
      }
      const node: XmlNode = { name, attributes, children: [], text: '', inner: '' };
      if (!tree.root) {
        tree.root = node;
        tree.rootAt = start;
        done = empty;
      }
      // Records are listed apart: as children they would be held twice.
      if (name !== record) open.at(-1)?.node.children.push(node);
      if (empty) return;
      if (name === record) recordDepth = open.length;
      open.push({ node, from: end });
    },
    close(rawName, start) {
      if (done || !tree.root) return;
      const name = canonicalName(rawName);
      const structural = name === record || name === 'channel' || name === tree.root.name;
      if (tooDeep > 0 && !structural) {
        tooDeep -= 1;
        return;
      }
      const floor = structural ? 0 : Math.max(recordDepth, 0);
      let depth = open.length - 1;
      while (depth >= floor && open[depth]?.node.name !== name) depth -= 1;
      if (depth < floor) return;
      if (recordDepth >= depth) closeRecord();
      closeFrom(depth, start);
      done = depth === 0;
    },
    text(value, literal) {
      const node = open.at(-1)?.node;
      if (node) node.text += literal ? value : decodeReferences(value, 'xml');
    },
  });
  tree.truncated = tree.root !== null && !done;
  closeFrom(0, source.length);
  return tree;
}

export function childrenOf(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  return node ? node.children.filter((child) => names.includes(child.name)) : [];
}

export function attributeOf(node: XmlNode | undefined, name: string): string {
  return node?.attributes ? (parseAttributes(node.attributes).get(name) ?? '') : '';
}

/** Text of the first non-empty child among `names`, in the order of the names. */
export function textOf(node: XmlNode | undefined, ...names: string[]): string {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = child.text.trim();
      if (text) return text;
    }
  }
  return '';
}

/** A node's content as HTML: decoded text, or the source itself where someone forgot to escape the markup. */
export function htmlOf(node: XmlNode | undefined): string {
  if (!node) return '';
  if (node.children.length === 0) return node.text.trim();
  return node.inner.replace(/<!\[CDATA\[|\]\]>/g, '').trim();
}
