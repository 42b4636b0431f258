import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { Changes, type ChangesView } from './document-desk.changes.ts';
import { exportReceipts } from './document-desk.csv.ts';
import { chipsOf, type Chip } from './document-desk.chips.ts';
import { renderUnits, type UnitsView } from './document-desk.units.ts';
import type {
  DocumentDeskSource,
  DocumentReceipt,
  DocumentReceiptsPage,
  ReceiptState,
  SentDocument,
} from './document-desk.source.ts';

/** What the board needs of the element that draws it. */
export interface BoardView extends UnitsView, ChangesView {
  number(value: number): string;
  announce(text: string): void;
}

/** Owns what units did with the one document that lies open: those that are late first, the rest by a press; a file of all of it. */
export class Board {
  readonly changes: Changes;
  readonly #host: ReactiveControllerHost;
  readonly #list: PagedList<DocumentReceipt, DocumentReceiptsPage>;
  readonly #inputs = new Inputs();
  #source: DocumentDeskSource | undefined;
  #document: SentDocument | undefined;
  #status: ReceiptState | undefined;
  #q = '';
  #exporting = false;
  #exportError: unknown;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.changes = new Changes(host);
    this.#list = new PagedList<DocumentReceipt, DocumentReceiptsPage>(host, {
      load: async (cursor, signal) => {
        if (!this.#source || !this.#document) throw new Error('No document lies open.');
        const query = { status: this.#status, q: this.#q, cursor, limit: 100 };
        return this.#source.receipts(this.#document.id, query, { signal });
      },
      key: ({ schoolId }) => schoolId,
    });
  }

  /** Begins with whom the officer has to ask: who is late, else who has not done it yet. */
  open(source: DocumentDeskSource, document: SentDocument): void {
    if (!this.#inputs.changed(source, document.id) && this.#list.status !== 'idle') {
      this.#document = document;
      return;
    }
    this.#source = source;
    this.#document = document;
    this.#q = '';
    this.#exportError = undefined;
    this.#status = chipsOf(document).find(({ count }) => count > 0)?.status;
    this.changes.close();
    void this.#list.start();
  }

  close(): void {
    this.#inputs.changed();
    this.#list.reset();
    this.changes.close();
  }

  /** Another person, or nobody. */
  clear(): void {
    this.close();
    this.changes.clear();
  }

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  async #want(change: { status?: ReceiptState | undefined; q?: string }, view: BoardView): Promise<void> {
    if ('status' in change) this.#status = change.status;
    this.#q = change.q ?? this.#q;
    await this.#list.start();
    if (this.#list.status === 'ready') view.announce(view.t.unitsShown(this.#list.items.length));
  }

  async #export(source: DocumentDeskSource, document: SentDocument, view: BoardView): Promise<void> {
    if (this.#exporting) return;
    this.#exporting = true;
    this.#exportError = undefined;
    this.#host.requestUpdate();
    try {
      const name = await exportReceipts(source, document, view);
      view.announce(view.t.exported(name));
    } catch (error) {
      this.#exportError = error;
    }
    this.#exporting = false;
    this.#host.requestUpdate();
  }

  render(document: SentDocument, source: DocumentDeskSource, view: BoardView): TemplateResult {
    const { t } = view;
    const open = this.changes.render(document, source, view);
    return html`<section class="board" aria-labelledby="board-title">
      <h4 class="group" id="board-title" tabindex="-1">${t.board(document.number)}</h4>
      <div class="bar">
        ${this.#chips(document, view)} ${this.#search(view)}
        <button
          class="button export"
          type="button"
          aria-disabled=${this.#exporting ? 'true' : nothing}
          @click=${() => void this.#export(source, document, view)}
        >
          ${this.#exporting ? t.exporting : t.export}
        </button>
      </div>
      ${
        this.#exportError === undefined
          ? nothing
          : html`<div class="error" role="alert">${t.exportFailed} ${view.problem(this.#exportError)}</div>`
      }
      ${this.#units(document, view)} ${open}
    </section>`;
  }

  #chips(document: SentDocument, view: BoardView): TemplateResult {
    const { t, number } = view;
    const words = ({ name }: Chip): string => {
      if (name === 'notDone') return t.chipNotDone(document.expects);
      if (name === 'done') return t.chipDone(document.expects);
      return { late: t.chipLate, unread: t.chipUnread, all: t.chipAll }[name];
    };
    return html`<div class="filter" role="group" aria-label=${t.state}>
      ${chipsOf(document).map(
        (chip) =>
          html`<button
            class="button"
            type="button"
            data-chip=${chip.name}
            aria-pressed=${this.#status === chip.status ? 'true' : 'false'}
            @click=${() => void this.#want({ status: chip.status }, view)}
          >
            ${t.chip(words(chip), number(chip.count))}
          </button>`,
      )}
    </div>`;
  }

  #search(view: BoardView): TemplateResult {
    const { t } = view;
    return html`<form
      class="search"
      role="search"
      aria-label=${t.findUnit}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = (event.currentTarget as HTMLFormElement).querySelector('input');
        void this.#want({ q: field?.value.trim() ?? '' }, view);
      }}
    >
      <input
        class="input"
        type="search"
        maxlength="100"
        aria-label=${t.findUnit}
        placeholder=${t.findUnit}
        .value=${this.#q}
        @search=${(event: Event) => {
          if ((event.target as HTMLInputElement).value === '' && this.#q) void this.#want({ q: '' }, view);
        }}
      />
      <button class="button" type="submit">${t.searchNow}</button>
    </form>`;
  }

  #units(document: SentDocument, view: BoardView): TemplateResult {
    const { t } = view;
    const { status, items, error } = this.#list;
    if (status === 'failed')
      return html`<div class="notice danger" role="alert">
        <p>${t.boardFailed} ${view.problem(error)}</p>
        <button class="button" type="button" @click=${() => void this.#list.start()}>${t.retry}</button>
      </div>`;
    if (status !== 'ready') return html`<p class="status" role="status">${t.boardLoading}</p>`;
    if (items.length === 0) return html`<p class="hint">${t.noUnits}</p>`;
    const words = { more: t.moreUnits, loadingMore: t.loadingMore, moreFailed: t.moreFailed };
    return html`${renderUnits(items, document, view)}
    ${renderMore({ list: this.#list, t: words, problem: (failure) => view.problem(failure), onMore: () => void this.#list.more() })}`;
  }
}
