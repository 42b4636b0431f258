import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Grid } from './grid.ts';
import type { Place } from './sheet.ts';

/**
 * Owns the question why a mark counts as zero (circular 22/2021, article 7: a person decides, with a reason). Nothing is
 * written before the reason is there; walking away leaves what was typed in its cell, refused.
 */
export class ZeroController implements ReactiveController {
  /** The active cell is asked about. */
  asked = false;
  /** It was answered with nothing. */
  reasonMissing = false;

  readonly #host: ReactiveControllerHost;
  readonly #field: () => HTMLElement | null;

  constructor(host: ReactiveControllerHost, field: () => HTMLElement | null) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(false, false);
  }

  ask(): void {
    this.#set(true, false);
    void this.#host.updateComplete.then(() => this.#field()?.focus());
  }

  drop(): void {
    if (this.asked) this.#set(false, false);
  }

  write(grid: Grid, place: Place, reason: string): void {
    if (reason === '') {
      this.#set(true, true);
      this.#field()?.focus();
      return;
    }
    grid.session.write(place, { state: 'zeroByRule', reason });
    this.#set(false, false);
    grid.goTo(place);
  }

  cancel(grid: Grid, place: Place): void {
    this.#set(false, false);
    grid.session.restore(place);
    grid.goTo(place);
  }

  #set(asked: boolean, reasonMissing: boolean): void {
    this.asked = asked;
    this.reasonMissing = reasonMissing;
    this.#host.requestUpdate();
  }
}
