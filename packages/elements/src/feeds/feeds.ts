import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { OnDemand } from '../grade-table/on-demand.ts';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList, type Page } from '../paging/paged-list.controller.ts';
import { doneNote, rowSkeletons } from '../shared/app-parts.ts';
import { appRowStyles } from '../shared/app-rows.styles.ts';
import { lacksDuty, officers, refusesForDuty } from '../shared/duties.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { renderFreshness, renderNotice, renderPlain } from '../shared/states.ts';
import type { DeskView, FeedsDesk } from './feeds.desk.ts';
import { FeedChangeEvent, type FeedAction } from './feeds.events.ts';
import { loadDesk } from './feeds.load-desk.ts';
import { renderAlarm, renderFeed, type FeedAct, type FeedsView } from './feeds.parts.ts';
import { authorityFeeds, schoolFeeds, type Feed, type FeedsSource, type FeedWindow } from './feeds.source.ts';
import { feedsStrings, type FeedsDictionary } from './feeds.strings.ts';
import { feedsStyles } from './feeds.styles.ts';

export { FeedChangeEvent, type FeedAction } from './feeds.events.ts';
export { inMemoryFeeds, type FeedsInMemory } from './feeds.in-memory.ts';
export { authorityFeeds, schoolFeeds } from './feeds.source.ts';
export type { Feed, FeedsSource, FeedWindow } from './feeds.source.ts';

/** A page of feeds, the first one with the hours that were missed. */
interface FeedsPage extends Page<Feed> {
  missed?: FeedWindow[] | undefined;
}

/**
 * The feeds (nguồn tin) of a school: which hours before 8:00 and 17:00 were missed, whether each feed is read and what is wrong
 * with it; for the principal to add, rename and remove the school's own. Inside an edu-provider with a key of an office it shows
 * its officers the feeds that every unit below has from there.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {FeedChangeEvent} edu-feed-change - A feed was added, renamed, removed or read now.
 * @csspart base - The box around everything.
 */
export class Feeds extends DeskElement<FeedsDictionary> {
  static override styles = [DeskElement.styles, appRowStyles, feedsStyles].flat();

  readonly #list = new PagedList<Feed, FeedsPage>(this, {
    load: async (cursor, signal) => {
      const source = this.#source;
      if (!source) throw new Error('There is no source of feeds.');
      const [page, missed] = await Promise.all([
        source.list({ cursor, limit: this.pageSize }, { signal }),
        cursor ? undefined : source.windows?.({ missed: true, limit: 100 }, { signal }),
      ]);
      return { ...page, missed: missed?.items };
    },
    key: ({ id }) => id,
  });
  readonly #deskModule = new OnDemand(this, loadDesk, (m) => (this.#desk = new m.FeedsDesk(this)));
  readonly #inputs = new Inputs();
  readonly #spoken = new Inputs();
  #desk: FeedsDesk | undefined;
  #source: FeedsSource | undefined;
  /** What was done last, shown at its feed; without one above the list. */
  #done: { id: string | undefined; text: string } | undefined;

  protected override readonly dictionary = feedsStrings;

  /** Where feeds come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: FeedsSource | undefined;

  /** Feeds asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, pageSize, provider } = this;
    const { session, office, site } = provider ?? {};
    const place = office?.authorityId ?? site?.schoolId;
    const same = !this.#inputs.changed(source, pageSize, session?.client, place);
    const otherLanguage = this.#spoken.changed(this.language);
    if (!same) this.#begin();
    if (!this.#source) this.#list.reset();
    else if (!same || this.#list.status === 'idle') void this.#list.start();
    // What is wrong with a feed is said in the language it was asked for in.
    else if (otherLanguage && this.#list.status === 'ready') void this.#list.refresh();
  }

  /** Another person, or nobody: what the last one saw must not stay on the screen. */
  #begin(): void {
    const { session, office, site } = this.provider ?? {};
    // What was typed is kept for who comes back.
    if (!this.returns()) this.#desk?.clear();
    this.announce('');
    this.#done = undefined;
    const news = session?.client.news;
    this.#source = this.source;
    if (this.source || !news) return;
    if (office) this.#source = authorityFeeds(news, office.authorityId);
    else if (site) this.#source = schoolFeeds(news, site.schoolId);
    const mine = office ? officers : (['principal'] as const);
    if (this.#source && lacksDuty(session, ...mine))
      this.#source = { ...this.#source, list: refusesForDuty, windows: refusesForDuty };
  }

  /** Reads feeds and missed hours again; what is shown stays until they are there. */
  async refresh(): Promise<void> {
    if (this.#source) await this.#list.refresh();
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  async #act(act: FeedAct, feed?: Feed): Promise<void> {
    const source = this.#source;
    this.#done = undefined;
    await this.#deskModule.load();
    if (!this.#desk) this.#say(this.t.partUnavailable, feed);
    else if (source && source === this.#source) this.#desk.begin(act, feed, this.#view(source));
  }

  async #onDone(action: FeedAction, feed: Feed, text: string, instead?: Feed): Promise<void> {
    const { id } = feed;
    const goes = action === 'removed' ? id : instead?.id;
    this.#list.replace((items) =>
      items.filter((each) => each.id !== goes).map((each) => (each.id === id ? feed : each)),
    );
    this.dispatchEvent(new FeedChangeEvent(action, feed));
    this.#say(text, action === 'removed' ? undefined : feed);
    if (action === 'checked') return;
    await this.#list.refresh();
    await this.focusOn(action === 'removed' ? '[data-act=add]' : `#label-${CSS.escape(id)}`);
  }

  #say(text: string, feed?: Feed): void {
    this.#done = { id: feed?.id, text };
    this.announce(text);
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.#source) return this.#feeds(this.#source);
    return this.unconnected(this.#loading());
  }

  #feeds(source: FeedsSource): TemplateResult {
    const { t } = this;
    const { status, items, first, error, loadedAt, refreshing } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed') return this.failed(error, retry);
    if (status !== 'ready') return this.#loading();
    const at = loadedAt && this.time(loadedAt);
    const view = this.#view(source);
    const button = (act: 'add' | 'log', kind = ''): TemplateResult =>
      html`<button class="button ${kind}" type="button" data-act=${act} @click=${() => this.#act(act)}>
        ${t[act]}
      </button>`;
    return html`${error ? renderNotice('warning', t.stale(at ?? ''), t, retry) : nothing}
      ${items.length > 0 ? renderAlarm(items, first?.missed, view) : nothing}
      <div class="bar">
        ${button('add', 'primary')} ${source.windows ? button('log') : nothing}
        <div class="side">${renderFreshness({ t, loadedAt: at, refreshing, onRefresh: retry })}</div>
      </div>
      ${this.#desk?.above(view) ?? nothing}
      ${doneNote(this.#done?.id === undefined ? this.#done?.text : undefined)}
      ${items.length === 0 ? renderPlain(t.empty) : nothing}
      <ul class="rows" aria-label=${t.label}>
        ${repeat(
          items,
          ({ id }) => id,
          (feed) => renderFeed(feed, view),
        )}
      </ul>
      ${renderMore({
        ...{ list: this.#list, t, problem: (failure: unknown) => this.problem(failure) },
        onMore: () => void this.#list.more(),
      })}`;
  }

  #view(source: FeedsSource): FeedsView & DeskView {
    const view: FeedsView & DeskView = {
      ...{ source, of: source.of, t: this.t, language: this.language, checking: this.#desk?.checking },
      overrides: [this.provider?.strings[this.localName], this.strings],
      number: (value) => this.number(value),
      day: (value) => this.day(value),
      time: (value) => this.time(value),
      dayTime: (value) => this.dayTime(value),
      problem: (error) => this.problem(error),
      onAct: (act, feed) => void this.#act(act, feed),
      onDone: (...done) => source === this.#source && void this.#onDone(...done),
      onFocus: (selector) => void this.focusOn(selector),
      at: (feed) => [
        doneNote(this.#done?.id === feed.id ? this.#done.text : undefined),
        this.#desk?.at(feed, view),
      ],
    };
    return view;
  }

  #loading(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      ${rowSkeletons()}`;
  }
}
