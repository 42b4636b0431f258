import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import {
  sampleGradebook,
  type GradebookOptions,
} from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { frame, half, opened, press, table } from './data/grade-table.ts';

/** What does not come from a keyboard and a screen: one thumb, and the register on paper. */
const meta: Meta = {
  title: 'Bảng điểm/Điện thoại và giấy',
  component: 'edu-grade-table',
};
export default meta;

type Story = StoryObj;

const onPhone = {
  parameters: { viewport: { defaultViewport: 'phone' } },
  globals: { viewport: { value: 'phone' } },
} satisfies Partial<Story>;

function withKeys(options: GradebookOptions): TemplateResult {
  const source = inMemoryGradebooks([sampleGradebook(options)]);
  return html`<edu-grade-table keypad="always" .source=${source}></edu-grade-table>`;
}

async function standing(canvas: HTMLElement): Promise<void> {
  const element = await opened(canvas);
  element.focus();
  for (let tries = 0; tries < 100 && !element.shadowRoot?.querySelector('.keypad'); tries += 1) {
    element.requestUpdate();
    await frame();
  }
}

export const Keypad: Story = {
  ...onPhone,
  name: 'Bàn phím lớn',
  render: () => withKeys({ ...half, published: ['tx1'] }),
  play: ({ canvasElement }) => standing(canvasElement),
};

export const KeypadOfLetters: Story = {
  ...onPhone,
  name: 'Bàn phím lớn, môn nhận xét',
  render: () => withKeys({ scoring: 'comment', filled: [1, 0] }),
  play: ({ canvasElement }) => standing(canvasElement),
};

async function openPrinting(canvas: HTMLElement): Promise<void> {
  const element = await opened(canvas);
  const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
  find('#toggle-more')?.click();
  await element.updateComplete;
  const items = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#more button') ?? [])];
  items.find(({ innerText }) => innerText.includes('In trang'))?.click();
  for (let tries = 0; tries < 100 && !find('#print-paper'); tries += 1) await frame();
}

export const Printing: Story = {
  name: 'In trang ghi điểm',
  render: () => table({ filled: [1, 1, 1, 1, 1, 0.9] }),
  play: ({ canvasElement }) => openPrinting(canvasElement),
};

export const PrintingUnsaved: Story = {
  name: 'Chưa in được: còn ô chưa lưu',
  render: () => table({ ...half }, { save: () => new Promise(() => {}) }),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.focus();
    press(element, '6,5', 'Enter');
    await openPrinting(canvasElement);
  },
};
