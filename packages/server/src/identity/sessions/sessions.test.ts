import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { cleanUp } from '../../database/clean-up.ts';
import { asSystem } from '../../database/tenant.ts';
import { fixture, now, password, testApp, type TestApp } from '../../testing/app.ts';
import {
  authorisation,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../../testing/sign-in.ts';
import { deviceOf } from './device.ts';

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time });
});
afterAll(() => test.close());
const wait = (minutes: number) => {
  time = new Date(time.getTime() + minutes * 60_000);
};

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

interface Device {
  browser: Browser;
  tokens: Tokens;
  siteKey: string;
  origin: string;
  api<Body = Record<string, unknown>>(method: string, path: string): Promise<{ status: number; body: Body }>;
  refresh(): Promise<number>;
  /** Whether the browser's cookie still signs in without a password. */
  known(): Promise<boolean>;
}

async function signInOn(
  username: string,
  userAgent: string,
  {
    browser = new Browser(test.app),
    siteKey = fixture.siteKey as string,
    origin = fixture.origin as string,
  } = {},
): Promise<Device> {
  const request = authorisation({ siteKey, origin });
  const agent = { 'user-agent': userAgent };
  let at = locationOf(await browser.get(request.url, agent));
  if (!at.includes('/sign-in/callback')) {
    const submitted = await browser.post(at, { username, password }, agent);
    at = locationOf(await browser.get(locationOf(submitted), agent));
  }
  const code = new URL(at).searchParams.get('code') ?? '';
  const device: Device = {
    browser,
    siteKey,
    origin,
    tokens: (await tokenRequest(test.app, codeForm(code, request.verifier, siteKey), origin)).json<Tokens>(),
    api: async <Body>(method: string, path: string) => {
      const { status, body } = await test.call<Body>(method, path, {
        headers: { authorization: `Bearer ${device.tokens.access_token}` },
      });
      return { status, body };
    },
    async refresh() {
      const form = {
        grant_type: 'refresh_token',
        client_id: siteKey,
        refresh_token: device.tokens.refresh_token,
      };
      const answer = await tokenRequest(test.app, form, origin);
      if (answer.statusCode === 200) device.tokens = answer.json<Tokens>();
      return answer.statusCode;
    },
    known: async () =>
      locationOf(await browser.get(authorisation({ siteKey, origin }).url)).includes('code='),
  };
  return device;
}

interface Listed {
  items: {
    id: string;
    device: string | null;
    usedHere: boolean;
    otherSites: number;
    signedInAt: string;
    lastUsedAt: string;
    current: boolean;
  }[];
  nextCursor: string | null;
}
const list = async (device: Device, query = '') =>
  (await device.api<Listed>('GET', `/me/sessions${query}`)).body;

describe('the list', () => {
  it('has each browser once: where, with what, since when, and which is this one', async () => {
    const office = await signInOn('guardian', chrome);
    wait(2);
    const phone = await signInOn('guardian', iphone);
    await signInOn('guardian', iphone, {
      browser: phone.browser,
      siteKey: fixture.otherSiteKey,
      origin: fixture.otherOrigin,
    });
    await signInOn('teacher', chrome);
    wait(20);
    await phone.refresh();

    const { items, nextCursor } = await list(phone);
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{16}$/) as string,
        device: 'Safari · iPhone',
        usedHere: true,
        otherSites: 1,
        signedInAt: '2026-11-11T09:02:00+07:00',
        lastUsedAt: '2026-11-11T09:22:00+07:00',
        current: true,
      },
      {
        id: expect.stringMatching(/^[\w-]{16}$/) as string,
        device: 'Chrome · Windows',
        usedHere: true,
        otherSites: 0,
        signedInAt: '2026-11-11T09:00:00+07:00',
        lastUsedAt: '2026-11-11T09:00:00+07:00',
        current: false,
      },
    ]);
    await office.refresh();
    expect((await list(office)).items.map(({ current }) => current)).toEqual([false, true]);

    const first = await list(phone, '?limit=1');
    expect(first.items).toEqual([items[0]]);
    const second = await list(phone, `?limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ id }) => id)).toEqual([items[1]?.id]);
    expect(second.nextCursor).toBeNull();
  });

  it('is not written at every request', async () => {
    const device = await signInOn('homeroom', chrome);
    const used = async () => (await list(device)).items[0]?.lastUsedAt;
    const before = await used();
    wait(5);
    expect(await used()).toBe(before);
  });

  it('forgets what has run out', async () => {
    const device = await signInOn('pupil', chrome);
    wait(13 * 60);
    expect((await list(await signInOn('pupil', iphone))).items).toHaveLength(1);
    wait(25 * 60);
    await cleanUp(test.database.db, time);
    const { rows } = await asSystem(test.database.db, (trx) =>
      sql`select from account_sessions where account_id = ${fixture.accounts.pupil}`.execute(trx),
    );
    expect(rows).toHaveLength(0);
    expect((await device.api('GET', '/me')).status).toBe(401);
  });
});

describe('ending a session', () => {
  it('ends its tokens and its cookie at once, and no other', async () => {
    const lost = await signInOn('teacher', iphone);
    wait(1);
    const kept = await signInOn('teacher', chrome);
    const id = (await list(kept)).items.find(({ current }) => !current && true)?.id ?? '';
    expect((await list(lost)).items.find(({ current }) => current)?.id).toBe(id);
    expect((await kept.api('POST', `/me/sessions/${id}/end`)).body).toEqual({ ended: 1 });
    expect((await lost.api('GET', '/me')).body).toMatchObject({ code: 'session_expired' });
    expect(await lost.refresh()).toBe(400);
    expect(await lost.known()).toBe(false);
    expect((await kept.api('GET', '/me')).status).toBe(200);
    expect(await kept.refresh()).toBe(200);
    expect(await kept.known()).toBe(true);
    expect((await list(kept)).items.map((each) => each.id)).not.toContain(id);
    // Again: nothing is left to end.
    expect((await kept.api('POST', `/me/sessions/${id}/end`)).body).toEqual({ ended: 0 });
  });

  it('of somebody else does nothing, and does not tell that there is one', async () => {
    const other = await signInOn('guardian', chrome);
    const id = (await list(other)).items.find(({ current }) => current)?.id ?? '';
    const me = await signInOn('homeroom', chrome);
    expect((await me.api('POST', `/me/sessions/${id}/end`)).body).toEqual({ ended: 0 });
    expect((await me.api('POST', '/me/sessions/aaaaaaaaaaaaaaaa/end')).body).toEqual({ ended: 0 });
    expect((await other.api('GET', '/me')).status).toBe(200);
  });

  it('cannot be done, nor the list read, without being signed in', async () => {
    for (const [method, path] of [
      ['GET', '/me/sessions'],
      ['POST', '/me/sessions/end'],
      ['POST', '/me/sessions/aaaaaaaaaaaaaaaa/end'],
    ] as const) {
      expect((await test.call(method, path)).body, path).toMatchObject({ code: 'not_signed_in' });
    }
  });

  it('by an id opens nothing: it is neither token nor cookie', async () => {
    const device = await signInOn('homeroom', chrome);
    const { items } = await list(device);
    const { rows } = await asSystem(test.database.db, (trx) =>
      sql<{
        text: string;
      }>`select id || coalesce(uid, '') || payload::text as text from oidc_records`.execute(trx),
    );
    for (const { id } of items) for (const { text } of rows) expect(text).not.toContain(id);
  });
});

describe('signing out everywhere', () => {
  it('ends every device at once, this one too', async () => {
    const devices = [await signInOn('principal', chrome), await signInOn('principal', iphone)];
    const bystander = await signInOn('otherPrincipal', chrome, {
      siteKey: fixture.otherSiteKey,
      origin: fixture.otherOrigin,
    });
    const [one] = devices;
    expect((await one?.api('POST', '/me/sessions/end'))?.body).toEqual({ ended: 2 });
    for (const device of devices) {
      const { status, body } = await device.api('GET', '/me');
      expect([status, body['code']]).toEqual([401, 'session_expired']);
      expect(await device.refresh()).toBe(400);
      expect(await device.known()).toBe(false);
    }
    expect((await bystander.api('GET', '/me')).status).toBe(200);
    const { rows } = await asSystem(test.database.db, (trx) =>
      sql`select kind from oidc_records where payload->>'accountId' = ${fixture.accounts.principal}`.execute(
        trx,
      ),
    );
    expect(rows).toEqual([]);
  });

  it('is not undone by what was under way', async () => {
    const device = await signInOn('principal', chrome);
    const request = authorisation();
    const waiting = new URL(locationOf(await device.browser.get(request.url))).searchParams.get('code') ?? '';
    const signingIn = new Browser(test.app);
    const page = locationOf(await signingIn.get(authorisation().url));
    const submitted = await signingIn.post(page, { username: 'principal', password });
    const before = await device.api<Listed>('GET', '/me/sessions');
    expect(before.status).toBe(200);
    const results = await Promise.all([
      device.refresh(),
      device.api('POST', '/me/sessions/end'),
      device.refresh(),
    ]);
    expect(results[1].status).toBe(200);
    expect((await device.api('GET', '/me')).status).toBe(401);
    expect(await device.refresh()).toBe(400);
    expect((await tokenRequest(test.app, codeForm(waiting, request.verifier))).statusCode).toBe(400);
    // A password that was given before counts no longer.
    expect((await signingIn.get(locationOf(submitted))).statusCode).toBe(400);
  });
});

describe('a refresh token used a second time', () => {
  it('ends its whole family, the newest access token included', async () => {
    const device = await signInOn('homeroom', chrome);
    const stolen = device.tokens.refresh_token;
    const first = device.tokens.access_token;
    await device.refresh();
    await device.refresh();
    expect((await device.api('GET', '/me')).status).toBe(200);
    const form = { grant_type: 'refresh_token', client_id: fixture.siteKey, refresh_token: stolen };
    expect((await tokenRequest(test.app, form)).statusCode).toBe(400);
    for (const token of [first, device.tokens.access_token]) {
      const { body } = await test.call('GET', '/me', { headers: { authorization: `Bearer ${token}` } });
      expect(body).toMatchObject({ code: 'session_expired' });
    }
    expect(await device.refresh()).toBe(400);
  });

  it('at the same moment as the owner’s renewal leaves nobody with tokens', async () => {
    const device = await signInOn('homeroom', iphone);
    const form = {
      grant_type: 'refresh_token',
      client_id: fixture.siteKey,
      refresh_token: device.tokens.refresh_token,
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => tokenRequest(test.app, form)));
    const given = answers
      .filter(({ statusCode }) => statusCode === 200)
      .map((answer) => answer.json<Tokens>());
    expect(given.length).toBeLessThan(2);
    for (const { access_token, refresh_token } of given) {
      const headers = { authorization: `Bearer ${access_token}` };
      expect((await test.call('GET', '/me', { headers })).status).toBe(401);
      expect((await tokenRequest(test.app, { ...form, refresh_token })).statusCode).toBe(400);
    }
  });
});

describe('a device', () => {
  it.each([
    [chrome, 'Chrome · Windows'],
    [iphone, 'Safari · iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/140.0 Chrome/140.0 Safari/537.36',
      'Cốc Cốc · Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36',
      'Chrome · Android',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36 Zalo android/12',
      'Zalo · Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15',
      'Safari · macOS',
    ],
    ['curl/8.0', null],
    ['', null],
    [undefined, null],
    ['<script>alert(1)</script>', null],
  ])('%s is %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
