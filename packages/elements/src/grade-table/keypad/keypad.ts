import type { ColumnKind } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Grid } from '../grid.ts';
import type { KeypadDictionary } from './keypad.strings.ts';

export { keypadStrings } from './keypad.strings.ts';
export { keypadStyles } from './keypad.styles.ts';

export interface KeypadProps {
  readonly grid: Grid;
  readonly t: KeypadDictionary;
  /** The hand that holds the phone. */
  readonly left: boolean;
  onSide(): void;
  onClose(): void;
}

/** What completes a cell with one press; the next pupil follows by itself. */
const LETTERS: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  passFail: ['Đ', 'CĐ'],
  level: ['T', 'H', 'C'],
  rating: ['T', 'Đ', 'C'],
};

/** A remark is written with the phone's own keyboard. */
function hasKeypad(kind: ColumnKind): boolean {
  return kind !== 'remark';
}

/** Large keys below the table, for one thumb; whatever they do goes through the field, as if typed. */
export function keypad(props: KeypadProps): TemplateResult | typeof nothing {
  const { grid, t, left } = props;
  const { place } = grid;
  const { sheet } = grid.session;
  if (!place || place.col >= sheet.colCount) return nothing;
  const kind = sheet.kind(place.col);
  if (!hasKeypad(kind)) return nothing;
  const letters = LETTERS[kind];
  // A press on a key must not take the focus from the field: what is typed would be taken too early.
  const hold = (event: Event): void => event.preventDefault();
  return html`<div
    class="keypad ${letters ? 'letters' : ''} ${left ? 'left' : ''}"
    role="group"
    aria-label=${t.label}
    @mousedown=${hold}
  >
    <div class="keys">${letters ? letterKeys(props, kind, letters) : digitKeys(props, kind)}</div>
    <div class="others">
      ${other(t.previous, () => press(grid, 'Enter', true))}
      ${kind === 'mark' ? other(t.zeroShort, () => complete(grid, 'k'), t.zero) : nothing}
      ${letters ? nothing : other(t.toSide, props.onSide)} ${other(t.close, props.onClose)}
    </div>
  </div>`;
}

function digitKeys({ grid, t }: KeypadProps, kind: ColumnKind): TemplateResult {
  const digit = (text: string) => key(text, () => type(grid, text));
  const decimal = kind === 'mark' ? key(',', () => type(grid, ','), t.comma) : html`<span></span>`;
  return html`${['7', '8', '9'].map(digit)} ${key('⌫', () => erase(grid), t.erase, 'edge')}
  ${['4', '5', '6'].map(digit)} ${word(t.pending, () => complete(grid, 'v'), 'edge')}
  ${['1', '2', '3'].map(digit)} ${word(t.next, () => press(grid, 'Enter'), 'edge next')}
  ${key('10', () => complete(grid, '10'))} ${digit('0')} ${decimal}`;
}

function letterKeys({ grid, t }: KeypadProps, kind: ColumnKind, letters: readonly string[]): TemplateResult {
  const name = (letter: string): string =>
    kind === 'passFail' ? t.passFail(letter) : kind === 'level' ? t.level(letter) : t.rating(letter);
  return html`${letters.map((letter) =>
    key(html`${letter} <small>${name(letter)}</small>`, () => complete(grid, letter)),
  )}
  ${kind === 'passFail' ? word(t.pending, () => complete(grid, 'v')) : nothing}
  ${word(t.next, () => press(grid, 'Enter'), 'next')}`;
}

function key(face: string | TemplateResult, run: () => void, label = '', place = ''): TemplateResult {
  return html`<button type="button" class="key ${place}" aria-label=${label || nothing} @click=${run}>
    ${face}
  </button>`;
}

function other(text: string, run: () => void, label = text): TemplateResult {
  return html`<button type="button" class="button quiet" aria-label=${label} @click=${run}>${text}</button>`;
}

function word(text: string, run: () => void, place = ''): TemplateResult {
  return html`<button type="button" class="key word ${place}" @click=${run}>${text}</button>`;
}

/** As the keyboard would: over what is selected, at the caret. */
function type({ editor }: Grid, text: string): void {
  const { input } = editor;
  editor.focus();
  if (input.readOnly) return;
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function erase(grid: Grid): void {
  const { input } = grid.editor;
  grid.editor.focus();
  const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
  if (start === end) input.setSelectionRange(Math.max(0, start - 1), end);
  type(grid, '');
}

/** The whole entry, then the next pupil; an entry that asks why stays. */
function complete(grid: Grid, text: string): void {
  grid.editor.focus();
  grid.editor.input.select();
  type(grid, text);
  press(grid, 'Enter');
}

function press({ editor }: Grid, name: string, shiftKey = false): void {
  editor.focus();
  editor.input.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true }),
  );
}
