import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTable } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import { primarySubject } from '../packages/elements/src/grade-table/testing/column-sets.ts';
import { sampleGradebook } from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { frame, half, opened, press, table, type } from './data/grade-table.ts';

/** What a teacher can type, and how it is taken back. */
const meta: Meta = { title: 'Bảng điểm/edu-grade-table: nhập nhanh, hoàn tác', component: 'edu-grade-table' };
export default meta;

type Story = StoryObj;

const of = (book: ReturnType<typeof sampleGradebook>): TemplateResult =>
  html`<edu-grade-table
    .gradebook=${book}
    .source=${inMemoryGradebooks([structuredClone(book)])}
  ></edu-grade-table>`;

async function said(element: GradeTable, words: RegExp): Promise<void> {
  const told = () => words.test(element.shadowRoot?.querySelector('.below')?.textContent ?? '');
  for (let tries = 0; tries < 200 && !told(); tries += 1) await frame();
  if (!told()) throw new Error(`The table does not say ${words.source}.`);
}

export const Rounded: Story = {
  name: 'Điểm chấm theo phần tư, làm tròn và nói rõ',
  render: () => table({ ...half, filled: [0.2, 0] }),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    const pupil = element.gradebook?.pupils[9]?.id ?? '';
    element.focusCell(pupil, 'tx1');
    await type(canvasElement, '7,25');
    await said(element, /7,25|7.25/);
  },
};

export const Undone: Story = {
  name: 'Hoàn tác, nói rõ ô nào',
  render: () => table({ ...half, filled: [0] }),
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, '8', '7,5', '9');
    element.shadowRoot?.querySelector<HTMLElement>('.step.undo')?.click();
    await said(element, /Đã hoàn tác|Undone/);
  },
};

export const FillBlanks: Story = {
  name: 'Điền ô trống của một cột',
  render: () => table(half),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.focusCell(element.gradebook?.pupils[0]?.id ?? '', 'tx3');
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    find('#toggle-more')?.click();
    await frame();
    const item = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#more button') ?? [])].find(
      ({ textContent }) => /Điền ô trống|Fill blank/.test(textContent ?? ''),
    );
    item?.click();
    for (let tries = 0; tries < 200 && !find('#fill-value'); tries += 1) await frame();
    const field = find('#fill-value') as HTMLInputElement | null;
    if (!field) throw new Error('The panel did not open.');
    field.value = '8';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await frame();
  },
};

/** Circular 58/2011, article 12: Thể dục, Âm nhạc, Mỹ thuật. */
export const Exemption: Story = {
  name: 'Miễn học: hỏi quyết định (Thông tư 58/2011)',
  render: () =>
    of({
      ...sampleGradebook({ scoring: 'comment', filled: [0.9, 0.8, 0] }),
      subjectCode: 'theDuc',
      subjectName: 'Thể dục',
      ruleSet: 'TT58/2011+TT26/2020',
      schoolYear: 2020,
    }),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    await said(element, /Miễn học|Exempt/);
    press(element, 'm', 'Enter');
    const field = () => element.shadowRoot?.querySelector('#reason');
    for (let tries = 0; tries < 200 && !field(); tries += 1) await frame();
  },
};

export const NoExemption: Story = {
  name: 'Miễn học theo Thông tư 22/2021: nói Điều 10 cho gì thay',
  render: () => table({ scoring: 'comment', filled: [0.9, 0.8, 0] }),
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, 'm');
    element.focusCell(element.gradebook?.pupils[0]?.id ?? '', 'tx1');
    await said(element, /Điều 10|article 10/);
  },
};

export const ReasonsBefore: Story = {
  name: 'Tính 0 điểm: lí do đã dùng được gợi lại',
  render: () => {
    const book = sampleGradebook({ ...half, pupils: 20 });
    const marks = book.marks.map((each, at) =>
      each.slot === 'tx1' && at > 7 && at < 10
        ? {
            ...each,
            state: 'zeroByRule' as const,
            value: null,
            reason: ['Nghỉ không phép', 'Không dự kiểm tra bù'][at - 8] ?? '',
          }
        : each,
    );
    return of({ ...book, marks });
  },
  play: async ({ canvasElement }) => void (await type(canvasElement, '7', '8', 'k')),
};

export const WholeMarks: Story = {
  name: 'Tiểu học: điểm kiểm tra là số nguyên',
  render: () => of(primarySubject({ pupils: 12 })),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.focusCell(element.gradebook?.pupils[0]?.id ?? '', 'ck');
    press(element, '7,5', 'Enter');
    element.focusCell(element.gradebook?.pupils[0]?.id ?? '', 'ck');
    await said(element, /số nguyên|whole/);
  },
};
