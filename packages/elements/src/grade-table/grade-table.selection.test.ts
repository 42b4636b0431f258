import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from './grade-table.ts';
import { open, settle } from './testing/harness.ts';

/** The selected cells, row by row, as `row/column column`. */
function selected(element: GradeTable): string {
  return [...element.renderRoot.querySelectorAll('tbody tr')]
    .map((row, index) => {
      const cells = [...row.children].flatMap((cell, at) =>
        cell.getAttribute('aria-selected') === 'true' ? [at - 2] : [],
      );
      return cells.length ? `${index}/${cells.join(' ')}` : '';
    })
    .filter(Boolean)
    .join(', ');
}

const at = (field: HTMLElement): string => {
  const cell = field.closest('td');
  const row = cell?.closest('tr');
  return row ? `${row.sectionRowIndex}/${cell!.cellIndex - 2}` : 'nowhere';
};

describe('selecting in edu-grade-table', () => {
  it('Shift and the keys that move make the selection grow; the cursor stays', async () => {
    const { element, field, keys, announced } = await open();
    element.focus();
    await keys('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
    expect(selected(element)).to.equal('0/0 1, 1/0 1, 2/0 1');
    expect(at(field())).to.equal('0/0');
    expect(element.shadowRoot!.activeElement).to.equal(field());
    expect(announced()).to.equal('Đã chọn 3 × 2 ô');
    await keys('{Shift>}{ArrowUp}{/Shift}');
    expect(selected(element)).to.equal('0/0 1, 1/0 1');
    await keys('{ArrowDown}');
    expect(selected(element)).to.equal('');
    await keys('{Shift>}{End}{/Shift}');
    expect(selected(element)).to.equal('1/0 1 2 3 4 5 6');
    await keys('{Escape}');
    expect(selected(element)).to.equal('');
  });

  it('Shift with a click takes what was typed, and the next keys are for the selection', async () => {
    const { element, cell, shows, keys } = await open();
    element.focus();
    await keys('9,9');
    await userEvent.click(cell(2, 0), { modifiers: ['Shift'] });
    expect(selected(element)).to.equal('0/0, 1/0, 2/0');
    await keys('{Delete}');
    expect([shows(0, 0), shows(1, 0), shows(2, 0)]).to.deep.equal(['', '', '']);
    await keys('{Control>}z{/Control}');
    expect(shows(0, 0)).to.equal('9,9');
  });

  it('Ctrl with arrows goes to the edge of what is filled, with Shift it selects up to there', async () => {
    const { element, field, keys } = await open({ filled: [0.5, 1] });
    element.focus();
    await keys('{Control>}{ArrowDown}{/Control}');
    expect(at(field())).to.equal('3/0');
    await keys('{Control>}{ArrowDown}{/Control}');
    expect(at(field())).to.equal('7/0');
    await keys('{Control>}{ArrowUp}{/Control}');
    expect(at(field())).to.equal('3/0');
    await keys('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect(selected(element)).to.equal('3/0 1 2 3 4 5 6');
  });

  it('Ctrl+A, Ctrl+Space and Shift+Space select the marks, the column, the row', async () => {
    const { element, keys } = await open({ pupils: 3 });
    element.focus();
    await keys('{ArrowRight}{Control>} {/Control}');
    expect(selected(element)).to.equal('0/1, 1/1, 2/1');
    await keys('{Escape}{Shift>} {/Shift}');
    expect(selected(element)).to.equal('0/0 1 2 3 4 5');
    await keys('{Control>}a{/Control}');
    expect(selected(element)).to.equal('0/0 1 2 3 4 5, 1/0 1 2 3 4 5, 2/0 1 2 3 4 5');
  });

  it('a press with Shift, a drag, a press on a head or a name', async () => {
    const { element, cell, field } = await open({ pupils: 4 });
    element.focus();
    await userEvent.click(cell(1, 1));
    await userEvent.click(cell(2, 3), { modifiers: ['Shift'] });
    expect(selected(element)).to.equal('1/1 2 3, 2/1 2 3');
    expect(at(field())).to.equal('1/1');
    await userEvent.dragAndDrop(cell(0, 0), cell(1, 2));
    expect(selected(element)).to.equal('0/0 1 2, 1/0 1 2');
    await userEvent.click(element.renderRoot.querySelectorAll('thead th')[4]!);
    expect(selected(element)).to.equal('0/2, 1/2, 2/2, 3/2');
    expect(element.shadowRoot!.activeElement).to.equal(field());
    await userEvent.click(element.renderRoot.querySelectorAll('tbody th')[3]!);
    expect(selected(element)).to.equal('3/0 1 2 3 4 5');
    await userEvent.click(cell(0, 0));
    expect(selected(element)).to.equal('');
  });

  it('dragged over the edge, the block goes on and the table scrolls', async () => {
    const { element, cell } = await open({ pupils: 45 });
    const scroller = element.renderRoot.querySelector('.scroller')!;
    const point = (type: string, x: number, y: number) =>
      new MouseEvent(type, {
        clientX: x,
        clientY: y,
        buttons: 1,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
    const { left, top } = cell(2, 1).getBoundingClientRect();
    cell(2, 1).dispatchEvent(point('mousedown', left + 8, top + 8));
    await settle(element);
    for (let moves = 0; moves < 30; moves += 1) {
      dispatchEvent(point('mousemove', left + 8, scroller.getBoundingClientRect().bottom + 20));
    }
    dispatchEvent(point('mouseup', 0, 0));
    expect(cell(32, 1).ariaSelected).to.equal('true');
    expect(cell(33, 1).ariaSelected).to.equal(null);
    expect(scroller.scrollTop).to.be.greaterThan(100);
  });

  it('Delete clears the block as one step, Ctrl+Z brings it back', async () => {
    const { element, keys, shows, announced } = await open();
    const before = [shows(0, 0), shows(1, 0), shows(1, 1)];
    element.focus();
    await keys('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}');
    expect([shows(0, 0), shows(1, 0), shows(1, 1)]).to.deep.equal(['', '', '']);
    expect(announced()).to.equal('Đã ghi 4 ô.');
    await keys('{Control>}z{/Control}');
    expect([shows(0, 0), shows(1, 0), shows(1, 1)]).to.deep.equal(before);
    await keys('{Control>}y{/Control}');
    expect(shows(1, 1)).to.equal('');
    await keys('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(announced()).to.equal('Không còn gì để làm lại.');
  });

  it('Ctrl+D fills a block from its top, one cell from the cell above', async () => {
    const { element, keys, shows } = await open({ filled: [0] });
    element.focus();
    await keys('7,5{Enter}{Control>}d{/Control}');
    expect(shows(1, 0)).to.equal('7,5');
    await keys('{ArrowUp}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect([0, 1, 2, 3, 4].map((row) => shows(row, 0))).to.deep.equal(['7,5', '7,5', '7,5', '7,5', '']);
  });

  it('typing goes round inside the block: Enter down and to the next column, Tab across', async () => {
    const { element, keys, shows, field } = await open({ filled: [0] });
    element.focus();
    await keys('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    await keys('1{Enter}2{Enter}3{Enter}4{Enter}');
    expect([shows(0, 0), shows(1, 0), shows(0, 1), shows(1, 1)]).to.deep.equal(['1', '2', '3', '4']);
    expect(at(field())).to.equal('0/0');
    expect(selected(element)).to.equal('0/0 1, 1/0 1');
    await keys('5{Tab}6{Tab}');
    expect([shows(0, 0), shows(0, 1)]).to.deep.equal(['5', '6']);
    expect(at(field())).to.equal('1/0');
  });

  it('while text is typed, taking it back and selecting it is the field’s business', async () => {
    const { element, keys, field, shows } = await open({ filled: [0] });
    element.focus();
    await keys('8{Enter}75');
    await keys('{Control>}a{/Control}');
    expect(selected(element)).to.equal('');
    await keys('{Shift>}{ArrowLeft}{/Shift}');
    expect(field().selectionEnd! - field().selectionStart!).to.be.below(3);
    await keys('{Control>}z{/Control}');
    expect(shows(0, 0)).to.equal('8');
    expect(field().value).not.to.equal('8');
  });

  it('is accessible while a block is selected', async () => {
    const { element, keys } = await open();
    element.focus();
    await keys('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    await expect(element).to.be.accessible();
  });
});

describe('Enter at the end of a column', () => {
  it('goes to the top of the next column that is open, and back with Shift', async () => {
    const { element, keys, field } = await open({ pupils: 3, locked: ['tx2'] });
    element.focus();
    await keys('{Control>}{Home}{/Control}{ArrowDown}{ArrowDown}{Enter}');
    expect(at(field())).to.equal('0/2');
    await keys('{Shift>}{Enter}{/Shift}');
    expect(at(field())).to.equal('2/0');
  });

  it('stays where the page wants it to', async () => {
    const { element, keys, field, shows } = await open({ pupils: 3, filled: [0] });
    element.columnFlow = 'stay';
    element.focus();
    await keys('{ArrowDown}{ArrowDown}9{Enter}');
    expect(at(field())).to.equal('2/0');
    expect(shows(2, 0)).to.equal('9');
  });
});
