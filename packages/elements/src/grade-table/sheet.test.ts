import type { Gradebook } from '@lienthong/sdk';
import { expect, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fetchCircular } from './circulars.ts';
import { Sheet } from './sheet.ts';
import { mark, sampleGradebook } from './testing/gradebooks.ts';

const setUp = (options = {}) => {
  const book = sampleGradebook({ pupils: 3, slots: ['tx1', 'gk', 'ck'], filled: [1, 0], ...options });
  return { book, sheet: new Sheet(book) };
};

describe('Sheet', () => {
  it('counts what is entered, and follows each change', () => {
    const { sheet } = setUp();
    expect([0, 1, 2].map((col) => sheet.filled(col))).to.deep.equal([3, 0, 0]);
    sheet.put(0, 1, { entry: { state: 'value', value: 70 }, status: 'typed' });
    sheet.put(1, 1, { entry: { state: 'zeroByRule', reason: 'x' }, status: 'typed' });
    sheet.put(2, 1, { entry: { state: 'pendingMakeUp' }, status: 'typed' });
    expect(sheet.filled(1)).to.equal(2);
    sheet.put(0, 1, { entry: { state: 'empty' }, status: 'typed' });
    expect(sheet.filled(1)).to.equal(1);
  });

  it('a refused text is no mark, for counts and averages', () => {
    const { sheet } = setUp();
    const before = sheet.results(0).term.value;
    expect(before).not.to.equal(null);
    sheet.put(0, 0, { status: 'refused', text: '11', problem: 'mark_out_of_range' });
    expect(sheet.filled(0)).to.equal(2);
    expect(sheet.results(0).term.value).to.equal(null);
  });

  it('knows what is unsaved, in reading order', () => {
    const { sheet } = setUp();
    sheet.put(2, 0, { status: 'conflict' });
    sheet.put(0, 2, { status: 'refused' });
    sheet.put(1, 1, { status: 'typed' });
    expect(sheet.unsaved).to.equal(3);
    expect(sheet.find('refused', 'conflict')).to.deep.equal([
      { row: 0, col: 2 },
      { row: 2, col: 0 },
    ]);
    sheet.put(2, 0, { status: 'saved' });
    expect(sheet.unsaved).to.equal(2);
  });

  it('answers the cell before, so that it can be put back', () => {
    const { sheet } = setUp();
    const before = sheet.put(0, 0, { entry: { state: 'empty' }, status: 'typed' });
    sheet.put(0, 0, before);
    expect(sheet.cell(0, 0)).to.deep.equal(before);
    expect(sheet.unsaved).to.equal(0);
  });

  it('tells which cell changed', () => {
    const { sheet } = setUp();
    const heard: string[] = [];
    sheet.onChange = (cells) => heard.push(cells.map(({ row, col }) => `${row}/${col}`).join(' '));
    sheet.put(1, 2, { entry: { state: 'value', value: 50 } });
    expect(heard).to.deep.equal(['1/2']);
  });

  it('tells of several cells that change together once, at the end', () => {
    const { sheet } = setUp();
    const heard: string[] = [];
    sheet.onChange = (cells) => heard.push(cells.map(({ row, col }) => `${row}/${col}`).join(' '));
    sheet.together(() => {
      sheet.put(1, 2, { entry: { state: 'value', value: 50 } });
      sheet.together(() => sheet.put(2, 2, { entry: { state: 'value', value: 60 } }));
      expect(heard).to.deep.equal([]);
    });
    sheet.together(() => {});
    expect(heard).to.deep.equal(['1/2 2/2']);
  });

  it('takes a newer mark, and makes it a conflict where something is typed', () => {
    const { sheet, book } = setUp();
    const [first, second] = book.pupils;
    sheet.put(1, 0, { entry: { state: 'value', value: 60 }, status: 'typed' });
    sheet.receive(mark(first!.id, 'tx1', 9.5, { version: 2 }));
    sheet.receive(mark(second!.id, 'tx1', 3, { version: 2 }));
    expect(sheet.cell(0, 0)).to.include({ status: 'clean', version: 2 });
    expect(sheet.cell(0, 0).entry).to.deep.equal({ state: 'value', value: 95 });
    expect(sheet.cell(1, 0).status).to.equal('conflict');
    expect(sheet.cell(1, 0).theirs?.value).to.equal(3);
  });

  it('an older or equal version says nothing new; the same mark from another hand is no conflict', () => {
    const { sheet, book } = setUp();
    const [first] = book.pupils;
    const before = sheet.cell(0, 0);
    sheet.receive(mark(first!.id, 'tx1', 1, { version: 1 }));
    expect(sheet.cell(0, 0)).to.deep.equal(before);
    sheet.put(0, 0, { entry: { state: 'value', value: 60 }, status: 'typed' });
    sheet.receive(mark(first!.id, 'tx1', 6, { version: 2 }));
    expect(sheet.cell(0, 0).status).to.equal('clean');
  });

  it('a column is closed by its lock, and by a gradebook one may only read', () => {
    expect(setUp({ locked: ['gk'] }).sheet.isLocked(0, 1)).to.be.true;
    expect(setUp({ locked: ['gk'] }).sheet.isLocked(0, 0)).to.be.false;
    expect(setUp({ canEdit: false }).sheet.isLocked(0, 0)).to.be.true;
  });

  it('keeps what it knows of term I when a save answers without it', async () => {
    await fetchCircular('TT22/2021', 2);
    const book = sampleGradebook({ pupils: 1, term: 2 });
    const sheet = new Sheet(book);
    const year = sheet.results(0).year?.value;
    expect(year).to.be.a('number');
    sheet.receiveResult({ pupilId: book.pupils[0]!.id, termValue: null, yearValue: null });
    expect(sheet.results(0).year?.value).to.equal(year);
  });

  it('averages by the circular of an earlier year, once it has come', async () => {
    const book = sampleGradebook({ pupils: 1, slots: ['tx1', 'tx2', 'dk1', 'hk'], filled: [1] });
    const { sheet, changed } = watched({ ...book, ruleSet: 'TT58/2011', periodsPerYear: 35 });
    await waitUntil(() => changed.length > 0, 'the circular came');
    const tenths = book.marks.map(({ value }) => Math.round(Number(value) * 10));
    const [tx1 = 0, tx2 = 0, dk1 = 0, hk = 0] = tenths;
    const { value, provisional } = sheet.results(0).term;
    expect(value).to.equal(Math.floor((2 * (tx1 + tx2 + 2 * dk1 + 3 * hk) + 7) / 14));
    expect(provisional).to.equal(false);
    expect(changed).to.deep.equal([[0, 4]]);
  });
});

function watched(book: Gradebook): { sheet: Sheet; changed: [number, number][] } {
  const sheet = new Sheet(book);
  const changed: [number, number][] = [];
  sheet.onChange = (cells) => cells.forEach(({ row, col }) => changed.push([row, col]));
  return { sheet, changed };
}
