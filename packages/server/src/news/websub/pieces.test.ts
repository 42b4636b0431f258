import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linksOf } from './links.ts';
import { offerOf } from './offer.ts';
import { webSubOrigin } from './origin.ts';
import { isSigned } from './signature.ts';

const base = 'https://so.test/rss';

describe('a Link header', () => {
  it.each([
    ['<https://hub.test/>; rel="hub"', ['https://hub.test/']],
    ['<https://a.test/>; rel=self, </hub>; rel=hub', ['https://so.test/hub']],
    [
      '<https://a.test/>; rel="self hub", <https://b.test/>; REL="Hub"',
      ['https://a.test/', 'https://b.test/'],
    ],
    ['<https://a.test/>; title="a, b; c"; rel="hub"', ['https://a.test/']],
    ['<https://a.test/>; rel="hubs"', []],
    ['<https://a.test/>', []],
    ['https://a.test/; rel=hub', []],
    ['<http://[>; rel=hub', []],
    ['', []],
    [null, []],
  ])('%s', (header, hubs) => {
    expect(linksOf(header, 'hub', base)).toEqual(hubs);
  });

  it('of any length is read in a moment', () => {
    for (const part of ['<a>;', '<a>; x="', '<', '; ; ;', '<a>;rel=', ','])
      expect(linksOf(`<a>${part.repeat(2_000_000)}`, 'hub', base)).toEqual([]);
  });
});

describe('what a feed offers', () => {
  const none = { hubUrls: [], selfUrl: null };
  const says = (link: string | null) => () => link;
  it('is the hub and topic of the header before those of the feed', () => {
    const inFeed = { hubUrls: ['https://hub.test/'], selfUrl: 'https://so.test/tin' };
    expect(offerOf(says(null), inFeed, base)).toEqual({
      hub: 'https://hub.test/',
      topic: 'https://so.test/tin',
    });
    const header = says('<https://other.test/>; rel=hub, <https://so.test/a>; rel=self');
    expect(offerOf(header, inFeed, base)).toEqual({ hub: 'https://other.test/', topic: 'https://so.test/a' });
    expect(offerOf(header, none, base)).toEqual({ hub: 'https://other.test/', topic: 'https://so.test/a' });
  });

  it.each([
    [{ hubUrls: ['http://hub.test/'], selfUrl: base }],
    [{ hubUrls: ['https://hub.test:8443/'], selfUrl: base }],
    [{ hubUrls: [`https://hub.test/${'a'.repeat(2000)}`], selfUrl: base }],
    [{ hubUrls: ['https://hub.test/'], selfUrl: null }],
    [{ hubUrls: ['https://hub.test/'], selfUrl: 'urn:tin' }],
    [none],
  ])('is nothing where it could not be used: %j', (feed) => {
    expect(offerOf(says(null), feed, base)).toBeNull();
  });

  it('takes the first hub that can be asked', () => {
    const feed = { hubUrls: ['http://hub.test/', 'https://hub.test/'], selfUrl: base };
    expect(offerOf(says(null), feed, base)?.hub).toBe('https://hub.test/');
  });
});

describe('a signature', () => {
  const body = Buffer.from('<rss/>');
  const of = (method: string, secret = 's', text = body) =>
    `${method}=${createHmac(method, secret).update(text).digest('hex')}`;

  it.each(['sha256', 'sha384', 'sha512'])('by %s holds for the body and the secret', (method) => {
    expect(isSigned(body, of(method), 's')).toBe(true);
    expect(isSigned(body, of(method).toUpperCase().replace(/^SHA/, 'sha'), 's')).toBe(true);
    expect(isSigned(body, of(method, 'other'), 's')).toBe(false);
    expect(isSigned(Buffer.from('<rss />'), of(method), 's')).toBe(false);
  });

  it.each([
    of('sha1'),
    of('md5'),
    of('sha256').slice(0, -2),
    `${of('sha256')}00`,
    `${of('sha256')}=`,
    `sha256=${of('sha512').slice(7)}`,
    'sha256=',
    'sha256',
    '=',
    '',
    undefined,
    [of('sha256')],
  ])('%s is none', (header) => {
    expect(isSigned(body, header, 's')).toBe(false);
  });
});

describe('where hubs reach this system', () => {
  it('is its public https address', () => {
    expect(webSubOrigin('https://lienthong.example/')).toBe('https://lienthong.example');
  });

  it.each([
    'http://lienthong.example',
    'https://localhost',
    'https://lienthong',
    'https://a.localhost',
    'https://10.0.0.1',
    'https://[::1]',
  ])('is nowhere for %s', (url) => {
    expect(webSubOrigin(url)).toBeNull();
  });
});
