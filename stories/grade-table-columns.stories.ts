import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTable } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import {
  circular58,
  competencesAndQualities,
  primarySubject,
} from '../packages/elements/src/grade-table/testing/column-sets.ts';
import { sampleGradebook } from '../packages/elements/src/grade-table/testing/gradebooks.ts';

/** The columns of each circular, long lists, and blocks of cells. */
const meta: Meta = { title: 'Bảng điểm/edu-grade-table: cột, dòng, khối ô', component: 'edu-grade-table' };
export default meta;

type Story = StoryObj;

function table(book: ReturnType<typeof sampleGradebook>): TemplateResult {
  return html`<edu-grade-table
    .gradebook=${book}
    .source=${inMemoryGradebooks([structuredClone(book)])}
  ></edu-grade-table>`;
}

const frame = () => new Promise(requestAnimationFrame);

async function press(canvas: HTMLElement, ...keys: (string | KeyboardEventInit)[]): Promise<GradeTable> {
  const element = canvas.querySelector('edu-grade-table');
  if (!element) throw new Error('The story shows no grade table.');
  for (let tries = 0; tries < 100 && !element.shadowRoot?.querySelector('.bar'); tries += 1) await frame();
  element.focus();
  const field = element.shadowRoot?.querySelector('.cell-field');
  for (const key of keys) {
    const init = typeof key === 'string' ? { key } : key;
    field?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  }
  for (let frames = 0; frames < 4; frames += 1) await frame();
  return element;
}

export const PrimarySubject: Story = {
  name: 'Tiểu học: mức đạt được và điểm kiểm tra',
  render: () => table(primarySubject()),
};

export const CompetencesAndQualities: Story = {
  name: 'Tiểu học: năng lực và phẩm chất',
  render: () => table(competencesAndQualities()),
};

export const Circular58: Story = {
  name: 'Thông tư 58: miệng, viết, thực hành',
  render: () => table(circular58()),
};

export const Remarks: Story = {
  name: 'Cột nhận xét, đang viết',
  render: () => table(primarySubject({ pupils: 12 })),
  play: async ({ canvasElement }) => void (await press(canvasElement, 'End', 'ArrowDown', 'ArrowDown')),
};

export const Selection: Story = {
  name: 'Chọn một khối ô',
  render: () => table(sampleGradebook({ filled: [1, 1, 0.6, 0] })),
  play: async ({ canvasElement }) => {
    const element = await press(
      canvasElement,
      'ArrowDown',
      'ArrowRight',
      ...['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'].map((key) => ({
        key,
        shiftKey: true,
      })),
    );
    const told = () => /5 × 3/.test(element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '');
    for (let tries = 0; tries < 100 && !told(); tries += 1) await frame();
    if (!told()) throw new Error('The table does not say what is selected.');
  },
};

export const LongList: Story = {
  name: 'Cả khối, 500 em',
  render: () => table(sampleGradebook({ pupils: 500, className: 'khối 7' })),
  play: async ({ canvasElement }) =>
    void (await press(canvasElement, 'PageDown', 'PageDown', 'PageDown', 'PageDown')),
};

export const RightToLeftPage: Story = {
  name: 'Trang viết từ phải sang trái',
  render: () => html`<div dir="rtl">${table(sampleGradebook({ pupils: 12, filled: [1, 1, 0.6, 0] }))}</div>`,
  play: async ({ canvasElement }) =>
    void (await press(canvasElement, 'ArrowRight', { key: 'ArrowRight', shiftKey: true })),
};

export const PhoneWithRemarks: Story = {
  name: 'Điện thoại, 360 px, có nhận xét',
  parameters: { viewport: { defaultViewport: 'phone' } },
  globals: { viewport: { value: 'phone' } },
  render: () => table(primarySubject({ pupils: 12 })),
};
