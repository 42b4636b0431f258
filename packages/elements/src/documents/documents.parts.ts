import { html, nothing, svg, type TemplateResult } from 'lit';
import { doneNote } from '../shared/app-parts.ts';
import type { FilesView } from '../shared/files/file-list.ts';
import { timeLeft } from './documents.deadline.ts';
import { renderDetails } from './documents.details.ts';
import type { Handling } from './documents.handling.controller.ts';
import type { Attachment, Document, DocumentSummary } from './documents.source.ts';
import type { DocumentsDictionary } from './documents.strings.ts';

/** What the parts need of the element that draws them. */
export interface DocumentsView extends FilesView {
  t: DocumentsDictionary;
  now: number;
  handling: Handling;
  day(value: string): string;
  dayTime(value: string): string;
  isNew(id: string): boolean;
  onToggle(document: DocumentSummary): void;
  onRetry(document: DocumentSummary): void;
  onAsk(document: DocumentSummary | undefined): void;
  /** What was done just now with this document. */
  done(id: string): string | undefined;
  onAcknowledge(document: DocumentSummary): void;
  /** The form that is open at a document, and the buttons that open one. */
  form(document: Document): TemplateResult | typeof nothing;
  onForm(kind: 'forward' | 'answer', document: Document): void;
  /** Undefined where files cannot be opened. */
  onDownload: ((document: DocumentSummary, file: Attachment) => void) | undefined;
}

export type Sign = 'unread' | 'over' | 'soon' | 'done' | 'file' | 'gone';

/** Beside a word, never instead of one. */
export function sign(kind: Sign): TemplateResult {
  const shape = {
    unread: svg`<circle class="filled" cx="6" cy="6" r="4" />`,
    over: svg`<path d="M6 1.4 11 10.4H1z M6 4.6v3 M6 9v.2" />`,
    soon: svg`<circle cx="6" cy="6" r="4.6" /><path d="M6 3.4V6l1.8 1.2" />`,
    done: svg`<path d="M1.8 6.4 4.8 9.4 10.4 2.8" />`,
    file: svg`<path d="M9.5 5.2 5.6 9.1a1.9 1.9 0 0 1-2.7-2.7l4.3-4.3a1.2 1.2 0 0 1 1.8 1.8L5 7.9" />`,
    gone: svg`<path d="M2.5 2.5l7 7m0-7l-7 7" />`,
  }[kind];
  return html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`;
}

export function renderDocument(document: DocumentSummary, view: DocumentsView): TemplateResult {
  const { t, handling } = view;
  const { id, number, kind, issuer, issuedOn, urgency, readAt, withdrawn, abstract } = document;
  const opened = handling.opened(id);
  const unread = readAt === null;
  return html`<article
    class="document ${unread ? 'unread' : ''} ${withdrawn ? 'gone' : ''}"
    aria-labelledby="document-${id}"
  >
    <p class="line">
      ${unread ? html`<span class="mark unread-mark">${sign('unread')}${t.unread}</span>` : nothing}
      ${urgency === 'normal' ? nothing : html`<span class="mark urgency ${urgency}">${t.urgency(urgency)}</span>`}
      ${withdrawn ? html`<span class="mark">${sign('gone')}${t.withdrawn}</span>` : nothing}
      ${view.isNew(id) ? html`<span class="mark">${t.fresh}</span>` : nothing}
      <span class="number">${number}</span>
      <span class="from"
        >${t.kind(kind)} · ${issuer} · <time datetime=${issuedOn}>${view.day(issuedOn)}</time></span
      >
    </p>
    <h3 class="abstract" id="document-${id}">
      <button
        class="open"
        type="button"
        aria-expanded=${opened ? 'true' : 'false'}
        aria-controls=${opened ? `details-${id}` : nothing}
        @click=${() => view.onToggle(document)}
      >
        ${abstract}<svg class="fold" viewBox="0 0 10 10" aria-hidden="true"><path d="M1 3l4 4 4-4" /></svg>
      </button>
    </h3>
    ${facts(document, view)} ${doneNote(view.done(id))}
    ${opened ? html`<div class="details" id="details-${id}">${renderDetails(document, opened, view)}</div>` : nothing}
  </article>`;
}

/** What counts at a glance: until when, who, what the unit has done. */
function facts(document: DocumentSummary, view: DocumentsView): TemplateResult {
  const { t } = view;
  const { deadline, attachments, toAct, expects, acknowledgement, answer, withdrawn, remindedAt } = document;
  const who = whoActs(document, t);
  const files = attachments.length;
  return html`<ul class="facts">
    ${deadline && !withdrawn ? deadlineLine(document, view) : nothing}
    ${who ? html`<li>${t.mustAct(who)}</li>` : nothing}
    ${files > 0 ? html`<li>${sign('file')}${t.fileCount(files)}</li>` : nothing}
    ${toAct && !withdrawn && remindedAt ? html`<li>${t.remindedAt(view.dayTime(remindedAt))}</li>` : nothing}
    ${
      answer
        ? html`<li class="done">${sign('done')}${t.answeredAt(view.dayTime(answer.at), answer.by ?? '')}</li>`
        : acknowledgement
          ? html`<li class="done">
              ${sign('done')}${t.acknowledgedAt(view.dayTime(acknowledgement.at), acknowledgement.by ?? '')}
            </li>`
          : nothing
    }
    ${
      toAct && !withdrawn
        ? html`<li class="waits">${expects === 'answer' ? t.waitsAnswer : t.waitsAcknowledgement}</li>`
        : nothing
    }
  </ul>`;
}

/** Near and missed deadlines are said while the unit has something to do. */
export function deadlineLine(
  { deadline, toAct }: Pick<DocumentSummary, 'deadline'> & { toAct: boolean },
  {
    t,
    now,
    day,
    dayTime,
  }: Pick<DocumentsView, 'now' | 'day' | 'dayTime'> & {
    t: Pick<DocumentsDictionary, 'deadline' | 'left'>;
  },
): TemplateResult | typeof nothing {
  if (!deadline) return nothing;
  const left = timeLeft(deadline, now);
  const until = t.deadline(deadline.at ? dayTime(deadline.at) : day(deadline.day));
  if (!toAct) return html`<li class="deadline">${until}</li>`;
  return html`<li class="deadline ${left.state}">
    ${left.state === 'later' ? nothing : sign(left.state)}${until}: <strong>${t.left(left)}</strong>
  </li>`;
}

export function whoActs(
  { actors }: Pick<DocumentSummary, 'actors'>,
  t: Pick<DocumentsDictionary, 'role'>,
): string {
  return [...actors.roles.map((role) => t.role(role)), actors.text ?? ''].filter(Boolean).join(', ');
}

/** Rows of the final shape while they load. */
export function renderSkeleton(count = 3): TemplateResult {
  return html`<div class="documents" aria-hidden="true">
    ${Array.from(
      { length: count },
      () =>
        html`<div class="document">
          <span class="skeleton short"></span><span class="skeleton"></span
          ><span class="skeleton short"></span>
        </div>`,
    )}
  </div>`;
}
