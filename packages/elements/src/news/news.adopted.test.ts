import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { answering, find, text, titles } from './testing/news-fixtures.ts';
import type { News, NewsPage } from './news.ts';

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
