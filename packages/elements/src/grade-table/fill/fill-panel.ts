import type { ColumnKind } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { told } from '../acts.ts';
import { choiceField } from '../choice-field.ts';
import { entryText } from '../entry.ts';
import type { Grid } from '../grid.ts';
import { heldOf } from '../held.ts';
import { shownRows } from '../shown-rows.ts';
import { wordsOf } from '../words-of.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import { refusalText } from '../refusal-text.ts';
import type { GradebookSession } from '../session.ts';
import { fillable, planFill, type FillPlan } from './blanks.ts';
import { fillStrings, type FillDictionary } from './fill.strings.ts';

const EXAMPLES: Readonly<Record<ColumnKind, string>> = {
  ...{ mark: '8', test: '8', passFail: 'Đ', level: 'H', rating: 'Đ' },
  remark: 'Hoàn thành',
};

/** One value into all blank cells of a column, told before it happens and taken back as one step. */
export function createPanel(host: PanelHost): TablePanel {
  const panel = new FillPanel(host);
  return {
    firstId: 'fill-value',
    onOpen: () => panel.start(),
    render: (session) => panel.render(session),
  };
}

class FillPanel {
  readonly #host: PanelHost;
  #col = 0;
  #text = '';
  /** It was confirmed without a value. */
  #missing = false;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  /** The column the cursor stands in. */
  start(): void {
    const sheet = this.#host.session()?.sheet;
    const here = this.#host.grid()?.place?.col ?? 0;
    const cols = sheet ? fillable(sheet) : [];
    this.#col = cols.includes(here) ? here : (cols[0] ?? 0);
    this.#text = '';
    this.#missing = false;
  }

  render(session: GradebookSession): TemplateResult | typeof nothing {
    const grid = this.#host.grid();
    if (!grid) return nothing;
    const t = wordsOf(fillStrings, this.#host);
    const plan = this.#plan(session, grid);
    const wrong = plan.problem !== null || this.#missing;
    return html`<form
      class="panel-form"
      @submit=${(event: SubmitEvent) => this.#submit(event, session, grid)}
    >
      ${choiceField({
        id: 'fill-column',
        label: t.fillColumn,
        value: String(this.#col),
        options: fillable(session.sheet).map((col) => [String(col), grid.columnName(col)]),
        onPick: (col) => this.#set({ col: Number(col) }),
      })}
      <div class="field">
        <label for="fill-value">${t.fillValue}</label>
        <input
          class="input"
          id="fill-value"
          autocomplete="off"
          placeholder=${t.fillHint(EXAMPLES[session.sheet.kind(this.#col)])}
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby="fill-means"
          .value=${this.#text}
          @input=${(event: Event) => this.#set({ text: (event.target as HTMLInputElement).value })}
        />
      </div>
      <p id="fill-means" class=${wrong ? 'error' : ''} role="status">
        ${this.#words(plan, session, grid, t)}
      </p>
      <div class="acts">
        <button class="button primary" aria-disabled=${plan.changes.length === 0 ? 'true' : 'false'}>
          ${t.fillConfirm(plan.changes.length)}
        </button>
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.fillCancel}</button>
      </div>
    </form>`;
  }

  #plan({ sheet }: GradebookSession, grid: Grid): FillPlan {
    return planFill(sheet, shownRows(grid), this.#col, this.#text, this.#host.shorthand.get());
  }

  #words(plan: FillPlan, { sheet }: GradebookSession, grid: Grid, t: FillDictionary): string {
    const { changes, entry, locked, problem, rounded } = plan;
    const language = this.#host.language();
    if (problem === 'reason') return t.fillReason(heldOf(sheet.kind(this.#col)));
    if (problem) return refusalText(problem, sheet.rule(this.#col), this.#host.t(), language);
    if (changes.length === 0 && locked === 0) return t.fillNone;
    if (this.#missing) return t.fillMissing;
    const value = entry && entryText(entry, sheet.kind(this.#col), language);
    const said = [
      value
        ? t.fillBecomes(changes.length, value, heldOf(sheet.kind(this.#col)))
        : t.fillCount(changes.length, grid.rows),
    ];
    if (value && rounded) said.unshift(t.fillRounded(this.#text.trim(), value));
    if (locked > 0) said.push(t.fillLocked(locked));
    return said.join(' ');
  }

  #set({ col = this.#col, text = this.#text }: { col?: number; text?: string }): void {
    this.#col = col;
    this.#text = text;
    this.#missing = false;
    this.#host.update();
  }

  #submit(event: SubmitEvent, session: GradebookSession, grid: Grid): void {
    event.preventDefault();
    const plan = this.#plan(session, grid);
    const [first] = plan.changes;
    if (!plan.entry || !first) {
      this.#missing = plan.problem === null;
      this.#host.update();
      return;
    }
    const what = wordsOf(fillStrings, this.#host).fillWhat;
    const outcome = session.change(plan.changes, what);
    const { announce } = this.#host;
    // The focus first: closing then leaves it there.
    grid.goTo(first.place);
    this.#host.close();
    announce(told(outcome, { grid, t: this.#host.t(), language: this.#host.language(), announce }));
  }
}
