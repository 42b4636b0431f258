import { expect } from '@open-wc/testing';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { GradebookSession } from './session.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { sampleGradebook } from './testing/gradebooks.ts';

const module = vi.hoisted(() => ({ here: null as unknown, isAway: false, asked: 0 }));

vi.mock('./load-saving.ts', () => ({
  saving: () => module.here,
  loadSaving: async () => {
    module.asked += 1;
    if (module.isAway) throw new TypeError('Failed to fetch');
    return (module.here = await import('./saving.ts'));
  },
}));

const wait = (ms = 500) => vi.advanceTimersByTimeAsync(ms);

function setUp() {
  const book = sampleGradebook({ pupils: 2, slots: ['tx1', 'tx2'], filled: [0, 0] });
  const database = structuredClone(book);
  let told = 0;
  const session = new GradebookSession(book, inMemoryGradebooks([database]), {
    onStatus: () => (told += 1),
    onWritten: () => {},
    onSaved: () => {},
  });
  const type = (text: string) => session.commit({ row: 0, col: 0 }, text, { shorthand: false });
  return { session, type, told: () => told, stored: () => database.marks.map(({ value }) => value) };
}

describe('marks typed before what sends them is here', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    Object.assign(module, { here: null, isAway: false, asked: 0 });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('wait in their cells and go out when it comes', async () => {
    const { session, type, told, stored } = setUp();
    expect(type('7')).to.equal('written');
    expect(type('8')).to.equal('written');
    expect(session.sending.outbox).to.equal(null);
    expect(session).to.include({ waiting: 1, phase: 'soon', isSettled: false });
    expect(told()).to.equal(2);
    await vi.waitFor(() => expect(session.sending.outbox).not.to.equal(null));
    await wait();
    expect(stored()).to.deep.equal([8]);
    expect(session).to.include({ waiting: 0, phase: 'idle', isSettled: true });
    expect(module.asked).to.equal(1);
  });

  it('a mark taken back meanwhile, or a text that is none, is not sent', async () => {
    const { session, type, stored } = setUp();
    type('7');
    type('');
    expect(session).to.include({ waiting: 0, phase: 'idle', isSettled: true });
    type('7x');
    expect(session).to.include({ waiting: 0, isSettled: false });
    await vi.waitFor(() => expect(session.sending.outbox).not.to.equal(null));
    await wait();
    expect(stored()).to.deep.equal([]);
    expect(session.sheet.cell(0, 0)).to.include({ status: 'refused', text: '7x' });
  });

  it('it is asked for until it comes', async () => {
    const { session, type, stored } = setUp();
    module.isAway = true;
    type('7');
    await wait(12_000);
    expect(module.asked).to.equal(3);
    module.isAway = false;
    await wait(5_000);
    await vi.waitFor(() => expect(session.sending.outbox).not.to.equal(null));
    await wait();
    expect(stored()).to.deep.equal([7]);
  });

  it('a session that was stopped sends them when it is taken up again', async () => {
    const { session, type, stored } = setUp();
    type('7');
    session.stop();
    await vi.waitFor(() => expect(session.sending.outbox).not.to.equal(null));
    await wait(60_000);
    expect(stored()).to.deep.equal([]);
    expect(session.waiting).to.equal(1);
    session.flush();
    await wait(0);
    expect(stored()).to.deep.equal([7]);
  });
});
