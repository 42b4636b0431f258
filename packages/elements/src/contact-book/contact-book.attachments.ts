import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, NoticeEntry } from '@lienthong/sdk';
import type { ContactBookView } from './contact-book.parts.ts';
import type { ContactBookDictionary } from './contact-book.strings.ts';

/** The files of a notice, one a line: what it is called, what it is, and the way to get it. */
export function attachments(entry: NoticeEntry, view: ContactBookView): TemplateResult | typeof nothing {
  const { attachments: files } = entry.notice;
  if (files.length === 0) return nothing;
  return html`<ul class="files" aria-label=${view.t.attachments}>
    ${files.map((file) => attachment(file, entry, view))}
  </ul>`;
}

function attachment(file: Attachment, entry: NoticeEntry, view: ContactBookView): TemplateResult {
  const { t } = view;
  const download = view.downloading(file.id);
  const loading = download?.state === 'loading';
  return html`<li class="file">
    ${clip}
    <span class="file-what"
      >${file.name} <span class="file-kind">${kindOf(file, t)} · ${view.fileSize(file.size)}</span></span
    >
    ${
      view.onDownload
        ? html`<button
            class="button quiet"
            type="button"
            aria-label=${loading ? `${t.downloading} ${file.name}` : t.downloadOf(file.name)}
            aria-disabled=${loading ? 'true' : nothing}
            @click=${() => view.onDownload?.(entry, file)}
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

function kindOf({ type }: Attachment, t: ContactBookDictionary): string {
  switch (type) {
    case 'application/pdf':
      return 'PDF';
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return t.picture;
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return 'Word';
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return 'Excel';
  }
}

const clip = html`<svg viewBox="0 0 12 12" aria-hidden="true">
  <path d="M9.5 5.2 5.6 9.1a1.9 1.9 0 0 1-2.7-2.7l4.3-4.3a1.2 1.2 0 0 1 1.8 1.8L5 7.9" />
</svg>`;
