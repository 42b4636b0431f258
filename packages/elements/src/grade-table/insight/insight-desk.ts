import type { LitElement } from 'lit';
import type { GradeTableDictionary } from '../grade-table.strings.ts';
import type { Grid } from '../grid.ts';
import type { MenuItem } from '../menu.ts';
import { OnDemand } from '../on-demand.ts';
import type { Panels } from '../panels.ts';
import type { Commit } from '../session.ts';
import type { Place } from '../sheet.ts';
import type * as HintsModule from './cell-hints.ts';
import { HeldKeys } from './held-keys.ts';
import { asksForPhrases } from './slash.ts';

/** What looks at a class, in one place for the surroundings of the table: keys, menu, and questions in the cell bar. */
export class InsightDesk {
  readonly #panels: Panels;
  /** From the first mark on. */
  readonly #module: OnDemand<typeof HintsModule>;
  #hints: HintsModule.CellHints | null = null;

  constructor(element: LitElement, panels: Panels) {
    this.#panels = panels;
    this.#module = new OnDemand(
      element,
      () => import('./cell-hints.ts'),
      ({ CellHints }) => (this.#hints = new CellHints(panels.host)),
    );
    element.renderRoot.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent), true);
  }

  onCommit(place: Place, commit: Commit): void {
    void this.#module.load().then(() => this.#hints?.onCommit(place, commit));
  }

  find(grid: Grid): void {
    this.#panels.open('find', new HeldKeys(grid.editor.input));
  }

  /** A question about a mark, for the cell bar; empty for most. */
  words(): string {
    return this.#hints?.words() ?? '';
  }

  acts(): MenuItem[] {
    return this.#hints?.acts() ?? [];
  }

  menu(t: GradeTableDictionary): MenuItem[] {
    const { host } = this.#panels;
    const sheet = host.session()?.sheet;
    const own = host.gradebooks.summaries.filter(({ canEdit }) => canEdit);
    const items: MenuItem[] = [
      { label: t.menuFind, run: () => this.#panels.open('find', undefined) },
      { label: t.menuOverview, run: () => this.#panels.open('overview', undefined) },
    ];
    if (sheet && sheet.rules.count > 0)
      items.push({ label: t.menuWhatIf, run: () => this.#panels.open('whatIf', undefined) });
    if (sheet?.book.canEdit && sheet.kinds.includes('remark'))
      items.push({ label: t.menuRemarks, run: () => this.#panels.open('remarks', undefined) });
    if (own.length > 1)
      items.push({ label: t.menuProgress, run: () => this.#panels.open('progress', undefined) });
    return items;
  }

  #onKeydown(event: KeyboardEvent): void {
    const grid = this.#panels.host.grid();
    if (!asksForPhrases(event, grid)) return;
    event.preventDefault();
    event.stopPropagation();
    grid?.editor.commit();
    this.#panels.open('remarks', undefined);
  }
}
