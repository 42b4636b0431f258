import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import './class-summary.define.ts';
import type { ClassSummaryTable } from './class-summary.ts';
import { sampleSummary, type SummaryOptions } from './testing/summaries.ts';

const LONG = ['10 chuyên Tiếng Anh 1 (chất lượng cao)', '10 chuyên Tiếng Anh 2 (chất lượng cao)'];

async function open(width: number, options: SummaryOptions = {}): Promise<ClassSummaryTable> {
  await page.viewport(width, 800);
  const pages = LONG.map((className, at) => ({
    ...sampleSummary(options),
    className,
    classId: `class ${at}`,
  }));
  for (const { pupils } of pages) pupils[1]!.fullName = 'Công Tằng Tôn Nữ Nguyễn Phước Thị Huyền Trân';
  const element = await fixture<ClassSummaryTable>(
    html`<edu-class-summary lang="vi" period="term1" .summaries=${pages}></edu-class-summary>`,
  );
  await waitUntil(() => element.renderRoot.querySelector('tbody tr'));
  return element;
}

/** Whose words go beyond their box. */
const cut = (element: ClassSummaryTable): string[] =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('.whole-choice > span, .button, dd, dt, th.name, td')]
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map(({ className, innerText }) => `${className}: ${innerText}`);

afterEach(() => page.viewport(1280, 800));

describe('edu-class-summary, narrow and with long names', () => {
  for (const width of [360, 1280]) {
    it(`cuts no name and no level, ${width} px`, async () => {
      const element = await open(width, { ruleSet: 'TT58/2011' });
      const shown = element.renderRoot.querySelector<HTMLElement>('.class-choice .whole-choice > span')!;
      expect(shown.innerText).to.equal(LONG[0]);
      expect(cut(element)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      // The level one is at is a choice, with all of its word.
      const cells = [...element.renderRoot.querySelectorAll<HTMLElement>('td.conduct')];
      const average = cells.find(({ innerText }) => innerText.trim() === 'Trung bình')!;
      average.click();
      await element.updateComplete;
      expect(average.querySelector<HTMLElement>('.chosen')!.innerText).to.equal('Trung bình');
      expect(average.querySelector('select')!.getBoundingClientRect().width).to.be.greaterThan(40);
      expect(cut(element)).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });
  }

  it('a phone held upright has the subjects folded away from the first time it is drawn', async () => {
    const element = await open(360);
    await waitUntil(() => !element.renderRoot.querySelector('td.result'));
    const headings = [...element.renderRoot.querySelectorAll('thead th')].map(({ className }) => className);
    expect(headings).to.include('mark conduct').and.not.to.include('mark result');
  });
});
