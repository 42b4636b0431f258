import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from './errors.ts';
import { DEPARTMENT } from './fixtures/department.ts';
import { PRESCHOOL } from './fixtures/preschool.ts';
import { SCHOOL } from './fixtures/school.ts';
import { WARD } from './fixtures/ward.ts';
import { readFeed } from './read.ts';
import type { Feed } from './types.ts';

const url = 'https://truong.example/rss';
const SAMPLES = [DEPARTMENT, SCHOOL, PRESCHOOL, WARD];

/** Reads, and checks what every result promises. Null for a FeedError; anything else is thrown on. */
function read(input: Uint8Array | string): Feed | null {
  let feed: Feed;
  try {
    feed = readFeed(input, { url, maxBytes: 50_000_000 });
  } catch (error) {
    if (error instanceof FeedError) return null;
    throw error;
  }
  for (const item of feed.items) {
    expect(item.title).not.toBe('');
    expect(item.id).not.toBe('');
    for (const text of [item.title, item.summary, ...item.categories, item.author ?? '']) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/[\0-\x1f\x7f]|\p{Surrogate}/u);
    }
    for (const address of [item.url, item.imageUrl]) expect(address ?? 'http://').toMatch(/^https?:\/\//);
    expect(item.publishedAt ?? '2026-01-01T00:00:00+07:00').toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/,
    );
  }
  return feed;
}

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '&',
          '"',
          "'",
          '</',
          '/>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?xml',
          '?>',
          '<!DOCTYPE [',
          ']>',
        ],
        ...[
          '<rss>',
          '</rss>',
          '<channel>',
          '</channel>',
          '<item>',
          '</item>',
          '<item/>',
          '<feed>',
          '<entry>',
          '</entry>',
        ],
        ...[
          '<title>',
          '</title>',
          '<link>',
          '<link href="',
          '<pubDate>',
          '<guid>',
          '<content type="xhtml"><div>',
          'xml:base="',
        ],
        ...[
          '<a xmlns:x="http://www.w3.org/2005/Atom">',
          '<x:title>',
          '&amp;',
          '&#',
          '&#xD800;',
          '&lol;',
          'javascript:',
          '//',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('whatever comes, it is a feed or a FeedError', { timeout: 60_000 }, () => {
  it('for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)));
  });

  it('for any text and any heap of markup', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), markup), (text) => void read(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(markup, (text) => void read(`<rss><channel><item>${text}`)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(markup, (text) => void read(`<feed><entry>${text}</entry></feed>`)),
      { numRuns: 500 },
    );
  });

  it('for real feeds with pieces cut out and others put in', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const edits = fc.array(fc.record({ at: place, length: fc.nat(40), insert: markup }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), edits, (sample, changes) => {
        let text = sample;
        for (const { at, length, insert } of changes) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert + text.slice(from + length);
        }
        read(text);
        read(new TextEncoder().encode(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a feed cut off in the middle', { timeout: 60_000 }, () => {
  it.each([
    ['department', DEPARTMENT],
    ['school', SCHOOL],
    ['ward', WARD],
  ])('keeps every whole item of the %s, and no other, wherever the cut is', (_name, sample) => {
    const whole = read(sample)?.items ?? [];
    const end = /<\/(?:item|a:entry)>/g;
    const ends = [...sample.matchAll(end)].map((match) => match.index + match[0].length);
    for (let cut = 0; cut < sample.length; cut += 1) {
      const feed = read(sample.slice(0, cut));
      const expected = ends.filter((position) => position <= cut).length;
      if (feed === null) expect(expected).toBe(0);
      else expect(feed.items).toEqual(whole.slice(0, expected));
    }
  });

  it('says so', () => {
    expect(read(SCHOOL.slice(0, -20))?.warnings.map((warning) => warning.code)).toEqual(['truncated']);
  });

  it('does not let an unclosed CDATA section swallow the next item', () => {
    const damaged = SCHOOL.replace('7h30 &#8230;</p>]]>', '7h30 &#8230;</p>').replace('2025">]]>', '2025">');
    expect(damaged.length).toBe(SCHOOL.length - 6);
    expect(read(damaged)?.items.map((item) => item.url)).toEqual(read(SCHOOL)?.items.map((item) => item.url));
  });
});

describe('titles survive', () => {
  it('any text written by a correct writer, escaped or in CDATA', () => {
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const readable = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(readable, (text) => {
        const html = escape(text);
        const titles = [escape(html), `<![CDATA[${html}]]>`];
        const items = titles.map((title) => `<item><title>${title}</title></item>`).join('');
        const feed = read(`<rss><channel>${items}</channel></rss>`);
        const expected = text
          .replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, ' ')
          .trim()
          .normalize('NFC');
        expect(feed?.items.map((item) => item.title)).toEqual([expected, expected]);
      }),
    );
  });
});

describe('entities', () => {
  it('of the document are never expanded', () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">' +
      '<!ENTITY f SYSTEM "file:///etc/passwd">]>' +
      '<rss><channel><item><title>&c;&f;</title></item></channel></rss>';
    expect(read(bomb)?.items[0]?.title).toBe('&c;&f;');
  });
});

describe('time is linear', { timeout: 60_000 }, () => {
  // Quadratic work on a megabyte takes minutes; the generous limit keeps a busy machine from failing the test.
  const LIMIT = 5000;
  const pieces = [
    ...[
      '<',
      '<<',
      '</',
      '<!',
      '<?',
      '<a',
      '<a ',
      '<a>',
      '</a>',
      '<a/>',
      '<a b=',
      '<a b="',
      "<a b='",
      '<a "\'',
      '<a b="<a \'"',
    ],
    ...[
      '&',
      '&#',
      '&amp',
      '&amp;',
      '<!--',
      '<!-- -',
      '<![CDATA[',
      '<![CDATA[]]',
      ']]>',
      '<!DOCTYPE [',
      ']',
      '> ',
      ' ',
      '\n',
    ],
    ...[
      '<item>',
      '</item>',
      '<item',
      '<item><![CDATA[',
      '<link>',
      '<title>',
      '<a xmlns:b="',
      '<a xmlns:b="c">',
      '<script>',
      '<img ',
    ],
    ...['x', '=', '"', "'", '- ', '-->', '<p><b>', '</p', '(', '@', 'a@b (', 'a@'],
  ];
  const frames: [string, string][] = [
    ['<rss><channel>', ''],
    ['<rss><channel><item><description>', '</description></item></channel></rss>'],
    ['<rss><channel><item><title>Tin</title><author>', '</author></item></channel></rss>'],
    ['<rss><channel><item><title>Tin</title><link>www.', '</link><pubDate a="'],
    ['<rss><channel><item><title><![CDATA[', ']]></title></item></channel></rss>'],
    ['<feed><entry><content type="xhtml"><div ', '></div></content></entry></feed>'],
  ];

  function timed(text: string): void {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  }

  it.each(pieces)('for a megabyte of %j', (piece) => {
    timed(piece.repeat(1_000_000 / piece.length));
    timed(`<rss><channel><item><description>${piece.repeat(1_000_000 / piece.length)}`);
    for (const [before, after] of frames) timed(before + piece.repeat(300_000 / piece.length) + after);
  });

  it('for sections that end together, far away', () => {
    timed(
      `<rss>${'<![CDATA['.repeat(50_000)}${'x'.repeat(500_000)}</item><![CDATA[${'y'.repeat(500_000)}]]>`,
    );
    timed(`<rss>${'<![CDATA[</item>'.repeat(50_000)}${'x'.repeat(500_000)}]]>`);
  });

  it('for 200,000 levels of nesting with text at every level', () => {
    const deep = `<rss><channel><item><title>Tin</title>${'<a>x'.repeat(200_000)}${'</a>'.repeat(200_000)}</item></channel></rss>`;
    expect(read(deep)?.items).toHaveLength(1);
  });
});
