import { describe, expect, it } from 'vitest';
import { canonicalUrl, resolveUrl } from './urls.ts';

const base = 'https://truong.example/tin/rss.xml';

describe('resolveUrl', () => {
  it.each([
    ['/a?b=1', 'https://truong.example/a?b=1'],
    ['a.html', 'https://truong.example/tin/a.html'],
    ['//anh.example/a.jpg', 'https://anh.example/a.jpg'],
    [' https://khac.example/x\n', 'https://khac.example/x'],
    ['www.khac.example/x', 'https://www.khac.example/x'],
    ['tin-tức.html', 'https://truong.example/tin/tin-t%E1%BB%A9c.html'],
  ])('%s', (link, expected) => {
    expect(resolveUrl(link, base)).toBe(expected);
  });

  it.each([
    '',
    '  ',
    '#',
    '#top',
    'javascript:alert(1)',
    ' JaVa\tScript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.vn',
  ])('is null for "%s"', (link) => {
    expect(resolveUrl(link, base)).toBeNull();
  });

  it('needs a base for relative links only', () => {
    expect(resolveUrl('/a', null)).toBeNull();
    expect(resolveUrl('http://a.example/x', null)).toBe('http://a.example/x');
    expect(resolveUrl('www.a.example/x', null)).toBe('http://www.a.example/x');
  });
});

describe('canonicalUrl', () => {
  it.each([
    ['http://www.truong.example/tin/', 'https://truong.example/tin'],
    ['https://truong.example/tin?id=5&utm_source=rss&fbclid=x#p', 'https://TRUONG.example/tin?id=5'],
    ['https://truong.example', 'http://truong.example/'],
  ])('%s and %s are one page', (one, other) => {
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
  });

  it.each([
    ['https://truong.example/tin?id=5', 'https://truong.example/tin?id=6'],
    ['https://truong.example/#/tin/5', 'https://truong.example/#/tin/6'],
    ['https://a.truong.example/', 'https://b.truong.example/'],
  ])('%s and %s are two', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it('leaves alone what is no address', () => {
    expect(canonicalUrl('không phải')).toBe('không phải');
  });
});
