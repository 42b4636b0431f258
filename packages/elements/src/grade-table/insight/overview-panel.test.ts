import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { withTogether } from '../together/with-together.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

const SLOTS = ['tx1', 'tx2', 'tx3', 'gk', 'ck'];

const panel = ({ element }: Opened): HTMLElement =>
  must(element.renderRoot.querySelector<HTMLElement>('#panel'));

async function choose(table: Opened, item: string): Promise<void> {
  table.button('Việc khác').click();
  await settle(table.element);
  table.button(item).click();
  await settle(table.element);
}

describe('the class at a glance', () => {
  it('has a table of figures behind its pictures, and goes to the next pupil without a mark', async () => {
    const table = await open({ slots: SLOTS, filled: [1, 0.5, 1, 1, 0] });
    await choose(table, 'Nhìn chung cả lớp');
    const row = must([...panel(table).querySelectorAll<HTMLTableRowElement>('.overview tbody tr')][1]);
    expect(row.cells[0]?.innerText).to.equal('TX2');
    expect(row.cells[4]?.innerText).to.equal('4/8');
    expect(row.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    must(row.querySelector('button')).click();
    expect(table.field().ariaLabel).to.equal(`TX2, ${table.book.pupils[4]?.fullName ?? '-'}`);
  });

  it('provisional averages look provisional and are not counted as entered', async () => {
    const table = await open({ slots: SLOTS, filled: [1, 1, 1, 1, 0] });
    await choose(table, 'Nhìn chung cả lớp');
    const row = must(panel(table).querySelector<HTMLTableRowElement>('.overview tr.provisional'));
    expect(row.cells[4]?.innerText).to.equal('0/8');
    expect(row.querySelectorAll('rect.hollow').length).to.be.greaterThan(0);
    expect(row.querySelectorAll('rect.full').length).to.equal(0);
    expect(panel(table).innerText).to.contain('em tạm tính');
  });

  it('axe has nothing to say, in a comment subject neither', async () => {
    for (const scoring of ['score', 'comment'] as const) {
      const table = await open({ scoring });
      await choose(table, 'Nhìn chung cả lớp');
      await expect(table.element).to.be.accessible();
    }
  });
});

describe('a mark that may be typed wrong', () => {
  /** Somebody whose marks are all about 9. */
  async function withGood(): Promise<Opened> {
    const table = await open({ slots: SLOTS, filled: [0] });
    table.element.focusCell(table.book.pupils[0]?.id ?? '', 'tx1');
    await table.keys('9{Tab}9{Tab}9{Tab}9{Tab}');
    return table;
  }

  it('is asked about below the table after the cursor went on, announced, and waved away', async () => {
    const table = await withGood();
    // The word that it is saved may follow before anybody looks.
    const said: string[] = [];
    const listener = new MutationObserver(() => said.push(table.announced()));
    const region = must(table.element.renderRoot.querySelector('.frame > [role=status]'));
    listener.observe(region, { childList: true, characterData: true, subtree: true });
    await table.keys('1{Enter}');
    await settle(table.element);
    listener.disconnect();
    expect(table.below()).to.contain('Có phải là 10?');
    expect(said.join()).to.contain('Có phải là 10?');
    table.button('Không nhầm').click();
    await settle(table.element);
    expect(table.below()).to.not.contain('Có phải là 10?');
    expect(table.shows(0, 4)).to.equal('1');
  });

  it('stands in the overview, too', async () => {
    const table = await withGood();
    await table.keys('1{Enter}');
    await choose(table, 'Nhìn chung cả lớp');
    expect(panel(table).innerText).to.contain('Có phải là 10?');
    table.button('Đến ô đó').click();
    expect(table.field().ariaLabel).to.contain('cuối kì');
  });

  it('75 without the switch is refused, and 7,5 is a press away', async () => {
    const table = await withGood();
    await table.keys('75{Enter}{ArrowUp}');
    await settle(table.element);
    table.button('Ghi 7,5').click();
    await settle(table.element);
    expect(table.shows(0, 4)).to.equal('7,5');
  });

  it('most marks are asked nothing', async () => {
    const table = await withGood();
    await table.keys('8{Enter}');
    await settle(table.element);
    expect(table.below()).to.not.contain('?');
  });
});

describe('how far all gradebooks are', () => {
  it('says what each lacks and opens it', async () => {
    const table = await open({ pupils: 4 });
    const books = [
      sampleGradebook({ pupils: 4, slots: SLOTS }),
      sampleGradebook({ pupils: 4, slots: SLOTS, filled: [1, 0.5, 0], number: 2, className: '7A2' }),
    ];
    table.element.gradebook = undefined;
    table.element.source = withTogether(inMemoryGradebooks(books));
    await settle(table.element);
    await settle(table.element);
    await choose(table, 'Tiến độ các sổ');
    await settle(table.element);
    // The same two classes in one table are no third gradebook.
    expect(panel(table).querySelectorAll('tbody tr')).to.have.length(2);
    expect(panel(table).innerText).to.contain('còn thiếu 14 điểm');
    expect(panel(table).innerText).to.contain('TX2 thiếu 2');
    await expect(table.element).to.be.accessible();
    table.button('Toán, 7A2, học kì I').click();
    await settle(table.element);
    await settle(table.element);
    expect(table.element.renderRoot.querySelector('#panel')).to.equal(null);
    expect(table.element.renderRoot.querySelector('h2')?.textContent).to.contain('7A2');
  });
});
