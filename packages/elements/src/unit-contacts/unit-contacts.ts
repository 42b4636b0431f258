import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SignInRequestEvent } from '../contact-book/contact-book.events.ts';
import { Inputs } from '../paging/inputs.ts';
import { contactsOf } from '../shared/contacts-of.ts';
import { controls } from '../shared/controls.styles.ts';
import { deskProblems } from '../shared/desk-problems.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { OneWrite } from '../shared/one-write.ts';
import { problemCode } from '../shared/problem-code.ts';
import {
  changeOf,
  draftOf,
  faultsOf,
  merge,
  type Draft,
  type Fault,
  type Place,
} from './unit-contacts.draft.ts';
import { ContactsChangeEvent } from './unit-contacts.events.ts';
import { renderContactsForm } from './unit-contacts.form.ts';
import {
  clientUnitContacts,
  type UnitContactsSource,
  type VersionedContacts,
} from './unit-contacts.source.ts';
import { unitContactsStrings, type UnitContactsDictionary } from './unit-contacts.strings.ts';
import { unitContactsStyles } from './unit-contacts.styles.ts';
import { renderContacts, renderMissing, renderReviews, type ContactsView } from './unit-contacts.view.ts';

export { ContactsChangeEvent } from './unit-contacts.events.ts';
export { clientUnitContacts, inMemoryUnitContacts } from './unit-contacts.source.ts';
export type { UnitContacts, UnitContactsSource, VersionedContacts } from './unit-contacts.source.ts';

/** What is being typed, over the directory it is based on. */
interface Typing {
  now: Draft;
  base: Draft;
  etag: string;
  conflicts: Place[];
}
type Reading = { kind: 'idle' | 'loading' | 'ready' } | { kind: 'failed'; error: unknown };

/**
 * The unit's official mailbox and contact directory (hộp thư công vụ, danh bạ; letter of Quận 1): read, change, and confirm
 * that it is right by the day an authority sets.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {ContactsChangeEvent} edu-contacts-change - The directory was saved or confirmed.
 * @csspart base - The box around everything.
 */
export class UnitContactsElement extends FiguresElement<UnitContactsDictionary> {
  static override styles = [FiguresElement.styles, ...controls, unitContactsStyles].flat();

  readonly #inputs = new Inputs();
  readonly #saving = new OneWrite(this);
  readonly #confirming = new OneWrite(this);
  #source: UnitContactsSource | undefined;
  #holder: string | undefined;
  #leaving = new AbortController();
  #contacts: VersionedContacts | undefined;
  #draft: Typing | undefined;
  #faults: ReadonlyMap<string, Fault> = new Map();
  #said: (() => string) | undefined;
  #failure: (() => string) | undefined;

  protected override readonly dictionary = unitContactsStrings;
  protected override readonly deskProblems = deskProblems;

  /** Another place the directory comes from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: UnitContactsSource | undefined;

  @state() private reading: Reading = { kind: 'idle' };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { session, site } = this.provider ?? {};
    if (!this.#inputs.changed(this.source, session?.client, site?.schoolId)) return;
    this.#source = this.#chooseSource();
    // A session that ran out comes back to what was being typed; another person does not.
    const holder = this.source ? 'source' : session && `${session.me.id}@${site?.schoolId}`;
    const gone = !holder && this.provider?.sessionEnd !== 'expired';
    if (gone || (holder && this.#holder !== holder)) this.#forget();
    if (holder) this.#holder = holder;
    if (this.#source) void this.refresh();
    else this.reading = { kind: 'idle' };
  }

  /** Reads the directory again; what is being typed stays. */
  async refresh(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#leaving.abort();
    const { signal } = (this.#leaving = new AbortController());
    if (!this.#contacts) this.reading = { kind: 'loading' };
    try {
      const contacts = await source.read({ signal });
      if (signal.aborted) return;
      this.#contacts = contacts;
      this.reading = { kind: 'ready' };
      this.requestUpdate();
    } catch (error) {
      if (!signal.aborted) this.reading = { kind: 'failed', error };
    }
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  #chooseSource(): UnitContactsSource | undefined {
    if (this.source) return this.source;
    const { session, site } = this.provider ?? {};
    const contacts = session && contactsOf(session);
    return site && contacts ? clientUnitContacts(contacts, site.schoolId) : undefined;
  }

  #forget(): void {
    this.#contacts = undefined;
    this.#draft = undefined;
    this.#said = undefined;
    this.#failure = undefined;
    this.#faults = new Map();
    this.#holder = undefined;
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#isDirty) event.preventDefault();
  };

  get #isDirty(): boolean {
    return this.#draft !== undefined && Object.keys(changeOf(this.#draft.base, this.#draft.now)).length > 0;
  }

  #edit(): void {
    if (!this.#contacts) return;
    const base = draftOf(this.#contacts);
    this.#draft = { now: base, base, etag: this.#contacts.etag, conflicts: [] };
    this.#said = undefined;
    void this.#focus('#mailbox');
  }

  #change(change: Partial<Draft>): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, now: { ...this.#draft.now, ...change } };
    if (this.#faults.size > 0) this.#faults = faultsOf(this.#draft.now);
    this.requestUpdate();
  }

  #takeTheirs(place: Place): void {
    const draft = this.#draft;
    if (!draft) return;
    draft.conflicts = draft.conflicts.filter((each) => each !== place);
    this.#change({ [place]: draft.base[place] });
    void this.#focus(place === 'people' ? '.add' : `#${place}`);
  }

  #add(): void {
    const people = this.#draft?.now.people ?? [];
    const empty = { duty: 'office', name: '', title: null, phone: null, email: null, public: false } as const;
    this.#change({ people: [...people, empty] });
    void this.#focus(`#name-${people.length}`);
  }

  #remove(index: number): void {
    this.#change({ people: this.#draft?.now.people.filter((_person, at) => at !== index) ?? [] });
    void this.#focus('.add');
  }

  #cancel(): void {
    this.#draft = undefined;
    this.#failure = undefined;
    this.#faults = new Map();
    void this.#focus('.edit');
  }

  async #save(): Promise<void> {
    const source = this.#source;
    const draft = this.#draft;
    if (!source || !draft || this.#saving.sending) return;
    this.#faults = faultsOf(draft.now);
    const [first] = this.#faults.keys();
    if (first) return this.#focus(`#${first}`);
    const change = changeOf(draft.base, draft.now);
    if (Object.keys(change).length === 0) return this.#cancel();
    this.#failure = undefined;
    const saved = await this.#saving.run([change, draft.etag], () =>
      source.save(change, { ifMatch: draft.etag }),
    );
    if (source !== this.#source) return;
    if (!saved) return this.#refused(source, this.#saving.error);
    this.#contacts = saved;
    this.#draft = undefined;
    this.#said = () => this.t.saved;
    this.dispatchEvent(new ContactsChangeEvent('saved', saved));
    await this.#focus('.said');
  }

  /** Somebody else saved first: theirs where nothing was typed here, both where both wrote. */
  async #refused(source: UnitContactsSource, error: unknown): Promise<void> {
    this.#failure = () => `${this.t.saveFailed} ${this.problem(error)}`;
    this.requestUpdate();
    if (problemCode(error) !== 'precondition_failed') return;
    const theirs = await source.read({ signal: this.#leaving.signal }).catch(() => undefined);
    const draft = this.#draft;
    if (!theirs || !draft || source !== this.#source) return;
    this.#contacts = theirs;
    const base = draftOf(theirs);
    const merged = merge(draft.base, draft.now, base);
    this.#draft = { now: merged.draft, base, etag: theirs.etag, conflicts: merged.conflicts };
    this.#failure = () => (merged.conflicts.length > 0 ? this.t.conflict : this.t.merged);
    const [place] = merged.conflicts;
    if (place) await this.#focus(`[data-place=${place}] button`);
    else this.requestUpdate();
  }

  async #confirm(): Promise<void> {
    const source = this.#source;
    const version = this.#contacts?.version;
    if (!source || version === undefined) return;
    this.#said = undefined;
    this.#failure = undefined;
    const confirmed = await this.#confirming.run(['confirm', version], (idempotencyKey) =>
      source.confirm(version, { idempotencyKey }),
    );
    if (source !== this.#source || !this.#contacts) return;
    if (confirmed) {
      this.#contacts = { ...this.#contacts, ...confirmed };
      this.#said = () => this.t.confirmedNow;
      this.dispatchEvent(new ContactsChangeEvent('confirmed', confirmed));
    } else {
      const { error } = this.#confirming;
      const changed = problemCode(error) === 'contacts_changed';
      if (changed) await this.refresh();
      this.#failure = () => (changed ? this.t.look : `${this.t.confirmFailed} ${this.problem(error)}`);
    }
    await this.#focus(confirmed ? '.said' : '.confirm');
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #signIn(): void {
    if (this.dispatchEvent(new SignInRequestEvent())) this.provider?.signIn?.();
  }

  protected override render(): TemplateResult {
    return html`<div class="frame">${this.#body()}</div>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    if (this.#contacts && (this.#source || this.#draft)) return this.#directory();
    if (this.misplaced) return this.misplaced;
    if (this.#source)
      return this.reading.kind === 'failed'
        ? this.#failed(this.reading.error, () => void this.refresh())
        : this.#skeleton();
    if (provider?.status === 'connecting') return this.fallback(this.#skeleton());
    if (provider?.status === 'failed')
      return this.hasFallback ? this.fallback() : this.#failed(provider.error, () => provider.retry());
    return html`${this.#renderSignIn(t.signedOut)}${provider ? nothing : this.fallback()}`;
  }

  #renderSignIn(text: string): TemplateResult {
    return html`<div class="notice">
      <p>${text}</p>
      <slot name="sign-in">
        ${
          this.provider?.signIn
            ? html`<button class="button primary" type="button" @click=${this.#signIn}>
                ${this.t.signIn}
              </button>`
            : nothing
        }
      </slot>
    </div>`;
  }

  #directory(): TemplateResult {
    const { t } = this;
    const contacts = this.#contacts as VersionedContacts;
    const view: ContactsView = {
      ...{ contacts, t },
      day: (value) => this.day(value),
      dayTime: (value) => this.dayTime(value),
    };
    return html`${renderReviews(view)} ${renderMissing(view)}
      <div role="status">
        ${this.#said ? html`<div class="notice success said" tabindex="-1"><p>${this.#said()}</p></div>` : nothing}
      </div>
      ${this.#source ? nothing : this.#renderSignIn(t.signedOut)}
      ${this.#draft ? this.#form(this.#draft) : html`${renderContacts(view)}${this.#actions(contacts)}`}`;
  }

  #form({ now, base, conflicts }: Typing): TemplateResult {
    return renderContactsForm({
      ...{ t: this.t, draft: now, theirs: base, conflicts, faults: this.#faults },
      ...{ sending: this.#saving.sending, failure: this.#failure?.() },
      onChange: (change) => this.#change(change),
      onTakeTheirs: (place) => this.#takeTheirs(place),
      onAdd: () => this.#add(),
      onRemove: (index) => this.#remove(index),
      onSave: () => void this.#save(),
      onCancel: () => this.#cancel(),
    });
  }

  #actions({ canEdit, canConfirm, version }: VersionedContacts): TemplateResult {
    const { t } = this;
    const busy = this.#confirming.sending;
    return html`<div role="alert">
        ${this.#failure ? html`<p class="error">${this.#failure()}</p>` : nothing}
      </div>
      <div class="acts">
        ${
          canConfirm && version > 0
            ? html`<button
                class="button primary confirm"
                type="button"
                aria-disabled=${busy ? 'true' : nothing}
                @click=${this.#confirm}
              >
                ${busy ? t.confirming : t.confirm}
              </button>`
            : nothing
        }
        ${
          canEdit
            ? html`<button class="button edit" type="button" @click=${this.#edit}>${t.edit}</button>`
            : nothing
        }
      </div>`;
  }

  #failed(error: unknown, retry: () => void): TemplateResult {
    if (problemCode(error) === 'permission_denied')
      return html`<div class="notice"><p>${this.t.notAllowed}</p></div>`;
    return html`<div class="notice danger" role="alert">
      <p>${this.t.unreachable} ${this.problem(error)}</p>
      <button class="button" type="button" @click=${retry}>${this.t.retry}</button>
    </div>`;
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      <div class="facts" aria-hidden="true">
        ${[1, 2, 3, 4, 5, 6].map(() => html`<div class="skeleton"></div>`)}
      </div>`;
  }
}
