import { expect, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { fixtureUnder } from '../shared/testing/fixtures.ts';
import type { GradeTable } from './grade-table.ts';
import { must } from './must.ts';
import { circular58, competencesAndQualities, primarySubject } from './testing/column-sets.ts';
import { sampleGradebook } from './testing/gradebooks.ts';
import { look, open, settle } from './testing/harness.ts';

const browser = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
const part = (element: GradeTable, selector: string): HTMLElement =>
  must(element.renderRoot.querySelector<HTMLElement>(selector));

/** Nothing that stays in sight lies over the field. */
function expectInSight(element: GradeTable): void {
  const box = look(element).field().getBoundingClientRect();
  const [head, foot, name] = ['thead', 'tfoot', 'tbody .name'].map((each) =>
    part(element, each).getBoundingClientRect(),
  );
  expect(box.top).to.be.at.least(must(head).bottom - 2);
  expect(box.bottom).to.be.at.most(must(foot).top + 2);
  expect(box.left).to.be.at.least(must(name).right - 2);
  expect(element.shadowRoot!.elementFromPoint(box.left + 6, box.top + 6)).to.equal(look(element).field());
}

describe('edu-grade-table where it stands', () => {
  it('on a page that runs from right to left, right is still right', async () => {
    document.documentElement.dir = 'rtl';
    const { element, keys, field, cell } = await open();
    element.focus();
    const before = field().getBoundingClientRect().left;
    await keys('{ArrowRight}');
    expect(field().getBoundingClientRect().left).to.be.greaterThan(before);
    await keys('{Shift>}{ArrowRight}{/Shift}');
    expect(cell(0, 2).ariaSelected).to.equal('true');
    expect(cell(0, 2).getBoundingClientRect().left).to.be.greaterThan(field().getBoundingClientRect().left);
    document.documentElement.removeAttribute('dir');
  });

  it('on a page that unsets everything, the block is tinted and head and name stay in sight', async () => {
    const element = await fixtureUnder<GradeTable>(
      'unset',
      html`<edu-grade-table lang="vi" .gradebook=${sampleGradebook({ pupils: 40 })}></edu-grade-table>`,
    );
    await settle(element);
    const { cell } = look(element);
    element.focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await waitUntil(() => cell(0, 2).ariaSelected === 'true');
    const [selected, plain] = [cell(0, 2), cell(1, 2)].map((td) => getComputedStyle(td).backgroundColor);
    expect(selected).not.to.equal(plain);
    const scroller = part(element, '.scroller');
    scroller.scrollTop = 400;
    await settle(element);
    expect(part(element, 'thead').getBoundingClientRect().top).to.be.closeTo(
      scroller.getBoundingClientRect().top,
      2,
    );
    expect(getComputedStyle(part(element, '.name')).position).to.equal('sticky');
  });

  it('without colours, the block has an edge', async () => {
    const features = [{ name: 'forced-colors', value: 'active' }];
    await browser().send('Emulation.setEmulatedMedia', { features });
    const { element, keys, cell } = await open();
    element.focus();
    await keys('{Shift>}{ArrowDown}{/Shift}');
    expect(getComputedStyle(cell(1, 0)).outlineStyle).to.equal('solid');
    expect(getComputedStyle(cell(2, 0)).outlineStyle).to.equal('none');
    await browser().send('Emulation.setEmulatedMedia', { features: [] });
  });

  for (const [title, width, height] of [
    ['at 400 % on a small screen', 320, 256],
    ['on a phone', 360, 640],
  ] as const) {
    it(`${title}, the cell one is in is not covered`, async () => {
      await page.viewport(width, height);
      const { element, keys } = await open({ pupils: 30 });
      element.focus();
      for (const way of [
        '{ArrowDown}{ArrowDown}',
        '{Control>}{End}{/Control}',
        '{Home}',
        '{PageUp}',
        '{End}',
      ]) {
        await keys(way);
        await settle(element);
        if (!way.includes('End')) expectInSight(element);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      await page.viewport(1280, 800);
    });
  }
});

describe('columns of other books', () => {
  async function show(book: ReturnType<typeof primarySubject>) {
    const table = await open({ pupils: 2 });
    table.element.gradebook = book;
    await settle(table.element);
    await settle(table.element);
    return { ...table, ...look(table.element) };
  }
  const heads = (element: GradeTable) =>
    [...element.renderRoot.querySelectorAll('thead th')].map((th) => (th as HTMLElement).innerText.trim());

  it('a primary subject: levels and whole marks in the middle and at the end of the term, a remark', async () => {
    const { element, keys, shows, field } = await show(primarySubject({ pupils: 6 }));
    expect(heads(element)).to.deep.equal([
      ...['STT', 'Họ và tên', 'Giữa kì', 'Cuối kì', 'Nhận xét'],
      ...['Mức đạt được', 'Điểm KT', 'Mức đạt được', 'Điểm KT'],
    ]);
    expect(element.renderRoot.querySelectorAll('th[scope=colgroup]').length).to.equal(2);
    element.focus();
    expect(field().getAttribute('aria-label')).to.equal('mức đạt được giữa kì, Nguyễn Hoàng An');
    expect(field().inputMode).to.equal('text');
    await keys('t{Tab}9{Tab}');
    expect([shows(0, 0), shows(0, 1)]).to.deep.equal(['T', '9']);
    await keys('{ArrowLeft}');
    expect(field().inputMode).to.equal('decimal');
    await expect(element).to.be.accessible();
  });

  it('competences and qualities: a group of heads for each, and no averages', async () => {
    const { element, keys, shows, field } = await show(competencesAndQualities({ pupils: 4 }));
    const groups = [...element.renderRoot.querySelectorAll<HTMLElement>('th[scope=colgroup]')];
    expect(groups.map((th) => `${th.innerText} ${String(th.getAttribute('colspan'))}`)).to.deep.equal([
      'Giữa kì: năng lực 3',
      'Giữa kì: phẩm chất 5',
      'Cuối kì: năng lực 3',
      'Cuối kì: phẩm chất 5',
    ]);
    expect(element.renderRoot.querySelector('td.result')).to.equal(null);
    element.focus();
    await keys('d{Enter}');
    expect(shows(0, 0)).to.equal('Đ');
    expect(field().getAttribute('aria-label')).to.contain('Tự chủ và tự học, giữa kì');
    await expect(element).to.be.accessible();
  });

  it('circular 58: oral, written and practical tests under their heads', async () => {
    const { element, field } = await show(circular58({ pupils: 4 }));
    expect(heads(element).slice(2)).to.deep.equal([
      ...['KTtx', 'KTđk', 'HK', 'Nhận xét', 'ĐTBmhk'],
      ...['M', 'V', 'V', 'TH', 'V', 'TH'],
    ]);
    element.focus();
    expect(field().getAttribute('aria-label')).to.contain('TX1, miệng');
    await expect(element).to.be.accessible();
  });

  it('a remark is one clipped line that reads from the left, whole in its title and field', async () => {
    const { element, cell, field, below } = await show(primarySubject({ pupils: 6 }));
    const clipped = cell(0, 4);
    const style = getComputedStyle(clipped);
    expect([style.textAlign, style.textOverflow, style.whiteSpace]).to.deep.equal([
      'start',
      'ellipsis',
      'nowrap',
    ]);
    expect(clipped.title).to.equal(clipped.textContent);
    await userEvent.click(clipped);
    expect(field().value).to.equal(clipped.title);
    expect(field().spellcheck).to.equal(true);
    await waitUntil(() => below().includes(clipped.title));
    expect(element.renderRoot.querySelectorAll('tbody tr')[0]!.clientHeight).to.be.below(40);
  });
});
