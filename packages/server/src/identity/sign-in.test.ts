import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, password, testApp, type TestApp } from '../testing/app.ts';
import { testDatabase } from '../testing/database.ts';
import { loadFixture } from '../testing/fixture.ts';
import { authorisation, authorise, Browser, locationOf } from '../testing/sign-in.ts';

const demo = {
  accounts: [
    {
      id: fixture.accounts.teacher as string,
      username: 'teacher',
      displayName: 'Cô <b>Hà</b>',
      role: { vi: 'Giáo viên Toán', en: 'Teacher of mathematics' },
    },
  ],
  password,
};
let test: TestApp;
let real: TestApp;
beforeAll(async () => {
  test = await testApp({ demo });
  real = await testApp();
});
afterAll(async () => {
  await test.close();
  await real.close();
});

async function openPage(
  app = test.app,
  url = authorisation().url,
): Promise<{ browser: Browser; page: string }> {
  const browser = new Browser(app);
  return { browser, page: locationOf(await browser.get(url)) };
}

describe('the page', () => {
  it('names the school, in Vietnamese unless English is asked for', async () => {
    const { browser, page } = await openPage();
    const vi = await browser.get(page);
    expect(vi.body).toContain('<html lang="vi">');
    expect(vi.body).toContain('Trường THCS Thử Nghiệm');
    const en = await openPage(test.app, `${authorisation().url}&ui_locales=en`);
    expect((await en.browser.get(en.page)).body).toContain('<html lang="en">');
    expect((await browser.get(`${page}?lang=en`)).body).toContain('User name');
  });

  it('runs under a policy without anything inline', async () => {
    const { browser, page } = await openPage();
    const { headers, body } = await browser.get(page);
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style="| on\w+="/);
    for (const [, asset] of body.matchAll(/(?:href|src)="(\/sign-in\/assets\/[^"]+)"/g)) {
      expect((await test.app.inject({ url: asset ?? '' })).statusCode, asset).toBe(200);
    }
  });

  it('gives back the name but never the password after a mistake, as text', async () => {
    const { browser, page } = await openPage();
    const response = await browser.post(page, {
      username: '"><script>alert(1)</script>',
      password: 'sai-mat-khau',
    });
    expect(response.statusCode).toBe(401);
    expect(response.body).toContain('role="alert"');
    expect(response.body).not.toContain('<script>alert');
    expect(response.body).not.toContain('sai-mat-khau');
  });

  it('asks for both fields', async () => {
    const { browser, page } = await openPage();
    expect((await browser.post(page, { username: 'teacher', password: '' })).statusCode).toBe(400);
  });

  it('takes a name however it is cased', async () => {
    const { browser, page } = await openPage();
    expect((await browser.post(page, { username: ' Teacher', password })).statusCode).toBe(303);
  });
});

describe('demo accounts', () => {
  it('are listed and enter at once', async () => {
    const { browser, page } = await openPage();
    const { body } = await browser.get(page);
    expect(body).toContain('Giáo viên Toán');
    expect(body).toContain('Cô &#60;b&#62;Hà');
    expect((await browser.post(page, { demo: 'teacher' })).statusCode).toBe(303);
  });

  it('are no way in for others', async () => {
    const { browser, page } = await openPage();
    expect((await browser.post(page, { demo: 'principal' })).statusCode).toBe(400);
  });

  it('are those made with the demo data, not others of the same name', async () => {
    const [account] = demo.accounts;
    const id = '01900000-0000-7000-8000-00000000dead';
    const app = await testApp({
      database: test.database,
      demo: { ...demo, accounts: account ? [{ ...account, id }] : [] },
    });
    const { browser, page } = await openPage(app.app);
    expect((await browser.post(page, { demo: 'teacher' })).statusCode).toBe(400);
    await app.app.close();
  });

  it('do not exist without demo data', async () => {
    const { browser, page } = await openPage(real.app);
    expect((await browser.get(page)).body).not.toContain('Giáo viên Toán');
    expect((await browser.post(page, { demo: 'teacher' })).statusCode).toBe(400);
  });
});

describe('a sign-in that cannot be kept', () => {
  it('is answered, and can be sent again', async () => {
    const database = await testDatabase();
    await loadFixture(database);
    let away = false;
    const plugin: KyselyPlugin = {
      transformQuery({ node }) {
        if (away && node.kind === 'InsertQueryNode')
          throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const { app } = await testApp({ database: { ...database, db: database.db.withPlugin(plugin) } });
    const { browser, page } = await openPage(app);
    away = true;
    const failed = await browser.post(page, { username: 'teacher', password });
    expect([failed.statusCode, failed.headers['retry-after']]).toEqual([503, '5']);
    away = false;
    expect((await browser.post(page, { username: 'teacher', password })).statusCode).toBe(303);
    await app.close();
    await database.close();
  });
});

describe('wrong passwords', () => {
  it('are slowed down, the right one included, and for that name alone', async () => {
    const { browser, page } = await openPage(real.app);
    const codes: number[] = [];
    for (let i = 0; i < 6; i += 1)
      codes.push((await browser.post(page, { username: 'homeroom', password: `sai ${i}` })).statusCode);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await browser.post(page, { username: 'homeroom', password });
    expect(right.statusCode).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(60);
    expect(right.body).toContain('Thử lại sau 15 phút');
    expect((await browser.post(page, { username: 'principal', password })).statusCode).toBe(303);
  });

  it('cannot be told from unknown names', async () => {
    const { browser, page } = await openPage(real.app);
    const known = await browser.post(page, { username: 'guardian', password: 'sai' });
    const unknown = await browser.post(page, { username: 'khong-co-ai', password: 'sai' });
    expect(unknown.statusCode).toBe(known.statusCode);
    expect(unknown.body.replaceAll('khong-co-ai', 'guardian')).toBe(known.body);
  });
});

describe('the way back', () => {
  const callback = (state: string, more: Record<string, string> = { error: 'access_denied' }) =>
    test.app.inject({ url: `/sign-in/callback?${new URLSearchParams({ ...more, state })}` });
  const codeOf = async (request = authorisation()) =>
    (await authorise(new Browser(test.app), request, 'teacher')).get('code') ?? '';
  const handed = (body: string) => {
    const text = /data-query="([^"]*)"/.exec(body)?.[1]?.replaceAll('&#38;', '&') ?? '';
    return Object.fromEntries(new URLSearchParams(text));
  };
  const iss = 'http://localhost:4000/oidc';

  it('hands the answer to the origin that asked', async () => {
    const request = authorisation();
    const { state } = request;
    const code = await codeOf(request);
    const { statusCode, body, headers } = await callback(state, {
      code,
      iss: 'https://evil.test',
      more: 'x',
    });
    expect(statusCode).toBe(200);
    expect(body).toContain(`data-origin="${fixture.origin}"`);
    expect(handed(body)).toEqual({ code, state, iss });
    expect(headers['referrer-policy']).toBe('same-origin');
    // The opener would be cut off.
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
  });

  it('or returns to the page', async () => {
    const { state } = authorisation({ mode: 'redirect', returnTo: `${fixture.origin}/trang-chu?a=1` });
    const code = await codeOf();
    const { body } = await callback(state, { code });
    const href = /<a id="return" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&#38;', '&') ?? '';
    const search = `?${new URLSearchParams({ code, state, iss })}`;
    expect(href).toBe(`${fixture.origin}/trang-chu?a=1#lienthong-sign-in=${encodeURIComponent(search)}`);
  });

  it('carries no code to another site than the one it was issued to', async () => {
    const { state } = authorisation({ siteKey: fixture.otherSiteKey, origin: fixture.otherOrigin });
    const code = await codeOf();
    for (const more of [{ code }, { code: 'a'.repeat(43) }, { code: 'abc' }, {}]) {
      const { statusCode, body } = await callback(state, more);
      expect(statusCode, JSON.stringify(more)).toBe(400);
      expect(body).not.toContain('id="return"');
    }
  });

  it('says that it was refused, and nothing a stranger could have added', async () => {
    const { state } = authorisation();
    const added = { error_description: 'Gọi số 0900', code: await codeOf() };
    const { body } = await callback(state, { error: 'access_denied', ...added });
    expect(handed(body)).toEqual({ error: 'access_denied', state, iss });
    expect((await callback(state, { error: 'Gọi số 0900' })).statusCode).toBe(400);
  });

  it.each([
    ['another origin', authorisation({ origin: 'https://evil.test' }).state],
    ['another page', authorisation({ mode: 'redirect', returnTo: 'https://evil.test/' }).state],
    ['a script', authorisation({ mode: 'redirect', returnTo: 'javascript:alert(1)' }).state],
    ['an unknown key', authorisation({ siteKey: 'site_unknown_key' }).state],
    ['an origin with a path', authorisation({ origin: `${fixture.origin}/x` }).state],
    ['nothing readable', 'abc'],
    ['nothing', ''],
  ])('does not lead to %s', async (_name, state) => {
    const { statusCode, body } = await callback(state);
    expect(statusCode).toBe(400);
    expect(body).not.toContain('id="return"');
    expect(body).not.toContain('javascript:');
  });
});
