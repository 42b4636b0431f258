import { expect } from '@open-wc/testing';
import { afterEach, beforeAll, beforeEach, describe, it, vi } from 'vitest';
import type { Entry } from './entry.ts';
import { must } from './must.ts';
import { reverse } from './reverse.ts';
import { loadSaving } from './load-saving.ts';
import { GradebookSession } from './session.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { mark, sampleGradebook, type GradebookOptions } from './testing/gradebooks.ts';

const plain = { shorthand: false };
const at = (row: number, col: number) => ({ row, col });
const value = (tenths: number): Entry => ({ state: 'value', value: tenths });

function setUp(options: GradebookOptions = {}) {
  const book = sampleGradebook({ pupils: 4, slots: ['tx1', 'tx2', 'ck'], filled: [0], ...options });
  const database = structuredClone(book);
  const source = inMemoryGradebooks([database]);
  let told = 0;
  const open = (of = book) =>
    new GradebookSession(of, source, { onStatus: () => (told += 1), onWritten: () => {}, onSaved: () => {} });
  const session = open();
  return {
    session,
    database,
    open,
    told: () => told,
    shows: (row: number, col: number, of = session) => of.sheet.cell(row, col).entry,
    stored: (row: number, slot: string) =>
      database.marks.find((each) => each.pupilId === must(book.pupils[row]).id && each.slot === slot),
  };
}

const wait = (ms = 500) => vi.advanceTimersByTimeAsync(ms);

describe('undo and redo', () => {
  beforeAll(loadSaving);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('nothing was written: nothing to take back', () => {
    const { session } = setUp();
    expect(session.can('undo')).to.be.false;
    expect(reverse(session, 'undo')).to.equal(null);
    expect(reverse(session, 'redo')).to.equal(null);
  });

  it('one typed cell is one step', () => {
    const { session, shows } = setUp();
    session.commit(at(0, 0), '7', plain);
    session.commit(at(1, 0), '8', plain);
    expect(reverse(session, 'undo')).to.deep.equal({
      way: 'undo',
      what: '',
      written: [at(1, 0)],
      changed: [],
      locked: [],
    });
    expect(shows(0, 0)).to.deep.equal(value(70));
    expect(shows(1, 0)).to.deep.equal({ state: 'empty' });
    expect(reverse(session, 'redo')!.written).to.deep.equal([at(1, 0)]);
    expect(shows(1, 0)).to.deep.equal(value(80));
  });

  it('a change of many cells is one step, told once', () => {
    const { session, shows, told } = setUp();
    const before = told();
    session.change(
      [0, 1, 2].map((row) => ({ place: at(row, 1), entry: value(65) })),
      '3 ô cột TX2',
    );
    expect(told() - before).to.equal(1);
    const back = reverse(session, 'undo')!;
    expect(back.what).to.equal('3 ô cột TX2');
    expect(back.written.length).to.equal(3);
    expect([0, 1, 2].map((row) => shows(row, 1).state)).to.deep.equal(['empty', 'empty', 'empty']);
    reverse(session, 'redo');
    expect(shows(2, 1)).to.deep.equal(value(65));
  });

  it('back to what the database holds before it left sends nothing', async () => {
    const { session, stored } = setUp();
    session.commit(at(0, 0), '7', plain);
    reverse(session, 'undo');
    await wait();
    expect(stored(0, 'tx1')).to.equal(undefined);
    expect(session.isSettled).to.be.true;
  });

  it('after saving it writes a new version', async () => {
    const { session, stored } = setUp();
    session.commit(at(0, 0), '7', plain);
    await wait();
    reverse(session, 'undo');
    await wait();
    expect(stored(0, 'tx1')).to.include({ state: 'empty', version: 2 });
    reverse(session, 'redo');
    await wait();
    expect(stored(0, 'tx1')).to.include({ value: 7, version: 3 });
  });

  it('a colleague’s later mark stays, and its cell is named', async () => {
    const { session, database, shows } = setUp();
    session.change(
      [
        { place: at(0, 0), entry: value(70) },
        { place: at(1, 0), entry: value(80) },
      ],
      'x',
    );
    await wait();
    const theirs = mark(must(database.pupils[0]).id, 'tx1', 9.5, { version: 2 });
    session.receive({ ...database, marks: [theirs] });
    expect(reverse(session, 'undo')).to.deep.include({ written: [at(1, 0)], changed: [at(0, 0)] });
    expect(shows(0, 0)).to.deep.equal(value(95));
    expect(reverse(session, 'redo')!.written).to.deep.equal([at(1, 0)]);
  });

  it('a conflict that nobody decided is not decided by undo', async () => {
    const { session, database } = setUp();
    session.commit(at(0, 0), '7', plain);
    database.marks.push(mark(must(database.pupils[0]).id, 'tx1', 8, { version: 3 }));
    await wait();
    expect(reverse(session, 'undo')!.changed).to.deep.equal([at(0, 0)]);
    expect(session.sheet.cell(0, 0).status).to.equal('conflict');
  });

  it('taking theirs can be taken back: ours is written over it, knowingly', async () => {
    const { session, database, stored } = setUp();
    session.commit(at(0, 0), '7', plain);
    database.marks.push(mark(must(database.pupils[0]).id, 'tx1', 8, { version: 3 }));
    await wait();
    session.takeTheirs(at(0, 0));
    reverse(session, 'undo');
    await wait();
    expect(stored(0, 'tx1')).to.include({ value: 7, version: 4 });
  });

  it('a locked cell is left alone and named', () => {
    const { session, shows } = setUp();
    session.commit(at(0, 0), '7', plain);
    session.sheet.lockedCell = (row) => row === 0;
    expect(reverse(session, 'undo')!.locked).to.deep.equal([at(0, 0)]);
    expect(shows(0, 0)).to.deep.equal(value(70));
  });

  it('a text that was no mark comes back as typed, and mending it is no step of its own', () => {
    const { session, shows } = setUp();
    session.commit(at(0, 0), '7', plain);
    session.commit(at(0, 0), 'abc', plain);
    reverse(session, 'undo');
    expect(shows(0, 0)).to.deep.equal(value(70));
    expect(session.sheet.cell(0, 0).text).to.equal(null);
    reverse(session, 'redo');
    expect(session.sheet.cell(0, 0)).to.include({ text: 'abc', status: 'refused' });
    session.commit(at(0, 0), '8', plain);
    reverse(session, 'undo');
    expect(shows(0, 0)).to.deep.equal(value(70));
  });

  it('restoring a refused text leaves no step', () => {
    const { session } = setUp();
    session.commit(at(0, 0), 'abc', plain);
    session.restore(at(0, 0));
    expect(session.can('undo')).to.be.false;
  });

  it('what is typed after an undo is the new way on', () => {
    const { session } = setUp();
    session.commit(at(0, 0), '7', plain);
    reverse(session, 'undo');
    session.commit(at(0, 1), '8', plain);
    expect(session.can('redo')).to.be.false;
  });

  it('two hundred steps are kept', () => {
    const { session } = setUp();
    for (let step = 0; step <= 210; step += 1) session.commit(at(0, 0), step % 2 ? '7' : '8', plain);
    let taken = 0;
    while (reverse(session, 'undo')) taken += 1;
    expect(taken).to.equal(200);
  });

  it('the steps survive saving, another order of pupils and another page', async () => {
    const { session, open, database, shows } = setUp();
    session.commit(at(0, 0), '7', plain);
    session.change([{ place: at(2, 1), entry: value(65) }], 'Điền 1 ô');
    await wait();
    const kept = JSON.stringify(session.history.steps);
    const next = open({ ...structuredClone(database), pupils: [...database.pupils].reverse() });
    next.history.steps = JSON.parse(kept) as typeof next.history.steps;
    expect(reverse(next, 'undo')).to.deep.include({ what: 'Điền 1 ô', written: [at(1, 1)] });
    expect(reverse(next, 'undo')!.written).to.deep.equal([at(3, 0)]);
    expect(shows(3, 0, next)).to.deep.equal({ state: 'empty' });
  });
});
