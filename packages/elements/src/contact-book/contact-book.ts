import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment, NoticeEntry } from '@lienthong/sdk';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { controls } from '../shared/controls.styles.ts';
import { Downloads } from '../shared/files/downloads.ts';
import { fileListStyles } from '../shared/files/file-list.styles.ts';
import { dayOf, formatFileSize, timeZone } from '../shared/format.ts';
import { isResting } from '../shared/problem-code.ts';
import { subjectName } from '../shared/subjects.ts';
import { workProblems } from '../shared/work-problems.ts';
import { Acknowledgements } from './contact-book.acknowledgements.ts';
import { NoticeAcknowledgedEvent, SignInRequestEvent } from './contact-book.events.ts';
import { acknowledged, byDay } from './contact-book.model.ts';
import { renderDay, renderSkeleton, type ContactBookView } from './contact-book.parts.ts';
import {
  clientContactBook,
  type ContactBookEntry,
  type ContactBookSource,
  type EntriesPage,
  type Pupil,
} from './contact-book.source.ts';
import { contactBookStrings, type ContactBookDictionary } from './contact-book.strings.ts';
import { contactBookStyles } from './contact-book.styles.ts';

export { NoticeAcknowledgedEvent, SignInRequestEvent } from './contact-book.events.ts';
export { clientContactBook, inMemoryContactBook } from './contact-book.source.ts';
export type {
  Attachment,
  ContactBookEntry,
  ContactBookSource,
  EntriesPage,
  Pupil,
} from './contact-book.source.ts';

/**
 * The electronic contact book (sổ liên lạc điện tử) of a guardian: notices of the school and published results of one pupil, by
 * day. Never a rank, a class mean or another pupil (school charter, circular 15/2026).
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {NoticeAcknowledgedEvent} edu-notice-acknowledged - A notice was confirmed.
 * @csspart base - The box around everything.
 */
export class ContactBook extends FiguresElement<ContactBookDictionary> {
  static override styles = [FiguresElement.styles, ...controls, fileListStyles, contactBookStyles].flat();

  readonly #list = new PagedList<ContactBookEntry, EntriesPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source || !this.#pupil) throw new Error('There is no pupil to read about.');
      return this.#source.list(this.#pupil, { cursor, limit: this.pageSize }, { signal });
    },
    key: ({ id }) => id,
  });
  readonly #acknowledgements = new Acknowledgements(this);
  readonly #downloads = new Downloads(this);
  readonly #inputs = new Inputs();
  #source: ContactBookSource | undefined;
  #pupil: Pupil | undefined;
  #fresh = new Set<string>();
  #announcement = '';

  protected override readonly dictionary = contactBookStrings;
  protected override readonly deskProblems = workProblems;

  /** The pupil shown; the first one without it. */
  @property({ attribute: 'pupil-id', reflect: true }) pupilId: string | undefined;

  /** Where the book comes from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: ContactBookSource | undefined;

  /** Entries asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** Seconds after which coming back to the page asks for new entries. */
  @property({ type: Number, attribute: 'refresh-after' }) refreshAfter = 60;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('focus', this.#onReturn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('focus', this.#onReturn);
    this.#downloads.forget();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const session = this.provider?.session;
    if (this.#inputs.changed(this.source, session?.client, session?.me)) {
      // Another person, or nobody: what the last one read must not stay on the screen.
      this.#list.reset();
      this.#acknowledgements.forget();
      this.#downloads.forget();
      this.#announcement = '';
      this.#pupil = undefined;
      this.#source =
        this.source ?? (session && clientContactBook(session.client, session.me, session.connection));
    }
    const pupils = this.#source?.pupils ?? [];
    const pupil = pupils.find(({ pupilId }) => pupilId === this.pupilId) ?? pupils[0];
    if (pupil?.pupilId === this.#pupil?.pupilId && !(pupil && this.#list.status === 'idle')) return;
    this.#pupil = pupil;
    this.#fresh = new Set();
    if (pupil) void this.#list.start();
    else this.#list.reset();
  }

  /** Asks for new entries; what is shown stays until they are there. */
  async refresh(): Promise<void> {
    if (!this.#pupil || this.#list.refreshing) return;
    // A corrected mark keeps its id and comes again with a new time: that is news to the family too.
    const stamp = ({ id, publishedAt }: ContactBookEntry): string => `${id} ${publishedAt}`;
    const before = new Set(this.#list.items.map(stamp));
    await this.#list.refresh();
    if (this.#list.error) return;
    const fresh = this.#list.items.filter((entry) => !before.has(stamp(entry))).map(({ id }) => id);
    if (fresh.length > 0) this.#fresh = new Set(fresh);
    this.#announce(fresh.length > 0 ? this.t.newEntries(fresh.length) : this.t.nothingNew);
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  readonly #onReturn = (): void => {
    const { loadedAt } = this.#list;
    if (document.visibilityState !== 'visible' || !loadedAt) return;
    if (Date.now() - loadedAt.getTime() >= this.refreshAfter * 1000) void this.refresh();
  };

  #signIn(): void {
    if (this.dispatchEvent(new SignInRequestEvent())) this.provider?.signIn?.();
  }

  async #acknowledge(entry: NoticeEntry): Promise<void> {
    const source = this.#source;
    const pupil = this.#pupil;
    if (!source || !pupil) return;
    const { id } = entry.notice;
    const at = await this.#acknowledgements.send(id, (idempotencyKey) =>
      source.acknowledge(pupil, id, { idempotencyKey }),
    );
    if (!at || pupil.pupilId !== this.#pupil?.pupilId) return;
    this.#list.replace((entries) => acknowledged(entries, id, at));
    this.#announce(this.t.acknowledgedAt(this.#shortTime(at)));
    this.dispatchEvent(new NoticeAcknowledgedEvent(pupil, id, at));
    await this.updateComplete;
    // The button that had the focus is gone; its notice takes it.
    this.renderRoot
      .querySelector<HTMLElement>(`#title-${CSS.escape(entry.id)}`)
      ?.focus({ preventScroll: true });
  }

  async #download(file: Attachment): Promise<void> {
    const source = this.#source;
    const pupil = this.#pupil;
    if (!source || !pupil) return;
    const done = await this.#downloads.start(file, async (signal) => {
      if (!source.openAttachment) throw new Error('Files of this source cannot be opened.');
      return source.openAttachment(pupil, file, { signal });
    });
    if (done) this.#announce(this.t.downloaded(file.name));
  }

  async #more(): Promise<void> {
    const added = await this.#list.more();
    if (added > 0) this.#announce(this.t.moreShown(added));
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">${this.#body()}</div>
    `;
  }

  #body(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    if (this.#source)
      return this.#pupil
        ? html`${this.#bar()}${this.#entries()}`
        : html`<div class="notice"><p>${t.noPupil}</p></div>`;
    if (this.misplaced) return this.misplaced;
    if (provider?.status === 'connecting') return this.fallback(this.#skeleton());
    if (provider?.status === 'failed') {
      // The provider says it once for the whole page.
      if (this.hasFallback) return this.fallback();
      return this.#failed(provider.error, () => provider.retry());
    }
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

  #bar(): TemplateResult {
    const { t } = this;
    const { loadedAt, refreshing, status } = this.#list;
    return html`<div class="bar">
      ${this.#pupils()}
      <div class="refresh">
        ${
          status === 'ready'
            ? html`${loadedAt ? html`<div class="status">${t.updatedAt(this.time(loadedAt))}</div>` : nothing}
                <button
                  class="button quiet"
                  type="button"
                  aria-disabled=${refreshing ? 'true' : nothing}
                  @click=${this.refresh}
                >
                  ${refreshing ? t.refreshing : t.refresh}
                </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #pupils(): TemplateResult {
    const pupils = this.#source?.pupils ?? [];
    const label = ({ name, place }: Pupil): TemplateResult =>
      html`${name}${place ? html` <span class="place">· ${place}</span>` : nothing}`;
    const [only] = pupils;
    if (only && pupils.length === 1) return html`<p class="pupil">${label(only)}</p>`;
    return html`<div class="pupils" role="group" aria-label=${this.t.pupilLabel}>
      ${pupils.map(
        (pupil) =>
          html`<button
            class="button pupil"
            type="button"
            aria-pressed=${pupil.pupilId === this.#pupil?.pupilId ? 'true' : 'false'}
            @click=${() => (this.pupilId = pupil.pupilId)}
          >
            ${label(pupil)}
          </button>`,
      )}
    </div>`;
  }

  #entries(): TemplateResult {
    const { t } = this;
    const { status, error, items } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed') return this.#failed(error, retry);
    if (status !== 'ready') return this.#skeleton();
    const view = this.#view();
    return html`${error ? this.#stale(error, retry) : nothing}
    ${
      items.length === 0
        ? html`<div class="notice"><p>${t.empty}</p></div>`
        : html`<div class="days">
            ${repeat(
              byDay(items),
              ({ day }) => day,
              (day) => renderDay(day, view),
            )}
          </div>`
    }
    ${this.#foot()}`;
  }

  #foot(): TemplateResult | typeof nothing {
    if (!this.#list.hasMore) return nothing;
    return html`<div class="bar">
      ${renderMore({ list: this.#list, t: this.t, problem: (error) => this.problem(error), onMore: () => void this.#more() })}
    </div>`;
  }

  #view(): ContactBookView {
    return {
      t: this.t,
      dayTitle: (day) => this.#dayTitle(day),
      time: (value) => this.time(value),
      shortTime: (value) => this.#shortTime(value),
      subject: (code, name) => (this.language === 'vi' ? name : (subjectName(code, this.language) ?? name)),
      mark: (value) => this.tenths(Math.round(value * 10)),
      problem: (error) => this.problem(error),
      isNew: (id) => this.#fresh.has(id),
      acknowledging: (noticeId) => this.#acknowledgements.get(noticeId),
      onAcknowledge: (entry) => void this.#acknowledge(entry),
      fileSize: (bytes) => formatFileSize(bytes, this.language),
      downloading: (fileId) => this.#downloads.get(fileId),
      onDownload: this.#source?.openAttachment ? (file) => void this.#download(file) : undefined,
    };
  }

  /** `Hôm nay, thứ Hai 05/10/2026`. */
  #dayTitle(day: string): string {
    const noon = new Date(`${day}T12:00:00+07:00`);
    const weekday = new Intl.DateTimeFormat(this.language === 'vi' ? 'vi-VN' : 'en-GB', {
      weekday: 'long',
      timeZone,
    });
    const date = `${weekday.format(noon)} ${this.day(day)}`;
    if (day === dayOf(new Date())) return `${this.t.today}, ${date}`;
    if (day === dayOf(new Date(Date.now() - 86_400_000))) return `${this.t.yesterday}, ${date}`;
    return date;
  }

  #shortTime(value: string): string {
    return dayOf(value) === dayOf(new Date()) ? this.time(value) : this.dayTime(value);
  }

  #failed(error: unknown, retry: () => void): TemplateResult {
    if (isResting(error)) return this.#failure('resting', this.problem(error), retry);
    return this.#failure('danger', `${this.t.unreachable} ${this.problem(error)}`, retry);
  }

  #stale(error: unknown, retry: () => void): TemplateResult {
    if (isResting(error)) return this.#failure('resting', this.problem(error), retry);
    const { loadedAt } = this.#list;
    return this.#failure('warning', this.t.stale(loadedAt ? this.time(loadedAt) : ''), retry);
  }

  #failure(kind: 'warning' | 'danger' | 'resting', text: string, retry: () => void): TemplateResult {
    return html`<div class="notice ${kind}" role="alert">
      <p>${text}</p>
      <button class="button" type="button" @click=${retry}>${this.t.retry}</button>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      ${renderSkeleton()}`;
  }
}
