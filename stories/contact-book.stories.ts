import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryContactBook, type ContactBookSource } from '@lienthong/elements/contact-book.js';
import '@lienthong/elements/define/contact-book.js';
import { html } from 'lit';
import { resting } from './data/resting.ts';
import { brothers, daughter, entries, son, withFiles } from './data/contact-book.ts';

/** What a family reads about one pupil: notices of the school and published results, by day. */
const meta: Meta = {
  title: 'Sổ liên lạc/edu-contact-book',
  component: 'edu-contact-book',
  render: () => html`<edu-contact-book .source=${family()}></edu-contact-book>`,
};
export default meta;

type Story = StoryObj;

const family = (): ContactBookSource =>
  inMemoryContactBook([
    { pupil: daughter, entries },
    { pupil: son, entries: brothers },
  ]);
const daughterWith = (parts: Partial<ContactBookSource>): ContactBookSource => ({
  ...inMemoryContactBook([{ pupil: daughter, entries }]),
  ...parts,
});
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

export const Family: Story = { name: 'Gia đình có hai con' };

export const OneChild: Story = {
  name: 'Một con, còn các ngày trước',
  render: () => html`<edu-contact-book .source=${daughterWith({})} page-size="4"></edu-contact-book>`,
};

export const Empty: Story = {
  name: 'Chưa có mục nào',
  render: () =>
    html`<edu-contact-book .source=${inMemoryContactBook([{ pupil: son, entries: [] }])}></edu-contact-book>`,
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-contact-book><a slot="sign-in" href="#dang-nhap">Đăng nhập</a></edu-contact-book>`,
};

export const NoPupil: Story = {
  name: 'Tài khoản chưa gắn với học sinh',
  render: () => html`<edu-contact-book .source=${inMemoryContactBook([])}></edu-contact-book>`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () =>
    html`<edu-contact-book
      .source=${daughterWith({ list: () => new Promise(() => {}) })}
    ></edu-contact-book>`,
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => html`<edu-contact-book .source=${daughterWith({ list: unreachable })}></edu-contact-book>`,
};

export const Resting: Story = {
  name: 'Sổ liên lạc đang tạm dừng',
  render: () =>
    html`<edu-contact-book .source=${daughterWith({ list: () => resting() })}></edu-contact-book>`,
};

export const Attachments: Story = {
  name: 'Thông báo có tệp đính kèm',
  render: () =>
    html`<edu-contact-book
      .source=${{
        ...inMemoryContactBook([{ pupil: daughter, entries: withFiles }]),
        openAttachment: () => Promise.resolve(new Blob(['%PDF-1.7'], { type: 'application/pdf' })),
      }}
    ></edu-contact-book>`,
};

export const AttachmentUnreachable: Story = {
  name: 'Tệp đính kèm chưa tải được',
  render: () =>
    html`<edu-contact-book
      .source=${{
        ...inMemoryContactBook([{ pupil: daughter, entries: withFiles }]),
        openAttachment: unreachable,
      }}
    ></edu-contact-book>`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-contact-book')?.shadowRoot;
    for (let tries = 0; tries < 50 && !root?.querySelector('.file .button'); tries++) {
      await new Promise(requestAnimationFrame);
    }
    root?.querySelector<HTMLButtonElement>('.file .button')?.click();
  },
};

export const NotConfirmed: Story = {
  name: 'Xác nhận chưa gửi được',
  render: () =>
    html`<edu-contact-book .source=${daughterWith({ acknowledge: unreachable })}></edu-contact-book>`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-contact-book')?.shadowRoot;
    for (let tries = 0; tries < 50 && !root?.querySelector('.ask .button'); tries++) {
      await new Promise(requestAnimationFrame);
    }
    root?.querySelector<HTMLButtonElement>('.ask .button')?.click();
  },
};
