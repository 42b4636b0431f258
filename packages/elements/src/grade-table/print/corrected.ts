import type { MarkVersion } from '@lienthong/sdk';
import { fromWire, sameEntry, type Entry } from '../entry.ts';
import type { Sheet } from '../sheet.ts';

/** One change of a mark that families had been shown, or that a locked column needed an approval for. */
export interface Corrected {
  readonly pupilId: string;
  readonly slot: string;
  readonly from: Entry;
  readonly to: Entry;
  readonly at: string;
  readonly by: string | null;
  readonly why: string | null;
  readonly approvedBy: string | null;
}

/**
 * What a paper register would show struck in red (E-6), oldest first. The first mark of a cell, one that ends a make-up, a remark, and
 * what was changed before anybody was shown it are no corrections.
 */
export function correctedOf(versions: readonly MarkVersion[], sheet: Sheet): Corrected[] {
  return [...versions].reverse().flatMap((version) => {
    const { pupilId, slot, previous, writtenAt, writtenBy = null, correction } = version;
    const col = sheet.colOf(slot);
    if (!previous || col === undefined || sheet.kind(col) === 'remark') return [];
    const [from, to] = [fromWire(previous), fromWire(version)];
    const stood = from.state === 'value' || from.state === 'zeroByRule';
    const { publishedAt } = sheet.column(col);
    const wasShown = publishedAt !== null && Date.parse(writtenAt) >= Date.parse(publishedAt);
    if (!stood || sameEntry(from, to) || !(wasShown || correction)) return [];
    const { why = null, approvedBy = null } = correction ?? {};
    return [{ pupilId, slot, from, to, at: writtenAt, by: writtenBy, why, approvedBy }];
  });
}
