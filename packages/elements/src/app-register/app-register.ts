import type { AppStatus } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Inputs } from '../paging/inputs.ts';
import { renderMoreBar } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { rowSkeletons } from '../shared/app-parts.ts';
import { appRowStyles } from '../shared/app-rows.styles.ts';
import { appsOf } from '../shared/apps-of.ts';
import { DeskElement } from '../shared/desk-element.ts';
import { renderNotice, renderPlain } from '../shared/states.ts';
import { Desk } from './app-register.desk.controller.ts';
import { AppDecisionEvent, FreezeChangeEvent } from './app-register.events.ts';
import { firstPlace, renderActions, renderFreezes, type FormsView } from './app-register.forms.ts';
import { statuses, type Panel } from './app-register.model.ts';
import { renderApp, type AppRegisterView } from './app-register.parts.ts';
import {
  clientAppRegister,
  type AppRegisterSource,
  type AppsPage,
  type AppSummary,
  type Freeze,
} from './app-register.source.ts';
import { appRegisterStrings, type AppRegisterDictionary } from './app-register.strings.ts';
import { appRegisterStyles } from './app-register.styles.ts';
import { freezeWords, statusWords } from './app-register.words.ts';

export { AppDecisionEvent, FreezeChangeEvent } from './app-register.events.ts';
export { clientAppRegister, inMemoryAppRegister } from './app-register.source.ts';
export type {
  App,
  AppCertification,
  AppFile,
  AppGrant,
  AppRegisterInMemory,
  AppRegisterSource,
  AppsPage,
  AppSummary,
  Freeze,
  SchoolChoice,
} from './app-register.source.ts';

/**
 * The officer's desk for vendors' apps: every app of the authority with the same facts, which schools let it in, its appraisal
 * (thẩm định), and what rests for now. Stands on the authority's own site, inside an edu-provider with a key of an office.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @fires {AppDecisionEvent} edu-app-decision - An app was decided upon.
 * @fires {FreezeChangeEvent} edu-freeze-change - An app, a school or a feature rests, or goes on.
 * @csspart base - The box around everything.
 */
export class AppRegister extends DeskElement<AppRegisterDictionary> {
  static override styles = [DeskElement.styles, appRowStyles, appRegisterStyles].flat();

  readonly #list = new PagedList<AppSummary, AppsPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source) throw new Error('There is no source of apps.');
      return this.#source.list({ status: this.status, cursor, limit: this.pageSize }, { signal });
    },
    key: ({ id }) => id,
  });
  readonly #desk = new Desk(this);
  readonly #inputs = new Inputs();
  #source: AppRegisterSource | undefined;
  /** What was done last, shown at its app, or where what rests is. */
  #done: { appId: string | null; text: () => string } | undefined;

  protected override readonly dictionary = appRegisterStrings;

  /** Where apps and freezes come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: AppRegisterSource | undefined;

  /** Apps asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  /** Only apps of this state. */
  @state() private status: AppStatus | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, pageSize, provider } = this;
    const { session, office } = provider ?? {};
    const same = !this.#inputs.changed(source, pageSize, session?.client, office?.authorityId);
    if (same && !(this.#source && this.#list.status === 'idle')) return;
    if (!same) {
      // Another person, or nobody: what the last one saw must not stay on the screen.
      this.#desk.clear();
      this.announce('');
      this.#done = undefined;
      this.status = undefined;
      this.#source = this.#chooseSource();
      const duties = source ? [] : (session?.me.assignments ?? []);
      this.#desk.forVendor = duties.length > 0 && duties.every(({ role }) => role === 'vendor');
    }
    if (!this.#source) return this.#list.reset();
    void this.#list.start();
    void this.#desk.readFreezes(this.#source);
  }

  /** Reads apps and freezes again under what is shown. */
  async refresh(): Promise<void> {
    if (!this.#source) return;
    this.#done = undefined;
    await Promise.all([this.#list.refresh(), this.#desk.readFreezes(this.#source)]);
  }

  #chooseSource(): AppRegisterSource | undefined {
    if (this.source) return this.source;
    const { session, office } = this.provider ?? {};
    const apps = session && appsOf(session);
    if (!session || !office || !apps) return undefined;
    return clientAppRegister({ apps, registry: session.client.registry }, office.authorityId);
  }

  async #choose(status: AppStatus | undefined): Promise<void> {
    if (status === this.status) return;
    this.status = status;
    await this.#list.start();
    if (this.#list.status === 'ready') this.announce(this.t.shown(this.#list.items.length));
  }

  async #more(): Promise<void> {
    const added = await this.#list.more();
    if (added > 0) this.announce(this.t.moreShown(added));
  }

  async #open(panel: Panel): Promise<void> {
    if (!this.#source) return;
    this.#done = undefined;
    void this.#desk.open(this.#source, panel);
    await this.focusOn('#panel-title');
  }

  async #cancel(): Promise<void> {
    const { panel } = this.#desk;
    if (this.#desk.asking) {
      this.#desk.reconsider();
      return this.focusOn('.panel [type=submit]');
    }
    this.#desk.close();
    if (panel?.kind === 'freeze') return this.focusOn('.open-freeze');
    const which = panel?.kind === 'decide' ? `[data-decision=${panel.decision}]` : '.freeze-app';
    if (panel) await this.focusOn(`#file-${CSS.escape(panel.appId)} ${which}`);
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const source = this.#source;
    if (!source) return;
    const written = await this.#desk.submit(source);
    if (!written) {
      const place = this.#desk.asking ? '.question' : firstPlace(this.#desk.issues);
      if (place) await this.focusOn(place);
      return;
    }
    if (source !== this.#source) return;
    this.#desk.close();
    if ('app' in written) {
      const { app } = written;
      this.#list.replace((apps) => apps.map((each) => (each.id === app.id ? { ...each, ...app } : each)));
      this.#say(app.id, () => this.t.decided(app.name, statusWords(app, this.t)));
      this.dispatchEvent(new AppDecisionEvent(app));
      await this.focusOn(`#app-${CSS.escape(app.id)}`);
    } else await this.#frozen(written.freeze);
  };

  async #frozen(freeze: Freeze): Promise<void> {
    this.#markFrozen(freeze.appId, true);
    this.#say(freeze.appId, () => this.t.frozenNow(freezeWords(freeze, this.t)));
    this.dispatchEvent(new FreezeChangeEvent(freeze));
    await this.focusOn(freeze.appId ? `#app-${CSS.escape(freeze.appId)}` : '#freezes');
  }

  async #lift(freeze: Freeze): Promise<void> {
    const source = this.#source;
    const lifted = source && (await this.#desk.lift(source, freeze));
    if (!lifted || source !== this.#source) return;
    this.#markFrozen(lifted.appId, false);
    this.#say(null, () => this.t.lifted(freezeWords(freeze, this.t)));
    this.dispatchEvent(new FreezeChangeEvent(lifted));
    await this.focusOn('#freezes');
  }

  #markFrozen(appId: string | null, frozen: boolean): void {
    this.#list.replace((apps) => apps.map((app) => (app.id === appId ? { ...app, frozen } : app)));
  }

  #say(appId: string | null, text: () => string): void {
    this.#done = { appId, text };
    this.announce(text());
  }

  protected override body(): TemplateResult | typeof nothing {
    if (this.#source) return this.#register();
    if (this.provider?.site) return renderPlain(this.t.needsOffice);
    return this.unconnected(this.#skeleton());
  }

  #register(): TemplateResult {
    const { t } = this;
    const { status, error, loadedAt } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed') return this.failed(error, retry);
    const forms = this.#forms();
    return html`${error ? renderNotice('warning', t.stale(loadedAt ? this.time(loadedAt) : ''), t, retry) : nothing}
      ${renderFreezes(forms)}
      <section class="apps" aria-labelledby="apps">
        <h3 class="group" id="apps">${t.apps}</h3>
        ${this.#filter()} ${status === 'ready' ? this.#apps(forms) : this.#skeleton()}
      </section>`;
  }

  #filter(): TemplateResult {
    const { t } = this;
    const chip = (status: AppStatus | undefined): TemplateResult =>
      html`<button
        class="button"
        type="button"
        aria-pressed=${this.status === status ? 'true' : 'false'}
        @click=${() => this.#choose(status)}
      >
        ${status ? t[status] : t.all}
      </button>`;
    return html`<div class="filter" role="group" aria-label=${t.filterLabel}>
      ${chip(undefined)}${statuses.map(chip)}
    </div>`;
  }

  #apps(forms: FormsView): TemplateResult {
    const { t } = this;
    const { items } = this.#list;
    if (items.length === 0) {
      return html`<div class="notice">
        <p>${this.status ? t.noneOf : t.none}</p>
        ${
          this.status
            ? html`<button class="button" type="button" @click=${() => this.#choose(undefined)}>
                ${t.showAll}
              </button>`
            : nothing
        }
      </div>`;
    }
    const view = this.#view(forms);
    return html`<div class="rows">
        ${repeat(
          items,
          ({ id }) => id,
          (app) => renderApp(app, view),
        )}
      </div>
      ${renderMoreBar({
        ...{ list: this.#list, t, problem: (failure: unknown) => this.problem(failure) },
        onMore: () => void this.#more(),
      })}`;
  }

  #view(forms: FormsView): AppRegisterView {
    return {
      t: this.t,
      language: this.language,
      number: (value) => this.number(value),
      day: (value) => this.day(value),
      dayTime: (value) => this.dayTime(value),
      problem: (error) => this.problem(error),
      done: (appId) => (this.#done?.appId === appId ? this.#done.text() : undefined),
      file: (appId) => this.#desk.file(appId),
      onFile: (appId) => this.#source && void this.#desk.toggleFile(this.#source, appId),
      onRetryFile: (appId) => this.#source && void this.#desk.readFile(this.#source, appId),
      actions: (app) => renderActions(app, forms),
    };
  }

  #forms(): FormsView {
    return {
      desk: this.#desk,
      t: this.t,
      dayTime: (value) => this.dayTime(value),
      done: this.#done?.appId === null ? this.#done.text() : undefined,
      reason: (freeze) => freeze.reason[this.language],
      problem: (error) => this.problem(error),
      onOpen: (panel) => void this.#open(panel),
      onCancel: () => void this.#cancel(),
      onSubmit: (event) => void this.#onSubmit(event),
      onLift: (freeze) => void this.#lift(freeze),
    };
  }

  #skeleton(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      ${rowSkeletons()}`;
  }
}
