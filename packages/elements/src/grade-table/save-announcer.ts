import type { GradeTableDictionary } from './grade-table.strings.ts';
import { heldIn } from './held.ts';
import { saveWords, type Keeping } from './save-line.ts';
import type { GradebookSession } from './session.ts';

/**
 * Decides what of saving is said aloud. The line on screen changes with every batch; a listener hears only what they could
 * not expect: saving stopped, saving works again, a colleague wrote the same cell, and the time once a minute.
 */
export class SaveAnnouncer {
  #troubled = false;
  #conflicts = 0;
  #strays = 0;
  #lastTime = '';

  /** What to say now, or null. */
  next(
    session: GradebookSession,
    t: GradeTableDictionary,
    time: (at: Date) => string,
    keeping: Keeping,
  ): string | null {
    const { phase, waiting, savedAt } = session;
    const held = heldIn(session.sheet.book);
    const conflicts = session.sheet.find('conflict').length;
    const moreConflicts = conflicts > this.#conflicts;
    this.#conflicts = conflicts;
    if (moreConflicts)
      return `${t.conflictTitle}. ${t.toReview(session.sheet.find('refused', 'conflict').length)}`;
    const { length: strays } = session.sending.strays;
    const moreStrays = strays > this.#strays;
    this.#strays = strays;
    if (moreStrays) return t.strays(strays, held);
    if (phase === 'away' || phase === 'held') {
      if (this.#troubled || waiting === 0) return null;
      this.#troubled = true;
      return saveWords(session, t, time, keeping);
    }
    if (waiting > 0 || !savedAt) return null;
    if (this.#troubled) {
      this.#troubled = false;
      return t.backOnline(held);
    }
    const at = time(savedAt);
    if (at === this.#lastTime) return null;
    this.#lastTime = at;
    return t.savedAt(at);
  }
}
