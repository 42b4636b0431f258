import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { InMemorySignIn, inMemorySession, type Me, type SignInFailure } from '@lienthong/elements/sign-in.js';
import '@lienthong/elements/define/sign-in.js';
import { html } from 'lit';
import { guardian, newcomer, principal, teacher } from './data/people.ts';

/** Sign-in button and account menu. In a page: `<edu-sign-in></edu-sign-in>` inside an `edu-provider`. */
const meta: Meta = {
  title: 'Nền tảng/edu-sign-in',
  component: 'edu-sign-in',
  render: () => html`<edu-sign-in .source=${new InMemorySignIn(teacher)}></edu-sign-in>`,
};
export default meta;

type Story = StoryObj;

const signedIn = (me: Me) => html`<edu-sign-in .session=${inMemorySession(me)}></edu-sign-in>`;

const pressed = (behaviour: 'waits' | SignInFailure): Pick<Story, 'render' | 'play'> => ({
  render: () => html`<edu-sign-in .source=${new InMemorySignIn(teacher, behaviour)}></edu-sign-in>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('edu-sign-in');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector('button')?.click();
    await element?.updateComplete;
  },
});

const opened: Story['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('edu-sign-in');
  await element?.updateComplete;
  element?.shadowRoot?.querySelector('button')?.click();
  await new Promise(requestAnimationFrame);
  await element?.updateComplete;
};

export const SignedOut: Story = { name: 'Chưa đăng nhập' };
export const Waiting: Story = { name: 'Đang chờ cửa sổ đăng nhập', ...pressed('waits') };
export const Closed: Story = { name: 'Cửa sổ đã đóng', ...pressed('closed') };
export const Blocked: Story = { name: 'Trình duyệt chặn cửa sổ', ...pressed('blocked') };
export const Refused: Story = { name: 'Không được đăng nhập', ...pressed('refused') };
export const Insecure: Story = { name: 'Trang chưa dùng HTTPS', ...pressed('insecure') };
export const Teacher: Story = { name: 'Giáo viên', render: () => signedIn(teacher) };
export const AccountOpen: Story = {
  name: 'Giáo viên, mở tài khoản',
  render: () => signedIn(teacher),
  play: opened,
};
export const GuardianOpen: Story = {
  name: 'Phụ huynh có hai con',
  render: () => signedIn(guardian),
  play: opened,
};
export const Principal: Story = { name: 'Hiệu trưởng', render: () => signedIn(principal) };
export const NoDuty: Story = {
  name: 'Tài khoản chưa được phân công',
  render: () => signedIn(newcomer),
  play: opened,
};
export const InHeader: Story = {
  name: 'Trong đầu trang',
  render: () =>
    html`<header class="school-header">
        <p>Trường THCS Nguyễn Trãi</p>
        ${signedIn(teacher)}
      </header>
      <style>
        .school-header {
          display: flex;
          justify-content: space-between;
          align-items: center;
          gap: 1rem;
          border-block-end: 1px solid;
          padding-block-end: 0.75rem;
        }
        .school-header p {
          margin: 0;
          font-weight: 600;
        }
      </style>`,
};
export const NotConnected: Story = {
  name: 'Chưa kết nối, còn liên kết của trang',
  render: () =>
    html`<edu-sign-in><a href="https://lienthong.example.vn">Đăng nhập tại cổng của ngành</a></edu-sign-in>`,
};
