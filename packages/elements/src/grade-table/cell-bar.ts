import { html, nothing, type TemplateResult } from 'lit';
import type { ReasonedState } from './entry.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { WORDS_ID } from './cell-face.ts';
import type { Grid } from './grid.ts';
import { reasonForm } from './reason-form.ts';
import type { ReasonController } from './reason.controller.ts';
import type { MenuItem } from './menu.ts';
import type { GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import type { Wording, Words } from './words.ts';

export interface CellBarProps {
  readonly grid: Grid;
  readonly wording: Wording;
  readonly words: Words;
  readonly t: GradeTableDictionary;
  readonly reason: ReasonController;
  /** What became of the cell before, or of several. */
  readonly note: string;
  /** What else can be done: history, a request. */
  readonly more: readonly MenuItem[];
  /** How the cell stands with families and the principal. */
  readonly standing: string;
}

/** Below the table: whose cell is active, what is to be said about it, and what a phone's number pad cannot type. */
export function cellBar(props: CellBarProps): TemplateResult | typeof nothing {
  const { grid, t } = props;
  const { place } = grid;
  const pupil = place && grid.session.sheet.book.pupils[place.row];
  if (!place || !pupil) return nothing;
  const name = pupil.fullName ?? String(pupil.ordinal);
  return html`<div class="bar" role="group" aria-label=${t.actions}>
    ${props.reason.asked ? reasonForm({ ...props, place, pupil: name }) : cellWords(props, place, name)}
  </div>`;
}

function cellWords(props: CellBarProps, place: Place, pupil: string): TemplateResult {
  const { words, grid, note, standing } = props;
  return html`<p class="who"><b>${pupil}</b> <span>${grid.columnName(place.col)}</span></p>
    <p class="words ${words.tone}">
      ${note ? html`<span class="note">${note}</span>` : nothing}
      <span id=${WORDS_ID}>${standing} ${words.text}</span>
    </p>
    <div class="acts">${actions(props, place)}${props.more.map(further)}</div>`;
}

/** Opens a panel, which takes the focus. */
function further({ label, elsewhere, run }: MenuItem): TemplateResult {
  return html`<button type="button" class="button quiet ${elsewhere ? 'elsewhere' : ''}" @click=${run}>
    ${label}
  </button>`;
}

function actions({ grid, wording, t, reason }: CellBarProps, place: Place): unknown {
  const { session } = grid;
  if (session.isReadOnly(place.row, place.col)) return nothing;
  const cell = session.sheet.cell(place.row, place.col);
  const act = (label: string, run: () => void, kind = 'quiet elsewhere'): TemplateResult =>
    html`<button
      type="button"
      class="button ${kind}"
      @click=${() => {
        run();
        grid.editor.focus();
      }}
    >
      ${label}
    </button>`;
  if (cell.status === 'conflict') {
    return [
      act(t.keepMine(wording.short(cell, place.col)), () => session.keepMine(place), ''),
      act(t.takeTheirs(wording.theirs(cell, place.col)), () => session.takeTheirs(place), ''),
    ];
  }
  if (cell.status === 'refused')
    return act(restoreLabel(session, place, wording, t), () => session.restore(place), '');
  const { kind, exempt } = session.sheet.rule(place.col);
  const isMark = kind === 'mark' || kind === 'passFail';
  const ask = (label: string, state: ReasonedState, kind = 'quiet'): TemplateResult =>
    html`<button type="button" class="button ${kind}" @click=${() => reason.ask(state)}>${label}</button>`;
  // The keypad has none of this for Đ and CĐ.
  const zero: Parameters<typeof ask> =
    kind === 'mark' ? [t.markZero, 'zeroByRule', 'quiet elsewhere'] : [t.markZeroComment, 'zeroByRule'];
  return [
    isMark || kind === 'test'
      ? act(t.markPending, () => session.write(place, { state: 'pendingMakeUp' }))
      : nothing,
    isMark ? ask(...zero) : nothing,
    isMark && exempt ? ask(t.markExempt, 'exempt') : nothing,
    cell.entry.state === 'empty' ? nothing : act(t.clear, () => session.clear(place)),
  ];
}

function restoreLabel(
  { sending }: GradebookSession,
  place: Place,
  wording: Wording,
  t: GradeTableDictionary,
): string {
  const entry = sending.before(place);
  return entry.state === 'empty' ? t.restoreEmpty : t.restore(wording.short({ entry }, place.col));
}
