import { html, nothing, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { WORDS_ID, type Grid } from './grid.ts';
import type { Cell, Place } from './sheet.ts';
import type { Wording, Words } from './words.ts';
import type { ZeroController } from './zero.controller.ts';

export interface CellBarProps {
  readonly grid: Grid;
  readonly wording: Wording;
  readonly words: Words;
  readonly t: GradeTableDictionary;
  readonly zero: ZeroController;
}

/** Below the table: whose cell is active, what is to be said about it, and what a phone's number pad cannot type. */
export function cellBar(props: CellBarProps): TemplateResult | typeof nothing {
  const { grid, t } = props;
  const { place } = grid;
  const pupil = place && grid.session.sheet.book.pupils[place.row];
  if (!place || !pupil) return nothing;
  const name = pupil.fullName ?? String(pupil.ordinal);
  return html`<div class="bar" role="group" aria-label=${t.actions}>
    ${props.zero.asked ? zeroForm(props, place, name) : cellWords(props, place, name)}
  </div>`;
}

function cellWords(props: CellBarProps, place: Place, pupil: string): TemplateResult {
  const { words, grid } = props;
  return html`<p class="who"><b>${pupil}</b> <span>${grid.columnName(place.col)}</span></p>
    <p class="words ${words.tone}" id=${WORDS_ID}>${words.text}</p>
    <div class="acts">${actions(props, place)}</div>`;
}

function actions({ grid, wording, t, zero }: CellBarProps, place: Place): unknown {
  const { session } = grid;
  if (session.isReadOnly(place.row, place.col)) return nothing;
  const cell = session.sheet.cell(place.row, place.col);
  const act = (label: string, run: () => void, kind = 'quiet'): TemplateResult =>
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
    return act(restoreLabel(cell, place.col, wording, t), () => session.restore(place), '');
  const isScore = session.sheet.book.scoring === 'score';
  return [
    act(t.markPending, () => session.write(place, { state: 'pendingMakeUp' })),
    html`<button type="button" class="button quiet" @click=${() => zero.ask()}>
      ${isScore ? t.markZero : t.markZeroComment}
    </button>`,
    cell.entry.state === 'empty' ? nothing : act(t.clear, () => session.clear(place)),
  ];
}

function restoreLabel({ base }: Cell, col: number, wording: Wording, t: GradeTableDictionary): string {
  return base.state === 'empty' ? t.restoreEmpty : t.restore(wording.short({ entry: base }, col));
}

function zeroForm(props: CellBarProps, place: Place, pupil: string): TemplateResult {
  const { t, grid, zero } = props;
  const isScore = grid.session.sheet.book.scoring === 'score';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { reason } = (event.target as HTMLFormElement).elements as unknown as { reason: HTMLInputElement };
    zero.write(grid, place, reason.value.trim());
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) zero.cancel(grid, place);
  };
  return html`<form class="reason" @submit=${submit} @keydown=${cancel}>
    <div class="field">
      <label for="reason">${isScore ? t.zeroReason(pupil) : t.zeroReasonComment(pupil)}</label>
      <input
        class="input"
        id="reason"
        name="reason"
        maxlength="500"
        autocomplete="off"
        placeholder=${t.zeroReasonHint}
        aria-invalid=${zero.reasonMissing ? 'true' : 'false'}
        aria-describedby="reason-error"
      />
      ${zero.reasonMissing ? html`<p class="error" id="reason-error">${t.reasonMissing}</p>` : nothing}
    </div>
    <div class="acts">
      <button class="button primary">${isScore ? t.zeroConfirm : t.zeroConfirmComment}</button>
      <button type="button" class="button quiet" @click=${() => zero.cancel(grid, place)}>${t.cancel}</button>
    </div>
  </form>`;
}
