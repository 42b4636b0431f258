import type { Gradebook } from '@lienthong/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EduElement } from '../shared/base-element.ts';
import { controls } from '../shared/controls.styles.ts';
import { toWire } from './entry.ts';
import { GradebookController } from './grade-table.controller.ts';
import { MarkChangeEvent, MarksSavedEvent } from './grade-table.events.ts';
import type { GradeTableSource } from './grade-table.source.ts';
import { gradeTableStrings, type GradeTableDictionary } from './grade-table.strings.ts';
import { gradeTableStyles } from './grade-table.styles.ts';
import { GridController } from './grid.controller.ts';
import { picker } from './picker.ts';
import { NarrowController } from './narrow.controller.ts';
import { placeholder } from './placeholder.ts';
import { publishPanel, unpublished } from './publish-panel.ts';
import { PublishController } from './publish.controller.ts';
import { SaveAnnouncer } from './save-announcer.ts';
import { saveLine } from './save-line.ts';
import type { GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { ProviderGradebooks } from './sources/provider-gradebooks.ts';
import { gradebookByEvents } from './sources/gradebook-by-events.ts';
import { helpPanel, toolbar, type Panel } from './toolbar.ts';

export {
  ColumnPublishEvent,
  MarkChangeEvent,
  MarksSavedEvent,
  MarksSaveEvent,
} from './grade-table.events.ts';
export type { FailureKind, GradeTableSource, SaveOptions, SourceFailure } from './grade-table.source.ts';
export { clientGradebooks } from './sources/client-gradebooks.ts';
export { inMemoryGradebooks, type InMemoryOptions } from './sources/in-memory-gradebooks.ts';

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
    onPublished: (slot) => this.#onPublished(slot),
    unsavedWords: (count) => this.t.publishUnsaved(count),
    errorWords: (error) => this.problem(error),
  });
  readonly #table = new GridController(this, {
    shorthand: () => this.shorthand,
    announce: (text) => (this.announcement = text),
  });
  readonly #announcer = new SaveAnnouncer();
  readonly #byEvents = gradebookByEvents(this);
  readonly #ofProvider = new ProviderGradebooks();

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
      source: this.source ?? this.#ofProvider.of(provider),
      owner: this.source || !provider ? 'page' : (provider.session?.me.id ?? ''),
    });
    this.#table.prepare(this.#gradebooks.session, this.t, this.language);
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
    this.#table.grid?.editor.focus();
  }

  /** Puts the focus into the cell of a pupil and slot; false when the table has none. */
  focusCell(pupilId: string, slot: string): boolean {
    const { grid } = this.#table;
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
        : html`<div class="scroller" part="scroller">${this.#table.grid?.view.table}</div>
            <div class="below">
              ${this.#table.grid?.view.isComplete ? this.#renderBelow(session) : nothing}
            </div>`
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
    return html`${this.#table.renderBar()}
    ${saveLine({
      session,
      t,
      waitingElsewhere: this.#gradebooks.waitingElsewhere,
      time: (at) => this.time(at),
      signIn: this.provider?.signIn,
      onReview: () => this.#table.grid?.goToReview(),
    })}`;
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

  #onStatus(session: GradebookSession): void {
    const said = this.#announcer.next(session, this.t, (at) => this.time(at));
    if (said !== null) this.announcement = said;
    this.#table.updateSoon();
  }

  #onWritten({ id, sheet }: GradebookSession, { row, col }: Place): void {
    const { entry } = sheet.cell(row, col);
    const mark = { pupilId: sheet.pupil(row).id, slot: sheet.slot(col), ...toWire(entry) };
    this.dispatchEvent(new MarkChangeEvent(id, mark));
  }

  #onPublished(slot: string): void {
    this.announcement = this.t.publishedNow(this.t.slot(slot));
    this.panel = null;
  }

  #toggle(panel: Exclude<Panel, null>): void {
    const session = this.#gradebooks.session;
    if (panel === 'publish' && session) {
      const open = unpublished(session.sheet);
      const here = session.sheet.slots[this.#table.grid?.place?.col ?? 0];
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
