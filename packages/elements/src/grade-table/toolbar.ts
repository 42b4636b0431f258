import { html, nothing, type TemplateResult } from 'lit';
import type { TableDictionary } from './grade-table.strings.ts';
import type { Sheet } from './sheet.ts';

export type Panel = 'publish' | 'help' | null;

export interface ToolbarProps {
  readonly sheet: Sheet;
  readonly panel: Panel;
  readonly t: TableDictionary;
  /** Choice of gradebook, which then names it in the heading's place. */
  readonly picker: TemplateResult | typeof nothing;
  onToggle(panel: Exclude<Panel, null>): void;
}

/** What is on the table, and what can be done with it as a whole. */
export function toolbar({ sheet, panel, t, picker, onToggle }: ToolbarProps): TemplateResult {
  const { subjectName, className, term, schoolYear, canEdit } = sheet.book;
  const toggle = (name: Exclude<Panel, null>, label: string, kind: string): TemplateResult =>
    html`<button
      type="button"
      class="button ${kind}"
      id="toggle-${name}"
      aria-expanded=${panel === name ? 'true' : 'false'}
      aria-controls="panel"
      @click=${() => onToggle(name)}
    >
      ${label}
    </button>`;
  return html`<div class="toolbar">
    <div class=${picker === nothing ? 'title' : 'title visually-hidden'}>
      <h2>${t.heading(subjectName, className)}</h2>
      <p class="status">${t.period(term, schoolYear)}</p>
    </div>
    ${picker}
    <div class="acts">
      ${canEdit ? toggle('help', t.help, 'quiet') : nothing}
      ${canEdit && sheet.unpublished.length > 0 ? toggle('publish', t.publish, '') : nothing}
    </div>
  </div>`;
}
