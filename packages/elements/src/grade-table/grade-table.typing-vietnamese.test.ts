import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { open, settle, type Opened } from './testing/harness.ts';

const browser = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };

/** An input method shows each stage under the caret, as those of macOS, Windows, Android and ibus do. */
async function compose(...stages: string[]): Promise<void> {
  for (const text of stages) {
    await browser().send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
}

const finish = (text: string) => browser().send('Input.insertText', { text });

/** A key the input method takes for itself: browsers say 229, Safari also after the composition has ended. */
async function swallowed(key: string): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp']) {
    await browser().send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
  }
}

/** Down the column of remarks, by keyboard alone. */
async function atRemark(): Promise<Opened> {
  const table = await open({ slots: ['tx1', 'ck', 'nx'], filled: [1, 1, 0], pupils: 4 });
  table.element.focus();
  await table.keys('{Tab}{Tab}{ArrowDown}');
  expect(table.field().getAttribute('aria-label')).to.contain('nhận xét');
  return table;
}

describe('Vietnamese typed from the first key', () => {
  it('ấn by an input method that composes: the first letter is not lost, Enter that ends it does not move', async () => {
    const table = await atRemark();
    const { field, keys, shows, element } = table;
    const before = field().closest('td');
    await compose('a', 'â', 'ấ', 'ấn');
    expect(field().value).to.equal('ấn');
    await swallowed('Enter');
    expect(field().closest('td')).to.equal(before);
    await finish('ấn');
    expect(field().closest('td')).to.equal(before);
    await keys(' tượng{Enter}');
    expect(shows(1, 2)).to.equal('ấn tượng');
    expect(field().closest('td')).not.to.equal(before);
    expect(element.shadowRoot!.activeElement).to.equal(field());
  });

  it('ấn by a keyboard that takes letters back and types them anew, as Unikey does', async () => {
    const { keys, shows } = await atRemark();
    // Telex: a, a → â, s → ấ, n.
    await keys('a{Backspace}â{Backspace}ấn{Enter}');
    expect(shows(1, 2)).to.equal('ấn');
  });

  it('ấn by a keyboard that marks a letter with Shift+Left and types over it', async () => {
    const { keys, shows, field } = await atRemark();
    await keys('a{Shift>}{ArrowLeft}{/Shift}â{Shift>}{ArrowLeft}{/Shift}ấn{Enter}');
    expect(shows(1, 2)).to.equal('ấn');
    expect(field().value).to.equal('');
  });

  it('a key of an input method never moves, clears or selects', async () => {
    const { field } = await atRemark();
    const before = field().closest('td');
    await compose('tôt');
    for (const key of ['ArrowDown', 'Tab', 'Delete', 'Escape', 'Home', 'Backspace']) await swallowed(key);
    expect(field().value).to.equal('tôt');
    expect(field().closest('td')).to.equal(before);
    await finish('tốt');
    expect(field().value).to.equal('tốt');
  });

  it('what comes from a colleague meanwhile leaves the composition alone', async () => {
    const { element, field, book, database } = await atRemark();
    await compose('chă');
    const pupilId = book.pupils[1]!.id;
    database.marks = database.marks.map((mark) =>
      mark.pupilId === pupilId && mark.slot === 'tx1' ? { ...mark, value: 1, version: 2 } : mark,
    );
    element.gradebook = structuredClone(database);
    await settle(element);
    expect(field().value).to.equal('chă');
    await compose('chăm');
    await finish('chăm');
    expect(field().value).to.equal('chăm');
  });

  it('đ by composition in a comment subject, at once and after moving', async () => {
    const { element, shows, keys } = await open({ scoring: 'comment', filled: [0] });
    element.focus();
    for (const row of [0, 1]) {
      await compose('d', 'đ');
      await finish('đ');
      await keys('{Enter}');
      expect(shows(row, 0)).to.equal('Đ');
    }
  });

  it('a mark typed while an input method composes is a mark', async () => {
    const { element, keys, shows } = await open({ filled: [0] });
    element.focus();
    await compose('7', '7,', '7,5');
    await finish('7,5');
    await keys('{Enter}');
    expect(shows(0, 0)).to.equal('7,5');
  });
});
