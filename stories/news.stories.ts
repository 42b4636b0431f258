import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsSource } from '@lienthong/elements/news.js';
import '@lienthong/elements/define/news.js';
import { html } from 'lit';
import { documents, items, sources, sourcesWithTrouble } from './data/news.ts';
import { resting } from './data/resting.ts';

/**
 * News of department, ward and school in one list. In a page: `<edu-news src="https://…/rss"></edu-news>`, or empty inside
 * an `edu-provider`.
 */
const meta: Meta = {
  title: 'Tin tức/edu-news',
  component: 'edu-news',
  render: () => html`<edu-news .items=${items} .sources=${sources} pictures last-checked></edu-news>`,
};
export default meta;

type Story = StoryObj;

const source = (list: NewsSource['list']): NewsSource => ({ list });
const unreachable = source(() => Promise.reject(new TypeError('Failed to fetch')));

export const Loaded: Story = { name: 'Ba nguồn tin' };

export const Narrow: Story = {
  name: 'Cột hẹp',
  render: () =>
    html`<div class="narrow">
      <edu-news .items=${items} .sources=${sources} page-size="4" pictures></edu-news>
      <style>
        .narrow {
          max-inline-size: 328px;
        }
      </style>
    </div>`,
};

export const Cards: Story = {
  name: 'Dạng thẻ',
  render: () => html`<edu-news layout="cards" .items=${items} .sources=${sources} pictures></edu-news>`,
};

export const Compact: Story = {
  name: 'Dạng gọn, chỉ có tiêu đề',
  render: () => html`<edu-news layout="compact" .items=${items} .sources=${sources}></edu-news>`,
};

const together = [...items.slice(0, 3), ...documents, ...items.slice(3)];

export const WithDocuments: Story = {
  name: 'Văn bản đứng riêng',
  render: () => html`<edu-news .items=${together} .sources=${sources}></edu-news>`,
};

export const DocumentsOnly: Story = {
  name: 'Chỉ có văn bản',
  render: () => html`<edu-news kind="document" .items=${together} .sources=${sources}></edu-news>`,
};

/** Opens what narrows the list and types into its field, with or without Vietnamese marks. */
const searching =
  (words: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-news')?.shadowRoot;
    const button = (): HTMLElement | null | undefined => root?.querySelector<HTMLElement>('.tune');
    for (let tries = 0; tries < 50 && !button(); tries++) await new Promise(requestAnimationFrame);
    button()?.click();
    const field = (): HTMLInputElement | null | undefined => root?.querySelector('input');
    for (let tries = 0; tries < 50 && !field(); tries++) await new Promise(requestAnimationFrame);
    const input = field();
    if (!input) throw new Error('There is no field to search in.');
    input.value = words;
    input.dispatchEvent(new Event('input'));
    const said = (): string | null | undefined => root?.querySelector('[role=status]')?.textContent;
    for (let tries = 0; tries < 120 && !said(); tries++) await new Promise(requestAnimationFrame);
  };

export const Found: Story = {
  name: 'Tìm theo từ, loại và chuyên mục',
  render: () => html`<edu-news search .items=${together} .sources=${sources}></edu-news>`,
  play: searching('kiem tra cuoi hoc ki'),
};

export const NothingFound: Story = {
  name: 'Không tìm thấy',
  render: () => html`<edu-news search .items=${together} .sources=${sources}></edu-news>`,
  play: searching('bơi lội'),
};

export const Pages: Story = {
  name: 'Chia trang',
  render: () => html`<edu-news paging="pages" page-size="3" .items=${items} .sources=${sources}></edu-news>`,
};

export const Marks: Story = {
  name: 'Đánh dấu tin mới và tin chưa đọc',
  render: () => {
    const day = 86_400_000;
    const now = Date.now();
    const kept = { since: now - 30 * day, last: now - day, read: ['3'] };
    localStorage.setItem('lienthong:news', JSON.stringify(kept));
    const dated = items.map((item, index) => ({
      ...item,
      publishedAt: new Date(now - (index * 2 + 0.5) * day).toISOString(),
    }));
    return html`<edu-news remember .items=${dated} .sources=${sources}></edu-news>`;
  },
};

export const Unfolded: Story = {
  name: 'Đọc tại chỗ',
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('edu-news');
    await element?.updateComplete;
    const button = (): HTMLButtonElement | null | undefined => element?.shadowRoot?.querySelector('.unfold');
    for (let tries = 0; tries < 50 && !button(); tries++) await new Promise(requestAnimationFrame);
    button()?.click();
    for (let tries = 0; tries < 100 && !element?.shadowRoot?.querySelector('.text'); tries++) {
      await new Promise(requestAnimationFrame);
    }
  },
};

export const SourceDown: Story = {
  name: 'Nguồn tin gặp trục trặc',
  render: () => html`<edu-news .items=${items} .sources=${sourcesWithTrouble}></edu-news>`,
};

export const Empty: Story = {
  name: 'Chưa có tin',
  render: () => html`<edu-news .items=${[]} .sources=${sources}></edu-news>`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => html`<edu-news .source=${source(() => new Promise(() => {}))}></edu-news>`,
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => html`<edu-news .source=${unreachable}></edu-news>`,
};

export const Resting: Story = {
  name: 'Dữ liệu của trường đang tạm dừng',
  render: () => html`<edu-news .source=${{ list: () => resting('school_frozen') }}></edu-news>`,
};

export const Adopted: Story = {
  name: 'Mất kết nối, có tin viết sẵn',
  render: () =>
    html`<edu-news .source=${unreachable}>
      <ul>
        <li>
          <a href="https://truong.example.vn/tuyen-sinh">Thông báo tuyển sinh lớp 6</a>
          <time datetime="2026-11-02">02/11/2026</time>
        </li>
        <li>
          <a href="https://truong.example.vn/thoi-khoa-bieu">Thời khóa biểu áp dụng từ tuần 12</a>
          <time datetime="2026-11-20">20/11/2026</time>
        </li>
      </ul>
    </edu-news>`,
};

export const AdoptedList: Story = {
  name: 'Danh sách có sẵn trong trang',
  render: () =>
    html`<edu-news search page-size="3">
      <ul>
        <li>
          <a href="https://truong.example.vn/tuyen-sinh">Thông báo tuyển sinh lớp 6</a>
          <time datetime="2026-11-02">02/11/2026</time> <span class="source">Trường THCS Nguyễn Du</span>
        </li>
        <li>
          <a href="https://so.example.vn/ngay-hoi-doc-sach">Hướng dẫn tổ chức Ngày hội đọc sách</a>
          <time datetime="2026-11-20">20/11/2026</time> <span class="source">Sở Giáo dục và Đào tạo</span>
        </li>
        <li>
          <a href="https://so.example.vn/van-ban/1234">Kiểm tra cuối học kì I cấp trung học cơ sở</a>
          <span class="number">1234/SGDĐT-GDTrH</span> <time datetime="2026-11-17">17/11/2026</time>
          <span class="source">Sở Giáo dục và Đào tạo</span>
        </li>
      </ul>
    </edu-news>`,
};
