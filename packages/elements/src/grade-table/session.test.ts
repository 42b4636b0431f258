import { expect } from '@open-wc/testing';
import { afterEach, beforeAll, beforeEach, describe, it, vi } from 'vitest';
import { loadSaving } from './load-saving.ts';
import { mark } from './testing/gradebooks.ts';
import { at, overwrite, plain, SAVED, setUp, value, wait } from './testing/session.ts';

describe('GradebookSession', () => {
  beforeAll(loadSaving);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('types, sends and settles', async () => {
    const { session, sheet, stored, heard } = setUp();
    expect(session.commit(at, '9,5', plain)).to.equal('written');
    expect(sheet.cell(0, 0).status).to.equal('typed');
    expect(session.isSettled).to.be.false;
    await wait();
    expect(stored()).to.include({ value: 9.5, version: 2 });
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', version: 2 });
    expect(session.savedAt).to.deep.equal(SAVED);
    expect(session.isSettled).to.be.true;
    expect(heard).to.deep.equal(['0/0', 'saved 1']);
  });

  it('the same mark again is nothing to do', () => {
    const { session, sheet, heard } = setUp();
    session.commit(at, '9,5', plain);
    expect(session.commit(at, '9.5', plain)).to.equal('same');
    expect(sheet.unsaved).to.equal(1);
    expect(heard).to.deep.equal(['0/0']);
  });

  it('going back before it was sent leaves nothing to send', async () => {
    const { session, sheet, stored } = setUp();
    const before = String(stored()!.value).replace('.', ',');
    session.commit(at, '9,5', plain);
    session.commit(at, before, plain);
    expect(sheet.cell(0, 0).status).to.equal('clean');
    await wait();
    expect(stored()!.version).to.equal(1);
  });

  it('wrong text stays as typed and is not sent, and takes back what waited there', async () => {
    const { session, sheet, stored } = setUp();
    const before = stored()!.value;
    session.commit(at, '9', plain);
    expect(session.commit(at, '7,26', plain)).to.equal('refused');
    expect(sheet.cell(0, 0)).to.include({ status: 'refused', text: '7,26', problem: 'mark_too_precise' });
    await wait();
    expect(stored()!.value).to.equal(before);
    expect(session.waiting).to.equal(0);
    expect(session.isSettled).to.be.false;
    session.restore(at);
    expect(sheet.cell(0, 0)).to.include({ status: 'clean', text: null });
  });

  it('wrong text over a mark on its way goes back to that mark, as the system will have it', async () => {
    const { session, sheet, stored } = setUp();
    session.commit(at, '9', plain);
    session.flush();
    session.commit(at, 'abc', plain);
    session.restore(at);
    expect(sheet.cell(0, 0)).to.include({ status: 'waiting', text: null });
    expect(sheet.cell(0, 0).entry).to.deep.equal(value(90));
    await wait();
    expect(stored()).to.include({ value: 9, version: 2 });
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', version: 2 });
    expect(sheet.cell(0, 0).entry).to.deep.equal(value(90));
  });

  it('k asks for a reason before anything is written', async () => {
    const { session, sheet, stored } = setUp();
    expect(session.commit(at, 'k', plain)).to.equal('needsReason');
    expect(sheet.cell(0, 0)).to.include({ status: 'refused', text: 'k', problem: 'mark_reason_missing' });
    session.write(at, { state: 'zeroByRule', reason: 'Nghỉ không phép' });
    await wait();
    expect(stored()).to.include({ state: 'zeroByRule', value: null, reason: 'Nghỉ không phép' });
  });

  it('an edit while its cell is on the way rests on the version that comes back', async () => {
    const { session, sheet, stored } = setUp();
    session.commit(at, '9', plain);
    session.flush();
    session.commit(at, '8', plain);
    expect(sheet.cell(0, 0).status).to.equal('typed');
    await wait();
    expect(stored()).to.include({ value: 8, version: 3 });
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', version: 3 });
  });

  it('going back while on the way is sent too', async () => {
    const { session, stored } = setUp();
    const before = stored()!.value;
    session.commit(at, '9,9', plain);
    session.flush();
    session.commit(at, String(before), plain);
    await wait();
    expect(stored()).to.include({ value: before, version: 3 });
  });

  it('keeps marks while the system is away, and saves them once', async () => {
    const { session, sheet, stored, trouble } = setUp();
    trouble('unreachable');
    session.commit(at, '9', plain);
    session.commit({ row: 1, col: 0 }, '1,1', plain);
    await wait();
    expect(session.phase).to.equal('away');
    expect(sheet.cell(0, 0).status).to.equal('waiting');
    expect(session.waiting).to.equal(2);
    trouble(null);
    session.flush();
    await wait(0);
    expect(stored()).to.include({ value: 9, version: 2 });
    expect(session.isSettled).to.be.true;
  });

  it('a mark the system refuses stays in its cell with the reason', async () => {
    const { session, sheet, database } = setUp();
    database.columns[0]!.lockedAt = '2026-11-22T10:00:00+07:00';
    session.commit(at, '7', plain);
    await wait();
    expect(sheet.cell(0, 0)).to.include({ status: 'refused', problem: 'column_locked', text: null });
    expect(sheet.cell(0, 0).entry).to.deep.equal({ state: 'value', value: 70 });
    session.restore(at);
    expect(sheet.cell(0, 0).status).to.equal('clean');
  });

  it('a whole batch refused is refused cell by cell', async () => {
    const { session, sheet, trouble } = setUp();
    trouble('permission_denied');
    session.commit(at, '7', plain);
    session.commit({ row: 1, col: 0 }, '1,1', plain);
    await wait();
    expect(sheet.find('refused').length).to.equal(2);
    expect(sheet.cell(1, 0).problem).to.equal('permission_denied');
  });

  it('a locked column is not written', () => {
    const { session } = setUp({ locked: ['tx1'] });
    expect(session.commit(at, '7', plain)).to.equal('locked');
    expect(session.clear(at)).to.equal('locked');
    expect(session.isReadOnly(0, 6)).to.be.true;
  });

  it('our own mark in a fresh reading is not somebody else’s', async () => {
    const { session, sheet, stored, database } = setUp();
    session.commit(at, '9', plain);
    session.flush();
    session.commit(at, '8', plain);
    const [first] = database.marks;
    session.receive({ ...database, marks: [mark(first!.pupilId, 'tx1', 9, { version: 2 })] });
    await wait();
    expect(stored()).to.include({ value: 8, version: 3 });
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', theirs: null });
    expect(session.isSettled).to.be.true;
  });

  it('a mark the answer leaves out is not saved', async () => {
    const { session, sheet } = setUp({}, { save: () => Promise.resolve({ items: [], results: [] }) });
    session.commit(at, '9', plain);
    await wait();
    expect(sheet.cell(0, 0)).to.include({ status: 'refused', problem: 'internal_error' });
  });

  it('a cell saved as empty may have no mark left', async () => {
    const { session, sheet } = setUp(
      {},
      {
        save: (_, items) =>
          Promise.resolve({
            items: items.map(({ pupilId, slot }) => ({
              pupilId,
              slot,
              outcome: 'saved',
              mark: null,
              problem: null,
            })),
            results: [],
          }),
      },
    );
    session.clear(at);
    await wait();
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', version: 0 });
    expect(session.isSettled).to.be.true;
  });

  it('takes a fresh reading in under what is typed', () => {
    const { session, sheet, database } = setUp();
    session.commit({ row: 1, col: 0 }, '5', plain);
    overwrite(database, 8);
    session.receive(structuredClone(database));
    expect(sheet.cell(0, 0).entry).to.deep.equal({ state: 'value', value: 80 });
    expect(sheet.cell(1, 0).status).to.equal('typed');
  });

  it('change writes several cells and says what became of each', () => {
    const { session, sheet } = setUp({ locked: ['gk'] });
    const same = sheet.cell(0, 0).entry;
    const outcome = session.change(
      [
        { place: at, entry: same },
        { place: { row: 0, col: 1 }, entry: value(70) },
        { place: { row: 1, col: 4 }, entry: value(80) },
      ],
      'Dán 3 ô',
    );
    expect(outcome).to.deep.equal({
      written: [{ row: 0, col: 1 }],
      same: [at],
      locked: [{ row: 1, col: 4 }],
    });
  });
});
