import {
  inMemoryGradebooks,
  type GradeTable,
  type GradeTableSource,
} from '@lienthong/elements/grade-table.js';
import '@lienthong/elements/define/grade-table.js';
import { html, type TemplateResult } from 'lit';
import {
  sampleGradebook,
  type GradebookOptions,
} from '../../packages/elements/src/grade-table/testing/gradebooks.ts';

/** A class, and a source that answers as the central system would unless told otherwise. */
export function table(options: GradebookOptions = {}, parts: Partial<GradeTableSource> = {}): TemplateResult {
  const book = sampleGradebook(options);
  const source = { ...inMemoryGradebooks([structuredClone(book)]), ...parts };
  return html`<edu-grade-table .gradebook=${book} .source=${source}></edu-grade-table>`;
}

export const half: GradebookOptions = { filled: [1, 1, 0.6, 0] };
export const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
export const frame = () => new Promise(requestAnimationFrame);

export async function opened(canvas: HTMLElement): Promise<GradeTable> {
  const element = canvas.querySelector('edu-grade-table');
  if (!element) throw new Error('The story shows no grade table.');
  for (let tries = 0; tries < 100 && !element.shadowRoot?.querySelector('.bar'); tries += 1) await frame();
  return element;
}

/** Types marks down the first open column. */
export async function type(canvas: HTMLElement, ...marks: string[]): Promise<GradeTable> {
  const element = await opened(canvas);
  element.focus();
  for (const text of marks) press(element, text, 'Enter');
  for (let frames = 0; frames < 4; frames += 1) await frame();
  return element;
}

export function press(element: GradeTable, text: string | null, key: string): void {
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('.cell-field');
  if (!field) return;
  if (text !== null) {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
