import type { Gradebook } from '@lienthong/sdk';
import { expect, waitUntil as poll } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { GradeTableSource } from '../grade-table.source.ts';
import { OpenSessions } from '../open-sessions.ts';
import { reverse } from '../reverse.ts';
import type { GradebookSession } from '../session.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { aloneOnDevice, recordsOf } from './testing/device.ts';

/** The machine may be busy with other things. */
const waitUntil = (met: Parameters<typeof poll>[0], message = 'It never came.') =>
  poll(met, message, { timeout: 15_000, interval: 10 });
const plain = { shorthand: false };
const at = (row: number, col = 0) => ({ row, col });

/** The system, and tabs that come and go. */
function world(owner = 'cô Hạnh') {
  const book = sampleGradebook({ pupils: 4, filled: [1, 0] });
  const database = structuredClone(book);
  const calls: { items: readonly { pupilId: string }[]; key: string }[] = [];
  let trouble: string | null = null;
  /** The answer is lost on its way back. */
  let lost = false;
  const memory = inMemoryGradebooks([database], {
    before: (call) => {
      if (trouble && call === 'save') throw Object.assign(new Error(trouble), { code: trouble });
    },
  });
  const source: GradeTableSource = {
    ...memory,
    async save(id, items, options) {
      calls.push({ items, key: options.idempotencyKey });
      const saved = await memory.save(id, items, options);
      if (lost) throw Object.assign(new Error('lost'), { code: 'unreachable' });
      return saved;
    },
  };
  const sessions: OpenSessions[] = [];
  const open = async (as = owner, from: GradeTableSource | Omit<GradeTableSource, 'load'> = source) => {
    const tab = new OpenSessions({ onStatus: () => {}, onWritten: () => {}, onSaved: () => {} });
    sessions.push(tab);
    tab.use(from, as, as);
    await waitUntil(() => tab.keeper !== null);
    await tab.keeper?.wake();
    return tab;
  };
  return {
    database,
    calls,
    source,
    open,
    read: async (tab: OpenSessions) =>
      tab.take(await source.load(book.id, { signal: new AbortController().signal })),
    trouble: (code: string | null) => (trouble = code),
    lose: (on: boolean) => (lost = on),
    stored: (row: number, slot = 'tx1') =>
      database.marks.find(({ pupilId, slot: of }) => pupilId === database.pupils[row]!.id && of === slot),
    /** The tab is closed: its locks are free, its timers are gone. */
    close: async (tab: OpenSessions) => {
      await tab.keeper?.leave();
      tab.stop();
    },
    end: async () => {
      for (const tab of sessions) {
        await tab.keeper?.leave();
        tab.stop();
      }
    },
  };
}

let here: ReturnType<typeof world>;
const type = (session: GradebookSession, row: number, text: string) => session.commit(at(row), text, plain);
const kept = (tab: OpenSessions, session: GradebookSession) =>
  waitUntil(() => tab.keeper?.isKept(session), 'It is not on the device.');
const settled = (session: GradebookSession) => waitUntil(() => session.isSettled, 'It is not saved.');

describe('marks kept on the device', () => {
  aloneOnDevice();
  beforeEach(() => void (here = world()));
  afterEach(async () => {
    await here.end();
    vi.restoreAllMocks();
  });

  it('are sent by the next page of the same person, without opening the gradebook', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.trouble('unreachable');
    type(session, 0, '9,9');
    type(session, 1, '1,1');
    await kept(first, session);
    await here.close(first);
    here.trouble(null);
    const second = await here.open();
    await waitUntil(() => here.stored(0)!.value === 9.9 && here.stored(1)!.value === 1.1);
    await waitUntil(() => second.isSettled);
    // Only the steps to take back are left.
    await waitUntil(async () => String((await recordsOf()).marks.map(({ count }) => count)) === '0');
  });

  it('a batch that was written, and whose answer was lost, is sent again under its key: one change', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.lose(true);
    type(session, 0, '9,9');
    await waitUntil(() => session.phase === 'away');
    type(session, 1, '1,1');
    await kept(first, session);
    await here.close(first);
    here.lose(false);
    await here.open();
    await waitUntil(() => here.stored(1)!.value === 1.1);
    expect(here.calls[1]!.key).to.equal(here.calls[0]!.key);
    expect(here.calls[1]!.items).to.deep.equal(here.calls[0]!.items);
    expect(here.stored(0)).to.include({ value: 9.9, version: 2 });
    expect(here.stored(1)).to.include({ value: 1.1, version: 2 });
  });

  it('a key the system has forgotten changes nothing: the versions say that it is saved', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.lose(true);
    type(session, 0, '9,9');
    await waitUntil(() => session.phase === 'away');
    await kept(first, session);
    await here.close(first);
    here.lose(false);
    const later = inMemoryGradebooks([here.database]);
    const second = await here.open('cô Hạnh', later);
    await waitUntil(() => second.isSettled && second.keeper!.pending.length === 0);
    expect(here.stored(0)).to.include({ value: 9.9, version: 2 });
  });

  it('a colleague who wrote meanwhile is shown, not overwritten', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.trouble('unreachable');
    type(session, 0, '7');
    await kept(first, session);
    await here.close(first);
    here.trouble(null);
    const { pupilId } = here.database.marks[0]!;
    here.database.marks[0] = mark(pupilId, 'tx1', 8, { version: 2, updatedBy: 'Nguyễn Văn Hậu' });
    const second = await here.open();
    await waitUntil(() => second.beside(null).length === 1);
    const [again] = second.beside(null);
    expect(again!.sheet.cell(0, 0)).to.include({ status: 'conflict' });
    expect(again!.sheet.cell(0, 0).theirs).to.include({ value: 8 });
    expect(again!.sheet.cell(0, 0).entry).to.deep.equal({ state: 'value', value: 70 });
    expect(here.stored(0)!.value).to.equal(8);
  });

  it('a mark of ours that a colleague changed after it was saved is theirs now, whatever the old answer says', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.lose(true);
    type(session, 0, '7');
    await waitUntil(() => session.phase === 'away');
    await kept(first, session);
    await here.close(first);
    here.lose(false);
    const { pupilId } = here.database.marks[0]!;
    here.database.marks[0] = mark(pupilId, 'tx1', 8, { version: 3, updatedBy: 'Nguyễn Văn Hậu' });
    const second = await here.open();
    await waitUntil(() => second.beside(null).length === 1 && here.calls.length === 2);
    expect(second.beside(null)[0]!.sheet.cell(0, 0).theirs).to.include({ value: 8 });
    expect(here.stored(0)!.value).to.equal(8);
  });

  it('keeps what was no mark, exactly as typed, and the steps to take back', async () => {
    const first = await here.open();
    const session = await here.read(first);
    type(session, 0, '9,9');
    await settled(session);
    type(session, 1, 'tám');
    await kept(first, session);
    await here.close(first);
    const second = await here.open();
    const again = await here.read(second);
    await waitUntil(() => again.sheet.cell(1, 0).text === 'tám');
    expect(again.sheet.cell(1, 0)).to.include({ status: 'refused', problem: 'mark_not_understood' });
    reverse(again, 'undo');
    expect(again.sheet.cell(1, 0).status).to.equal('clean');
    reverse(again, 'undo');
    await settled(again);
    expect(here.stored(0)!.value).not.to.equal(9.9);
  });

  it('are neither shown to another person nor sent by them, and wait for their own', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.trouble('unreachable');
    type(session, 0, '9,9');
    await kept(first, session);
    here.trouble(null);
    // The session ran out, and a colleague signs in on the same page.
    first.use(null, '');
    first.use(here.source, 'thầy Hậu', 'thầy Hậu');
    await waitUntil(() => first.keeper?.person === 'thầy Hậu');
    await first.keeper!.wake();
    expect(first.keeper!.pending).to.deep.equal([]);
    expect((await here.read(first)).sheet.unsaved).to.equal(0);
    expect(here.stored(0)!.value).not.to.equal(9.9);
    await here.close(first);
    await here.open();
    await waitUntil(() => here.stored(0)!.value === 9.9);
  });

  it('go when the person signs out', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.trouble('unreachable');
    type(session, 0, '9,9');
    await kept(first, session);
    first.clear();
    await waitUntil(async () => (await recordsOf()).marks.length === 0);
    expect((await recordsOf()).keys).to.deep.equal([]);
  });

  it('two windows of one person keep both, and the one that stays sends what the other left', async () => {
    const [left, right] = [await here.open(), await here.open()];
    const [one, other] = [await here.read(left), await here.read(right)];
    here.trouble('unreachable');
    type(one, 0, '9,9');
    type(other, 1, '1,1');
    await kept(left, one);
    await kept(right, other);
    expect((await recordsOf()).marks.length).to.equal(2);
    await right.keeper!.wake();
    expect(right.keeper!.inOtherTabs).to.equal(1);
    await here.close(left);
    await waitUntil(() => other.sheet.cell(0, 0).status !== 'clean');
    here.trouble(null);
    right.flush();
    await settled(other);
    expect(here.stored(0)!.value).to.equal(9.9);
    expect(here.stored(1)!.value).to.equal(1.1);
    expect(here.stored(0)!.version).to.equal(2);
  });

  it('go with their pupil when the class list changes, and one whose pupil left is told in words', async () => {
    const tab = await here.open();
    const session = await here.read(tab);
    here.trouble('unreachable');
    type(session, 1, '9,9');
    type(session, 2, '1,1');
    const [first, gone, stays, last] = here.database.pupils;
    const comes = { ...first!, id: 'new', fullName: 'Trần Văn Mới' };
    const book = structuredClone(here.database) as Gradebook;
    book.pupils = [comes, stays!, first!, last!];
    const again = await tab.take(book);
    expect(again).not.to.equal(session);
    expect(again.sheet.cell(1, 0).entry).to.deep.equal({ state: 'value', value: 11 });
    expect(again.sheet.cell(0, 0).status).to.equal('clean');
    expect(again.sending.strays).to.deep.equal([
      {
        pupilId: gone!.id,
        pupilName: gone!.fullName,
        slot: 'tx1',
        held: { state: 'value', value: 99 },
        version: 1,
      },
    ]);
    expect(again.isSettled).to.be.false;
    // Back in the list, the mark goes back into its cell.
    here.trouble(null);
    const back = await tab.take(structuredClone(here.database));
    expect(back.sending.strays).to.deep.equal([]);
    await settled(back);
    expect(here.stored(1)!.value).to.equal(9.9);
    expect(here.stored(2)!.value).to.equal(1.1);
  });

  it('a full disk is said, typing and saving go on, and what fits again is kept', async () => {
    const tab = await here.open();
    const session = await here.read(tab);
    here.trouble('unreachable');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    type(session, 0, '9,9');
    await waitUntil(() => tab.keeper!.trouble === 'full');
    expect(tab.keeper!.isKept(session)).to.be.false;
    expect(tab.mayClose).to.be.false;
    full.mockRestore();
    type(session, 1, '1,1');
    await kept(tab, session);
    expect(tab.keeper!.trouble).to.equal(null);
    await waitUntil(() => session.phase === 'away' && tab.mayClose);
  });

  it('a record that cannot be read is counted and put away', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.trouble('unreachable');
    type(session, 0, '9,9');
    await kept(first, session);
    await here.close(first);
    vi.spyOn(SubtleCrypto.prototype, 'decrypt').mockRejectedValue(new DOMException('', 'OperationError'));
    const second = await here.open();
    expect(second.keeper!.unreadable).to.equal(1);
    expect((await recordsOf()).marks).to.deep.equal([]);
  });

  it('wait for a gradebook the person may not open any more, and say why', async () => {
    const first = await here.open();
    const session = await here.read(first);
    here.trouble('unreachable');
    type(session, 0, '9,9');
    await kept(first, session);
    await here.close(first);
    const denied = () => Promise.reject(Object.assign(new Error(), { code: 'permission_denied' }));
    const second = await here.open('cô Hạnh', { ...here.source, load: denied });
    const { id, kept: left, count, problem } = second.keeper!.pending[0]!;
    expect([id, count, problem]).to.deep.equal([session.id, 1, 'permission_denied']);
    expect(left.title).to.deep.equal({ subjectName: 'Toán', className: '7A1', term: 1 });
  });
});
