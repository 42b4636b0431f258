import type * as argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Limiters } from '../http/rate-limit.ts';
import { checkPassword } from '../identity/sign-in/check-password.ts';
import { password, testApp, type TestApp } from '../testing/app.ts';
import { authorisation, Browser, locationOf } from '../testing/sign-in.ts';

/** Hashes that a typed password was compared with. */
const hashes = vi.hoisted((): string[] => []);
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return {
    ...real,
    verify: (hash: string, typed: string) => {
      hashes.push(hash);
      return real.verify(hash, typed);
    },
  };
});

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

/** What the comparison costs: algorithm, memory, passes and lanes. */
const costOf = (hash: string | undefined) => hash?.split('$').slice(1, 4).join('$');

describe('a name nobody has', () => {
  it('is compared as slowly as one that somebody has', async () => {
    const limiters = new Limiters(test.database);
    const costs: (string | undefined)[] = [];
    for (const username of ['teacher', 'khong-co-ai', 'x'.repeat(100), '\uD800', "' or 1=1 --"]) {
      hashes.length = 0;
      await checkPassword(test.database.db, limiters, { username, password: 'sai', address: '192.0.2.1' });
      expect(hashes, username).toHaveLength(1);
      costs.push(costOf(hashes[0]));
    }
    expect(new Set(costs)).toEqual(new Set(['argon2id$v=19$m=19456,t=2,p=1']));
  });

  it('is answered as one that somebody has, header by header', async () => {
    const shapes: unknown[] = [];
    for (const username of ['guardian', 'khong-co-ai']) {
      const browser = new Browser(test.app);
      const page = locationOf(await browser.get(authorisation().url));
      const { statusCode, headers, body } = await browser.post(page, { username, password: 'sai' });
      const { 'request-id': _id, date: _date, 'content-length': _length, ...rest } = headers;
      const uid = page.slice('/sign-in/'.length);
      shapes.push({ statusCode, rest, body: body.replaceAll(username, '…').replaceAll(uid, '…') });
    }
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('is not told by a hint in the address', async () => {
    const bodies: string[] = [];
    for (const hint of ['teacher', 'khong-co-ai']) {
      const browser = new Browser(test.app);
      const page = locationOf(await browser.get(`${authorisation().url}&login_hint=${hint}`));
      bodies.push((await browser.get(page)).body.replaceAll(page, '…').replaceAll(hint, '…'));
    }
    expect(bodies[0]).toBe(bodies[1]);
  });
});

describe('a password', () => {
  const limiters = () => new Limiters(test.database);
  const attempt = async (typed: string) =>
    (
      await checkPassword(test.database.db, limiters(), {
        username: 'teacher',
        password: typed,
        address: '192.0.2.9',
      })
    ).kind;

  it('is compared whole and as typed', async () => {
    expect(await attempt(password)).toBe('known');
    for (const near of [password.toUpperCase(), ` ${password}`, `${password} `, password.slice(0, -1)])
      expect(await attempt(near), near).toBe('wrong');
  });

  it('of more letters than the page takes is refused rather than cut', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    hashes.length = 0;
    for (const length of [201, 3_000, 5_000]) {
      const { statusCode } = await browser.post(page, { username: 'teacher', password: 'x'.repeat(length) });
      expect(statusCode).toBe(length > 4_000 ? 413 : 400);
    }
    expect(hashes).toEqual([]);
    await browser.post(page, { username: 'teacher', password: 'ậ'.repeat(200) });
    expect(hashes).toHaveLength(1);
  });
});
