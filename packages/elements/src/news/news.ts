import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { EduElement } from '../shared/base-element.ts';
import {
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHiddenStyles,
} from '../shared/controls.styles.ts';
import { formatDay, formatDayTime, formatTime } from '../shared/format.ts';
import { isResting } from '../shared/problem-code.ts';
import { NewsLoadedEvent, NewsOpenEvent } from './news.events.ts';
import { adoptLinks, type Adopted } from './news.fallback.ts';
import { renderItem, renderSkeleton, type NewsView } from './news.item.ts';
import { itemStyles } from './news.item.styles.ts';
import { NewsMarks } from './news.marks.ts';
import { lastChecked, renderPages, renderProblems, sourcesOf } from './news.notices.ts';
import type { Feed, NewsChoice, NewsItem, NewsPage, NewsSource } from './news.source.ts';
import { newsStrings, type NewsDictionary } from './news.strings.ts';
import { newsStyles } from './news.styles.ts';
import { NewsTexts } from './news.texts.ts';
import { renderTools } from './news.tools.ts';
import { chooseSource } from './news.where.ts';

export { NewsLoadedEvent, NewsOpenEvent } from './news.events.ts';
export { clientNews, inMemoryNews } from './news.source.ts';
export type { Feed, NewsChoice, NewsItem, NewsPage, NewsQuery, NewsSource } from './news.source.ts';

/** News older than this is asked for again when the visitor comes back to the page (540/GDĐT-TTTT: twice a day at least). */
const staleAfterMs = 10 * 60_000;

/** How long after the last letter a search begins. */
const typingMs = 250;

/**
 * News of department, ward and school in one list, newest first; official documents apart.
 *
 * It takes, in this order: `source`, `items`, the feeds named in `src`, the edu-provider around it, and last the links
 * the page wrote between its tags.
 *
 * @slot - Links (in a list, with `<time datetime>` if there are dates): read before the script, and when the news cannot be loaded.
 * @fires {NewsOpenEvent} edu-news-open - An item is about to open; cancelable.
 * @fires {NewsLoadedEvent} edu-news-loaded - News arrived: which feeds, and when.
 * @csspart base - The box around everything.
 * @cssproperty --edu-news-lines - Lines a summary may take (2).
 */
export class News extends EduElement<NewsDictionary> {
  static override styles = [
    EduElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    visuallyHiddenStyles,
    newsStyles,
    itemStyles,
  ].flat();

  readonly #list = new PagedList<NewsItem, NewsPage>(this, {
    load: async (cursor, signal) => {
      const source = await this.#source;
      if (!source) throw new Error('There is no source of news.');
      const page = await source.list(
        { ...this.choice, kind: this.kind ?? this.choice.kind, cursor, limit: this.pageSize },
        { signal, onMore: () => void this.refresh() },
      );
      if (!signal.aborted) this.#take(page, cursor === undefined);
      return page;
    },
    key: ({ id }) => id,
  });
  readonly #texts = new NewsTexts(this);
  readonly #marks = new NewsMarks();
  readonly #inputs = new Inputs();
  #source: NewsSource | Promise<NewsSource> | undefined;
  #adopted: Adopted = { items: [], sources: [] };
  #sources: readonly Feed[] = [];
  #categories: readonly string[] = [];
  /** Kinds that were seen, `true` for documents. */
  #kinds = new Set<boolean>();
  #announcement = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  #wasSignedIn = false;

  protected override readonly dictionary = newsStrings;

  /** Addresses of feeds the browser reads itself, separated by spaces. They must allow this page's origin (CORS). */
  @property() src: string | undefined;

  /** Names of the feeds in `src`, separated by `|`; without one the feed's own title. */
  @property() labels: string | undefined;

  /** News the page has already. */
  @property({ attribute: false }) items: readonly NewsItem[] | undefined;

  /** Where `items` come from; their ids stand in the items. */
  @property({ attribute: false }) sources: readonly Feed[] | undefined;

  /** Another place the news comes from. */
  @property({ attribute: false }) source: NewsSource | undefined;

  /** One below the other, side by side, or headlines alone. */
  @property() layout: 'list' | 'cards' | 'compact' = 'list';

  /** Only news, or only official documents (văn bản). Without it both, documents apart. */
  @property() kind: 'news' | 'document' | undefined;

  /** A button that adds to the list, or pages that replace it. */
  @property() paging: 'more' | 'pages' = 'more';

  /** Offers a field to search in. */
  @property({ type: Boolean }) search = false;

  /** Shows pictures of other sites; these then learn the address of the reader's device. */
  @property({ type: Boolean }) pictures = false;

  /** Tells everybody when the sources were last asked; staff who are signed in always see it. */
  @property({ type: Boolean, attribute: 'last-checked' }) lastChecked = false;

  /** Remembers on this device, and nowhere else, which news was read, and marks what is new and unread. */
  @property({ type: Boolean, reflect: true }) remember = false;

  /** Items shown at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 6;

  /** Level of the items' headings in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private choice: NewsChoice = {};
  @state() private page = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#adopted = adoptLinks(this);
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#mindMemory(changed.has('remember'));
    const { source, items, sources, src, labels, pageSize, kind, provider } = this;
    const inputs = [
      source,
      items,
      sources,
      src,
      labels,
      pageSize,
      kind,
      provider?.client,
      provider?.site?.schoolId,
    ];
    const other = this.#inputs.changed(...inputs, !provider);
    const stopped = this.#source !== undefined && this.#list.status === 'idle';
    if (other) {
      this.choice = {};
      this.#sources = this.#categories = [];
      this.#kinds = new Set();
      this.#source = chooseSource({ source, items, sources, src, labels, provider, adopted: this.#adopted });
    }
    if (!other && !stopped) return;
    this.page = 0;
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  /** Asks for the first page again under what is shown. */
  async refresh(): Promise<void> {
    if (!this.#source) return;
    const rows = this.renderRoot.querySelectorAll('.item');
    const at = [...rows].findIndex((row) => row.contains(this.shadowRoot?.activeElement ?? null));
    const item = this.#shown()[at];
    await this.#list.refresh();
    await this.updateComplete;
    // New items push the others down; whoever stood on one stays on it.
    const now = item ? this.#shown().findIndex(({ id }) => id === item.id) : -1;
    if (now >= 0 && now !== at) this.#focus(now);
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  #take({ items, sources, categories }: NewsPage, isFirst: boolean): void {
    this.#sources = sources;
    for (const item of items) this.#kinds.add(Boolean(item.document));
    const seen = items.flatMap((item) => item.categories ?? []);
    this.#categories = categories ?? [...new Set([...this.#categories, ...seen])];
    const { source, src, provider } = this;
    if (isFirst && sources.length > 0 && (source ?? this.items ?? src ?? provider))
      this.dispatchEvent(new NewsLoadedEvent(sources, new Date()));
  }

  /** What the device remembers goes when the site switches it off, and when the person signs out. */
  #mindMemory(switched: boolean): void {
    const { session, sessionEnd } = this.provider ?? {};
    const left = this.#wasSignedIn && !session && sessionEnd === 'signed-out';
    this.#wasSignedIn = session !== undefined;
    const isOff = switched && !this.remember && !document.querySelector('edu-news[remember]');
    if (left || isOff) this.#marks.stop();
    else if (switched && this.remember) this.#marks.start();
  }

  readonly #forget = (): void => {
    this.#marks.stop();
    this.#marks.start();
    this.#announce(this.t.forgotten);
  };

  readonly #onVisible = (): void => {
    const { loadedAt } = this.#list;
    if (document.visibilityState !== 'visible' || !loadedAt) return;
    if (Date.now() - loadedAt.getTime() >= staleAfterMs) void this.refresh();
  };

  readonly #onOpen = (event: MouseEvent, item: NewsItem): void => {
    if (!this.dispatchEvent(new NewsOpenEvent(item))) event.preventDefault();
    this.#marks.read(item);
    this.requestUpdate();
  };

  readonly #onUnfold = (item: NewsItem): void => {
    this.#marks.read(item);
    if (this.#texts.get(item)) this.#texts.close(item);
    else void this.#texts.open(item, this.headingLevel + 1, this.pictures);
  };

  readonly #onSearch = ({ target }: Event): void => {
    clearTimeout(this.#typing);
    const q = (target as HTMLInputElement).value.trim() || undefined;
    this.#typing = setTimeout(() => void this.#choose({ q }), typingMs);
  };

  readonly #showAll = (): void =>
    void this.#choose({ source: undefined, q: undefined, category: undefined, kind: undefined });

  async #choose(change: NewsChoice): Promise<void> {
    const choice = { ...this.choice, ...change };
    if (JSON.stringify(choice) === JSON.stringify(this.choice)) return;
    this.choice = choice;
    this.page = 0;
    await this.#list.start();
    if (this.choice !== choice || this.#list.status !== 'ready') return;
    const { q, category, kind, source } = change;
    const { t } = this;
    const label = this.#sources.find(({ id }) => id === source)?.label;
    const what = q ?? category ?? label ?? (kind ? t[kind === 'news' ? 'news' : 'documents'] : t.all);
    this.#announce(t.shown(this.#list.items.length, what));
  }

  async #more(): Promise<void> {
    const before = new Set(this.#list.items);
    const added = await this.#list.more();
    if (added === 0) return;
    this.#announce(this.t.moreShown(added));
    await this.updateComplete;
    // The button is gone after the last page; reading goes on at the first new item.
    if (!this.#list.hasMore) this.#focus(this.#shown().findIndex((item) => !before.has(item)));
  }

  async #turn(by: number): Promise<void> {
    const page = this.page + by;
    if (page * this.pageSize >= this.#list.items.length) await this.#list.more();
    if (page * this.pageSize >= this.#list.items.length) return;
    this.page = page;
    this.#announce(this.t.page(page + 1));
    await this.updateComplete;
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #focus(index: number): void {
    this.renderRoot.querySelectorAll('.item')[index]?.querySelector<HTMLElement>('a, button')?.focus();
  }

  #retry(): void {
    if (this.provider?.status === 'failed' && !this.#source) this.provider.retry();
    else void this.refresh();
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  /** The items of the page that is open, documents after the news, as they stand below each other. */
  #shown(): NewsItem[] {
    const { items } = this.#list;
    const from = this.page * this.pageSize;
    const open = this.paging === 'pages' ? items.slice(from, from + this.pageSize) : items;
    return [...open.filter(({ document }) => !document), ...open.filter(({ document }) => document)];
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">${this.#tools()}${this.#body()}</div>
    `;
  }

  #tools(): TemplateResult | typeof nothing {
    const { status } = this.#list;
    if (status === 'idle' || status === 'failed') return nothing;
    return renderTools({
      t: this.t,
      choice: this.choice,
      sources: this.#sources,
      categories: this.#categories,
      hasKinds: !this.kind && this.#kinds.size > 1,
      search: this.search,
      onChoose: (change) => void this.#choose(change),
      onSearch: this.#onSearch,
    });
  }

  #body(): TemplateResult | typeof nothing {
    const { status, error } = this.#list;
    const { provider, t } = this;
    if (this.misplaced && !this.#source) return this.misplaced;
    if (status === 'failed') return this.#unreachable(error);
    if (status === 'idle' && provider?.status === 'failed') {
      // The provider says it once for the whole page.
      return this.#hasOwnContent() ? this.#ownContent() : this.#unreachable(provider.error);
    }
    if (status === 'idle' && !provider) {
      return this.#hasOwnContent()
        ? this.#ownContent()
        : html`<div class="notice"><p>${t.notConfigured}</p></div>`;
    }
    if (status !== 'ready') return this.#loading();
    return html`${renderProblems(this.#sources, t, this.#shortTime)} ${error ? this.#stale(error) : nothing}
    ${this.#news()}${this.#foot()}`;
  }

  /** First load shows what the page wrote; a choice keeps the tools where they are. */
  #loading(): TemplateResult | typeof nothing {
    const own = this.#list.loadedAt === undefined && this.#hasOwnContent();
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      ${own ? this.#ownContent() : renderSkeleton(Math.min(this.pageSize, 4))}`;
  }

  #hasOwnContent(): boolean {
    return this.#adopted.items.length > 0 || this.hasFallback;
  }

  #ownContent(): TemplateResult | typeof nothing {
    const { items } = this.#adopted;
    return items.length > 0 ? this.#listOf(items, this.t.label) : this.fallback();
  }

  #news(): TemplateResult {
    const { t, choice } = this;
    const shown = this.#shown();
    const documents = shown.findIndex(({ document }) => document);
    if (shown.length === 0) {
      const isNarrowed = Object.values(choice).some(Boolean);
      return html`<div class="notice">
        <p>
          ${choice.q || choice.category || choice.kind ? t.nothingFound : choice.source ? t.emptySource : t.empty}
        </p>
        ${
          isNarrowed
            ? html`<button class="button" type="button" @click=${this.#showAll}>${t.showAll}</button>`
            : nothing
        }
      </div>`;
    }
    if (documents <= 0) return this.#listOf(shown, documents === 0 ? t.documents : t.label);
    return html`${this.#listOf(shown.slice(0, documents), t.label)}
      <section class="apart">
        <p class="title">${t.documents}</p>
        ${this.#listOf(shown.slice(documents), t.documents)}
      </section>`;
  }

  #listOf(items: readonly NewsItem[], label: string): TemplateResult {
    const view: NewsView = {
      t: this.t,
      headingLevel: this.headingLevel,
      isCompact: this.layout === 'compact',
      pictures: this.pictures,
      day: (value) => formatDay(value, this.language),
      sourceLabels: (ids) =>
        ids.flatMap(
          (id) =>
            [...this.#sources, ...this.#adopted.sources].find((source) => source.id === id)?.label ?? [],
        ),
      mark: (item) => this.#marks.of(item),
      text: (item) => this.#texts.get(item),
      onOpen: this.#onOpen,
      onUnfold: this.#onUnfold,
    };
    return html`<ul class="items ${this.layout}" aria-label=${label}>
      ${items.map((item) => renderItem(item, view))}
    </ul>`;
  }

  #foot(): TemplateResult | typeof nothing {
    const { t, page, pageSize } = this;
    const list = this.#list;
    const duties = this.provider?.session?.me.assignments ?? [];
    const isStaff = duties.some(({ role }) => role !== 'guardian' && role !== 'pupil');
    const checked = this.lastChecked || isStaff ? lastChecked(this.#sources) : undefined;
    const problem = (error: unknown): string => this.problem(error);
    const hasNext = list.hasMore || list.items.length > (page + 1) * pageSize;
    return html`<div class="foot">
      ${
        this.paging === 'pages'
          ? renderPages({
              t,
              page,
              hasNext,
              error: list.moreError,
              problem,
              onTurn: (by) => void this.#turn(by),
            })
          : renderMore({ list, t, problem, onMore: () => void this.#more() })
      }
      ${checked ? html`<div class="status checked">${t.checkedAt(this.#shortTime(checked))}</div>` : nothing}
      ${
        this.#marks.isOn
          ? html`<div class="status">
              ${t.remembers}
              <button class="button quiet" type="button" @click=${this.#forget}>${t.forget}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #unreachable(error: unknown): TemplateResult {
    const own = this.#hasOwnContent();
    if (isResting(error))
      return html`${this.#notice('resting', this.problem(error))}${own ? this.#ownContent() : nothing}`;
    const text = own ? this.t.unreachableAdopted : `${this.t.unreachable} ${this.problem(error)}`;
    return html`${this.#notice(own ? 'warning' : 'danger', text)}${renderProblems(sourcesOf(error), this.t, this.#shortTime)}
    ${own ? this.#ownContent() : nothing}`;
  }

  #stale(error: unknown): TemplateResult {
    if (isResting(error)) return this.#notice('resting', this.problem(error));
    return this.#notice('warning', this.t.stale(this.#shortTime(this.#list.loadedAt ?? new Date())));
  }

  #notice(kind: 'warning' | 'danger' | 'resting', text: string): TemplateResult {
    return html`<div class="notice ${kind}" role="alert">
      <p>${text}</p>
      <button class="button" type="button" @click=${this.#retry}>${this.t.retry}</button>
    </div>`;
  }

  /** `07:42` today, `07:42, 05/10/2026` on another day. */
  readonly #shortTime = (value: string | Date): string => {
    const { language } = this;
    const isToday = formatDay(value, language) === formatDay(new Date(), language);
    return isToday ? formatTime(value, language) : formatDayTime(value, language);
  };
}
