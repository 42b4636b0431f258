import { html, nothing, type TemplateResult } from 'lit';
import { reviewStates, siteStates, siteWords, type BoardViewName } from './unit-board.parts.ts';
import type { UnitBoardDictionary } from './unit-board.strings.ts';

interface ViewsView {
  readonly t: UnitBoardDictionary;
  readonly view: BoardViewName;
  onShow(view: BoardViewName): void;
}

/** Which of the two boards is shown. */
export function renderViews({ t, view, onShow }: ViewsView): TemplateResult {
  const chip = (each: BoardViewName): TemplateResult =>
    html`<button
      class="button"
      type="button"
      aria-pressed=${view === each ? 'true' : 'false'}
      @click=${() => onShow(each)}
    >
      ${t[each]}
    </button>`;
  return html`<div class="bar" role="group" aria-label=${t.views}>${chip('contacts')}${chip('sites')}</div>`;
}

interface FiltersView {
  readonly t: UnitBoardDictionary;
  readonly view: BoardViewName;
  /** The state that is wanted; empty for all. */
  readonly state: string;
  readonly exporting: boolean;
  /** What the last file lacks, or why there is none. */
  readonly said: string | undefined;
  onState(state: string | undefined): void;
  onFind(q: string): void;
  onExport(): void;
}

/** What is wanted of the board, and the button that hands it over as a file. */
export function renderFilters(filters: FiltersView): TemplateResult {
  const { t, view, state: chosen, exporting, said, onState, onFind, onExport } = filters;
  const states: readonly [string, string][] =
    view === 'sites'
      ? siteStates.map((each) => [each, siteWords(each, t)])
      : reviewStates.map((each) => [each, t[each]]);
  const find = (event: SubmitEvent): void => {
    event.preventDefault();
    onFind(String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '').trim());
  };
  return html`<form class="bar" role="search" @submit=${find}>
      <div class="field">
        <label for="state">${t.state}</label>
        <select
          class="input"
          id="state"
          @change=${(event: Event) => onState((event.target as HTMLSelectElement).value || undefined)}
        >
          <option value="" ?selected=${chosen === ''}>${t.all}</option>
          ${states.map(([value, words]) => html`<option value=${value} ?selected=${chosen === value}>${words}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="q">${t.search}</label>
        <input class="input" id="q" name="q" type="search" maxlength="100" autocomplete="off" />
      </div>
      <button class="button">${t.find}</button>
      <button
        class="button csv"
        type="button"
        aria-disabled=${exporting ? 'true' : nothing}
        @click=${onExport}
      >
        ${exporting ? t.csvLoading : t.csv}
      </button>
    </form>
    <div role="alert">${said ? html`<p class="error">${said}</p>` : nothing}</div>`;
}
