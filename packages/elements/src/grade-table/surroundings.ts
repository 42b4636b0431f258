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
import { cellBar } from './cell-bar.ts';
import type { GradebookController } from './grade-table.controller.ts';
import type { GradeTableDictionary, TableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import { helpPanel } from './help-panel.ts';
import { OnDemand } from './on-demand.ts';
import { picker } from './picker.ts';
import { publishPanel } from './publish-panel.ts';
import { PublishController } from './publish.controller.ts';
import { SaveAnnouncer } from './save-announcer.ts';
import { saveLine } from './save-line.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { surroundingsStrings } from './surroundings.strings.ts';
import { surroundingsStyles } from './surroundings.styles.ts';
import type { Panel } from './toolbar.ts';
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
  /** The open panel of the toolbar. */
  panel: Panel = null;

  readonly #host: SurroundingsHost;
  readonly #publishing: PublishController;
  readonly #zero: ZeroController;
  readonly #announcer = new SaveAnnouncer();
  /** The circular's reasons in sentences: only when somebody stands on an average. */
  readonly #reasons: OnDemand<typeof ReasonTexts>;

  constructor(host: SurroundingsHost) {
    const { element } = host;
    this.#host = host;
    this.#publishing = new PublishController(element, {
      publish: (session, slot) => host.gradebooks.publish(session, slot),
      onPublished: (slot) => this.#onPublished(slot),
      unsavedWords: (count) => this.#t.publishUnsaved(count),
      errorWords: (error) => host.problem(error),
    });
    this.#zero = new ZeroController(element, () => this.#find('reason'));
    this.#reasons = new OnDemand(element, () => import('@lienthong/regulations/subject-reason-text'));
    element.addController(this);
    this.#adopt(surroundingsStyles);
  }

  hostDisconnected(): void {
    this.panel = null;
  }

  onStatus(session: GradebookSession): void {
    const said = this.#announcer.next(session, this.#t, (at) => this.#host.time(at));
    if (said !== null) this.#host.announce(said);
  }

  onMoved(): void {
    this.#zero.drop();
  }

  onCommit(grid: Grid, place: Place, commit: Commit): void {
    if (commit === 'needsReason') this.#zero.ask();
    if (commit === 'refused') this.#host.announce(this.#wordingOf(grid).at(place, null).text);
  }

  /** Opening publishing leads into it; closing leads back to where it was opened, or into the table. */
  toggle(panel: Exclude<Panel, null>, session: GradebookSession): void {
    const before = this.panel;
    if (panel === 'publish') this.#offer(session);
    this.#show(before === panel ? null : panel);
  }

  renderPicker(): Part {
    const { gradebooks } = this.#host;
    const { summaries, id } = gradebooks;
    if (summaries.length === 0) return nothing;
    const current = summaries.find((each) => each.id === id);
    return picker({ summaries, current, t: this.#t, onPick: (picked) => gradebooks.pick(picked) });
  }

  renderPanel(session: GradebookSession): Part {
    const { shorthand } = this.#host;
    const { sheet } = session;
    if (this.panel === 'help') {
      const { scoring } = sheet.book;
      return helpPanel({
        scoring,
        shorthand: shorthand.get(),
        t: this.#t,
        onShorthand: (on) => shorthand.set(on),
      });
    }
    if (this.panel !== 'publish') return nothing;
    return publishPanel({
      sheet,
      state: this.#publishing,
      t: this.#t,
      onPick: (slot) => this.#publishing.pick(slot),
      onConfirm: () => void this.#publishing.confirm(session),
      onCancel: () => this.#show(null),
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
  }

  #wordingOf(grid: Grid): Wording {
    return new Wording(grid.session.sheet, this.#t, this.#host.phrases().language);
  }

  #sentences(): ((reason: Reason) => string) | null {
    const texts = this.#reasons.module;
    if (!texts) return null;
    const dictionary =
      this.#host.phrases().language === 'vi' ? texts.viSubjectReasons : texts.enSubjectReasons;
    return (reason) => texts.reasonText(reason, dictionary);
  }

  /** The column the cursor stands in, if families do not see it yet. */
  #offer({ sheet }: GradebookSession): void {
    const open = sheet.unpublished;
    const here = sheet.slots[this.#host.grid()?.place?.col ?? 0];
    this.#publishing.pick(open.find((slot) => slot === here) ?? open[0] ?? '');
  }

  #onPublished(slot: string): void {
    const t = this.#t;
    this.#host.announce(t.publishedNow(t.slot(slot)));
    this.#show(null);
  }

  #show(panel: Panel): void {
    const before = this.panel;
    this.panel = panel;
    const { element } = this.#host;
    element.requestUpdate();
    void element.updateComplete.then(() => {
      if (panel === 'publish') this.#find('publish-slot')?.focus();
      else if (before === 'publish') (this.#find('toggle-publish') ?? element).focus();
    });
  }

  #find(id: string): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector(`#${id}`);
  }

  #adopt(styles: CSSResultOrNative[]): void {
    const { shadowRoot, constructor } = this.#host.element;
    if (shadowRoot) adoptStyles(shadowRoot, [...(constructor as typeof LitElement).elementStyles, ...styles]);
  }
}
