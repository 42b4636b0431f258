import type { LedgerEntry } from '@lienthong/server/audit-chain';
import { fault, type Fault } from './fault.ts';

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => Number.isSafeInteger(value);
const isHash = (value: unknown) => typeof value === 'string' && /^[\da-f]{64}$/.test(value);
const isRecords = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((ids) => Array.isArray(ids) && ids.every(isText));

const members: Record<keyof LedgerEntry, (value: unknown) => boolean> = {
  schoolId: isText,
  seq: (value) => isNumber(value) && Number(value) > 0,
  id: isText,
  at: isText,
  caller: isText,
  operation: isText,
  outcome: isNumber,
  records: isRecords,
  requestId: isText,
  address: (value) => value === null || isText(value),
  previousHash: isHash,
  hash: isHash,
};

/** The entry, or what keeps it from being one. Members that its hash does not cover could say anything, so there are none. */
export function entryOf(value: unknown): { entry: LedgerEntry } | { fault: Fault } {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const about = {
    seq: isNumber(given['seq']) ? Number(given['seq']) : null,
    id: typeof given['id'] === 'string' ? given['id'] : null,
  };
  for (const [member, fits] of Object.entries(members)) {
    if (!Object.hasOwn(given, member))
      return { fault: fault('malformed', `The entry has no ${member}.`, { ...about, member }) };
    if (!fits(given[member]))
      return { fault: fault('malformed', `Its ${member} cannot be.`, { ...about, member }) };
  }
  const more = Object.keys(given).find((member) => !Object.hasOwn(members, member));
  if (more !== undefined)
    return { fault: fault('malformed', `Its ${more} is covered by no hash.`, { ...about, member: more }) };
  return { entry: given as unknown as LedgerEntry };
}
