import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { PublishController } from './publish.controller.ts';
import type { Sheet } from './sheet.ts';

export interface PublishPanelProps {
  readonly sheet: Sheet;
  readonly state: Pick<PublishController, 'slot' | 'busy' | 'error'>;
  readonly t: GradeTableDictionary;
  onPick(slot: string): void;
  onConfirm(): void;
  onCancel(): void;
}

/** Publishing cannot be taken back, so it says what it means before it happens. */
export function publishPanel({ sheet, state, t, ...on }: PublishPanelProps): TemplateResult {
  const { slot, busy, error } = state;
  const all = sheet.rowCount;
  const empty = all - sheet.filled(sheet.colOf(slot) ?? 0);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) on.onConfirm();
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') on.onCancel();
  };
  return html`<form class="panel" id="panel" @submit=${submit} @keydown=${cancel}>
    <div class="field">
      <label for="publish-slot">${t.publishColumn}</label>
      <select
        class="input"
        id="publish-slot"
        aria-describedby="publish-means"
        @change=${(event: Event) => on.onPick((event.target as HTMLSelectElement).value)}
      >
        ${sheet.unpublished.map(
          (each) => html`<option value=${each} ?selected=${each === slot}>${t.slot(each)}</option>`,
        )}
      </select>
    </div>
    <p id="publish-means">${t.publishMeans(all - empty, empty)}</p>
    <div role="alert">${error ? html`<p class="error">${error}</p>` : nothing}</div>
    <div class="acts">
      <button class="button primary" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? t.publishing : t.publishConfirm(t.slot(slot))}
      </button>
      <button type="button" class="button quiet" @click=${on.onCancel}>${t.cancel}</button>
    </div>
  </form>`;
}
