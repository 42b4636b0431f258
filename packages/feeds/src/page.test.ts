import { expect, it } from 'vitest';
import { feedsOfPage } from './page.ts';

const url = 'https://truong.example/tin-tuc/';

it('gives the feeds a page names, each once, and nothing else', () => {
  const page = `<!DOCTYPE html><html><head>
    <link rel="stylesheet" href="/a.css">
    <LINK REL=alternate TYPE=application/rss+xml HREF=/feed/>
    <link rel="alternate" type="application/rss+xml" title="Tin" href="/feed/">
    <link rel="alternate" type="application/atom+xml" href="atom.xml">
    <link rel="alternate" type="application/feed+json" href="https://truong.example/feed.json">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="alternate" hreflang="en" href="/en/"></head></html>`;
  const expected = ['feed/', 'tin-tuc/atom.xml', 'feed.json'].map((path) => `https://truong.example/${path}`);
  expect(feedsOfPage(page, { url })).toEqual(expected);
  expect(feedsOfPage(new TextEncoder().encode(page), { url, contentType: 'text/html' })).toEqual(expected);
  expect(feedsOfPage('<html>', { url })).toEqual([]);
});

it('gives ten at most', () => {
  const link = (number: number) => `<link type="application/rss+xml" href="/${number}">`;
  expect(feedsOfPage(Array.from({ length: 30 }, (_, number) => link(number)).join(''), { url })).toHaveLength(
    10,
  );
});
