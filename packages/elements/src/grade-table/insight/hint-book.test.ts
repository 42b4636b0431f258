import { describe, expect, it } from 'vitest';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { hintsOf } from './hint-book.ts';
import { GradebookSession } from '../session.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';

function bookWith(value: number, state: 'value' | 'zeroByRule') {
  const book = sampleGradebook({ pupils: 1, slots: ['tx1', 'tx2', 'tx3', 'gk'], filled: [1] });
  for (const mark of book.marks) Object.assign(mark, { state: 'value', value: 8 });
  Object.assign(book.marks.find(({ slot }) => slot === 'gk') ?? {}, {
    state,
    value: state === 'value' ? value : null,
  });
  const hooks = { onStatus: () => {}, onWritten: () => {}, onSaved: () => {} };
  return hintsOf(new GradebookSession(book, inMemoryGradebooks([book]), hooks));
}

describe('questions about marks', () => {
  it('a typed 0 far from the others is asked about, a zero given with its reason is not', () => {
    expect(bookWith(0, 'value').all([0])).toHaveLength(1);
    expect(bookWith(0, 'zeroByRule').all([0])).toEqual([]);
  });
});
