import { afterPaint } from '../after-paint.ts';
import type { MenuItem } from '../menu.ts';
import type { PanelHost } from '../panel.ts';
import type { Commit } from '../session.ts';
import type { Place } from '../sheet.ts';
import { valueText } from '../entry.ts';
import { hintsOf, type PlacedHint } from './hint-book.ts';
import { hintWords } from './hint-words.ts';
import { hintsStrings, type HintsDictionary } from './hints.strings.ts';
import { shownRows } from '../shown-rows.ts';
import { wordsOf } from '../words-of.ts';
import { pupilName, shortName } from './names.ts';

/** A quiet question about the mark just typed, or the one the cursor stands on. It blocks nothing and colours nobody. */
export class CellHints {
  readonly #host: PanelHost;
  /** The cell written last: the cursor has gone on, the question has not. */
  #last: Place | null = null;
  #said = '';

  constructor(host: PanelHost) {
    this.#host = host;
  }

  onCommit(place: Place, commit: Commit): void {
    if (commit === 'same' || commit === 'locked') return;
    this.#last = place;
    // The key that wrote it is painted first.
    afterPaint(() => this.#ask(place));
  }

  #ask(place: Place): void {
    const hint = this.#at(place);
    const words = hint && hint.rule !== 'refused' ? this.#words(hint, true) : '';
    if (words && words !== this.#said) this.#host.announce(words);
    this.#said = words;
    if (hint) this.#host.update();
  }

  /** The question in a sentence; empty for most marks. */
  words(): string {
    const hint = this.#shown();
    return hint && hint.rule !== 'refused' ? this.#words(hint, !this.#isHere(hint)) : '';
  }

  acts(): MenuItem[] {
    const hint = this.#shown();
    const grid = this.#host.grid();
    const session = this.#host.session();
    if (!hint || !grid || !session) return [];
    const { row, col, value } = hint;
    const dismiss = { label: this.#t.hintRight, run: () => this.#dismiss(hint) };
    if (hint.rule === 'refused') {
      if (session.isReadOnly(row, col)) return [];
      const mark = valueText(value, this.#host.language(), { short: true });
      return [
        {
          label: this.#t.hintWrite(mark),
          run: () => {
            session.write({ row, col }, { state: 'value', value });
            grid.editor.focus();
          },
        },
      ];
    }
    return this.#isHere(hint)
      ? [dismiss]
      : [{ label: this.#t.hintGo, run: () => grid.goTo({ row, col }) }, dismiss];
  }

  #shown(): PlacedHint | null {
    const place = this.#host.grid()?.place;
    const here = place ? this.#at(place) : null;
    return here ?? (this.#last && this.#asked(this.#last));
  }

  /** A refusal is said where it stands, not from afar. */
  #asked(place: Place): PlacedHint | null {
    const hint = this.#at(place);
    return hint?.rule === 'refused' ? null : hint;
  }

  #at(place: Place): PlacedHint | null {
    const session = this.#host.session();
    const grid = this.#host.grid();
    if (!session || !grid || place.col >= session.sheet.colCount) return null;
    return hintsOf(session).at(place, shownRows(grid));
  }

  #isHere({ row, col }: PlacedHint): boolean {
    const place = this.#host.grid()?.place;
    return place?.row === row && place.col === col;
  }

  #words(hint: PlacedHint, withName: boolean): string {
    const grid = this.#host.grid();
    const words = hintWords(hint, this.#t, this.#host.language());
    if (!grid || !withName) return words;
    return `${this.#t.hintOf(pupilName(grid, hint.row), shortName(this.#host, grid, hint.col))}: ${words}`;
  }

  get #t(): HintsDictionary {
    return wordsOf(hintsStrings, this.#host);
  }

  #dismiss(hint: PlacedHint): void {
    const session = this.#host.session();
    if (session) hintsOf(session).dismiss(hint);
    this.#host.update();
    this.#host.element.focus();
  }
}
