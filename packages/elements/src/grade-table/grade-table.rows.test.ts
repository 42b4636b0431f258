import { expect, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { GradeTable } from './grade-table.ts';
import { Grid } from './grid.ts';
import { must } from './must.ts';
import { open, settle, type Opened } from './testing/harness.ts';

const rows = (element: GradeTable): HTMLTableRowElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLTableRowElement>('tbody tr:not([aria-hidden])'),
];
const names = (element: GradeTable): string[] => rows(element).map((row) => must(row.cells[1]).innerText);
const line = (field: HTMLElement): HTMLTableRowElement => must(field.closest('tr'));
const whose = ({ field }: Opened): string => must(line(field()).cells[1]).innerText;

/** The table's own grid, which panels are given and pages are not: caught when the element leads it somewhere. */
function gridOf(element: GradeTable): Grid {
  const caught: Grid[] = [];
  const { goTo } = Grid.prototype;
  Grid.prototype.goTo = function catchGrid(this: Grid) {
    caught.push(this);
  };
  const { pupils, columns } = must(element.gradebook);
  // Whoever is shown.
  pupils.some(({ id }) => element.focusCell(id, must(columns[0]).slot));
  Grid.prototype.goTo = goTo;
  return must(caught[0]);
}

describe('rows in another order', () => {
  it('moves, Enter and the selection follow what is seen; the cursor keeps its pupil and the focus', async () => {
    const table = await open({ pupils: 5, filled: [0] });
    const { element, keys, field, cell } = table;
    const [an, bao, anh, quynh] = names(element);
    element.focus();
    await keys('{ArrowDown}{ArrowDown}');
    expect(whose(table)).to.equal(anh);
    gridOf(element).arrange([3, 2, 0, 1]);
    await settle(element);
    expect(names(element)).to.deep.equal([quynh, anh, an, bao]);
    expect(whose(table)).to.equal(anh);
    expect(element.shadowRoot!.activeElement).to.equal(field());
    await keys('7{Enter}8{Enter}');
    expect(whose(table)).to.equal(bao);
    expect(element.renderRoot.querySelectorAll('tbody tr')[1]!.textContent).to.contain('7');
    expect(element.renderRoot.querySelectorAll('tbody tr')[2]!.textContent).to.contain('8');
    await keys('{Shift>}{ArrowUp}{ArrowUp}{/Shift}');
    expect(gridOf(element).selection).to.deep.equal({ rows: [2, 0, 1], cols: [0] });
    await userEvent.click(cell(0, 3));
    expect(gridOf(element).place).to.deep.equal({ row: 3, col: 3 });
    gridOf(element).arrange(null);
    await settle(element);
    expect(names(element).length).to.equal(5);
    expect(whose(table)).to.equal(quynh);
  });

  it('a text under way is taken, and a pupil who is not shown hands the cursor on', async () => {
    const table = await open({ pupils: 5, filled: [0] });
    const { element, keys, shows } = table;
    const grid = gridOf(element);
    element.focus();
    await keys('9');
    grid.arrange([4, 3]);
    await settle(element);
    expect(grid.place).to.deep.equal({ row: 4, col: 0 });
    expect(element.focusCell(element.gradebook!.pupils[0]!.id, 'tx1')).to.equal(false);
    grid.arrange([]);
    expect(rows(element).length).to.equal(0);
    grid.arrange(null);
    await settle(element);
    expect(shows(0, 0)).to.equal('9');
    element.focus();
    await keys('5{Enter}');
    expect(shows(4, 0)).to.equal('5');
  });
});

describe('a class of eighty', () => {
  it('is there with all its rows', async () => {
    const { element } = await open({ pupils: 80 });
    expect(rows(element).length).to.equal(80);
    expect(element.renderRoot.querySelector('table')!.ariaRowCount).to.equal(null);
  });
});

describe('a long list', () => {
  const scroller = (element: GradeTable): HTMLElement =>
    must(element.renderRoot.querySelector<HTMLElement>('.scroller'));
  const inSight = (element: GradeTable): boolean => {
    const frame = scroller(element);
    const box = frame.getBoundingClientRect();
    const head = must(element.renderRoot.querySelector('thead')).getBoundingClientRect();
    const foot = must(element.renderRoot.querySelector('tfoot')).getBoundingClientRect();
    const root = element.shadowRoot!;
    for (let y = head.bottom + 8; y < foot.top - 8; y += 16) {
      if (!root.elementFromPoint(box.left + 20, y)?.closest('tr:not([aria-hidden])')) return false;
    }
    return true;
  };

  it('has the rows in sight and around, and says how many there are', async () => {
    const { element } = await open({ pupils: 500 });
    const table = element.renderRoot.querySelector('table')!;
    await waitUntil(() => table.ariaRowCount !== null);
    expect(rows(element).length).to.be.within(20, 120);
    expect(table.ariaRowCount).to.equal('502');
    expect(rows(element)[0]!.ariaRowIndex).to.equal('2');
    expect(element.renderRoot.querySelector('tfoot tr')!.ariaRowIndex).to.equal('502');
    expect(scroller(element).scrollHeight).to.be.closeTo(500 * 32 + 64, 60);
    await expect(element).to.be.accessible();
  });

  it('no row is late while it is scrolled, and all are of one height', async () => {
    const { element } = await open({ pupils: 2000 });
    await waitUntil(() => element.renderRoot.querySelector('table')!.ariaRowCount !== null);
    const frame = scroller(element);
    for (const top of [0, 300, 900, 5000, 31000, 63000, 40000, 200]) {
      frame.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(inSight(element), String(top)).to.equal(true);
    }
    const heights = new Set(rows(element).map((row) => row.offsetHeight));
    expect([...heights]).to.deep.equal([32]);
  });

  it('the field keeps focus and text when its row is scrolled away', async () => {
    const { element, keys, field } = await open({ pupils: 500, filled: [0] });
    element.focus();
    await keys('{ArrowDown}7');
    const frame = scroller(element);
    frame.scrollTop = 8000;
    await settle(element);
    expect(element.shadowRoot!.activeElement).to.equal(field());
    expect(field().value).to.equal('7');
    expect(frame.scrollTop).to.equal(8000);
    await keys(',5{Enter}');
    await settle(element);
    expect(line(field()).ariaRowIndex).to.equal('4');
    expect(must(rows(element)[1]).cells[2]!.innerText).to.equal('7,5');
    expect(frame.scrollTop).to.be.below(200);
  });

  it('a row made out of one that went out of sight has nothing left of it', async () => {
    const { element, keys } = await open({ pupils: 500, filled: [0] });
    await waitUntil(() => element.renderRoot.querySelector('table')!.ariaRowCount !== null);
    element.focus();
    await keys('{ArrowRight}12{Enter}12{Enter}7{Enter}');
    await settle(element);
    expect(rows(element)[0]!.cells[3]!.ariaInvalid).to.equal('true');
    const dressed = (): number =>
      element.renderRoot.querySelectorAll('tbody :is([aria-invalid], .refused, .typed, .waiting, .saved)')
        .length;
    expect(dressed()).to.be.above(0);
    const [first] = rows(element);
    scroller(element).scrollTop = 9000;
    await waitUntil(() => first!.ariaRowIndex !== '2');
    await settle(element);
    expect(dressed()).to.equal(0);
    for (const row of rows(element)) {
      const index = Number(row.ariaRowIndex) - 2;
      const { ordinal, fullName } = element.gradebook!.pupils[index]!;
      expect(row.cells[0]!.textContent).to.equal(String(ordinal));
      expect(row.cells[1]!.textContent).to.equal(fullName);
      if (index > 3) expect(row.cells[3]!.textContent).to.equal('');
      expect(row.className.includes('fifth')).to.equal(index % 5 === 4);
    }
    scroller(element).scrollTop = 0;
    await waitUntil(() => dressed() > 0);
    expect(rows(element)[0]!.cells[3]!.textContent).to.equal('12');
  });

  it('moves far, by page, and selects beyond what is there', async () => {
    const { element, keys, field } = await open({ pupils: 500 });
    element.focus();
    await keys('{Control>}{End}{/Control}');
    expect(line(field()).ariaRowIndex).to.equal('501');
    await waitUntil(() => inSight(element));
    await keys('{Control>}{Home}{/Control}{PageDown}');
    const index = Number(line(field()).ariaRowIndex) - 2;
    const fits = Math.floor((scroller(element).clientHeight - 74) / 32);
    expect(index).to.be.within(fits - 2, fits);
    await keys('{Shift>}{Control>}{ArrowDown}{/Control}{/Shift}');
    expect(gridOf(element).selection!.rows.length).to.equal(500 - index);
    await settle(element);
    expect(rows(element).at(-1)!.cells[2]!.ariaSelected).to.equal('true');
    expect(element.shadowRoot!.activeElement).to.equal(field());
  });

  it('follows another order', async () => {
    const { element } = await open({ pupils: 300 });
    gridOf(element).arrange(Array.from({ length: 300 }, (_, row) => 299 - row));
    await settle(element);
    expect(must(rows(element)[0]).cells[0]!.textContent).to.equal('300');
    gridOf(element).arrange([7, 8]);
    await settle(element);
    expect(rows(element).map((row) => row.cells[0]!.textContent)).to.deep.equal(['8', '9']);
    expect(element.renderRoot.querySelector('table')!.ariaRowCount).to.equal('4');
  });

  it('keeps names and heads in sight, scrolled both ways, on a phone too', async () => {
    await page.viewport(360, 640);
    const { element } = await open({ pupils: 300 });
    await waitUntil(() => element.renderRoot.querySelector('table')!.ariaRowCount !== null);
    const frame = scroller(element);
    frame.scrollTop = 3000;
    frame.scrollLeft = 120;
    await settle(element);
    const box = frame.getBoundingClientRect();
    const name = must(rows(element).at(-4)).cells[1]!.getBoundingClientRect();
    const head = must(element.renderRoot.querySelector('thead')).getBoundingClientRect();
    expect(name.left).to.be.closeTo(box.left, 2);
    expect(name.width).to.be.below(130);
    expect(head.top).to.be.closeTo(box.top, 2);
    expect(new Set(rows(element).map((row) => row.offsetHeight)).size).to.equal(1);
    await page.viewport(1280, 800);
  });
});
