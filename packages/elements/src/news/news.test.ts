import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeClient, fakeOffice, fakeProvider, fakeSite } from '../shared/testing/fake-provider.ts';
import { resting, restingReason } from '../shared/testing/resting.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import './news.define.ts';
import type { Feed, News, NewsItem, NewsPage, NewsQuery, NewsSource } from './news.ts';

const feed = (id: string, label: string, change: Partial<Feed> = {}): Feed => ({
  id,
  label,
  issuer: 'school',
  url: `https://${id}.example.vn/rss`,
  lastCheckedAt: '2026-10-05T07:42:00+07:00',
  lastSuccessAt: '2026-10-05T07:42:00+07:00',
  problem: null,
  ...change,
});
const so = feed('so', 'Sở Giáo dục và Đào tạo');
const truong = feed('truong', 'Trường THCS Nguyễn Du');

const item = (id: string, change: Partial<NewsItem> = {}): NewsItem => ({
  id,
  title: `Tin ${id}`,
  url: `https://truong.example.vn/${id}`,
  publishedAt: '2026-10-04T16:30:00+07:00',
  summary: 'Học sinh khối 6 kiểm tra giữa học kì I.',
  html: '',
  imageUrl: null,
  imageSize: null,
  categories: [],
  author: null,
  document: null,
  sourceIds: ['truong'],
  ...change,
});
const items = [item('1'), item('2', { sourceIds: ['so', 'truong'] }), item('3', { sourceIds: ['so'] })];

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <E extends Element = HTMLElement>(element: News, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
const all = <E extends Element = HTMLElement>(element: News, selector: string) => [
  ...element.renderRoot.querySelectorAll<E>(selector),
];
const titles = (element: News) => all(element, 'h3').map(text);
const announced = (element: News) => text(find(element, '[role=status]'));
const shown = (element: News, count = 1) => until(() => all(element, 'h3').length >= count);

async function news(change: Partial<News> = {}, lang = 'vi'): Promise<News> {
  const element = await fixture<News>(html`<edu-news lang=${lang}></edu-news>`);
  Object.assign(element, change);
  await element.updateComplete;
  return element;
}
const answering = (list: (query: NewsQuery) => NewsPage | Promise<NewsPage>): NewsSource => ({
  list: async (query) => list(query),
});

describe('edu-news', () => {
  it('lists items with day, source in words, link and summary', async () => {
    const element = await news({ items, sources: [so, truong] });
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

  it('filters by source with toggle buttons, and says what is shown', async () => {
    const element = await news({ items, sources: [so, truong] });
    await shown(element, 3);
    const chips = all<HTMLButtonElement>(element, '.chip');
    expect(chips.map(text)).to.deep.equal(['Tất cả', 'Sở Giáo dục và Đào tạo', 'Trường THCS Nguyễn Du']);
    const pressed = () => chips.map((chip) => chip.getAttribute('aria-pressed'));
    expect(pressed()).to.deep.equal(['true', 'false', 'false']);
    chips[1]?.focus();
    chips[1]?.click();
    await until(() => titles(element).length === 2);
    expect(titles(element)).to.deep.equal(['Tin 2', 'Tin 3']);
    expect(pressed()).to.deep.equal(['false', 'true', 'false']);
    expect(element.shadowRoot?.activeElement, 'the chip keeps the focus').to.equal(chips[1]);
    await until(() => announced(element) === 'Sở Giáo dục và Đào tạo: 2 tin.');
    await expect(element).to.be.accessible();
  });

  it('has no filter for a single source', async () => {
    const element = await news({ items, sources: [truong] });
    await shown(element);
    expect(all(element, '.chip')).to.have.length(0);
  });

  it('loads more and reads on at the first new item when the button goes', async () => {
    const element = await news({ items, sources: [truong], pageSize: 2 });
    await shown(element, 2);
    expect(titles(element)).to.have.length(2);
    find<HTMLButtonElement>(element, '.foot .button')?.click();
    await shown(element, 3);
    await until(() => announced(element) === 'Đã tải thêm 1 tin.');
    expect(find(element, '.foot .button')).to.equal(null);
    await until(() => text(element.shadowRoot?.activeElement) === 'Tin 3');
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
    const region = find(element, `#${button?.getAttribute('aria-controls')}`);
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

  it('says which source is down and since when, and which address is no feed', async () => {
    const down = feed('so', 'Sở', {
      lastSuccessAt: '2026-10-04T16:45:00+07:00',
      problem: { code: 'feed_unreachable', detail: '503' },
    });
    const none = feed('phuong', 'Phường', {
      lastSuccessAt: null,
      problem: { code: 'not_a_feed', detail: 'html' },
    });
    const element = await news({ items, sources: [down, none, truong] });
    await shown(element);
    expect(all(element, '.problem').map(text)).to.deep.equal([
      'Sở: chưa đọc được nguồn tin, đang hiện bản lưu lúc 16:45, 04/10/2026.',
      'Phường: địa chỉ không phải nguồn tin RSS. Nhờ người quản trị trang kiểm tra lại địa chỉ.',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says when there is nothing, also of one source, and leads back', async () => {
    const element = await news({ items: [], sources: [so, truong] });
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.equal('Chưa có tin nào.');
    element.items = [item('1')];
    await shown(element);
    all<HTMLButtonElement>(element, '.chip')[1]?.click();
    await until(() => text(find(element, '.notice p')) === 'Nguồn này chưa có tin nào.');
    find<HTMLButtonElement>(element, '.notice .button')?.click();
    await shown(element);
  });

  it('holds the space of items while it loads, and says so', async () => {
    const element = await news({ source: answering(() => deferred<NewsPage>().promise) });
    expect(all(element, '.item').length).to.be.above(2);
    expect(element.renderRoot.textContent).to.contain('Đang tải tin tức');
    await expect(element).to.be.accessible();
  });

  it('says that it cannot be reached, and tries again', async () => {
    let tries = 0;
    const element = await news({
      source: answering(() => {
        if (tries++ === 0) throw new TypeError('Failed to fetch');
        return { items, sources: [truong], nextCursor: null };
      }),
    });
    await until(() => find(element, '[role=alert]') !== null);
    expect(text(find(element, '[role=alert] p'))).to.equal(
      'Chưa tải được tin tức. Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại.',
    );
    await expect(element).to.be.accessible();
    find<HTMLButtonElement>(element, '.notice .button')?.click();
    await shown(element, 3);
  });

  it('says politely that it rests, with the reason as text, and keeps what is shown', async () => {
    let frozen = true;
    const element = await news({
      source: answering(() => {
        if (frozen) throw resting('school_frozen', `${restingReason} <img src=x>`);
        return { items, sources: [truong], nextCursor: null };
      }),
    });
    await until(() => find(element, '.notice') !== null);
    expect(find(element, '.notice.danger')).to.equal(null);
    expect(text(find(element, '.notice p'))).to.match(/^Dữ liệu của trường đang tạm dừng phục vụ\./);
    expect(text(find(element, '.notice p'))).to.contain(`“${restingReason} <img src=x>”`);
    expect(find(element, '.notice img')).to.equal(null);
    await expect(element).to.be.accessible();
    frozen = false;
    find<HTMLButtonElement>(element, '.notice .button')?.click();
    await shown(element, 3);
    frozen = true;
    await element.refresh();
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    expect(text(find(element, '.notice p'))).to.contain(restingReason);
  });

  it('says that the key is an authority’s', async () => {
    const provider = fakeProvider({ office: fakeOffice });
    provider.set({ site: undefined });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-news');
    provider.element.append(element);
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.match(
      /mã của cơ quan quản lí\. Phần này cần mã trang của một trường/,
    );
  });

  it('keeps the news when it cannot be read again, and says since when', async () => {
    let fail = false;
    const element = await news({
      source: answering(() => {
        if (fail) throw new TypeError('Failed to fetch');
        return { items, sources: [truong], nextCursor: null };
      }),
    });
    await shown(element, 3);
    fail = true;
    await element.refresh();
    await element.updateComplete;
    expect(titles(element)).to.have.length(3);
    expect(text(find(element, '[role=alert] p'))).to.match(
      /^Chưa cập nhật được\. Tin dưới đây tải lúc \d\d:\d\d\.$/,
    );
  });

  it('asks again when the visitor comes back after ten minutes, not before', async () => {
    let calls = 0;
    const element = await news({
      source: answering(() => {
        calls++;
        return { items, sources: [truong], nextCursor: null };
      }),
    });
    await shown(element, 3);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(calls).to.equal(1);
    const now = Date.now;
    Date.now = () => now() + 11 * 60_000;
    try {
      document.dispatchEvent(new Event('visibilitychange'));
    } finally {
      Date.now = now;
    }
    await until(() => calls === 2);
  });

  it('reads the feeds of src itself, beside what the page wrote meanwhile', async () => {
    const rss =
      '<rss version="2.0"><channel><title>Trường</title><item><title>Khai giảng</title><link>https://truong.example.vn/kg</link></item></channel></rss>';
    const url = URL.createObjectURL(new Blob([rss], { type: 'application/rss+xml' }));
    const element = await fixture<News>(html`<edu-news lang="vi" src=${url} labels="Nhà trường"></edu-news>`);
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

  it('leaves it to the edu-provider to say that the page is not connected', async () => {
    const provider = fakeProvider({ status: 'failed', error: new TypeError('Failed to fetch') });
    provider.set({ client: undefined, site: undefined });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-news');
    element.innerHTML = '<a href="https://truong.example.vn/a">Thông báo tuyển sinh</a>';
    provider.element.append(element);
    await shown(element);
    expect(titles(element)).to.deep.equal(['Thông báo tuyển sinh']);
    expect(find(element, '[role=alert]')).to.equal(null);
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
    const element = await news({ items, sources: [so, truong] }, 'en');
    await shown(element);
    expect(text(find(element, '.foot'))).to.equal('Checked at 07:42, 05/10/2026');
    expect(text(find(element, '.chip'))).to.equal('All');
  });
});

describe('edu-news and what the page wrote', () => {
  const links = html`<ul>
    <li>
      <a href="https://truong.example.vn/a">Thông báo tuyển sinh</a> <time datetime="2026-10-02">02/10</time>
    </li>
    <li><a href="https://truong.example.vn/b">Thời khóa biểu</a></li>
    <li><a href="mailto:vanphong@truong.example.vn">Viết cho văn phòng</a></li>
  </ul>`;
  const failing = answering(() => {
    throw new TypeError('Failed to fetch');
  });

  it('shows its links as news when there is no source', async () => {
    const element = await fixture<News>(html`<edu-news lang="vi">${links}</edu-news>`);
    expect(titles(element)).to.deep.equal(['Thông báo tuyển sinh', 'Thời khóa biểu']);
    expect(text(find(element, '.about'))).to.equal('02/10/2026');
    await expect(element).to.be.accessible();
  });

  it('shows them while the news loads and when it cannot be loaded', async () => {
    const answer = deferred<NewsPage>();
    const element = await fixture<News>(
      html`<edu-news lang="vi" .source=${answering(() => answer.promise)}>${links}</edu-news>`,
    );
    expect(titles(element)).to.have.length(2);
    answer.reject(new TypeError('Failed to fetch'));
    await until(() => find(element, '[role=alert]') !== null);
    expect(text(find(element, '[role=alert] p'))).to.equal(
      'Chưa tải được tin mới. Đang hiện các tin có sẵn trên trang.',
    );
    expect(titles(element)).to.have.length(2);
  });

  it('shows other words in their own look', async () => {
    const element = await fixture<News>(
      html`<edu-news lang="vi" .source=${failing}><p>Xem bảng tin.</p></edu-news>`,
    );
    await until(() => find(element, '[role=alert]') !== null);
    expect(element.shadowRoot?.querySelector('slot')?.hidden).to.equal(false);
  });

  it('says that nothing is set when there is nothing at all', async () => {
    const element = await fixture<News>(html`<edu-news lang="vi"></edu-news>`);
    expect(text(find(element, '.notice'))).to.equal('Chưa khai báo nguồn tin cho khung này.');
  });
});
