import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { Sheet } from '../sheet.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { ProgressReader, progressOf } from './progress.ts';

describe('how far the gradebooks are', () => {
  it('counts what is missing in each column; a remark may be left out', () => {
    const book = sampleGradebook({ pupils: 10, slots: ['tx1', 'tx2', 'nx'], filled: [1, 0.4, 0] });
    expect(progressOf(new Sheet(book))).to.deep.equal({
      pupils: 10,
      held: 'mark',
      missing: 6,
      columns: [
        { column: book.columns[0], missing: 0 },
        { column: book.columns[1], missing: 6 },
      ],
    });
  });

  it('reads one after another, each once, and goes on after one that fails', async () => {
    const books = [1, 2, 3].map((number) => sampleGradebook({ number, pupils: 4 }));
    const source = inMemoryGradebooks(books);
    const read: string[] = [];
    let together = 0;
    let most = 0;
    const reader = new ProgressReader(
      {
        load: async (id, options) => {
          read.push(id);
          most = Math.max(most, (together += 1));
          try {
            if (id === books[1]?.id) throw new TypeError('Failed to fetch');
            return await source.load(id, options);
          } finally {
            together -= 1;
          }
        },
      },
      () => {},
    );
    await reader.read(books);
    expect(most).to.equal(1);
    expect(books.map(({ id }) => reader.state(id).kind)).to.deep.equal(['here', 'failed', 'here']);
    await reader.read(books);
    expect(read.map((id) => books.findIndex((book) => book.id === id))).to.deep.equal([0, 1, 2, 1]);
  });

  it('stops when nobody looks any more', async () => {
    const books = [1, 2].map((number) => sampleGradebook({ number, pupils: 2 }));
    const source = inMemoryGradebooks(books);
    let changes = 0;
    const reader = new ProgressReader(source, () => {
      changes += 1;
      reader.stop();
    });
    await reader.read(books);
    expect(changes).to.equal(1);
    expect(reader.state(books[1]?.id ?? '').kind).to.equal('waiting');
  });
});
