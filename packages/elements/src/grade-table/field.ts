import type { ColumnKind } from '@lienthong/sdk';
import { REMARK_LENGTH } from './entry.ts';

/** The one text field of the table. */
export function createField(): HTMLInputElement {
  const input = document.createElement('input');
  input.className = 'cell-field';
  input.type = 'text';
  input.enterKeyHint = 'next';
  input.autocomplete = 'off';
  return input;
}

/** The keyboard of a phone goes by what the column holds; null is a result. */
export function suit(input: HTMLInputElement, kind: ColumnKind | null, ownKeypad: boolean): void {
  const isText = kind === 'remark';
  const isNumber = kind === 'mark' || kind === 'test';
  input.inputMode = ownKeypad && !isText ? 'none' : isNumber ? 'decimal' : 'text';
  input.autocapitalize = isText ? 'sentences' : 'off';
  input.spellcheck = isText;
  // Longer is refused with words, not cut: half a pasted sentence would look complete.
  input.maxLength = isText ? REMARK_LENGTH * 2 : 100;
}
