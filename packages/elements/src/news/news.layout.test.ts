import { expect, fixture, html } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { until } from '../shared/testing/fixtures.ts';
import { all, find, item, news, shown, so, truong } from './testing/news-fixtures.ts';
import type { News } from './news.ts';

const browser = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
const picture = 'https://truong.example.vn/anh.jpg';
const items = [
  item('1', { imageUrl: picture, html: `<p>${'Lịch kiểm tra cuối học kì. '.repeat(8)}</p>` }),
  item('2', {
    title: 'Quyết định về việc phê duyệt kế hoạch tuyển sinh vào các lớp đầu cấp năm học 2026–2027',
    document: {
      number: '1234/QĐ-SGDĐT-KTKĐCLGD',
      issuedOn: '2026-10-02',
      issuer: 'Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh',
      attachmentUrl: 'https://so.example.vn/vb.pdf',
    },
  }),
  item('3', { imageUrl: picture }),
];

describe('layouts of edu-news', () => {
  afterEach(async () => {
    await page.viewport(1280, 800);
    await browser().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  });

  it('stand below each other, side by side, or as headlines alone', async () => {
    const element = await news({ items, pictures: true });
    await shown(element, 3);
    const top = (index: number) => all(element, '.item')[index]?.getBoundingClientRect().top ?? NaN;
    expect(top(1)).to.be.above(top(0));
    element.setAttribute('layout', 'cards');
    await element.updateComplete;
    expect(top(1), 'news side by side').to.equal(top(0));
    const card = all(element, '.item')[0]!;
    expect(card.querySelector('.picture')!.getBoundingClientRect().top).to.be.below(
      card.querySelector('h3')!.getBoundingClientRect().top,
    );
    await expect(element).to.be.accessible();
    element.layout = 'compact';
    await element.updateComplete;
    expect(all(element, '.summary, .picture, .unfold')).to.have.length(0);
    expect(all(element, 'h3 a')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  for (const layout of ['list', 'cards', 'compact'] as const) {
    it(`fit into 320 px and into a page enlarged four times (${layout})`, async () => {
      await page.viewport(320, 700);
      const element = await news({ items, sources: [so, truong], layout, search: true, pictures: true });
      await shown(element, 3);
      find(element, '.tune')?.click();
      await until(() => find(element, '.words') !== null);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const node of all(element, '.item, .chip, .tune, .words, .foot')) {
        expect(node.getBoundingClientRect().right, node.className).to.be.at.most(320);
      }
    });
  }

  it('keep the space of a picture before, while and after it fails', async () => {
    const element = await news({ items, pictures: true });
    await shown(element, 3);
    const image = find<HTMLImageElement>(element, 'img')!;
    const before = element.getBoundingClientRect().height;
    await new Promise((resolve) => {
      image.addEventListener('error', resolve, { once: true });
      image.loading = 'eager';
      image.src = 'data:image/png;base64,x';
    });
    expect(element.getBoundingClientRect().height).to.equal(before);
    expect(image.getBoundingClientRect().height).to.be.above(40);
  });

  it('show pictures of other sites only where the page allows it, and its own always', async () => {
    const own = `${location.origin}/anh.jpg`;
    const element = await news({ items: [...items, item('4', { imageUrl: own })] });
    await shown(element, 4);
    expect(all<HTMLImageElement>(element, 'img').map(({ src }) => src)).to.deep.equal([own]);
    element.setAttribute('pictures', '');
    await element.updateComplete;
    expect(all(element, 'img')).to.have.length(3);
  });

  it('print links with their addresses and without what is only for the screen', async () => {
    const element = await news({ items, sources: [so, truong], search: true, paging: 'pages', pageSize: 2 });
    await shown(element, 2);
    await browser().send('Emulation.setEmulatedMedia', { media: 'print' });
    const after = getComputedStyle(find(element, 'h3 a')!, '::after').content;
    expect(after).to.contain('https://truong.example.vn/1');
    for (const selector of ['.tools', '.pages']) {
      expect(getComputedStyle(find(element, selector)!).display, selector).to.equal('none');
    }
  });

  it('say by more than colour what is chosen when colours are forced', async () => {
    const element = await news({ items, sources: [so, truong] });
    await shown(element, 3);
    await browser().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const width = (chip: Element | undefined) => chip && getComputedStyle(chip).borderTopWidth;
    const [chosen, other] = all(element, '.chip');
    expect([width(chosen), width(other)]).to.deep.equal(['2px', '1px']);
  });

  it('follow a page written from right to left', async () => {
    const box = await fixture(
      html`<div dir="rtl"><edu-news lang="vi" .items=${items} pictures></edu-news></div>`,
    );
    const element = box.querySelector<News>('edu-news')!;
    await shown(element, 3);
    const [row] = all(element, '.item');
    expect(row!.querySelector('.picture')!.getBoundingClientRect().left).to.be.below(
      row!.querySelector('h3')!.getBoundingClientRect().left,
    );
  });
});
