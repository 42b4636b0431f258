import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { isResting } from '../shared/problem-code.ts';
import {
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHiddenStyles,
} from '../shared/controls.styles.ts';
import { dayOf } from '../shared/format.ts';
import { NewsOpenEvent } from './news.events.ts';
import { adoptLinks } from './news.fallback.ts';
import { loadFeedReader } from './news.load-reader.ts';
import { renderItem, renderProblems, renderSkeleton } from './news.parts.ts';
import {
  clientNews,
  inMemoryNews,
  type Feed,
  type NewsItem,
  type NewsPage,
  type NewsSource,
} from './news.source.ts';
import { newsStrings, type NewsDictionary } from './news.strings.ts';
import { newsStyles } from './news.styles.ts';
import { NewsTexts } from './news.texts.ts';

export { NewsOpenEvent } from './news.events.ts';
export { clientNews, inMemoryNews } from './news.source.ts';
export type { Feed, NewsItem, NewsPage, NewsQuery, NewsSource } from './news.source.ts';

/** News older than this is asked for again when the visitor comes back to the page (540/GDĐT-TTTT: twice a day at least). */
const staleAfterMs = 10 * 60_000;

/**
 * News of department, ward and school in one list, newest first.
 *
 * It takes, in this order: `source`, `items`, the feeds named in `src`, the edu-provider around it, and last the links
 * the page wrote between its tags.
 *
 * @slot - Links (in a list, with `<time datetime>` if there are dates): read before the script, and when the news cannot be loaded.
 * @fires {NewsOpenEvent} edu-news-open - An item is about to open; cancelable.
 * @csspart base - The box around everything.
 * @cssproperty --edu-news-lines - Lines a summary may take (2).
 */
export class News extends FiguresElement<NewsDictionary> {
  static override styles = [
    FiguresElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    visuallyHiddenStyles,
    newsStyles,
  ].flat();

  readonly #list = new PagedList<NewsItem, NewsPage>(this, {
    load: async (cursor, signal) => {
      const source = await this.#source;
      if (!source) throw new Error('There is no source of news.');
      const page = await source.list({ source: this.filter, cursor, limit: this.pageSize }, { signal });
      if (!signal.aborted) this.#sources = page.sources;
      return page;
    },
    key: ({ id }) => id,
  });
  readonly #texts = new NewsTexts(this);
  readonly #inputs = new Inputs();
  #source: NewsSource | Promise<NewsSource> | undefined;
  #adopted: NewsItem[] = [];
  #sources: readonly Feed[] = [];
  #announcement = '';

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

  /** Items shown at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 6;

  /** Level of the items' headings in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Id of the source that is chosen. */
  @state() private filter: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#adopted = adoptLinks(this);
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, items, sources, src, labels, pageSize, provider } = this;
    const site = provider?.site?.schoolId;
    const other = this.#inputs.changed(source, items, sources, src, labels, pageSize, provider?.client, site);
    const stopped = this.#source !== undefined && this.#list.status === 'idle';
    if (other) {
      this.filter = undefined;
      this.#sources = [];
      this.#source = this.#chooseSource();
    }
    if (!other && !stopped) return;
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  /** Asks for the first page again under what is shown. */
  async refresh(): Promise<void> {
    if (this.#source) await this.#list.refresh();
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  #chooseSource(): NewsSource | Promise<NewsSource> | undefined {
    if (this.source) return this.source;
    if (this.items) return inMemoryNews(this.items, this.sources);
    const addresses = this.src?.trim().split(/\s+/) ?? [];
    if (addresses[0]) {
      const labels = this.labels?.split('|').map((label) => label.trim()) ?? [];
      const feeds = addresses.map((url, index) => ({
        url: absolute(url),
        label: labels[index] || undefined,
      }));
      return loadFeedReader().then(({ feedNews }) => feedNews(feeds));
    }
    const { client, site } = this.provider ?? {};
    return client && site ? clientNews(client, site.schoolId) : undefined;
  }

  readonly #onVisible = (): void => {
    const { loadedAt } = this.#list;
    if (document.visibilityState !== 'visible' || !loadedAt) return;
    if (Date.now() - loadedAt.getTime() >= staleAfterMs) void this.refresh();
  };

  readonly #onOpen = (event: MouseEvent, item: NewsItem): void => {
    if (!this.dispatchEvent(new NewsOpenEvent(item))) event.preventDefault();
  };

  readonly #onUnfold = (item: NewsItem): void => {
    if (this.#texts.get(item)) this.#texts.close(item);
    else void this.#texts.open(item);
  };

  async #choose(source: string | undefined): Promise<void> {
    if (source === this.filter) return;
    this.filter = source;
    await this.#list.start();
    const label = this.#sources.find(({ id }) => id === source)?.label ?? this.t.all;
    this.#announce(this.t.shown(this.#list.items.length, label));
  }

  async #more(): Promise<void> {
    const before = this.#list.items.length;
    const added = await this.#list.more();
    if (added === 0) return;
    this.#announce(this.t.moreShown(added));
    await this.updateComplete;
    // The button is gone after the last page; reading goes on at the first new item.
    if (this.#list.hasMore) return;
    const next = this.renderRoot.querySelectorAll('.item')[before];
    next?.querySelector<HTMLElement>('a, button')?.focus();
  }

  #retry(): void {
    if (this.provider?.status === 'failed' && !this.#source) this.provider.retry();
    else void this.refresh();
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">${this.#filter()}${this.#body()}</div>
    `;
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
    return html`${renderProblems(this.#sources, this.#view())} ${error ? this.#stale(error) : nothing}
    ${this.#items()}${this.#foot()}`;
  }

  /** First load shows what the page wrote; a choice of source keeps the chips where they are. */
  #loading(): TemplateResult | typeof nothing {
    const own = this.#sources.length === 0 && this.#hasOwnContent();
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      ${own ? this.#ownContent() : renderSkeleton(Math.min(this.pageSize, 4))}`;
  }

  #hasOwnContent(): boolean {
    return this.#adopted.length > 0 || this.hasFallback;
  }

  #ownContent(): TemplateResult | typeof nothing {
    return this.#adopted.length > 0 ? this.#listOf(this.#adopted) : this.fallback();
  }

  #filter(): TemplateResult | typeof nothing {
    if (this.#sources.length < 2) return nothing;
    const chip = (id: string | undefined, label: string): TemplateResult =>
      html`<button
        class="chip"
        type="button"
        aria-pressed=${this.filter === id ? 'true' : 'false'}
        @click=${() => this.#choose(id)}
      >
        <span data-text=${label}>${label}</span>
      </button>`;
    return html`<div class="filter" role="group" aria-label=${this.t.filterLabel}>
      ${chip(undefined, this.t.all)}${this.#sources.map(({ id, label }) => chip(id, label))}
    </div>`;
  }

  #items(): TemplateResult {
    const { items } = this.#list;
    if (items.length > 0) return this.#listOf(items);
    if (this.filter === undefined) return html`<div class="notice"><p>${this.t.empty}</p></div>`;
    return html`<div class="notice">
      <p>${this.t.emptySource}</p>
      <button class="button" type="button" @click=${() => this.#choose(undefined)}>${this.t.showAll}</button>
    </div>`;
  }

  #listOf(items: readonly NewsItem[]): TemplateResult {
    const view = this.#view();
    return html`<ul aria-label=${this.t.label}>
      ${repeat(
        items,
        ({ id }) => id,
        (item, index) => renderItem(item, index, view),
      )}
    </ul>`;
  }

  #view(): Parameters<typeof renderItem>[2] {
    return {
      t: this.t,
      headingLevel: this.headingLevel,
      day: (value) => this.day(value),
      time: (value) => this.#shortTime(value),
      sourceLabels: (ids) =>
        ids.flatMap((id) => this.#sources.find((source) => source.id === id)?.label ?? []),
      text: (item) => this.#texts.get(item),
      onOpen: this.#onOpen,
      onUnfold: this.#onUnfold,
    };
  }

  #foot(): TemplateResult | typeof nothing {
    const checked = this.#sources
      .flatMap(({ lastCheckedAt }) => lastCheckedAt ?? [])
      .sort()
      .at(-1);
    if (!this.#list.hasMore && !checked) return nothing;
    return html`<div class="foot">
      ${renderMore({ list: this.#list, t: this.t, problem: (error) => this.problem(error), onMore: () => void this.#more() })}
      ${checked ? html`<div class="status">${this.t.checkedAt(this.#shortTime(checked))}</div>` : nothing}
    </div>`;
  }

  #unreachable(error: unknown): TemplateResult {
    const own = this.#hasOwnContent();
    if (isResting(error))
      return html`${this.#notice('resting', this.problem(error))}${own ? this.#ownContent() : nothing}`;
    const text = own ? this.t.unreachableAdopted : `${this.t.unreachable} ${this.problem(error)}`;
    return html`${this.#notice(own ? 'warning' : 'danger', text)}${renderProblems(sourcesOf(error), this.#view())}
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
  #shortTime(value: string | Date): string {
    return dayOf(value) === dayOf(new Date()) ? this.time(value) : this.dayTime(value);
  }
}

function absolute(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}

/** What the reader of `src` says about each feed when none could be read. */
function sourcesOf(error: unknown): readonly Feed[] {
  return error instanceof Error && 'sources' in error && Array.isArray(error.sources) ? error.sources : [];
}
