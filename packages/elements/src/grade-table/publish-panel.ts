import { html, nothing, type TemplateResult } from 'lit';
import { wholeChoice } from '../shared/whole-choice.ts';
import { slotLabel } from './column-label.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { heldOf } from './held.ts';
import type { PanelHost, TablePanel } from './panel.ts';
import { PublishController } from './publish.controller.ts';
import type { GradebookSession } from './session.ts';
import type { Sheet } from './sheet.ts';

/** Publishing cannot be taken back, so it says what it means before it happens. */
export function createPanel(host: PanelHost): TablePanel {
  const state = new PublishController(host.element, {
    publish: (session, slot) => host.gradebooks.publish(session, slot),
    onPublished: (slot) => {
      const sheet = host.session()?.sheet;
      if (sheet) host.announce(host.t().publishedNow(slotLabel(slot, sheet.book.columns, host.t())));
      host.close();
    },
    unsavedWords: (count) => host.t().publishUnsaved(count),
    errorWords: (error) => host.problem(error),
  });
  return {
    firstId: 'publish-slot',
    // The column the cursor stands in, if families do not see it yet.
    onOpen() {
      const sheet = host.session()?.sheet;
      const here = sheet?.slots[host.grid()?.place?.col ?? 0];
      const open = sheet?.unpublished ?? [];
      state.pick(open.find((slot) => slot === here) ?? open[0] ?? '');
    },
    render: (session) => form(session, state, host),
  };
}

function form(
  session: GradebookSession,
  state: PublishController,
  { t: phrases, close }: PanelHost,
): TemplateResult {
  const t = phrases();
  const { slot, busy, error } = state;
  const { sheet } = session;
  const name = (each: string): string => slotLabel(each, sheet.book.columns, t);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) void state.confirm(session);
  };
  return html`<form class="panel-form" @submit=${submit}>
    <div class="field">
      <label for="publish-slot">${t.publishColumn}</label>
      ${wholeChoice(
        html`<select
          class="input"
          id="publish-slot"
          aria-describedby="publish-means"
          @change=${(event: Event) => state.pick((event.target as HTMLSelectElement).value)}
        >
          ${sheet.unpublished.map(
            (each) => html`<option value=${each} ?selected=${each === slot}>${name(each)}</option>`,
          )}
        </select>`,
        name(slot),
      )}
    </div>
    <p id="publish-means">${means(sheet, slot, t)}</p>
    <div role="alert">${error ? html`<p class="error">${error}</p>` : nothing}</div>
    <div class="acts">
      <button class="button primary" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? t.publishing : t.publishConfirm(name(slot))}
      </button>
      <button type="button" class="button quiet" @click=${close}>${t.cancel}</button>
    </div>
  </form>`;
}

function means(sheet: Sheet, slot: string, t: GradeTableDictionary): string {
  const all = sheet.rowCount;
  const col = sheet.colOf(slot) ?? 0;
  const empty = all - sheet.filled(col);
  return t.publishMeans(all - empty, empty, heldOf(sheet.kind(col)));
}
