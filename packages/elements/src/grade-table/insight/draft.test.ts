import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
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

  it('one that is emptied empties the cell', () => {
    const { draft, inCell } = open();
    draft.text = 'Tốt.';
    draft.write();
    draft.text = ' ';
    draft.write();
    expect(inCell()).to.equal(null);
  });
});
