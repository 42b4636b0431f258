import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { OpenSessions } from '../open-sessions.ts';
import { GradebookSession } from '../session.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { Draft } from './draft.ts';

function open(): { session: GradebookSession; draft: Draft; inCell: () => unknown } {
  const book = sampleGradebook({ pupils: 2, slots: ['tx1', 'nx'], filled: [1, 0] });
  const source = inMemoryGradebooks([structuredClone(book)]);
  const session = new GradebookSession(book, source, {
    onStatus: () => {},
    onWritten: () => {},
    onSaved: () => {},
  });
  const inCell = (): unknown => {
    const { entry } = session.sheet.cell(0, 1);
    return entry.state === 'value' ? entry.value : null;
  };
  return { session, draft: new Draft(session, 0), inCell };
}

describe('a remark being written', () => {
  it('goes into its cell as one line, and the text under the caret stays as typed', () => {
    const { draft, inCell } = open();
    draft.text = 'Chăm chỉ,  ';
    expect(draft.write()).to.equal(true);
    expect(inCell()).to.equal('Chăm chỉ,');
    expect(draft.text).to.equal('Chăm chỉ,  ');
    draft.follow();
    expect(draft.text).to.equal('Chăm chỉ,  ');
    expect(draft.write()).to.equal(false);
  });

  it('follows undo and a colleague, but never over what is being written', () => {
    const { session, draft } = open();
    draft.text = 'Tốt.';
    draft.write();
    session.write(draft.place, { state: 'empty' });
    draft.follow();
    expect(draft.text).to.equal('');
    draft.text = 'Đang viết';
    session.sheet.receive(mark(session.sheet.pupil(0).id, 'nx', 'Của người khác', { version: 3 }));
    draft.follow();
    expect(draft.text).to.equal('Đang viết');
  });

  it('stands beside what a colleague wrote into its cell meanwhile: nothing is overwritten unseen', async () => {
    const book = sampleGradebook({ pupils: 2, slots: ['tx1', 'nx'], filled: [1, 0] });
    const pupilId = book.pupils[0]!.id;
    const theirs = {
      ...structuredClone(book),
      marks: [...book.marks, mark(pupilId, 'nx', 'Của người khác', { version: 1 })],
    };
    const sessions = new OpenSessions({ onStatus: () => {}, onWritten: () => {}, onSaved: () => {} });
    sessions.use(inMemoryGradebooks([book]), 'cô Hạnh');
    const session = await sessions.take(structuredClone(book));
    const draft = new Draft(session, 0);
    draft.text = 'Đang viết';
    await sessions.take(theirs);
    expect(session.sheet.cell(0, 1)).to.deep.include({
      status: 'conflict',
      entry: { state: 'value', value: 'Đang viết' },
    });
    expect(session.sheet.cell(0, 1).theirs?.value).to.equal('Của người khác');
    draft.follow();
    expect(draft.text).to.equal('Đang viết');
    // Another class list is another session: what is being written goes along.
    draft.text = 'Viết tiếp';
    const fewer = structuredClone(book);
    fewer.pupils.pop();
    const next = await sessions.take(fewer);
    expect(next).not.to.equal(session);
    expect(next.sheet.cell(0, 1).entry).to.deep.equal({ state: 'value', value: 'Viết tiếp' });
    draft.close();
    expect(session.drafts.size).to.equal(0);
    sessions.forgetAll();
  });

  it('one that is emptied empties the cell', () => {
    const { draft, inCell } = open();
    draft.text = 'Tốt.';
    draft.write();
    draft.text = ' ';
    draft.write();
    expect(inCell()).to.equal(null);
  });
});
