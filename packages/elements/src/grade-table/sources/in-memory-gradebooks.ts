import type { Gradebook, GradebookColumn, Mark, MarkInput, MarkOutcome, SavedMarks } from '@lienthong/sdk';
import { fromWire, sameEntry } from '../entry.ts';
import type { GradeTableSource } from '../grade-table.source.ts';
import { explainError } from './explain.ts';
import { inMemoryDesk, memoryOf, remember } from './in-memory-desk.ts';

export interface InMemoryOptions {
  /** The clock of the pretended system. */
  now?(): Date;
  /** Runs before each call: wait, or throw what a real source would throw. */
  before?(call: 'list' | 'load' | 'save' | 'publish'): Promise<void> | void;
  author?: string;
  isPrincipal?: boolean;
}

/** Who is told when a gradebook changes: sources of several people over the same one hear of each other. */
const followers = new WeakMap<Gradebook, Set<() => void>>();

/**
 * Gradebooks in memory, behaving as the central system does: versions, conflicts, refusals of locked columns, the same
 * idempotency key answered once. For stories, tests and pages without a server.
 */
export function inMemoryGradebooks(books: Gradebook[], options: InMemoryOptions = {}): GradeTableSource {
  const {
    now = () => new Date(),
    before = () => {},
    author = 'Trần Thị Minh Hạnh',
    isPrincipal = false,
  } = options;
  const answered = new Map<string, SavedMarks>();

  const find = (id: string): Gradebook => {
    const book = books.find((each) => each.id === id);
    if (!book) throw Object.assign(new Error('No such gradebook'), { code: 'gradebook_unknown' });
    return book;
  };

  const tell = (book: Gradebook): void => followers.get(book)?.forEach((follower) => follower());

  const saveOne = (book: Gradebook, item: MarkInput): MarkOutcome => {
    const { pupilId, slot } = item;
    const at = book.marks.findIndex((mark) => mark.pupilId === pupilId && mark.slot === slot);
    const old = book.marks[at] ?? null;
    const column = book.columns.find((each) => each.slot === slot);
    const refuse = (code: string): MarkOutcome => ({
      pupilId,
      slot,
      outcome: 'refused',
      mark: old,
      problem: { code, detail: '' },
    });
    if (!column) return refuse('slot_unknown');
    if (column.lockedAt) return refuse('column_locked');
    memoryOf(book);
    const mark: Mark = {
      pupilId,
      slot,
      state: item.state,
      value: (item.value ?? null) as Mark['value'],
      reason: item.reason ?? null,
      version: (old?.version ?? 0) + 1,
      updatedAt: now().toISOString(),
      updatedBy: author,
    };
    if ((old?.version ?? 0) !== item.version) {
      if (old && sameEntry(fromWire(old), fromWire(mark))) {
        return { pupilId, slot, outcome: 'saved', mark: old, problem: null };
      }
      return { pupilId, slot, outcome: 'conflict', mark: old, problem: null };
    }
    if (at < 0) book.marks.push(mark);
    else book.marks[at] = mark;
    remember(book, mark, old);
    return { pupilId, slot, outcome: 'saved', mark, problem: null };
  };

  return {
    async list() {
      await before('list');
      return books;
    },
    async load(id) {
      await before('load');
      return structuredClone(find(id));
    },
    follow(id, { onChange, signal }) {
      const book = find(id);
      const told = followers.get(book) ?? new Set();
      const follower = (): void => onChange('gradebook');
      followers.set(book, told.add(follower));
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(void told.delete(follower)));
      });
    },
    async save(id, items, { idempotencyKey }) {
      await before('save');
      const book = find(id);
      const saved = answered.get(idempotencyKey) ?? {
        items: items.map((item) => saveOne(book, item)),
        results: [],
      };
      answered.set(idempotencyKey, saved);
      if (saved.items.some(({ outcome }) => outcome === 'saved')) tell(book);
      return structuredClone(saved);
    },
    async publish(id, { slot }): Promise<GradebookColumn> {
      await before('publish');
      const column = find(id).columns.find((each) => each.slot === slot);
      if (!column) throw Object.assign(new Error('No such column'), { code: 'slot_unknown' });
      column.publishedAt ??= now().toISOString();
      column.version += 1;
      tell(find(id));
      return { ...column };
    },
    async desk() {
      return inMemoryDesk(books, { now, author, isPrincipal, find, tell });
    },
    explain: explainError,
  };
}
