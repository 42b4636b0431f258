/** What is wrong with the first entry that is wrong. */
export type FaultKind =
  | 'malformed' // a member is missing, of a wrong kind, or not covered by the hash
  | 'otherSchool' // an entry of another school's ledger
  | 'changed' // the entry does not give its hash
  | 'missing' // entries before it are not there
  | 'outOfOrder' // it stands at another place than its number says
  | 'repeated' // its number was there before
  | 'unlinked' // it is whole, but follows another entry than the one before it
  | 'truncated' // entries after it are not there
  | 'rewritten'; // the ledger has another entry where the given head was

export interface Fault {
  kind: FaultKind;
  /** Number and id of the entry; null where the file ends before it, or they cannot be read. */
  seq: number | null;
  id: string | null;
  /** Member of the entry that differs, as far as a hash can tell. */
  member: string | null;
  expected: string | null;
  found: string | null;
  detail: string;
}

export function fault(kind: FaultKind, detail: string, about: Partial<Fault> = {}): Fault {
  return { seq: null, id: null, member: null, expected: null, found: null, ...about, kind, detail };
}
