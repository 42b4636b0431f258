import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryGradebooks, type GradeTableSource } from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import {
  sampleGradebook,
  type GradebookOptions,
} from '../packages/elements/src/grade-table/testing/gradebooks.ts';
import { frame, half, type, unreachable } from './data/grade-table.ts';

/** Where marks are that the system does not have yet: the line below the table says it in every case. */
const meta: Meta = {
  title: 'Bảng điểm/Điểm chưa lưu được',
  component: 'edu-grade-table',
};
export default meta;

type Story = StoryObj;

/** A person of this story alone: what is kept on the device must not turn up in another one. */
let visitors = 0;
const keptFor = (name: string) => `${name} ${Date.now()} ${(visitors += 1)}`;

function keeping(save: GradeTableSource['save'], options: GradebookOptions = half): TemplateResult {
  const book = sampleGradebook(options);
  const source = { ...inMemoryGradebooks([structuredClone(book)]), save };
  return html`<edu-grade-table
    keep-for=${keptFor('story')}
    .gradebook=${book}
    .source=${source}
  ></edu-grade-table>`;
}

/** The line below the table says it. */
async function saying(canvas: HTMLElement, words: RegExp): Promise<void> {
  const line = () => canvas.querySelector('edu-grade-table')?.shadowRoot?.querySelector('.save-line');
  for (let tries = 0; tries < 300 && !words.test(line()?.textContent ?? ''); tries += 1) await frame();
  if (!words.test(line()?.textContent ?? '')) throw new Error(`The line does not say ${words}.`);
}

export const KeptOnDevice: Story = {
  name: 'Mất kết nối, điểm được giữ trên máy này',
  render: () => keeping(unreachable),
  play: async ({ canvasElement }) => {
    await type(canvasElement, '7,5', '8', '6,5');
    await saying(canvasElement, /được giữ trên máy này|kept on this device/);
  },
};

export const StorageFull: Story = {
  name: 'Mất kết nối, bộ nhớ của trình duyệt đã đầy',
  beforeEach: () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    return () => void (IDBObjectStore.prototype.put = put);
  },
  render: () => keeping(unreachable),
  play: async ({ canvasElement }) => {
    await type(canvasElement, '7,5', '8');
    await saying(canvasElement, /đã đầy|is full/);
  },
};

export const StorageForbidden: Story = {
  name: 'Mất kết nối, trình duyệt không cho giữ trên máy',
  beforeEach: () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    return () => void (IDBFactory.prototype.open = open);
  },
  render: () => keeping(unreachable),
  play: async ({ canvasElement }) => {
    await type(canvasElement, '7,5', '8');
    await saying(canvasElement, /không cho giữ|keeps nothing/);
  },
};

/** The session ran out while the teacher typed. */
export const SessionEnded: Story = {
  name: 'Phiên đăng nhập đã hết, điểm đang chờ',
  render: () => keeping(() => Promise.reject(Object.assign(new Error(), { code: 'session_expired' }))),
  play: async ({ canvasElement }) => {
    await type(canvasElement, '7,5', '8', '9');
    await saying(canvasElement, /được giữ trên máy này|kept on this device/);
  },
};

/** The list of the class changed under the teacher's hands: one pupil left, another came. */
export const PupilLeft: Story = {
  name: 'Danh sách lớp vừa đổi, một em đã chuyển đi',
  render: () => keeping(unreachable),
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, '7,5', '8', '6,5');
    const { gradebook } = element;
    if (!gradebook) throw new Error('The story has no gradebook.');
    const [, left, ...rest] = gradebook.pupils;
    if (!left) throw new Error('The story has no second pupil.');
    const came = { ...left, id: `${left.id}-new`, code: '7900099', fullName: 'Trần Nguyễn Hải Yến' };
    element.gradebook = { ...gradebook, pupils: [...gradebook.pupils.slice(0, 1), ...rest, came] };
    await saying(canvasElement, /không còn trong danh sách lớp|no longer in the class list/);
  },
};

/** Another gradebook of the same teacher has marks that wait. */
export const WaitingBeside: Story = {
  name: 'Sổ khác còn điểm đang chờ gửi',
  render: () => {
    const books = ['7A1', '7A2'].map((className, at) =>
      sampleGradebook({ ...half, className, number: at + 1 }),
    );
    const source = { ...inMemoryGradebooks(books), save: unreachable };
    return html`<edu-grade-table .source=${source}></edu-grade-table>`;
  },
  play: async ({ canvasElement }) => {
    const element = await type(canvasElement, '7,5', '8', '6,5');
    const select = element.shadowRoot?.querySelector<HTMLSelectElement>('#pick-class');
    if (!select) throw new Error('The story has no choice of classes.');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await saying(canvasElement, /Toán 7A1 đang chờ gửi|of Toán 7A1 waiting/);
  },
};
