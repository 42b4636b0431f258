import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SignInRequestEvent } from '../contact-book/contact-book.events.ts';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { contactsOf } from '../shared/contacts-of.ts';
import { controls } from '../shared/controls.styles.ts';
import { deskProblems } from '../shared/desk-problems.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { OneWrite } from '../shared/one-write.ts';
import { problemCode } from '../shared/problem-code.ts';
import { siteStatusOf } from '../shared/site-status-of.ts';
import { loadCsv } from './unit-board.load-csv.ts';
import {
  renderTable,
  reviewColumns,
  reviewStates,
  siteColumns,
  siteStates,
  siteWords,
} from './unit-board.parts.ts';
import { renderRound } from './unit-board.round.ts';
import {
  clientUnitBoard,
  type ContactReview,
  type ContactReviewsPage,
  type ContactReviewState,
  type ContactRound,
  type ContactRoundInput,
  type SiteState,
  type SiteStatus,
  type SiteStatusPage,
  type UnitBoardSource,
} from './unit-board.source.ts';
import { unitBoardStrings, type UnitBoardDictionary } from './unit-board.strings.ts';
import { unitBoardStyles } from './unit-board.styles.ts';

export { clientUnitBoard, inMemoryUnitBoard } from './unit-board.source.ts';
export type { ContactReview, ContactRound, SiteStatus, UnitBoardSource } from './unit-board.source.ts';

export type BoardViewName = 'contacts' | 'sites';

/** Rows a file has at most; more than any authority has units. */
const atMost = 5_000;

/**
 * The officer's board of the units below: who confirmed the contact directory and what it lacks, and whose website is live with
 * fresh news of department and ward. Stands on the authority's own site, inside an edu-provider with a key of an office.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @csspart base - The box around everything.
 */
export class UnitBoard extends FiguresElement<UnitBoardDictionary> {
  static override styles = [FiguresElement.styles, ...controls, unitBoardStyles].flat();

  readonly #reviews = new PagedList<ContactReview, ContactReviewsPage>(this, {
    load: (cursor, signal) => this.#known.reviews({ ...this.#query('contacts'), cursor }, { signal }),
    key: ({ schoolId }) => schoolId,
  });
  readonly #sites = new PagedList<SiteStatus, SiteStatusPage>(this, {
    load: (cursor, signal) => this.#known.sites({ ...this.#query('sites'), cursor }, { signal }),
    key: ({ schoolId }) => schoolId,
  });
  readonly #round = new OneWrite(this);
  readonly #inputs = new Inputs();
  #source: UnitBoardSource | undefined;
  #states: { contacts?: ContactReviewState | undefined; sites?: SiteState | undefined } = {};
  #q = '';
  #forming = false;
  #fault: (() => string) | undefined;
  #announcement = '';
  #exporting = false;
  #exported: (() => string) | undefined;

  protected override readonly dictionary = unitBoardStrings;
  protected override readonly deskProblems = deskProblems;

  /** Another place units come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: UnitBoardSource | undefined;

  /** What stands first: `contacts` or `sites`. */
  @property({ reflect: true }) view: BoardViewName = 'contacts';

  /** Units asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  @state() private started = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, pageSize, provider } = this;
    const { session, office } = provider ?? {};
    if (this.#inputs.changed(source, pageSize, session?.client, office?.authorityId)) {
      // Another person, or nobody: what the last one saw must not stay on the screen.
      this.#reviews.reset();
      this.#sites.reset();
      this.#states = {};
      this.#q = '';
      this.#forming = false;
      this.#fault = undefined;
      this.#exported = undefined;
      this.#source = this.#chooseSource();
    }
    this.started = this.#source !== undefined;
    if (this.#source && this.#list.status === 'idle') void this.#list.start();
  }

  /** Reads the view that is shown again. */
  async refresh(): Promise<void> {
    if (this.#source) await this.#list.refresh();
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  get #known(): UnitBoardSource {
    if (!this.#source) throw new Error('There is no source of units.');
    return this.#source;
  }

  get #list() {
    return this.view === 'sites' ? this.#sites : this.#reviews;
  }

  #query<View extends BoardViewName>(view: View) {
    return { state: this.#states[view], q: this.#q || undefined, limit: this.pageSize };
  }

  #chooseSource(): UnitBoardSource | undefined {
    if (this.source) return this.source;
    const { session, office } = this.provider ?? {};
    const contacts = session && contactsOf(session);
    const siteStatus = session && siteStatusOf(session);
    if (!office || !contacts || !siteStatus) return undefined;
    return clientUnitBoard({ contacts, siteStatus }, office.authorityId);
  }

  #signIn(): void {
    if (this.dispatchEvent(new SignInRequestEvent())) this.provider?.signIn?.();
  }

  async #show(view: BoardViewName): Promise<void> {
    this.view = view;
    this.#exported = undefined;
    // A search holds for both views; each has its own states.
    await this.#again();
  }

  async #again(): Promise<void> {
    this.#exported = undefined;
    await this.#list.start();
    if (this.#list.status === 'ready') this.#announce(this.t.shown(this.number(this.#list.items.length)));
  }

  async #more(): Promise<void> {
    if ((await this.#list.more()) > 0) this.#announce(this.t.shown(this.number(this.#list.items.length)));
  }

  async #open(input: ContactRoundInput): Promise<void> {
    const source = this.#source;
    if (!source) return;
    if (!input.name || !input.reviewBy) {
      this.#fault = () => this.t.roundMissing;
      return this.#focus(input.name ? '#round-day' : '#round-name');
    }
    const opened = await this.#round.run(['open', input], (idempotencyKey) =>
      source.openRound(input, { idempotencyKey }),
    );
    await this.#changed(source, opened, this.t.roundOpened);
  }

  async #end({ id }: ContactRound): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const ended = await this.#round.run(['end', id], (idempotencyKey) =>
      source.endRound(id, { idempotencyKey }),
    );
    await this.#changed(source, ended, this.t.roundEnded);
  }

  async #changed(source: UnitBoardSource, round: ContactRound | undefined, said: string): Promise<void> {
    if (source !== this.#source) return;
    const { error } = this.#round;
    this.#fault = round ? undefined : () => `${this.t.roundFailed} ${this.problem(error)}`;
    if (!round) return this.requestUpdate();
    this.#forming = false;
    await this.#reviews.start();
    this.#announce(said);
    await this.#focus('.end-round, .open-round');
  }

  async #export(): Promise<void> {
    if (this.#exporting || !this.#source) return;
    this.#exporting = true;
    this.#exported = undefined;
    this.requestUpdate();
    try {
      const { exportRows } = await loadCsv();
      const { t } = this;
      const day = new Date().toISOString().slice(0, 10);
      const view = { t, dayTime: (value: string) => this.dayTime(value) };
      if (this.view === 'sites') {
        const rows = await this.#all((page) =>
          this.#known.sites({ ...this.#query('sites'), ...page }, never),
        );
        exportRows(rows, siteColumns(view), t, `trang-web-${day}.csv`);
      } else {
        const rows = await this.#all((page) =>
          this.#known.reviews({ ...this.#query('contacts'), ...page }, never),
        );
        exportRows(rows, reviewColumns(view), t, `danh-ba-${day}.csv`);
      }
    } catch (error) {
      this.#exported = () => `${this.t.csvFailed} ${this.problem(error)}`;
    } finally {
      this.#exporting = false;
      this.requestUpdate();
    }
  }

  /** Every unit of the filter; says so when there are more than a file takes. */
  async #all<Row>(
    read: (page: { cursor?: string; limit: number }) => Promise<{ items: Row[]; nextCursor: string | null }>,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Row[]; nextCursor: string | null } = await read({
        limit: 200,
        ...(cursor && { cursor }),
      });
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && rows.length < atMost);
    if (cursor) this.#exported = () => this.t.csvCut(this.number(rows.length));
    return rows;
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">${this.#body()}</div>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    if (this.started) return this.#board();
    if (provider?.status === 'connecting') return this.fallback(this.#skeleton());
    if (provider?.status === 'failed')
      return this.hasFallback ? this.fallback() : this.#failed(provider.error, () => provider.retry());
    if (provider?.site) return html`<div class="notice"><p>${t.needsOffice}</p></div>`;
    return html`<div class="notice">
        <p>${t.signedOut}</p>
        <slot name="sign-in">
          ${
            provider?.signIn
              ? html`<button class="button primary" type="button" @click=${this.#signIn}>${t.signIn}</button>`
              : nothing
          }
        </slot>
      </div>
      ${provider ? nothing : this.fallback()}`;
  }

  #board(): TemplateResult {
    const { t } = this;
    const { status, error, loadedAt } = this.#list;
    const retry = (): void => void this.refresh();
    const chip = (view: BoardViewName): TemplateResult =>
      html`<button
        class="button"
        type="button"
        aria-pressed=${this.view === view ? 'true' : 'false'}
        @click=${() => this.#show(view)}
      >
        ${t[view]}
      </button>`;
    return html`<div class="bar" role="group" aria-label=${t.views}>${chip('contacts')}${chip('sites')}</div>
      ${error && status === 'ready' ? this.#notice('warning', t.stale(loadedAt ? this.time(loadedAt) : ''), retry) : nothing}
      ${
        status === 'failed'
          ? this.#failed(error, retry)
          : html`${this.#summary()} ${this.#filters()} ${status === 'ready' ? this.#rows() : this.#skeleton()}`
      }`;
  }

  /** Counts of all units below, and what the view rests on. */
  #summary(): TemplateResult | typeof nothing {
    const { t } = this;
    const n = (value: number): string => this.number(value);
    if (this.view === 'sites') {
      const counts = this.#sites.first?.counts;
      if (!counts) return nothing;
      const { live, units, stale, silent, off, noSite } = counts;
      return html`<p class="strong counts">
          ${t.siteCounts(n(live), n(units), n(stale), n(silent), n(off), n(noSite))}
        </p>
        <p class="muted">${t.offHint} ${t.proofHint}</p>`;
    }
    const page = this.#reviews.first;
    if (!page) return nothing;
    const { confirmed, units, overdue, incomplete } = page.counts;
    const own = this.provider?.office?.authorityId;
    return html`<p class="strong counts">
        ${t.contactCounts(n(confirmed), n(units), n(overdue), n(incomplete))}
      </p>
      ${renderRound({
        ...{ t, round: page.round, open: this.#forming, sending: this.#round.sending },
        own: own === undefined || page.round?.authorityId === own,
        fault: this.#fault?.(),
        day: (value) => this.day(value),
        onOpen: () => {
          this.#forming = true;
          void this.#focus('#round-name');
        },
        onCancel: () => {
          this.#forming = false;
          this.#fault = undefined;
          void this.#focus('.open-round');
        },
        onSubmit: (input) => void this.#open(input),
        onEnd: (round) => void this.#end(round),
      })}`;
  }

  #filters(): TemplateResult {
    const { t } = this;
    const states: readonly [string, string][] =
      this.view === 'sites'
        ? siteStates.map((each) => [each, siteWords(each, t)])
        : reviewStates.map((each) => [each, t[each]]);
    const chosen = this.#states[this.view] ?? '';
    const choose = (event: Event): void => {
      const value = (event.target as HTMLSelectElement).value || undefined;
      this.#states = { ...this.#states, [this.view]: value };
      void this.#again();
    };
    const find = (event: SubmitEvent): void => {
      event.preventDefault();
      this.#q = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '').trim();
      void this.#again();
    };
    return html`<form class="bar" role="search" @submit=${find}>
        <div class="field">
          <label for="state">${t.state}</label>
          <select class="input" id="state" @change=${choose}>
            <option value="" ?selected=${chosen === ''}>${t.all}</option>
            ${states.map(([value, words]) => html`<option value=${value} ?selected=${chosen === value}>${words}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="q">${t.search}</label>
          <input class="input" id="q" name="q" type="search" maxlength="100" autocomplete="off" />
        </div>
        <button class="button">${t.find}</button>
        <button
          class="button csv"
          type="button"
          aria-disabled=${this.#exporting ? 'true' : nothing}
          @click=${this.#export}
        >
          ${this.#exporting ? t.csvLoading : t.csv}
        </button>
      </form>
      <div role="alert">${this.#exported ? html`<p class="error">${this.#exported()}</p>` : nothing}</div>`;
  }

  #rows(): TemplateResult {
    const { t } = this;
    const view = { t, dayTime: (value: string) => this.dayTime(value) };
    if (this.#list.items.length === 0) return html`<div class="notice"><p>${t.none}</p></div>`;
    return html`${
      this.view === 'sites'
        ? renderTable(this.#sites.items, siteColumns(view), t.sites, t)
        : renderTable(this.#reviews.items, reviewColumns(view), t.contacts, t)
    }
    ${
      this.#list.hasMore
        ? html`<div class="bar">
            ${renderMore({
              ...{ list: this.#list, t },
              problem: (failure) => this.problem(failure),
              onMore: () => void this.#more(),
            })}
          </div>`
        : nothing
    }`;
  }

  #failed(error: unknown, retry: () => void): TemplateResult {
    if (problemCode(error) === 'permission_denied')
      return html`<div class="notice"><p>${this.t.notAllowed}</p></div>`;
    return this.#notice('danger', `${this.t.unreachable} ${this.problem(error)}`, retry);
  }

  #notice(kind: 'warning' | 'danger', text: string, retry: () => void): TemplateResult {
    return html`<div class="notice ${kind}" role="alert">
      <p>${text}</p>
      <button class="button" type="button" @click=${retry}>${this.t.retry}</button>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      <div aria-hidden="true">${[1, 2, 3, 4].map(() => html`<p class="skeleton"></p>`)}</div>`;
  }
}

/** A file in the making is not given up by a click elsewhere. */
const never = { signal: new AbortController().signal };
