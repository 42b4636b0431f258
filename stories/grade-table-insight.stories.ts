import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTable } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import {
  mark,
  sampleGradebook,
  type GradebookOptions,
} from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { competencesAndQualities } from '../packages/elements/src/grade-table/testing/column-sets.ts';
import { frame, opened, press } from './data/grade-table.ts';

/** Looking at a class: find a pupil, show a part, sum up, try out, write remarks, see how far all gradebooks are. */
const meta: Meta = { title: 'Bảng điểm/Nhìn và tìm', component: 'edu-grade-table' };
export default meta;

type Story = StoryObj;
type Book = ReturnType<typeof sampleGradebook>;

const half: GradebookOptions = { filled: [1, 1, 0.6, 0.5, 1, 0] };
const withRemarks: GradebookOptions = { slots: ['tx1', 'tx2', 'gk', 'ck', 'nx'], filled: [1, 1, 1, 1, 0] };

function table(options: GradebookOptions, change: (book: Book) => void = () => {}): TemplateResult {
  const book = sampleGradebook(options);
  change(book);
  return html`<edu-grade-table
    .gradebook=${book}
    .source=${inMemoryGradebooks([structuredClone(book)])}
  ></edu-grade-table>`;
}

/** Marks as they come out when a hand slips. */
function slips(book: Book): void {
  const set = (row: number, marks: Readonly<Record<string, number>>): void => {
    for (const [slot, value] of Object.entries(marks)) {
      const pupilId = book.pupils[row]?.id ?? '';
      book.marks = book.marks.filter((each) => each.pupilId !== pupilId || each.slot !== slot);
      book.marks.push(mark(pupilId, slot, value));
    }
  };
  set(4, { tx1: 9, tx2: 1, gk: 9 });
  set(9, { tx1: 1 });
  set(10, { tx1: 0 });
  set(12, { tx1: 9.5, tx2: 9, tx3: 9, gk: 3.5 });
}

async function until<T>(what: string, find: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`The story does not show ${what}.`);
}

const inside = <E extends HTMLElement>(element: GradeTable, selector: string): Promise<E> =>
  until(selector, () => element.shadowRoot?.querySelector<E>(selector));

/** Presses the button of the menu with these words, and waits for its panel. */
async function choose(canvas: HTMLElement, label: RegExp, shows: string): Promise<GradeTable> {
  const element = await opened(canvas);
  (await inside(element, '#toggle-more')).click();
  const item = await until(String(label), () =>
    [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.menu li button') ?? [])].find(
      ({ textContent }) => label.test(textContent ?? ''),
    ),
  );
  item.click();
  await inside(element, shows);
  return element;
}

async function write(element: GradeTable, selector: string, text: string): Promise<void> {
  const field = await inside<HTMLInputElement>(element, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await frame();
}

async function pick(element: GradeTable, selector: string, value: string): Promise<void> {
  const field = await inside<HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await frame();
  await frame();
}

const FIND = /Tìm, lọc|Find, filter/;
const OVERVIEW = /Nhìn chung|Overview/;
const TRIAL = /Thử điểm|Try marks/;
const REMARKS = /Nhận xét bằng|Remarks from/;
const PROGRESS = /Tiến độ|How far/;

export const FindPupil: Story = {
  name: 'Tìm học sinh: gõ "ha"',
  render: () => table(half),
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, FIND, '#find-pupil');
    await write(element, '#find-pupil', 'ha');
    await inside(element, '[role=option]');
  },
};

export const Filtered: Story = {
  name: 'Lọc em thiếu điểm, sắp theo cột',
  render: () => table(half),
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, FIND, '#filter-rows');
    await pick(element, '#filter-rows', 'missingHere');
    await pick(element, '#order-rows', 'lowest');
    await inside(element, '.arranged');
  },
};

export const FilteredClosed: Story = {
  name: 'Đang lọc, đã đóng ô tìm',
  render: () => table(half),
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, FIND, '#filter-rows');
    await pick(element, '#filter-rows', 'missingAny');
    await pick(element, '#order-rows', 'name');
    (await inside(element, '.find-row > .button')).click();
    await inside(element, '.arranged');
  },
};

export const Overview: Story = {
  name: 'Nhìn chung cả lớp, có gợi ý gõ nhầm',
  render: () => table(half, slips),
  play: async ({ canvasElement }) => void (await choose(canvasElement, OVERVIEW, '.overview')),
};

export const OverviewTermTwo: Story = {
  name: 'Nhìn chung học kì II, so giữa kì và cuối kì',
  render: () => table({ term: 2, filled: [1, 1, 1, 1, 1, 0.9] }),
  play: async ({ canvasElement }) => void (await choose(canvasElement, OVERVIEW, '.compared')),
};

export const OverviewComment: Story = {
  name: 'Nhìn chung môn nhận xét',
  render: () => table({ scoring: 'comment', filled: [1, 1, 1, 0.9] }),
  play: async ({ canvasElement }) => void (await choose(canvasElement, OVERVIEW, '.overview')),
};

export const OverviewPhone: Story = {
  name: 'Nhìn chung trên điện thoại',
  parameters: { viewport: { defaultViewport: 'phone' } },
  globals: { viewport: { value: 'phone' } },
  render: () => table(half, slips),
  play: async ({ canvasElement }) => void (await choose(canvasElement, OVERVIEW, '.overview')),
};

const traits = (): TemplateResult => {
  const book = competencesAndQualities({ pupils: 12 });
  return html`<edu-grade-table
    .gradebook=${book}
    .source=${inMemoryGradebooks([structuredClone(book)])}
  ></edu-grade-table>`;
};

export const OverviewTraits: Story = {
  name: 'Nhìn chung năng lực và phẩm chất, trên điện thoại',
  parameters: { viewport: { defaultViewport: 'phone' } },
  globals: { viewport: { value: 'phone' } },
  render: traits,
  play: async ({ canvasElement }) => void (await choose(canvasElement, OVERVIEW, '.overview')),
};

export const PublishTraits: Story = {
  name: 'Công bố mức của một phẩm chất',
  render: traits,
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, /Công bố kết quả|Publish results/, '#publish-slot');
    await pick(element, '#publish-slot', 'gk-yeuNuoc');
  },
};

export const Trial: Story = {
  name: 'Thử điểm cho một em',
  render: () => table({ filled: [1, 1, 1, 1, 1, 0] }),
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, TRIAL, '#trial-0');
    await write(element, '#trial-0', '9');
    await write(element, '#trial-1', '11');
    await inside(element, '.outcome');
  },
};

export const TrialPhone: Story = {
  name: 'Thử điểm trên điện thoại',
  parameters: { viewport: { defaultViewport: 'phone' } },
  globals: { viewport: { value: 'phone' } },
  render: () => table({ term: 2, filled: [1] }),
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, TRIAL, '#trial-5');
    await write(element, '#trial-5', '10');
    await inside(element, '.outcome');
  },
};

export const Remarks: Story = {
  name: 'Nhận xét bằng cụm từ',
  render: () => table(withRemarks),
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, REMARKS, '#find-phrase');
    await write(element, '#remark', 'Chăm chỉ, có tiến bộ. ');
  },
};

export const RemarkTooLong: Story = {
  name: 'Nhận xét dài hơn trang cho phép',
  render: () => {
    const book = sampleGradebook(withRemarks);
    return html`<edu-grade-table
      remark-length="60"
      .gradebook=${book}
      .source=${inMemoryGradebooks([structuredClone(book)])}
    ></edu-grade-table>`;
  },
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, REMARKS, '#find-phrase');
    await write(
      element,
      '#remark',
      'Nắm vững kiến thức, vận dụng tốt vào bài tập và thực tế, tiếp tục phát huy.',
    );
    await inside(element, '#remark-count.error');
  },
};

export const Question: Story = {
  name: 'Hỏi lại một điểm có thể gõ nhầm',
  render: () => table({ filled: [1, 1, 1, 1, 1, 0] }),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    // Somebody whose marks are all about 9.
    element.focusCell(element.gradebook?.pupils[5]?.id ?? '', 'ck');
    press(element, '1', 'Enter');
    await until('the question', () =>
      /10\?/.test(element.shadowRoot?.querySelector('.bar')?.textContent ?? '') ? true : null,
    );
  },
};

export const AllGradebooks: Story = {
  name: 'Tiến độ các sổ của một giáo viên',
  render: () => {
    const source = inMemoryGradebooks([
      sampleGradebook({ filled: [1, 1, 0.6, 0] }),
      sampleGradebook({ number: 2, term: 2, filled: [1, 0.3, 0] }),
      sampleGradebook({ number: 3, className: '7A2' }),
      sampleGradebook({ number: 4, className: '7A2', subject: ['tinHoc', 'Tin học'], filled: [1, 0.5] }),
    ]);
    return html`<edu-grade-table .source=${source}></edu-grade-table>`;
  },
  play: async ({ canvasElement }) => {
    const element = await choose(canvasElement, PROGRESS, '.overview');
    await until('every gradebook', () =>
      (element.shadowRoot?.querySelectorAll('.overview svg.line').length ?? 0) >= 4 ? true : null,
    );
  },
};
