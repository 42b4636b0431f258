/** The addresses of a Link header (RFC 8288) that carry this relation, in their order; relative ones against `base`. */
export function linksOf(header: string | null, relation: string, base: string): string[] {
  const found: string[] = [];
  for (const [, target = '', parameters = ''] of (header ?? '').slice(0, longest).matchAll(link)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]+))/i.exec(parameters);
    const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
    const url = relations.includes(relation) ? URL.parse(target, base) : null;
    if (url) found.push(url.href);
  }
  return found;
}

const longest = 8_000;
const link = /<([^<>]*)>((?:\s*;[^<>",]*(?:"[^"]*")?)*)/g;
