import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryFeeds, type FeedsInMemory, type FeedsSource } from '@lienthong/elements/feeds.js';
import '@lienthong/elements/define/feeds.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/feeds.ts';

/** Feeds of a school or an authority: hours before 8:00 and 17:00 that were missed, how fresh each feed is, and changing them. */
const meta: Meta = {
  title: 'Tin tức/edu-feeds',
  component: 'edu-feeds',
  render: () => element(),
};
export default meta;

type Story = StoryObj;

const { department, ward, school, moved, gone, long, windows } = data;
const fine = { feeds: [department, school], windows: windows.filter(({ missed }) => !missed) };

function element(
  start: FeedsInMemory = { feeds: [department, ward, school], windows },
  parts: Partial<FeedsSource> = {},
): TemplateResult {
  return html`<edu-feeds .source=${{ ...inMemoryFeeds(start), ...parts }}></edu-feeds>`;
}
const refusal = (code: string, detail?: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(code), { code, ...(detail && { detail }) }));
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const never = (): Promise<never> => new Promise(() => {});

async function found(canvasElement: HTMLElement, selector: string): Promise<HTMLElement | null | undefined> {
  const root = canvasElement.querySelector('edu-feeds')?.shadowRoot;
  for (let tries = 0; tries < 120 && !root?.querySelector(selector); tries++)
    await new Promise(requestAnimationFrame);
  return root?.querySelector<HTMLElement>(selector);
}

const press =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const selector of selectors) (await found(canvasElement, selector))?.click();
  };

const type =
  (values: Record<string, string>): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    (await found(canvasElement, '[data-act=add]'))?.click();
    for (const [selector, value] of Object.entries(values)) {
      const field = (await found(canvasElement, selector)) as HTMLInputElement | undefined;
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }
    (await found(canvasElement, '.panel .primary'))?.click();
    await found(canvasElement, '[aria-invalid=true]');
  };

export const Missed: Story = { name: 'Lỡ khung giờ, một nguồn tin hỏng' };

export const Fine: Story = { name: 'Mọi nguồn tin đều mới', render: () => element(fine) };

export const ManyMissed: Story = {
  name: 'Lỡ nhiều khung giờ',
  render: () => element({ feeds: [ward], windows: data.manyMissed }),
};

export const Moved: Story = {
  name: 'Đã chuyển địa chỉ, đã bỏ hẳn',
  render: () => element({ feeds: [moved, gone], windows: [] }),
};

export const UseNewAddress: Story = {
  name: 'Hỏi trước khi đổi địa chỉ',
  render: () => element({ feeds: [moved], windows: [] }),
  play: press('[data-act=move]', '.question'),
};

export const Adding: Story = {
  name: 'Thêm nguồn tin',
  render: () => element(fine),
  play: press('[data-act=add]', '#feed-url'),
};

export const NothingTyped: Story = {
  name: 'Thêm nguồn tin, còn thiếu',
  render: () => element(fine),
  play: press('[data-act=add]', '.panel .primary', '[aria-invalid=true]'),
};

export const NotAFeed: Story = {
  name: 'Địa chỉ không phải nguồn tin',
  render: () =>
    element(fine, {
      create: () => refusal('not_a_feed', 'Ở địa chỉ này là một trang web, không phải RSS hoặc Atom.'),
    }),
  play: type({ '#feed-url': 'https://phuong.example/', '#feed-label': 'Phường' }),
};

export const Exists: Story = {
  name: 'Nguồn tin đã có',
  render: () => element(fine),
  play: type({ '#feed-url': department.url, '#feed-label': 'Sở' }),
};

export const Renaming: Story = {
  name: 'Đổi tên',
  render: () => element(fine),
  play: press('#feed-truong [data-act=rename]', '#feed-label'),
};

export const Removing: Story = {
  name: 'Hỏi trước khi bỏ',
  render: () => element(fine),
  play: press('#feed-truong [data-act=remove]', '.question'),
};

export const NotRemoved: Story = {
  name: 'Chưa bỏ được',
  render: () => element(fine, { get: unreachable }),
  play: press('#feed-truong [data-act=remove]', '.question .button', '.question .error'),
};

export const ReadNow: Story = {
  name: 'Đọc lại, vẫn hỏng',
  render: () => element({ feeds: [ward], windows }, { check: async () => ward }),
  play: press('[data-act=check]', '.done'),
};

export const Log: Story = { name: 'Nhật kí', play: press('.bar [data-act=log]', '.panel table') };

export const Office: Story = {
  name: 'Của cơ quan',
  render: () => element({ feeds: data.ofOffice, of: 'authority' }),
};

export const More: Story = {
  name: 'Còn nữa',
  render: () => {
    const inner = inMemoryFeeds({ feeds: [department, school, moved, gone], windows });
    return element(undefined, { list: (query, options) => inner.list({ ...query, limit: 2 }, options) });
  },
};

export const Empty: Story = { name: 'Chưa có nguồn tin', render: () => element({}) };

export const Loading: Story = { name: 'Đang tải', render: () => element(undefined, { list: never }) };

export const Unreachable: Story = {
  name: 'Chưa kết nối được',
  render: () => element(undefined, { list: unreachable }),
};

export const NotAllowed: Story = {
  name: 'Không có quyền',
  render: () => element(undefined, { windows: () => refusal('permission_denied') }),
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-feeds><p>Phần nguồn tin cần đăng nhập.</p></edu-feeds>`,
};

export const Narrow: Story = {
  name: 'Khung 320 điểm ảnh, tên dài',
  render: () =>
    html`<div style="inline-size: 320px">${element({ feeds: [long, ward, moved], windows })}</div>`,
};

export const NarrowLog: Story = {
  name: 'Nhật kí, khung 320 điểm ảnh',
  render: () => html`<div style="inline-size: 320px">${element({ feeds: [ward], windows })}</div>`,
  play: press('.bar [data-act=log]', '.panel table'),
};
