import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReasonedState } from './entry.ts';
import type { Grid } from './grid.ts';
import type { Place, Sheet } from './sheet.ts';

/** Reasons offered again. */
const MOST = 3;

/**
 * Owns the question why a mark counts as zero (circular 22/2021, article 7) or a pupil is exempt: a person decides, with a
 * reason. Nothing is written before the reason is there; walking away leaves what was typed in its cell, refused.
 */
export class ReasonController implements ReactiveController {
  /** What the active cell is asked about. */
  asked: ReasonedState | null = null;
  /** It was answered with nothing. */
  missing = false;

  #goesOn = false;
  readonly #host: ReactiveControllerHost;
  readonly #field: () => HTMLElement | null;
  /** As given on this page, newest first. */
  readonly #given: Record<ReasonedState, string[]> = { zeroByRule: [], exempt: [] };

  constructor(host: ReactiveControllerHost, field: () => HTMLElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(null, false);
  }

  /** `goesOn`: it was typed and Enter pressed, so the answer goes on to the next cell, or the next mark would replace it. */
  ask(state: ReasonedState, goesOn = false): void {
    this.#goesOn = goesOn;
    this.#set(state, false);
    void this.#host.updateComplete.then(() => this.#field()?.focus());
  }

  drop(): void {
    if (this.asked) this.#set(null, false);
  }

  /** Reasons of last time, then those the gradebook has, to be taken again with one press. */
  offered(sheet: Sheet): readonly string[] {
    const { asked } = this;
    if (!asked) return [];
    const offered = new Set(this.#given[asked]);
    for (let row = 0; row < sheet.rowCount && offered.size < MOST; row += 1) {
      for (let col = 0; col < sheet.colCount; col += 1) {
        const { entry } = sheet.cell(row, col);
        if (entry.state === asked && entry.reason) offered.add(entry.reason);
      }
    }
    return [...offered].slice(0, MOST);
  }

  write(grid: Grid, place: Place, reason: string): void {
    const { asked } = this;
    if (!asked) return;
    if (reason === '') {
      this.#set(asked, true);
      this.#field()?.focus();
      return;
    }
    this.#given[asked] = [reason, ...this.#given[asked].filter((each) => each !== reason)].slice(0, MOST);
    grid.session.write(place, { state: asked, reason });
    this.#set(null, false);
    grid.goTo((this.#goesOn && grid.after(place, 'enter')) || place);
  }

  cancel(grid: Grid, place: Place): void {
    this.#set(null, false);
    grid.session.restore(place);
    grid.goTo(place);
  }

  #set(asked: ReasonedState | null, missing: boolean): void {
    this.asked = asked;
    this.missing = missing;
    this.#host.requestUpdate();
  }
}
