import type { ClassSummary } from '@lienthong/sdk';
import { Keeper, type KeeperHost } from '../../grade-table/offline/keeper.ts';
import type { StoreTrouble } from '../../grade-table/offline/device-store.ts';
import type { SummarySession } from '../class-summary.session.ts';
import { keptRecords, type KeptRecords } from './kept-records.ts';

export type RecordsKeeper = Keeper<SummarySession, KeptRecords, ClassSummary>;

/** Where unsaved entries are: on the device, on this page because the site wants no more, or there for want of something. */
export type Kept = 'device' | 'page' | StoreTrouble;

export interface KeepingHost extends KeeperHost<ClassSummary> {
  /** Pages of the person signed in. */
  sessions(): Iterable<SummarySession>;
}

/** Keeps the entries of whoever is signed in on this device, and lets go of them when somebody else is. */
export class Keeping {
  keeper: RecordsKeeper | null = null;
  readonly #host: KeepingHost;

  constructor(host: KeepingHost) {
    this.#host = host;
  }

  get kept(): Kept {
    return this.keeper ? (this.keeper.trouble ?? 'device') : 'page';
  }

  /** Entries of this person that wait on the device and not in a session of this page. */
  get waitsElsewhere(): boolean {
    return this.keeper !== null && this.keeper.pending.length + this.keeper.inOtherTabs > 0;
  }

  /** Under which name entries are kept from here on; empty keeps nothing, and what is there waits for its person. */
  use(person: string): void {
    if (person === (this.keeper?.person ?? '')) return;
    void this.keeper?.leave();
    this.keeper = person === '' ? null : new Keeper(person, keptRecords, this.#host);
    if (!this.keeper) return;
    for (const session of this.#host.sessions()) this.keeper.note(session);
    void this.keeper.wake();
  }

  /** Signed out: nothing of the person stays on the device. */
  clear(person: string): void {
    if (person) void (this.keeper ?? new Keeper(person, keptRecords, this.#host)).clear();
    this.keeper = null;
  }

  /** What is about to be saved in a moment is worth the wait; what waits safely on the device is not. */
  mayClose(session: SummarySession): boolean {
    const { isSettled, phase } = session;
    return isSettled || (phase !== 'soon' && phase !== 'sending' && this.keeper?.isKept(session) === true);
  }
}
