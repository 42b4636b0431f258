import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { everything, renderSearch, renderUrgency, type Wanted } from '../documents/documents.search.ts';
import { documentDetailsStyles } from '../documents/documents.details.styles.ts';
import { renderLoading } from '../documents/documents.states.ts';
import { documentRowStyles } from '../documents/documents.styles.ts';
import { OnDemand } from '../grade-table/on-demand.ts';
import { Inputs } from '../paging/inputs.ts';
import { renderMoreBar } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { doneNote } from '../shared/app-parts.ts';
import { lacksDuty, officers, refusesForDuty } from '../shared/duties.ts';
import { Downloads } from '../shared/files/downloads.ts';
import { fileListStyles } from '../shared/files/file-list.styles.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { formatFileSize } from '../shared/format.ts';
import { problemCode } from '../shared/problem-code.ts';
import { renderEmpty, renderFreshness, renderNotice, renderPlain } from '../shared/states.ts';
import type { Board } from './document-desk.board.ts';
import type { Compose } from './document-desk.compose.ts';
import { DocumentSentEvent } from './document-desk.events.ts';
import { loadBoard, loadCompose } from './document-desk.load-parts.ts';
import { renderSent, type DocumentDeskView } from './document-desk.parts.ts';
import {
  clientDocumentDesk,
  type Attachment,
  type DocumentDeskSource,
  type SentDocument,
  type SentDocumentsPage,
} from './document-desk.source.ts';
import { documentDeskStrings, type DocumentDeskDictionary } from './document-desk.strings.ts';
import { documentDeskStyles } from './document-desk.styles.ts';

export { DocumentSentEvent } from './document-desk.events.ts';
export { inMemoryDocumentDesk, type DocumentDeskInMemory } from './document-desk.in-memory.ts';
export { clientDocumentDesk } from './document-desk.source.ts';
export type { DocumentDeskSource, DocumentReceipt, SentDocument } from './document-desk.source.ts';

/**
 * The officer's desk for official documents (văn bản): writing one to every unit, to levels or to chosen ones, and seeing which units
 * have read, acknowledged and answered it. Stands on the authority's own site, inside an edu-provider with a key of an office.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {DocumentSentEvent} edu-document-sent - A document was sent, withdrawn, or given another deadline.
 * @csspart base - The box around everything.
 */
export class DocumentDesk extends DeskElement<DocumentDeskDictionary> {
  static override styles = [
    DeskElement.styles,
    fileListStyles,
    documentRowStyles,
    documentDetailsStyles,
    documentDeskStyles,
  ].flat();

  readonly #list = new PagedList<SentDocument, SentDocumentsPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source) throw new Error('There is no source of documents.');
      const { q, urgency } = this.#wanted;
      return this.#source.list({ q, urgency, cursor, limit: this.pageSize }, { signal });
    },
    key: ({ id }) => id,
  });
  readonly #downloads = new Downloads(this);
  readonly #inputs = new Inputs();
  readonly #composeModule = new OnDemand(this, loadCompose, (m) => (this.#compose = new m.Compose(this)));
  readonly #boardModule = new OnDemand(this, loadBoard, (m) => (this.#board = new m.Board(this)));
  #compose: Compose | undefined;
  #board: Board | undefined;
  #source: DocumentDeskSource | undefined;
  #wanted: Wanted = everything;
  #composing = false;
  /** The document whose units are shown. */
  #openId: string | undefined;
  /** What was done last, shown at its document; `null` where one is written. */
  #done: { id: string | null; text: () => string } | undefined;

  protected override readonly dictionary = documentDeskStrings;

  /** Where documents come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: DocumentDeskSource | undefined;

  /** Documents asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#downloads.forget();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, pageSize, provider } = this;
    const { session, office } = provider ?? {};
    const same = !this.#inputs.changed(source, pageSize, session?.connection, office?.authorityId);
    if (same && !(this.#source && this.#list.status === 'idle')) return;
    if (!same) this.#begin();
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  /** Another person, or nobody: what the last one read must not stay on the screen. */
  #begin(): void {
    // What was written is kept for who comes back.
    if (!this.returns()) {
      this.#compose?.clear();
      this.#board?.clear();
      this.#composing = false;
    }
    this.#board?.close();
    this.#downloads.forget();
    this.#openId = undefined;
    this.#wanted = everything;
    this.announce('');
    this.#done = undefined;
    this.#source = this.source ?? this.#ofOffice();
  }

  #ofOffice(): DocumentDeskSource | undefined {
    const { session, office } = this.provider ?? {};
    if (!session?.connection || !office) return undefined;
    const desk = clientDocumentDesk(session.connection, office.authorityId);
    return lacksDuty(session, ...officers) ? { ...desk, list: refusesForDuty } : desk;
  }

  /** Reads again what was sent and what became of it; what is shown stays until it is there. */
  async refresh(): Promise<void> {
    if (!this.#source) return;
    await Promise.all([this.#list.refresh(), this.#openId ? this.#board?.refresh() : undefined]);
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  async #want(change: Partial<Wanted>): Promise<void> {
    this.#wanted = { ...this.#wanted, ...change };
    this.#done = undefined;
    this.#fold();
    await this.#list.start();
    if (this.#list.status === 'ready')
      this.announce(this.t.found(this.#list.items.length, this.#list.hasMore));
  }

  async #more(): Promise<void> {
    const added = await this.#list.more();
    if (added > 0) this.announce(this.t.moreShown(added));
  }

  #fold(): void {
    this.#openId = undefined;
    this.#board?.close();
    this.requestUpdate();
  }

  async #toggle(document: SentDocument): Promise<void> {
    if (this.#openId === document.id) return this.#fold();
    this.#done = undefined;
    this.#openId = document.id;
    this.requestUpdate();
    await this.#boardModule.load();
    if (!this.#board) this.announce(this.t.partUnavailable);
    else if (this.#source && this.#openId === document.id) this.#board.open(this.#source, document);
    this.requestUpdate();
  }

  async #write(replaces?: SentDocument): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#done = undefined;
    await this.#composeModule.load();
    if (!this.#compose) return this.announce(this.t.partUnavailable);
    if (source !== this.#source) return;
    this.#composing = true;
    this.#compose.open(source, replaces && { id: replaces.id, number: replaces.number });
    await this.focusOn('#compose-title');
  }

  async #onSent(document: SentDocument): Promise<void> {
    this.#composing = false;
    const { number, counts } = document;
    this.#say(null, () => this.t.sent(number, this.number(counts.recipients)));
    this.dispatchEvent(new DocumentSentEvent('sent', document));
    // What it replaces is marked so by the central system.
    await this.#list.refresh();
    await this.focusOn(`#document-${CSS.escape(document.id)} .open`);
  }

  async #onChanged(action: 'withdrawn' | 'deadline', document: SentDocument): Promise<void> {
    const { id, number } = document;
    this.#list.replace((items) => items.map((each) => (each.id === id ? document : each)));
    this.#say(id, () =>
      action === 'withdrawn' ? this.t.withdrawnNow(number) : this.t.deadlineSaved(number),
    );
    this.dispatchEvent(new DocumentSentEvent(action, document));
    void this.#board?.refresh();
    await this.focusOn(`#document-${CSS.escape(id)} .open`);
  }

  async #download(document: SentDocument, file: Attachment): Promise<void> {
    const source = this.#source;
    const done = await this.#downloads.start(file, async (signal) => {
      if (!source?.openAttachment) throw new Error('Files of this source cannot be opened.');
      return source.openAttachment(document.id, file, { signal });
    });
    if (done) this.announce(this.t.downloaded(file.name));
  }

  #say(id: string | null, text: () => string): void {
    this.#done = { id, text };
    this.announce(text());
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.#source) return this.#desk(this.#source);
    if (this.provider?.site) return renderPlain(this.t.needsOffice);
    return this.unconnected(renderLoading(this.t));
  }

  #desk(source: DocumentDeskSource): TemplateResult {
    const { t } = this;
    const { status, error, loadedAt } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed' && problemCode(error) === 'permission_denied') return this.failed(error, retry);
    const stale = t.stale(loadedAt ? this.time(loadedAt) : '');
    return html`${this.#composer(source)} ${this.#bar()}
    ${error && status === 'ready' ? renderNotice('warning', stale, t, retry) : nothing}
    ${status === 'failed' ? this.failed(error, retry) : status === 'ready' ? this.#documents(source) : renderLoading(t)}`;
  }

  #composer(source: DocumentDeskSource): TemplateResult {
    const { t } = this;
    if (this.#composing && this.#compose)
      return this.#compose.render(source, {
        ...this.#figures(),
        t,
        now: Date.now(),
        issuer: this.provider?.office?.authorityName ?? '',
        problem: (error) => this.problem(error),
        onSent: (document) => void this.#onSent(document),
        onCancel: () => {
          this.#composing = false;
          void this.focusOn('.to-compose');
        },
        onFocus: (selector) => void this.focusOn(selector),
      });
    return html`<div class="bar">
        <button class="button primary to-compose" type="button" @click=${() => void this.#write()}>
          ${t.compose}
        </button>
      </div>
      ${doneNote(this.#done?.id === null ? this.#done.text() : undefined)}`;
  }

  #bar(): TemplateResult {
    const { t } = this;
    const { loadedAt, refreshing, status } = this.#list;
    const search = {
      t,
      wanted: this.#wanted,
      onWanted: (change: Partial<Wanted>) => void this.#want(change),
    };
    return html`<div class="bar">
      ${renderSearch(search)}
      <div class="filter" role="group" aria-label=${t.filterLabel}>${renderUrgency(search)}</div>
      ${
        status === 'ready'
          ? html`<div class="side">
              ${renderFreshness({
                t,
                loadedAt: loadedAt && this.time(loadedAt),
                refreshing,
                onRefresh: () => void this.refresh(),
              })}
            </div>`
          : nothing
      }
    </div>`;
  }

  #documents(source: DocumentDeskSource): TemplateResult {
    const { t } = this;
    const { items } = this.#list;
    if (items.length === 0) {
      const isNarrowed = this.#wanted.q !== '' || this.#wanted.urgency !== undefined;
      return renderEmpty(t, t.empty, isNarrowed ? () => void this.#want(everything) : undefined);
    }
    const view = this.#view(source);
    return html`<div class="documents" role="group" aria-label=${t.label}>
        ${repeat(
          items,
          ({ id }) => id,
          (document) => renderSent(document, view),
        )}
      </div>
      ${renderMoreBar({
        ...{ list: this.#list, t, problem: (failure: unknown) => this.problem(failure) },
        onMore: () => void this.#more(),
      })}`;
  }

  #figures() {
    return {
      number: (value: number) => this.number(value),
      day: (value: string) => this.day(value),
      dayTime: (value: string) => this.dayTime(value),
      fileSize: (bytes: number) => formatFileSize(bytes, this.language),
    };
  }

  #view(source: DocumentDeskSource): DocumentDeskView {
    const { t } = this;
    const now = Date.now();
    const figures = this.#figures();
    return {
      ...{ ...figures, t, now },
      problem: (error) => this.problem(error),
      downloading: (fileId) => this.#downloads.get(fileId),
      onDownload: source.openAttachment ? (document, file) => void this.#download(document, file) : undefined,
      isOpen: (id) => this.#openId === id,
      done: (id) => (this.#done?.id === id ? this.#done.text() : undefined),
      onToggle: (document) => void this.#toggle(document),
      board: (document) =>
        this.#board?.render(document, source, {
          ...{ ...figures, t, now },
          problem: (error) => this.problem(error),
          announce: (text) => this.announce(text),
          onChanged: (kind, after) => void this.#onChanged(kind, after),
          onReplace: (replaced) => void this.#write(replaced),
          onFocus: (selector) => void this.focusOn(selector),
        }) ?? html`<p class="status" role="status">${t.boardLoading}</p>`,
    };
  }
}
