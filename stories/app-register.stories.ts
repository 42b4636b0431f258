import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryAppRegister, type App, type AppRegisterSource } from '@lienthong/elements/app-register.js';
import '@lienthong/elements/define/app-register.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/apps.ts';

/** The officer's desk: every app with the same facts, its appraisal (thẩm định), the schools that let it in, and what rests. */
const meta: Meta = {
  title: 'Quyền truy cập dữ liệu/edu-app-register',
  component: 'edu-app-register',
  render: () => desk(data.apps),
};
export default meta;

type Story = StoryObj;

function desk(
  apps: readonly App[],
  parts: Partial<AppRegisterSource> = {},
  freezes: typeof data.freezes = [],
): TemplateResult {
  const { schoolGrants: grants, certifications, schools } = data;
  const source = { ...inMemoryAppRegister({ apps, grants, certifications, freezes, schools }), ...parts };
  return html`<edu-app-register .source=${source}></edu-app-register>`;
}

const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** Presses buttons of the element, each once it is there. */
const press =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-app-register')?.shadowRoot;
    for (const selector of selectors) {
      for (let tries = 0; tries < 60 && !root?.querySelector(selector); tries++) {
        await new Promise(requestAnimationFrame);
      }
      root?.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Loaded: Story = { name: 'Danh sách' };

export const File: Story = { name: 'Hồ sơ chờ thẩm định', play: press('.unfold') };

export const GrantedSchools: Story = {
  name: 'Hồ sơ đã duyệt và các trường cho phép',
  render: () => desk([data.photoRegistered]),
  play: press('.unfold'),
};

export const Deciding: Story = { name: 'Duyệt', play: press('.unfold', '[data-decision=approved]') };

export const DecidingIncomplete: Story = {
  name: 'Yêu cầu sửa, còn thiếu lí do',
  play: press('.unfold', '[data-decision=changesAsked]', '[type=submit]'),
};

export const Suspended: Story = {
  name: 'Đang đình chỉ',
  render: () => desk([data.tutorRegistered]),
  play: press('.unfold'),
};

export const FrozenApp: Story = {
  name: 'Ứng dụng đang tạm dừng',
  render: () =>
    desk([data.frozenRegistered], {}, [
      {
        ...(data.freezes[0] as (typeof data.freezes)[number]),
        id: 'freeze-app',
        kind: 'app',
        appId: data.photoApp.id,
        appName: data.photoApp.name,
        feature: null,
      },
    ]),
  play: press('.unfold'),
};

export const FrozenFeature: Story = {
  name: 'Một chức năng đang tạm dừng',
  render: () => desk(data.apps, {}, data.freezes),
};

export const Freezing: Story = { name: 'Tạm dừng một chức năng', play: press('.open-freeze') };

export const FreezingIncomplete: Story = {
  name: 'Tạm dừng, còn thiếu lí do',
  play: press('.open-freeze', '[type=submit]'),
};

export const NotSaved: Story = {
  name: 'Chưa cho chạy lại được',
  render: () =>
    desk([{ ...data.photoRegistered, frozen: true }], { lift: () => refusal('freeze_unknown') }, [
      { ...(data.freezes[0] as (typeof data.freezes)[number]) },
    ]),
  play: press('.lift'),
};

export const Filtered: Story = {
  name: 'Lọc, không có ứng dụng nào',
  render: () => desk([data.photoRegistered]),
  play: press('.filter .button:nth-child(3)'),
};

export const Narrow: Story = {
  name: 'Màn hình 320 px',
  render: () =>
    html`<div class="narrow">
      ${desk([data.photoRegistered, data.tutorRegistered], {}, data.freezes)}
      <style>
        .narrow {
          inline-size: 288px;
        }
      </style>
    </div>`,
  play: press('.unfold'),
};

export const Empty: Story = { name: 'Chưa có ứng dụng nào', render: () => desk([]) };

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-app-register><a slot="sign-in" href="#dang-nhap">Đăng nhập</a></edu-app-register>`,
};

export const NotAllowed: Story = {
  name: 'Không được giao thẩm định',
  render: () => desk([], { list: () => refusal('permission_denied') }),
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => desk([], { list: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => desk([], { list: unreachable }),
};
