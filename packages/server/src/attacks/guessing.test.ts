import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Limiters } from '../http/rate-limit.ts';
import { checkPassword, type SignInOutcome } from '../identity/sign-in/check-password.ts';
import { now, password, testApp, type TestApp } from '../testing/app.ts';
import { authorisation, Browser, locationOf } from '../testing/sign-in.ts';

/** Passwords that were compared. The comparison itself is left out: what is proved is how seldom it comes to one. */
const compared = vi.hoisted((): string[] => []);
vi.mock('../identity/password.ts', async (original) => ({
  ...(await original<object>()),
  verifyPassword: async (hash: string | undefined, typed: string) => {
    compared.push(typed);
    return hash !== undefined && typed === 'mật khẩu thử 1';
  },
}));

let test: TestApp;
beforeAll(async () => {
  test = await testApp({ clock: () => new Date() });
});
afterAll(() => test.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Guess {
  username: string;
  address: string;
  password?: string;
}
const addressOf = (n: number) => `198.${18 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`;

/** Many at a time, as an attacker sends them; how many of each outcome, and how many were compared. */
async function guess(limiters: Limiters, guesses: readonly Guess[]) {
  compared.length = 0;
  const outcomes: SignInOutcome[] = [];
  for (let from = 0; from < guesses.length; from += 25)
    outcomes.push(
      ...(await Promise.all(
        guesses
          .slice(from, from + 25)
          .map((one, index) =>
            checkPassword(test.database.db, limiters, { password: `sai ${from + index}`, ...one }),
          ),
      )),
    );
  const count = (kind: SignInOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    wrong: count('wrong'),
    throttled: count('throttled'),
    known: count('known'),
    compared: compared.length,
  };
}

const range = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

describe('ten thousand wrong passwords', () => {
  it('for one name from four thousand addresses: twenty are compared', async () => {
    const result = await guess(
      new Limiters(test.database),
      range(4_000, (n) => ({ username: 'homeroom', address: addressOf(n) })),
    );
    expect(result).toEqual({ wrong: 20, throttled: 3_980, known: 0, compared: 20 });
  }, 120_000);

  it('from one address for three thousand names: a hundred are compared', async () => {
    const result = await guess(
      new Limiters(test.database),
      range(3_000, (n) => ({ username: `ten-${n}`, address: '203.0.113.1' })),
    );
    expect(result).toEqual({ wrong: 100, throttled: 2_900, known: 0, compared: 100 });
  }, 120_000);

  it('for fifty names from sixty addresses each: twenty a name are compared', async () => {
    const result = await guess(
      new Limiters(test.database),
      range(3_000, (n) => ({ username: `tuyen-${n % 50}`, address: addressOf(70_000 + Math.floor(n / 50)) })),
    );
    expect(result).toEqual({ wrong: 1_000, throttled: 2_000, known: 0, compared: 1_000 });
  }, 120_000);

  it('do not let the right one through once they are throttled', async () => {
    const limiters = new Limiters(test.database);
    const guesses = range(60, (n) => ({
      ...{ username: 'former', address: addressOf(140_000 + n) },
      password: n < 25 ? 'sai' : password,
    }));
    expect(await guess(limiters, guesses)).toMatchObject({ known: 0, compared: 20 });
  });

  it('however the name is written are those of one name', async () => {
    const spellings = ['Ministry', 'MINISTRY ', ' ministry', 'ministry\t', 'mInIsTrY'];
    const result = await guess(
      new Limiters(test.database),
      range(100, (n) => ({ username: spellings[n % 5] ?? '', address: addressOf(150_000 + n) })),
    );
    expect(result.compared).toBe(20);
  });
});

describe('somebody whose name others try', () => {
  const at = (address: string, username = 'principal', secret = password) =>
    checkPassword(test.database.db, limiters, { username, password: secret, address });
  let limiters: Limiters;
  beforeEach(() => {
    limiters = new Limiters(test.database);
  });

  it('goes on signing in where they signed in before', async () => {
    expect((await at('192.0.2.10')).kind).toBe('known');
    await guess(
      limiters,
      range(200, (n) => ({ username: 'principal', address: addressOf(160_000 + n) })),
    );
    expect((await at(addressOf(170_000))).kind).toBe('throttled');
    expect((await at('192.0.2.10')).kind).toBe('known');
    expect((await at('192.0.2.10')).kind).toBe('known');
    // Not without end, though: the attacker may sit beside them.
    for (let i = 0; i < 5; i += 1) expect((await at('192.0.2.10', 'principal', 'sai')).kind).toBe('wrong');
    expect((await at('192.0.2.10', 'principal', 'sai')).kind).toBe('throttled');
  });

  it('is not locked out by one address alone, however often it tries', async () => {
    const beside = range(500, () => ({ username: 'guardian', address: '192.0.2.66' }));
    expect((await guess(limiters, beside)).compared).toBe(5);
    expect((await at('192.0.2.67', 'guardian')).kind).toBe('known');
  });

  it('gets in from anywhere a quarter of an hour after the last of them, and is told so', async () => {
    await guess(
      limiters,
      range(300, (n) => ({ username: 'ward', address: addressOf(180_000 + n) })),
    );
    const held = await at('192.0.2.20', 'ward');
    expect(held.kind).toBe('throttled');
    expect(held.kind === 'throttled' ? held.seconds : 0).toBeLessThanOrEqual(900);
    vi.setSystemTime(now.getTime() + 15 * 60_000 + 1_000);
    expect((await at('192.0.2.20', 'ward')).kind).toBe('known');
  });

  it('holds up nobody else', async () => {
    await guess(
      limiters,
      range(100, (n) => ({ username: 'teacher', address: addressOf(190_000 + n) })),
    );
    expect((await at(addressOf(190_001), 'department')).kind).toBe('known');
  });
});

describe('the page of sign-in', () => {
  it('tells known and unknown names the same when it throttles, with when to come back', async () => {
    const pages: string[] = [];
    for (const username of ['admissions', 'khong-co-ai']) {
      const browser = new Browser(test.app);
      const page = locationOf(await browser.get(authorisation().url));
      let last = await browser.post(page, { username, password: 'sai' });
      for (let i = 0; i < 5; i += 1) last = await browser.post(page, { username, password: 'sai' });
      expect([last.statusCode, last.headers['retry-after']]).toEqual([429, '900']);
      expect(last.body).toContain('Thử lại sau 15 phút');
      pages.push(last.body.replaceAll(username, '…').replaceAll(page.slice('/sign-in/'.length), '…'));
    }
    expect(pages[0]).toBe(pages[1]);
  });
});
