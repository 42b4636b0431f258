import { html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Inputs } from '../paging/inputs.ts';
import { renderMore } from '../paging/more.ts';
import { PagedList } from '../paging/paged-list.controller.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import { controls } from '../shared/controls.styles.ts';
import { isResting } from '../shared/problem-code.ts';
import { workProblems } from '../shared/work-problems.ts';
import {
  clientApplications,
  inMemoryApplications,
  type AdmissionsListSource,
  type ApplicationsPage,
  type PublicApplication,
} from './admissions-list.source.ts';
import { admissionsListStrings, type AdmissionsListDictionary } from './admissions-list.strings.ts';
import { admissionsListStyles } from './admissions-list.styles.ts';

export { clientApplications, inMemoryApplications } from './admissions-list.source.ts';
export type {
  AdmissionsListSource,
  ApplicationsPage,
  ApplicationsQuery,
  PublicApplication,
} from './admissions-list.source.ts';

/**
 * The public list of applications of one campaign, as letter 540/GDĐT-TTTT asks: code, initials (or the name where the
 * school decided so), year of birth, day and state. It reads itself again when an application is filed on the page.
 *
 * @slot - What stands here without JavaScript and while the list cannot be loaded.
 * @csspart base - The box around everything.
 */
export class AdmissionsList extends FiguresElement<AdmissionsListDictionary> {
  static override styles = [FiguresElement.styles, ...controls, admissionsListStyles].flat();

  readonly #list = new PagedList<PublicApplication, ApplicationsPage>(this, {
    load: async (cursor, signal) => {
      if (!this.#source) throw new Error('There is no source of applications.');
      const { campaignId, pageSize: limit } = this;
      return this.#source.list({ campaignId, cursor, limit }, { signal });
    },
    key: ({ code }) => code,
  });
  readonly #inputs = new Inputs();
  #source: AdmissionsListSource | undefined;
  #announcement = '';
  #filedCode: string | undefined;

  protected override readonly dictionary = admissionsListStrings;
  protected override readonly deskProblems = workProblems;

  /** The campaign to list; without it the one that is open, else the one that closed last. */
  @property({ attribute: 'campaign-id' }) campaignId: string | undefined;

  /** Rows of a page that has them already. */
  @property({ attribute: false }) applications: readonly PublicApplication[] | undefined;

  /** Name of the campaign shown above `applications`. */
  @property({ attribute: 'campaign-name' }) campaignName: string | undefined;

  /** Another place the rows come from. */
  @property({ attribute: false }) source: AdmissionsListSource | undefined;

  /** Rows asked for at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('edu-application-filed', this.#onFiled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('edu-application-filed', this.#onFiled);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, applications, campaignName, campaignId, pageSize, provider } = this;
    const { status } = this.#list;
    const same = !this.#inputs.changed(
      source,
      applications,
      campaignName,
      campaignId,
      pageSize,
      provider?.client,
      provider?.site?.schoolId,
    );
    // Taken out of the page while loading, the list is idle again and starts anew.
    if (same && !(this.#source && status === 'idle')) return;
    this.#source = this.#chooseSource();
    if (this.#source) void this.#list.start();
    else this.#list.reset();
  }

  /** Reads the list again under what is shown. */
  async refresh(): Promise<void> {
    if (!this.#source) return;
    await this.#list.refresh();
  }

  protected override readAgain(): void {
    void this.refresh();
  }

  #chooseSource(): AdmissionsListSource | undefined {
    if (this.source) return this.source;
    if (this.applications) {
      return inMemoryApplications(this.applications, {
        id: this.campaignId ?? '',
        name: this.campaignName ?? '',
      });
    }
    const { client, site } = this.provider ?? {};
    return client && site ? clientApplications(client, site.schoolId) : undefined;
  }

  readonly #onFiled = (event: DocumentEventMap['edu-application-filed']): void => {
    const listed = this.#list.first?.campaign?.id;
    if (listed && event.campaignId !== listed) return;
    this.#filedCode = event.receipt.code;
    void this.refresh().then(() => {
      if (this.#list.error) return;
      this.#announcement = this.t.refreshed(this.number(this.#list.first?.total ?? 0));
      this.requestUpdate();
    });
  };

  async #more(): Promise<void> {
    const before = this.#list.items.length;
    const added = await this.#list.more();
    if (added === 0) return;
    this.#announcement = this.t.moreShown(added);
    this.requestUpdate();
    await this.updateComplete;
    // The button may be gone now; reading goes on at the first new row.
    if (!this.#list.hasMore) this.renderRoot.querySelectorAll<HTMLElement>('tbody th')[before]?.focus();
  }

  #retry(): void {
    if (this.provider?.status === 'failed' && !this.source) this.provider.retry();
    else void this.refresh();
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      <div class="frame">${this.#body()}</div>
    `;
  }

  #body(): TemplateResult | typeof nothing {
    const { status, items, first, error } = this.#list;
    if (this.misplaced && !this.#source) return this.misplaced;
    if (status === 'failed') return this.#unreachable(error);
    if (status === 'idle' && this.provider?.status === 'failed') {
      // The provider says it once for the whole page.
      return this.hasFallback ? this.fallback() : this.#unreachable(this.provider.error);
    }
    if (status === 'idle' && !this.provider) return this.fallback();
    if (status !== 'ready') return this.fallback(this.#skeleton());
    if (!first?.campaign) return html`<div class="notice"><p>${this.t.noCampaign}</p></div>`;
    return html`
      ${this.#head(first.campaign.name, first.total)}
      ${
        error
          ? html`<div class="notice ${isResting(error) ? 'resting' : 'warning'}">
              <p>${isResting(error) ? this.problem(error) : this.t.stale(this.#loadedAt())}</p>
              ${this.#retryButton()}
            </div>`
          : nothing
      }
      ${items.length === 0 ? html`<div class="notice"><p>${this.t.empty}</p></div>` : this.#table(items, first.campaign.name)}
      ${this.#foot()}
    `;
  }

  #head(name: string, total: number): TemplateResult {
    return html`<div class="head">
      <p class="title" aria-hidden="true">${this.#caption(name)}</p>
      <p class="total">${this.t.total(this.number(total))}</p>
    </div>`;
  }

  #caption(name: string): string {
    return name ? this.t.caption(name) : this.t.captionPlain;
  }

  /** Roles are spelled out because some browsers drop them when CSS turns the table into cards. */
  #table(items: readonly PublicApplication[], campaign: string): TemplateResult {
    const { t } = this;
    return html`<table role="table">
      <caption class="visually-hidden">
        ${this.#caption(campaign)}
      </caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${t.code}</th>
          <th role="columnheader" scope="col">${t.name}</th>
          <th role="columnheader" scope="col" class="number">${t.birthYear}</th>
          <th role="columnheader" scope="col">${t.submittedOn}</th>
          <th role="columnheader" scope="col">${t.status}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          items,
          ({ code }) => code,
          (application) => this.#row(application),
        )}
      </tbody>
    </table>`;
  }

  #row({ code, displayName, birthYear, submittedOn, status }: PublicApplication): TemplateResult {
    const { t } = this;
    const mine = code === this.#filedCode;
    return html`<tr role="row" class=${mine ? 'mine' : nothing}>
      <th role="rowheader" scope="row" tabindex="-1">
        ${code}${mine ? html`<span class="note">${t.justFiled}</span>` : nothing}
      </th>
      <td role="cell" class="name">${displayName}</td>
      <td role="cell" class="number">
        <span class="label" aria-hidden="true">${t.birthYear}: </span>${birthYear}
      </td>
      <td role="cell" class="day">
        <span class="label" aria-hidden="true">${t.submittedOn}: </span
        ><time datetime=${submittedOn}>${this.day(submittedOn)}</time>
      </td>
      <td role="cell" class="result"><span class="state">${sign(status)}${t[status]}</span></td>
    </tr>`;
  }

  #foot(): TemplateResult | typeof nothing {
    if (!this.#list.hasMore) return nothing;
    return html`<div class="foot">
      ${renderMore({ list: this.#list, t: this.t, problem: (error) => this.problem(error), onMore: () => void this.#more() })}
    </div>`;
  }

  #unreachable(error: unknown): TemplateResult {
    const resting = isResting(error);
    return html`<div class="notice ${resting ? 'resting' : 'danger'}" role="alert">
        <p>${resting ? nothing : this.t.unreachable} ${this.problem(error)}</p>
        ${this.#retryButton()}
      </div>
      ${this.fallback()}`;
  }

  #retryButton(): TemplateResult {
    return html`<button class="button" type="button" @click=${this.#retry}>${this.t.retry}</button>`;
  }

  #loadedAt(): string {
    return this.#list.loadedAt ? this.time(this.#list.loadedAt) : '';
  }

  #skeleton(): TemplateResult {
    const cells = ['code', 'name', 'number', 'day', 'result'].map(
      (name) => html`<td class=${name}><span class="skeleton"></span></td>`,
    );
    return html`<p class="visually-hidden" role="status">${this.t.loading}</p>
      <div class="head" aria-hidden="true"><span class="skeleton title"></span></div>
      <table aria-hidden="true">
        <tbody>
          ${Array.from(
            { length: Math.min(this.pageSize, 6) },
            () =>
              html`<tr>
                ${cells}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

/** A sign beside the word: hollow, half, tick, dash. */
function sign(status: PublicApplication['status']): TemplateResult {
  const shape = {
    submitted: svg`<circle cx="5" cy="5" r="4" />`,
    underReview: svg`<circle cx="5" cy="5" r="4" /><path class="filled" d="M5 1a4 4 0 0 1 0 8z" />`,
    accepted: svg`<path d="M1 5.5 4 8.5 9.5 1.5" />`,
    refused: svg`<path d="M1 5h8" />`,
  }[status];
  return html`<svg viewBox="0 0 10 10" aria-hidden="true">${shape}</svg>`;
}
