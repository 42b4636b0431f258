import { html, nothing, type TemplateResult } from 'lit';
import type { Grid } from '../grid.ts';
import type { FindDictionary } from './find.strings.ts';
import { findPupils } from './find-pupils.ts';
import { pupilName } from './names.ts';

/** Hits that are listed; the rest is found by typing on. */
const LISTED = 8;

export interface FindBoxHooks {
  grid(): Grid | null;
  t(): FindDictionary;
  shows(row: number): boolean;
  onGo(row: number): void;
  onLeave(): void;
  update(): void;
  announce(text: string): void;
}

/** A combobox (APG) over the pupils of the class: the focus stays in the field, the arrows walk through the hits. */
export class FindBox {
  query = '';
  #active = 0;
  readonly #hooks: FindBoxHooks;

  constructor(hooks: FindBoxHooks) {
    this.#hooks = hooks;
  }

  reset(): void {
    this.query = '';
    this.#active = 0;
  }

  render(grid: Grid): TemplateResult {
    const t = this.#hooks.t();
    const hits = this.#hits(grid);
    const asked = this.query.trim() !== '';
    const current = hits[this.#active];
    return html`<div class="field find">
      <label for="find-pupil">${t.findPupil}</label>
      <input
        class="input"
        id="find-pupil"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${t.findPupil}
        aria-autocomplete="list"
        aria-expanded=${hits.length > 0 ? 'true' : 'false'}
        aria-controls="find-hits"
        aria-activedescendant=${current === undefined ? nothing : `hit-${current}`}
        aria-describedby="find-hint"
        .value=${this.query}
        @input=${(event: Event) => this.#onInput(grid, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, grid)}
      />
      <p class="hint" id="find-hint">${asked && hits.length === 0 ? t.findNobody : t.findHint}</p>
      <ul class="hits" id="find-hits" role="listbox" aria-label=${t.findPupil} ?hidden=${hits.length === 0}>
        ${hits.map((row, at) => this.#renderHit(grid, row, at === this.#active))}
      </ul>
    </div>`;
  }

  #renderHit(grid: Grid, row: number, active: boolean): TemplateResult {
    const { ordinal, code = '' } = grid.session.sheet.pupil(row);
    const hidden = this.#hooks.shows(row) ? '' : this.#hooks.t().findHidden;
    const press = (event: Event): void => {
      // The focus goes straight to the cell, not by way of the list.
      event.preventDefault();
      this.#hooks.onGo(row);
    };
    return html`<li
      id="hit-${row}"
      role="option"
      aria-selected=${active ? 'true' : 'false'}
      @mousedown=${press}
    >
      <span class="ordinal">${ordinal}</span> <span>${pupilName(grid, row)}</span>
      <span class="hint">${[code, hidden].filter(Boolean).join(' · ')}</span>
    </li>`;
  }

  #hits(grid: Grid): number[] {
    return findPupils(grid.session.sheet.book.pupils, this.query).slice(0, LISTED);
  }

  #onInput(grid: Grid, query: string): void {
    this.query = query;
    this.#active = 0;
    const t = this.#hooks.t();
    const { length } = this.#hits(grid);
    if (query.trim() !== '') this.#hooks.announce(length === 0 ? t.findNobody : t.findHits(length));
    this.#hooks.update();
  }

  #onKeydown(event: KeyboardEvent, grid: Grid): void {
    if (event.isComposing || event.keyCode === 229) return;
    const hits = this.#hits(grid);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      this.#active = (this.#active + step + hits.length) % hits.length;
      this.#hooks.update();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = hits[this.#active];
      if (row !== undefined) this.#hooks.onGo(row);
    } else if (event.key === 'Escape') {
      // The first Escape empties the field, the next one goes back to the cell.
      event.preventDefault();
      if (this.query === '') return this.#hooks.onLeave();
      this.reset();
      this.#hooks.update();
    }
  }
}
