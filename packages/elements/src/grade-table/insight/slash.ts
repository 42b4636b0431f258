import type { Grid } from '../grid.ts';

/** `/` at the start of a remark, or after a space, asks for phrases; inside a word it is a letter like any other. */
export function asksForPhrases(event: KeyboardEvent, grid: Grid | null): boolean {
  const input = grid?.editor.input;
  if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (!grid?.place || !input || event.composedPath()[0] !== input || input.readOnly) return false;
  if (grid.session.sheet.kinds[grid.place.col] !== 'remark') return false;
  const before = input.value.slice(0, input.selectionStart ?? 0);
  return before === '' || /\s$/.test(before);
}
