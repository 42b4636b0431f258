import { describe, expect, it } from 'vitest';
import { byHost } from './by-host.ts';

describe('work by host', () => {
  it('is all done, two at once of a host and no more in all than allowed', async () => {
    const items = Array.from({ length: 40 }, (_, number) => ({
      number,
      host: number < 25 ? 'a' : `b${number}`,
    }));
    const running: string[] = [];
    let most = 0;
    const done: number[] = [];
    await byHost(
      items,
      ({ host }) => host,
      { atOnce: 6, perHost: 2 },
      async ({ number, host }) => {
        running.push(host);
        most = Math.max(most, running.length);
        expect(running.filter((each) => each === host).length).toBeLessThanOrEqual(2);
        await Promise.resolve();
        running.splice(running.indexOf(host), 1);
        done.push(number);
      },
    );
    expect(done.toSorted((one, other) => one - other)).toEqual(items.map(({ number }) => number));
    expect(most).toBe(6);
  });
});

describe('work that fails', () => {
  it('ends its share of the host, and is told', async () => {
    const work = byHost(
      [1, 2, 3],
      () => 'a',
      { atOnce: 1, perHost: 1 },
      () => Promise.reject(new Error('x')),
    );
    await expect(work).rejects.toThrow('x');
  });
});
