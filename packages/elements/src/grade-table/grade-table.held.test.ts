import type { Gradebook } from '@lienthong/sdk';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import './grade-table.define.ts';
import type { GradeTable } from './grade-table.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { competencesAndQualities, primarySubject } from './testing/column-sets.ts';
import { look, settle } from './testing/harness.ts';

async function open(book: Gradebook, lang: 'vi' | 'en', isPrincipal = false) {
  const element = await fixture<GradeTable>(
    html`<edu-grade-table
      lang=${lang}
      .gradebook=${book}
      .source=${inMemoryGradebooks([structuredClone(book)], { isPrincipal })}
    ></edu-grade-table>`,
  );
  await settle(element);
  const { renderRoot } = element;
  await waitUntil(() => renderRoot.querySelector('#toggle-more'));
  const items = (): HTMLButtonElement[] => [
    ...renderRoot.querySelectorAll<HTMLButtonElement>('#more button'),
  ];
  const panel = (): HTMLElement | null => renderRoot.querySelector<HTMLElement>('#panel');
  element.focusCell(book.pupils[0]!.id, book.columns[0]!.slot);
  // With the last of the parts that follow the first paint.
  await waitUntil(() => items().some(({ textContent }) => /Lịch sử ô|History/.test(textContent)));
  return {
    element,
    panel,
    labels: () => items().map(({ textContent }) => textContent.trim()),
    choose: async (label: string | RegExp) => {
      const item = items().find(({ textContent }) => textContent.trim().search(label) === 0)!;
      renderRoot.querySelector<HTMLButtonElement>('#toggle-more')!.click();
      await settle(element);
      item.click();
      await waitUntil(() => panel()?.textContent.trim(), String(label));
      await settle(element);
      return panel()!.innerText.replace(/\s+/g, ' ');
    },
    /** Whatever is seen, read out or shown on pointing. */
    words: () =>
      [
        renderRoot.querySelector<HTMLElement>('.frame')!.innerText,
        ...[...renderRoot.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((each) => [
          each.ariaLabel,
          each.getAttribute('title'),
          each.getAttribute('placeholder'),
        ]),
      ].join('\n'),
    ...look(element),
  };
}

const small = { pupils: 6 };
const MARKS = { vi: /.*điểm.*/giu, en: /.*\bmarks?\b.*/gi } as const;

describe('a book is spoken of by what it holds', () => {
  for (const lang of ['vi', 'en'] as const) {
    for (const isPrincipal of [false, true]) {
      it(`competences and qualities have no marks anywhere (${lang}${isPrincipal ? ', principal' : ''})`, async () => {
        const book = competencesAndQualities(small);
        const { labels, choose, words } = await open({ ...book, canEdit: !isPrincipal }, lang, isPrincipal);
        expect(words().match(MARKS[lang])).to.equal(null);
        const panels = labels().filter((label) => !/Xuất ra|Export|lớn|Large/.test(label));
        expect(panels.length).to.be.greaterThan(4);
        for (const label of panels) {
          await choose(label);
          expect(words().match(MARKS[lang]), label).to.equal(null);
          // Nor do the slots of the system stand for names.
          expect(words()).not.to.match(/GK-|CK-|gk-/);
          await userEvent.keyboard('{Escape}');
        }
      });
    }
  }

  it('publishing speaks of the column that is published', async () => {
    const { choose, element, panel } = await open(primarySubject(small), 'vi');
    expect(await choose('Công bố kết quả'))
      .to.contain('thấy ngay mức cột này')
      .and.to.contain('Mức giữa kì');
    const pick = async (slot: string): Promise<string> => {
      const select = element.renderRoot.querySelector<HTMLSelectElement>('#publish-slot')!;
      await userEvent.selectOptions(select, slot);
      await settle(element);
      return panel()!.innerText.replace(/\s+/g, ' ');
    };
    expect(await pick('gk'))
      .to.contain('thấy ngay điểm cột này')
      .and.to.contain('Điểm kiểm tra giữa kì');
    expect(await pick('nx'))
      .to.contain('thấy ngay nhận xét cột này')
      .and.to.contain('Nhận xét đã công bố');
  });

  it('a correction asks for the right level, remark or mark', async () => {
    const book = primarySubject(small);
    const locked = book.columns.map((column) => ({ ...column, lockedAt: '2026-11-20T09:15:00+07:00' }));
    const { element, button, below, panel } = await open({ ...book, columns: locked }, 'vi');
    const said: string[] = [];
    for (const slot of ['mgk', 'gk', 'nx']) {
      element.focusCell(book.pupils[0]!.id, slot);
      await waitUntil(() => below().includes('Đề nghị sửa'));
      await userEvent.click(button('Đề nghị sửa'));
      await waitUntil(() => panel()?.textContent.includes('Lí do sửa'));
      said.push(panel()!.innerText.replace(/\s+/g, ' '));
      await userEvent.keyboard('{Escape}');
      await settle(element);
    }
    expect(said[0]).to.contain('ô mức đạt được giữa kì').and.to.contain('Mức đúng');
    expect(said[1]).to.contain('ô điểm kiểm tra giữa kì').and.to.contain('Điểm đúng');
    expect(said[2]).to.contain('ô nhận xét').and.to.contain('Nhận xét đúng');
  });
});
