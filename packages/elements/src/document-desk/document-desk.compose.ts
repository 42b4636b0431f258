import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DocumentReference } from '@lienthong/sdk/documents';
import { OneWrite } from '../shared/one-write.ts';
import { Unsaved } from '../shared/unsaved.ts';
import { emptyDraft, issuesOf, places, toSend, type Draft, type DraftIssue } from './document-desk.draft.ts';
import { renderFields } from './document-desk.fields.ts';
import { renderPreview } from './document-desk.preview.ts';
import { Recipients } from './document-desk.recipients.ts';
import type { DocumentDeskSource, SentDocument } from './document-desk.source.ts';
import type { DocumentDeskDictionary } from './document-desk.strings.ts';
import { Uploads } from './document-desk.uploads.ts';

/** What the form needs of the element that draws it. */
export interface ComposeView {
  readonly t: DocumentDeskDictionary;
  readonly now: number;
  /** The authority, as units will read it. */
  readonly issuer: string;
  number(value: number): string;
  day(value: string): string;
  dayTime(value: string): string;
  fileSize(bytes: number): string;
  problem(error: unknown): string;
  onSent(document: SentDocument): void;
  onCancel(): void;
  onFocus(selector: string): void;
}

/** Owns a document that is being written: its draft, its files, whom it goes to, the look at it before it goes, and the write. */
export class Compose {
  draft: Draft = emptyDraft();
  readonly uploads: Uploads;
  readonly recipients: Recipients;
  readonly #host: ReactiveControllerHost;
  readonly #write: OneWrite;
  #tried = false;
  #previewing = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#write = new OneWrite(host);
    this.uploads = new Uploads(host);
    this.recipients = new Recipients(host);
    new Unsaved(host, () => this.#isDirty);
  }

  get #isDirty(): boolean {
    const { draft, uploads } = this;
    return uploads.items.length > 0 || JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft.replaces));
  }

  /** Goes on with what was written; `replaces` begins anew. */
  open(source: DocumentDeskSource, replaces?: DocumentReference): void {
    if (replaces) this.clear(replaces);
    this.#previewing = false;
    this.#write.forget();
    void this.recipients.start(source);
    this.#host.requestUpdate();
  }

  clear(replaces: DocumentReference | null = null): void {
    this.draft = emptyDraft(replaces);
    this.#tried = false;
    this.#previewing = false;
    this.uploads.clear();
    this.#write.forget();
    this.#host.requestUpdate();
  }

  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.#write.forget();
    this.#host.requestUpdate();
  }

  issue(place: string, now: number): DraftIssue | undefined {
    return this.#tried ? issuesOf(this.draft, now).find((issue) => places[issue] === place) : undefined;
  }

  /** After a try, files that are not here yet are in the way. */
  get filesMissing(): boolean {
    return this.#tried && !this.uploads.isSettled;
  }

  /** Units it goes to; undefined while that is not known. */
  get count(): number | undefined {
    const { to, levels, chosen } = this.draft;
    if (to === 'chosen') return chosen.length;
    const counts = (to === 'all' ? (['all'] as const) : levels).map((of) => this.recipients.count(of));
    return counts.reduce<number | undefined>(
      (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
      0,
    );
  }

  #submit(event: Event, source: DocumentDeskSource, view: ComposeView): void {
    event.preventDefault();
    this.#tried = true;
    this.#host.requestUpdate();
    if (this.#previewing) return void this.#send(source, view);
    const [issue] = issuesOf(this.draft, view.now);
    if (issue) return view.onFocus(`#field-${places[issue]}`);
    if (!this.uploads.isSettled) return view.onFocus('#field-files');
    this.#previewing = true;
    view.onFocus('#preview-title');
  }

  async #send(source: DocumentDeskSource, view: ComposeView): Promise<void> {
    const body = toSend(this.draft, this.uploads.ids);
    const sent = await this.#write.run(['send', body], (idempotencyKey) =>
      source.send(body, { idempotencyKey }),
    );
    if (!sent) {
      // A file waits for its document for a day; its line says so, and brings it again.
      if (!this.uploads.refuse(this.#write.error)) return;
      this.#previewing = false;
      this.#write.forget();
      return view.onFocus('#field-files');
    }
    this.clear();
    view.onSent(sent);
  }

  #leave(view: ComposeView): void {
    if (this.#write.sending) return;
    if (!this.#previewing) return view.onCancel();
    this.#previewing = false;
    this.#write.forget();
    view.onFocus('.compose [type=submit]');
  }

  render(source: DocumentDeskSource, view: ComposeView): TemplateResult {
    const { t } = view;
    const { sending, error } = this.#write;
    const count = this.count;
    return html`<form
      class="panel compose"
      novalidate
      aria-labelledby="compose-title"
      @submit=${(event: Event) => this.#submit(event, source, view)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.#leave(view);
      }}
    >
      <div>
        <h3 class="subtitle" id="compose-title" tabindex="-1">${t.composeTitle}</h3>
        <p class="hint">${t.composeHint}</p>
      </div>
      ${this.#previewing ? renderPreview(this, view) : renderFields(this, source, view)}
      ${
        error === undefined
          ? nothing
          : html`<div class="error" role="alert">${t.sendFailed} ${view.problem(error)}</div>`
      }
      <div class="buttons">
        <button class="button primary" type="submit" aria-disabled=${sending ? 'true' : nothing}>
          ${this.#previewing ? (sending ? t.sending : t.send(count === undefined ? '' : view.number(count))) : t.preview}
        </button>
        <button class="button" type="button" @click=${() => this.#leave(view)}>
          ${this.#previewing ? t.back : t.cancel}
        </button>
      </div>
    </form>`;
  }
}
