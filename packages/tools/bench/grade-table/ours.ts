/** edu-grade-table fed by a property, as a designer or another back end would. */
import '@lienthong/elements/define/grade-table.js';
import { gradebookOf } from './data.ts';
import { measure } from './page.ts';

const size = new URLSearchParams(location.search);
const table = document.createElement('edu-grade-table');
table.gradebook = gradebookOf(Number(size.get('rows') ?? 45), Number(size.get('columns') ?? 20));
document.body.append(table);
// As the bare page does: the field has the focus before anything is measured, in the same task.
await table.updateComplete;
table.focus();

measure({
  field: () => table.shadowRoot?.activeElement as HTMLInputElement | null | undefined,
  averages: () =>
    [...(table.shadowRoot?.querySelectorAll('tbody td.result') ?? [])]
      .map((cell) => cell.textContent)
      .join(' '),
});
