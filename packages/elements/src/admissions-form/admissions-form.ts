import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Inputs } from '../paging/inputs.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { controls } from '../shared/controls.styles.ts';
import { isResting, requestIdOf } from '../shared/problem-code.ts';
import { workProblems } from '../shared/work-problems.ts';
import { DraftController } from './admissions-form.draft.controller.ts';
import { ApplicationFiledEvent } from './admissions-form.events.ts';
import { labelOf, type FormView } from './admissions-form.fields.ts';
import { Filing } from './admissions-form.filing.ts';
import { copyText, renderReceipt } from './admissions-form.receipt.ts';
import {
  childSection,
  consentSection,
  guardianSection,
  residenceSection,
} from './admissions-form.sections.ts';
import {
  clientAdmissions,
  offered,
  type AdmissionsFormSource,
  type ApplicationReceipt,
  type Campaign,
} from './admissions-form.source.ts';
import { admissionsFormStrings, type AdmissionsFormDictionary } from './admissions-form.strings.ts';
import { admissionsFormStyles } from './admissions-form.styles.ts';
import { issueText } from './admissions-form.texts.ts';
import type { Check, Field } from './admissions-form.validation.ts';

export { ApplicationFiledEvent } from './admissions-form.events.ts';
export { clientAdmissions, inMemoryAdmissions } from './admissions-form.source.ts';
export type {
  AdmissionsFormSource,
  ApplicationInput,
  ApplicationReceipt,
  Campaign,
} from './admissions-form.source.ts';

type Campaigns =
  | { state: 'idle' | 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; offered: readonly Campaign[] };

interface Filed {
  receipt: ApplicationReceipt;
  campaign: Campaign;
  withoutPersonalId: boolean;
}

/**
 * Application for an entry grade (đăng kí tuyển sinh đầu cấp). It keeps what was typed through every failure, asks for a
 * reason instead of turning away a child of another age, and takes a child that has no personal number yet.
 *
 * @slot - What stands here without JavaScript and while the form cannot be opened, such as where to hand in paper.
 * @fires {ApplicationFiledEvent} edu-application-filed - The application was received; bubbles to the document.
 * @csspart base - The box around everything.
 */
export class AdmissionsForm extends FiguresElement<AdmissionsFormDictionary> {
  static override styles = [FiguresElement.styles, ...controls, admissionsFormStyles].flat();

  readonly #typed = new DraftController(this);
  readonly #filing = new Filing(this);
  readonly #inputs = new Inputs();
  #source: AdmissionsFormSource | undefined;
  #campaigns: Campaigns = { state: 'idle' };
  #chosen: string | undefined;
  #run: AbortController | undefined;
  #filed: Filed | undefined;
  #copyState = '';

  protected override readonly dictionary = admissionsFormStrings;
  protected override readonly deskProblems = workProblems;

  /** The campaign to file for; without it the one that is open. */
  @property({ attribute: 'campaign-id' }) campaignId: string | undefined;

  /** Another place that knows campaigns and receives applications. */
  @property({ attribute: false }) source: AdmissionsFormSource | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#onLeavingPage);
    if (this.#campaigns.state === 'loading') void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#onLeavingPage);
    this.#run?.abort();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { client, site } = this.provider ?? {};
    if (!this.#inputs.changed(this.source, client, site?.schoolId, this.campaignId)) return;
    this.#source = this.source ?? (client && site ? clientAdmissions(client, site.schoolId) : undefined);
    this.#campaigns = { state: 'idle' };
    if (this.#source) void this.#load();
  }

  protected override readAgain(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    const shown = this.#campaigns.state === 'ready';
    if (!shown) this.#campaigns = { state: 'loading' };
    try {
      const campaigns = (await this.#source?.campaigns({ signal })) ?? [];
      if (!signal.aborted) this.#campaigns = { state: 'ready', offered: offered(campaigns, this.campaignId) };
    } catch (error) {
      if (!signal.aborted && !shown) this.#campaigns = { state: 'failed', error };
    }
    if (!signal.aborted) this.requestUpdate();
  }

  get #campaign(): Campaign | undefined {
    if (this.#campaigns.state !== 'ready') return undefined;
    return this.#campaigns.offered.find(({ id }) => id === this.#chosen) ?? this.#campaigns.offered[0];
  }

  /** The browser asks before it throws away what was typed. */
  readonly #onLeavingPage = (event: BeforeUnloadEvent): void => {
    if (this.#typed.dirty && !this.#filed) event.preventDefault();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const source = this.#source;
    const campaign = this.#campaign;
    if (!source || !campaign || this.#filing.sending) return;
    this.#typed.showAll();
    const { input } = this.#typed.check(campaign);
    if (!input) return this.#focus('.summary');
    const receipt = await this.#filing.send(campaign.id, input, (idempotencyKey) =>
      source.file(campaign.id, input, { idempotencyKey }),
    );
    if (receipt) return this.#received(receipt, campaign);
    await this.#notFiled();
  };

  async #received(receipt: ApplicationReceipt, campaign: Campaign): Promise<void> {
    this.#filed = { receipt, campaign, withoutPersonalId: this.#typed.draft.noPersonalId };
    this.#copyState = '';
    this.dispatchEvent(new ApplicationFiledEvent(campaign.id, receipt));
    await this.#focus('#filed');
  }

  async #notFiled(): Promise<void> {
    const { current } = this.#filing;
    if (current.state !== 'failed') return;
    const named = this.#typed.refuse(current.error);
    // The campaign may have closed, or its text changed, since the page was opened.
    if (/^(campaign_|consent_)/.test(codeOf(current.error))) await this.#load();
    await this.#focus(named ? '.summary' : '.failure');
  }

  readonly #onAnother = (): void => {
    this.#filed = undefined;
    this.#filing.reset();
    this.#typed.another();
    void this.#focus('#childName');
  };

  readonly #onCopy = async (): Promise<void> => {
    const copied = await copyText(this.renderRoot.querySelector('.code'));
    this.#copyState = copied ? this.t.copied : this.t.copyByHand;
    this.requestUpdate();
  };

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="frame">${this.#filed ? this.#receipt(this.#filed) : this.#body()}</div>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    if (this.misplaced && !this.#source) return this.misplaced;
    if (this.#campaigns.state === 'failed')
      return this.#unreachable(this.#campaigns.error, () => void this.#load());
    if (!this.#source && provider?.status === 'failed') {
      // The provider says it once for the whole page.
      return this.hasFallback ? this.fallback() : this.#unreachable(provider.error, () => provider.retry());
    }
    if (!this.#source && !provider) return this.fallback();
    if (this.#campaigns.state !== 'ready') return this.fallback(this.#skeleton());
    const campaign = this.#campaign;
    if (!campaign) return html`<div class="notice"><p>${t.noCampaign}</p></div>`;
    if (campaign.state === 'open') return this.#form(campaign);
    const { name, opensAt, closesAt } = campaign;
    const text =
      campaign.state === 'upcoming'
        ? t.upcoming(name, this.dayTime(opensAt))
        : t.closed(name, this.dayTime(closesAt));
    return html`<div class="notice"><p>${text}</p></div>`;
  }

  #form(campaign: Campaign): TemplateResult {
    const { t } = this;
    const check = this.#typed.check(campaign);
    const view = this.#view(campaign, check);
    const asked = check.outsideUsualAge || this.#typed.isRefused('ageReason');
    return html`${this.#head(campaign)}
      <form novalidate aria-labelledby="campaign-name" @submit=${this.#onSubmit}>
        ${this.#summary(check, view)}
        <p class="note">${t.allRequired}</p>
        ${childSection(view, campaign, { asked, birthYear: check.birthYear })} ${residenceSection(view)}
        ${guardianSection(view)} ${consentSection(view, campaign)} ${this.#failure()}
        <div>
          <button
            class="button primary submit"
            type="submit"
            aria-disabled=${this.#filing.sending ? 'true' : nothing}
          >
            ${this.#submitText()}
          </button>
        </div>
      </form>`;
  }

  #head({ id, name, opensAt, closesAt, seats }: Campaign): TemplateResult {
    const { t } = this;
    const open = this.#campaigns.state === 'ready' ? this.#campaigns.offered : [];
    return html`<header class="head">
      <h3 class="name" id="campaign-name">${name}</h3>
      <p class="about">
        <span>${t.period(this.dayTime(opensAt), this.dayTime(closesAt))}</span>
        ${seats > 0 ? html`<span>${t.seats(this.number(seats))}</span>` : nothing}
      </p>
      ${
        open.length > 1
          ? html`<div class="field campaigns">
              <label for="campaign">${t.campaign}</label>
              <select
                class="input"
                id="campaign"
                @change=${(event: Event) => {
                  this.#chosen = (event.target as HTMLSelectElement).value;
                  this.requestUpdate();
                }}
              >
                ${open.map((each) => html`<option value=${each.id} ?selected=${each.id === id}>${each.name}</option>`)}
              </select>
            </div>`
          : nothing
      }
    </header>`;
  }

  #summary(check: Check, view: FormView): TemplateResult | typeof nothing {
    const issues = this.#typed.tried ? this.#typed.issues(check) : [];
    if (issues.length === 0) return nothing;
    return html`<div class="notice danger summary" role="group" tabindex="-1" aria-labelledby="summary">
      <h4 class="subheading" id="summary">${this.t.summary(issues.length)}</h4>
      <ul>
        ${issues.map(
          ({ field }) =>
            html`<li>
              <a href="#${field}" @click=${(event: Event) => this.#jump(event, field)}
                >${labelOf(field, this.t)}: ${view.error(field)}</a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** Links cannot find an id inside a shadow root by themselves. */
  #jump(event: Event, field: Field): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  #failure(): TemplateResult | typeof nothing {
    const { current } = this.#filing;
    if (current.state !== 'failed') return nothing;
    const requestId = requestIdOf(current.error);
    const resting = isResting(current.error);
    return html`<div class="notice ${resting ? 'resting' : 'danger'} failure" role="alert" tabindex="-1">
      <p>
        ${resting ? nothing : this.t.failed} ${this.problem(current.error)} ${this.t.kept}
        ${requestId && !resting ? html`<span class="id">${this.t.requestId(requestId)}</span>` : nothing}
      </p>
    </div>`;
  }

  #submitText(): string {
    const { state } = this.#filing.current;
    if (state === 'sending') return this.t.submitting;
    return state === 'failed' ? this.t.submitAgain : this.t.submit;
  }

  #view(campaign: Campaign, check: Check): FormView {
    const { t } = this;
    const { draft } = this.#typed;
    return {
      t,
      draft,
      error: (field) => {
        const issue = this.#typed.issue(field, check);
        return issue && issueText(field, issue, draft, campaign.birthYears.usual, t);
      },
      warnings: (field) => this.#typed.warnings(field, check).map((code) => t[code]),
      onInput: (key, value) => this.#typed.set(key, value),
      onLeave: (field) => this.#typed.leave(field),
    };
  }

  #receipt({ receipt, campaign, withoutPersonalId }: Filed): TemplateResult {
    return renderReceipt({
      t: this.t,
      receipt,
      campaignName: campaign.name,
      withoutPersonalId,
      copyState: this.#copyState,
      dayTime: (value) => this.dayTime(value),
      onCopy: () => void this.#onCopy(),
      onAnother: this.#onAnother,
    });
  }

  #unreachable(error: unknown, retry: () => void): TemplateResult {
    const resting = isResting(error);
    return html`<div class="notice ${resting ? 'resting' : 'danger'}" role="alert">
        <p>${resting ? nothing : this.t.unreachable} ${this.problem(error)}</p>
        <button class="button" type="button" @click=${retry}>${this.t.retry}</button>
      </div>
      ${this.fallback()}`;
  }

  #skeleton(): TemplateResult {
    const field = html`<div class="field">
      <span class="skeleton label"></span><span class="skeleton box"></span>
    </div>`;
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      <div class="head" aria-hidden="true">
        <span class="skeleton name"></span><span class="skeleton about"></span>
      </div>
      <div class="grid" aria-hidden="true">${Array.from({ length: 8 }, () => field)}</div>`;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
