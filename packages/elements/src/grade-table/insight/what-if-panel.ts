import type * as ReasonTexts from '@lienthong/regulations/subject-reason-text';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import { entryText } from '../entry.ts';
import type { Grid } from '../grid.ts';
import { OnDemand } from '../on-demand.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { isMark } from './filter.ts';
import { insightStyles } from './insight.styles.ts';
import { whatIfParts } from './what-if-parts.ts';
import { whatIfStrings } from './what-if.strings.ts';
import { whatIfStyles } from './what-if.styles.ts';
import { Trial } from './what-if.ts';
import { wordsOf } from '../words-of.ts';
import { pupilName, shortName } from './names.ts';

/** Marks of one pupil tried out; follows the cursor from pupil to pupil and forgets everything when it closes. */
export function createPanel(host: PanelHost): TablePanel {
  adoptLate(host.element, insightStyles);
  adoptLate(host.element, whatIfStyles);
  const texts = new OnDemand(host.element, () => import('@lienthong/regulations/subject-reason-text'));
  const panel = new WhatIfPanel(host, texts);
  return {
    firstId: 'trial-title',
    onOpen: () => panel.follow(),
    onMoved: () => panel.follow(),
    onClose: () => panel.forget(),
    render: (session) => panel.render(session),
  };
}

class WhatIfPanel {
  readonly #host: PanelHost;
  readonly #texts: OnDemand<typeof ReasonTexts>;
  #trial: Trial | null = null;
  #session: GradebookSession | null = null;
  /** Text that is no mark, by column: it stays in its field. */
  readonly #bad = new Map<number, string>();
  #slot = '';

  constructor(host: PanelHost, texts: OnDemand<typeof ReasonTexts>) {
    this.#host = host;
    this.#texts = texts;
  }

  /** The trial of another pupil is another trial. */
  follow(): void {
    const session = this.#host.session();
    const row = this.#host.grid()?.place?.row ?? null;
    if (this.#session === session && this.#trial?.row === row) return;
    this.forget();
    this.#session = session;
    if (session && row !== null) this.#trial = new Trial(session.sheet, row);
  }

  forget(): void {
    this.#trial = null;
    this.#session = null;
    this.#bad.clear();
    this.#slot = '';
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    if (this.#session !== session) this.follow();
    const trial = this.#trial;
    const grid = this.#host.grid();
    if (!trial || !grid) return nothing;
    const t = wordsOf(whatIfStrings, this.#host);
    const parts = whatIfParts({ trial, grid, host: this.#host, t, texts: this.#texts.module });
    const marks = session.sheet.slots.map((_, col) => col).filter((col) => isMark(session.sheet, col));
    return html`<div class="overview-head">
        <h3 id="trial-title" tabindex="-1">${t.trialTitle(pupilName(grid, trial.row))}</h3>
        <p class="hint">${t.trialNote}</p>
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.closePanel}</button>
      </div>
      <div class="trial" role="group" aria-label=${t.trialMarks}>
        ${marks.map((col) => this.#renderField(trial, grid, col))}
        ${
          trial.isChanged || this.#bad.size > 0
            ? html`<button type="button" class="button quiet" @click=${() => this.#reset(trial)}>
                ${t.trialReset}
              </button>`
            : nothing
        }
      </div>
      ${[...this.#bad].map(([col, text]) => html`<p class="error">${t.trialBad(shortName(this.#host, grid, col), text)}</p>`)}
      <div class="trial-body">
        ${parts.results()} ${parts.needed(this.#slotOf(trial), (slot) => this.#aim(slot))} ${parts.reasons()}
      </div>`;
  }

  #renderField(trial: Trial, grid: Grid, col: number): TemplateResult {
    const { sheet } = grid.session;
    const saved = entryText(trial.entry(col), sheet.kind(col), this.#host.language());
    const bad = this.#bad.get(col);
    const tried = trial.isTried(col) || bad !== undefined;
    return html`<div class="field">
      <label for="trial-${col}">${shortName(this.#host, grid, col)}</label>
      <input
        class=${tried ? 'input tried' : 'input'}
        id="trial-${col}"
        autocomplete="off"
        inputmode=${sheet.kind(col) === 'mark' ? 'decimal' : 'text'}
        aria-invalid=${bad === undefined ? 'false' : 'true'}
        .value=${bad ?? saved}
        @change=${(event: Event) => this.#try(trial, grid, col, (event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  #try(trial: Trial, grid: Grid, col: number, text: string): void {
    if (trial.try(col, text, this.#host.shorthand.get())) this.#bad.delete(col);
    else this.#bad.set(col, text);
    const t = wordsOf(whatIfStrings, this.#host);
    const parts = whatIfParts({ trial, grid, host: this.#host, t, texts: null });
    const bad = this.#bad.get(col);
    this.#host.announce(
      bad === undefined ? parts.spoken() : t.trialBad(shortName(this.#host, grid, col), bad),
    );
    this.#host.update();
  }

  #reset(trial: Trial): void {
    trial.reset();
    this.#bad.clear();
    this.#host.update();
    this.#host.element.shadowRoot?.getElementById('trial-title')?.focus();
  }

  /** The test the aims hang on: the one picked, else the last that is missing, which counts most. */
  #slotOf(trial: Trial): string {
    const { open } = trial;
    return open.find((slot) => slot === this.#slot) ?? open.at(-1) ?? '';
  }

  #aim(slot: string): void {
    this.#slot = slot;
    this.#host.update();
  }
}
