import { describe, expect, it } from 'vitest';
import { nextHop, webAddress } from './web-address.ts';

const at = (url: string) => new URL(url);

describe('an address that somebody wrote', () => {
  it('loses its fragment, and keeps the rest', () => {
    expect(webAddress('https://so.test/rss?a=1#top', null).href).toBe('https://so.test/rss?a=1');
  });

  it.each([
    'ftp://so.test/',
    'file:///etc/passwd',
    'data:,x',
    'https://a@so.test/',
    'https://:b@so.test/',
    'rss',
    '',
  ])('is none: %s', (address) => {
    expect(() => webAddress(address, null)).toThrow(expect.objectContaining({ refusal: 'address' }));
  });
});

describe('a redirect', () => {
  it.each([
    [301, true],
    [302, false],
    [303, false],
    [307, false],
    [308, true],
  ])('by %i is for good: %s', (status, permanent) => {
    expect(nextHop(at('http://so.test/a/b'), status, '../c#d')).toEqual({
      url: at('http://so.test/c'),
      permanent,
    });
  });

  it.each([200, 300, 304, 305, 400])('is none by %i', (status) => {
    expect(nextHop(at('http://so.test/'), status, '/c')).toBeNull();
  });

  it('without an address is none', () => {
    expect(nextHop(at('http://so.test/'), 301, null)).toBeNull();
  });

  it('may begin encryption, and never ends it', () => {
    expect(nextHop(at('http://so.test/'), 301, 'https://so.test/')?.url.protocol).toBe('https:');
    for (const location of ['http://so.test/', 'HTTP://so.test/'])
      expect(() => nextHop(at('https://so.test/'), 301, location)).toThrow(
        expect.objectContaining({ refusal: 'downgrade' }),
      );
    expect(nextHop(at('https://so.test/'), 301, '//other.test/')?.url.href).toBe('https://other.test/');
  });

  it('by bytes that are UTF-8 goes where they say', () => {
    const location = Buffer.from('/tin-tức').toString('latin1');
    expect(nextHop(at('http://so.test/'), 301, location)?.url.href).toBe('http://so.test/tin-t%E1%BB%A9c');
  });
});
