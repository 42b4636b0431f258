import { ok, problem, skipped, warning, type Finding } from '../checks/finding.ts';
import { bodyOf, request, textOf, type Answered } from '../checks/request.ts';

/** What the system says is wrong, with its code. */
function said(answered: Answered): string {
  const body = bodyOf(answered);
  const text =
    textOf(body, 'detail') ?? textOf(body, 'error_description') ?? `status ${answered.response.status}`;
  const code = textOf(body, 'code') ?? textOf(body, 'error');
  return code === undefined ? text : `${text} (${code})`;
}

const english = { 'Accept-Language': 'en' };

/** Publishable key of a page: does it stand for a school, and may this origin use it? */
export async function siteKey(
  url: URL,
  key: string,
  origin: string | undefined,
): Promise<{ finding: Finding; headers: Record<string, string> | null }> {
  const check = 'Site key';
  const headers = { ...english, 'Site-Key': key, ...(origin !== undefined && { Origin: origin }) };
  const address = key.startsWith('office_') ? '/v1/office' : '/v1/site';
  const answered = await request(`${url.origin}${address}`, { headers });
  if (answered.response.status === 200) {
    const body = bodyOf(answered);
    const name = textOf(body, 'schoolName') ?? textOf(body, 'authorityName') ?? 'Known';
    const where =
      origin === undefined ? '. Give --origin to try an address of a page.' : `, and ${origin} may use it.`;
    return { finding: ok(check, `${name}${where}`), headers };
  }
  const fixes: Record<string, string> = {
    site_key_unknown: 'Copy it again from the school’s list of site keys (edu-site-keys); it may have ended.',
    origin_not_allowed:
      'The principal adds this address to the key: scheme, host and port, exactly as the browser shows it.',
    site_key_not_allowed: 'The principal ticks “public information” for the key.',
  };
  const fix = fixes[textOf(bodyOf(answered), 'code') ?? ''] ?? 'See docs/site-keys.md.';
  return { finding: problem(check, said(answered), fix), headers: null };
}

export interface ClientCredentials {
  clientId: string;
  secret: string | undefined;
  school: string | undefined;
  /** Scopes the app needs. */
  scopes: readonly string[];
}

/** Credentials of a vendor's back end: do they get a token for the school, and with which scopes? */
export async function client(
  url: URL,
  { clientId, secret, school, scopes }: ClientCredentials,
): Promise<{ findings: Finding[]; token: string | null }> {
  const check = 'Credentials';
  if (secret === undefined)
    return {
      findings: [skipped(check, 'There is a client id but no secret.', 'Set LIENTHONG_CLIENT_SECRET.')],
      token: null,
    };
  if (school === undefined)
    return {
      findings: [skipped(check, 'A token is for one school, and none is named.', 'Give --school ID.')],
      token: null,
    };
  const answered = await request(`${url.origin}/oidc/token`, {
    method: 'POST',
    headers: { ...english, Authorization: basic(clientId, secret) },
    body: new URLSearchParams({
      ...{ grant_type: 'client_credentials', resource: `${url.origin}/v1/schools/${school}` },
    }),
  });
  const body = bodyOf(answered);
  const token = textOf(body, 'access_token') ?? null;
  if (answered.response.status !== 200 || token === null)
    return { findings: [problem(check, said(answered), tokenFix(body))], token: null };
  const granted = textOf(body, 'scope')?.split(' ') ?? [];
  const missing = scopes.filter((scope) => !granted.includes(scope));
  const named = await request(`${url.origin}/v1/schools/${school}`, {
    headers: { ...english, Authorization: `Bearer ${token}` },
  });
  const schoolName = textOf(bodyOf(named), 'name') ?? school;
  const findings = [
    ok(check, `Good for ${Number(body['expires_in'])} seconds at a time.`),
    named.response.status === 200 || textOf(bodyOf(named), 'code') === 'scope_missing'
      ? ok('School', schoolName)
      : problem('School', said(named), 'Ask the school, or the authority where it says so.'),
    missing.length === 0
      ? ok('Scopes', granted.join(', '))
      : problem(
          'Scopes',
          `The school granted ${granted.join(', ') || 'none'}; ${missing.join(', ')} is missing.`,
          'Ask the principal for it. Was it approved? Otherwise register the app with it first (docs/apps.md).',
        ),
  ];
  return { findings, token };
}

/** RFC 6749, section 2.3.1: both parts are form-encoded before they are joined. */
function basic(id: string, secret: string): string {
  const part = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
  return `Basic ${Buffer.from(`${part(id)}:${part(secret)}`).toString('base64')}`;
}

function tokenFix(body: Record<string, unknown>): string {
  switch (textOf(body, 'code') ?? textOf(body, 'error')) {
    case 'invalid_client':
      return 'Look at the app’s secrets: this one is wrong, revoked or past its end. Does the id belong to it?';
    case 'grant_ended':
      return 'Ask the principal for a grant: it has ended, has not begun, or was never given.';
    case 'invalid_target':
      return 'Is --school the id of a school of this system, and --url its address to the letter (localhost is not 127.0.0.1)?';
    case 'app_suspended':
    case 'app_frozen':
      return 'Ask the authority that appraised the app.';
    default:
      return 'See “What goes wrong” in docs/apps.md.';
  }
}

/** Versions travel in ETag: a proxy that drops or weakens it breaks caching and every change by If-Match. */
export async function versions(address: string, headers: Record<string, string>): Promise<Finding> {
  const check = 'Versions';
  const first = await request(address, { headers });
  const etag = first.response.headers.get('etag');
  const nginx =
    'a proxy does that, often while it compresses (nginx: gzip off for /v1; Cloudflare: Respect Strong ETags)';
  if (etag === null) return problem(check, 'Answers come without ETag.', `Have it passed on: ${nginx}.`);
  if (etag.startsWith('W/'))
    return problem(
      check,
      `ETags come weakened (${etag}), and If-Match refuses those.`,
      `Have them left alone: ${nginx}.`,
    );
  const again = await request(address, { headers: { ...headers, 'If-None-Match': etag } });
  if (again.response.status !== 304)
    return warning(
      check,
      `ETag is there, but the same version is sent again in full (${again.response.status}).`,
      'A proxy takes If-None-Match away; have it passed on.',
    );
  return ok(check, 'ETag comes through, and what is known is not sent again (304).');
}
