import { fixture } from '@open-wc/testing';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from '../../shared/testing/fixtures.ts';
import type { AdmissionsForm } from '../admissions-form.ts';
import {
  inMemoryAdmissions,
  type AdmissionsFormSource,
  type ApplicationInput,
  type ApplicationReceipt,
  type Campaign,
} from '../admissions-form.source.ts';

export const campaign: Campaign = {
  id: 'campaign-1',
  name: 'Tuyển sinh lớp 6',
  grade: 6,
  schoolYear: 2027,
  opensAt: '2026-11-02T07:30:00+07:00',
  closesAt: '2026-12-31T17:00:00+07:00',
  state: 'open',
  seats: 315,
  birthYears: { usual: 2016, earliest: 2013 },
  consent: { version: '2026-1', text: 'Tôi cam đoan các thông tin trên là đúng.' },
};

export const receipt: ApplicationReceipt = {
  id: 'application-28',
  code: 'TS6-0028',
  submittedAt: '2026-11-22T07:42:00+07:00',
  status: 'submitted',
};

export const typed = {
  childName: 'Nguyễn Ngọc Bảo Hân',
  birthDate: '05/09/2016',
  sex: 'female',
  personalId: '079316012345',
  province: 'Thành phố Hồ Chí Minh',
  ward: 'Phường Bến Thành',
  street: '12/3 Lê Thị Riêng',
  guardianName: 'Nguyễn Văn Thành',
  relation: 'father',
  phone: '0903 123 456',
  consent: true,
};
type Typed = Partial<Record<keyof typeof typed | 'noPersonalId' | 'ageReason' | 'email', string | boolean>>;

export const text = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export function find<E extends Element = Element>(element: AdmissionsForm, selector: string): E | null {
  return element.renderRoot.querySelector<E>(selector);
}

export function form(
  source: Partial<AdmissionsFormSource>,
  content: TemplateResult | typeof nothing = nothing,
  lang = 'vi',
): Promise<AdmissionsForm> {
  const whole = { ...inMemoryAdmissions([campaign]), ...source };
  return fixture<AdmissionsForm>(
    html`<edu-admissions-form lang=${lang} .source=${whole}>${content}</edu-admissions-form>`,
  );
}

/** The form with its campaign, and what was filed with it. */
export async function opened(
  source: Partial<AdmissionsFormSource> = {},
  lang = 'vi',
): Promise<{ element: AdmissionsForm; filed: ApplicationInput[] }> {
  const filed: ApplicationInput[] = [];
  const file: AdmissionsFormSource['file'] = (_id, application) => {
    filed.push(application);
    return Promise.resolve(receipt);
  };
  const element = await form({ file, ...source }, nothing, lang);
  await until(() => find(element, 'form') !== null);
  return { element, filed };
}

/** Types, chooses and ticks as a visitor would, leaving each field. */
export async function fill(element: AdmissionsForm, values: Typed): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const inputs = [...element.renderRoot.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
    const input = inputs.find((each) => each.type !== 'radio' || each.value === value);
    if (!input) throw new Error(`The form has no field ${name} now.`);
    if (input.type === 'radio' || input.type === 'checkbox') {
      if (input.checked !== (input.type === 'radio' || value)) input.click();
    } else if (!input.disabled) {
      input.focus();
      input.value = String(value);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.blur();
    }
    await element.updateComplete;
  }
}

export async function submit(element: AdmissionsForm): Promise<void> {
  find<HTMLButtonElement>(element, '.submit')?.click();
  await element.updateComplete;
}

/** An error as the SDK gives it. */
export function refusal(code: string, errors: readonly { pointer: string; code: string }[] = []): Error {
  return Object.assign(new Error(code), { code, errors, requestId: 'req-7f3' });
}
