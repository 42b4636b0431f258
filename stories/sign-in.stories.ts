import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  InMemorySignIn,
  inMemorySession,
  type Me,
  type SessionsSource,
  type SignInFailure,
} from '@lienthong/elements/sign-in.js';
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
const openSessions: Awaited<ReturnType<SessionsSource['list']>> = [
  {
    ...{ id: 'aaaaaaaaaaaaaaaa', device: 'Chrome · Windows', usedHere: true, otherSites: 0, current: true },
    ...{ signedInAt: '2026-11-11T07:12:00+07:00', lastUsedAt: '2026-11-11T09:20:00+07:00' },
  },
  {
    ...{ id: 'bbbbbbbbbbbbbbbb', device: 'Safari · iPhone', usedHere: true, otherSites: 1, current: false },
    ...{ signedInAt: '2026-11-10T20:41:00+07:00', lastUsedAt: '2026-11-10T21:15:00+07:00' },
  },
  {
    ...{ id: 'cccccccccccccccc', device: null, usedHere: false, otherSites: 1, current: false },
    ...{ signedInAt: '2026-11-10T19:03:00+07:00', lastUsedAt: '2026-11-10T19:03:00+07:00' },
  },
];

const sessionsOpened = (list: SessionsSource['list']): Pick<Story, 'render' | 'play'> => ({
  render: () => {
    const sessions: SessionsSource = { list, end: async () => undefined, endAll: async () => undefined };
    return html`<edu-sign-in .session=${inMemorySession(teacher, sessions)}></edu-sign-in>`;
  },
  play: async (context) => {
    await opened?.(context);
    const element = context.canvasElement.querySelector('edu-sign-in');
    element?.shadowRoot?.querySelector<HTMLElement>('[aria-controls=sessions]')?.click();
    // Its module is loaded now.
    for (let frame = 0; frame < 100 && !element?.shadowRoot?.querySelector('.sessions'); frame += 1)
      await new Promise(requestAnimationFrame);
    await element?.updateComplete;
  },
});

/** The account panel's list of where one is signed in. */
export const Sessions: Story = {
  name: 'Các phiên đăng nhập',
  ...sessionsOpened(async () => openSessions),
};
export const SessionsLoading: Story = {
  name: 'Các phiên đăng nhập, đang tải',
  ...sessionsOpened(() => new Promise(() => undefined)),
};
export const SessionsFailed: Story = {
  name: 'Các phiên đăng nhập, mất kết nối',
  ...sessionsOpened(() => Promise.reject(new TypeError('Failed to fetch'))),
};
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
