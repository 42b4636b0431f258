import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, withTogether } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html } from 'lit';
import { mark, sampleGradebook } from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { frame, half, opened, press, table, type, unreachable } from './data/grade-table.ts';
import { resting } from './data/resting.ts';

/** Marks and comments entry for one class, subject and term, with averages by the circular of the year as they are typed. */
const meta: Meta = {
  title: 'Bảng điểm/edu-grade-table',
  component: 'edu-grade-table',
  render: () => table(),
};
export default meta;

type Story = StoryObj;

export const ScoreSubject: Story = { name: 'Môn tính điểm, lớp 45 em' };

export const Provisional: Story = {
  name: 'Đang nhập, điểm trung bình tạm tính',
  render: () => table({ ...half, published: ['tx1', 'tx2'] }),
};

export const TermTwo: Story = {
  name: 'Học kì II, có điểm trung bình cả năm',
  render: () => table({ term: 2, filled: [1, 1, 1, 1, 1, 0.8] }),
};

/** The circulars before 22/2021 load when such a gradebook is opened. */
export const EarlierCircular: Story = {
  name: 'Năm học cũ, Thông tư 58/2011',
  render: () => {
    const book = sampleGradebook({ slots: ['tx1', 'tx2', 'tx3', 'tx4', 'dk1', 'dk2', 'hk'], canEdit: false });
    const old = { ...book, ruleSet: 'TT58/2011', schoolYear: 2019 };
    return html`<edu-grade-table .gradebook=${old}></edu-grade-table>`;
  },
};

export const Outlook: Story = {
  name: 'Vì sao, và cần bao nhiêu ở bài cuối kì',
  render: () => table({ filled: [1, 1, 1, 1, 1, 0] }),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    const cells = [...(element.shadowRoot?.querySelectorAll('tbody tr td:last-child') ?? [])];
    // Somebody under 8,0, for whom a better average is ahead.
    const cell = cells.find(
      ({ textContent }) => Number.parseFloat((textContent ?? '').replace(',', '.')) < 7.5,
    );
    cell?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true }));
    // The sentences of the circular come on demand.
    const told = () => /Cần cuối kì từ|needs .* in the final/.test(element.shadowRoot?.textContent ?? '');
    for (let tries = 0; tries < 200 && !told(); tries += 1) await frame();
    if (!told()) throw new Error('The table does not say what the final has to be.');
  },
};

export const CommentSubject: Story = {
  name: 'Môn nhận xét',
  render: () => table({ scoring: 'comment', filled: [1, 1, 1, 0.9] }),
};

export const Refused: Story = {
  name: 'Nhập chưa đúng',
  render: () => table(half),
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, '11', '7,25', 'tám', '8,5');
    element.focusCell(element.gradebook?.pupils[1]?.id ?? '', 'tx1');
  },
};

export const ZeroByRule: Story = {
  name: 'Tính 0 điểm, hỏi lí do',
  render: () => table(half),
  play: async ({ canvasElement }) => void (await type(canvasElement, 'v', 'k')),
};

export const Conflict: Story = {
  name: 'Hai người cùng sửa',
  render: () => {
    const book = sampleGradebook(half);
    const database = structuredClone(book);
    const [first] = database.marks;
    if (first) database.marks[0] = mark(first.pupilId, 'tx1', 8, { version: 2, updatedBy: 'Nguyễn Văn Hậu' });
    return html`<edu-grade-table
      .gradebook=${book}
      .source=${inMemoryGradebooks([database])}
    ></edu-grade-table>`;
  },
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, '7');
    for (let tries = 0; tries < 200 && !element.shadowRoot?.querySelector('.conflict'); tries += 1)
      await frame();
    press(element, null, 'ArrowUp');
  },
};

export const Offline: Story = {
  name: 'Mất kết nối, điểm đang chờ',
  render: () => table(half, { save: unreachable }),
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, '7,5', '8', '6,5', '9');
    for (let tries = 0; tries < 200 && !element.shadowRoot?.querySelector('.waiting'); tries += 1)
      await frame();
  },
};

export const Resting: Story = {
  name: 'Sổ điểm đang tạm dừng, điểm được giữ lại',
  render: () => table(half, { save: () => resting() }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, '8,5', '7');
  },
};

export const RestingBefore: Story = {
  name: 'Sổ điểm đang tạm dừng',
  render: () =>
    html`<edu-grade-table .source=${{ ...inMemoryGradebooks([]), list: () => resting() }}></edu-grade-table>`,
};

export const LockedAndPublished: Story = {
  name: 'Cột đã công bố và cột đã khóa sổ',
  render: () => table({ ...half, published: ['tx1', 'tx2'], locked: ['tx1'] }),
};

export const Publishing: Story = {
  name: 'Công bố cho phụ huynh',
  render: () => table(half),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.shadowRoot?.querySelector<HTMLButtonElement>('#toggle-publish')?.click();
  },
};

export const Keys: Story = {
  name: 'Phím tắt',
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.shadowRoot?.querySelector<HTMLButtonElement>('#toggle-help')?.click();
  },
};

export const ReadOnly: Story = { name: 'Chỉ được xem', render: () => table({ canEdit: false }) };

export const OwnGradebooks: Story = {
  name: 'Chọn trong các sổ được phân công',
  render: () => {
    const source = inMemoryGradebooks([
      sampleGradebook(),
      sampleGradebook({ number: 2, term: 2, filled: [1, 0.3, 0] }),
      sampleGradebook({ number: 3, className: '7A2' }),
      sampleGradebook({ number: 4, className: '7A2', subject: ['tinHoc', 'Tin học'] }),
    ]);
    return html`<edu-grade-table .source=${source}></edu-grade-table>`;
  },
};

export const SeveralClasses: Story = {
  name: 'Nhiều lớp trong một bảng',
  render: () => {
    const books = [
      sampleGradebook({ pupils: 6, filled: [1, 0.5, 0] }),
      sampleGradebook({ number: 2, className: '7A2', pupils: 6, filled: [1, 1, 0], locked: ['tx1'] }),
      sampleGradebook({ number: 3, className: '7A3', pupils: 6, filled: [1, 0] }),
    ];
    const source = withTogether(inMemoryGradebooks(books));
    return html`<edu-grade-table
      .source=${source}
      .gradebookId=${books.map(({ id }) => id).join('+')}
    ></edu-grade-table>`;
  },
};

export const Phone: Story = {
  name: 'Điện thoại, 360 px',
  parameters: { viewport: { defaultViewport: 'phone' } },
  globals: { viewport: { value: 'phone' } },
  render: () => table({ ...half, published: ['tx1'] }),
};

export const EmptyClass: Story = { name: 'Lớp chưa có học sinh', render: () => table({ pupils: 0 }) };

export const NoGradebook: Story = {
  name: 'Chưa được phân công',
  render: () => html`<edu-grade-table .source=${inMemoryGradebooks([])}></edu-grade-table>`,
};

export const Loading: Story = {
  name: 'Đang mở sổ điểm',
  render: () =>
    html`<edu-grade-table
      gradebook-id="7a1"
      .source=${{ ...inMemoryGradebooks([]), load: () => new Promise(() => {}) }}
    ></edu-grade-table>`,
};

export const UnknownGradebook: Story = {
  name: 'Không tìm thấy sổ điểm',
  render: () =>
    html`<edu-grade-table gradebook-id="7a9" .source=${inMemoryGradebooks([])}></edu-grade-table>`,
};

export const Fallback: Story = {
  name: 'Chưa nối với dữ liệu: nội dung của trang',
  render: () =>
    html`<edu-grade-table><p>Thầy cô nhập điểm tại phòng học vụ trong giờ làm việc.</p></edu-grade-table>`,
};
