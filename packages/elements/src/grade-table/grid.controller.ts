import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Language } from '../shared/language.ts';
import { oncePainted } from './after-paint.ts';
import { cellBar } from './cell-bar.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { Grid } from './grid.ts';
import { Reasons } from './reasons.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { Wording } from './words.ts';
import { ZeroController } from './zero.controller.ts';

export interface GridControllerOptions {
  /** Whether `85` means 8,5, asked at each entry. */
  shorthand(): boolean;
  /** To be said aloud. */
  announce(text: string): void;
}

/**
 * Owns the grid of the gradebook on screen and what the cell bar says and asks about its active cell. The host decides when
 * there is a gradebook, and where grid and bar stand.
 */
export class GridController implements ReactiveController {
  grid: Grid | null = null;

  readonly #host: LitElement;
  readonly #options: GridControllerOptions;
  readonly #zero: ZeroController;
  readonly #reasons: Reasons;
  /** What stands around the table may follow a frame later than the key that caused it. */
  readonly #updateSoon = oncePainted(() => this.#host.requestUpdate());
  #t: GradeTableDictionary | null = null;
  #language: Language = 'vi';

  constructor(host: LitElement, options: GridControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#zero = new ZeroController(host, () => host.renderRoot.querySelector('#reason'));
    this.#reasons = new Reasons(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#zero.drop();
  }

  updateSoon(): void {
    this.#updateSoon();
  }

  /** A new table for another gradebook, language or wording; otherwise the one there is. */
  prepare(session: GradebookSession | null, t: GradeTableDictionary, language: Language): void {
    const before = this.grid;
    if (!session) {
      this.grid = null;
    } else if (before?.session !== session || this.#t !== t || this.#language !== language) {
      this.#t = t;
      this.#language = language;
      this.#zero.drop();
      const place = before?.session === session ? before.place : null;
      this.grid = new Grid(session, t, language, place, {
        shorthand: this.#options.shorthand,
        onActive: (moved) => this.#onActive(moved),
        onCommit: (at, commit) => this.#onCommit(at, commit),
        onReleased: () => this.#options.announce(t.released),
        onComplete: () => this.#host.requestUpdate(),
      });
      // Through CSSOM: pages forbid style attributes, not this.
      const { style } = this.#host.renderRoot as HTMLElement;
      style.setProperty('--_marks', String(session.sheet.colCount));
      style.setProperty('--_results', String(this.grid.view.resultCount));
    }
  }

  renderBar(): TemplateResult | typeof nothing {
    const { grid } = this;
    const t = this.#t;
    if (!t || !grid?.place) return nothing;
    const wording = new Wording(grid.session.sheet, t, this.#language);
    const isResult = grid.place.col >= grid.session.sheet.colCount;
    const sentence = isResult ? this.#reasons.sentence(this.#language) : null;
    return cellBar({ grid, wording, words: wording.at(grid.place, sentence), t, zero: this.#zero });
  }

  #onActive(moved: boolean): void {
    if (moved) this.#zero.drop();
    this.#updateSoon();
  }

  #onCommit(place: Place, commit: Commit): void {
    if (commit === 'needsReason') this.#zero.ask();
    if (commit !== 'refused' || !this.grid || !this.#t) return;
    const wording = new Wording(this.grid.session.sheet, this.#t, this.#language);
    this.#options.announce(wording.at(place, null).text);
  }
}
