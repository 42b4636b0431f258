import type { Gradebook } from '@lienthong/sdk';
import { fixture, html } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import '../grade-table.define.ts';
import type { GradeTable } from '../grade-table.ts';
import type { GradeTableSource } from '../grade-table.source.ts';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook, type GradebookOptions } from './gradebooks.ts';

/** Whatever was put off until after the paint is done. */
export async function settle(element: GradeTable): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await element.updateComplete;
  }
  // A page beside busy ones may never be idle.
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
  await element.updateComplete;
}

export interface Opened {
  element: GradeTable;
  book: Gradebook;
  /** The gradebook as the pretended system holds it. */
  database: Gradebook;
  /** What `before` of the source throws; null lets calls through. */
  fail(code: string | Error | null): void;
  /** Real keys, in the notation of user-event. */
  keys(text: string): Promise<void>;
  field(): HTMLInputElement;
  cell(row: number, col: number): HTMLTableCellElement;
  /** What a cell shows, the field over the active one included. */
  shows(row: number, col: number): string;
  /** Text of the bar and the line below the table. */
  below(): string;
  button(label: string): HTMLButtonElement;
  announced(): string;
}

export const SAVED_AT = new Date('2026-11-22T03:42:00Z');

export async function open(
  options: GradebookOptions & { source?: Partial<GradeTableSource>; lang?: string; shorthand?: boolean } = {},
): Promise<Opened> {
  const { source: parts, lang, shorthand = false, ...rest } = options;
  const book = sampleGradebook({ pupils: 8, ...rest });
  const database = structuredClone(book);
  let trouble: string | Error | null = null;
  const memory = inMemoryGradebooks([database], {
    now: () => SAVED_AT,
    before: (call) => {
      if (!trouble || call === 'load') return;
      throw typeof trouble === 'string' ? Object.assign(new Error(trouble), { code: trouble }) : trouble;
    },
  });
  const element = await fixture<GradeTable>(
    html`<edu-grade-table
      lang=${lang ?? 'vi'}
      ?shorthand=${shorthand}
      .gradebook=${book}
      .source=${{ ...memory, ...parts }}
    ></edu-grade-table>`,
  );
  await settle(element);
  return {
    element,
    book,
    database,
    fail: (code) => (trouble = code),
    keys: async (text) => {
      await userEvent.keyboard(text);
      await settle(element);
    },
    ...look(element),
  };
}

/** What a visitor sees and can touch. */
export function look(element: GradeTable): Omit<Opened, 'element' | 'book' | 'database' | 'fail' | 'keys'> {
  const find = <E extends Element>(selector: string): E =>
    must(element.renderRoot.querySelector<E>(selector));
  const field = (): HTMLInputElement => find('.cell-field');
  const cell = (row: number, col: number): HTMLTableCellElement =>
    must(find<HTMLTableSectionElement>('.scroller tbody').rows[row]?.cells[col + 2]);
  return {
    field,
    cell,
    shows: (row, col) => {
      const td = cell(row, col);
      return td.contains(field()) ? field().value : td.innerText.trim();
    },
    below: () => find<HTMLElement>('.below').innerText.replace(/\s+/g, ' ').trim(),
    button: (label) =>
      must(
        [...element.renderRoot.querySelectorAll('button')].find((each) => each.innerText.trim() === label),
      ),
    announced: () => must(find<HTMLElement>('.frame > [role=status]').textContent).trim(),
  };
}
