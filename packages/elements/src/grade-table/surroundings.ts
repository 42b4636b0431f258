import type { Reason } from '@lienthong/regulations';
import type * as ReasonTexts from '@lienthong/regulations/subject-reason-text';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { formatTime } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { doAct } from './acts.ts';
import { adoptLate } from './adopt-styles.ts';
import { cellBar } from './cell-bar.ts';
import { reasonedState } from './entry.ts';
import type { GradebookController } from './grade-table.controller.ts';
import type { GradeTableDictionary, TableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import type { Act } from './keys.ts';
import type * as DeskModule from './live/desk.ts';
import { InsightDesk } from './insight/insight-desk.ts';
import { KeypadController } from './keypad/keypad.controller.ts';
import { inGroups, menu, type MenuItem } from './menu.ts';
import { OnDemand } from './on-demand.ts';
import { Panels } from './panels.ts';
import { picker } from './picker.ts';
import { goToReview } from './review.ts';
import { samePlace } from './same-place.ts';
import { SaveAnnouncer } from './save-announcer.ts';
import { ReasonController } from './reason.controller.ts';
import { saveLine } from './save-line.ts';
import { saveNotes } from './save-notes.ts';
import type { Selected } from './selection.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { steps } from './steps.ts';
import { surroundingsStrings } from './surroundings.strings.ts';
import { surroundingsStyles } from './surroundings.styles.ts';
import { isTogether } from './together/with-together.ts';
import { expectPaste, onClipboard } from './transfer/clipboard.ts';
import { acceptFiles } from './transfer/drop.ts';
import { transferItems } from './transfer/menu-items.ts';
import { Wording } from './words.ts';

type Part = TemplateResult | typeof nothing;

/** What the surroundings ask of the element they stand in. */
export interface SurroundingsHost {
  readonly element: LitElement;
  readonly gradebooks: GradebookController;
  grid(): Grid | null;
  /** Phrases of the table, and what the site replaces in any of them. */
  phrases(): { t: TableDictionary; language: Language; overrides: readonly (StringOverrides | undefined)[] };
  shorthand: { get(): boolean; set(on: boolean): void };
  flow: { get(): boolean; set(on: boolean): void };
  keypad(): 'always' | 'never' | undefined;
  names(): { readonly school: string; readonly person: string };
  problem(error: unknown): string;
  signIn(): (() => void) | undefined;
  announce(text: string): void;
}

/**
 * What stands around the table: picker, panels, cell bar and save line, with their phrases and styles. A module of its own
 * that follows the first paint of the table; without it marks are typed, saved and refused all the same.
 */
export class Surroundings implements ReactiveController {
  readonly panels: Panels;

  readonly #host: SurroundingsHost;
  readonly #reason: ReasonController;
  readonly #announcer = new SaveAnnouncer();
  /** The circular's reasons in sentences: only when somebody stands on an average. */
  readonly #reasons: OnDemand<typeof ReasonTexts>;
  /** What colleagues and the principal do to the gradebook, where it can be read again. */
  readonly #deskModule: OnDemand<typeof DeskModule>;
  #desk: DeskModule.Desk | null = null;
  readonly #insight: InsightDesk;
  #menuOpen = false;
  readonly #keypad: KeypadController;
  /** What became of the cell before, or of several at once. */
  #note = '';

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
      say: (text) => this.#say(text),
      update: () => element.requestUpdate(),
    });
    this.#reason = new ReasonController(element, () => this.#find('reason'));
    this.#reasons = new OnDemand(element, () => import('@lienthong/regulations/subject-reason-text'));
    this.#deskModule = new OnDemand(
      element,
      () => import('./live/desk.ts'),
      ({ Desk }) => (this.#desk = new Desk(this.panels.host)),
    );
    this.#insight = new InsightDesk(element, this.panels);
    this.#keypad = new KeypadController(element, () => host.keypad());
    element.addController(this);
    // Behind what other modules have brought already.
    for (const styles of surroundingsStyles) adoptLate(element, styles);
    acceptFiles(this.panels.host);
    expectPaste(this.panels.host);
  }

  hostUpdated(): void {
    const { session, source } = this.#host.gradebooks;
    if (session && source) void this.#deskModule.load();
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
    this.#reason.drop();
    this.panels.onMoved();
  }

  /** Where the cursor of another reading of the gradebook belongs now. */
  placeIn(before: Grid | null, session: GradebookSession): Place | null {
    return before?.place ? samePlace(before.place, before.session, session) : null;
  }

  onCommit(grid: Grid, place: Place, commit: Commit): void {
    const { text } = grid.session.sheet.cell(place.row, place.col);
    if (commit === 'needsReason') this.#reason.ask(reasonedState(text));
    if (commit === 'refused') this.#host.announce(this.#wordingOf(grid).at(place, null).text);
    // The cursor goes on: what became of the mark is said of the cell it left.
    if (commit === 'rounded') this.#say(this.#wordingOf(grid).rounded(place));
    else if (commit !== 'same') this.#note = '';
    this.#insight.onCommit(place, commit);
  }

  /** True when somebody does it. */
  onAct(grid: Grid, act: Act): boolean {
    if (act === 'find') {
      this.#insight.find(grid);
      return true;
    }
    const { language } = this.#host.phrases();
    return doAct(act, { grid, t: this.#t, language, announce: (text) => this.#say(text) });
  }

  #say(text: string): void {
    this.#note = text;
    this.#host.announce(text);
    this.#host.element.requestUpdate();
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
    return menu({
      items: this.#menuOf(session),
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
    return html`${this.#renderBar()} ${this.#renderKeypad()}
    ${saveLine({
      session,
      t: this.#t,
      news: this.#desk?.note ?? '',
      keeping: gradebooks.keeping,
      notes: this.#renderNotes(session),
      time: this.#time,
      signIn: signIn(),
      onReview: () => {
        const grid = this.#host.grid();
        if (grid) goToReview(grid);
      },
    })}`;
  }

  #renderNotes(session: GradebookSession): Part {
    const { gradebooks, problem, phrases } = this.#host;
    return saveNotes({
      session,
      beside: gradebooks.beside,
      keeper: gradebooks.keeper,
      t: this.#t,
      language: phrases().language,
      problem,
      onOpen: gradebooks.source ? (id) => gradebooks.pick(id) : undefined,
      onStraysDone: () => session.dropStrays(),
    });
  }

  #renderKeypad(): Part {
    const grid = this.#host.grid();
    const { language, overrides } = this.#host.phrases();
    return grid ? this.#keypad.render(grid, language, overrides) : nothing;
  }

  #renderBar(): Part {
    const grid = this.#host.grid();
    if (!grid?.place) return nothing;
    const wording = this.#wordingOf(grid);
    const isResult = grid.place.col >= grid.session.sheet.colCount;
    const words = wording.at(grid.place, isResult ? this.#sentences() : null);
    return cellBar({
      ...{
        grid,
        wording,
        words,
        t: this.#t,
        reason: this.#reason,
        note: this.#note || this.#insight.words(),
      },
      more: [...this.#insight.acts(), ...(this.#desk?.acts(grid.session, grid.place) ?? [])],
      standing: this.#desk?.words(grid.session, grid.place) ?? '',
    });
  }

  readonly #time = (at: Date): string => formatTime(at, this.#host.phrases().language);

  get #t(): GradeTableDictionary {
    const { t, language, overrides } = this.#host.phrases();
    return { ...t, ...mergeStrings(stringsOf(surroundingsStrings, language), ...overrides) };
  }

  #wordingOf(grid: Grid): Wording {
    return new Wording(grid.session, this.#t, this.#host.phrases().language);
  }

  #sentences(): ((reason: Reason) => string) | null {
    const texts = this.#reasons.module;
    if (!texts) return null;
    const dictionary =
      this.#host.phrases().language === 'vi' ? texts.viSubjectReasons : texts.enSubjectReasons;
    return (reason) => texts.reasonText(reason, dictionary);
  }

  /** A panel speaks of one gradebook. */
  #pick(id: string): void {
    this.panels.drop();
    this.#host.gradebooks.pick(id);
  }

  /** Paper is of one class. */
  #printing({ id }: GradebookSession): MenuItem[] {
    if (isTogether(id)) return [];
    return [{ label: this.#t.printPage, run: () => this.panels.open('print', undefined) }];
  }

  /** Each opens a panel, or does it at once; what waits for somebody stands first. */
  #menuOf(session: GradebookSession): MenuItem[] {
    const { panels } = this;
    const t = this.#t;
    const { book, unpublished } = session.sheet;
    const keypad = { label: t.openKeypad, run: () => this.#keypad.open() };
    const publish = { label: t.publish, narrow: true, run: () => panels.open('publish', undefined) };
    const help = { label: t.help, narrow: true, run: () => panels.open('help', undefined) };
    const fill = { label: t.fillBlanks, run: () => panels.open('fill', undefined) };
    const { waiting, rest } = this.#desk?.menu(session) ?? { waiting: [], rest: [] };
    return inGroups(
      [...(this.#keypad.isOffered ? [keypad] : []), ...waiting],
      this.#insight.menu(t),
      [
        ...(book.canEdit ? [fill] : []),
        ...transferItems(panels.host, t),
        ...this.#printing(session),
        ...(book.canEdit && unpublished.length > 0 ? [publish] : []),
      ],
      [...rest, ...(book.canEdit ? [help] : [])],
    );
  }

  #find(id: string): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector(`#${id}`);
  }
}
