import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../choice-field.ts';
import type { GradeTableDictionary } from '../grade-table.strings.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { changeList, problemList } from './lists.ts';
import { questions, reasons } from './questions.ts';
import { type Preview, type Shown } from './preview.ts';
import { summary, warnings } from './summary.ts';
import type { TransferDictionary } from './transfer.strings.ts';

export interface FormProps {
  readonly host: PanelHost;
  readonly preview: Preview;
  readonly session: GradebookSession;
  readonly shown: Shown;
  readonly t: TransferDictionary;
  /** Phrases of the table itself. */
  readonly table: GradeTableDictionary;
  onWrite(): void;
}

/** What would change, what cannot come in, and what is to be decided. */
export function previewForm(props: FormProps): TemplateResult {
  const { preview, shown, t, host, onWrite } = props;
  const { changes } = shown.plan;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (changes.length > 0) onWrite();
  };
  return html`<form class="transfer" @submit=${submit}>
    ${sheetPicker(preview, t)} ${warnings(props)} ${summary(props)} ${questions(props)} ${reasons(props)}
    ${problemList(props)} ${changeList(props)} ${switches(preview, t)}
    <div class="acts">
      ${
        changes.length > 0
          ? html`<button class="button primary">${t.writing(changes.length)}</button>`
          : nothing
      }
      <button type="button" class="button quiet" @click=${() => host.close()}>${t.cancel}</button>
    </div>
  </form>`;
}

function sheetPicker(preview: Preview, t: TransferDictionary): TemplateResult | typeof nothing {
  if (preview.tables.length < 2) return nothing;
  return choiceField({
    id: 'transfer-sheet',
    label: t.pickSheet,
    value: String(preview.picked),
    options: preview.tables.map(({ name }, index) => [String(index), name || t.sheetNumber(index + 1)]),
    onPick: (index) => preview.pick(Number(index)),
  });
}

function switches(preview: Preview, t: TransferDictionary): TemplateResult {
  const { keepExisting, clearEmpty } = preview.choices;
  const box = (label: string, checked: boolean, set: (on: boolean) => void): TemplateResult =>
    html`<label class="switch">
      <input
        class="check"
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />
      ${label}
    </label>`;
  return html`<div class="switches">
    ${box(t.keepExisting, keepExisting, (on) => preview.choose({ keepExisting: on }))}
    ${box(t.clearEmpty, clearEmpty, (on) => preview.choose({ clearEmpty: on }))}
  </div>`;
}
