import type { Correction, Gradebook, GradebookColumn, Mark, MarkVersion } from '@lienthong/sdk';
import type { CellName, GradebookDesk } from '../grade-table.source.ts';
import { inMemorySchool } from './in-memory-school.ts';

/** What the pretended system remembers of a gradebook beside what stands in it. */
export interface Memory {
  versions: MarkVersion[];
  corrections: Correction[];
}

const memories = new WeakMap<Gradebook, Memory>();

export function memoryOf(book: Gradebook): Memory {
  let memory = memories.get(book);
  if (!memory) memories.set(book, (memory = { versions: book.marks.map(firstVersion), corrections: [] }));
  return memory;
}

export function remember(book: Gradebook, mark: Mark, old: Mark | null): MarkVersion {
  const { state, value, reason = null, version, pupilId, slot, updatedAt, updatedBy = null } = mark;
  const previous = old && { state: old.state, value: old.value, reason: old.reason ?? null };
  const written: MarkVersion = {
    ...{ state, value, reason, version, pupilId, slot, previous },
    ...{ writtenAt: updatedAt, writtenBy: updatedBy, correction: null },
  };
  memoryOf(book).versions.push(written);
  return written;
}

function firstVersion({
  state,
  value,
  reason = null,
  version,
  pupilId,
  slot,
  updatedAt,
  updatedBy = null,
}: Mark): MarkVersion {
  return {
    ...{ state, value, reason, version, pupilId, slot, previous: null },
    ...{ writtenAt: updatedAt, writtenBy: updatedBy, correction: null },
  };
}

export interface DeskOptions {
  now(): Date;
  author: string;
  isPrincipal: boolean;
  find(id: string): Gradebook;
  tell(book: Gradebook): void;
}

/** History, corrections and columns of gradebooks in memory, as the central system has them. */
export function inMemoryDesk(books: readonly Gradebook[], options: DeskOptions): GradebookDesk {
  const { now, author, isPrincipal, find, tell } = options;
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const cellOf = (book: Gradebook, { pupilId, slot }: CellName): Mark | null =>
    book.marks.find((mark) => mark.pupilId === pupilId && mark.slot === slot) ?? null;

  const approve = (book: Gradebook, correction: Correction): void => {
    const old = cellOf(book, correction);
    if ((old?.version ?? 0) !== correction.markVersion) fail('version_conflict');
    const { pupilId, slot, to } = correction;
    const version = (old?.version ?? 0) + 1;
    const at = now().toISOString();
    const mark: Mark = { pupilId, slot, ...to, version, updatedAt: at, updatedBy: correction.requestedBy };
    if (old) book.marks[book.marks.indexOf(old)] = mark;
    else book.marks.push(mark);
    const { id, why, requestedAt } = correction;
    remember(book, mark, old).correction = { id, why, requestedAt, approvedAt: at, approvedBy: author };
  };

  return {
    isPrincipal,
    async history(id, cell) {
      return memoryOf(find(id))
        .versions.filter((each) => !cell || (each.pupilId === cell.pupilId && each.slot === cell.slot))
        .reverse();
    },
    async corrections({ gradebookId, status }) {
      return books
        .filter(({ id }) => gradebookId === undefined || id === gradebookId)
        .flatMap((book) => memoryOf(book).corrections)
        .filter((each) => status === undefined || each.status === status)
        .map((each) => ({ ...each, mine: each.requestedBy === author }))
        .reverse();
    },
    async requestCorrection(id, { pupilId, slot, version, why, state, value = null, reason = null }) {
      const book = find(id);
      const column = book.columns.find((each) => each.slot === slot) ?? fail('slot_unknown');
      if (!column.lockedAt) fail('column_not_locked');
      const old = cellOf(book, { pupilId, slot });
      if ((old?.version ?? 0) !== version) fail('version_conflict');
      const { corrections } = memoryOf(book);
      if (
        corrections.some((each) => each.pupilId === pupilId && each.slot === slot && each.status === 'open')
      )
        fail('correction_open');
      const { classId, className, subjectCode, subjectName, term } = book;
      const made: Correction = {
        ...{ id: crypto.randomUUID(), gradebookId: id, classId, className, subjectCode, subjectName, term },
        ...{ pupilId, slot, kind: column.kind, status: 'open', version: 1, markVersion: version, why },
        pupilName: book.pupils.find((each) => each.id === pupilId)?.fullName ?? '',
        from: { state: old?.state ?? 'empty', value: old?.value ?? null, reason: old?.reason ?? null },
        to: { state, value: value as Mark['value'], reason },
        ...{ requestedAt: now().toISOString(), requestedBy: author, mine: true },
        ...{ decidedAt: null, decidedBy: null, decisionReason: null },
      };
      corrections.push(made);
      tell(book);
      return { ...made };
    },
    async decide({ id }, decision) {
      const book = books.find((each) => memoryOf(each).corrections.some((one) => one.id === id));
      const correction = book && memoryOf(book).corrections.find((each) => each.id === id);
      if (!book || !correction) return fail('correction_unknown');
      if (correction.status !== 'open') return fail('correction_closed');
      const status = 'withdrawn' in decision ? 'withdrawn' : decision.decision;
      if (status === 'approved') approve(book, correction);
      Object.assign(correction, {
        ...{ status, version: 2, decidedAt: now().toISOString(), decidedBy: author },
        decisionReason: 'reason' in decision ? (decision.reason ?? null) : null,
      });
      tell(book);
      return { ...correction };
    },
    async addColumn(id, { slot, form }) {
      const book = find(id);
      if (book.columns.some((each) => each.slot === slot)) fail('column_exists');
      const isAlike = (each: GradebookColumn): boolean => each.slot.slice(0, 2) === slot.slice(0, 2);
      const { form: _, ...like } = book.columns.find(isAlike) ?? fail('column_not_in_circular');
      const column = { ...like, ...(form && { form }), slot, version: 1, publishedAt: null, lockedAt: null };
      book.columns.splice(book.columns.findLastIndex(isAlike) + 1, 0, column);
      tell(book);
      const regular = book.columns.filter((each) => each.slot.startsWith('tx') && !each.form);
      return { column: { ...column }, beyondPlan: slot.startsWith('tx') && regular.length > 4 };
    },
    async changeColumn(id, { slot }, change) {
      const book = find(id);
      const at = book.columns.findIndex((each) => each.slot === slot);
      const column = book.columns[at] ?? fail('slot_unknown');
      if ('removed' in change) {
        if (book.marks.some((mark) => mark.slot === slot)) fail('column_in_use');
        book.columns.splice(at, 1);
      } else {
        column.lockedAt = change.locked ? now().toISOString() : null;
        column.version += 1;
      }
      tell(book);
      return { ...column };
    },
    school: inMemorySchool(books, { now, tell }),
  };
}
