import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Inputs } from '../paging/inputs.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { EduElement } from '../shared/base-element.ts';
import {
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHiddenStyles,
} from '../shared/controls.styles.ts';
import { formatDay, formatDayTime, formatTime } from '../shared/format.ts';
import { NewsLoadedEvent, NewsOpenEvent } from './news.events.ts';
import { adoptLinks, type Adopted } from './news.fallback.ts';
import { renderFrame } from './news.frame.ts';
import type { ItemView } from './news.item.ts';
import { itemStyles } from './news.item.styles.ts';
import { NewsMarks } from './news.marks.ts';
import type { Feed, NewsChoice, NewsItem, NewsPage, NewsSource } from './news.source.ts';
import { newsStrings, type NewsDictionary } from './news.strings.ts';
import { newsStyles } from './news.styles.ts';
import { NewsTexts } from './news.texts.ts';
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

  /** Offers a field to search in, behind the button “Tìm và lọc”. */
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
  @state() private isOpen = false;

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

  /** Away with the field and the lists goes what was chosen there: nothing narrows the list unseen. */
  readonly #onTools = (): void => {
    clearTimeout(this.#typing);
    this.isOpen = !this.isOpen;
    if (!this.isOpen) void this.#choose({ q: undefined, kind: undefined, category: undefined });
  };

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
    const { t, language, provider, choice, page, pageSize, paging, layout, pictures } = this;
    const staff = provider?.session?.me.assignments.some(
      ({ role }) => role !== 'guardian' && role !== 'pupil',
    );
    const sources = [...this.#sources, ...this.#adopted.sources];
    const item: ItemView = {
      t,
      headingLevel: this.headingLevel,
      isCompact: layout === 'compact',
      pictures,
      day: (value) => formatDay(value, language),
      sourceLabels: (ids) => ids.flatMap((id) => sources.find((source) => source.id === id)?.label ?? []),
      mark: (one) => this.#marks.of(one),
      text: (one) => this.#texts.get(one),
      onOpen: this.#onOpen,
      onUnfold: this.#onUnfold,
    };
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">
        ${renderFrame({
          t,
          item,
          list: this.#list,
          shown: this.#shown(),
          adopted: this.#adopted.items,
          hasOwnContent: this.#adopted.items.length > 0 || this.hasFallback,
          sources: this.#sources,
          categories: this.#categories,
          hasKinds: !this.kind && this.#kinds.size > 1,
          tellsChecked: this.lastChecked || staff === true,
          remembers: this.#marks.isOn,
          misplaced: this.#source ? undefined : this.misplaced,
          provider,
          choice,
          page,
          pageSize,
          paging,
          layout,
          search: this.search,
          isOpen: this.isOpen,
          fallback: () => this.fallback(),
          problem: (error) => this.problem(error),
          time: this.#shortTime,
          onChoose: (change) => void this.#choose(change),
          onSearch: this.#onSearch,
          onTools: this.#onTools,
          onMore: () => void this.#more(),
          onTurn: (by) => void this.#turn(by),
          onForget: this.#forget,
          onRetry: () => this.#retry(),
        })}
      </div>
    `;
  }

  /** `07:42` today, `07:42, 05/10/2026` on another day. */
  readonly #shortTime = (value: string | Date): string => {
    const { language } = this;
    const isToday = formatDay(value, language) === formatDay(new Date(), language);
    return isToday ? formatTime(value, language) : formatDayTime(value, language);
  };
}
