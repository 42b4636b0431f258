import type { ClassPeriodName, ClassSummary, SavedClassRecords } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SignInRequestEvent } from '../contact-book/contact-book.events.ts';
import { NarrowController } from '../grade-table/narrow.controller.ts';
import { OnDemand } from '../grade-table/on-demand.ts';
import { Inputs } from '../paging/inputs.ts';
import { FiguresElement } from '../shared/figures-element.ts';
import type { PaperSize } from '../shared/paper/paper.ts';
import { deskProblems } from '../shared/desk-problems.ts';
import type { Around } from './around/around.ts';
import { runningTerm } from './class-summary.columns.ts';
import { SummaryController } from './class-summary.controller.ts';
import { RecordsSavedEvent } from './class-summary.events.ts';
import { SummaryGrid } from './class-summary.grid.ts';
import { inMemorySummaries } from './class-summary.in-memory.ts';
import { loadAround } from './class-summary.load-around.ts';
import { loadReasons } from './class-summary.load-reasons.ts';
import { lockPart } from './class-summary.lock.ts';
import { counts, toolbar } from './class-summary.parts.ts';
import { failed, placeholder, skeleton, type PlaceholderProps } from './class-summary.placeholder.ts';
import { print } from './class-summary.print.ts';
import type { SummarySession } from './class-summary.session.ts';
import { ProviderSummaries, type ClassSummarySource } from './class-summary.source.ts';
import { classSummaryStrings, type ClassSummaryDictionary } from './class-summary.strings.ts';
import { classSummaryStyles } from './class-summary.styles.ts';
import { summaryTable } from './class-summary.table.ts';
import { SummaryView } from './class-summary.view.ts';

export { RecordsSavedEvent } from './class-summary.events.ts';
export { inMemorySummaries, type InMemorySummaries } from './class-summary.in-memory.ts';
export { clientClassSummaries } from './class-summary.source.ts';
export type { ClassSummarySource, SummaryClass } from './class-summary.source.ts';

/**
 * The homeroom teacher's summary page of a class (bảng tổng hợp): results of all subjects, conduct and absences to enter, study
 * level, proposed promotion and title, for a term or the year. The principal reads and locks it.
 *
 * @slot - What stands here without JavaScript.
 * @slot sign-in - The way to sign in, shown while nobody is; by default a button that asks the edu-provider.
 * @fires {RecordsSavedEvent} edu-records-saved - Conduct and absences were answered, pupil by pupil.
 * @fires {SignInRequestEvent} edu-sign-in-request - The visitor wants to sign in; cancelable.
 * @csspart base - The box around everything.
 */
export class ClassSummaryTable extends FiguresElement<ClassSummaryDictionary> {
  static override styles = [FiguresElement.styles, ...classSummaryStyles].flat();

  readonly #summaries: SummaryController = new SummaryController(this, {
    onSaved: (session, saved) => this.#onSaved(session, saved),
    onShown: () => this.#onShown(),
    isTyping: () => this.#grid.text !== null,
    mayLeave: () => confirm(this.t.signOutUnsaved),
  });
  readonly #grid: SummaryGrid = new SummaryGrid({
    session: () => this.#summaries.session,
    rows: () => this.#view.rows,
    columns: () => this.#view.columns,
    levelName: (level) => this.t.level(level),
    focus: () => void this.#focusCell(),
    update: () => this.requestUpdate(),
    onInvalid: () => (this.announcement = this.t.notNumber),
    onWhy: () => this.#openWhy(true),
  });
  readonly #reasons = new OnDemand(this, loadReasons);
  readonly #aroundModule = new OnDemand(this, loadAround, (module) => this.#surround(module));
  #around: Around | null = null;
  readonly #provided = new ProviderSummaries();
  readonly #inputs = new Inputs();
  readonly #view = new SummaryView(
    () => this.#summaries.session,
    () => (this.renderRoot as HTMLElement).classList.contains('narrow'),
    () => this.requestUpdate(),
  );
  #isWhyOpen = false;
  #isAsking = false;
  /** Why nothing was printed. */
  #note = '';

  protected override readonly dictionary = classSummaryStrings;
  protected override readonly deskProblems = deskProblems;

  /** Summary pages the page has already, for one class or more and any of the periods. */
  @property({ attribute: false }) summaries: readonly ClassSummary[] | undefined;

  /** Another place they come from, instead of the person signed in at the edu-provider. */
  @property({ attribute: false }) source: ClassSummarySource | undefined;

  /** The class to open; by default the first of the person's. */
  @property({ attribute: 'class-id' }) classId = '';

  /** `term1`, `term2` or `year`; by default the running term. */
  @property() period: ClassPeriodName | undefined;

  /**
   * Who types here, for a page that brings its own `summaries` or `source`: under this name what is not saved yet is kept on the
   * device. Without it such a page keeps nothing. Signed in at an edu-provider it is not needed.
   */
  @property({ attribute: 'keep-for' }) keepFor = '';

  /** What “In bảng tổng hợp” prints on. */
  @property() paper: PaperSize = 'A4';

  /** What was said last to those who listen. */
  @state() private announcement = '';

  constructor() {
    super();
    new NarrowController(this, () => this.requestUpdate());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { source, summaries, classId, period, provider, keepFor } = this;
    const provided = source || summaries ? undefined : this.#provided.of(provider);
    // A session that ran out, or a page that connects anew, leaves what is not saved where it is for the same person.
    const returns = provider?.sessionEnd === 'expired' || (!!provider?.session && !provider.site);
    const waits = !provided && returns && !this.#summaries.isSettled;
    if (!waits && this.#inputs.changed(source, summaries, provided, classId, period, keepFor)) {
      const used = source ?? (summaries ? inMemorySummaries(summaries) : provided);
      const owner = provided ? (provider?.session?.me.id ?? '') : '';
      // One person at one school of one central system; nobody else gets to see what is kept under it.
      const keepAs = provided
        ? [provider?.endpoint, provider?.site?.schoolId, owner].join(' ')
        : keepFor && `page ${keepFor}`;
      const start = period ?? summaries?.[0]?.period ?? runningTerm(new Date());
      if (!used && provider?.sessionEnd === 'signed-out') this.forgetKept();
      else this.#summaries.use(used, owner, classId, start, keepAs);
    }
    this.#grid.settle();
  }

  protected override updated(): void {
    // Through CSSOM: pages forbid style attributes, not this.
    const { style } = this.renderRoot as HTMLElement;
    for (const [name, count] of this.#view.sizes) style.setProperty(name, count);
    if (!['idle', 'loading'].includes(this.#summaries.status)) void this.#aroundModule.load();
  }

  /** The person signed out: the page empties, and nothing of theirs stays on the device. */
  forgetKept(): void {
    this.#summaries.forget();
    void this.#aroundModule.load();
  }

  protected override readAgain(): void {
    if (this.#summaries.status === 'failed') this.#summaries.retry();
  }

  #surround({ Around }: Awaited<ReturnType<typeof loadAround>>): void {
    this.#around = new Around({
      ...{ element: this, summaries: this.#summaries, grid: this.#grid },
      t: () => this.t,
      language: () => this.language,
      overrides: () => [this.provider?.strings[this.localName], this.strings],
      day: (at) => this.day(at),
      time: (at) => this.time(at),
      signIn: () => this.provider?.signIn && this.#signIn,
      review: this.#review,
      problem: (code) => this.problem(code),
      announce: (text) => (this.announcement = text),
      focus: () => void this.#focusCell(),
    });
  }

  #onShown(): void {
    this.#view.showEverybody();
    this.#isAsking = false;
    this.#note = '';
    this.#grid.text = null;
  }

  #onSaved(session: SummarySession, saved: SavedClassRecords): void {
    const { classId, period } = session.summary;
    this.dispatchEvent(new RecordsSavedEvent(classId, period, saved));
    this.#around?.onSaved(session, saved.pupils.length > 0);
  }

  async #focusCell(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const cell = this.renderRoot.querySelector<HTMLElement>('td.active');
    const field = cell?.querySelector<HTMLInputElement | HTMLSelectElement>('.cell-field');
    (field ?? cell)?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  #openWhy(open: boolean): void {
    this.#isWhyOpen = open;
    if (open) void this.#reasons.load();
    this.requestUpdate();
  }

  async #print(): Promise<void> {
    const { t, language, provider, paper: size } = this;
    const mark = (value: number): string => this.tenths(Math.round(value * 10));
    const printed = print({ summaries: this.#summaries, provider, t, language, size, mark });
    this.#note = await printed.catch((error: unknown) => this.problem(error));
    this.announcement = this.#note;
    this.requestUpdate();
  }

  readonly #review = (): void => {
    const [first] = this.#summaries.session?.toReview ?? [];
    if (!first) return;
    this.#view.showEverybody();
    this.#grid.goTo(first.pupilId, first.field);
  };

  #signIn = (): void => {
    if (this.dispatchEvent(new SignInRequestEvent())) this.provider?.signIn?.();
  };

  #placeholderProps(): PlaceholderProps {
    const { t, provider, hasFallback } = this;
    return {
      ...{ t, provider, hasFallback, onSignIn: this.#signIn },
      problem: (error) => this.problem(error),
      fallback: (otherwise) => this.fallback(otherwise),
    };
  }

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.announcement}</p>
      <div class="frame">${this.#body()}</div>
    `;
  }

  #body(): TemplateResult | typeof nothing {
    const { t } = this;
    const { status, session, error } = this.#summaries;
    if (status === 'idle') return this.misplaced ?? placeholder(this.#placeholderProps());
    if (status === 'empty') return html`<div class="notice"><p>${t.noClasses}</p></div>`;
    return html`${toolbar({
      summaries: this.#summaries,
      t,
      view: this.#view,
      isWhyOpen: this.#isWhyOpen,
      onWhy: () => this.#openWhy(!this.#isWhyOpen),
      onPrint: () => void this.#print(),
    })}
    ${this.#note ? html`<div class="notice"><p>${this.#note}</p></div>` : nothing}
    ${
      error !== undefined
        ? failed(error, () => this.#summaries.retry(), this.#placeholderProps())
        : status === 'loading'
          ? skeleton(t)
          : nothing
    }
    ${session ? this.#page(session) : nothing}`;
  }

  #page(session: SummarySession): TemplateResult {
    const { t } = this;
    const { summary } = session;
    const { rows, columns } = this.#view;
    return html`${lockPart({
        summaries: this.#summaries,
        session,
        t,
        isAsking: this.#isAsking,
        day: (at) => this.day(at),
        problem: (error) => this.problem(error),
        onAsk: (asking) => {
          this.#isAsking = asking;
          this.requestUpdate();
        },
      })}
      ${counts(session, t)}
      <div id="why">${this.#why(session)}</div>
      ${
        rows.length === 0
          ? html`<div class="notice"><p>${summary.pupils.length === 0 ? t.noPupils : t.allComplete}</p></div>`
          : summaryTable({
              ...{ session, grid: this.#grid, rows, columns, t },
              mark: (value) => this.tenths(Math.round(value * 10)),
            })
      }
      <div class="below">
        ${this.#around?.render(session) ?? nothing}
        ${summary.period === 'year' ? html`<p class="status">${t.proposal}</p>` : nothing}
      </div>`;
  }

  #why({ summary }: SummarySession): TemplateResult | typeof nothing {
    if (!this.#isWhyOpen) return nothing;
    const { module } = this.#reasons;
    const pupil = this.#summaries.session?.pupil(this.#grid.active?.pupilId ?? '');
    if (!module || !pupil) return nothing;
    const { t, language } = this;
    return module.renderReasons({ summary, pupil, t, language });
  }
}
