import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryUnitBoard, type UnitBoardSource } from '@lienthong/elements/unit-board.js';
import '@lienthong/elements/define/unit-board.js';
import { html, type TemplateResult } from 'lit';
import * as data from './data/units.ts';

/** The officer's board of the units below: contacts confirmed and complete, websites live with fresh news. */
const meta: Meta = {
  title: 'Đơn vị/edu-unit-board',
  component: 'edu-unit-board',
  render: () => board(),
};
export default meta;

type Story = StoryObj;

const { reviews, sites, round } = data;
function board(parts: Partial<UnitBoardSource> = {}, view = 'contacts', start = {}): TemplateResult {
  const source = { ...inMemoryUnitBoard({ reviews, sites, round, ...start }), ...parts };
  return html`<edu-unit-board view=${view} .source=${source}></edu-unit-board>`;
}
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));

const press =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-unit-board')?.shadowRoot;
    for (const selector of selectors) {
      for (let tries = 0; tries < 60 && !root?.querySelector(selector); tries++)
        await new Promise(requestAnimationFrame);
      root?.querySelector<HTMLElement>(selector)?.click();
    }
  };

export const Contacts: Story = { name: 'Danh bạ' };

export const Sites: Story = { name: 'Trang web', render: () => board({}, 'sites') };

export const NoRound: Story = {
  name: 'Không có đợt rà soát',
  render: () => board({}, 'contacts', { round: undefined }),
};

export const OpeningRound: Story = {
  name: 'Mở đợt rà soát, còn thiếu',
  render: () => board({}, 'contacts', { round: undefined }),
  play: press('.open-round', '.panel .primary'),
};

export const More: Story = {
  name: 'Còn nữa',
  render: () => {
    const inner = inMemoryUnitBoard({ reviews, sites, round });
    return board({ reviews: (query, options) => inner.reviews({ ...query, limit: 2 }, options) });
  },
};

export const Empty: Story = {
  name: 'Không có đơn vị nào',
  render: () => board({}, 'sites', { reviews: [], sites: [] }),
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => board({ reviews: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Chưa kết nối được',
  render: () => board({ reviews: unreachable }),
};

export const NotAllowed: Story = {
  name: 'Không có quyền',
  render: () => board({ reviews: () => refusal('permission_denied') }),
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-unit-board><p>Bảng theo dõi cần đăng nhập.</p></edu-unit-board>`,
};

export const Narrow: Story = {
  name: 'Khung 320 điểm ảnh',
  render: () => html`<div style="inline-size: 320px">${board({}, 'sites')}</div>`,
};
