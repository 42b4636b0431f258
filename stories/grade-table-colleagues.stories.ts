import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTable } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import { circular58 } from '../packages/elements/src/grade-table/testing/column-sets.ts';
import { mark, sampleGradebook } from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import type { GradebookOptions } from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { button, opened, until } from './data/at-table.ts';
import { colleague } from '../packages/elements/src/grade-table/testing/colleague.ts';

/** One gradebook under several hands: what a colleague writes appears at once, the principal locks, opens and decides. */
const meta: Meta = { title: 'Bảng điểm/Nhiều người một sổ', component: 'edu-grade-table' };
export default meta;

type Story = StoryObj;
type Book = ReturnType<typeof sampleGradebook>;

const few: GradebookOptions = { pupils: 12, filled: [1, 1, 0.6, 0] };

interface Screen {
  readonly author?: string;
  readonly isPrincipal?: boolean;
}

/** A screen of somebody over the gradebook of the story. */
function screen(
  database: Book,
  { author = 'Trần Thị Minh Hạnh', isPrincipal = false }: Screen = {},
): TemplateResult {
  const memory = inMemoryGradebooks([database], { author, isPrincipal });
  const read = async () => ({ ...structuredClone(database), canEdit: !isPrincipal });
  return html`<edu-grade-table
    .gradebook=${{ ...structuredClone(database), canEdit: !isPrincipal }}
    .source=${{ ...memory, load: read }}
  ></edu-grade-table>`;
}

const panel = (element: GradeTable): Promise<Element> =>
  until('a panel', () => element.shadowRoot?.querySelector('#panel'));

/** What the teacher asked for and the principal has not decided yet. */
async function askFor(database: Book): Promise<void> {
  const desk = await inMemoryGradebooks([database]).desk?.();
  const [first, , third] = database.marks;
  const { signal } = new AbortController();
  for (const [old, value, why] of [
    [first, 8.5, 'Chấm sót câu 3'],
    [third, 6, 'Nhập nhầm hàng'],
  ] as const) {
    if (!old) continue;
    const { pupilId, slot, version } = old;
    await desk?.requestCorrection(
      database.id,
      { pupilId, slot, version, state: 'value', value, why },
      { idempotencyKey: why, signal },
    );
  }
}

let shared = sampleGradebook(few);

export const Live: Story = {
  name: 'Đồng nghiệp vừa sửa, ô sáng lên',
  render: () => screen((shared = sampleGradebook(few))),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    await button(element, /Lịch sử ô|History of the cell/, '#more');
    const write = colleague(shared, 'Nguyễn Thu Hà');
    for (const [row, value] of [
      [2, 9],
      [3, 4.5],
      [5, 8],
    ] as const)
      await write(row, 'tx2', value);
    await until('the marks', () => element.shadowRoot?.querySelector('td.changed'));
  },
};

export const TwoScreens: Story = {
  name: 'Hai màn hình cùng một sổ',
  render: () => {
    const database = sampleGradebook({ ...few, pupils: 6 });
    return html`${screen(database)}
      <hr />
      ${screen(database, { author: 'Nguyễn Thu Hà' })}`;
  },
};

export const Conflicts: Story = {
  name: 'Nhiều ô có hai điểm',
  render: () => {
    const book = sampleGradebook(few);
    const database = structuredClone(book);
    [7, 8.5, 6].forEach((value, row) => {
      const old = database.marks[row];
      if (old)
        database.marks[row] = mark(old.pupilId, 'tx1', value, { version: 2, updatedBy: 'Nguyễn Thu Hà' });
    });
    return html`<edu-grade-table
      .gradebook=${book}
      .source=${inMemoryGradebooks([database])}
    ></edu-grade-table>`;
  },
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('.cell-field');
    element.focus();
    for (const text of ['9,3', '4,2', '7,7']) {
      if (!field) return;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    }
    (await button(element, /Xem cả 3 ô|All 3 cells/, '#more')).click();
    await panel(element);
  },
};

export const History: Story = {
  name: 'Lịch sử của một ô',
  render: () => {
    const database = sampleGradebook(few);
    void colleague(database)(0, 'tx1', 4).then(() =>
      colleague(database, 'Trần Thị Minh Hạnh')(0, 'tx1', 8.5),
    );
    return screen(database);
  },
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    (await button(element, /Lịch sử ô|History of the cell/, '#more')).click();
    await until('the versions', () => element.shadowRoot?.querySelector('#panel li'));
  },
};

export const AskForCorrection: Story = {
  name: 'Cột đã khóa sổ: đề nghị sửa',
  render: () => screen(sampleGradebook({ ...few, locked: ['tx1'], published: ['tx1'] })),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    element.focusCell(element.gradebook?.pupils[1]?.id ?? '', 'tx1');
    (await button(element, /Đề nghị sửa$|Ask for a correction/m, '.bar')).click();
    await panel(element);
  },
};

export const OpenRequests: Story = {
  name: 'Đề nghị của giáo viên, đang chờ duyệt',
  render: () => {
    const database = sampleGradebook({ ...few, locked: ['tx1'] });
    void askFor(database);
    return screen(database);
  },
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    await until('the sign', () => element.shadowRoot?.querySelector('td.asked'));
    element.focusCell(element.gradebook?.pupils[0]?.id ?? '', 'tx1');
    (await button(element, /Đề nghị sửa điểm|Corrections/, '#more')).click();
    await until('the list', () => element.shadowRoot?.querySelector('#panel tbody tr'));
  },
};

export const PrincipalDecides: Story = {
  name: 'Hiệu trưởng duyệt đề nghị',
  render: () => {
    const database = sampleGradebook({ ...few, locked: ['tx1'] });
    void askFor(database);
    return screen(database, { author: 'Lê Văn Thành', isPrincipal: true });
  },
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    (await button(element, /2 chờ duyệt|2 waiting/, '#more')).click();
    (await button(element, /Không duyệt|Refuse/, '#panel')).click();
    await until('the question why', () => element.shadowRoot?.querySelector('#refusal'));
  },
};

export const PrincipalLocks: Story = {
  name: 'Hiệu trưởng khóa sổ, mở khóa',
  render: () =>
    screen(sampleGradebook({ ...few, locked: ['tx1'], published: ['tx1', 'tx2'] }), {
      author: 'Lê Văn Thành',
      isPrincipal: true,
    }),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    (await button(element, /Các cột của sổ|Columns/, '#more')).click();
    await panel(element);
  },
};

export const TeacherColumns: Story = {
  name: 'Giáo viên thêm cột thường xuyên',
  render: () => screen(sampleGradebook({ ...few, published: ['tx1'] })),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    (await button(element, /Các cột của sổ|Columns/, '#more')).click();
    await panel(element);
  },
};

export const TeacherColumns58: Story = {
  name: 'Giáo viên thêm cột, năm học theo Thông tư 58',
  render: () => screen(circular58({ pupils: 12 })),
  play: async ({ canvasElement }) => {
    const element = await opened(canvasElement);
    (await button(element, /Các cột của sổ|Columns/, '#more')).click();
    await until('the choice', () => element.shadowRoot?.querySelector('#new-column'));
  },
};
