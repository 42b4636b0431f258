import { describe, expect, it } from 'vitest';
import { due, inOrder, keyTimes } from './key-schedule.ts';

const DAY = 86_400_000;
const begin = new Date('2026-01-01T00:00:00Z').getTime();
const day = (number: number) => new Date(begin + number * DAY);
const key = (id: string, from: number) => ({ id, signsFrom: day(from) });

describe('the schedule of keys', () => {
  it('makes the first key at once', () => {
    expect(due([], day(0))).toEqual({ make: day(0), remove: [] });
  });

  it('lets a key sign for ninety days and makes the next a day before', () => {
    expect(due([key('a', 0)], day(88.9))).toEqual({ make: undefined, remove: [] });
    expect(due([key('a', 0)], day(89))).toEqual({ make: day(90), remove: [] });
    expect(due([key('a', 0), key('b', 90)], day(89.5))).toEqual({ make: undefined, remove: [] });
  });

  it('publishes a new key for a day first, however late it is made', () => {
    expect(due([key('a', 0)], day(200))).toEqual({ make: day(201), remove: [] });
    expect(inOrder([key('a', 0), key('b', 201)], day(200.9)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('publishes an old key for a day more and then removes it', () => {
    const keys = [key('a', 0), key('b', 90)];
    expect(inOrder(keys, day(90)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(due(keys, day(90.99)).remove).toEqual([]);
    expect(due(keys, day(91)).remove).toEqual(['a']);
    expect(due([...keys, key('c', 180)], day(300)).remove).toEqual(['a', 'b']);
  });

  it('never removes the key that signs, whatever the clock says', () => {
    expect(due([key('a', 0)], day(10_000)).remove).toEqual([]);
    expect(due([key('a', 5), key('b', 6)], day(1))).toEqual({ make: undefined, remove: [] });
    expect(inOrder([key('a', 5), key('b', 6)], day(1)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('has a signing key published for a day at every hour of three years', () => {
    let keys: { id: string; signsFrom: Date; madeAt: Date }[] = [];
    for (let hour = 0; hour < 3 * 365 * 24; hour += 1) {
      const now = new Date(begin + hour * 3_600_000);
      const { make, remove } = due(keys, now);
      keys = keys.filter(({ id }) => !remove.includes(id));
      if (make) keys.push({ id: `k${hour}`, signsFrom: make, madeAt: now });
      const [signer] = inOrder(keys, now);
      expect(signer, now.toISOString()).toBeDefined();
      expect(keys.length).toBeLessThanOrEqual(2);
      if (!signer || signer.id === 'k0') continue;
      expect(signer.signsFrom.getTime() - signer.madeAt.getTime()).toBeGreaterThanOrEqual(keyTimes.before);
      expect(now.getTime() - signer.signsFrom.getTime()).toBeLessThanOrEqual(keyTimes.signs + 3_600_000);
    }
  });
});
