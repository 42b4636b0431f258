import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  inMemorySiteKeys,
  type SiteKey,
  type SiteKeys,
  type SiteKeysSource,
} from '@lienthong/elements/site-keys.js';
import '@lienthong/elements/define/site-keys.js';
import { html } from 'lit';
import {
  ended,
  ending,
  follower,
  refusing,
  revoked,
  schoolSite,
  unencrypted,
  wardPortal,
} from './data/site-keys.ts';

/** The site keys of a school: where each works and for what, which addresses were refused, the HTML to paste. */
const meta: Meta = {
  title: 'Nền tảng/edu-site-keys',
  component: 'edu-site-keys',
  render: () => keys([schoolSite, wardPortal]),
};
export default meta;

type Story = StoryObj;

const keys = (siteKeys: readonly SiteKey[]) =>
  html`<edu-site-keys endpoint="https://lienthong.example.vn" .siteKeys=${siteKeys}></edu-site-keys>`;

/** Keys whose next write is answered with this problem. */
const refusingWrites = (siteKeys: readonly SiteKey[], problem: object): SiteKeysSource => {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('refused'), problem));
  return { ...inMemorySiteKeys(siteKeys), create: refuse, update: refuse, rotate: refuse, revoke: refuse };
};

/** Presses buttons one after the other, each when it is there. */
const pressing =
  (...selectors: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector<SiteKeys>('edu-site-keys');
    for (const selector of selectors) {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = element?.shadowRoot?.querySelector<HTMLElement>(selector);
        if (found) {
          found.click();
          break;
        }
        await new Promise(requestAnimationFrame);
      }
      await element?.updateComplete;
    }
  };

export const List: Story = { name: 'Danh sách' };

export const Narrow: Story = {
  name: 'Màn hình hẹp',
  render: () =>
    html`<div class="narrow">
      ${keys([refusing, wardPortal, ended])}
      <style>
        .narrow {
          inline-size: 288px;
        }
      </style>
    </div>`,
};

export const Empty: Story = { name: 'Chưa có mã', render: () => keys([]) };

export const Refused: Story = {
  name: 'Có địa chỉ bị từ chối',
  render: () => keys([refusing, wardPortal]),
};

/** Signing in works on https only. */
export const Unencrypted: Story = {
  name: 'Chỉ có địa chỉ http',
  render: () => keys([unencrypted, schoolSite]),
};

/** An address that is not near one of the key's is added only after a question: anybody can send any address. */
export const AddQuestion: Story = {
  name: 'Hỏi trước khi thêm địa chỉ lạ',
  render: () => keys([refusing]),
  play: pressing(`[data-origin="${refusing.refusedOrigins[2]?.origin ?? ''}"]`),
};

export const Create: Story = { name: 'Tạo mã', play: pressing('#create') };

export const CreateFaults: Story = {
  name: 'Tạo mã, còn thiếu',
  play: pressing('#create', 'form .primary'),
};

export const Edit: Story = { name: 'Sửa', play: pressing(`#edit-${schoolSite.id}`) };

export const EditRefused: Story = {
  name: 'Sửa, địa chỉ chưa đúng',
  render: () => {
    const wrong = { ...schoolSite, origins: ['https://*.thcs-nguyentrai.example', 'thcs-nguyentrai'] };
    const errors = [
      { pointer: '/origins/0', code: 'wildcard', detail: '' },
      { pointer: '/origins/1', code: 'host', detail: '' },
    ];
    return html`<edu-site-keys
      .source=${refusingWrites([wrong], { code: 'site_origin_invalid', errors })}
    ></edu-site-keys>`;
  },
  play: pressing(`#edit-${schoolSite.id}`, 'form .primary'),
};

export const EditOutdated: Story = {
  name: 'Sửa, người khác vừa sửa',
  render: () =>
    html`<edu-site-keys
      .source=${refusingWrites([schoolSite], { code: 'precondition_failed' })}
    ></edu-site-keys>`,
  play: pressing(`#edit-${schoolSite.id}`, 'form .primary'),
};

export const Replace: Story = { name: 'Thay mã', play: pressing(`#replace-${schoolSite.id}`) };

export const Replaced: Story = {
  name: 'Mã cũ và mã mới cùng chạy',
  render: () => keys([follower, ending]),
};

export const Revoke: Story = { name: 'Thu hồi', play: pressing(`#revoke-${schoolSite.id}`) };

export const RevokeFailed: Story = {
  name: 'Thu hồi, mất kết nối',
  render: () =>
    html`<edu-site-keys .source=${refusingWrites([schoolSite], { code: 'unreachable' })}></edu-site-keys>`,
  play: pressing(`#revoke-${schoolSite.id}`, '.danger'),
};

export const Over: Story = {
  name: 'Mã đã ngừng',
  render: () => keys([schoolSite, revoked, ended]),
  play: pressing('.over summary'),
};

export const Snippet: Story = { name: 'Đoạn HTML dán vào trang', play: pressing('.key details summary') };

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-site-keys></edu-site-keys>`,
};

export const NotPrincipal: Story = {
  name: 'Không phải hiệu trưởng',
  render: () => html`<edu-site-keys .source=${failing({ code: 'permission_denied' })}></edu-site-keys>`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () =>
    html`<edu-site-keys
      .source=${{ ...inMemorySiteKeys([]), list: () => new Promise(() => {}) } as SiteKeysSource}
    ></edu-site-keys>`,
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => html`<edu-site-keys .source=${failing({ code: 'unreachable' })}></edu-site-keys>`,
};

function failing(problem: object): SiteKeysSource {
  const list = (): Promise<never> => Promise.reject(Object.assign(new Error('refused'), problem));
  return { ...inMemorySiteKeys([]), list };
}
