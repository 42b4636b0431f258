/** edu-grade-table fed by a property, as a designer or another back end would. */
import '@lienthong/elements/define/grade-table.js';
import { gradebookOf } from './data.ts';
import { measure, sizeAsked } from './page.ts';

const size = sizeAsked();
const table = document.createElement('edu-grade-table');
const book = gradebookOf(size);
table.addEventListener('edu-marks-save', (event) => {
  event.respondWith({
    items: event.items.map((item) => ({
      pupilId: item.pupilId,
      slot: item.slot,
      outcome: 'saved' as const,
      mark: {
        ...item,
        value: item.value ?? null,
        reason: item.reason ?? null,
        version: item.version + 1,
        updatedAt: '2026-11-20T08:00:00+07:00',
      },
      problem: null,
    })),
    results: [],
  });
});
const root = () => table.shadowRoot;
/** A table of many rows has those on screen only, and says their numbers; the head is row 1. */
const line = (row: number) =>
  root()?.querySelector(`tbody tr[aria-rowindex="${row + 2}"]`) ??
  root()?.querySelectorAll('tbody tr:not([aria-rowindex])')[row];

if (!size.empty) {
  table.gradebook = book;
  document.body.append(table);
  // As the bare page does: the field has the focus before anything is measured, in the same task.
  await table.updateComplete;
  table.focus();
}
measure({
  ready: () => size.empty || root()?.activeElement instanceof HTMLInputElement,
  mark: (row, column) => line(row)?.querySelectorAll('td.mark')[column]?.textContent ?? undefined,
  average: (row) => line(row)?.querySelector('td.result')?.textContent ?? undefined,
  scroller: () => root()?.querySelector('.scroller') ?? document.documentElement,
});
