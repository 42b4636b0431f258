import { afterEach, describe, expect, it, vi } from 'vitest';
import { newIdempotencyKey } from './idempotency.ts';

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['in a secure context', undefined],
  ['on a page over plain HTTP', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
])('a key %s', (_, platform) => {
  it('fits the contract and is never the same', () => {
    if (platform) vi.stubGlobal('crypto', platform);
    const keys = Array.from({ length: 100 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{16,100}$/);
  });
});
