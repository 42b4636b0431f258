import type { Client, Gradebook } from '@lienthong/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EduElement } from '../shared/base-element.ts';
import { controls } from '../shared/controls.styles.ts';
import { oncePainted } from './after-paint.ts';
import { cellBar } from './cell-bar.ts';
import { toWire } from './entry.ts';
import { GradebookController } from './grade-table.controller.ts';
import { MarkChangeEvent, MarksSavedEvent } from './grade-table.events.ts';
import type { GradeTableSource } from './grade-table.source.ts';
import { gradeTableStrings, type GradeTableDictionary } from './grade-table.strings.ts';
import { gradeTableStyles } from './grade-table.styles.ts';
import { Grid } from './grid.ts';
import { picker } from './picker.ts';
import { NarrowController } from './narrow.controller.ts';
import { placeholder } from './placeholder.ts';
import { publishPanel, unpublished } from './publish-panel.ts';
import { PublishController } from './publish.controller.ts';
import { Reasons } from './reasons.ts';
import { SaveAnnouncer } from './save-announcer.ts';
import { saveLine } from './save-line.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { clientSource } from './sources/client-source.ts';
import { eventSource } from './sources/event-source.ts';
import { helpPanel, toolbar, type Panel } from './toolbar.ts';
import { Wording } from './words.ts';
import { ZeroController } from './zero.controller.ts';

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
export class GradeTable extends EduElement<GradeTableDictionary> {
  static override styles = [EduElement.styles, ...controls, gradeTableStyles];

  protected override readonly dictionary = gradeTableStrings;

  readonly #gradebooks = new GradebookController(this, {
    onStatus: (session) => this.#onStatus(session),
    onWritten: (session, place) => this.#onWritten(session, place),
    onSaved: (session, saved) => void this.dispatchEvent(new MarksSavedEvent(session.id, saved)),
  });
  readonly #publishing = new PublishController(this, {
    publish: (session, slot) => this.#gradebooks.publish(session, slot),
    onPublished: (session, slot) => this.#onPublished(session, slot),
    unsavedWords: (count) => this.t.publishUnsaved(count),
    errorWords: (error) => this.problem(error),
  });
  /** What stands around the table may follow a frame later than the key that caused it. */
  readonly #updateSoon = oncePainted(() => this.requestUpdate());
  readonly #zero = new ZeroController(this, () => this.#element('reason'));
  readonly #reasons = new Reasons(this);
  readonly #announcer = new SaveAnnouncer();
  readonly #byEvents = eventSource(this);
  #client:
    { readonly client: Client; readonly schoolId: string; readonly source: GradeTableSource } | undefined;
  #grid: Grid | null = null;

  @state() private panel: Panel = null;
  @state() private announcement = '';

  /** The gradebook to show, in the contract's shape. Without a `source` the page saves it, asked by events. */
  @property({ attribute: false }) gradebook: Gradebook | undefined;

  /** Where gradebooks come from and marks go; without it the central system, through `edu-provider`. */
  @property({ attribute: false }) source: GradeTableSource | undefined;

  /** Which gradebook to open; without it the table offers those assigned to the person signed in. */
  @property({ attribute: 'gradebook-id' }) gradebookId: string | undefined;

  /** `85` means 8,5, as many teachers type it; `10` is always ten. */
  @property({ type: Boolean }) shorthand = false;

  constructor() {
    super();
    new NarrowController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { provider, gradebook, gradebookId } = this;
    this.#gradebooks.follow({
      gradebook,
      gradebookId,
      marks: this.#byEvents,
      source: this.source ?? this.#sourceOfProvider(),
      owner: this.source || !provider ? 'page' : (provider.session?.me.id ?? ''),
    });
    this.#prepareGrid();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('panel')) this.#focusPanel(changed.get('panel') as Panel);
  }

  /** Cells that are not saved: under way, waiting, refused or in conflict. */
  get unsavedCount(): number {
    return this.#gradebooks.session?.sheet.unsaved ?? 0;
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
    if (!grid || row === undefined || col === undefined) return false;
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
    return html`${toolbar({
      sheet,
      panel: this.panel,
      t,
      picker: this.#renderPicker(),
      onToggle: (panel) => this.#toggle(panel),
    })}
    ${this.#renderPanel(session)}
    ${sheet.book.canEdit ? nothing : html`<div class="notice"><p>${t.readOnly}</p></div>`}
    ${
      sheet.rowCount === 0
        ? html`<div class="notice"><p>${t.noPupils}</p></div>`
        : html`<div class="scroller" part="scroller">${this.#grid?.view.table}</div>
            <div class="below">${this.#grid?.view.isComplete ? this.#renderBelow(session) : nothing}</div>`
    }`;
  }

  #renderPanel(session: GradebookSession): TemplateResult | typeof nothing {
    const { t, shorthand } = this;
    const { sheet } = session;
    if (this.panel === 'help') {
      const { scoring } = sheet.book;
      return helpPanel({ scoring, shorthand, t, onShorthand: (on) => (this.shorthand = on) });
    }
    if (this.panel !== 'publish') return nothing;
    return publishPanel({
      sheet,
      state: this.#publishing,
      t,
      onPick: (slot) => this.#publishing.pick(slot),
      onConfirm: () => void this.#publishing.confirm(session),
      onCancel: () => (this.panel = null),
    });
  }

  /** Cell bar and save line; they follow the first paint of the table, in room kept for them. */
  #renderBelow(session: GradebookSession): TemplateResult {
    const { t } = this;
    return html`${this.#renderBar()}
    ${saveLine({
      session,
      t,
      waitingElsewhere: this.#gradebooks.waitingElsewhere,
      time: (at) => this.time(at),
      signIn: this.provider?.signIn,
      onReview: () => this.#grid?.goToReview(),
    })}`;
  }

  #renderBar(): TemplateResult | typeof nothing {
    const grid = this.#grid;
    if (!grid?.place) return nothing;
    const { t, language } = this;
    const wording = new Wording(grid.session.sheet, t, language);
    const onResult = grid.place.col >= grid.session.sheet.colCount;
    return cellBar({
      grid,
      wording,
      words: wording.at(grid.place, onResult ? this.#reasons.sentence(language) : null),
      t,
      zero: this.#zero,
    });
  }

  #renderPicker(): TemplateResult | typeof nothing {
    const { summaries, id } = this.#gradebooks;
    if (summaries.length === 0) return nothing;
    const current = summaries.find((each) => each.id === id);
    return picker({ summaries, current, t: this.t, onPick: (picked) => this.#gradebooks.pick(picked) });
  }

  #renderPlaceholder(): TemplateResult | typeof nothing {
    const { provider, t } = this;
    return placeholder({
      picker: this.#renderPicker(),
      gradebooks: this.#gradebooks,
      t,
      provider: provider?.status ?? 'none',
      signIn: provider?.signIn,
      problem: (error) => this.problem(error),
      fallback: (otherwise) => this.fallback(otherwise),
    });
  }

  #sourceOfProvider(): GradeTableSource | null {
    const client = this.provider?.session?.client;
    const schoolId = this.provider?.site?.schoolId;
    if (!client || !schoolId) return null;
    if (this.#client?.client !== client || this.#client.schoolId !== schoolId) {
      this.#client = { client, schoolId, source: clientSource(client, schoolId) };
    }
    return this.#client.source;
  }

  /** A new table for another gradebook, language or wording; otherwise the one there is. */
  #prepareGrid(): void {
    const { session } = this.#gradebooks;
    const { t, language } = this;
    if (!session) this.#grid = null;
    else if (!this.#grid?.isOf(session, t, language)) {
      const place = this.#grid?.session === session ? this.#grid.place : null;
      this.#zero.drop();
      this.#grid = new Grid(session, t, language, place, {
        shorthand: () => this.shorthand,
        onActive: (moved) => this.#onActive(moved),
        onCommit: (place, commit) => this.#onCommit(place, commit),
        onReleased: () => (this.announcement = this.t.released),
        onComplete: () => this.requestUpdate(),
      });
      // Through CSSOM: pages forbid style attributes, not this.
      const { style } = this.renderRoot as HTMLElement;
      style.setProperty('--_marks', String(session.sheet.colCount));
      style.setProperty('--_results', String(this.#grid.view.resultCount));
    }
  }

  #onActive(moved: boolean): void {
    if (moved) this.#zero.drop();
    this.#updateSoon();
  }

  #onCommit(place: Place, commit: Commit): void {
    if (commit === 'needsReason') this.#zero.ask();
    if (commit !== 'refused' || !this.#grid) return;
    this.announcement = new Wording(this.#grid.session.sheet, this.t, this.language).at(place, null).text;
  }

  #onStatus(session: GradebookSession): void {
    const said = this.#announcer.next(session, this.t, (at) => this.time(at));
    if (said !== null) this.announcement = said;
    this.#updateSoon();
  }

  #onWritten({ id, sheet }: GradebookSession, { row, col }: Place): void {
    const { entry } = sheet.cell(row, col);
    const mark = { pupilId: sheet.pupil(row).id, slot: sheet.slot(col), ...toWire(entry) };
    this.dispatchEvent(new MarkChangeEvent(id, mark));
  }

  #onPublished(session: GradebookSession, slot: string): void {
    const col = session.sheet.colOf(slot);
    if (col !== undefined && this.#grid?.session === session) this.#grid.view.paintColumn(col);
    this.announcement = this.t.publishedNow(this.t.slot(slot));
    this.panel = null;
  }

  #toggle(panel: Exclude<Panel, null>): void {
    const session = this.#gradebooks.session;
    if (panel === 'publish' && session) {
      const open = unpublished(session.sheet);
      const here = session.sheet.slots[this.#grid?.place?.col ?? 0];
      this.#publishing.pick(open.find((slot) => slot === here) ?? open[0] ?? '');
    }
    this.panel = this.panel === panel ? null : panel;
  }

  /** Opening publishing leads into it; closing leads back to where it was opened, or into the table. */
  #focusPanel(before: Panel): void {
    if (this.panel === 'publish') this.#element('publish-slot')?.focus();
    else if (before === 'publish') (this.#element('toggle-publish') ?? this).focus();
  }

  #element(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`#${id}`);
  }
}
