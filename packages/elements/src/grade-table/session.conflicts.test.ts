import { expect } from '@open-wc/testing';
import { afterEach, beforeAll, beforeEach, describe, it, vi } from 'vitest';
import { loadSaving } from './load-saving.ts';
import { at, overwrite, plain, setUp, wait } from './testing/session.ts';

describe('GradebookSession in conflict', () => {
  beforeAll(loadSaving);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows both marks of a conflict; keeping ours overwrites theirs knowingly', async () => {
    const { session, sheet, database, stored } = setUp();
    overwrite(database, 8);
    session.commit(at, '7', plain);
    await wait();
    expect(sheet.cell(0, 0).status).to.equal('conflict');
    expect(sheet.cell(0, 0).theirs).to.include({ value: 8, updatedBy: 'Nguyễn Văn Hậu' });
    expect(stored()!.value).to.equal(8);
    session.keepMine(at);
    await wait();
    expect(stored()).to.include({ value: 7, version: 3 });
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', theirs: null });
  });

  it('taking theirs drops ours', async () => {
    const { session, sheet, database } = setUp();
    overwrite(database, 8);
    session.commit(at, '7', plain);
    await wait();
    session.takeTheirs(at);
    expect(sheet.cell(0, 0)).to.include({ status: 'clean', version: 2, theirs: null });
    expect(sheet.cell(0, 0).entry).to.deep.equal({ state: 'value', value: 80 });
    expect(session.isSettled).to.be.true;
  });

  it('typing on over a conflict does not decide it', async () => {
    const { session, sheet, database, stored } = setUp();
    overwrite(database, 8);
    session.commit(at, '7', plain);
    await wait();
    session.commit(at, '6', plain);
    await wait();
    expect(sheet.cell(0, 0).status).to.equal('conflict');
    expect(stored()!.value).to.equal(8);
    session.keepMine(at);
    await wait();
    expect(stored()!.value).to.equal(6);
  });

  it('wrong text stays when a reading brings the mark that stands under it, and its correction is no silent overwriting', () => {
    const { session, sheet, database, stored } = setUp();
    const before = Number(stored()!.value);
    session.commit(at, 'abc', plain);
    overwrite(database, before);
    session.receive(structuredClone(database));
    expect(sheet.cell(0, 0)).to.include({ status: 'refused', text: 'abc' });
    session.commit(at, '7', plain);
    expect(sheet.cell(0, 0).status).to.equal('conflict');
    session.commit(at, String(before), plain);
    expect(sheet.cell(0, 0)).to.include({ status: 'clean', version: 2, theirs: null });
  });

  it('going back from wrong text to what a colleague has saved meanwhile is no conflict', () => {
    const { session, sheet, database, stored } = setUp();
    session.commit(at, 'abc', plain);
    overwrite(database, Number(stored()!.value));
    session.receive(structuredClone(database));
    session.restore(at);
    expect(sheet.cell(0, 0)).to.include({ status: 'clean', version: 2, theirs: null });
  });

  it('the same mark by two teachers is no conflict', async () => {
    const { session, sheet, database } = setUp();
    overwrite(database, 7);
    session.commit(at, '7', plain);
    await wait();
    expect(sheet.cell(0, 0)).to.include({ version: 2, theirs: null });
    expect(session.isSettled).to.be.true;
  });

  it('a mark kept over one that was read while the first was on its way goes out, whatever is answered to the first', async () => {
    const { session, sheet, database, stored } = setUp();
    overwrite(database, 8);
    session.commit(at, '7', plain);
    session.flush();
    sheet.receive(database.marks[0]!);
    expect(sheet.cell(0, 0).status).to.equal('conflict');
    session.keepMine(at);
    await wait();
    expect(stored()).to.include({ value: 7, version: 3 });
    expect(sheet.cell(0, 0)).to.include({ status: 'saved', theirs: null });
  });

  it('a mark kept over one that a third has changed again is asked about again', async () => {
    const { session, sheet, database, stored } = setUp();
    overwrite(database, 8);
    session.commit(at, '7', plain);
    session.flush();
    sheet.receive(database.marks[0]!);
    session.keepMine(at);
    overwrite(database, 9);
    await wait();
    expect(stored()).to.include({ value: 9, version: 3 });
    expect(sheet.cell(0, 0).status).to.equal('conflict');
    expect(sheet.cell(0, 0).theirs).to.include({ value: 9 });
  });
});
