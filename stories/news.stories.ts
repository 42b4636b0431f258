import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsSource } from '@lienthong/elements/news.js';
import '@lienthong/elements/define/news.js';
import { html } from 'lit';
import { items, sources, sourcesWithTrouble } from './data/news.ts';
import { resting } from './data/resting.ts';

/**
 * News of department, ward and school in one list. In a page: `<edu-news src="https://…/rss"></edu-news>`, or empty inside
 * an `edu-provider`.
 */
const meta: Meta = {
  title: 'Tin tức/edu-news',
  component: 'edu-news',
  render: () => html`<edu-news .items=${items} .sources=${sources}></edu-news>`,
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
      <edu-news .items=${items} .sources=${sources} page-size="4"></edu-news>
      <style>
        .narrow {
          max-inline-size: 328px;
        }
      </style>
    </div>`,
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
