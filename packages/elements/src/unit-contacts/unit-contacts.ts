import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Inputs } from '../paging/inputs.ts';
import { contactsOf } from '../shared/contacts-of.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { lacksDuty, officers, refusesForDuty, staff } from '../shared/duties.ts';
import { OneWrite } from '../shared/one-write.ts';
import { problemCode } from '../shared/problem-code.ts';
import { Unsaved } from '../shared/unsaved.ts';
import type { Place } from './unit-contacts.draft.ts';
import { Editing, type Typing } from './unit-contacts.editing.controller.ts';
import { ContactsChangeEvent } from './unit-contacts.events.ts';
import { renderContactsForm } from './unit-contacts.form.ts';
import {
  clientUnitContacts,
  type UnitContactsSource,
  type VersionedContacts,
} from './unit-contacts.source.ts';
import { unitContactsStrings, type UnitContactsDictionary } from './unit-contacts.strings.ts';
import { unitContactsStyles } from './unit-contacts.styles.ts';
import {
  renderActions,
  renderContacts,
  renderMissing,
  renderReviews,
  type ContactsView,
} from './unit-contacts.view.ts';

export { ContactsChangeEvent } from './unit-contacts.events.ts';
export { clientUnitContacts, inMemoryUnitContacts } from './unit-contacts.source.ts';
export type { UnitContacts, UnitContactsSource, VersionedContacts } from './unit-contacts.source.ts';

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
export class UnitContactsElement extends DeskElement<UnitContactsDictionary> {
  static override styles = [DeskElement.styles, unitContactsStyles].flat();

  readonly #inputs = new Inputs();
  readonly #editing = new Editing(this);
  readonly #confirming = new OneWrite(this);
  #source: UnitContactsSource | undefined;
  #holder: string | undefined;
  #leaving = new AbortController();
  #contacts: VersionedContacts | undefined;
  #said: (() => string) | undefined;
  #failure: (() => string) | undefined;

  protected override readonly dictionary = unitContactsStrings;

  /** Another place the directory comes from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: UnitContactsSource | undefined;

  @state() private reading: Reading = { kind: 'idle' };

  constructor() {
    super();
    new Unsaved(this, () => this.#editing.isDirty);
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
    const isCutOff = this.#editing.typing && !this.#source;
    this.#failure = isCutOff ? () => this.problem('session_expired') : undefined;
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
    if (!site || !contacts) return undefined;
    const directory = clientUnitContacts(contacts, site.schoolId);
    return lacksDuty(session, ...staff, ...officers) ? { ...directory, read: refusesForDuty } : directory;
  }

  #forget(): void {
    this.#contacts = undefined;
    this.#editing.end();
    this.#said = undefined;
    this.#failure = undefined;
    this.#holder = undefined;
  }

  #edit(): void {
    if (!this.#contacts) return;
    this.#editing.begin(this.#contacts);
    this.#said = undefined;
    void this.focusOn('#mailbox');
  }

  #takeTheirs(place: Place): void {
    this.#editing.takeTheirs(place);
    void this.focusOn(place === 'people' ? '.add' : `#${place}`);
  }

  #cancel(): void {
    this.#editing.end();
    this.#failure = undefined;
    void this.focusOn('.edit');
  }

  async #save(): Promise<void> {
    const source = this.#source;
    const editing = this.#editing;
    if (!editing.typing || editing.sending) return;
    const wrong = editing.check();
    if (wrong) return this.focusOn(`#${wrong}`);
    if (!editing.isDirty) return this.#cancel();
    // Why is said at the form already.
    if (!source) return this.focusOn('slot .button');
    this.#failure = undefined;
    const saved = await editing.save(source);
    if (source !== this.#source) return;
    if (!saved) return this.#refused(source, editing.error);
    this.#contacts = saved;
    editing.end();
    this.#said = () => this.t.saved;
    this.dispatchEvent(new ContactsChangeEvent('saved', saved));
    await this.focusOn('.said');
  }

  /** Why it was not saved; what somebody else saved first is put under what is typed. */
  async #refused(source: UnitContactsSource, error: unknown): Promise<void> {
    this.#failure = () => `${this.t.saveFailed} ${this.problem(error)}`;
    this.requestUpdate();
    if (problemCode(error) !== 'precondition_failed') return;
    const theirs = await source.read({ signal: this.#leaving.signal }).catch(() => undefined);
    if (!theirs || !this.#editing.typing || source !== this.#source) return;
    this.#contacts = theirs;
    const conflicts = this.#editing.mergeInto(theirs);
    this.#failure = () => (conflicts.length > 0 ? this.t.conflict : this.t.merged);
    const [place] = conflicts;
    if (place) await this.focusOn(`[data-place=${place}] button`);
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
    await this.focusOn(confirmed ? '.said' : '.confirm');
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.#contacts && (this.#source || this.#editing.typing)) return this.#directory();
    if (this.misplaced) return this.misplaced;
    if (this.#source)
      return this.reading.kind === 'failed'
        ? this.failed(this.reading.error, () => void this.refresh())
        : this.#skeleton();
    return this.unconnected(this.#skeleton());
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
      ${this.#source ? nothing : this.signedOut()}
      ${
        this.#editing.typing
          ? this.#form(this.#editing.typing)
          : html`${renderContacts(view)}${renderActions({
              ...{ contacts, t, confirming: this.#confirming.sending, failure: this.#failure?.() },
              onConfirm: () => void this.#confirm(),
              onEdit: () => this.#edit(),
            })}`
      }`;
  }

  #form({ now, base, conflicts }: Typing): TemplateResult {
    const editing = this.#editing;
    return renderContactsForm({
      ...{ t: this.t, draft: now, theirs: base, conflicts, faults: editing.faults },
      ...{ sending: editing.sending, failure: this.#failure?.() },
      onChange: (change) => editing.change(change),
      onTakeTheirs: (place) => this.#takeTheirs(place),
      onAdd: () => void this.focusOn(`#name-${editing.addPerson()}`),
      onRemove: (index) => {
        editing.removePerson(index);
        void this.focusOn('.add');
      },
      onSave: () => void this.#save(),
      onCancel: () => this.#cancel(),
    });
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      <div class="facts" aria-hidden="true">
        ${[1, 2, 3, 4, 5, 6].map(() => html`<div class="skeleton"></div>`)}
      </div>`;
  }
}
