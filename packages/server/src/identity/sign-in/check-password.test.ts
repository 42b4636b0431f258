import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Limiters } from '../../http/rate-limit.ts';
import type { Database } from '../../database/open.ts';
import { testDatabase } from '../../testing/database.ts';
import { loadFixture, password } from '../../testing/fixture.ts';
import { byAddress, checkPassword } from './check-password.ts';

let database: Database;
let limiters: Limiters;
beforeAll(async () => {
  database = await testDatabase();
  limiters = new Limiters(database);
  await loadFixture(database);
});
afterAll(() => database.close());

/** An address that has so many tries left. */
async function withTriesLeft(left: number, address: string) {
  for (let used = byAddress.limit; used > left; used -= 1) await limiters.consume(byAddress, address);
  return (username: string, secret: string) =>
    checkPassword(database.db, limiters, { username, password: secret, address });
}

describe('tries from one address', () => {
  it('are as many at the same moment as one after the other', async () => {
    const attempt = await withTriesLeft(3, '192.0.2.1');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => attempt(`ai-${index}`, 'sai')),
    );
    const kinds = outcomes.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array<string>(5).fill('throttled'), ...Array<string>(3).fill('wrong')]);
  });

  it('that succeed are given back', async () => {
    const attempt = await withTriesLeft(1, '192.0.2.2');
    for (const username of ['teacher', 'principal', 'guardian'])
      expect((await attempt(username, password)).kind).toBe('known');
    expect((await attempt('teacher', 'sai')).kind).toBe('wrong');
    expect((await attempt('teacher', password)).kind).toBe('throttled');
  });

  it('lock out no name once they are used up', async () => {
    const attempt = await withTriesLeft(0, '192.0.2.3');
    for (let i = 0; i < 25; i += 1) expect((await attempt('homeroom', 'sai')).kind).toBe('throttled');
    const elsewhere = await withTriesLeft(5, '192.0.2.4');
    expect((await elsewhere('homeroom', password)).kind).toBe('known');
  });
});
