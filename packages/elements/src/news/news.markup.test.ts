import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { cleanMarkup } from './news.markup.ts';

const options = { base: 'https://truong.example.vn/tin/lich-hoc', level: 4, pictures: true };
function clean(html: string): string {
  const box = document.createElement('div');
  box.append(cleanMarkup(html, options));
  return box.innerHTML;
}

describe('markup of news', () => {
  it('keeps what a notice needs', () => {
    const html = '<p>Lịch <strong>kiểm tra</strong> <em>cuối kì</em></p><ul><li>Toán</li></ul>';
    expect(clean(html)).to.equal(html);
  });

  const dropped: [what: string, html: string][] = [
    ['scripts', '<script>alert(1)</script>'],
    ['handlers', '<p onclick="alert(1)">a</p>'],
    ['styles', '<style>* { display: none }</style><p style="position:fixed">a</p>'],
    ['forms', '<form action="https://bad.example"><input name="a"><button>b</button></form>'],
    ['frames', '<iframe src="https://bad.example"></iframe><object data="x"></object><embed src="x">'],
    ['svg and math', '<svg><a xlink:href="javascript:alert(1)"></a></svg><math><mi>x</mi></math>'],
    [
      'names of the page',
      '<p id="main" name="x" class="hero" slot="y" part="z" data-a="1" aria-hidden="true">a</p>',
    ],
    [
      'base, meta and link',
      '<base href="https://bad.example"><meta http-equiv="refresh"><link rel="stylesheet" href="x">',
    ],
    ['templates', '<template><script>1</script></template>'],
  ];
  for (const [what, html] of dropped) {
    it(`drops ${what}`, () => {
      expect(clean(html)).not.to.match(
        /<(script|style|form|input|button|iframe|object|embed|svg|math|base|meta|link|template)\b|onclick|style=|id=|name=|class="(?!heading|scroll)|slot=|part=|data-|aria-hidden/,
      );
    });
  }

  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'mailto:a@b.vn',
    'file:///etc/passwd',
  ]) {
    it(`takes no link to ${JSON.stringify(url)}`, () => {
      expect(clean(`<a href="${url}">a</a>`)).to.equal('<a rel="noopener noreferrer" target="_blank">a</a>');
    });
  }

  it('opens links apart, without telling them where from, and resolves them at the item', () => {
    expect(clean('<a href="../noi-quy" target="_top" rel="opener">Nội quy</a>')).to.equal(
      '<a href="https://truong.example.vn/noi-quy" rel="noopener noreferrer" target="_blank">Nội quy</a>',
    );
  });

  it('loads pictures late and without the address of the page, and drops those it cannot', () => {
    const box = document.createElement('div');
    box.append(
      cleanMarkup('<img src="/anh.jpg"><img src="data:image/png;base64,x"><img onerror="alert(1)">', options),
    );
    const images = [...box.querySelectorAll('img')];
    expect(images).to.have.length(1);
    expect(images[0]?.src).to.equal('https://truong.example.vn/anh.jpg');
    expect([images[0]?.loading, images[0]?.referrerPolicy, images[0]?.alt]).to.deep.equal([
      'lazy',
      'no-referrer',
      '',
    ]);
  });

  it('leaves pictures of other sites out unless the page allows them, and keeps those of its own', () => {
    const box = document.createElement('div');
    const own = `${location.origin}/anh.jpg`;
    box.append(
      cleanMarkup(`<img src="https://truong.example.vn/anh.jpg"><img src="${own}">`, {
        ...options,
        pictures: false,
      }),
    );
    expect([...box.querySelectorAll('img')].map(({ src }) => src)).to.deep.equal([own]);
  });

  it('shifts headings below the headline of the item, and keeps their distance', () => {
    expect(clean('<h1>Thông báo</h1><h3>Lịch</h3>')).to.equal(
      '<h4 class="heading">Thông báo</h4><h6 class="heading">Lịch</h6>',
    );
    expect(clean('<h5>Thông báo</h5>')).to.equal('<h4 class="heading">Thông báo</h4>');
  });

  it('lets wide tables scroll, also by keyboard', () => {
    expect(clean('<table><caption>Lịch</caption><tbody><tr><td>1</td></tr></tbody></table>')).to.match(
      /^<div class="scroll" tabindex="0" role="group" aria-label="Lịch"><table>/,
    );
  });
});
