import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeClient, fakeProvider, fakeSite } from '../shared/testing/fake-provider.ts';
import { fixtureUnder, until } from '../shared/testing/fixtures.ts';
import { all, find, item, items, news, shown, so, text, titles, truong } from './testing/news-fixtures.ts';
import type { News, NewsPage } from './news.ts';

describe('edu-news', () => {
  it('lists items with day, source in words, link and summary', async () => {
    const element = await news({ items, sources: [so, truong], lastChecked: true });
    await shown(element, 3);
    const [first, second] = all(element, '.item');
    expect(text(first?.querySelector('.about'))).to.equal('04/10/2026 · Trường THCS Nguyễn Du');
    expect(text(second?.querySelector('.about'))).to.equal(
      '04/10/2026 · Sở Giáo dục và Đào tạo, Trường THCS Nguyễn Du',
    );
    const link = first?.querySelector('a');
    expect([link?.href, link?.target, text(link)]).to.deep.equal([
      'https://truong.example.vn/1',
      '',
      'Tin 1',
    ]);
    expect(text(find(element, '.foot'))).to.equal('Kiểm tra lúc 07:42, 05/10/2026');
    await expect(element).to.be.accessible();
  });

  it('gives its headings the level the page needs', async () => {
    const element = await news({ items });
    await shown(element);
    expect(find(element, 'h3')?.ariaLevel).to.equal('3');
    element.headingLevel = 2;
    await element.updateComplete;
    expect(find(element, 'h3')?.ariaLevel).to.equal('2');
  });

  it('lets a page open an item its own way', async () => {
    const element = await news({ items });
    await shown(element);
    const heard: string[] = [];
    const listen = (event: HTMLElementEventMap['edu-news-open']): void => {
      heard.push(event.item.id);
      event.preventDefault();
    };
    document.addEventListener('edu-news-open', listen);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    find(element, 'h3 a')?.dispatchEvent(click);
    document.removeEventListener('edu-news-open', listen);
    expect(heard).to.deep.equal(['1']);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('takes links in the text of a feed as they were meant there: relative to its xml:base', async () => {
    const rss =
      '<rss version="2.0"><channel><title>Sở</title><item xml:base="https://tep.example.vn/2026/"><title>Tin</title>' +
      '<link>https://so.example.vn/tin/1</link><description>&lt;ul&gt;&lt;li&gt;&lt;a href="a.pdf"&gt;Tệp&lt;/a&gt;&lt;/ul&gt;</description></item></channel></rss>';
    const url = URL.createObjectURL(new Blob([rss], { type: 'application/rss+xml' }));
    const element = await news({ src: url });
    await shown(element);
    URL.revokeObjectURL(url);
    find(element, '.unfold')?.click();
    await until(() => find(element, '.text') !== null);
    expect(find<HTMLAnchorElement>(element, '.text a')?.href).to.equal('https://tep.example.vn/2026/a.pdf');
  });

  it('unfolds the sanitised text in its place, and folds it again', async () => {
    const markup =
      '<p>Lịch kiểm tra <a href="/lich">tại đây</a></p><script>alert(1)</script><ul><li>Toán</li></ul>';
    const element = await news({ items: [item('1', { html: markup }), item('2')] });
    await shown(element, 2);
    const buttons = all<HTMLButtonElement>(element, '.unfold');
    expect(buttons, 'only where there is more to read').to.have.length(1);
    const [button] = buttons;
    expect([button?.ariaExpanded, button?.ariaLabel]).to.deep.equal(['false', 'Đọc tại đây: Tin 1']);
    button?.click();
    await until(() => find(element, '.text') !== null);
    expect(button?.ariaExpanded).to.equal('true');
    const region = find(element, '.unfolded');
    expect(text(region)).to.equal('Lịch kiểm tra tại đâyToánMở trang gốc');
    expect(region?.querySelector('a')?.href).to.equal('https://truong.example.vn/lich');
    expect(region?.querySelector('script')).to.equal(null);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await until(() => button?.ariaLabel === 'Close: Tin 1');
    expect(text(find(element, '.text')), 'the text is still there after drawing again').to.contain('Toán');
    button?.click();
    await element.updateComplete;
    expect(find(element, '.text')).to.equal(null);
  });

  it('shows pictures late, in a fixed space, without the address of the page', async () => {
    const element = await news({
      pictures: true,
      items: [
        item('1', { imageUrl: 'https://truong.example.vn/anh.jpg' }),
        item('2', { imageUrl: 'javascript:alert(1)' }),
      ],
    });
    await shown(element, 2);
    const images = all<HTMLImageElement>(element, 'img');
    expect(images).to.have.length(1);
    const [image] = images;
    expect([image?.loading, image?.referrerPolicy, image?.alt]).to.deep.equal(['lazy', 'no-referrer', '']);
    const box = image?.parentElement?.getBoundingClientRect();
    expect((box?.width ?? 0) / (box?.height ?? 1)).to.be.closeTo(1.5, 0.02);
    image?.dispatchEvent(new Event('error'));
    expect(image?.parentElement?.getBoundingClientRect().height, 'nothing jumps').to.equal(box?.height);
  });

  it('reads the feeds of src itself, beside what the page wrote meanwhile', async () => {
    const rss =
      '<rss version="2.0"><channel><title>Trường</title><item><title>Khai giảng</title><link>https://truong.example.vn/kg</link></item></channel></rss>';
    const url = URL.createObjectURL(new Blob([rss], { type: 'application/rss+xml' }));
    const element = await fixture<News>(
      html`<edu-news lang="vi" src=${url} labels="Nhà trường" last-checked></edu-news>`,
    );
    await shown(element);
    URL.revokeObjectURL(url);
    expect(titles(element)).to.deep.equal(['Khai giảng']);
    expect(text(find(element, '.about'))).to.equal('Nhà trường');
    expect(text(find(element, '.foot'))).to.match(/^Kiểm tra lúc \d\d:\d\d$/);
  });

  it('asks the client of the edu-provider', async () => {
    const asked: unknown[][] = [];
    const list = (...args: unknown[]): Promise<NewsPage> => {
      asked.push(args.slice(0, 2));
      return Promise.resolve({ items, sources: [so, truong], nextCursor: null });
    };
    const provider = fakeProvider({ client: fakeClient({ news: { list: list as never } }) });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-news');
    provider.element.append(element);
    await shown(element, 3);
    expect(asked).to.deep.equal([[fakeSite.schoolId, { limit: 6 }]]);
    all<HTMLButtonElement>(element, '.chip')[1]?.click();
    await until(() => asked.length === 2);
    expect(asked[1]).to.deep.equal([fakeSite.schoolId, { limit: 6, source: 'so' }]);
  });

  it('keeps its look on unkind pages', async () => {
    for (const reset of ['unset', 'bootstrap3'] as const) {
      const element = await fixtureUnder<News>(
        reset,
        html`<edu-news .items=${items} .sources=${[so, truong]}></edu-news>`,
      );
      await shown(element);
      expect(getComputedStyle(find(element, 'h3')!).fontSize, reset).to.equal('17px');
      expect(getComputedStyle(find(element, '.about')!).fontSize, reset).to.equal('13px');
      expect(getComputedStyle(find(element, '.summary')!).textTransform, reset).to.equal('none');
    }
  });

  it('speaks English', async () => {
    const element = await news({ items, sources: [so, truong], lastChecked: true }, 'en');
    await shown(element);
    expect(text(find(element, '.foot'))).to.equal('Checked at 07:42, 05/10/2026');
    expect(text(find(element, '.chip'))).to.equal('All');
  });
});
