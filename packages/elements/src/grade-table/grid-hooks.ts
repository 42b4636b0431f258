import type { Act } from './keys.ts';
import type { Selected } from './selection.ts';
import type { Commit } from './session.ts';
import type { Place } from './sheet.ts';

/** What the table tells the element around it, and asks of it. */
export interface GridHooks {
  /** Whether `85` means 8,5, asked at each entry. */
  shorthand(): boolean;
  /** Another cell is active (`moved`), or the active one or its row changed. */
  onActive(moved: boolean): void;
  /** What was typed has been taken. */
  onCommit(place: Place, commit: Commit): void;
  onReleased(): void;
  /** At the end of a column, Enter goes on at the top of the next; asked at each Enter. */
  flows(): boolean;
  /** A key asks for more than the active cell. True when it is done; then the browser does nothing of its own. */
  onAct(act: Act): boolean;
  /** Copy, cut or paste of several cells; `preventDefault()` when it is done. */
  onClipboard(event: ClipboardEvent): void;
  /** Another block is selected; null: only the active cell. */
  onSelected(selected: Selected | null): void;
  /** Every row is there, a frame after the first paint. */
  onComplete(): void;
}
