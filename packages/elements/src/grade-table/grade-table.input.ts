import type { Gradebook } from '@lienthong/sdk';
import type { GradeTableSource } from './grade-table.source.ts';
import type { MarksSource } from './open-sessions.ts';

/** What a page or a provider says about what to show. */
export interface GradebookInput {
  /** A gradebook the page brought; then `marks` saves it. */
  readonly gradebook: Gradebook | undefined;
  readonly marks: MarksSource;
  /** Where to read gradebooks from. */
  readonly source: GradeTableSource | null;
  readonly gradebookId: string | undefined;
  /** Who is signed in; empty for nobody. */
  readonly owner: string;
  /** The same person will be back: the session ran out, or the page connects anew. */
  readonly interrupted: boolean;
  /** The person signed out, here or in another window. */
  readonly signedOut: boolean;
  /** Under which name unsaved marks are kept on this device; empty keeps nothing. */
  readonly keepAs: string;
}

/** What only the host can tell. */
export interface HostAnswers {
  /** There is text in the field that no cell holds yet. */
  isTyping(): boolean;
  /** Asks the person whether unsaved marks may be left behind. */
  mayLeave(): boolean;
}

const FOLLOWED = [
  'gradebook',
  'source',
  'gradebookId',
  'owner',
  'interrupted',
  'signedOut',
  'keepAs',
] as const;

export function sameInput(a: GradebookInput, b: GradebookInput): boolean {
  return FOLLOWED.every((key) => a[key] === b[key]);
}
