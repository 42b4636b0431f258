import type { GradebookProgress } from '@lienthong/sdk';
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { kindOf, lockOf, outcomeOf, type Choice } from './choice.ts';

type Column = GradebookProgress['columns'][number];

const column = (slot: string, change: Partial<Column> = {}): Column => ({
  ...{ slot, lockedAt: null, blank: 0, awaiting: 0 },
  ...change,
});

function book(
  gradebookId: string,
  grade: number,
  columns: Column[],
  subjectCode = 'toan',
): GradebookProgress {
  return {
    ...{ gradebookId, grade, columns, subjectCode, subjectName: subjectCode, schoolYear: 2026, term: 1 },
    ...{ classId: `class ${gradebookId}`, className: `${grade}A${gradebookId}`, pupils: 40 },
  };
}

const lockedAt = '2026-12-20T08:00:00+07:00';
const books = [
  book('1', 6, [column('tx1', { blank: 3 }), column('gk', { lockedAt, blank: 9 }), column('nx')]),
  book('2', 7, [column('tx1', { awaiting: 2 }), column('ck', { blank: 40 })]),
  book('3', 7, [column('gk', { lockedAt })], 'nguVan'),
];
const whole: Choice = {
  ...{ schoolYear: 2026, term: 1, grade: null, classId: null, subjectCode: null },
  without: new Set(),
};

describe('which columns are locked', () => {
  it('a slot is of the kind a school calls it by, in every circular', () => {
    const kinds = ['tx9', 'dk1', 'gk', 'mgk', 'gk-yeuNuoc', 'ck', 'mck', 'ck-nhanAi', 'hk', 'nx'].map(kindOf);
    expect(kinds.join(' ')).to.equal('regular periodic middle middle middle final final final final remark');
  });

  it('open and locked columns, what the open ones lack, and the books that lack most first', () => {
    const { open, locked, kinds, lacking } = outcomeOf(books, whole);
    expect(open).to.deep.equal({ books: 2, columns: 4, blank: 43, awaiting: 2 });
    // What is blank in a locked column is nobody’s to fill in.
    expect(locked).to.deep.equal({ books: 2, columns: 2 });
    expect(kinds).to.deep.equal([
      { kind: 'regular', open: 2, blank: 3 },
      { kind: 'middle', open: 0, blank: 0 },
      { kind: 'final', open: 1, blank: 40 },
      { kind: 'remark', open: 1, blank: 0 },
    ]);
    expect(lacking.map((lack) => [lack.book.gradebookId, lack.blank, lack.awaiting])).to.deep.equal([
      ['2', 40, 2],
      ['1', 3, 0],
    ]);
  });

  it('a grade, a class, a subject, or some kinds', () => {
    const opens = (change: Partial<Choice>) => outcomeOf(books, { ...whole, ...change }).open.columns;
    expect(opens({ grade: 6 })).to.equal(2);
    expect(opens({ classId: 'class 2' })).to.equal(2);
    expect(opens({ subjectCode: 'nguVan' })).to.equal(0);
    expect(opens({ without: new Set(['regular', 'remark']) })).to.equal(1);
    const kinds = outcomeOf(books, { ...whole, without: new Set(['regular']) }).kinds;
    expect(kinds.map(({ kind }) => kind)).to.include('regular');
  });

  it('is sent as it was chosen: slots are named only where a kind is left out', () => {
    expect(lockOf(books, whole, true)).to.deep.equal({ locked: true, schoolYear: 2026, term: 1 });
    const some: Choice = { ...whole, grade: 7, without: new Set(['middle', 'remark']) };
    expect(lockOf(books, some, false)).to.deep.equal({
      ...{ locked: false, schoolYear: 2026, term: 1, grade: 7 },
      slots: ['tx1', 'ck'],
    });
  });
});
