import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeClient, fakeProvider } from '../shared/testing/fake-provider.ts';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { all, answering, find, items, text, titles, truong } from './testing/news-fixtures.ts';
import type { News, NewsLoadedEvent, NewsPage } from './news.ts';

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

  const rich = html`<ul>
    <li>
      <a href="https://so.example.vn/1"><img src="/anh.jpg" alt="Đội thi" /></a>
      <a href="https://so.example.vn/1">Hội thi Tin học trẻ</a>
      <time datetime="2026-10-02T08:00:00+07:00">02/10</time> <span class="source">Sở GDĐT</span>
      <span data-category="Hoạt động"></span>
      <p>Mười đội vào vòng chung kết.</p>
    </li>
    <li>
      <a href="https://so.example.vn/2">Về tuyển sinh lớp 6</a> <span class="number">540/GDĐT</span>
      <span class="source">Phường</span> <span class="category">Văn bản</span>
      <a href="https://so.example.vn/540.pdf" data-attachment>Tải tệp</a>
    </li>
    <li><a href="https://truong.example.vn/3">Thư viện mở cửa buổi trưa</a></li>
  </ul>`;

  it('takes picture, source, category, summary and document number from the rows', async () => {
    const element = await fixture<News>(html`<edu-news lang="vi">${rich}</edu-news>`);
    await until(() => all(element, '.chip').length === 3);
    expect(titles(element)).to.deep.equal([
      'Hội thi Tin học trẻ',
      'Thư viện mở cửa buổi trưa',
      'Về tuyển sinh lớp 6',
    ]);
    const [first] = all(element, '.item');
    expect(text(first?.querySelector('.about'))).to.equal('02/10/2026 · Sở GDĐT');
    expect(text(first?.querySelector('.summary'))).to.equal('Mười đội vào vòng chung kết.');
    expect(first?.querySelector('img')?.src).to.equal(`${location.origin}/anh.jpg`);
    expect(text(find(element, '.document'))).to.equal('Số 540/GDĐT · Tệp đính kèm');
    await expect(element).to.be.accessible();
  });

  it('makes a list out of them that can be searched, filtered and paged', async () => {
    const element = await fixture<News>(
      html`<edu-news lang="vi" search paging="pages" page-size="2">${rich}</edu-news>`,
    );
    await until(() => find(element, '.pages') !== null);
    expect(titles(element)).to.have.length(2);
    all<HTMLButtonElement>(element, '.chip')
      .find((chip) => text(chip) === 'Phường')
      ?.click();
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Về tuyển sinh lớp 6']);
  });

  it('gives way to the central system when a provider arrives', async () => {
    const provider = fakeProvider({
      client: fakeClient({
        news: {
          list: (() => Promise.resolve({ items, sources: [truong], nextCursor: null })) as never,
        },
      }),
    });
    await fixture(html`<div>${provider.element}</div>`);
    const element = await fixture<News>(html`<edu-news lang="vi">${rich}</edu-news>`);
    await until(() => titles(element).length === 3);
    provider.element.append(element);
    await until(() => titles(element)[0] === 'Tin 1');
  });

  it('tells a page what arrived from where, and nothing about what it wrote itself', async () => {
    const heard: NewsLoadedEvent[] = [];
    const listen = (event: NewsLoadedEvent) => heard.push(event);
    document.addEventListener('edu-news-loaded', listen);
    const element = await fixture<News>(html`<edu-news lang="vi">${rich}</edu-news>`);
    await until(() => titles(element).length === 3);
    expect(heard).to.have.length(0);
    element.source = answering(() => ({ items, sources: [truong], nextCursor: null }));
    await until(() => heard.length === 1);
    document.removeEventListener('edu-news-loaded', listen);
    expect(heard[0]?.feeds.map(({ id }) => id)).to.deep.equal(['truong']);
    expect(heard[0]?.loadedAt).to.be.instanceOf(Date);
  });
});
