import type { ClassSummary, SavedClassRecords } from '@lienthong/sdk';
import type { SummarySession } from './class-summary.session.ts';

/** What stands around the pages once its module is here: the device that keeps what is not saved. */
export interface Surroundings {
  use(person: string): void;
  clear(person: string): void;
  /** Something of this page changed. */
  changed(session: SummarySession): void;
  /** A page was read: what waits for it goes in. */
  opened(session: SummarySession, page: ClassSummary): void;
  /** Before a batch leaves. */
  written(): Promise<void>;
  wake(): void;
  mayClose(session: SummarySession): boolean;
  readonly waitsElsewhere: boolean;
}

export interface SummaryHooks {
  onSaved(session: SummarySession, saved: SavedClassRecords): void;
  /** Another page is shown. */
  onShown(): void;
  /** There is text in the field that no cell holds yet. */
  isTyping(): boolean;
  /** Asks the person whether what is not saved may be left behind. */
  mayLeave(): boolean;
}
