import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPARTMENT } from './fixtures/department.ts';
import { PRESCHOOL } from './fixtures/preschool.ts';
import { readAndCheck } from './fixtures/promises.ts';
import { SCHOOL } from './fixtures/school.ts';
import { WARD } from './fixtures/ward.ts';

const SAMPLES = [DEPARTMENT, SCHOOL, PRESCHOOL, WARD];
const read = readAndCheck;

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
