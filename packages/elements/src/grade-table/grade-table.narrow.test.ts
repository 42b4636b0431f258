import type { Gradebook } from '@lienthong/sdk';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import './grade-table.define.ts';
import type { GradeTable } from './grade-table.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { competencesAndQualities } from './testing/column-sets.ts';
import { sampleGradebook } from './testing/gradebooks.ts';
import { settle } from './testing/harness.ts';

const PHONE = 360;
const WIDTHS = [PHONE, 1280] as const;

/** With a class, a subject and pupils of the longest names there are. */
const long = (number: number, className: string): Gradebook => ({
  ...sampleGradebook({
    number,
    className,
    pupils: 4,
    filled: [1, 0.5],
    subject: ['hdtn', 'Hoạt động trải nghiệm, hướng nghiệp'],
  }),
  id: `book ${number}`,
  classId: `class ${number}`,
});

async function open(books: readonly Gradebook[], width: number): Promise<GradeTable> {
  await page.viewport(width, 800);
  const source = inMemoryGradebooks(books.map((book) => structuredClone(book)));
  const element = await fixture<GradeTable>(
    html`<edu-grade-table lang="vi" .source=${source}></edu-grade-table>`,
  );
  await settle(element);
  await waitUntil(
    () => element.renderRoot.querySelector('.picker') && element.renderRoot.querySelector('#more'),
  );
  return element;
}

async function openPanel(element: GradeTable, label: string): Promise<HTMLElement> {
  const find = (): HTMLElement | null => element.renderRoot.querySelector<HTMLElement>('#panel');
  const items = [...element.renderRoot.querySelectorAll<HTMLElement>('#more button')];
  items.find(({ textContent }) => textContent.trim() === label)!.click();
  await waitUntil(() => find()?.textContent.trim(), label);
  await settle(element);
  return find()!;
}

/** Whose words go beyond their box, or whose box goes beyond the page. */
function cut(within: ParentNode, width: number): string[] {
  const all = [...within.querySelectorAll<HTMLElement>('.whole-choice > span, h3, p, th, td, label, button')];
  return all
    .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, .scroller'))
    .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > width)
    .map(({ className, innerText }) => `${className}: ${innerText}`);
}

afterEach(() => page.viewport(1280, 800));

describe('long names on pages of every width', () => {
  for (const width of WIDTHS) {
    it(`class and subject are chosen by their whole names, ${width} px`, async () => {
      const names = ['10 chuyên Tiếng Anh 1 (chất lượng cao)', '10 chuyên Tiếng Anh 2 (chất lượng cao)'];
      const element = await open([long(1, names[0]!), long(2, names[1]!)], width);
      const picker = element.renderRoot.querySelector<HTMLElement>('.picker')!;
      const shown = (): string[] =>
        [...element.renderRoot.querySelectorAll<HTMLElement>('.picker .whole-choice > span')].map(
          ({ innerText }) => innerText,
        );
      expect(shown()).to.deep.equal([names[0], 'Hoạt động trải nghiệm, hướng nghiệp', 'Học kì I']);
      expect(cut(picker, width)).to.deep.equal([]);
      const pick = picker.querySelector<HTMLSelectElement>('#pick-class')!;
      pick.value = 'class 2';
      pick.dispatchEvent(new Event('change', { bubbles: true }));
      await waitUntil(() => shown()[0] === names[1], String(shown()));
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

    it(`panels cut nothing of competences and qualities, ${width} px`, async () => {
      const element = await open([competencesAndQualities({ pupils: 6 })], width);
      for (const label of ['Nhìn chung cả lớp', 'Công bố kết quả', 'Điền ô trống']) {
        expect(cut(await openPanel(element, label), width), label).to.deep.equal([]);
        expect(document.documentElement.scrollWidth, label).to.be.at.most(width);
      }
    });
  }

  it('on a phone each figure of the overview has its word beside it', async () => {
    const element = await open([long(1, '7A1')], PHONE);
    const panel = await openPanel(element, 'Nhìn chung cả lớp');
    expect(cut(panel, PHONE)).to.deep.equal([]);
    const row = panel.querySelectorAll<HTMLTableRowElement>('.columns tbody tr')[1]!;
    const words = [...row.querySelectorAll<HTMLElement>('.figure')].map(
      (each) => getComputedStyle(each, '::before').content,
    );
    expect(words).to.deep.equal(['"Trung bình"', '"Dưới 5"', '"Đã có"']);
    const [picture, figure] = [row.querySelector('svg')!, row.querySelector('.figure')!];
    expect(picture.getBoundingClientRect().right).to.be.at.most(figure.getBoundingClientRect().left);
    await expect(element).to.be.accessible();
  });
});
