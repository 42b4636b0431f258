import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeOffice, fakeProvider } from '../shared/testing/fake-provider.ts';
import { resting, restingReason } from '../shared/testing/resting.ts';
import { deferred, until } from '../shared/testing/fixtures.ts';
import {
  all,
  answering,
  feed,
  find,
  item,
  items,
  news,
  shown,
  so,
  text,
  titles,
  truong,
} from './testing/news-fixtures.ts';
import type { NewsPage } from './news.ts';

describe('states of edu-news', () => {
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
});
