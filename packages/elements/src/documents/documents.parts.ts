import { html, nothing, svg, type TemplateResult } from 'lit';
import { doneNote, link, row } from '../shared/app-parts.ts';
import { renderFiles, type FilesView } from '../shared/files/file-list.ts';
import { timeLeft } from './documents.deadline.ts';
import type { Handling, Opened } from './documents.handling.controller.ts';
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
    ${opened ? html`<div class="details" id="details-${id}">${details(document, opened, view)}</div>` : nothing}
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

function details(summary: DocumentSummary, opened: Opened, view: DocumentsView): TemplateResult {
  const { t } = view;
  const document: Document =
    opened.state === 'ready' ? opened.document : { ...summary, reminders: [], readers: [], forwards: [] };
  const { withdrawn, replaces, replacedBy, forwardedToMe: mine } = document;
  return html`
    ${opened.state === 'loading' ? html`<p class="status" role="status">${t.opening}</p>` : nothing}
    ${
      opened.state === 'failed'
        ? html`<div class="notice warning" role="alert">
            <p>${t.openFailed} ${view.problem(opened.error)}</p>
            <button class="button" type="button" @click=${() => view.onRetry(summary)}>${t.retry}</button>
          </div>`
        : nothing
    }
    ${
      withdrawn
        ? html`<div class="notice warning">
            <p>${t.withdrawnBecause(view.dayTime(withdrawn.at), withdrawn.reason)}</p>
          </div>`
        : nothing
    }
    ${replacedBy ? html`<p>${t.replacedBy(replacedBy.number)}</p>` : nothing}
    ${replaces ? html`<p>${t.replaces(replaces.number)}</p>` : nothing}
    ${
      mine
        ? html`<div class="mine">
            <p>${t.forwardedBy(mine.by ?? '', view.dayTime(mine.at))}</p>
            ${mine.note ? html`<p>${t.noteOf(mine.note)}</p>` : nothing}
          </div>`
        : nothing
    }
    ${
      document.attachments.length > 0
        ? renderFiles(
            document.attachments,
            view,
            view.onDownload && ((file) => view.onDownload?.(document, file)),
          )
        : html`<p class="hint">${t.noFiles}</p>`
    }
    ${course(document, view)} ${opened.state === 'ready' ? acts(document, view) : nothing}
  `;
}

/** What became of it here. */
function course(document: Document, view: DocumentsView): TemplateResult {
  const { t, dayTime } = view;
  const { signer, links, receivedAt, readers = [], forwards = [], reminders, answer } = document;
  const list = (lines: readonly (string | TemplateResult)[]): TemplateResult =>
    html`<ul>
      ${lines.map((each) => html`<li>${each}</li>`)}
    </ul>`;
  return html`<dl class="course">
    ${row(t.received, dayTime(receivedAt))} ${signer ? row(t.signer, signer) : nothing}
    ${links.length > 0 ? row(t.links, list(links.map(({ url, title }) => link(url, title)))) : nothing}
    ${readers.length > 0 ? row(t.readers, list(readers.map(({ name, readAt }) => t.readerOf(name, dayTime(readAt))))) : nothing}
    ${
      forwards.length > 0
        ? row(
            t.forwards,
            list(
              forwards.map(
                ({ name, at, note, readAt, mayAcknowledge }) =>
                  html`${t.forwardedTo(name, dayTime(at))},
                  ${readAt ? t.seenAt(dayTime(readAt)) : t.notSeen}${mayAcknowledge ? `, ${t.forUnit}` : ''}
                  ${note ? html`<span class="hint">${t.noteOf(note)}</span>` : nothing}`,
              ),
            ),
          )
        : nothing
    }
    ${
      reminders.length > 0
        ? row(t.reminders, list(reminders.map(({ at, daysBefore }) => t.reminder(dayTime(at), daysBefore))))
        : nothing
    }
    ${answer?.note ? row(t.answerText, html`<p class="answer-text">${answer.note}</p>`) : nothing}
  </dl>`;
}

function acts(document: Document, view: DocumentsView): TemplateResult | typeof nothing {
  const { t, handling } = view;
  const { id, number, withdrawn, mayAcknowledge, acknowledgement, answer, expects } = document;
  if (withdrawn || !mayAcknowledge) return nothing;
  if (handling.asking === id) return question(document, view);
  const form = view.form(document);
  if (form !== nothing) return html`${form}`;
  const canAcknowledge = !acknowledgement && expects !== 'nothing';
  return html`<div class="buttons">
    ${
      canAcknowledge
        ? html`<button
            class="button primary acknowledge"
            type="button"
            aria-label=${t.actOf(t.acknowledge, number)}
            @click=${() => view.onAsk(document)}
          >
            ${t.acknowledge}
          </button>`
        : nothing
    }
    ${
      expects === 'answer'
        ? html`<button
            class="button ${canAcknowledge || answer ? '' : 'primary'} to-answer"
            type="button"
            aria-label=${t.actOf(answer ? t.answerAgain : t.answer, number)}
            @click=${() => view.onForm('answer', document)}
          >
            ${answer ? t.answerAgain : t.answer}
          </button>`
        : nothing
    }
    <button
      class="button to-forward"
      type="button"
      aria-label=${t.actOf(t.forward, number)}
      @click=${() => view.onForm('forward', document)}
    >
      ${t.forward}
    </button>
  </div>`;
}

/** The focus comes to the question, not onto the button that cannot be taken back. */
function question(document: Document, view: DocumentsView): TemplateResult {
  const { t, handling } = view;
  const { write } = handling;
  return html`<div
    class="notice warning question"
    role="group"
    tabindex="-1"
    aria-labelledby="question-${document.id}"
    aria-describedby="question-hint-${document.id}"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && !write.sending) view.onAsk(undefined);
    }}
  >
    <p>
      <strong id="question-${document.id}">${t.question(document.number)}</strong>
      <span class="hint" id="question-hint-${document.id}">${t.questionHint}</span>
    </p>
    <div class="buttons">
      <button
        class="button primary confirm"
        type="button"
        aria-disabled=${write.sending ? 'true' : nothing}
        @click=${() => view.onAcknowledge(document)}
      >
        ${write.sending ? t.confirming : t.confirm}
      </button>
      <button class="button" type="button" @click=${() => view.onAsk(undefined)}>${t.later}</button>
    </div>
    ${
      write.error === undefined
        ? nothing
        : html`<div class="error" role="alert">${t.acknowledgeFailed} ${view.problem(write.error)}</div>`
    }
  </div>`;
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
