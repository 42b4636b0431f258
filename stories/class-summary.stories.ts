import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemorySummaries, type ClassSummarySource } from '@lienthong/elements/class-summary.js';
import '@lienthong/elements/define/class-summary.js';
import { html, type TemplateResult } from 'lit';
import {
  sampleSummary,
  type SummaryOptions,
} from '../packages/elements/src/class-summary/testing/summaries.ts';
import { shared } from '../packages/elements/src/class-summary/testing/colleague.ts';
import { resting } from './data/resting.ts';

/** The homeroom teacher's summary page: all results, conduct and absences to enter, study level, proposals. */
const meta: Meta = {
  title: 'Bảng tổng hợp/edu-class-summary',
  component: 'edu-class-summary',
  render: () => page({ pupils: 45, entered: 0.6 }),
};
export default meta;

type Story = StoryObj;

function page(
  options: SummaryOptions = {},
  parts: Partial<ClassSummarySource> = {},
  keepFor = '',
): TemplateResult {
  const { period: shown = 'term1', ...rest } = options;
  const pages = (['term1', 'term2', 'year'] as const).map((period) => sampleSummary({ ...rest, period }));
  const source = { ...inMemorySummaries(pages), ...parts };
  return html`<edu-class-summary .source=${source} period=${shown} keep-for=${keepFor}></edu-class-summary>`;
}

/** A person of this story alone: what is kept on the device must not turn up in another one. */
let visitors = 0;
const somebody = () => `story ${Date.now()} ${(visitors += 1)}`;

const refusal = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

type Play = NonNullable<Story['play']>;

/** Presses buttons of the element, each once it is there. */
const press =
  (...selectors: string[]): Play =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-class-summary')?.shadowRoot;
    for (const selector of selectors) {
      for (let tries = 0; tries < 120 && !root?.querySelector(selector); tries++) await frame();
      root?.querySelector<HTMLElement>(selector)?.click();
    }
    for (let tries = 0; tries < 3; tries++) await frame();
  };

/** Chooses a level for the pupil of the first line, and waits for what becomes of it. */
const choose =
  (level: string, until: string): Play =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('edu-class-summary')?.shadowRoot;
    for (let tries = 0; tries < 120 && !root?.querySelector('select.cell-field'); tries++) await frame();
    const field = root?.querySelector<HTMLSelectElement>('select.cell-field');
    if (!field) return;
    field.value = level;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    for (let tries = 0; tries < 300 && !root?.querySelector(until); tries++) await frame();
  };

/** The line below the table says it. */
async function saying(canvas: HTMLElement, words: RegExp): Promise<void> {
  const line = () => canvas.querySelector('edu-class-summary')?.shadowRoot?.querySelector('.save-line');
  for (let tries = 0; tries < 300 && !words.test(line()?.textContent ?? ''); tries++) await frame();
  if (!words.test(line()?.textContent ?? '')) throw new Error(`The line does not say ${words}.`);
}

export const Entering: Story = { name: 'Học kì I, đang nhập' };

export const WithoutResults: Story = {
  name: 'Giữa học kì, chưa môn nào có kết quả',
  render: () => page({ pupils: 45, entered: 0.6, results: 0 }),
};

export const Year: Story = {
  name: 'Cả năm, đủ kết quả',
  render: () => page({ pupils: 45, period: 'year' }),
};

export const YearIncomplete: Story = {
  name: 'Cả năm, còn em thiếu',
  render: () => page({ pupils: 20, period: 'year', results: 0.7, entered: 0.8 }),
  play: press('input[name=missing]'),
};

export const Why: Story = {
  name: 'Vì sao được mức này',
  render: () => page({ period: 'year' }),
  play: press('button.why', 'tbody tr:nth-child(3) td.study'),
};

export const Circular58: Story = {
  name: 'Năm học cũ, Thông tư 58/2011: hạnh kiểm cả năm do nhà trường xếp',
  render: () => page({ period: 'year', ruleSet: 'TT58/2011' }),
};

export const Saved: Story = {
  name: 'Vừa lưu',
  play: choose('dat', 'td.saved'),
};

export const Refused: Story = {
  name: 'Không ghi được: sổ vừa khóa',
  render: () => page({}, { save: () => refusal('records_locked') }),
  play: choose('dat', 'td.refused'),
};

export const Conflict: Story = {
  name: 'Người khác vừa ghi ô này',
  render: () => {
    const memory = inMemorySummaries([sampleSummary()]);
    return page(
      {},
      {
        load: memory.load,
        async save(classId, body, options) {
          const [first] = body.items;
          if (first) {
            const theirs = { ...first, conduct: 'kha' };
            await memory.save(
              classId,
              { ...body, items: [theirs] },
              { ...options, idempotencyKey: 'theirs' },
            );
          }
          return memory.save(classId, body, options);
        },
      },
    );
  },
  play: choose('dat', 'td.conflict'),
};

export const Waiting: Story = {
  name: 'Mất kết nối, còn chờ gửi',
  render: () => page({}, { save: unreachable }),
  play: choose('dat', '.save-line .button'),
};

export const KeptOnDevice: Story = {
  name: 'Mất kết nối, phần đã nhập được giữ trên máy này',
  render: () => page({}, { save: unreachable }, somebody()),
  play: async (context) => {
    await choose('dat', '.save-line .button')(context);
    await saying(context.canvasElement, /được giữ trên máy này|kept on this device/);
  },
};

/** The next reading of the class is without the first pupil. */
export const PupilLeft: Story = {
  name: 'Em vừa nhập đã chuyển đi',
  render: () => {
    const { source, tell } = shared(inMemorySummaries([sampleSummary()]), sampleSummary());
    let readings = 0;
    return page(
      {},
      {
        ...source,
        async load(...of) {
          const summary = await source.load(...of);
          readings += 1;
          return readings > 1 ? { ...summary, pupils: summary.pupils.slice(1) } : summary;
        },
        save() {
          tell('everything');
          return unreachable();
        },
      },
    );
  },
  play: choose('dat', '.strays'),
};

export const Colleague: Story = {
  name: 'Đồng nghiệp vừa nhập',
  render: () => {
    const summary = sampleSummary({ pupils: 20 });
    const { source, listeners, colleague } = shared(
      inMemorySummaries([summary], { author: 'Trần Văn Bình' }),
      summary,
    );
    const [, , third] = summary.pupils;
    return page(
      {},
      {
        ...source,
        async follow(classId, options) {
          const over = source.follow?.(classId, options);
          if (listeners.size === 1 && third)
            await colleague({ pupilId: third.id, conduct: 'kha', excused: 9 });
          await over;
        },
      },
    );
  },
  play: async ({ canvasElement }) => saying(canvasElement, /Trần Văn Bình (vừa sửa|just changed) 2/),
};

export const Locked: Story = {
  name: 'Đã khóa sổ',
  render: () => page({ lockedAt: '2027-01-16T16:45:00+07:00' }),
};

export const Principal: Story = {
  name: 'Hiệu trưởng: chỉ xem, và khóa sổ',
  render: () => page({ canEdit: false, canLock: true, entered: 0.7 }),
  play: press('.ask-lock'),
};

export const Empty: Story = { name: 'Lớp chưa có học sinh', render: () => page({ pupils: 0 }) };

export const NoClasses: Story = {
  name: 'Không chủ nhiệm lớp nào',
  render: () => page({}, { classes: () => Promise.resolve([]) }),
};

export const Loading: Story = {
  name: 'Đang mở',
  render: () => page({}, { load: () => new Promise(() => {}) }),
};

export const Failed: Story = {
  name: 'Chưa mở được',
  render: () => page({}, { load: unreachable }),
};

export const Resting: Story = {
  name: 'Cơ quan quản lí tạm dừng',
  render: () => page({}, { load: () => resting() }),
};

export const SignedOut: Story = {
  name: 'Chưa đăng nhập',
  render: () => html`<edu-class-summary></edu-class-summary>`,
};

export const Narrow: Story = {
  name: 'Điện thoại',
  globals: { viewport: { value: 'phone' } },
};

const longNames = (): TemplateResult => {
  const names = ['10 chuyên Tiếng Anh 1 (chất lượng cao)', '10 chuyên Tiếng Anh 2 (chất lượng cao)'];
  const pages = names.map((className, at) => ({
    ...sampleSummary({ pupils: 12 }),
    className,
    classId: `long ${at}`,
  }));
  const [, second] = pages[0]?.pupils ?? [];
  if (second) second.fullName = 'Công Tằng Tôn Nữ Nguyễn Phước Thị Huyền Trân';
  return html`<edu-class-summary .summaries=${pages}></edu-class-summary>`;
};

export const LongNames: Story = { name: 'Tên dài', render: longNames };

export const LongNamesNarrow: Story = {
  name: 'Tên dài, trên điện thoại',
  globals: { viewport: { value: 'phone' } },
  render: longNames,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () => html`<div lang="en">${page({ period: 'year' })}</div>`,
};
