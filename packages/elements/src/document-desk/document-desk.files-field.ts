import { html, nothing, type TemplateResult } from 'lit';
import type { Compose, ComposeView } from './document-desk.compose.ts';
import type { DocumentDeskSource } from './document-desk.source.ts';
import { mostFiles, type Uploading } from './document-desk.uploads.ts';

const accepted = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp';

/** Files go up while one goes on writing; each says how far it is, and why it is not there. */
export function renderFileField(
  compose: Compose,
  source: DocumentDeskSource,
  view: ComposeView,
): TemplateResult {
  const { t } = view;
  const { uploads } = compose;
  const missing = compose.filesMissing;
  return html`<div class="field">
    <label for="field-files">${t.fieldFiles}</label>
    <p class="hint" id="hint-files">${t.fieldFilesHint}</p>
    <input
      class="input file-input"
      id="field-files"
      type="file"
      multiple
      accept=${accepted}
      ?disabled=${uploads.items.length >= mostFiles}
      aria-describedby="hint-files error-files"
      aria-invalid=${missing ? 'true' : 'false'}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        uploads.add(input.files ?? [], source);
        // The same file may be chosen again after it was taken out.
        input.value = '';
      }}
    />
    ${
      uploads.items.length > 0
        ? html`<ul class="uploads">
            ${uploads.items.map((upload) => line(upload, compose, source, view))}
          </ul>`
        : nothing
    }
    <p class="error" id="error-files">${missing ? t.filesWait : nothing}</p>
  </div>`;
}

function line(
  upload: Uploading,
  { uploads }: Compose,
  source: DocumentDeskSource,
  { t, fileSize, problem }: ComposeView,
): TemplateResult {
  const { key, file, state, percent, error } = upload;
  return html`<li class="upload">
    <span class="file-what"
      >${file.name}
      <span class="hint"
        >${fileSize(file.size)}${state === 'sending' ? `, ${t.fileSending(percent)}` : state === 'done' ? `, ${t.fileDone}` : ''}</span
      ></span
    >
    ${state === 'sending' ? html`<progress max="100" value=${percent} aria-label=${file.name}></progress>` : nothing}
    ${
      state === 'failed'
        ? html`<div class="error" role="alert">${t.fileFailed} ${problem(error)}</div>
            <button
              class="button quiet"
              type="button"
              aria-label=${t.fileAgain(file.name)}
              @click=${() => uploads.retry(upload, source)}
            >
              ${t.retry}
            </button>`
        : nothing
    }
    <button
      class="button quiet"
      type="button"
      aria-label=${t.fileOut(file.name)}
      @click=${() => uploads.remove(key)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M3 3l6 6m0-6L3 9" /></svg>
    </button>
  </li>`;
}
