import type { ClassRecordInput, ClassSummary, SaveClassRecords } from '@lienthong/sdk';
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { must } from '../grade-table/must.ts';
import { until } from '../shared/testing/fixtures.ts';
import { inMemorySummaries } from './class-summary.in-memory.ts';
import { SummarySession } from './class-summary.session.ts';
import { sampleSummary } from './testing/summaries.ts';

const options = { signal: new AbortController().signal };

/** One page, its network down until told, and a colleague who has another. */
function setUp() {
  const before = sampleSummary({ entered: 1 });
  const { classId, period } = before;
  const memory = inMemorySummaries([structuredClone(before)], { author: 'Trần Văn Bình' });
  let down = true;
  const session = new SummarySession(before, {
    save: (...batch) => (down ? Promise.reject(new TypeError('Failed to fetch')) : memory.save(...batch)),
    onChange: () => {},
    onSaved: () => {},
  });
  const pupilId = must(before.pupils[0]).id;
  const read = (): Promise<ClassSummary> => memory.load(classId, period, options);
  const versionOf = (summary: ClassSummary): number =>
    must(must(summary.pupils[0]).records.find((record) => record.period === period)).version;
  const colleague = async (change: Partial<ClassRecordInput>): Promise<void> => {
    const items = [{ pupilId, version: versionOf(await read()), ...change }];
    const body: SaveClassRecords = { period, items };
    await memory.save(classId, body, { ...options, idempotencyKey: crypto.randomUUID() });
  };
  const stored = async () =>
    must(must((await read()).pupils[0]).records.find((record) => record.period === period));
  const connect = (): void => {
    down = false;
    session.flush();
  };
  return { session, pupilId, read, colleague, stored, connect };
}

describe('a page read again while something is not saved', () => {
  it('shows a colleague’s change of the same field as a conflict, and overwrites nothing', async () => {
    const { session, pupilId, read, colleague, stored, connect } = setUp();
    session.set(pupilId, 'conduct', 'dat');
    await until(() => session.phase === 'away');
    await colleague({ conduct: 'chuaDat' });
    session.receive(await read());
    expect(session.cell(pupilId, 'conduct')).to.deep.equal({
      value: 'dat',
      state: 'conflict',
      theirs: { value: 'chuaDat', by: 'Trần Văn Bình' },
    });
    connect();
    await until(() => session.waiting === 0);
    expect((await stored()).conduct).to.equal('chuaDat');
    expect(session.toReview).to.deep.equal([{ pupilId, field: 'conduct' }]);
    session.decide(pupilId, 'conduct', 'mine');
    await until(() => session.isSettled);
    expect((await stored()).conduct).to.equal('dat');
  });

  it('takes what has not left back into the hand, too', async () => {
    const { session, pupilId, read, colleague, stored, connect } = setUp();
    await colleague({ excused: 7 });
    session.set(pupilId, 'excused', 3);
    session.receive(await read());
    expect(session.cell(pupilId, 'excused').state).to.equal('conflict');
    connect();
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.waiting).to.equal(0);
    expect((await stored()).excused).to.equal(7);
  });

  it('knows its own change, whose answer was lost', async () => {
    const { session, pupilId, read, colleague, stored, connect } = setUp();
    session.set(pupilId, 'conduct', 'dat');
    await until(() => session.phase === 'away');
    // It had arrived; and one went on typing.
    await colleague({ conduct: 'dat' });
    session.set(pupilId, 'conduct', 'kha');
    session.receive(await read());
    expect(session.cell(pupilId, 'conduct').state).to.equal('waiting');
    connect();
    await until(() => session.isSettled);
    expect((await stored()).conduct).to.equal('kha');
  });

  it('is not disturbed by a change of another field, or by the same one', async () => {
    const { session, pupilId, read, colleague, stored, connect } = setUp();
    session.set(pupilId, 'conduct', 'dat');
    session.set(pupilId, 'unexcused', 2);
    await colleague({ excused: 7, unexcused: 2 });
    session.receive(await read());
    expect(session.cell(pupilId, 'unexcused')).to.deep.equal({ value: 2, state: 'clean' });
    connect();
    await until(() => session.isSettled);
    const { conduct, excused, unexcused } = await stored();
    expect([conduct, excused, unexcused]).to.deep.equal(['dat', 7, 2]);
  });

  it('is not taken back to a time before its own save', async () => {
    const { session, pupilId, read, connect } = setUp();
    const early = await read();
    session.set(pupilId, 'conduct', 'dat');
    connect();
    await until(() => session.isSettled);
    session.receive(early);
    expect(session.cell(pupilId, 'conduct')).to.deep.equal({ value: 'dat', state: 'saved' });
    const { version } = must((await read()).pupils[0]?.records[0]);
    session.set(pupilId, 'conduct', 'kha');
    await until(() => session.isSettled);
    expect(must((await read()).pupils[0]?.records[0]).version).to.equal(version + 1);
  });

  it('keeps by name what was entered for a pupil who left', async () => {
    const { session, pupilId, read } = setUp();
    const { fullName: pupilName } = must(session.pupil(pupilId));
    session.set(pupilId, 'conduct', 'dat');
    const page = await read();
    session.receive({ ...page, pupils: page.pupils.slice(1) });
    expect(session.strays).to.deep.equal([{ pupilId, pupilName, field: 'conduct', value: 'dat' }]);
    expect([session.waiting, session.toReview.length, session.isSettled]).to.deep.equal([0, 0, false]);
    session.dropStrays();
    expect(session.isSettled).to.equal(true);
  });

  it('asks where somebody else’s number came while one was typing, and not where it is one’s own', async () => {
    const { session, pupilId, read, colleague } = setUp();
    const seen = [session.base(pupilId, 'excused'), session.cell(pupilId, 'excused').value];
    await colleague({ excused: 7 });
    session.receive(await read());
    session.set(pupilId, 'excused', 9, seen);
    expect(session.cell(pupilId, 'excused').state).to.equal('conflict');
    // One's own 3 was saved while one typed a 4 over it.
    const own = [session.base(pupilId, 'unexcused'), 3];
    await colleague({ unexcused: 3 });
    session.receive(await read());
    session.set(pupilId, 'unexcused', 4, own);
    expect(session.cell(pupilId, 'unexcused').state).to.equal('typed');
    session.stop();
  });
});
