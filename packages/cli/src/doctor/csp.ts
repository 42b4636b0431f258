/** Directives of one policy by name; the first of a name counts. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a page: of its header, where several may stand, and of its meta elements. All of them must allow a thing. */
export function policiesOf(header: string | null, html: string): Policy[] {
  const metas = [...html.matchAll(/<meta\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /\bhttp-equiv\s*=\s*["']?content-security-policy["'\s/>]/i.test(tag))
    .map((tag) => /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag))
    .map((found) => unescaped(found?.[1] ?? found?.[2] ?? ''));
  return [...(header ?? '').split(','), ...metas].map(policy).filter((each) => each.size > 0);
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&(?:#0*39|#x0*27|apos);/gi, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function policy(text: string): Policy {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key !== '' && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

const fallbacks = {
  connect: ['connect-src', 'default-src'],
  script: ['script-src-elem', 'script-src', 'default-src'],
  style: ['style-src-elem', 'style-src', 'default-src'],
  img: ['img-src', 'default-src'],
} as const;

export type Use = keyof typeof fallbacks;

/** The directive that keeps a page from using an address, as it is written; null where all policies allow it. */
export function blockedBy(policies: readonly Policy[], use: Use, target: URL, page: URL): string | null {
  for (const directives of policies) {
    const name = fallbacks[use].find((each) => directives.has(each));
    const sources = name === undefined ? undefined : directives.get(name);
    if (sources === undefined || sources.some((source) => allows(source, target, page))) continue;
    return `${name ?? ''} ${sources.join(' ')}`.trim();
  }
  return null;
}

/** Matching of source expressions as in CSP Level 3, for addresses: nonces and hashes allow none by themselves. */
function allows(source: string, target: URL, page: URL): boolean {
  const text = source.toLowerCase();
  if (text === "'self'") return target.origin === page.origin;
  if (text.startsWith("'")) return false;
  if (text === '*') return /^https?:$/.test(target.protocol) || target.protocol === page.protocol;
  if (/^[a-z][a-z\d+.-]*:$/.test(text)) return schemeFits(text, target.protocol);
  const [, scheme, host = '', port, path] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(text) ?? [];
  if (host === '' || !schemeFits(scheme ?? page.protocol, target.protocol)) return false;
  const name = target.hostname.toLowerCase();
  if (host.startsWith('*.') ? !name.endsWith(host.slice(1)) : host !== '*' && host !== name) return false;
  if (port !== '*' && portOf(port, target) !== portOf(target.port, target)) return false;
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? target.pathname.startsWith(path) : target.pathname === path;
}

/** A source of http: allows https:, never the other way round. */
function schemeFits(source: string, target: string): boolean {
  return source === target || (source === 'http:' && target === 'https:');
}

function portOf(port: string | undefined, { protocol }: URL): string {
  return port === undefined || port === '' ? (protocol === 'https:' ? '443' : '80') : port;
}

/** Policies that name Trusted Types without one of these: the element that needs it does not work. */
export function lacksTrustedTypes(policies: readonly Policy[], needed: string): boolean {
  return policies.some((directives) => {
    const named = directives.get('trusted-types');
    return named !== undefined && !named.includes(needed) && !named.includes('*');
  });
}
