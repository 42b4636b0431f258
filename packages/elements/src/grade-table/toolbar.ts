import { html, nothing, type TemplateResult } from 'lit';
import type { TableDictionary } from './grade-table.strings.ts';
import { heldIn } from './held.ts';
import type { Sheet } from './sheet.ts';

export interface ToolbarProps {
  readonly sheet: Sheet;
  /** The panel that stands open. */
  readonly panel: string | null;
  readonly t: TableDictionary;
  /** Choice of gradebook, which then names it in the heading's place. */
  readonly picker: TemplateResult | typeof nothing;
  /** What is wanted seldom. */
  readonly menu: TemplateResult | typeof nothing;
  /** Undo and redo. */
  readonly steps: TemplateResult | typeof nothing;
  onToggle(panel: 'help' | 'publish'): void;
}

/** What is on the table, and what can be done with it as a whole. One template: it belongs to the first paint. */
export function toolbar({ sheet, panel, t, picker, menu, steps, onToggle }: ToolbarProps): TemplateResult {
  const { subjectName, className, term, schoolYear, canEdit } = sheet.book;
  return html`<div class="toolbar">
    <div class=${picker === nothing ? 'title' : 'title visually-hidden'}>
      <h2>${t.heading(subjectName, className)}</h2>
      <p class="status">${t.period(term, schoolYear)}</p>
    </div>
    ${picker}
    <div class="acts">
      <span class="steps" ?hidden=${!canEdit}>${steps}</span>
      <button
        type="button"
        class="button quiet"
        id="toggle-help"
        ?hidden=${!canEdit}
        aria-expanded=${panel === 'help' ? 'true' : 'false'}
        aria-controls="panel"
        @click=${() => onToggle('help')}
      >
        ${t.help}
      </button>
      ${menu}
      <button
        type="button"
        class="button"
        id="toggle-publish"
        ?hidden=${!canEdit || sheet.unpublished.length === 0}
        aria-expanded=${panel === 'publish' ? 'true' : 'false'}
        aria-controls="panel"
        @click=${() => onToggle('publish')}
      >
        ${t.publish(heldIn(sheet.book))}
      </button>
    </div>
  </div>`;
}
