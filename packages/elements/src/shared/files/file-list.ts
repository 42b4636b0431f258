import type { Attachment } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Downloading } from './downloads.ts';

/** What the list needs of the element that draws it. */
export interface FilesView {
  readonly t: {
    readonly attachments: string;
    readonly picture: string;
    readonly download: string;
    readonly downloadOf: (name: string) => string;
    readonly downloading: string;
    readonly downloadFailed: string;
  };
  problem(error: unknown): string;
  fileSize(bytes: number): string;
  downloading(fileId: string): Downloading | undefined;
}

/** Files, one a line: what it is called, what it is, and the way to get it; without `onDownload` they cannot be opened. */
export function renderFiles(
  files: readonly Attachment[],
  view: FilesView,
  onDownload: ((file: Attachment) => void) | undefined,
): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="files" aria-label=${view.t.attachments}>
    ${files.map((file) => line(file, view, onDownload))}
  </ul>`;
}

function line(
  file: Attachment,
  view: FilesView,
  onDownload: ((file: Attachment) => void) | undefined,
): TemplateResult {
  const { t } = view;
  const download = view.downloading(file.id);
  const loading = download?.state === 'loading';
  return html`<li class="file">
    ${clip}
    <span class="file-what"
      >${file.name}
      <span class="file-kind">${kindOf(file, t.picture)} · ${view.fileSize(file.size)}</span></span
    >
    ${
      onDownload
        ? html`<button
            class="button quiet"
            type="button"
            aria-label=${loading ? `${t.downloading} ${file.name}` : t.downloadOf(file.name)}
            aria-disabled=${loading ? 'true' : nothing}
            @click=${() => onDownload(file)}
          >
            ${loading ? t.downloading : t.download}
          </button>`
        : nothing
    }
    ${
      download?.state === 'failed'
        ? html`<div class="error" role="alert">${t.downloadFailed} ${view.problem(download.error)}</div>`
        : nothing
    }
  </li>`;
}

export function kindOf({ type }: Pick<Attachment, 'type'>, picture: string): string {
  switch (type) {
    case 'application/pdf':
      return 'PDF';
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return picture;
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return 'Word';
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return 'Excel';
  }
}

const clip = html`<svg viewBox="0 0 12 12" aria-hidden="true">
  <path d="M9.5 5.2 5.6 9.1a1.9 1.9 0 0 1-2.7-2.7l4.3-4.3a1.2 1.2 0 0 1 1.8 1.8L5 7.9" />
</svg>`;
