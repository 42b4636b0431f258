import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from './read.ts';
import { firstImage, htmlToText, tidyText } from './text.ts';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('htmlToText', () => {
  it.each([
    ['<p>Th&ocirc;ng b&aacute;o</p><p>Ng&agrave;y m&#7899;i</p>', 'Thông báo Ngày mới'],
    ['<b>T</b>rường<br>học', 'Trường học'],
    ['5 < 6 && 7 > 3', '5 < 6 && 7 > 3'],
    ['&lt;b&gt; là thẻ', '<b> là thẻ'],
    ['Toán&nbsp;&ndash;&#160;Văn &#150; Anh &hellip;', 'Toán – Văn – Anh …'],
    ['&Abreve;n &dstrok;&ecirc;m &utilde; &AMP; &laquo;&raquo;', 'Ăn đêm ũ & «»'],
    ['&khongco; &lol9; &#0; &#xD800; &#x110000; &amp;lol9;', '&khongco; &lol9; &lol9;'],
    ['a<script>if (1 < 2) alert("</b>")</script>b<style>p{}</style>c', 'a b c'],
    ['a<!-- <b>ẩn</b> -->b', 'ab'],
    ['a<!-- hở', 'a hở'],
    ['a <script> hở', 'a'],
    ['<a title="x > y">liên kết</a>', 'liên kết'],
    ['ẩn\u00ad dưới\u200b  \n\t dòng', 'ẩn dưới dòng'],
    ['<o:p>Word</o:p>', 'Word'],
    ['Thi &amp;amp; tuyển sinh, &amp;ocirc; s&amp;#7889;', 'Thi & tuyển sinh, ô số'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Tin', 'Tin'],
    ['&lt;scr<b></b>ipt&gt;x', ''],
    ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('composes letters typed as base and marks', () => {
    expect(htmlToText('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
  });

  it('gives escaped text back, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(htmlToText(escapeHtml(text))).toBe(tidyText(text));
      }),
    );
  });
});

describe('tidyText', () => {
  it('keeps no pile of marks, which takes minutes to put in order', () => {
    const pile = `a${'\u0301\u0323'.repeat(5000)}`;
    expect(tidyText(`${pile} ${pile}`).length).toBeLessThan(70);
    expect(tidyText('Nguye\u0302\u0303n Thi\u0323')).toBe('Nguyễn Thị');
  });
});

describe('firstImage', () => {
  it('finds the first picture, quoted or not', () => {
    expect(firstImage('<p><IMG alt="a > b" SRC="/a.jpg"></p><img src=b.jpg>')).toMatchObject({
      url: '/a.jpg',
    });
    expect(firstImage('<image src="x"><img src=b.jpg?a=1&amp;b=2 >')).toMatchObject({ url: 'b.jpg?a=1&b=2' });
  });

  it('passes over counters, inline data and broken tags', () => {
    expect(
      firstImage('<img width=1 src=dem.gif><img src="data:image/png;base64,AA"><img src="a.jpg"'),
    ).toBeNull();
    expect(
      firstImage('<img height="1" src=dem.gif><img class="wp-smiley" src=x.png><img src=a.png>')?.url,
    ).toBe('a.png');
  });

  it('takes the picture that a page loads late', () => {
    expect(firstImage('<img src="data:image/gif;base64,R0" data-src="/that.jpg">')?.url).toBe('/that.jpg');
    expect(firstImage('<img src="cho.gif" data-original="that.jpg">')?.url).toBe('that.jpg');
  });

  it.each([
    ['width=640 height="480"', 640, 480],
    ['style="height:480px; width: 640px"', 640, 480],
    ['width="640px" style="max-height:480px"', 640, 0],
    ['width="100%" height="auto"', 0, 0],
  ])('reads the size of %s', (attributes, width, height) => {
    expect(firstImage(`<img src=a.jpg ${attributes}>`)).toEqual({ url: 'a.jpg', width, height });
  });
});

describe('what is cut short', () => {
  it('never ends with half an emoji', () => {
    const long = '👩‍🏫'.repeat(60);
    for (let shift = 0; shift < 5; shift += 1) {
      const text = 'a'.repeat(shift) + long;
      const read = readFeed(
        `<rss><channel><item><description>${text}</description><author>${text}</author><pubDate>${text}</pubDate></item></channel></rss>`,
        { url: 'https://truong.example/rss' },
      );
      const [item] = read.items;
      expect(item?.title).toMatch(/…$/);
      expect(`${item?.title}${item?.author}${JSON.stringify(read.warnings)}`).not.toMatch(
        /\p{Surrogate}|\\ud/u,
      );
    }
  });
});
