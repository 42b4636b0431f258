import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Inputs } from '../paging/inputs.ts';
import { renderMoreBar } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { rowSkeletons } from '../shared/app-parts.ts';
import { appRowStyles } from '../shared/app-rows.styles.ts';
import { appsOf } from '../shared/apps-of.ts';
import { lacksDuty, refusesForDuty } from '../shared/duties.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { OneWrite } from '../shared/one-write.ts';
import { renderNotice, renderPlain } from '../shared/states.ts';
import { GrantChangeEvent } from './data-access.events.ts';
import { GrantForm } from './data-access.grant.controller.ts';
import { firstPlace, renderGrantForm } from './data-access.grant-form.ts';
import { isOpen } from './data-access.model.ts';
import { renderGrant, type DataAccessView } from './data-access.parts.ts';
import {
  clientDataAccess,
  inMemoryDataAccess,
  type ClassChoice,
  type DataAccessSource,
  type Grant,
  type GrantableApp,
  type GrantsPage,
} from './data-access.source.ts';
import { dataAccessStrings, type DataAccessDictionary } from './data-access.strings.ts';
import { dataAccessStyles } from './data-access.styles.ts';

export { GrantChangeEvent } from './data-access.events.ts';
export { clientDataAccess, inMemoryDataAccess } from './data-access.source.ts';
export type {
  ClassChoice,
  DataAccessSource,
  Grant,
  GrantableApp,
  GrantOptions,
  GrantsPage,
} from './data-access.source.ts';

/**
 * The principal's view of vendors' access (540/GDĐT-TTTT: education data belong to the school): which apps may read what, until
 * when, what was read yesterday; revokes at once, and lets in what the authority approved.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {GrantChangeEvent} edu-grant-change - An app was let in, or its access revoked.
 * @csspart base - The box around everything.
 */
export class DataAccess extends DeskElement<DataAccessDictionary> {
  static override styles = [DeskElement.styles, appRowStyles, dataAccessStyles].flat();

  readonly #list = new PagedList<Grant, GrantsPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source) throw new Error('There is no source of grants.');
      return this.#source.list({ cursor, limit: this.pageSize }, { signal });
    },
    key: ({ id }) => id,
  });
  readonly #form = new GrantForm(this);
  readonly #revocation = new OneWrite(this);
  readonly #inputs = new Inputs();
  #source: DataAccessSource | undefined;
  #asking: string | undefined;
  #unfolded = new Set<string>();
  /** What was done last, shown at its grant. */
  #done: { id: string; text: () => string } | undefined;

  protected override readonly dictionary = dataAccessStrings;

  /** Grants of a page that has them already. */
  @property({ attribute: false }) grants: readonly Grant[] | undefined;

  /** With `grants`: apps that may be let in. */
  @property({ attribute: false }) grantable: readonly GrantableApp[] | undefined;

  /** With `grants`: classes of the school. */
  @property({ attribute: false }) classes: readonly ClassChoice[] | undefined;

  /** Another place grants come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: DataAccessSource | undefined;

  /** Grants asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, grants, grantable, classes, pageSize, provider } = this;
    const { session, site } = provider ?? {};
    const same = !this.#inputs.changed(
      source,
      grants,
      grantable,
      classes,
      pageSize,
      session?.client,
      site?.schoolId,
    );
    if (same && !(this.#source && this.#list.status === 'idle')) return;
    if (!same) {
      // Another person, or nobody: what the last one saw must not stay on the screen.
      this.#form.close();
      this.#asking = undefined;
      this.#unfolded.clear();
      this.announce('');
      this.#done = undefined;
      this.#source = this.#chooseSource();
    }
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  /** Reads the list again under what is shown. */
  async refresh(): Promise<void> {
    if (!this.#source) return;
    this.#done = undefined;
    await this.#list.refresh();
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  #chooseSource(): DataAccessSource | undefined {
    if (this.source) return this.source;
    const { grants, grantable, classes } = this;
    if (grants) return inMemoryDataAccess({ grants, grantable, classes });
    const { session, site } = this.provider ?? {};
    const apps = session && appsOf(session);
    if (!session || !site || !apps) return undefined;
    const source = clientDataAccess({ apps, registry: session.client.registry }, site.schoolId);
    return lacksDuty(session, 'principal') ? { ...source, list: refusesForDuty } : source;
  }

  async #ask(grantId: string | undefined): Promise<void> {
    const before = this.#asking;
    this.#asking = grantId;
    this.#done = undefined;
    this.#revocation.forget();
    await this.focusOn(grantId ? '.question' : `#revoke-${CSS.escape(before ?? '')}`);
  }

  async #revoke({ id, app }: Grant): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const revoked = await this.#revocation.run(['revoke', id], (idempotencyKey) =>
      source.revoke(id, { idempotencyKey }),
    );
    if (!revoked || source !== this.#source) return;
    this.#asking = undefined;
    this.#list.replace((grants) => grants.map((grant) => (grant.id === id ? revoked : grant)));
    this.#say(id, () => this.t.revokedNow(app.name));
    this.dispatchEvent(new GrantChangeEvent('revoked', revoked));
    await this.focusOn(`#app-${CSS.escape(id)}`);
  }

  async #openForm(): Promise<void> {
    if (!this.#source) return;
    this.#done = undefined;
    void this.#form.open(this.#source);
    await this.focusOn('#grant-title');
  }

  async #closeForm(): Promise<void> {
    this.#form.close();
    await this.focusOn('.open-form');
  }

  readonly #onGrant = async (event: Event): Promise<void> => {
    event.preventDefault();
    const source = this.#source;
    if (!source) return;
    const grant = await this.#form.submit(source);
    if (!grant) {
      const place = firstPlace(this.#form.issues);
      if (place) await this.focusOn(place);
      return;
    }
    if (source !== this.#source) return;
    this.#form.close();
    this.#list.replace((grants) => [grant, ...grants]);
    this.#say(grant.id, () => this.t.allowed(grant.app.name));
    this.dispatchEvent(new GrantChangeEvent('granted', grant));
    await this.focusOn(`#app-${CSS.escape(grant.id)}`);
  };

  async #more(): Promise<void> {
    const added = await this.#list.more();
    if (added > 0) this.announce(this.t.moreShown(added));
  }

  #say(id: string, text: () => string): void {
    this.#done = { id, text };
    this.announce(text());
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.#source) return this.#grants();
    return this.misplaced ?? this.unconnected(this.#skeleton());
  }

  #grants(): TemplateResult {
    const { t } = this;
    const { status, error, items, loadedAt } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed') return this.failed(error, retry);
    if (status !== 'ready') return this.#skeleton();
    const upcoming = items.filter(({ state }) => state === 'upcoming');
    const current = items.filter((grant) => isOpen(grant) && !upcoming.includes(grant));
    const past = items.filter((grant) => !isOpen(grant));
    const form = renderGrantForm({
      form: this.#form,
      t,
      language: this.language,
      day: (value) => this.day(value),
      problem: (failure) => this.problem(failure),
      isLetIn: (appId) => items.some((grant) => grant.appId === appId && isOpen(grant)),
      onSubmit: (event) => void this.#onGrant(event),
      onCancel: () => void this.#closeForm(),
      onRetry: () => void this.#openForm(),
    });
    return html`${error ? renderNotice('warning', t.stale(loadedAt ? this.time(loadedAt) : ''), t, retry) : nothing}
    ${form === nothing ? html`<div class="bar"><button class="button open-form" type="button" @click=${this.#openForm}>${t.allowApp}</button></div>` : form}
    ${
      current.length > 0
        ? this.#section('current', t.current, current)
        : renderPlain(items.length === 0 ? t.none : t.noneNow)
    }
    ${upcoming.length > 0 ? this.#section('upcoming', t.upcomingGroup, upcoming) : nothing}
    ${past.length > 0 ? this.#section('past', t.past, past) : nothing}
    ${renderMoreBar({
      ...{ list: this.#list, t, problem: (failure: unknown) => this.problem(failure) },
      onMore: () => void this.#more(),
    })}`;
  }

  #section(id: string, title: string, grants: readonly Grant[]): TemplateResult {
    const view = this.#view();
    return html`<section aria-labelledby=${id}>
      <h3 class="group" id=${id}>${title}</h3>
      <div class="rows">
        ${repeat(
          grants,
          (grant) => grant.id,
          (grant) => renderGrant(grant, view),
        )}
      </div>
    </section>`;
  }

  #view(): DataAccessView {
    const { error, sending } = this.#revocation;
    return {
      t: this.t,
      language: this.language,
      number: (value) => this.number(value),
      day: (value) => this.day(value),
      dayTime: (value) => this.dayTime(value),
      done: (id) => (this.#done?.id === id ? this.#done.text() : undefined),
      isUnfolded: (id) => this.#unfolded.has(id),
      onUnfold: (id) => {
        if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
        this.requestUpdate();
      },
      asking: this.#asking,
      revoking: sending,
      problem: error === undefined ? '' : this.problem(error),
      onAsk: (id) => void this.#ask(id),
      onKeep: () => void this.#ask(undefined),
      onRevoke: (grant) => void this.#revoke(grant),
    };
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      ${rowSkeletons()}`;
  }
}
