import { afterEach, describe, expect, it, vi } from 'vitest';
import { until } from '../shared/testing/fixtures.ts';
import { open } from './testing/harness.ts';

const paper = () => document.querySelector('.edu-paper')?.shadowRoot ?? null;

afterEach(() => {
  vi.restoreAllMocks();
  expect(paper(), 'paper left behind').toBeNull();
});

/** Pages that lie on paper while the browser's dialog is open; then it closes. */
function dialog(): { pages: string[] } {
  const seen = { pages: [] as string[] };
  vi.spyOn(window, 'print').mockImplementation(() => {
    seen.pages = [...(paper()?.querySelectorAll<HTMLElement>('.page') ?? [])].map((page) => page.innerText);
    dispatchEvent(new Event('afterprint'));
  });
  return seen;
}

describe('the summary page on paper', () => {
  it('has every pupil, results and levels, page numbers, and signatures on the last page', async () => {
    const { element, find } = await open({ period: 'year', pupils: 45 });
    const seen = dialog();
    find<HTMLButtonElement>('.print')?.click();
    await until(() => seen.pages.length > 0 && paper() === null);
    const all = seen.pages.join('\n');
    const names = [...element.renderRoot.querySelectorAll('tbody th')].map(
      (th) => th.textContent?.trim() ?? '',
    );
    expect(names.filter((name) => all.includes(name))).toEqual(names);
    expect(all).toContain('SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH');
    expect(
      seen.pages.map((page, index) => page.includes(`Trang ${index + 1}/${seen.pages.length}`)),
    ).not.toContain(false);
    expect(seen.pages.map((page) => page.includes('Hiệu trưởng')).lastIndexOf(true)).toBe(
      seen.pages.length - 1,
    );
    expect(seen.pages.filter((page) => page.includes('Hiệu trưởng'))).toHaveLength(1);
  });

  it('waits until everything is saved, and says so', async () => {
    const { cell, keys, find } = await open({}, { save: () => new Promise(() => {}) });
    cell(1, 'conduct').click();
    await until(() => cell(1, 'conduct').querySelector('select') !== null);
    await keys('c{Enter}');
    const seen = dialog();
    find<HTMLButtonElement>('.print')?.click();
    await until(() => (find('.notice')?.textContent ?? '').includes('chưa lưu'));
    expect(seen.pages).toEqual([]);
  });
});
