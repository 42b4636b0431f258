import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatTime } from '../shared/format.ts';
import { OneWrite } from '../shared/one-write.ts';
import { deadlineOf, endOf } from './document-desk.draft.ts';
import type { DocumentSentEvent } from './document-desk.events.ts';
import type { DocumentDeskSource, SentDocument } from './document-desk.source.ts';
import type { DocumentDeskDictionary } from './document-desk.strings.ts';

type ChangeKind = Exclude<DocumentSentEvent['action'], 'sent'>;

export interface ChangesView {
  readonly t: DocumentDeskDictionary;
  readonly now: number;
  problem(error: unknown): string;
  onChanged(kind: ChangeKind, document: SentDocument): void;
  onReplace(document: SentDocument): void;
  onFocus(selector: string): void;
}

/** Owns what may still be done with a document that was sent: withdrawing it with a reason, another deadline. What was typed is kept. */
export class Changes {
  readonly #host: ReactiveControllerHost;
  readonly #write: OneWrite;
  #open: ChangeKind | undefined;
  #reasons = new Map<string, string>();
  #day = '';
  /** `HH:mm`; empty is the end of the day. */
  #time = '';
  #tried = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#write = new OneWrite(host);
  }

  close(): void {
    this.#open = undefined;
    this.#write.forget();
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#reasons.clear();
    this.close();
  }

  #begin(kind: ChangeKind, { deadline }: SentDocument, { onFocus }: ChangesView): void {
    this.#open = kind;
    this.#day = deadline?.day ?? '';
    this.#time = deadline?.at ? formatTime(deadline.at, 'vi') : '';
    this.#tried = false;
    this.#write.forget();
    this.#host.requestUpdate();
    onFocus('#change-title');
  }

  #leave({ onFocus }: ChangesView): void {
    const kind = this.#open;
    if (this.#write.sending) return;
    this.close();
    onFocus(`.board [data-change=${kind}]`);
  }

  async #submit(
    event: Event,
    document: SentDocument,
    source: DocumentDeskSource,
    view: ChangesView,
  ): Promise<void> {
    event.preventDefault();
    const kind = this.#open;
    this.#tried = true;
    this.#host.requestUpdate();
    if (!kind || this.#wrong(document, view.now)) return view.onFocus('#change-field');
    const change =
      kind === 'withdrawn'
        ? { withdrawnReason: this.#reason(document).trim() }
        : { deadline: deadlineOf({ deadlineDay: this.#day, deadlineTime: this.#time }) };
    const changed = await this.#write.run([document.id, change], () => source.update(document.id, change));
    if (!changed) return;
    this.#reasons.delete(document.id);
    this.close();
    view.onChanged(kind, changed);
  }

  #reason({ id }: SentDocument): string {
    return this.#reasons.get(id) ?? '';
  }

  #wrong(document: SentDocument, now: number): boolean {
    if (this.#open === 'withdrawn') return this.#reason(document).trim().length < 3;
    return !this.#day || endOf(this.#day, this.#time) < now;
  }

  #fault(t: DocumentDeskDictionary): string {
    if (this.#open === 'withdrawn') return t.noReason;
    return this.#day ? t.deadlinePast : t.noDay;
  }

  render(
    document: SentDocument,
    source: DocumentDeskSource,
    view: ChangesView,
  ): TemplateResult | typeof nothing {
    const { t } = view;
    const { number, withdrawn, replacedBy } = document;
    const replace = html`<button
      class="button replace"
      type="button"
      aria-label=${t.actOf(t.replace, number)}
      @click=${() => view.onReplace(document)}
    >
      ${t.replace}
    </button>`;
    if (withdrawn) return replacedBy ? nothing : html`<div class="buttons">${replace}</div>`;
    if (this.#open) return this.#form(this.#open, document, source, view);
    const button = (kind: ChangeKind, text: string): TemplateResult =>
      html`<button
        class="button"
        type="button"
        data-change=${kind}
        aria-label=${t.actOf(text, number)}
        @click=${() => this.#begin(kind, document, view)}
      >
        ${text}
      </button>`;
    return html`<div class="buttons">
      ${document.expects === 'nothing' ? nothing : button('deadline', t.changeDeadline)}
      ${button('withdrawn', t.withdraw)} ${replace}
    </div>`;
  }

  #timeField(t: DocumentDeskDictionary): TemplateResult {
    return html`<label for="change-time">${t.fieldDeadlineTime}</label>
      <input
        class="input day"
        id="change-time"
        type="time"
        aria-describedby="change-error"
        .value=${this.#time}
        @input=${(event: Event) => {
          this.#time = (event.target as HTMLInputElement).value;
          this.#write.forget();
          this.#host.requestUpdate();
        }}
      />`;
  }

  #form(
    kind: ChangeKind,
    document: SentDocument,
    source: DocumentDeskSource,
    view: ChangesView,
  ): TemplateResult {
    const { t } = view;
    const { sending, error } = this.#write;
    const withdrawing = kind === 'withdrawn';
    const wrong = this.#tried && this.#wrong(document, view.now);
    return html`<form
      class="panel"
      novalidate
      aria-labelledby="change-title"
      aria-describedby="change-hint"
      @submit=${(event: Event) => void this.#submit(event, document, source, view)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.#leave(view);
      }}
    >
      <div>
        <h5 class="subtitle" id="change-title" tabindex="-1">
          ${withdrawing ? t.withdrawTitle : t.deadlineTitle}
        </h5>
        <p class="hint" id="change-hint">${withdrawing ? t.withdrawHint : t.deadlineHint}</p>
      </div>
      <div class="field">
        <label for="change-field">${withdrawing ? t.reason : t.fieldDeadlineDay}</label>
        ${
          withdrawing
            ? html`<textarea
                class="input"
                id="change-field"
                rows="2"
                maxlength="1000"
                aria-invalid=${wrong ? 'true' : 'false'}
                aria-describedby="change-error"
                .value=${this.#reason(document)}
                @input=${(event: Event) => {
                  this.#reasons.set(document.id, (event.target as HTMLTextAreaElement).value);
                  this.#write.forget();
                  this.#host.requestUpdate();
                }}
              ></textarea>`
            : html`<input
                class="input day"
                id="change-field"
                type="date"
                aria-invalid=${wrong ? 'true' : 'false'}
                aria-describedby="change-error"
                .value=${this.#day}
                @input=${(event: Event) => {
                  this.#day = (event.target as HTMLInputElement).value;
                  this.#write.forget();
                  this.#host.requestUpdate();
                }}
              />`
        }
        ${withdrawing ? nothing : this.#timeField(t)}
        <p class="error" id="change-error">${wrong ? this.#fault(t) : nothing}</p>
      </div>
      ${error === undefined ? nothing : html`<div class="error" role="alert">${t.notSaved} ${view.problem(error)}</div>`}
      <div class="buttons">
        <button class="button primary" type="submit" aria-disabled=${sending ? 'true' : nothing}>
          ${withdrawing ? (sending ? t.withdrawing : t.withdrawNow) : sending ? t.saving : t.saveDeadline}
        </button>
        <button class="button" type="button" @click=${() => this.#leave(view)}>${t.cancel}</button>
      </div>
    </form>`;
  }
}
