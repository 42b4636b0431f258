import { fixture, html } from '@open-wc/testing';
import type { SaveClassRecords } from '@lienthong/sdk';
import { userEvent } from 'vitest/browser';
import { until } from '../../shared/testing/fixtures.ts';
import '../class-summary.define.ts';
import { inMemorySummaries } from '../class-summary.in-memory.ts';
import type { ClassSummarySource } from '../class-summary.source.ts';
import type { ClassSummaryTable } from '../class-summary.ts';
import { sampleSummary, type SummaryOptions } from './summaries.ts';

export const text = (node: Element | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export interface Opened {
  element: ClassSummaryTable;
  /** Batches that were sent. */
  sent: SaveClassRecords[];
  keys(typed: string): Promise<void>;
  cell(row: number, kind: string): HTMLTableCellElement;
  find<E extends Element = HTMLElement>(selector: string): E | null;
  /** What a cell shows, the field over it included. */
  shows(row: number, kind: string): string;
}

export async function open(
  options: SummaryOptions = {},
  parts: Partial<ClassSummarySource> = {},
  lang = 'vi',
  keepFor = '',
) {
  const { period = 'term1', ...rest } = options;
  const pages = (['term1', 'term2', 'year'] as const).map((each) => sampleSummary({ ...rest, period: each }));
  const memory = inMemorySummaries(pages, { now: () => new Date('2026-11-22T03:42:00Z') });
  const sent: SaveClassRecords[] = [];
  const source: ClassSummarySource = {
    ...memory,
    save: (classId, body, about) => {
      sent.push(body);
      return memory.save(classId, body, about);
    },
    ...parts,
  };
  const element = await fixture<ClassSummaryTable>(
    html`<edu-class-summary
      lang=${lang}
      period=${period}
      keep-for=${keepFor}
      .source=${source}
    ></edu-class-summary>`,
  );
  const find = <E extends Element = HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<E>(selector);
  await until(() => find('.save-line, .notice:not(.lock)') !== null);
  const cell = (row: number, kind: string) =>
    find<HTMLTableCellElement>(`tbody tr:nth-child(${row}) td.${kind}`) as HTMLTableCellElement;
  const opened: Opened = {
    ...{ element, sent, find, cell },
    async keys(typed) {
      await userEvent.keyboard(typed);
      await element.updateComplete;
    },
    shows(row, kind) {
      const field = cell(row, kind).querySelector<HTMLInputElement | HTMLSelectElement>('.cell-field');
      if (field instanceof HTMLSelectElement) return text(field.selectedOptions[0]);
      return field ? field.value : text(cell(row, kind));
    },
  };
  return opened;
}

export const saved = (opened: Opened) => until(() => /Đã lưu lúc/.test(text(opened.find('.save-line'))));
