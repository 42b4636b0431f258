import { nothing, type TemplateResult } from 'lit';
import { cellBar } from './cell-bar.ts';
import { reasonedState } from './entry.ts';
import type { Grid } from './grid.ts';
import type { InsightDesk } from './insight/insight-desk.ts';
import type { Desk } from './live/desk.ts';
import type { PanelHost } from './panel.ts';
import { ReasonSentences } from './reason-sentences.ts';
import { ReasonController } from './reason.controller.ts';
import type { Commit } from './session.ts';
import type { Place } from './sheet.ts';
import { Wording } from './words.ts';

/** What is said and offered at the active cell, and what became of the one before. */
export class AtCell {
  readonly #host: PanelHost;
  readonly #insight: InsightDesk;
  readonly #desk: () => Desk | null;
  readonly #reason: ReasonController;
  readonly #sentences: ReasonSentences;
  /** What became of the cell before, or of several at once. */
  #note = '';

  constructor(host: PanelHost, insight: InsightDesk, desk: () => Desk | null) {
    const { element } = host;
    this.#host = host;
    this.#insight = insight;
    this.#desk = desk;
    this.#reason = new ReasonController(element, () => element.renderRoot.querySelector('#reason'));
    this.#sentences = new ReasonSentences(element);
  }

  onMoved(): void {
    this.#reason.drop();
  }

  onCommit(grid: Grid, place: Place, commit: Commit): void {
    const { text } = grid.session.sheet.cell(place.row, place.col);
    if (commit === 'needsReason') this.#reason.ask(reasonedState(text), true);
    if (commit === 'refused') this.#host.announce(this.#wordingOf(grid).at(place, null).text);
    // The cursor goes on: what became of the mark is said of the cell it left.
    if (commit === 'rounded') this.say(this.#wordingOf(grid).rounded(place));
    else if (commit !== 'same') this.#note = '';
    this.#insight.onCommit(place, commit);
  }

  /** Said aloud, and shown until the next mark. */
  say(text: string): void {
    this.#note = text;
    this.#host.announce(text);
    this.#host.update();
  }

  render(grid: Grid): TemplateResult | typeof nothing {
    const { place, session } = grid;
    if (!place) return nothing;
    const wording = this.#wordingOf(grid);
    const isResult = place.col >= session.sheet.colCount;
    const desk = this.#desk();
    return cellBar({
      grid,
      wording,
      words: wording.at(place, isResult ? this.#sentences.of(this.#host.language()) : null),
      t: this.#host.t(),
      reason: this.#reason,
      note: this.#note || this.#insight.words(),
      more: [...this.#insight.acts(), ...(desk?.acts(session, place) ?? [])],
      standing: desk?.words(session, place) ?? '',
    });
  }

  #wordingOf(grid: Grid): Wording {
    return new Wording(grid.session, this.#host.t(), this.#host.language());
  }
}
