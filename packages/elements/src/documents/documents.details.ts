import { html, nothing, type TemplateResult } from 'lit';
import { link, row } from '../shared/app-parts.ts';
import { renderFiles } from '../shared/files/file-list.ts';
import type { Opened } from './documents.handling.controller.ts';
import type { DocumentsView } from './documents.parts.ts';
import type { Document, DocumentSummary } from './documents.source.ts';

/** All of a document, or what is known of it already, with what may be done with it. */
export function renderDetails(summary: DocumentSummary, opened: Opened, view: DocumentsView): TemplateResult {
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
