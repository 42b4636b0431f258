import type { Reason } from '@lienthong/regulations';
import type * as ReasonTexts from '@lienthong/regulations/subject-reason-text';
import {
  adoptStyles,
  html,
  nothing,
  type CSSResultOrNative,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type { Language } from '../shared/language.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { doAct } from './acts.ts';
import { cellBar } from './cell-bar.ts';
import type { GradebookController } from './grade-table.controller.ts';
import type { GradeTableDictionary, TableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import type { Act } from './keys.ts';
import { menu, type MenuItem } from './menu.ts';
import { OnDemand } from './on-demand.ts';
import { Panels } from './panels.ts';
import { picker } from './picker.ts';
import { SaveAnnouncer } from './save-announcer.ts';
import { saveLine } from './save-line.ts';
import type { Selected } from './selection.ts';
import type { Commit, GradebookSession } from './session.ts';
import { saveNotes } from './save-notes.ts';
import type { Place } from './sheet.ts';
import { surroundingsStrings } from './surroundings.strings.ts';
import { surroundingsStyles } from './surroundings.styles.ts';
import { onClipboard } from './transfer/clipboard.ts';
import { acceptFiles } from './transfer/drop.ts';
import { transferItems } from './transfer/menu-items.ts';
import { Wording } from './words.ts';
import { ZeroController } from './zero.controller.ts';

type Part = TemplateResult | typeof nothing;

/** What the surroundings ask of the element they stand in. */
export interface SurroundingsHost {
  readonly element: LitElement;
  readonly gradebooks: GradebookController;
  grid(): Grid | null;
  /** Phrases of the table, and what the site replaces in any of them. */
  phrases(): { t: TableDictionary; language: Language; overrides: readonly (StringOverrides | undefined)[] };
  shorthand: { get(): boolean; set(on: boolean): void };
  time(at: Date): string;
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
  readonly #zero: ZeroController;
  readonly #announcer = new SaveAnnouncer();
  /** The circular's reasons in sentences: only when somebody stands on an average. */
  readonly #reasons: OnDemand<typeof ReasonTexts>;
  #menuOpen = false;

  constructor(host: SurroundingsHost) {
    const { element } = host;
    this.#host = host;
    this.panels = new Panels({
      element,
      gradebooks: host.gradebooks,
      shorthand: host.shorthand,
      session: () => host.grid()?.session ?? null,
      grid: () => host.grid(),
      t: () => this.#t,
      language: () => host.phrases().language,
      overrides: () => host.phrases().overrides,
      time: (at) => host.time(at),
      problem: (error) => host.problem(error),
      announce: (text) => host.announce(text),
      update: () => element.requestUpdate(),
    });
    this.#zero = new ZeroController(element, () => this.#find('reason'));
    this.#reasons = new OnDemand(element, () => import('@lienthong/regulations/subject-reason-text'));
    element.addController(this);
    this.#adopt(surroundingsStyles);
    acceptFiles(this.panels.host);
  }

  hostDisconnected(): void {
    this.panels.drop();
  }

  onStatus(session: GradebookSession): void {
    const { keeping } = this.#host.gradebooks;
    const said = this.#announcer.next(session, this.#t, (at) => this.#host.time(at), keeping);
    if (said !== null) this.#host.announce(said);
  }

  onMoved(): void {
  hostUpdated(): void {
    const { session, source } = this.#host.gradebooks;
    if (session && source) void this.#live.load();
  }

    this.#zero.drop();
    this.panels.onMoved();
  }

  onCommit(grid: Grid, place: Place, commit: Commit): void {
    if (commit === 'needsReason') this.#zero.ask();
    if (commit === 'refused') this.#host.announce(this.#wordingOf(grid).at(place, null).text);
  }

  /** True when somebody does it. */
  onAct(grid: Grid, act: Act): boolean {
    if (act === 'find') {
      this.panels.open('find', undefined);
      return true;
    }
    return doAct(act, { grid, t: this.#t, announce: (text) => this.#host.announce(text) });
  }

  /** Copy, cut or paste of a block. */
  onClipboard(grid: Grid, event: ClipboardEvent): void {
    onClipboard(event, grid, this.panels.host);
  }

  onSelected(selected: Selected | null): void {
    this.#host.announce(selected ? this.#t.selected(selected.rows.length, selected.cols.length) : '');
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
        this.#host.element.requestUpdate();
      },
    });
  }

  /** Cell bar and save line. */
  renderBelow(session: GradebookSession): TemplateResult {
    const { gradebooks, time, signIn } = this.#host;
    return html`${this.#renderBar()}
    ${saveLine({
      session,
      t: this.#t,
      waitingElsewhere: gradebooks.waitingElsewhere,
      time,
      signIn: signIn(),
      onReview: () => this.#host.grid()?.goToReview(),
    })}`;
  }

  #renderBar(): Part {
    const grid = this.#host.grid();
    if (!grid?.place) return nothing;
    const wording = this.#wordingOf(grid);
    const isResult = grid.place.col >= grid.session.sheet.colCount;
    const words = wording.at(grid.place, isResult ? this.#sentences() : null);
    return cellBar({ grid, wording, words, t: this.#t, zero: this.#zero });
  }

  get #t(): GradeTableDictionary {
    const { t, language, overrides } = this.#host.phrases();
    return { ...t, ...mergeStrings(stringsOf(surroundingsStrings, language), ...overrides) };
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

  /** Each opens a panel, or does it at once. */
  #menuOf(_session: GradebookSession): MenuItem[] {
    return [
      { label: this.#t.menuFind, run: () => this.panels.open('find', undefined) },
      ...transferItems(this.panels.host, this.#t),
    ];
  }

  #find(id: string): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector(`#${id}`);
  }

  #adopt(styles: CSSResultOrNative[]): void {
    const { shadowRoot, constructor } = this.#host.element;
    if (shadowRoot) adoptStyles(shadowRoot, [...(constructor as typeof LitElement).elementStyles, ...styles]);
  }
}
