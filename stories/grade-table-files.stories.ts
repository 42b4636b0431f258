import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTable } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import {
  sampleGradebook,
  type GradebookOptions,
} from '../packages/elements/src/grade-table/testing/gradebooks.ts';

/** Marks from Excel, LibreOffice and Google Sheets: pasted as a block, or from a file, looked at before they are written. */
const meta: Meta = {
  title: 'Bảng điểm/Dán và nhập từ tệp',
  component: 'edu-grade-table',
  render: () => table(),
};
export default meta;

type Story = StoryObj;

function table(options: GradebookOptions = {}): TemplateResult {
  const book = sampleGradebook({ filled: [1, 1, 0.6, 0], ...options });
  const source = inMemoryGradebooks([structuredClone(book)]);
  return html`<edu-grade-table .gradebook=${book} .source=${source}></edu-grade-table>`;
}

const frame = () => new Promise(requestAnimationFrame);

async function opened(canvas: HTMLElement): Promise<GradeTable> {
  const element = canvas.querySelector('edu-grade-table');
  if (!element) throw new Error('The story shows no grade table.');
  for (let tries = 0; tries < 100 && !element.shadowRoot?.querySelector('.bar'); tries += 1) await frame();
  return element;
}

async function shown(element: GradeTable, selector: string): Promise<void> {
  const found = () => element.shadowRoot?.querySelector(selector);
  for (let tries = 0; tries < 300 && !found(); tries += 1) await frame();
  if (!found()) throw new Error(`The table does not show ${selector}.`);
  await element.updateComplete;
}

/** As if these rows had been copied in a spreadsheet. */
async function paste(canvas: HTMLElement, ...rows: string[]): Promise<GradeTable> {
  const element = await opened(canvas);
  element.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', rows.map((row) => row.replaceAll(' | ', '\t')).join('\r\n'));
  element.shadowRoot
    ?.querySelector('.cell-field')
    ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return element;
}

async function drop(canvas: HTMLElement, name: string, ...rows: string[]): Promise<GradeTable> {
  const element = await opened(canvas);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(
    new File([`\ufeff${rows.map((row) => row.replaceAll(' | ', ';')).join('\r\n')}`], name),
  );
  element.shadowRoot
    ?.querySelector('table')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  return element;
}

export const Overwriting: Story = {
  name: 'Dán đè lên điểm đang có',
  render: () => table({ locked: ['tx2'], published: ['tx1', 'tx2'] }),
  play: async ({ canvasElement }) => {
    const element = await paste(canvasElement, '8,5 | 9 | 7,25', '7 | 6,5 | 8', '9 | 7 | 10');
    await shown(element, '.transfer');
  },
};

export const BadCells: Story = {
  name: 'Dán có ô không phải điểm',
  play: async ({ canvasElement }) => {
    const lines = ['TX4 | ĐĐGgk', '8,5 | abc', '11 | 9', '7,123 | vắng', '9 | 8'];
    await shown(await paste(canvasElement, ...lines), '.transfer-problems');
  },
};

export const Doubtful: Story = {
  name: 'Dán có tên: chưa rõ là em nào, và lí do điểm 0',
  play: async ({ canvasElement }) => {
    const lines = [
      'Họ và tên | TX4 | ĐĐGgk',
      'Nguyễn Hoàng An | 8 | 7,5',
      'Tran Le Bao An | 9 | 8',
      'Phạm Thị Thùy Anh | k | 6',
      'Nguyễn Văn Khác | 7 | 7',
    ];
    await shown(await paste(canvasElement, ...lines), '.transfer-questions');
  },
};

export const PastedAtOnce: Story = {
  name: 'Dán vào ô trống: ghi ngay, hoàn tác được',
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.focusCell(element.gradebook?.pupils[0]?.id ?? '', 'tx4');
    await paste(canvasElement, '8,5', '7', '9', '6,5', '10');
    const done = () =>
      /Đã ghi 5 ô|5 cells written/.test(element.shadowRoot?.querySelector('.below')?.textContent ?? '');
    for (let tries = 0; tries < 300 && !done(); tries += 1) await frame();
    if (!done()) throw new Error('The table does not say what was written.');
  },
};

export const ChooseFile: Story = {
  name: 'Nhập từ tệp: chọn tệp',
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.shadowRoot?.querySelector<HTMLButtonElement>('#toggle-more')?.click();
    await element.updateComplete;
    const items = [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('#more button') ?? [])];
    items.find(({ innerText }) => /^(Nhập từ tệp|Import from)/.test(innerText.trim()))?.click();
    await shown(element, '#transfer-file');
  },
};

export const OtherClass: Story = {
  name: 'Tệp của lớp khác',
  play: async ({ canvasElement }) => {
    const lines = [
      'Lớp: 7A2 - Môn: Toán - Học kì 1',
      'STT | Mã học sinh | Họ và tên | TX4 | Dân tộc | ĐTBmhk',
      '1 | 797000001 | Nguyễn Hoàng An | 8 | Kinh | 7,9',
      '2 | 797000002 | Trần Lê Bảo An | 7,5 | Kinh | 7,1',
    ];
    await shown(await drop(canvasElement, 'so-diem-7A2.csv', ...lines), '.transfer');
  },
};

export const Unreadable: Story = {
  name: 'Tệp dùng phông chữ cũ',
  play: async ({ canvasElement }) => {
    const lines = ['Hä tªn | TX4', 'NguyÔn V¨n An | 8', 'TrÇn ThÞ B×nh | 7', 'Lª §øc C­êng | 9'];
    await shown(await drop(canvasElement, 'diem-cu.csv', ...lines), '#transfer-error .error');
  },
};
