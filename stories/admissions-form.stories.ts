import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inMemoryAdmissions, type AdmissionsFormSource } from '@lienthong/elements/admissions-form.js';
import '@lienthong/elements/define/admissions-form.js';
import { html } from 'lit';
import { campaigns } from './data/admissions.ts';
import { resting } from './data/resting.ts';

/** Application for an entry grade. The school's campaign decides the grade, the usual year of birth and the text to agree to. */
const meta: Meta = {
  title: 'Tuyển sinh/edu-admissions-form',
  component: 'edu-admissions-form',
  render: () =>
    html`<edu-admissions-form .source=${inMemoryAdmissions([campaigns.open])}></edu-admissions-form>`,
};
export default meta;

type Story = StoryObj;

const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const form = (source: AdmissionsFormSource): ReturnType<typeof html> =>
  html`<edu-admissions-form .source=${source}></edu-admissions-form>`;

/** A family that has typed everything; parts of it are replaced by a story. */
const typed = {
  childName: 'Nguyễn Ngọc Bảo Hân',
  birthDate: '05/09/2016',
  sex: 'female',
  personalId: '079316012345',
  province: 'Thành phố Hồ Chí Minh',
  ward: 'Phường Bến Thành',
  street: '12/3 Lê Thị Riêng, khu phố 4',
  guardianName: 'Nguyễn Văn Thành',
  relation: 'father',
  phone: '0903 123 456',
  consent: true,
};
type Typed = Partial<Record<keyof typeof typed | 'noPersonalId' | 'ageReason', string | boolean>>;

async function fill(canvas: HTMLElement, values: Typed, submit: boolean): Promise<void> {
  const root = canvas.querySelector('edu-admissions-form')?.shadowRoot;
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  for (let tries = 0; tries < 50 && !root?.querySelector('form'); tries++) await frame();
  for (const [name, value] of Object.entries(values)) {
    await frame();
    const inputs = [
      ...(root?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? []),
    ];
    const input = inputs.find((each) => each.type !== 'radio' || each.value === value);
    if (!input) continue;
    if (input instanceof HTMLInputElement && /radio|checkbox/.test(input.type)) {
      if (value !== input.checked) input.click();
    } else {
      input.value = String(value);
      input.dispatchEvent(new Event('input'));
      input.dispatchEvent(new Event('blur'));
    }
  }
  if (submit) root?.querySelector<HTMLButtonElement>('.submit')?.click();
  await frame();
  await frame();
}

export const Open: Story = { name: 'Phiếu đăng kí' };

export const Mistakes: Story = {
  name: 'Có mục cần xem lại',
  play: ({ canvasElement }) =>
    fill(
      canvasElement,
      { ...typed, birthDate: '31/02/2016', personalId: '0793160', phone: '', consent: false },
      true,
    ),
};

export const OutsideAge: Story = {
  name: 'Ngoài độ tuổi, số định danh khác năm sinh',
  play: ({ canvasElement }) =>
    fill(
      canvasElement,
      { ...typed, birthDate: '05/09/2014', personalId: '079216012345', consent: false },
      false,
    ),
};

export const NoPersonalId: Story = {
  name: 'Chưa có số định danh',
  play: ({ canvasElement }) =>
    fill(canvasElement, { ...typed, personalId: '', noPersonalId: true, consent: false }, false),
};

export const NotFiled: Story = {
  name: 'Chưa nộp được',
  render: () => form(inMemoryAdmissions([campaigns.open], unreachable)),
  play: ({ canvasElement }) => fill(canvasElement, typed, true),
};

export const NotFiledResting: Story = {
  name: 'Tuyển sinh đang tạm dừng khi nộp: nội dung đã ghi vẫn còn',
  render: () => form(inMemoryAdmissions([campaigns.open], () => resting())),
  play: ({ canvasElement }) => fill(canvasElement, typed, true),
};

export const Resting: Story = {
  name: 'Tuyển sinh đang tạm dừng',
  render: () => form({ ...inMemoryAdmissions([]), campaigns: () => resting() }),
};

export const Filed: Story = {
  name: 'Đã nhận hồ sơ',
  render: () =>
    form(
      inMemoryAdmissions([campaigns.open], () =>
        Promise.resolve({
          id: '01980000-0000-7000-8000-0000000000f1',
          code: 'TS6-0028',
          submittedAt: '2026-11-22T07:42:00+07:00',
          status: 'submitted',
        }),
      ),
    ),
  play: ({ canvasElement }) => fill(canvasElement, typed, true),
};

export const SeveralCampaigns: Story = {
  name: 'Nhiều đợt cùng mở',
  render: () =>
    form(
      inMemoryAdmissions([
        campaigns.open,
        {
          ...campaigns.open,
          id: '01980000-0000-7000-8000-00000000ca04',
          name: 'Lớp 6 tích hợp năm học 2027–2028',
          seats: 70,
        },
      ]),
    ),
};

export const Upcoming: Story = {
  name: 'Chưa đến ngày',
  render: () => form(inMemoryAdmissions([campaigns.upcoming, campaigns.closed])),
};

export const Closed: Story = {
  name: 'Đã hết hạn',
  render: () => form(inMemoryAdmissions([campaigns.closed])),
};

export const NoCampaign: Story = { name: 'Chưa mở đợt nào', render: () => form(inMemoryAdmissions([])) };

export const Loading: Story = {
  name: 'Đang mở',
  render: () => form({ ...inMemoryAdmissions([]), campaigns: () => new Promise(() => {}) }),
};

export const Unreachable: Story = {
  name: 'Mất kết nối',
  render: () =>
    html`<edu-admissions-form .source=${{ ...inMemoryAdmissions([]), campaigns: unreachable }}>
      <p>Phụ huynh có thể nộp hồ sơ giấy tại phòng tuyển sinh, tầng trệt dãy A.</p>
    </edu-admissions-form>`,
};
