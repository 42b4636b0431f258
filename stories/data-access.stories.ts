import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryDataAccess, type DataAccessSource, type Grant } from '@lienthong/elements/data-access.js';
import '@lienthong/elements/define/data-access.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/apps.ts';

/** Which apps may read what of the school, until when, what they read yesterday; revoked at once (540/GDĐT-TTTT). */
const meta: Meta = {
  title: 'Quyền truy cập dữ liệu/edu-data-access',
  component: 'edu-data-access',
  render: () => showing(data.grants),
};
export default meta;

type Story = StoryObj;

const { grantable, classes } = data;

function showing(grants: readonly Grant[], parts: Partial<DataAccessSource> = {}): TemplateResult {
  const source = { ...inMemoryDataAccess({ grants, grantable, classes }), ...parts };
  return html`<edu-data-access .source=${source}></edu-data-access>`;
}

const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** Presses a button of the element once it is there. */
const press =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-data-access')?.shadowRoot;
    for (const selector of selectors) {
      for (let tries = 0; tries < 60 && !root?.querySelector(selector); tries++) {
        await new Promise(requestAnimationFrame);
      }
      root?.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Loaded: Story = { name: 'Danh sách' };

export const Details: Story = { name: 'Chi tiết của một ứng dụng', play: press('.unfold') };

export const Revoking: Story = { name: 'Hỏi trước khi thu hồi', play: press('.revoke') };

export const Revoked: Story = {
  name: 'Vừa thu hồi',
  play: press('.revoke', '.question .primary'),
};

export const NotRevoked: Story = {
  name: 'Chưa thu hồi được',
  render: () => showing(data.grants, { revoke: unreachable }),
  play: press('.revoke', '.question .primary'),
};

export const Granting: Story = {
  name: 'Cho phép một ứng dụng',
  render: () => showing([data.tutorGrant]),
  play: press('.open-form', '[name=app]:not(:disabled)', '[name=classes]:not(:checked)'),
};

export const GrantingIncomplete: Story = {
  name: 'Cho phép, còn thiếu lớp',
  render: () => showing([]),
  play: press('.open-form', '[name=app]', '[name=classes]:not(:checked)', '[type=submit]'),
};

export const NothingToGrant: Story = {
  name: 'Chưa có ứng dụng nào được duyệt',
  render: () => showing([], { options: () => Promise.resolve({ apps: [], classes }) }),
  play: press('.open-form'),
};

export const Stopped: Story = {
  name: 'Cơ quan quản lí tạm dừng hoặc đình chỉ',
  render: () => showing([data.frozenGrant, data.suspendedGrant]),
  play: press('.unfold'),
};

export const Upcoming: Story = { name: 'Sắp tới', render: () => showing([data.upcomingGrant]) };

export const OnlyPast: Story = {
  name: 'Chỉ còn quyền đã hết',
  render: () => showing([data.endedGrant, data.revokedGrant]),
};

export const Many: Story = {
  name: 'Nhiều ứng dụng, còn trang sau',
  render: () => html`<edu-data-access .grants=${data.manyGrants} page-size="8"></edu-data-access>`,
};

export const Narrow: Story = {
  name: 'Màn hình 320 px, tên dài',
  render: () =>
    html`<div class="narrow">
      ${showing([data.tutorGrant, data.photoGrant])}
      <style>
        .narrow {
          inline-size: 288px;
        }
      </style>
    </div>`,
  play: press('.unfold'),
};

export const Empty: Story = { name: 'Chưa có ứng dụng nào', render: () => showing([]) };

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-data-access><a slot="sign-in" href="#dang-nhap">Đăng nhập</a></edu-data-access>`,
};

export const NotAllowed: Story = {
  name: 'Không phải hiệu trưởng',
  render: () => showing([], { list: () => refusal('permission_denied') }),
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => showing([], { list: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => showing([], { list: unreachable }),
};
