import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { createSiteKeys, type SiteKey } from '@lienthong/sdk/site-keys';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { lacksDuty, refusesForDuty } from '../shared/duties.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { deskProblems } from '../shared/desk-problems.ts';
import { controls } from '../shared/controls.styles.ts';
import { dayOf } from '../shared/format.ts';
import { problemCode } from '../shared/problem-code.ts';
import { SiteKeyActions, type Done } from './site-keys.actions.ts';
import { copyText } from './site-keys.copy.ts';
import { SiteKeyChangeEvent } from './site-keys.events.ts';
import { faultsOf, renderForm, type FormFaults } from './site-keys.form.ts';
import { isOver } from './site-keys.model.ts';
import { outcomeOf, renderOutcome, renderSkeleton, type Outcome } from './site-keys.outcome.ts';
import { renderKey, renderOver, type SiteKeysView } from './site-keys.parts.ts';
import {
  clientSiteKeys,
  inMemorySiteKeys,
  type SiteKeyForm,
  type SiteKeysPage,
  type SiteKeysSource,
} from './site-keys.source.ts';
import { siteKeysStrings, type SiteKeysDictionary } from './site-keys.strings.ts';
import { siteKeysStyles } from './site-keys.styles.ts';

export { SiteKeyChangeEvent } from './site-keys.events.ts';
export { clientSiteKeys, inMemorySiteKeys } from './site-keys.source.ts';
export type { SiteKey, SiteKeysPage, SiteKeysSource } from './site-keys.source.ts';

/**
 * The site keys of a school, for the principal and whoever makes its website: where each works and for what, when it was used,
 * which addresses were refused, the HTML to paste; and to make, change, replace and revoke them.
 *
 * @slot - What stands here without JavaScript.
 * @fires {SiteKeyChangeEvent} edu-site-key-change - A key was made, changed, replaced or revoked.
 * @csspart base - The box around everything.
 */
export class SiteKeys extends FiguresElement<SiteKeysDictionary> {
  static override styles = [FiguresElement.styles, ...controls, siteKeysStyles].flat();

  readonly #list = new PagedList<SiteKey, SiteKeysPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source) throw new Error('There is no source of site keys.');
      return this.#source.list({ cursor, limit: this.pageSize }, { signal });
    },
    key: ({ id }) => id,
  });
  readonly #actions = new SiteKeyActions(this, (done) => this.#onDone(done));
  readonly #inputs = new Inputs();
  #source: SiteKeysSource | undefined;
  #outcome: Outcome | undefined;
  #faults: FormFaults = {};
  #copied: SiteKeysView['copied'];
  /** Where the focus goes after the next update. */
  #focus: string | undefined;

  protected override readonly dictionary = siteKeysStrings;
  protected override readonly deskProblems = deskProblems;

  /** Keys of a page that has them already; changes stay in memory. */
  @property({ attribute: false }) siteKeys: readonly SiteKey[] | undefined;

  /** Another place the keys come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: SiteKeysSource | undefined;

  /** Address of the central system in the HTML to paste; the provider's without it. */
  @property() endpoint: string | undefined;

  /** Keys asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const session = this.provider?.session;
    const same = !this.#inputs.changed(
      this.source,
      this.siteKeys,
      session?.connection,
      this.provider?.site?.schoolId,
    );
    if (same && !(this.#source && this.#list.status === 'idle')) return;
    // Another person, or nobody: what the last one saw must not stay on the screen.
    if (!same) {
      this.#actions.close();
      this.#outcome = undefined;
      this.#source = this.#chooseSource();
    }
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  protected override updated(): void {
    if (!this.#focus) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = undefined;
    target?.focus();
  }

  /** Reads the keys again; what is shown stays until they are there. */
  async refresh(): Promise<void> {
    if (this.#source) await this.#list.refresh();
  }

  #chooseSource(): SiteKeysSource | undefined {
    if (this.source) return this.source;
    if (this.siteKeys) return inMemorySiteKeys(this.siteKeys);
    const { session, site } = this.provider ?? {};
    const connection = session?.connection;
    if (!connection || !site) return undefined;
    const source = clientSiteKeys(createSiteKeys(connection), site.schoolId);
    return lacksDuty(session, 'principal') ? { ...source, list: refusesForDuty } : source;
  }

  #onDone(done: Done): void {
    const { action, siteKeys } = done;
    const [first] = siteKeys;
    if (!first) return;
    this.#list.replace((items) => {
      const known = new Set(items.map(({ id }) => id));
      const changed = items.map((item) => siteKeys.find(({ id }) => id === item.id) ?? item);
      return [...siteKeys.filter(({ id }) => !known.has(id)), ...changed];
    });
    this.#outcome = outcomeOf(done, this.t, (value) => this.dayTime(value));
    this.#focus = '.done';
    this.dispatchEvent(new SiteKeyChangeEvent(action, first));
  }

  #open(kind: 'edit' | 'replace' | 'revoke', { id }: SiteKey): void {
    if (this.#actions.busy || !this.#source) return;
    this.#begin();
    if (kind === 'edit') void this.#actions.edit(this.#source, id);
    else if (kind === 'replace') this.#actions.open({ kind, id, overlapHours: 7 * 24 });
    else this.#actions.open({ kind, id });
  }

  #begin(): void {
    this.#outcome = undefined;
    this.#faults = {};
    this.#focus = '[data-first]';
  }

  #close(): void {
    const { panel } = this.#actions;
    this.#actions.close();
    if (!panel) return;
    if (panel.kind === 'create') this.#focus = '#create';
    else if (panel.kind === 'add') this.#focus = `[data-origin="${CSS.escape(panel.origin)}"]`;
    else this.#focus = `#${panel.kind}-${CSS.escape(panel.id)}`;
  }

  #submit(input: SiteKeyForm): void {
    this.#faults = faultsOf(input, this.t);
    this.#actions.typed = input;
    if (Object.keys(this.#faults).length > 0) {
      this.#focus = '[aria-invalid="true"]';
      this.requestUpdate();
    } else if (this.#source) {
      void this.#actions.save(this.#source, input).then(() => {
        if (this.#actions.error) this.#focus = '[aria-invalid="true"]';
        this.requestUpdate();
      });
    }
  }

  async #copy(id: string, text: string, event: Event): Promise<void> {
    const code = (event.currentTarget as HTMLElement).parentElement?.querySelector('code');
    this.#copied = { id, how: await copyText(text, code) };
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="frame">${this.#body()}</div>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    if (this.#source) return this.#keys();
    if (provider?.status === 'connecting') return this.fallback(renderSkeleton(this.t));
    if (provider?.status === 'failed') {
      // The provider says it once for the whole page.
      if (this.hasFallback) return this.fallback();
      return this.#failure(`${t.unreachable} ${this.problem(provider.error)}`, () => provider.retry());
    }
    const signIn = provider?.signIn;
    return html`<div class="notice">
        <p>${t.signedOut}</p>
        ${signIn ? html`<button class="button primary" type="button" @click=${() => signIn()}>${t.signIn}</button>` : nothing}
      </div>
      ${provider ? nothing : this.fallback()}`;
  }

  #keys(): TemplateResult {
    const { t } = this;
    const { status, items, error, loadedAt } = this.#list;
    const retry = (): void => void this.refresh();
    if (status === 'failed') {
      return problemCode(error) === 'permission_denied'
        ? html`<div class="notice"><p>${t.notPrincipal}</p></div>`
        : this.#failure(`${t.unreachable} ${this.problem(error)}`, retry);
    }
    if (status !== 'ready') return renderSkeleton(this.t);
    const view = this.#view();
    const { panel } = this.#actions;
    const living = items.filter((each) => !isOver(each));
    return html`<div class="head">
        <h2 class="title">${t.title}</h2>
        ${
          panel?.kind === 'create'
            ? nothing
            : html`<button class="button" type="button" id="create" @click=${this.#create}>
                ${t.create}
              </button>`
        }
      </div>
      <p class="intro">${t.intro}</p>
      ${renderOutcome(this.#outcome, t)}
      ${
        this.#actions.error && !panel
          ? this.#failure(`${t.saveFailed} ${this.problem(this.#actions.error)}`, retry)
          : nothing
      }
      ${error ? this.#failure(t.stale(loadedAt ? this.time(loadedAt) : ''), retry) : nothing}
      ${panel?.kind === 'create' ? renderForm(t.createTitle, view) : nothing}
      ${items.length === 0 && !panel ? html`<div class="notice"><p>${t.empty}</p></div>` : nothing}
      <ul class="keys">
        ${repeat(
          living,
          ({ id }) => id,
          (each) => renderKey(each, view),
        )}
      </ul>
      ${renderOver(items.filter(isOver), view)}
      ${
        this.#list.hasMore
          ? html`<div class="acts">
              ${renderMore({ list: this.#list, t, problem: (reason) => this.problem(reason), onMore: () => void this.#list.more() })}
            </div>`
          : nothing
      }`;
  }

  readonly #create = (): void => {
    this.#begin();
    this.#actions.open({ kind: 'create' });
  };

  #view(): SiteKeysView {
    return {
      t: this.t,
      endpoint: this.endpoint ?? this.provider?.endpoint ?? 'https://lienthong.example',
      school: this.provider?.site?.schoolName ?? '',
      ownKey: this.provider?.siteKey,
      today: dayOf(new Date()),
      copied: this.#copied,
      actions: this.#actions,
      faults: this.#faults,
      day: (value) => this.day(value),
      dayTime: (value) => this.dayTime(value),
      number: (value) => this.number(value),
      problem: (error) => this.problem(error),
      onCopy: (id, text, event) => void this.#copy(id, text, event),
      onOpen: (kind, siteKey) => this.#open(kind, siteKey),
      onAsk: ({ id }, origin) => {
        this.#begin();
        this.#actions.open({ kind: 'add', id, origin });
      },
      onAdd: ({ id }, origin) => {
        if (this.#source) void this.#actions.addOrigin(this.#source, id, origin);
      },
      onSubmit: (input) => this.#submit(input),
      onOverlap: (overlapHours) => this.#actions.pickOverlap(overlapHours),
      onReplace: ({ id }) => {
        if (this.#source) void this.#actions.replace(this.#source, id);
      },
      onRevoke: ({ id }) => {
        if (this.#source) void this.#actions.revoke(this.#source, id);
      },
      onClose: () => this.#close(),
    };
  }

  #failure(text: string, retry: () => void): TemplateResult {
    return html`<div class="notice danger" role="alert">
      <p>${text}</p>
      <button class="button" type="button" @click=${retry}>${this.t.retry}</button>
    </div>`;
  }
}
