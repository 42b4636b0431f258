import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { Arrangement } from './arrangement.ts';
import type { Filter } from './filter.ts';
import type { Order } from './order.ts';

/** Puts the arrangement of a gradebook on its table, and back after the table was made anew. */
export class Display {
  readonly #host: PanelHost;
  readonly #of = new WeakMap<GradebookSession, Arrangement>();
  #grid: Grid | null = null;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  arrangement(session: GradebookSession): Arrangement {
    let made = this.#of.get(session);
    if (!made) this.#of.set(session, (made = new Arrangement(session.sheet)));
    return made;
  }

  /** A table of another language or wording stands in the order of the one before. */
  follow(session: GradebookSession): void {
    const grid = this.#host.grid();
    if (!grid || grid === this.#grid || grid.session !== session) return;
    this.#grid = grid;
    const { rows } = this.arrangement(session);
    if (rows) grid.arrange(rows);
  }

  /** False when the filter would leave nobody: then everything stays as it is. */
  apply(session: GradebookSession, change: { filter?: Filter; order?: Order } = {}): boolean {
    const arrangement = this.arrangement(session);
    if (change.filter && arrangement.count(change.filter) === 0) return false;
    this.#show(arrangement.apply(change));
    return true;
  }

  showAll(session: GradebookSession): void {
    this.#show(this.arrangement(session).showAll());
  }

  /** Goes to a pupil in the column the cursor stands in; somebody filtered out comes back in. */
  goTo(session: GradebookSession, row: number): void {
    const grid = this.#host.grid();
    if (!grid) return;
    const arrangement = this.arrangement(session);
    if (!arrangement.shows(row)) this.#show(arrangement.invite(row));
    grid.goTo({ row, col: grid.place?.col ?? 0 });
  }

  #show(rows: readonly number[] | null): void {
    this.#grid = this.#host.grid();
    this.#grid?.arrange(rows);
    this.#host.update();
  }
}
