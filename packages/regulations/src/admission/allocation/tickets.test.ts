import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawTickets } from './tickets.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('anyone can recompute a ticket: printf %s SEED:CODE | sha256sum', async () => {
  const { seed, byCode } = await drawTickets('XS 12/06/2026 123456', ['L6-2026-0042-K']);
  expect(seed).toBe('XS 12/06/2026 123456');
  expect(Object.entries(byCode)).toEqual([
    ['L6-2026-0042-K', 'e875b5e5f309608a47886e6e8567d5e493930c107b274a43cd6f58df15c29917'],
  ]);
});

test('every code has its own ticket, beyond one batch too', async () => {
  const codes = Array.from({ length: 1300 }, (_, index) => `HS${index}`);
  const { byCode } = await drawTickets('s', codes);
  expect(Object.keys(byCode)).toHaveLength(1300);
  expect(Object.entries(byCode).filter((_, index) => [0, 511, 512, 1299].includes(index))).toEqual([
    ['HS0', '20e70eaac67f361afd5976d86074cc07a5bd5bec1ac14fb417828b893fe4b7db'],
    ['HS511', '05e883fa33405ea8dfa6b7d5d2423d674f19aadd2eced93f11ea8bc231cb6eb3'],
    ['HS512', '7d584a516dc5fbd7e4be9002162e7bf654e136704028fae0a7b0a371a7bbf18a'],
    ['HS1299', 'f49048cd0b4aafabf999e2c41321be79d3066433fd940f94513b8737fc348307'],
  ]);
});

test('the order of codes plays no part, the seed does', async () => {
  const codes = ['HS1', 'HS2', 'HS3'];
  const one = await drawTickets('a', codes);
  const other = await drawTickets('a', codes.toReversed());
  for (const code of codes) expect(other.byCode[code]).toBe(one.byCode[code]);
  expect((await drawTickets('b', codes)).byCode['HS1']).not.toBe(one.byCode['HS1']);
});

test('no codes, no tickets', async () => {
  expect((await drawTickets('a', [])).byCode).toEqual({});
});

describe('wrong input', () => {
  test.each(['', ' ', ' a', 'a ', 'a\nb', 'a\n', 'Xổ số', '\ta'])('seed %j', async (seed) => {
    await expect(drawTickets(seed, ['HS1'])).rejects.toMatchObject({
      code: 'invalidSeed',
      place: { field: 'seed' },
    });
  });

  test.each(['a', 'a b', '!~', '0'])('seed %j is good', async (seed) => {
    await expect(drawTickets(seed, [])).resolves.toMatchObject({ seed });
  });

  test.each([undefined, null, 5, 1n, Symbol('x')])('%s is no seed and no code', async (text) => {
    await expect(drawTickets(text as unknown as string, [])).rejects.toMatchObject({ code: 'invalidSeed' });
    await expect(drawTickets('a', [text as unknown as string])).rejects.toMatchObject({
      code: 'invalidCode',
    });
  });

  test('codes', async () => {
    await expect(drawTickets('a', ['HS1', 'HS2', 'HS1'])).rejects.toMatchObject({
      code: 'duplicateCode',
      place: { field: 'codes', index: 2 },
    });
    await expect(drawTickets('a', ['HS1', 'HS\u20092'])).rejects.toMatchObject({
      code: 'invalidCode',
      place: { field: 'codes', index: 1 },
    });
  });

  test.each([undefined, {}])('a page that is not in a secure context (crypto: %j)', async (crypto) => {
    vi.stubGlobal('crypto', crypto);
    await expect(drawTickets('a', ['HS1'])).rejects.toMatchObject({ code: 'cryptoUnavailable', place: {} });
  });
});
