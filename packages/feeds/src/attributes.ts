import { decodeReferences } from './entities.ts';

/** Every part is optional, so a match never fails and never backtracks: long junk costs linear time. */
const ATTRIBUTE = /[\s/]*([^\s=]*)\s*(?:=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s]*)))?/y;

/** Attributes of a tag, names in lower case; the first of a repeated name counts. */
export function parseAttributes(source: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  while (at < source.length) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (!match || ATTRIBUTE.lastIndex === at) break;
    at = ATTRIBUTE.lastIndex;
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (name && !found.has(name)) found.set(name, decodeReferences(value, 'xml').trim());
  }
  return found;
}
