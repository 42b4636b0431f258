import { createHash, randomBytes } from 'node:crypto';

/*
 * For the modules that pages give their samples (`js given`), which import it as `#docs`: people of the demo who sign in, and
 * calls that are sent as one of them.
 */

const base = process.env['LIENTHONG_URL'] ?? '';
const siteKey = 'site_demo_thcs';

/** Where the pages would lie whose key it is. */
export const siteOrigin = 'http://localhost:5173';

/** The access token of somebody of the demo, who signs in on the real page by one click. */
export async function tokenOf(username: string): Promise<string> {
  const cookies = new Map<string, string>();
  const go = async (address: string, form?: Record<string, string>) => {
    const answer = await fetch(new URL(address, base), {
      method: form ? 'POST' : 'GET',
      ...(form && { body: new URLSearchParams(form) }),
      redirect: 'manual',
      headers: { origin: base, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`${address} leads nowhere: ${answer.status} ${await answer.text()}`);
    return to;
  };
  const verifier = randomBytes(32).toString('base64url');
  const callback = `${base}/sign-in/callback`;
  const about = { n: 'nonce', c: siteKey, o: siteOrigin, m: 'popup' };
  const question = new URLSearchParams({
    client_id: siteKey,
    response_type: 'code',
    scope: 'openid offline_access',
    redirect_uri: callback,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: Buffer.from(JSON.stringify(about)).toString('base64url'),
  });
  const page = await go(`/oidc/auth?${question}`);
  const answer = new URL(await go(await go(page, { demo: username })));
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { origin: siteOrigin },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: siteKey,
      code: answer.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: callback,
    }),
  });
  if (!response.ok) throw new Error(`No token of ${username}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

/** The access token of the app that the sandbox admits. */
export async function tokenOfApp(): Promise<string> {
  const { LIENTHONG_SCHOOL, LIENTHONG_CLIENT_ID, LIENTHONG_CLIENT_SECRET } = process.env;
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${LIENTHONG_CLIENT_ID}:${LIENTHONG_CLIENT_SECRET}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: `${base}/v1/schools/${LIENTHONG_SCHOOL}`,
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Lets samples whose client says nobody be sent with this token, as their page tells the reader to add. */
export function sendAs(token: string): void {
  const { fetch: send } = globalThis;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.headers.has('site-key')) request.headers.set('origin', siteOrigin);
    else if (request.url.startsWith(`${base}/v1/`) && !request.headers.has('authorization'))
      request.headers.set('authorization', `Bearer ${token}`);
    return send(request);
  };
}
