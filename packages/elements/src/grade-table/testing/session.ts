import type { Gradebook } from '@lienthong/sdk';
import { vi } from 'vitest';
import type { Entry } from '../entry.ts';
import type { GradeTableSource } from '../grade-table.source.ts';
import { must } from '../must.ts';
import { GradebookSession } from '../session.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { mark, sampleGradebook, type GradebookOptions } from './gradebooks.ts';

export const at = { row: 0, col: 0 };
export const plain = { shorthand: false };
export const SAVED = new Date('2026-11-22T03:42:00Z');

export function setUp(options: GradebookOptions = {}, parts: Partial<GradeTableSource> = {}) {
  const book = sampleGradebook({
    pupils: 3,
    slots: ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'],
    filled: [1, 0],
    ...options,
  });
  const database = structuredClone(book);
  let trouble: unknown = null;
  const memory = inMemoryGradebooks([database], {
    now: () => SAVED,
    before: () => {
      if (trouble) throw trouble;
    },
  });
  const source = { ...memory, ...parts };
  const heard: string[] = [];
  const session = new GradebookSession(book, source, {
    onStatus: () => {},
    onWritten: (_, { row, col }) => heard.push(`${row}/${col}`),
    onSaved: (_, { items }) => heard.push(`saved ${items.length}`),
  });
  return {
    session,
    sheet: session.sheet,
    heard,
    database,
    stored: (pupil = 0, slot = 'tx1') =>
      database.marks.find((each) => each.pupilId === must(database.pupils[pupil]).id && each.slot === slot),
    trouble: (code: string | null) =>
      (trouble = code === null ? null : Object.assign(new Error(code), { code })),
  };
}

/** Somebody else writes into the database. */
export function overwrite(database: Gradebook, value: number): void {
  const index = database.marks.findIndex(
    (each) => each.pupilId === must(database.pupils[0]).id && each.slot === 'tx1',
  );
  const { pupilId, version } = must(database.marks[index]);
  database.marks[index] = mark(pupilId, 'tx1', value, { version: version + 1, updatedBy: 'Nguyễn Văn Hậu' });
}

export const wait = (ms = 500) => vi.advanceTimersByTimeAsync(ms);

export const value = (tenths: number): Entry => ({ state: 'value', value: tenths });
