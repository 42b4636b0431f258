import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { AdmissionsListSource } from '@lienthong/elements/admissions-list.js';
import '@lienthong/elements/define/admissions-list.js';
import { html } from 'lit';
import { applicants, campaigns } from './data/admissions.ts';
import { resting } from './data/resting.ts';

/** The public list of one campaign (540/GDĐT-TTTT): a table that becomes cards where it is narrow. */
const meta: Meta = {
  title: 'Tuyển sinh/edu-admissions-list',
  component: 'edu-admissions-list',
  render: () =>
    html`<edu-admissions-list
      campaign-name=${campaigns.open.name}
      .applications=${applicants}
      page-size="8"
    ></edu-admissions-list>`,
};
export default meta;

type Story = StoryObj;

const source = (list: AdmissionsListSource['list']): AdmissionsListSource => ({ list });

export const Loaded: Story = { name: 'Danh sách' };

export const Narrow: Story = {
  name: 'Màn hình hẹp',
  render: (args, context) =>
    html`<div class="narrow">
      ${meta.render?.(args, context)}
      <style>
        .narrow {
          inline-size: 328px;
        }
      </style>
    </div>`,
};

export const Empty: Story = {
  name: 'Chưa có hồ sơ',
  render: () =>
    html`<edu-admissions-list
      campaign-name=${campaigns.open.name}
      .applications=${[]}
    ></edu-admissions-list>`,
};

export const NoCampaign: Story = {
  name: 'Chưa có đợt tuyển sinh',
  render: () =>
    html`<edu-admissions-list
      .source=${source(() => Promise.resolve({ campaign: null, items: [], total: 0, nextCursor: null }))}
    ></edu-admissions-list>`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () =>
    html`<edu-admissions-list .source=${source(() => new Promise(() => {}))}></edu-admissions-list>`,
};

export const Resting: Story = {
  name: 'Tuyển sinh đang tạm dừng',
  render: () => html`<edu-admissions-list .source=${source(() => resting())}></edu-admissions-list>`,
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () =>
    html`<edu-admissions-list .source=${source(() => Promise.reject(new TypeError('Failed to fetch')))}>
      <p>Danh sách được niêm yết tại phòng tuyển sinh, tầng trệt dãy A.</p>
    </edu-admissions-list>`,
};
