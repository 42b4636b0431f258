import type { SavedMarks } from '@lienthong/sdk';
import type { GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';

/** What whoever shows a session is told. */
export interface SessionHooks {
  /** Something outside the cells changed: counts, phase, time of the last save. */
  onStatus(session: GradebookSession): void;
  /** A cell was written by the person at this screen. */
  onWritten(session: GradebookSession, place: Place): void;
  /** A batch was answered. */
  onSaved(session: GradebookSession, saved: SavedMarks): void;
  /** What is kept on this device changed, or can be kept no longer. */
  onKept?(): void;
}
