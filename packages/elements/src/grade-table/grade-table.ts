import type { Gradebook } from '@lienthong/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EduElement } from '../shared/base-element.ts';
import { gradebookProblems } from '../shared/gradebook-problems.ts';
import type { StringOverrides } from '../shared/strings.ts';
import { oncePainted } from './after-paint.ts';
import { toWire } from './entry.ts';
import { GradebookController } from './grade-table.controller.ts';
import { MarkChangeEvent, MarksSavedEvent } from './grade-table.events.ts';
import type { GradeTableSource } from './grade-table.source.ts';
import { gradeTableStrings, type GradeTableDictionary, type TableDictionary } from './grade-table.strings.ts';
import { gradeTableStyles } from './grade-table.styles.ts';
import { Grid } from './grid.ts';
import { heldIn } from './held.ts';
import { loadProvided } from './load-provided.ts';
import { loadSurroundings } from './load-surroundings.ts';
import { NarrowController } from './narrow.controller.ts';
import { OnDemand } from './on-demand.ts';
import { placeholder } from './placeholder.ts';
import type { GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { eventsSource } from './sources/events-source.ts';
import type { ProviderGradebooks } from './sources/provider-gradebooks.ts';
import type { SurroundingsHost } from './surroundings-host.ts';
import type { Surroundings } from './surroundings.ts';
import { toolbar } from './toolbar.ts';

/**
 * Marks and comments entry for one class, subject and term. Inside `edu-provider` it opens the gradebooks of the person
 * signed in; with `gradebook` and events, or with a `source`, it needs no server.
 *
 * @slot - What to show while there is no gradebook to show.
 * @fires edu-mark-change - A cell was changed by the person at this screen.
 * @fires edu-marks-save - Marks want to be saved; only with `gradebook` and no `source`. Answer with `respondWith()`.
 * @fires edu-marks-saved - A batch was answered, item by item.
 * @fires edu-column-publish - A column shall be shown to families; only with `gradebook` and no `source`.
 * @csspart base - The box around everything.
 * @csspart scroller - The frame in which the table scrolls.
 * @cssprop --edu-grade-table-block-size - Largest height of that frame.
 */
export class GradeTable extends EduElement<TableDictionary> {
  static override styles = [EduElement.styles, gradeTableStyles];

  protected override readonly dictionary = gradeTableStrings;
  protected override readonly deskProblems = gradebookProblems;

  readonly #gradebooks = new GradebookController(
    this,
    {
      onStatus: (session) => this.#onStatus(session),
      onWritten: (session, place) => this.#onWritten(session, place),
      onSaved: (session, saved) => void this.dispatchEvent(new MarksSavedEvent(session.id, saved)),
      onKept: () => this.#updateSoon(),
    },
    {
      isTyping: () => this.#grid?.editor.isTyping ?? false,
      mayLeave: () => confirm(this.t.signOutUnsaved),
    },
  );
  readonly #module = new OnDemand(
    this,
    loadSurroundings,
    (module) => (this.#surroundings = new module.Surroundings(this.#surroundingsHost())),
  );
  /** What stands around the table may follow a frame later than the key that caused it. */
  readonly #updateSoon = oncePainted(() => this.requestUpdate());
  readonly #byEvents = eventsSource(this);
  readonly #provided = new OnDemand(this, loadProvided, (module) => {
    this.#ofProvider = new module.ProviderGradebooks();
  });
  #ofProvider: ProviderGradebooks | null = null;
  #surroundings: Surroundings | null = null;
  #grid: Grid | null = null;
  #gridOf: readonly unknown[] = [];

  @state() private announcement = '';

  declare strings: StringOverrides<GradeTableDictionary> | undefined;

  /** The gradebook to show, in the contract's shape. Without a `source` the page saves it, asked by events. */
  @property({ attribute: false }) gradebook: Gradebook | undefined;

  /** Where gradebooks come from and marks go; without it the central system, through `edu-provider`. */
  @property({ attribute: false }) source: GradeTableSource | undefined;

  /** Which gradebook to open; without it the table offers those assigned to the person signed in. */
  @property({ attribute: 'gradebook-id' }) gradebookId: string | undefined;

  /**
   * Who types here, for a page that brings its own gradebooks or `source`: under this name what is not saved yet is kept on the
   * device. Without it such a page keeps nothing. Signed in at an edu-provider it is not needed.
   */
  @property({ attribute: 'keep-for' }) keepFor = '';

  /** `85` means 8,5, as many teachers type it; `10` is always ten. */
  @property({ type: Boolean }) shorthand = false;

  /** Enter at the end of a column goes to the top of the next that can be written (`next`, as without it), or stays. */
  @property({ attribute: 'column-flow' }) columnFlow: 'next' | 'stay' | undefined;

  /** Large keys below the table: `always`, `never`; without it, where only fingers touch. */
  @property() keypad: 'always' | 'never' | undefined;

  constructor() {
    super();
    new NarrowController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { provider, gradebook, gradebookId } = this;
    // On its way while the provider still connects.
    if (provider && !this.source && !this.#ofProvider) void this.#provided.load();
    this.#gradebooks.follow({
      gradebook,
      gradebookId,
      marks: this.#byEvents,
      source: this.source ?? this.#ofProvider?.of(provider) ?? null,
      owner: this.source || !provider ? `page ${this.keepFor}` : (provider.session?.me.id ?? ''),
      interrupted: provider?.sessionEnd === 'expired' || (!!provider?.session && !provider.site),
      signedOut: provider?.sessionEnd === 'signed-out' && !provider.session,
      keepAs: this.#keepAs(),
    });
    this.#prepareGrid();
  }

  /** Also waits for what stands around the table, once it was asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all([this.#provided.settled, this.#module.settled]);
    await this.#surroundings?.panels.settled;
    return done && !this.isUpdatePending;
  }

  /** Cells that are not saved: under way, waiting, refused or in conflict. */
  get unsavedCount(): number {
    return this.#gradebooks.session?.sheet.unsaved ?? 0;
  }

  /** The person of `keep-for` signed out: the table empties, and nothing of theirs stays on the device. */
  forgetKept(): void {
    this.#gradebooks.forgetKept();
  }

  /** Puts the focus into the active cell. */
  override focus(): void {
    this.#grid?.editor.focus();
  }

  /** Puts the focus into the cell of a pupil and slot; false when the table has none. */
  focusCell(pupilId: string, slot: string): boolean {
    const grid = this.#grid;
    const row = grid?.session.sheet.rowOf(pupilId);
    const col = grid?.session.sheet.colOf(slot);
    // A pupil may be filtered out.
    if (!grid || row === undefined || col === undefined || grid.spotOf({ row, col }).row < 0) return false;
    grid.goTo({ row, col });
    return true;
  }

  override render(): TemplateResult {
    const { session } = this.#gradebooks;
    return html`<div class="frame">
      ${session ? this.#renderGradebook(session) : this.#renderPlaceholder()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </div>`;
  }

  #renderGradebook(session: GradebookSession): TemplateResult {
    const { t } = this;
    const { sheet } = session;
    const around = this.#surroundings;
    const word = sheet.rowCount === 0 ? t.noPupils : sheet.book.canEdit ? '' : t.readOnly(heldIn(sheet.book));
    return html`${toolbar({
        sheet,
        t,
        panel: around?.panels.shown ?? null,
        picker: this.#renderPicker(),
        menu: around?.renderMenu(session) ?? nothing,
        steps: around?.renderSteps(session) ?? nothing,
        onToggle: (panel) => around?.panels.toggle(panel, undefined),
      })}
      ${around?.panels.render(session) ?? nothing}
      ${word ? html`<div class="notice"><p>${word}</p></div>` : nothing}
      <div class="scroller" part="scroller" ?hidden=${sheet.rowCount === 0}>${this.#grid?.view.table}</div>
      <div class="below" ?hidden=${sheet.rowCount === 0}>${around?.renderBelow(session) ?? nothing}</div>`;
  }

  /** One person at one school of one central system; nobody else gets to see what is kept under it. */
  #keepAs(): string {
    const { provider, keepFor } = this;
    if (this.gradebook || this.source || !provider) return keepFor && `page ${keepFor}`;
    const { session, endpoint, site } = provider;
    return session && site ? [endpoint, site.schoolId, session.me.id].join(' ') : '';
  }

  #renderPicker(): TemplateResult | typeof nothing {
    if (this.#gradebooks.summaries.length > 0) void this.#module.load();
    return this.#surroundings?.renderPicker() ?? nothing;
  }

  #renderPlaceholder(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    if (this.misplaced && !this.source) return this.misplaced;
    return placeholder({
      picker: this.#renderPicker(),
      waiting: this.#surroundings?.renderWaiting() ?? nothing,
      gradebooks: this.#gradebooks,
      t,
      provider: provider?.status ?? 'none',
      signIn: provider?.signIn,
      problem: (error) => this.problem(error),
      fallback: (otherwise) => this.fallback(otherwise),
    });
  }

  /** A new table for another gradebook, language or wording; otherwise the one there is. */
  #prepareGrid(): void {
    const { session } = this.#gradebooks;
    const { t, language } = this;
    const gridOf = [session, t, language];
    if (gridOf.every((part, index) => part === this.#gridOf[index])) return;
    const before = this.#grid;
    this.#gridOf = gridOf;
    this.#grid = null;
    if (!session) return;
    const isSame = before?.session === session;
    const place = isSame ? before.place : (this.#surroundings?.placeIn(before, session) ?? null);
    const grid: Grid = new Grid(session, t, language, place, {
      shorthand: () => this.shorthand,
      onActive: (moved) => this.#onActive(moved),
      onCommit: (at, commit) => this.#surroundings?.onCommit(grid, at, commit),
      onReleased: () => (this.announcement = this.t.released),
      flows: () => this.#flows,
      onAct: (act) => this.#surroundings?.onAct(grid, act) ?? false,
      onClipboard: (event) => this.#surroundings?.onClipboard(grid, event),
      onSelected: (selected) => this.#surroundings?.onSelected(selected),
      onComplete: () => {
        session.sending.prepare();
        void this.#module.load();
      },
    });
    this.#grid = grid;
    this.#surroundings?.onGrid(grid);
    if (place && before?.editor.hasFocus) void this.updateComplete.then(() => grid.goTo(place));
    // Through CSSOM: pages forbid style attributes, not this.
    const { style } = this.renderRoot as HTMLElement;
    for (const [size, count] of Object.entries(grid.view.sizes))
      style.setProperty(`--_${size}`, String(count));
  }

  get #flows(): boolean {
    return this.columnFlow !== 'stay';
  }

  #surroundingsHost(): SurroundingsHost {
    return {
      element: this,
      gradebooks: this.#gradebooks,
      grid: () => this.#grid,
      phrases: () => ({
        t: this.t,
        language: this.language,
        overrides: [this.provider?.strings[this.localName], this.strings],
      }),
      shorthand: { get: () => this.shorthand, set: (on) => (this.shorthand = on) },
      flow: { get: () => this.#flows, set: (on) => (this.columnFlow = on ? 'next' : 'stay') },
      keypad: () => this.keypad,
      names: () => ({
        school: this.provider?.site?.schoolName ?? '',
        person: this.provider?.session?.me.displayName ?? '',
      }),
      problem: (error) => this.problem(error),
      signIn: () => this.provider?.signIn,
      announce: (text) => (this.announcement = text),
    };
  }

  protected override readAgain(): void {
    if (this.#gradebooks.status === 'failed') this.#gradebooks.retry();
  }

  #onActive(moved: boolean): void {
    // Nothing else follows the cursor.
    if (!this.#surroundings) return;
    if (moved) this.#surroundings.onMoved();
    this.#updateSoon();
  }

  #onStatus(session: GradebookSession): void {
    if (this.#surroundings) this.#surroundings.onStatus(session);
    else void this.#module.load();
    this.#updateSoon();
  }

  #onWritten({ id, sheet }: GradebookSession, { row, col }: Place): void {
    const { entry } = sheet.cell(row, col);
    const mark = { pupilId: sheet.pupil(row).id, slot: sheet.slot(col), ...toWire(entry) };
    this.dispatchEvent(new MarkChangeEvent(id, mark));
  }
}
