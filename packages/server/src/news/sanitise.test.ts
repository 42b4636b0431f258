import { readFeed } from '@lienthong/feeds';
import { describe, expect, it } from 'vitest';
import { itemsToKeep } from './keep.ts';
import { sanitise } from '../syndication/index.ts';

const clean = (html: string) => sanitise(html, 'https://truong.example/tin/1');

describe('HTML of feeds', () => {
  it('keeps text, lists, tables and links', () => {
    const html =
      '<p>Số <strong>1245</strong></p><ul><li>a</li></ul><table><tr><td colspan="2">b</td></tr></table>';
    expect(clean(html)).toBe(html);
  });

  it('drops everything that runs, frames, styles or loads', () => {
    const html =
      '<script>alert(1)</script><style>p{}</style><p onclick="alert(1)" style="color:red" class="x" id="y">A</p>' +
      '<iframe src="//evil.example"></iframe><img src="https://evil.example/x.png" onerror="alert(1)">' +
      '<svg><script>alert(1)</script></svg><form action="/x"><input name="a"></form><object data="x"></object>';
    expect(clean(html)).toBe('<p>A</p>');
  });

  it('makes links absolute and keeps only web addresses', () => {
    expect(clean('<a href="/van-ban/2" target="_blank">x</a>')).toBe(
      '<a href="https://truong.example/van-ban/2" rel="noopener">x</a>',
    );
    expect(clean('<a href="java\nscript:alert(1)">x</a>')).toBe('<a>x</a>');
    expect(clean('<a href="data:text/html,x">x</a>')).toBe('<a>x</a>');
    expect(clean('<a href="mailto:vp@truong.example">x</a>')).toContain('mailto:vp@truong.example');
  });

  it('leaves the first two heading levels to the page', () => {
    expect(clean('<h1>A</h1><h2>B</h2>')).toBe('<h3>A</h3><h3>B</h3>');
  });

  it('survives endless nesting and endless text', () => {
    expect(clean('<b>'.repeat(5000) + 'x').length).toBeLessThan(2000);
    expect(clean(`<p>${'á'.repeat(200_000)}</p>`).length).toBeLessThan(70_000);
  });
});

describe('relative links of a text', () => {
  it.each([
    ['its own page', '<link>/tin/1.html</link>', 'https://so.test/tin/a.pdf'],
    ['the feed, without one', '', 'https://so.test/rss/a.pdf'],
    [
      'xml:base before both',
      '<link>/tin/1.html</link>',
      'https://tep.test/2026/a.pdf',
      'https://tep.test/2026/',
    ],
  ])('are relative to %s', async (_what, link, expected, base?: string) => {
    const feed = readFeed(
      `<rss><channel><link>https://so.test/</link><item${base === undefined ? '' : ` xml:base="${base}"`}>` +
        `<title>x</title>${link}<description>&lt;a href="a.pdf"&gt;Tệp&lt;/a&gt;</description></item></channel></rss>`,
      { url: 'https://so.test/rss/moi.xml' },
    );
    expect((await itemsToKeep(feed, new Date()))[0]?.html).toContain(`href="${expected}"`);
  });
});

describe('a text that is cut', () => {
  // Each of these has an emoji, two UTF-16 units, exactly where the cut is.
  it.each([
    ['title', `<title>${'a'.repeat(499)}🎉</title>`],
    ['summary', `<title>x</title><description>${'a'.repeat(999)}🎉</description>`],
    ['html', `<title>x</title><description>${'a'.repeat(59_999)}🎉</description>`],
  ] as const)('never ends in half an emoji: %s', async (part, item) => {
    const feed = readFeed(`<rss><channel><item>${item}</item></channel></rss>`, {
      url: 'https://so.test/rss',
    });
    const [kept] = await itemsToKeep(feed, new Date());
    expect(kept?.[part]).toContain('aaa');
    expect(kept?.[part]).not.toMatch(/\p{Cs}/u);
  });
});

describe('a feed of nothing but markup', () => {
  it('leaves turns to others between its items', async () => {
    const item = `<item><title>x</title><description>${'&lt;b&gt;'.repeat(200)}</description></item>`;
    const items = Array.from({ length: 40 }, (_, n) => item.replace('x', `Tin ${n}`)).join('');
    const feed = readFeed(`<rss><channel>${items}</channel></rss>`, { url: 'https://so.test/rss' });
    const others = countTurns();
    expect(await itemsToKeep(feed, new Date())).toHaveLength(40);
    expect(others.stop()).toBeGreaterThanOrEqual(40);
  });
});

/** How often others had a turn of the event loop. */
function countTurns() {
  let turns = 0;
  let handle = setImmediate(count);
  function count() {
    turns += 1;
    handle = setImmediate(count);
  }
  return {
    stop: () => {
      clearImmediate(handle);
      return turns;
    },
  };
}
