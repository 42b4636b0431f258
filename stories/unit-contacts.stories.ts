import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  inMemoryUnitContacts,
  type UnitContacts,
  type UnitContactsSource,
} from '@lienthong/elements/unit-contacts.js';
import '@lienthong/elements/define/unit-contacts.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/units.ts';

/** The unit's official mailbox and contact directory: read, changed, and confirmed by the day an authority sets. */
const meta: Meta = {
  title: 'Đơn vị/edu-unit-contacts',
  component: 'edu-unit-contacts',
  render: () => directory(data.contacts),
};
export default meta;

type Story = StoryObj;

function directory(contacts: UnitContacts, parts: Partial<UnitContactsSource> = {}): TemplateResult {
  return html`<edu-unit-contacts
    .source=${{ ...inMemoryUnitContacts(contacts), ...parts }}
  ></edu-unit-contacts>`;
}
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));

/** Presses buttons of the element, each once it is there; `#id=text` types. */
const act =
  (...steps: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-unit-contacts')?.shadowRoot;
    for (const step of steps) {
      const [selector = '', typed] = step.split('=');
      for (let tries = 0; tries < 60 && !root?.querySelector(selector); tries++)
        await new Promise(requestAnimationFrame);
      const found = root?.querySelector<HTMLInputElement>(selector);
      if (typed === undefined) found?.click();
      else if (found) {
        found.value = typed;
        found.dispatchEvent(new Event('input'));
      }
    }
  };

export const Waiting: Story = { name: 'Đang chờ xác nhận' };

const [waiting] = data.contacts.reviews;
export const Overdue: Story = {
  name: 'Quá hạn xác nhận',
  render: () => directory({ ...data.contacts, reviews: waiting ? [{ ...waiting, state: 'overdue' }] : [] }),
};

export const Empty: Story = { name: 'Chưa khai gì', render: () => directory(data.empty) };

export const PrivateMailbox: Story = {
  name: 'Hộp thư riêng',
  render: () =>
    directory({
      ...data.contacts,
      ...{ mailbox: 'thcsnguyentrai@gmail.com', mailboxKind: 'private', missing: ['officialMailbox'] },
    }),
};

export const Complete: Story = {
  name: 'Đủ và đã xác nhận',
  render: () => directory({ ...data.contacts, missing: [], reviews: [], changedSinceConfirmed: false }),
};

export const Editing: Story = { name: 'Đang sửa', play: act('.edit') };

export const Faulty: Story = {
  name: 'Sửa, còn chỗ sai',
  play: act('.edit', '#mailbox=không phải thư', '.add', 'form .primary'),
};

export const Conflict: Story = {
  name: 'Người khác vừa lưu chỗ này',
  render: () => {
    const inner = inMemoryUnitContacts(data.contacts);
    let first = true;
    return directory(data.contacts, {
      ...inner,
      save: async (change, options) => {
        if (first) await inner.save({ phone: '028 3891 0199' }, { ifMatch: '"4"' });
        first = false;
        return inner.save(change, options);
      },
    });
  },
  play: act('.edit', '#phone=028 3891 0111', 'form .primary'),
};

export const NotSaved: Story = {
  name: 'Chưa lưu được',
  render: () => directory(data.contacts, { save: unreachable }),
  play: act('.edit', '#phone=028 3891 0111', 'form .primary'),
};

export const Confirmed: Story = { name: 'Vừa xác nhận', play: act('.confirm') };

export const ReadOnly: Story = {
  name: 'Giáo viên xem',
  render: () => directory({ ...data.contacts, canEdit: false, canConfirm: false }),
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => directory(data.contacts, { read: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Chưa kết nối được',
  render: () => directory(data.contacts, { read: unreachable }),
};

export const NotAllowed: Story = {
  name: 'Không có quyền',
  render: () => directory(data.contacts, { read: () => refusal('permission_denied') }),
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-unit-contacts><p>Danh bạ của đơn vị cần đăng nhập.</p></edu-unit-contacts>`,
};

export const Narrow: Story = {
  name: 'Khung 320 điểm ảnh',
  render: () => html`<div style="inline-size: 320px">${directory(data.contacts)}</div>`,
  play: act('.edit'),
};
