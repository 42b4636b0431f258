import type { Place } from '../sheet.ts';

/** What the keys of this file ask for; the active cell is the one meant. */
export interface CellKeyHooks {
  place(): Place | null;
  /** Shift+F2: what was written here before. */
  onHistory(): void;
  /** Alt+Down: the choices of this cell, below the table. */
  onChoices(): void;
  /** Escape there: back into the cell. */
  onBack(): void;
  /** A letter or digit for a cell, which may take it or not. */
  onType(place: Place, text: string, isReadOnly: boolean): void;
}

/**
 * Keys on a cell that come after the first paint. Heard before the field's own, which would take Shift+F2 for F2; letters
 * are only noticed, never taken.
 */
export function cellKeys(root: HTMLElement, hooks: CellKeyHooks): () => void {
  const onKeydown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.isComposing) return;
    if (key === 'Escape' && target.closest('.bar') && !target.closest('form'))
      return take(event, hooks.onBack);
    const place = hooks.place();
    if (!(target instanceof HTMLInputElement) || !target.classList.contains('cell-field') || !place) return;
    if (event.ctrlKey || event.metaKey) return;
    if (key === 'F2' && event.shiftKey) take(event, hooks.onHistory);
    else if (key === 'ArrowDown' && event.altKey) take(event, hooks.onChoices);
    else if ([...key].length === 1 && key !== ' ' && !event.altKey) hooks.onType(place, key, target.readOnly);
  };
  root.addEventListener('keydown', onKeydown, true);
  return () => root.removeEventListener('keydown', onKeydown, true);
}

function take(event: KeyboardEvent, run: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  run();
}
