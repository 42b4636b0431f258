import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { formatTime } from '../shared/format.ts';
import { doAct } from './acts.ts';
import { adoptLate } from './adopt-styles.ts';
import { AtCell } from './at-cell.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { cellTitle } from './cell-title.ts';
import type { Grid } from './grid.ts';
import type { Act } from './keys.ts';
import { InsightDesk } from './insight/insight-desk.ts';
import { KeypadController } from './keypad/keypad.controller.ts';
import type * as DeskModule from './live/desk.ts';
import { mainMenu } from './main-menu.ts';
import { inPlace, menu, type MenuItem } from './menu.ts';
import { OnDemand } from './on-demand.ts';
import { Panels } from './panels.ts';
import { picker } from './picker.ts';
import { goToReview } from './review.ts';
import { samePlace } from './same-place.ts';
import { SaveAnnouncer } from './save-announcer.ts';
import { saveLine } from './save-line.ts';
import { saveNotes } from './save-notes.ts';
import type { Selected } from './selection.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { steps } from './steps.ts';
import type { SurroundingsHost } from './surroundings-host.ts';
import { surroundingsStrings } from './surroundings.strings.ts';
import { surroundingsStyles } from './surroundings.styles.ts';
import { expectPaste, onClipboard } from './transfer/clipboard.ts';
import { acceptFiles } from './transfer/drop.ts';
import { wordsOf } from './words-of.ts';

type Part = TemplateResult | typeof nothing;

/**
 * What stands around the table: picker, panels, cell bar and save line, with their phrases and styles. A module of its own
 * that follows the first paint of the table; without it marks are typed, saved and refused all the same.
 */
export class Surroundings implements ReactiveController {
  readonly panels: Panels;

  readonly #host: SurroundingsHost;
  readonly #announcer = new SaveAnnouncer();
  /** What colleagues and the principal do to the gradebook, where it can be read again. */
  readonly #deskModule: OnDemand<typeof DeskModule>;
  #desk: DeskModule.Desk | null = null;
  readonly #insight: InsightDesk;
  #menuOpen = false;
  #menuItems: readonly MenuItem[] = [];
  /** Field of the choice just made, until its gradebook is here. */
  #picked = '';
  readonly #keypad: KeypadController;
  readonly #atCell: AtCell;

  constructor(host: SurroundingsHost) {
    const { element } = host;
    this.#host = host;
    this.panels = new Panels({
      element,
      gradebooks: host.gradebooks,
      shorthand: host.shorthand,
      flow: host.flow,
      session: () => host.grid()?.session ?? null,
      grid: () => host.grid(),
      t: () => this.#t,
      language: () => host.phrases().language,
      overrides: () => host.phrases().overrides,
      time: this.#time,
      names: () => host.names(),
      problem: (error) => host.problem(error),
      announce: (text) => host.announce(text),
      say: (text) => this.#atCell.say(text),
      update: () => element.requestUpdate(),
    });
    this.#deskModule = new OnDemand(
      element,
      () => import('./live/desk.ts'),
      ({ Desk }) => (this.#desk = new Desk(this.panels.host)),
    );
    this.#insight = new InsightDesk(element, this.panels);
    this.#atCell = new AtCell(this.panels.host, this.#insight, () => this.#desk);
    this.#keypad = new KeypadController(element, () => host.keypad());
    element.addController(this);
    // Behind what other modules have brought already.
    for (const styles of surroundingsStyles) adoptLate(element, styles);
    acceptFiles(this.panels.host);
    expectPaste(this.panels.host);
    const grid = host.grid();
    if (grid) this.onGrid(grid);
  }

  /** Another table: what its cells say beyond what they show is said here. */
  onGrid(grid: Grid): void {
    const t = this.#t;
    const { language } = this.#host.phrases();
    const { sheet } = grid.session;
    grid.view.titleOf = (cell, col) => cellTitle(cell, sheet, col, t, language);
  }

  hostUpdated(): void {
    const { session, source } = this.#host.gradebooks;
    if (session && source) void this.#deskModule.load();
    this.#stayInPicker();
  }

  hostDisconnected(): void {
    this.panels.drop();
  }

  onStatus(session: GradebookSession): void {
    const { keeping } = this.#host.gradebooks;
    const said = this.#announcer.next(session, this.#t, this.#time, keeping);
    if (said !== null) this.#host.announce(said);
  }

  onMoved(): void {
    this.#atCell.onMoved();
    this.panels.onMoved();
  }

  /** Where the cursor of another reading of the gradebook belongs now. */
  placeIn(before: Grid | null, session: GradebookSession): Place | null {
    return before?.place ? samePlace(before.place, before.session, session) : null;
  }

  onCommit(grid: Grid, place: Place, commit: Commit): void {
    this.#atCell.onCommit(grid, place, commit);
  }

  /** True when somebody does it. */
  onAct(grid: Grid, act: Act): boolean {
    if (act === 'find') {
      this.#insight.find(grid);
      return true;
    }
    const { language } = this.#host.phrases();
    return doAct(act, { grid, t: this.#t, language, announce: (text) => this.#atCell.say(text) });
  }

  /** Copy, cut or paste of a block. */
  onClipboard(grid: Grid, event: ClipboardEvent): void {
    onClipboard(event, grid, this.panels.host);
  }

  onSelected(selected: Selected | null): void {
    // Silence takes nothing back that was said meanwhile.
    if (selected) this.#host.announce(this.#t.selected(selected.rows.length, selected.cols.length));
  }

  renderPicker(): Part {
    const { gradebooks } = this.#host;
    const { summaries, id } = gradebooks;
    if (summaries.length === 0) return nothing;
    const current = summaries.find((each) => each.id === id);
    return picker({ summaries, current, t: this.#t, onPick: (picked) => this.#pick(picked) });
  }

  /** What is wanted seldom, behind one button. */
  renderMenu(session: GradebookSession): Part {
    const items = mainMenu({
      session,
      panels: this.panels,
      keypad: this.#keypad,
      insight: this.#insight,
      desk: this.#desk,
      t: this.#t,
    });
    this.#menuItems = this.#menuOpen ? inPlace(this.#menuItems, items) : items;
    return menu({
      items: this.#menuItems,
      open: this.#menuOpen,
      t: this.#t,
      onToggle: (open) => {
        this.#menuOpen = open;
        // A finger does not take the focus from the cell by itself, and the menu needs the room of the keys.
        if (open && this.#keypad.isShown) this.#host.grid()?.editor.input.blur();
        this.#host.element.requestUpdate();
      },
    });
  }

  renderSteps(session: GradebookSession): Part {
    return steps({
      session,
      t: this.#t,
      onStep: (way) => {
        const grid = this.#host.grid();
        if (grid) this.onAct(grid, way);
      },
    });
  }

  /** Cell bar and save line. */
  renderBelow(session: GradebookSession): TemplateResult {
    const { gradebooks, signIn } = this.#host;
    const grid = this.#host.grid();
    return html`${grid ? this.#atCell.render(grid) : nothing}
    ${grid ? this.#keypad.render(grid, this.panels.host) : nothing}
    ${saveLine({
      session,
      t: this.#t,
      news: this.#desk?.note ?? '',
      keeping: gradebooks.keeping,
      notes: this.#renderNotes(session),
      time: this.#time,
      signIn: signIn(),
      onReview: () => grid && goToReview(grid),
    })}`;
  }

  /** While a gradebook that was chosen cannot be opened: what waits in the others. */
  renderWaiting(): Part {
    return this.#renderNotes(null);
  }

  #renderNotes(session: GradebookSession | null): Part {
    const { gradebooks, problem, phrases } = this.#host;
    return saveNotes({
      session,
      beside: gradebooks.beside,
      keeper: gradebooks.keeper,
      t: this.#t,
      language: phrases().language,
      problem,
      onOpen: gradebooks.source ? (id) => gradebooks.pick(id) : undefined,
      onStraysDone: () => session?.dropStrays(),
    });
  }

  readonly #time = (at: Date): string => formatTime(at, this.#host.phrases().language);

  get #t(): GradeTableDictionary {
    return { ...this.#host.phrases().t, ...wordsOf(surroundingsStrings, this.panels.host) };
  }

  /** A panel speaks of one gradebook. */
  #pick(id: string): void {
    this.panels.drop();
    this.#picked = this.#host.element.shadowRoot?.activeElement?.id ?? '';
    this.#host.gradebooks.pick(id);
  }

  /** The choices are drawn anew with the gradebook; whoever chose by keys goes on choosing, unless they went elsewhere meanwhile. */
  #stayInPicker(): void {
    if (!this.#picked) return;
    const { element, gradebooks } = this.#host;
    if (document.activeElement === document.body)
      element.renderRoot.querySelector<HTMLElement>(`#${this.#picked}`)?.focus();
    if (gradebooks.status !== 'loading') this.#picked = '';
  }
}
