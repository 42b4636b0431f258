import type { Gradebook } from '@lienthong/sdk';
import type { SchoolColumns } from '../grade-table.source.ts';

export interface InMemorySchoolOptions {
  now(): Date;
  tell(book: Gradebook): void;
}

/** The columns of all gradebooks in memory, counted and locked as the central system does it. */
export function inMemorySchool(
  books: readonly Gradebook[],
  { now, tell }: InMemorySchoolOptions,
): SchoolColumns {
  return {
    async progress({ schoolYear, term }) {
      return books
        .filter((book) => book.schoolYear === schoolYear && book.term === term)
        .map(({ id, pupils, columns, marks, ...book }) => ({
          gradebookId: id,
          ...{ classId: book.classId, className: book.className, grade: book.grade, schoolYear, term },
          ...{ subjectCode: book.subjectCode, subjectName: book.subjectName, pupils: pupils.length },
          columns: columns.map(({ slot, lockedAt }) => {
            const entered = marks.filter((mark) => mark.slot === slot && mark.state !== 'empty');
            const awaiting = entered.filter(({ state }) => state === 'pendingMakeUp').length;
            return { slot, lockedAt, blank: slot === 'nx' ? 0 : pupils.length - entered.length, awaiting };
          }),
        }));
    },
    async lock({ locked, schoolYear, term, grade, classId, subjectCode, slots }) {
      const changed = books
        .filter((book) => book.schoolYear === schoolYear && book.term === term)
        .filter((book) => grade === undefined || book.grade === grade)
        .filter((book) => classId === undefined || book.classId === classId)
        .filter((book) => subjectCode === undefined || book.subjectCode === subjectCode)
        .map((book) => {
          const columns = book.columns.filter(
            ({ slot, lockedAt }) => (lockedAt === null) === locked && (!slots || slots.includes(slot)),
          );
          for (const column of columns) {
            column.lockedAt = locked ? now().toISOString() : null;
            column.version += 1;
          }
          if (columns.length > 0) tell(book);
          return columns.length;
        })
        .filter((count) => count > 0);
      return { gradebooks: changed.length, columns: changed.reduce((sum, count) => sum + count, 0) };
    },
  };
}
