import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from './documents.ts';
import { bytesOf } from './fixtures/corpus/case.ts';
import { corpus } from './fixtures/corpus/index.ts';
import { readAndCheck } from './fixtures/promises.ts';
import { mergeItems } from './merge.ts';

const samples = Object.values(corpus)
  .flat()
  .map((one) => bytesOf(one));
const anySample = fc.constantFrom(...samples);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const contentType = fc.constantFrom(
  undefined,
  'text/xml; charset=utf-16',
  'text/html; charset=windows-1252',
  'application/json; charset=iso-2022-jp',
);

const tag = fc.oneof(
  fc.constantFrom(
    ...[
      'rss',
      'rdf:RDF',
      'feed',
      'channel',
      'item',
      'entry',
      'title',
      'link',
      'guid',
      'description',
      'content',
    ],
    ...[
      'content:encoded',
      'media:group',
      'media:content',
      'enclosure',
      'image',
      'author',
      'name',
      'category',
    ],
    ...['atom:link', 'xhtml:div', 'script', 'img', 'a', 'p', 'skipHours', 'hour', 'ttl', 'constructor'],
  ),
  fc.string({ maxLength: 4 }),
);
const attribute = fc.constantFrom(
  ...[
    '',
    ' xml:base="javascript:x"',
    ' href="data:,x"',
    " rel='self'",
    ' url=//x',
    ' type="xhtml"',
    ' xmlns:m="',
  ],
  ...[
    ' xmlns:atom="http://www.w3.org/2005/Atom"',
    ' width="99999" height=1',
    ' isPermaLink="false"',
    ' mode=base64',
  ],
);
const words = fc.oneof(
  fc.constantFrom(
    ...[
      'javascript:alert(1)',
      '//x',
      'http://[',
      '&lt;script&gt;x',
      '&amp;lt;script src=x&amp;gt;',
      '<![CDATA[',
      ']]>',
    ],
    ...[
      '05/09/2026 8:00 AM',
      '31/02/2026',
      '&#x0;',
      '&#1114112;',
      '<!--',
      'www.a.b',
      '&lt;svg/onload=x&gt;',
      '<scr<script>ipt>',
    ],
    ...['Công văn số 12/SGDĐT-VP ngày 31/02/2026', '\u0000', '\ud800', '12/KH-UBND của'],
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc
      .tuple(tag, attribute, fc.array(tie('node'), { maxLength: 5 }), fc.boolean())
      .map(
        ([name, attributes, inside, closed]) =>
          `<${name}${attributes}>${inside.join('')}${closed ? `</${name}>` : ''}`,
      ),
  ),
})).node;

describe(
  'the fuzzer: a feed that keeps its promises or a FeedError, never anything else',
  { timeout: 120_000 },
  () => {
    it('for the corpus cut off at any byte', () => {
      for (const bytes of samples) {
        const step = Math.max(1, Math.floor(bytes.length / 60));
        for (let end = 0; end <= bytes.length; end += step) readAndCheck(bytes.subarray(0, end));
      }
    });

    it('for the corpus with bytes changed, taken out, doubled and mixed', () => {
      const edit = fc.record({
        at: place,
        remove: fc.nat(30),
        insert: fc.uint8Array({ maxLength: 12 }),
        from: place,
        other: anySample,
      });
      fc.assert(
        fc.property(
          anySample,
          fc.array(edit, { minLength: 1, maxLength: 6 }),
          contentType,
          (sample, edits, type) => {
            let bytes = [...sample];
            for (const { at, remove, insert, from, other } of edits) {
              const start = Math.floor(at * bytes.length);
              const taken = Math.floor(from * other.length);
              bytes = [
                ...bytes.slice(0, start),
                ...insert,
                ...(remove % 3 === 0 ? other.subarray(taken, taken + 200) : []),
                ...bytes.slice(start + remove),
              ];
            }
            readAndCheck(Uint8Array.from(bytes), { contentType: type });
          },
        ),
        { numRuns: 1500 },
      );
    });

    it('for trees of tags that feeds have, in places where feeds do not have them', () => {
      const frames: [string, string][] = [
        ['', ''],
        ['<rss><channel>', '</channel></rss>'],
        ['<rss><channel><item><title>a</title>', '</item></channel></rss>'],
        ['<feed xmlns="http://www.w3.org/2005/Atom"><entry>', '</entry></feed>'],
        ['<rdf:RDF><item rdf:about="x">', '</item>'],
      ];
      fc.assert(
        fc.property(
          fc.constantFrom(...frames),
          fc.array(tree, { maxLength: 6 }),
          ([before, after], inside) => {
            readAndCheck(before + inside.join('') + after);
          },
        ),
        { numRuns: 2500 },
      );
    });

    it('for JSON of any shape under the names of JSON Feed', () => {
      const value = fc.oneof(words, fc.jsonValue({ maxDepth: 2 }));
      const fields = (...names: string[]) =>
        fc.dictionary(fc.constantFrom(...names), value, { maxKeys: names.length });
      const item = fields(
        'id',
        'url',
        'external_url',
        'title',
        'content_html',
        'content_text',
        'summary',
        'image',
        'date_published',
        'authors',
        'tags',
        'attachments',
      );
      fc.assert(
        fc.property(
          fields('title', 'home_page_url', 'feed_url', 'hubs', 'authors'),
          fc.array(fc.oneof(item, value)),
          fc.nat(40),
          (head, items, cut) => {
            const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...head, items });
            readAndCheck(text);
            readAndCheck(text.slice(0, -cut));
          },
        ),
        { numRuns: 800 },
      );
    });

    it('gives what can be merged, and documents whose file is a web address', () => {
      fc.assert(
        fc.property(fc.array(tree, { maxLength: 8 }), anySample, (nodes, sample) => {
          const items = nodes.map((node) => `<item><title>${node}</title><link>/1</link></item>`).join('');
          const feeds = [readAndCheck(`<rss><channel>${items}</channel></rss>`), readAndCheck(sample)];
          const sources = feeds.map((feed, source) => ({ source: String(source), items: feed?.items ?? [] }));
          const merged = mergeItems(sources);
          expect(merged.length).toBeLessThanOrEqual(
            sources.reduce((sum, source) => sum + source.items.length, 0),
          );
          for (const found of merged.map(documentOf)) {
            if (found?.attachmentUrl) expect(found.attachmentUrl).toMatch(/^https?:\/\//);
            if (found?.issuedOn) expect(found.issuedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
          }
        }),
        { numRuns: 400 },
      );
    });
  },
);
