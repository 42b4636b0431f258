import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTable } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import { sampleGradebook } from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { button, opened, until } from './data/at-table.ts';

/** All gradebooks of a school, as its principal closes them at the end of a term. */
const meta: Meta = { title: 'Bảng điểm/Khóa sổ toàn trường', component: 'edu-grade-table' };
export default meta;

type Story = StoryObj;

/** Three classes and two subjects, not all finished. */
function school(): ReturnType<typeof sampleGradebook>[] {
  const toan = [1, 2, 3].map((number) =>
    sampleGradebook({
      number,
      className: `7A${number}`,
      canEdit: false,
      filled: [1, 1, 1, 1, 1, 1 - number / 10],
    }),
  );
  const nguVan = [1, 2, 3].map((number) =>
    sampleGradebook({
      ...{ number: number + 3, className: `7A${number}`, canEdit: false, subject: ['nguVan', 'Ngữ văn'] },
      locked: ['gk'],
    }),
  );
  return [...toan, ...nguVan];
}

async function schoolPanel(canvas: HTMLElement): Promise<GradeTable> {
  const element = await opened(canvas);
  (await button(element, /khóa sổ toàn trường|whole school/, '#more')).click();
  await until('what is open', () => element.shadowRoot?.querySelector('#locks-lock'));
  return element;
}

const office = (): TemplateResult => {
  const source = inMemoryGradebooks(school(), { author: 'Lê Văn Thành', isPrincipal: true });
  return html`<edu-grade-table .source=${source}></edu-grade-table>`;
};

export const SchoolProgress: Story = {
  name: 'Hiệu trưởng xem tiến độ toàn trường',
  render: office,
  play: async ({ canvasElement }) => void (await schoolPanel(canvasElement)),
};

export const SchoolLocked: Story = {
  name: 'Hiệu trưởng khóa sổ nhiều lớp',
  render: office,
  play: async ({ canvasElement }) => {
    const element = await schoolPanel(canvasElement);
    (await button(element, /^\s*(Khóa sổ…|Lock…)/, '#panel')).click();
    await until('the question', () => element.shadowRoot?.querySelector('#locks-question'));
  },
};
