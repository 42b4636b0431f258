import { blockedBy, lacksTrustedTypes, policiesOf, type Use } from './csp.ts';
import { ok, problem, skipped, warning, type Finding } from '../checks/finding.ts';
import { request, whyNot } from '../checks/request.ts';

const asked = ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match', 'site-key'];
const read = ['etag', 'idempotent-replayed', 'ratelimit', 'request-id', 'retry-after'];

/** What a page of another origin needs: leave to ask with our headers, and to read those of the answer. */
export async function cors(url: URL, origin: string): Promise<Finding> {
  const check = 'CORS';
  const address = `${url.origin}/v1/site`;
  const preflight = await request(address, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': asked.join(','),
    },
  });
  const pass = 'A proxy answers in the system’s place; have it pass OPTIONS and Access-Control-* on for /v1.';
  if (!preflight.response.ok)
    return problem(check, `The preflight of ${origin} is answered ${preflight.response.status}.`, pass);
  const [denied] = [missing(preflight.response, 'access-control-allow-headers', asked)];
  if (!allowed(preflight.response, origin))
    return problem(check, `The preflight does not allow ${origin}.`, pass);
  if (denied.length > 0)
    return problem(check, `The preflight does not allow the headers ${denied.join(', ')}.`, pass);
  const { response } = await request(address, { headers: { Origin: origin } });
  if (!allowed(response, origin))
    return problem(check, `Answers do not carry Access-Control-Allow-Origin for ${origin}.`, pass);
  const hidden = missing(response, 'access-control-expose-headers', read);
  if (hidden.length > 0)
    return warning(check, `Pages cannot read ${hidden.join(', ')}.`, `Have them exposed. ${pass}`);
  return ok(check, `A page of ${origin} may ask and read what it needs.`);
}

function allowed({ headers }: Response, origin: string): boolean {
  return ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');
}

function missing({ headers }: Response, header: string, wanted: readonly string[]): string[] {
  const given = (headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/);
  return given.includes('*')
    ? wanted.filter((name) => name === 'authorization' && !given.includes(name))
    : wanted.filter((name) => !given.includes(name));
}

/** What the page's own policy keeps from working. */
export async function policy(url: URL, page: URL): Promise<Finding[]> {
  const check = 'Page';
  let answered;
  try {
    answered = await request(page.href, { redirect: 'follow' });
  } catch (error) {
    const { found, fix } = whyNot(error, page.host);
    return [problem(check, found, fix)];
  }
  const { response, text } = answered;
  if (!response.ok) return [problem(check, `${page.href} answers ${response.status}.`, 'Correct --page.')];
  const at = new URL(response.url);
  const findings: Finding[] = [];
  if (at.protocol === 'https:' && url.protocol === 'http:')
    findings.push(
      problem(
        check,
        'The page is https and the system http: browsers block the calls.',
        'Give the system https.',
      ),
    );
  if (!/<edu-[a-z]/i.test(text) && !text.includes('/elements/'))
    findings.push(
      warning(
        check,
        'Neither an edu- element nor the loader stands in its HTML.',
        'Fine where a script puts them there; otherwise see docs/site-keys.md for what to paste.',
      ),
    );
  const policies = policiesOf(response.headers.get('content-security-policy'), text);
  if (policies.length === 0) return [...findings, ok('CSP', `${at.href} has no Content-Security-Policy.`)];
  return [...findings, ...blocked(url, at, policies, text)];
}

const uses: readonly { use: Use; path: string; what: string }[] = [
  { use: 'connect', path: '/v1/site', what: 'calls to the system' },
  { use: 'script', path: '/elements/loader.js', what: 'the loader of the elements' },
];

function blocked(url: URL, page: URL, policies: ReturnType<typeof policiesOf>, html: string): Finding[] {
  const wanted = [...uses];
  // The elements bring their styles along, which no policy stops; a page may link a stylesheet of the system's.
  const sheet = new RegExp(`<link\\b[^>]*${url.origin.replaceAll('.', '\\.')}([^"'\\s>]+\\.css)`, 'i').exec(
    html,
  );
  if (sheet?.[1] !== undefined)
    wanted.push({ use: 'style', path: sheet[1], what: 'the stylesheet it links' });
  const findings = wanted.flatMap(({ use, path, what }) => {
    const by = blockedBy(policies, use, new URL(path, url), page);
    return by === null
      ? []
      : [
          problem(
            'CSP',
            `\`${by}\` blocks ${what}.`,
            `Add ${url.origin} to ${use}-src${by.startsWith('default-src') ? ` (a new directive beside default-src: ${use}-src 'self' ${url.origin})` : ''}.`,
          ),
        ];
  });
  if (lacksTrustedTypes(policies, 'lienthong-news'))
    findings.push(
      warning(
        'CSP',
        '`trusted-types` does not name lienthong-news, which edu-news makes.',
        'Add lienthong-news to trusted-types, where the page shows news.',
      ),
    );
  return findings.length > 0
    ? findings
    : [ok('CSP', `Lets the elements load${sheet ? ' and their stylesheet' : ''} and call the system.`)];
}

export const noOrigin = skipped(
  'CORS',
  'No page was named.',
  'Give --origin https://your-site (or --page URL) to try what a browser does.',
);
