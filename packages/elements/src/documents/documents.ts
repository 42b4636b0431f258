import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { OnDemand } from '../grade-table/on-demand.ts';
import { Inputs } from '../paging/inputs.ts';
import { renderMoreBar } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { lacksDuty, refusesForDuty, staff } from '../shared/duties.ts';
import { Downloads } from '../shared/files/downloads.ts';
import { fileListStyles } from '../shared/files/file-list.styles.ts';
import { formatFileSize } from '../shared/format.ts';
import { isResting, problemCode } from '../shared/problem-code.ts';
import { renderEmpty, renderFreshness, renderNotice } from '../shared/states.ts';
import { documentDetailsStyles } from './documents.details.styles.ts';
import { DocumentHandledEvent } from './documents.events.ts';
import { Following } from './documents.following.controller.ts';
import type { FormKind, Forms } from './documents.forms.ts';
import { Handling } from './documents.handling.controller.ts';
import { loadForms } from './documents.load-forms.ts';
import { Newest } from './documents.newest.ts';
import { renderDocument, type DocumentsView } from './documents.parts.ts';
import { Printing } from './documents.printing.ts';
import { everything, renderFilter, renderSearch, type Wanted } from './documents.search.ts';
import {
  clientDocuments,
  type Attachment,
  type Document,
  type DocumentsPage,
  type DocumentsSource,
  type DocumentSummary,
} from './documents.source.ts';
import { renderLoading } from './documents.states.ts';
import { documentsStrings, type DocumentsDictionary } from './documents.strings.ts';
import { documentRowStyles, documentsStyles } from './documents.styles.ts';

export { DocumentHandledEvent } from './documents.events.ts';
export { inMemoryDocuments, type DocumentsInMemory } from './documents.in-memory.ts';
export { clientDocuments } from './documents.source.ts';
export type { Document, DocumentsSource, DocumentStaff, DocumentSummary } from './documents.source.ts';

/**
 * Official documents (văn bản) sent to a unit: unread ones stand out, deadlines are said in words, opening one counts as reading it,
 * the unit acknowledges and answers, and hands documents on to staff. Staff see what was handed on to them.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {DocumentHandledEvent} edu-document-handled - A document was acknowledged, answered or forwarded.
 * @csspart base - The box around everything.
 */
export class Documents extends DeskElement<DocumentsDictionary> {
  static override styles = [
    DeskElement.styles,
    fileListStyles,
    documentRowStyles,
    documentDetailsStyles,
    documentsStyles,
  ].flat();

  readonly #list = new PagedList<DocumentSummary, DocumentsPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source) throw new Error('There is no source of documents.');
      return this.#source.list({ ...this.#wanted, cursor, limit: this.pageSize }, { signal });
    },
    key: ({ id }) => id,
  });
  readonly #newest = new Newest(this.#list);
  readonly #handling = new Handling(this, (document) => this.#newest.replace(document));
  readonly #following = new Following(this, {
    onChange: () => void this.#look(),
    isStale: () => Date.now() - (this.#list.loadedAt?.getTime() ?? Infinity) >= this.refreshAfter * 1_000,
  });
  readonly #downloads = new Downloads(this);
  readonly #printing = new Printing(this);
  readonly #inputs = new Inputs();
  readonly #formsModule = new OnDemand(this, loadForms, ({ Forms }) => (this.#forms = new Forms(this)));
  #forms: Forms | undefined;
  #source: DocumentsSource | undefined;
  #wanted: Wanted = everything;
  /** What was done last, shown at its document. */
  #done: { id: string; text: () => string } | undefined;

  protected override readonly dictionary = documentsStrings;

  /** Where documents come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: DocumentsSource | undefined;

  /** Documents asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** Seconds after which coming back to the page asks for new documents. */
  @property({ type: Number, attribute: 'refresh-after' }) refreshAfter = 60;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#downloads.forget();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, pageSize, provider } = this;
    const { session, site } = provider ?? {};
    const same = !this.#inputs.changed(source, pageSize, session?.connection, site?.schoolId);
    if (same && !(this.#source && this.#list.status === 'idle')) return;
    if (!same) this.#begin();
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  /** Another person, or nobody: what the last one read must not stay on the screen. */
  #begin(): void {
    // What was typed is kept for who comes back.
    if (!this.returns()) this.#forms?.clear();
    this.#handling.clear();
    this.#downloads.forget();
    this.#wanted = everything;
    this.#newest.forget();
    this.announce('');
    this.#done = undefined;
    this.#source = this.#chooseSource();
    this.#following.follow(this.#source);
  }

  #chooseSource(): DocumentsSource | undefined {
    if (this.source) return this.source;
    const { session, site } = this.provider ?? {};
    if (!session?.connection || !site) return undefined;
    const documents = clientDocuments(session.connection, site.schoolId);
    const refused = lacksDuty(session, ...staff);
    return refused ? { ...documents, list: refusesForDuty, follow: refusesForDuty } : documents;
  }

  /** Asks for new documents; what is shown stays until they are there. */
  async refresh(): Promise<void> {
    const added = await this.#look();
    if (added === 0) this.announce(this.t.nothingNew);
  }

  /** Answers how many documents are new, and says so when there are any; `undefined` when that is not known. */
  async #look(): Promise<number | undefined> {
    const source = this.#source;
    if (!source) return undefined;
    const came = await this.#newest.look(() => source === this.#source);
    if (came === undefined) return undefined;
    for (const id of this.#handling.openIds) {
      const document = this.#list.items.find((each) => each.id === id);
      if (document) void this.#handling.open(source, document);
      else this.#handling.close(id);
    }
    if (came === 'first') return undefined;
    if (came > 0) this.announce(this.t.newOnes(came));
    return came;
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  async #want(change: Partial<Wanted>): Promise<void> {
    this.#wanted = { ...this.#wanted, ...change };
    this.#done = undefined;
    await this.#list.start();
    if (this.#list.status === 'ready')
      this.announce(this.t.found(this.#list.items.length, this.#list.hasMore));
  }

  async #more(): Promise<void> {
    const added = await this.#list.more();
    if (added > 0) this.announce(this.t.moreShown(added));
  }

  #toggle(document: DocumentSummary): void {
    if (this.#handling.opened(document.id)) {
      if (this.#forms?.isOpen(document.id)) this.#forms.close();
      this.#handling.close(document.id);
    } else if (this.#source) void this.#handling.open(this.#source, document);
  }

  async #ask(document: DocumentSummary | undefined): Promise<void> {
    const before = this.#handling.asking;
    this.#done = undefined;
    this.#handling.ask(document?.id);
    if (document) await this.focusOn('.question');
    else if (before) await this.focusOn(`#details-${CSS.escape(before)} .acknowledge`);
  }

  async #acknowledge({ id }: DocumentSummary): Promise<void> {
    const source = this.#source;
    const document = source && (await this.#handling.acknowledge(source, id));
    if (document) await this.#handled('acknowledged', document, () => this.t.acknowledged(document.number));
  }

  async #handled(
    action: DocumentHandledEvent['action'],
    document: Document,
    text: () => string,
  ): Promise<void> {
    this.#done = { id: document.id, text };
    this.announce(text());
    this.dispatchEvent(new DocumentHandledEvent(action, document));
    await this.focusOn(`#document-${CSS.escape(document.id)} .open`);
  }

  async #openForm(kind: FormKind, { id }: Document): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#done = undefined;
    this.#handling.ask(undefined);
    await this.#formsModule.load();
    if (!this.#forms) return this.announce(this.t.formUnavailable);
    if (source !== this.#source) return;
    this.#forms.open(kind, id, source);
    await this.focusOn('#form-title');
  }

  async #cancelForm(kind: FormKind, { id }: Document): Promise<void> {
    this.#forms?.close();
    await this.focusOn(`#details-${CSS.escape(id)} .to-${kind}`);
  }

  #onWritten(kind: FormKind, document: Document, people: number): void {
    this.#handling.took(document);
    const { number } = document;
    if (kind === 'answer') void this.#handled('answered', document, () => this.t.answered(number));
    else void this.#handled('forwarded', document, () => this.t.forwarded(number, people));
  }

  async #download(document: DocumentSummary, file: Attachment): Promise<void> {
    const source = this.#source;
    const done = await this.#downloads.start(file, async (signal) => {
      if (!source?.openAttachment) throw new Error('Files of this source cannot be opened.');
      return source.openAttachment(document.id, file, { signal });
    });
    if (done) this.announce(this.t.downloaded(file.name));
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.#source) return this.#documents(this.#source);
    return this.misplaced ?? this.unconnected(renderLoading(this.t));
  }

  #documents(source: DocumentsSource): TemplateResult {
    const { t } = this;
    const { status, error } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed' && problemCode(error) === 'permission_denied') return this.failed(error, retry);
    const search = {
      t,
      wanted: this.#wanted,
      onWanted: (change: Partial<Wanted>) => void this.#want(change),
    };
    return html`<div class="bar">${renderSearch(search)}${this.#side(source)}</div>
      ${renderFilter(search)} ${error && status === 'ready' ? this.#stale(error, retry) : nothing}
      ${
        status === 'failed'
          ? this.failed(error, retry)
          : status === 'ready'
            ? this.#items()
            : renderLoading(t)
      }`;
  }

  #side(source: DocumentsSource): TemplateResult | typeof nothing {
    const { t, language } = this;
    const { loadedAt, refreshing, status } = this.#list;
    if (status !== 'ready') return nothing;
    const school = this.provider?.site?.schoolName ?? '';
    return html`<div class="side">
        ${renderFreshness({
          t,
          loadedAt: loadedAt && this.time(loadedAt),
          refreshing,
          onRefresh: () => void this.refresh(),
        })}
        ${this.#isForStaff ? nothing : this.#printing.renderButton({ source, wanted: this.#wanted, t, language, overrides: this.#overrides, school })}
      </div>
      ${this.#printing.renderError(t, (error) => this.problem(error))}`;
  }

  #items(): TemplateResult {
    const { t } = this;
    const { items } = this.#list;
    const { q, status, urgency } = this.#wanted;
    if (items.length === 0) {
      const isNarrowed = q !== '' || status !== undefined || urgency !== undefined;
      const empty = this.#isForStaff ? t.emptyForwarded : t.empty;
      return renderEmpty(t, empty, isNarrowed ? () => void this.#want(everything) : undefined);
    }
    const view = this.#view();
    return html`<div class="documents" role="group" aria-label=${t.label}>
        ${repeat(
          items,
          ({ id }) => id,
          (document) => renderDocument(document, view),
        )}
      </div>
      ${renderMoreBar({
        ...{ list: this.#list, t, problem: (failure: unknown) => this.problem(failure) },
        onMore: () => void this.#more(),
      })}`;
  }

  /** The principal has all documents of the school, others what was handed on to them. */
  get #isForStaff(): boolean {
    const duties = this.source ? [] : (this.provider?.session?.me.assignments ?? []);
    return duties.length > 0 && duties.every(({ role }) => role !== 'principal');
  }

  get #overrides() {
    return [this.provider?.strings[this.localName], this.strings];
  }

  #view(): DocumentsView {
    const { t } = this;
    const source = this.#source;
    return {
      t,
      now: Date.now(),
      handling: this.#handling,
      day: (value) => this.day(value),
      dayTime: (value) => this.dayTime(value),
      problem: (error) => this.problem(error),
      fileSize: (bytes) => formatFileSize(bytes, this.language),
      downloading: (fileId) => this.#downloads.get(fileId),
      isNew: (id) => this.#newest.has(id),
      done: (id) => (this.#done?.id === id ? this.#done.text() : undefined),
      onToggle: (document) => this.#toggle(document),
      onRetry: (document) => source && void this.#handling.open(source, document),
      onAsk: (document) => void this.#ask(document),
      onAcknowledge: (document) => void this.#acknowledge(document),
      form: (document) =>
        (source &&
          this.#forms?.render(document, source, {
            t,
            language: this.language,
            overrides: this.#overrides,
            problem: (error) => this.problem(error),
            announce: (text) => this.announce(text),
            onWritten: (kind, written, people) => this.#onWritten(kind, written, people),
            onCancel: (kind, about) => void this.#cancelForm(kind, about),
            onMissing: (selector) => void this.focusOn(selector),
          })) ??
        nothing,
      onForm: (kind, document) => void this.#openForm(kind, document),
      onDownload: source?.openAttachment
        ? (document, file) => void this.#download(document, file)
        : undefined,
    };
  }

  #stale(error: unknown, retry: () => void): TemplateResult {
    if (isResting(error)) return renderNotice('resting', this.problem(error), this.t, retry);
    const { loadedAt } = this.#list;
    return renderNotice('warning', this.t.stale(loadedAt ? this.time(loadedAt) : ''), this.t, retry);
  }
}
