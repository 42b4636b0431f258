import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../shared/format.ts';
import { adoptLate } from '../adopt-styles.ts';
import { columnInWords } from '../column-label.ts';
import { heldOf, heldOver } from '../held.ts';
import { wordsOf } from '../words-of.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import type { Place } from '../sheet.ts';
import { Wording } from '../words.ts';
import { conflictsStrings, type ConflictsDictionary } from './conflicts.strings.ts';
import { listStyles } from '../panel-list.styles.ts';

/** Every cell with two marks, side by side: each is decided on its own, or all of them after the list was seen. */
export function createPanel(host: PanelHost): TablePanel {
  adoptLate(host.element, listStyles);
  const panel = new ConflictsPanel(host);
  return { firstId: 'conflicts', render: (session) => panel.render(session) };
}

class ConflictsPanel {
  readonly #host: PanelHost;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const places = session.sheet.find('conflict');
    const t = wordsOf(conflictsStrings, this.#host);
    if (places.length === 0) return nothing;
    const held = heldOver(places.map(({ col }) => session.sheet.kind(col)));
    const words = new Wording(session, this.#host.t(), this.#host.language());
    return html`<h3 id="conflicts" tabindex="-1">${t.heading(places.length, held)}</h3>
      <p>${t.intro(held)}</p>
      <div class="cells" tabindex="0" role="group" aria-labelledby="conflicts">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.pupil}</th>
              <th scope="col">${t.column}</th>
              <th scope="col">${t.mine(held)}</th>
              <th scope="col">${t.theirs(held)}</th>
              <th scope="col"><span class="visually-hidden">${t.choice}</span></th>
            </tr>
          </thead>
          <tbody>
            ${places.map((place) => this.#row(session, place, words, t))}
          </tbody>
        </table>
      </div>
      <div class="acts">
        <button type="button" class="button" @click=${() => this.#decide(session, places, 'mine', t)}>
          ${t.keepAll(places.length, held)}
        </button>
        <button type="button" class="button" @click=${() => this.#decide(session, places, 'theirs', t)}>
          ${t.takeAll(places.length, held)}
        </button>
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.close}</button>
      </div>`;
  }

  #row(session: GradebookSession, place: Place, words: Wording, t: ConflictsDictionary): TemplateResult {
    const { sheet } = session;
    const cell = sheet.cell(place.row, place.col);
    const pupil = sheet.pupil(place.row);
    const name = pupil.fullName ?? String(pupil.ordinal);
    const column = columnInWords(sheet.slot(place.col), sheet.book.columns, this.#host.t());
    const held = heldOf(sheet.kind(place.col));
    const mine = words.short(cell, place.col);
    const theirs = words.theirs(cell, place.col);
    const who = cell.theirs?.updatedBy ?? this.#host.t().someone;
    const when = cell.theirs ? formatTime(cell.theirs.updatedAt, this.#host.language()) : '';
    return html`<tr>
      <th scope="row">
        <button
          type="button"
          class="button quiet"
          aria-label=${t.goTo(name, column)}
          @click=${() => this.#host.grid()?.goTo(place)}
        >
          ${name}
        </button>
      </th>
      <td>${column}</td>
      <td data-what=${t.mine(held)}><b>${mine}</b></td>
      <td data-what=${t.theirs(held)}><b>${theirs}</b><small>${t.by(who, when)}</small></td>
      <td>
        <div class="acts">
          ${this.#button(t.keep(mine), () => this.#decide(session, [place], 'mine', t))}
          ${this.#button(t.take(theirs), () => this.#decide(session, [place], 'theirs', t))}
        </div>
      </td>
    </tr>`;
  }

  #button(label: string, run: () => void): TemplateResult {
    return html`<button type="button" class="button" @click=${run}>${label}</button>`;
  }

  #decide(
    session: GradebookSession,
    places: readonly Place[],
    whose: 'mine' | 'theirs',
    t: ConflictsDictionary,
  ): void {
    const held = heldOver(places.map(({ col }) => session.sheet.kind(col)));
    for (const place of places) {
      if (whose === 'mine') session.keepMine(place);
      else session.takeTheirs(place);
    }
    this.#host.announce(whose === 'mine' ? t.kept(places.length, held) : t.taken(places.length, held));
    if (session.sheet.find('conflict').length === 0) this.#host.close();
    else {
      this.#host.update();
      // The button that was pressed is gone with its row.
      const { renderRoot, updateComplete } = this.#host.element;
      void updateComplete.then(() => renderRoot.querySelector<HTMLElement>('#conflicts')?.focus());
    }
  }
}
