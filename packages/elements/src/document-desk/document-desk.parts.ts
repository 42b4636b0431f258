import { html, nothing, type TemplateResult } from 'lit';
import { doneNote } from '../shared/app-parts.ts';
import { renderFiles, type FilesView } from '../shared/files/file-list.ts';
import { deadlineLine, sign, whoActs } from '../documents/documents.parts.ts';
import { doneBy } from './document-desk.chips.ts';
import type { Attachment, SentDocument } from './document-desk.source.ts';
import type { DocumentDeskDictionary } from './document-desk.strings.ts';

/** What the parts need of the element that draws them. */
export interface DocumentDeskView extends FilesView {
  t: DocumentDeskDictionary;
  now: number;
  number(value: number): string;
  day(value: string): string;
  dayTime(value: string): string;
  isOpen(id: string): boolean;
  /** What was done just now with this document. */
  done(id: string): string | undefined;
  onToggle(document: SentDocument): void;
  /** Undefined where files cannot be opened. */
  onDownload: ((document: SentDocument, file: Attachment) => void) | undefined;
  /** What units did with the document that lies open. */
  board(document: SentDocument): TemplateResult | typeof nothing;
}

export function renderSent(document: SentDocument, view: DocumentDeskView): TemplateResult {
  const { t } = view;
  const { id, number, kind, issuedOn, urgency, withdrawn, abstract } = document;
  const open = view.isOpen(id);
  return html`<article class="document ${withdrawn ? 'gone' : ''}" aria-labelledby="document-${id}">
    <p class="line">
      ${urgency === 'normal' ? nothing : html`<span class="mark urgency ${urgency}">${t.urgency(urgency)}</span>`}
      ${withdrawn ? html`<span class="mark">${sign('gone')}${t.withdrawn}</span>` : nothing}
      <span class="number">${number}</span>
      <span class="from">${t.kind(kind)} · <time datetime=${issuedOn}>${view.day(issuedOn)}</time></span>
    </p>
    <h3 class="abstract" id="document-${id}">
      <button
        class="open"
        type="button"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${open ? `details-${id}` : nothing}
        @click=${() => view.onToggle(document)}
      >
        ${abstract}<svg class="fold" viewBox="0 0 10 10" aria-hidden="true"><path d="M1 3l4 4 4-4" /></svg>
      </button>
    </h3>
    ${facts(document, view)} ${doneNote(view.done(id))}
    ${open ? html`<div class="details" id="details-${id}">${details(document, view)}</div>` : nothing}
  </article>`;
}

/** How many units did it, drawn and written; who is late stands out by a sign and a word. */
function facts(document: SentDocument, view: DocumentDeskView): TemplateResult {
  const { t, number } = view;
  const { counts, expects, withdrawn } = document;
  const done = doneBy(document);
  const { delivered, recipients, late } = counts;
  return html`<ul class="facts">
    <li class="progress">
      <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="whole" width="100" height="6" />
        <rect class="part" width=${recipients > 0 ? (100 * done) / recipients : 0} height="6" /></svg
      ><strong>${t.doneOf(expects, number(done), number(recipients))}</strong>
    </li>
    ${
      late > 0 && !withdrawn
        ? html`<li class="deadline over">${sign('over')}<strong>${t.late(number(late))}</strong></li>`
        : nothing
    }
    ${withdrawn ? nothing : deadlineLine({ ...document, toAct: expects !== 'nothing' && done < recipients }, view)}
    ${delivered < recipients ? html`<li>${t.delivering(number(delivered), number(recipients))}</li>` : nothing}
  </ul>`;
}

function details(document: SentDocument, view: DocumentDeskView): TemplateResult {
  const { t, number, dayTime } = view;
  const { recipients, counts, sentAt, sentBy, withdrawn, replaces, replacedBy, attachments } = document;
  const names = {
    all: t.toAll,
    levels: t.toLevels(recipients.levels.map((level) => t.level(level)).join(', ')),
    chosen: t.toChosen,
  };
  const who = whoActs(document, t);
  return html`<ul class="sent-facts">
      <li>${t.sentAt(dayTime(sentAt), sentBy ?? '')}</li>
      <li>${t.recipientsLine(names[recipients.to], number(counts.recipients))}</li>
      ${who ? html`<li>${t.mustAct(who)}</li>` : nothing}
      ${withdrawn ? html`<li>${t.withdrawnBecause(dayTime(withdrawn.at), withdrawn.reason)}</li>` : nothing}
      ${replaces ? html`<li>${t.replaces(replaces.number)}</li>` : nothing}
      ${replacedBy ? html`<li>${t.replacedBy(replacedBy.number)}</li>` : nothing}
    </ul>
    ${renderFiles(attachments, view, view.onDownload && ((file) => view.onDownload?.(document, file)))}
    ${view.board(document)}`;
}
