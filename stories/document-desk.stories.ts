import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  inMemoryDocumentDesk,
  type DocumentDeskSource,
  type SentDocument,
} from '@lienthong/elements/document-desk.js';
import '@lienthong/elements/define/document-desk.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/documents.ts';

/** The officer's desk for official documents (văn bản): writing one to units, and who has read, acknowledged and answered it. */
const meta: Meta = {
  title: 'Văn bản/edu-document-desk',
  component: 'edu-document-desk',
  render: () => desk(data.sentDocuments),
};
export default meta;

type Story = StoryObj;

function desk(documents: readonly SentDocument[], parts: Partial<DocumentDeskSource> = {}): TemplateResult {
  const { receipts, recipients } = data;
  const source = {
    ...inMemoryDocumentDesk({ documents, receipts, recipients, issuer: 'Sở Giáo dục và Đào tạo' }),
    upload: () => new Promise<never>(() => {}),
    ...parts,
  };
  return html`<edu-document-desk .source=${source}></edu-document-desk>`;
}

const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** Presses buttons of the element, each once it is there. */
const press =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-document-desk')?.shadowRoot;
    for (const selector of selectors) {
      for (let tries = 0; tries < 60 && !root?.querySelector(selector); tries++) {
        await new Promise(requestAnimationFrame);
      }
      root?.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Loaded: Story = { name: 'Văn bản đã gửi' };

export const Board: Story = {
  name: 'Bảng theo dõi, trễ hạn trước',
  render: () => desk(data.sentDocuments.slice(1)),
  play: press('.open'),
};

export const BoardOfAll: Story = {
  name: 'Bảng theo dõi, mọi đơn vị',
  render: () => desk(data.sentDocuments.slice(1)),
  play: press('.open', '[data-chip=all]'),
};

export const BoardUnreachable: Story = {
  name: 'Chưa tải được danh sách đơn vị',
  render: () => desk(data.sentDocuments, { receipts: unreachable }),
  play: press('.open'),
};

export const Withdrawing: Story = {
  name: 'Thu hồi, còn thiếu lí do',
  play: press('.open', '[data-change=withdrawn]', '.board .panel [type=submit]'),
};

export const ChangingDeadline: Story = { name: 'Đổi hạn', play: press('.open', '[data-change=deadline]') };

export const Withdrawn: Story = {
  name: 'Đã thu hồi',
  render: () => desk(data.sentDocuments.slice(2)),
  play: press('.open'),
};

export const Composing: Story = { name: 'Soạn văn bản', play: press('.to-compose') };

export const ComposingIncomplete: Story = {
  name: 'Soạn, còn thiếu',
  play: press('.to-compose', '.compose [type=submit]'),
};

export const ComposingToLevels: Story = {
  name: 'Soạn, gửi theo cấp học',
  play: press('.to-compose', '.hit:nth-of-type(2) [name=to]'),
};

export const Narrow: Story = {
  name: 'Màn hình 320 px',
  render: () =>
    html`<div class="narrow">
      ${desk(data.sentDocuments.slice(1))}
      <style>
        .narrow {
          inline-size: 288px;
        }
      </style>
    </div>`,
  play: press('.open', '.to-compose'),
};

export const Empty: Story = { name: 'Chưa gửi văn bản nào', render: () => desk([]) };

export const Loading: Story = {
  name: 'Đang tải',
  render: () => desk([], { list: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => desk([], { list: unreachable }),
};

export const NotAllowed: Story = {
  name: 'Không phải cán bộ của cơ quan',
  render: () => desk([], { list: () => refusal('permission_denied') }),
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () =>
    html`<edu-document-desk><a slot="sign-in" href="#dang-nhap">Đăng nhập</a></edu-document-desk>`,
};
