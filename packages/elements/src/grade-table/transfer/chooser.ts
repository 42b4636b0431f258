import { html, nothing, type TemplateResult } from 'lit';
import type { Preview } from './preview.ts';
import type { TransferDictionary } from './transfer.strings.ts';

export interface ChooserProps {
  readonly preview: Preview;
  readonly t: TransferDictionary;
  onFile(file: File): void;
  onCancel(): void;
}

/** Asks for a file, and says why the last one could not be read. */
export function chooser({ preview, t, onFile, onCancel }: ChooserProps): TemplateResult {
  const { reading, error, fileName } = preview;
  const changed = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) onFile(file);
  };
  return html`<h3 id="transfer-title" tabindex="-1">${t.chooseTitle}</h3>
    <div class="field">
      <label for="transfer-file">${t.chooseFile}</label>
      <input
        class="input"
        id="transfer-file"
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        aria-describedby="transfer-hint transfer-error"
        aria-invalid=${error ? 'true' : 'false'}
        @change=${changed}
      />
      <p class="hint" id="transfer-hint">${t.chooseHint}</p>
    </div>
    <div role="alert" id="transfer-error">
      ${error ? html`<p class="error"><span>${fileName && `${fileName}: `}${error}</span></p>` : nothing}
    </div>
    ${reading ? html`<p class="status" role="status">${t.reading}</p>` : nothing}
    <div class="acts">
      <button type="button" class="button quiet" @click=${onCancel}>${t.cancel}</button>
    </div>`;
}
