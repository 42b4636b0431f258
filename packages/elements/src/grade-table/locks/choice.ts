import type { GradebookLock, GradebookProgress } from '@lienthong/sdk';

/** Kinds of column, as a school speaks of them when it closes its books. */
export const KINDS = ['regular', 'periodic', 'middle', 'final', 'remark'] as const;

export type Kind = (typeof KINDS)[number];

/** `gk`, `mgk` and `gk-yeuNuoc` are of the middle of a term; `ck`, `hk` and the like of its end. */
export function kindOf(slot: string): Kind {
  if (slot.startsWith('tx')) return 'regular';
  if (slot.startsWith('dk')) return 'periodic';
  if (slot === 'nx') return 'remark';
  return /^m?g/.test(slot) ? 'middle' : 'final';
}

/** Which columns are meant. */
export interface Choice {
  readonly schoolYear: number;
  readonly term: 1 | 2;
  readonly grade: number | null;
  readonly classId: string | null;
  readonly subjectCode: string | null;
  /** Kinds that are left as they are. */
  readonly without: ReadonlySet<Kind>;
}

type Place = Pick<GradebookProgress, 'grade' | 'classId' | 'subjectCode'>;

export function isMeant({ grade, classId, subjectCode }: Choice, book: Place): boolean {
  return (
    (grade === null || grade === book.grade) &&
    (classId === null || classId === book.classId) &&
    (subjectCode === null || subjectCode === book.subjectCode)
  );
}

export interface Lacking {
  readonly book: GradebookProgress;
  readonly blank: number;
  readonly awaiting: number;
}

/** What locking or unlocking would change, and what would be locked unfinished. */
export interface Outcome {
  readonly open: {
    readonly books: number;
    readonly columns: number;
    readonly blank: number;
    readonly awaiting: number;
  };
  readonly locked: { readonly books: number; readonly columns: number };
  /** Each kind there is, chosen or not. */
  readonly kinds: readonly { readonly kind: Kind; readonly open: number; readonly blank: number }[];
  /** Books with something blank or waiting in the open columns that are meant; what lacks most stands first. */
  readonly lacking: readonly Lacking[];
}

export function outcomeOf(books: readonly GradebookProgress[], choice: Choice): Outcome {
  const meant = books.filter((book) => isMeant(choice, book));
  const kinds = new Map<Kind, { open: number; blank: number }>();
  const open = { books: 0, columns: 0, blank: 0, awaiting: 0 };
  const locked = { books: 0, columns: 0 };
  const lacking: Lacking[] = [];
  for (const book of meant) {
    const here = { open: 0, locked: 0, blank: 0, awaiting: 0 };
    for (const { slot, lockedAt, blank, awaiting } of book.columns) {
      const kind = kindOf(slot);
      const of = kinds.get(kind) ?? { open: 0, blank: 0 };
      kinds.set(kind, lockedAt ? of : { open: of.open + 1, blank: of.blank + blank });
      if (choice.without.has(kind)) continue;
      if (lockedAt) here.locked += 1;
      else {
        here.open += 1;
        here.blank += blank;
        here.awaiting += awaiting;
      }
    }
    open.books += Number(here.open > 0);
    open.columns += here.open;
    open.blank += here.blank;
    open.awaiting += here.awaiting;
    locked.books += Number(here.locked > 0);
    locked.columns += here.locked;
    if (here.blank + here.awaiting > 0) lacking.push({ book, blank: here.blank, awaiting: here.awaiting });
  }
  return {
    open,
    locked,
    kinds: KINDS.flatMap((kind) => {
      const of = kinds.get(kind);
      return of ? [{ kind, ...of }] : [];
    }),
    // Books of as much stay in the order of the school.
    lacking: lacking.sort((one, other) => other.blank - one.blank || other.awaiting - one.awaiting),
  };
}

/** The choice as the system takes it: slots are named where some are left out. */
export function lockOf(books: readonly GradebookProgress[], choice: Choice, locked: boolean): GradebookLock {
  const { schoolYear, term, grade, classId, subjectCode, without } = choice;
  const slots = books
    .filter((book) => isMeant(choice, book))
    .flatMap(({ columns }) => columns.map(({ slot }) => slot));
  return {
    locked,
    ...{ schoolYear, term },
    ...(grade !== null && { grade }),
    ...(classId !== null && { classId }),
    ...(subjectCode !== null && { subjectCode }),
    ...(without.size > 0 && { slots: [...new Set(slots)].filter((slot) => !without.has(kindOf(slot))) }),
  };
}
