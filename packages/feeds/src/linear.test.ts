import { describe, expect, it } from 'vitest';
import { documentOf } from './documents.ts';
import { readAndCheck } from './fixtures/promises.ts';
import { countWork } from './fixtures/work.ts';

const options = { maxBytes: 50_000_000 };

/** Twice the input may cost twice the work and a little; what is quadratic costs four times. */
function expectLinear(written: (size: number) => string): void {
  const [once = 0, twice = 0] = [10_000, 20_000].map((size) => {
    const text = written(size);
    return countWork(() => void readAndCheck(text, options));
  });
  expect(twice).toBeLessThan(2.5 * once + 10_000);
}

describe('work is linear', () => {
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

  it.each(pieces)('in the length of a run of %j', (piece) => {
    expectLinear((size) => piece.repeat(size / piece.length));
    expectLinear((size) => `<rss><channel><item><description>${piece.repeat(size / piece.length)}`);
    for (const [before, after] of frames) {
      expectLinear((size) => before + piece.repeat(size / piece.length) + after);
    }
  });

  it('for JSON, whole and broken', () => {
    for (const piece of ['{', '[', '"', '\\"', '{"id":"1"},', '{"id":', '}', '\\']) {
      expectLinear((size) => `{"items": [${piece.repeat(size / piece.length)}`);
      expectLinear(
        (size) => `{"version":"jsonfeed","items": [{"title":"${piece.repeat(size / piece.length)}"}]}`,
      );
    }
  });

  it('for sections that end together, far away', () => {
    expectLinear((size) => {
      const [x, y] = ['x'.repeat(size / 4), 'y'.repeat(size / 4)];
      return `<rss>${'<![CDATA['.repeat(size / 20)}${x}</item><![CDATA[${y}]]>`;
    });
    expectLinear((size) => `<rss>${'<![CDATA[</item>'.repeat(size / 30)}${'x'.repeat(size / 2)}]]>`);
  });

  it('in the number of items', () => {
    const item =
      '<item><title>Tin</title><link>https://a.example/1</link><pubDate>05/09/2026</pubDate><description>&lt;p&gt;a&lt;/p&gt;</description></item>';
    expectLinear((size) => `<rss><channel>${item.repeat(size / item.length)}</channel></rss>`);
  });

  it('for levels of nesting with text at every level', () => {
    expectLinear(
      (size) =>
        `<rss><channel><item><title>Tin</title>${'<a>x'.repeat(size / 8)}${'</a>'.repeat(size / 8)}</item></channel></rss>`,
    );
    const deep = `<rss><channel><item><title>Tin</title>${'<a>x'.repeat(200_000)}${'</a>'.repeat(200_000)}</item></channel></rss>`;
    expect(readAndCheck(deep)?.items).toHaveLength(1);
  });

  it('in looking for a document', () => {
    const pieces = ['1/AB ', 'ban hành ngày 1', '<a href=x>', 'số ', '[', 'của Sở ', '12/KH-', ' -'];
    for (const piece of pieces) {
      const work = [10_000, 20_000].map((size) => {
        const text = piece.repeat(size / piece.length);
        const [title, summary] = [`Công văn số 12/SGDĐT-VP ${text}`, text];
        return countWork(
          () => void documentOf({ title, summary, categories: [text], url: null, unsafeHtml: text }),
        );
      });
      expect(work[1]).toBeLessThan(2.5 * (work[0] ?? 0) + 10_000);
    }
  });

  it('can be seen to be quadratic', () => {
    const scan = (size: number) => {
      const text = '<'.repeat(size);
      return countWork(() => {
        for (let at = 0; at < size; at += 1) text.indexOf('>', at);
      });
    };
    expect(scan(2000) / scan(1000)).toBeGreaterThan(3.5);
  });
});
