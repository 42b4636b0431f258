import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryDocuments, type Document, type DocumentsSource } from '@lienthong/elements/documents.js';
import '@lienthong/elements/define/documents.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/documents.ts';
import { resting } from './data/resting.ts';

/** Official documents (văn bản) sent to a school: read, acknowledged, answered, handed on to staff. */
const meta: Meta = {
  title: 'Văn bản/edu-documents',
  component: 'edu-documents',
  render: () => list(data.documents),
};
export default meta;

type Story = StoryObj;

function list(documents: readonly Document[], parts: Partial<DocumentsSource> = {}): TemplateResult {
  const source = {
    ...inMemoryDocuments({ documents, staff: data.staff, person: 'Phạm Thị Kim Loan' }),
    openAttachment: () => new Promise<never>(() => {}),
    ...parts,
  };
  return html`<edu-documents .source=${source}></edu-documents>`;
}

const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** Presses buttons of the element, each once it is there. */
const press =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-documents')?.shadowRoot;
    for (const selector of selectors) {
      for (let tries = 0; tries < 60 && !root?.querySelector(selector); tries++) {
        await new Promise(requestAnimationFrame);
      }
      root?.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Loaded: Story = { name: 'Văn bản đến' };

export const Opened: Story = { name: 'Mở một văn bản', play: press('.open') };

export const Asking: Story = { name: 'Hỏi trước khi xác nhận', play: press('.open', '.acknowledge') };

export const NotAcknowledged: Story = {
  name: 'Chưa xác nhận được',
  render: () => list(data.documents, { acknowledge: unreachable }),
  play: press('.open', '.acknowledge', '.confirm'),
};

export const Acknowledged: Story = {
  name: 'Đã xác nhận',
  play: press('.open', '.acknowledge', '.confirm'),
};

export const Forwarding: Story = {
  name: 'Chuyển cho thầy cô',
  play: press('.open', '.to-forward', '.hits .check'),
};

export const ForwardingIncomplete: Story = {
  name: 'Chuyển, chưa chọn người',
  play: press('.open', '.to-forward', '#people-query', '.panel [type=submit]'),
};

export const NotForwarded: Story = {
  name: 'Chưa chuyển được',
  render: () => list(data.documents, { forward: unreachable }),
  play: press('.open', '.to-forward', '.hits .check', '.panel [type=submit]'),
};

export const StaffUnreachable: Story = {
  name: 'Chưa tải được danh sách thầy cô',
  render: () => list(data.documents, { staff: unreachable }),
  play: press('.open', '.to-forward'),
};

export const Answering: Story = { name: 'Báo cáo đã thực hiện', play: press('.open', '.to-answer') };

export const Forwarded: Story = {
  name: 'Đã chuyển, ai đã đọc',
  render: () => list([data.forwarded]),
  play: press('.open'),
};

export const Overdue: Story = {
  name: 'Quá hạn, đã nhắc',
  render: () => list([data.overdue]),
  play: press('.open'),
};

export const Withdrawn: Story = {
  name: 'Đã thu hồi',
  render: () => list([data.withdrawn]),
  play: press('.open'),
};

export const ForStaff: Story = {
  name: 'Thầy cô được chuyển',
  render: () => list([data.handedOn]),
  play: press('.open'),
};

export const NotInFull: Story = {
  name: 'Chưa mở được đủ',
  render: () => list(data.documents, { markRead: unreachable }),
  play: press('.open'),
};

export const Hundred: Story = { name: '100 văn bản', render: () => list(data.hundred) };

export const Found: Story = {
  name: 'Lọc, không có văn bản nào',
  render: () => list([data.invitation]),
  play: press('.filter .button:nth-of-type(4)'),
};

export const Narrow: Story = {
  name: 'Màn hình 320 px',
  render: () =>
    html`<div class="narrow">
      ${list(data.documents)}
      <style>
        .narrow {
          inline-size: 288px;
        }
      </style>
    </div>`,
  play: press('.open', '.to-forward'),
};

export const Empty: Story = { name: 'Chưa có văn bản nào', render: () => list([]) };

export const Loading: Story = {
  name: 'Đang tải',
  render: () => list([], { list: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () => list([], { list: unreachable }),
};

export const Stale: Story = {
  name: 'Chưa cập nhật được',
  render: () => {
    const source = inMemoryDocuments({ documents: data.documents });
    let tries = 0;
    return list(data.documents, {
      list: (...call) => (tries++ === 0 ? source.list(...call) : unreachable()),
    });
  },
  play: press('.open', '.refresh'),
};

export const Resting: Story = {
  name: 'Đang tạm dừng',
  render: () => list([], { list: () => resting() }),
};

export const NotAllowed: Story = {
  name: 'Không phải người của trường',
  render: () => list([], { list: () => refusal('permission_denied') }),
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-documents><a slot="sign-in" href="#dang-nhap">Đăng nhập</a></edu-documents>`,
};
