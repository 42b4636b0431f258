import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Inputs } from '../paging/inputs.ts';
import { renderMoreBar } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { contactsOf } from '../shared/contacts-of.ts';
import { lacksDuty, officers, refusesForDuty } from '../shared/duties.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { siteStatusOf } from '../shared/site-status-of.ts';
import { renderNotice, renderPlain } from '../shared/states.ts';
import { renderReviewCounts, renderSiteCounts } from './unit-board.counts.ts';
import { BoardFile } from './unit-board.file.controller.ts';
import { renderFilters, renderViews } from './unit-board.filters.ts';
import { renderTable, reviewColumns, siteColumns, type BoardViewName } from './unit-board.parts.ts';
import { renderRound } from './unit-board.round.ts';
import { Rounds } from './unit-board.rounds.controller.ts';
import {
  clientUnitBoard,
  type ContactReview,
  type ContactReviewsPage,
  type ContactReviewState,
  type ContactRound,
  type SiteState,
  type SiteStatus,
  type SiteStatusPage,
  type UnitBoardSource,
} from './unit-board.source.ts';
import { unitBoardStrings, type UnitBoardDictionary } from './unit-board.strings.ts';
import { unitBoardStyles } from './unit-board.styles.ts';

export type { BoardViewName } from './unit-board.parts.ts';
export { clientUnitBoard, inMemoryUnitBoard } from './unit-board.source.ts';
export type { ContactReview, ContactRound, SiteStatus, UnitBoardSource } from './unit-board.source.ts';

/**
 * The officer's board of the units below: who confirmed the contact directory and what it lacks, and whose website is live with
 * fresh news of department and ward. Stands on the authority's own site, inside an edu-provider with a key of an office.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @csspart base - The box around everything.
 */
export class UnitBoard extends DeskElement<UnitBoardDictionary> {
  static override styles = [DeskElement.styles, unitBoardStyles].flat();

  readonly #reviews = new PagedList<ContactReview, ContactReviewsPage>(this, {
    load: (cursor, signal) => this.#known.reviews({ ...this.#query('contacts'), cursor }, { signal }),
    key: ({ schoolId }) => schoolId,
  });
  readonly #sites = new PagedList<SiteStatus, SiteStatusPage>(this, {
    load: (cursor, signal) => this.#known.sites({ ...this.#query('sites'), cursor }, { signal }),
    key: ({ schoolId }) => schoolId,
  });
  readonly #rounds = new Rounds(this);
  readonly #file = new BoardFile(this);
  readonly #inputs = new Inputs();
  #source: UnitBoardSource | undefined;
  #states: { contacts?: ContactReviewState | undefined; sites?: SiteState | undefined } = {};
  #q = '';

  protected override readonly dictionary = unitBoardStrings;

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
      // What was typed is kept for who comes back.
      if (!this.returns()) this.#rounds.clear();
      this.#file.outcome = undefined;
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
    const board = clientUnitBoard({ contacts, siteStatus }, office.authorityId);
    const refused = lacksDuty(session, ...officers);
    return refused ? { ...board, reviews: refusesForDuty, sites: refusesForDuty } : board;
  }

  async #show(view: BoardViewName): Promise<void> {
    this.view = view;
    // A search holds for both views; each has its own states.
    await this.#again();
  }

  async #again(): Promise<void> {
    this.#file.outcome = undefined;
    await this.#list.start();
    if (this.#list.status === 'ready') this.announce(this.t.shown(this.number(this.#list.items.length)));
  }

  async #more(): Promise<void> {
    if ((await this.#list.more()) > 0) this.announce(this.t.shown(this.number(this.#list.items.length)));
  }

  async #open(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const opened = await this.#rounds.open(source);
    if (opened === undefined)
      return this.focusOn(this.#rounds.typed.name.trim() ? '#round-day' : '#round-name');
    if (opened) await this.#changed(this.t.roundOpened);
  }

  async #end(round: ContactRound): Promise<void> {
    if (this.#source && (await this.#rounds.end(this.#source, round))) await this.#changed(this.t.roundEnded);
  }

  async #changed(said: string): Promise<void> {
    await this.#reviews.start();
    this.announce(said);
    await this.focusOn('.end-round, .open-round');
  }

  async #export(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const { t } = this;
    const day = new Date().toISOString().slice(0, 10);
    if (this.view === 'sites') {
      const query = this.#query('sites');
      await this.#file.make({
        ...{ t, columns: siteColumns(this.#columnsView), name: `trang-web-${day}.csv` },
        read: (page, options) => source.sites({ ...query, ...page }, options),
      });
    } else {
      const query = this.#query('contacts');
      await this.#file.make({
        ...{ t, columns: reviewColumns(this.#columnsView), name: `danh-ba-${day}.csv` },
        read: (page, options) => source.reviews({ ...query, ...page }, options),
      });
    }
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.started) return this.#board();
    if (this.provider?.site) return renderPlain(this.t.needsOffice);
    return this.unconnected(this.#skeleton());
  }

  #board(): TemplateResult {
    const { t } = this;
    const { status, error, loadedAt } = this.#list;
    const retry = (): void => void this.refresh();
    return html`${renderViews({ t, view: this.view, onShow: (view) => void this.#show(view) })}
    ${error && status === 'ready' ? renderNotice('warning', t.stale(loadedAt ? this.time(loadedAt) : ''), t, retry) : nothing}
    ${
      status === 'failed'
        ? this.failed(error, retry)
        : html`${this.#summary()} ${this.#filters()} ${status === 'ready' ? this.#rows() : this.#skeleton()}`
    }`;
  }

  /** Counts of all units below, and what the view rests on. */
  #summary(): TemplateResult | typeof nothing {
    const { t } = this;
    const n = (value: number): string => this.number(value);
    if (this.view === 'sites') {
      const counts = this.#sites.first?.counts;
      return counts ? renderSiteCounts(counts, t, n) : nothing;
    }
    const page = this.#reviews.first;
    if (!page) return nothing;
    const own = this.provider?.office?.authorityId;
    return html`${renderReviewCounts(page.counts, t, n)}
    ${renderRound({
      ...{ t, round: page.round, open: this.#rounds.isFormOpen, sending: this.#rounds.sending },
      own: own === undefined || page.round?.authorityId === own,
      ...{ fault: this.#roundFault, typed: this.#rounds.typed },
      missing: this.#rounds.fault?.kind === 'missing',
      day: (value) => this.day(value),
      onOpen: () => {
        this.#rounds.showForm(true);
        void this.focusOn('#round-name');
      },
      onCancel: () => {
        this.#rounds.showForm(false);
        void this.focusOn('.open-round');
      },
      onTyped: (typed) => (this.#rounds.typed = { ...this.#rounds.typed, ...typed }),
      onSubmit: () => void this.#open(),
      onEnd: (round) => void this.#end(round),
    })}`;
  }

  get #roundFault(): string | undefined {
    const { t } = this;
    const { fault } = this.#rounds;
    return (
      fault && (fault.kind === 'missing' ? t.roundMissing : `${t.roundFailed} ${this.problem(fault.error)}`)
    );
  }

  #filters(): TemplateResult {
    const { t, view } = this;
    const { making, outcome } = this.#file;
    const said =
      outcome &&
      (outcome.kind === 'cut'
        ? t.csvCut(this.number(outcome.rows))
        : `${t.csvFailed} ${this.problem(outcome.error)}`);
    return renderFilters({
      ...{ t, view, state: this.#states[view] ?? '', exporting: making, said },
      onState: (state) => {
        this.#states = { ...this.#states, [view]: state };
        void this.#again();
      },
      onFind: (q) => {
        this.#q = q;
        void this.#again();
      },
      onExport: () => void this.#export(),
    });
  }

  get #columnsView() {
    return { t: this.t, dayTime: (value: string) => this.dayTime(value) };
  }

  #rows(): TemplateResult {
    const { t } = this;
    const view = this.#columnsView;
    if (this.#list.items.length === 0) return renderPlain(t.none);
    return html`${
      this.view === 'sites'
        ? renderTable(this.#sites.items, siteColumns(view), t.sites, t)
        : renderTable(this.#reviews.items, reviewColumns(view), t.contacts, t)
    }
    ${renderMoreBar({
      ...{ list: this.#list, t, problem: (failure: unknown) => this.problem(failure) },
      onMore: () => void this.#more(),
    })}`;
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      <div aria-hidden="true">${[1, 2, 3, 4].map(() => html`<p class="skeleton"></p>`)}</div>`;
  }
}
