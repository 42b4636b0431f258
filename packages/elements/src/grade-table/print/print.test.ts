import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from '../must.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

const paper = () => document.querySelector('.edu-paper')?.shadowRoot ?? null;

afterEach(() => {
  vi.restoreAllMocks();
  expect(paper(), 'paper left behind').toBeNull();
});

async function openPanel(table: Opened): Promise<HTMLFormElement> {
  await userEvent.click(table.button('Việc khác'));
  await userEvent.click(table.button('In trang ghi điểm'));
  await settle(table.element);
  await expect.poll(() => table.element.renderRoot.querySelector('#print-paper')).not.toBeNull();
  return must(table.element.renderRoot.querySelector<HTMLFormElement>('.panel form'));
}

/** What stands on paper while the browser's dialog is open; then the dialog closes. */
async function printed(table: Opened): Promise<string[]> {
  let pages: string[] = [];
  const dialog = vi.spyOn(window, 'print').mockImplementation(() => {
    pages = [...must(paper()).querySelectorAll<HTMLElement>('.page')].map((page) => page.innerText);
    dispatchEvent(new Event('afterprint'));
  });
  await userEvent.click(table.button('In'));
  await expect.poll(() => dialog.mock.calls.length).toBe(1);
  await expect.poll(paper).toBeNull();
  return pages;
}

describe('printing the mark page', () => {
  it('prints headings, names, averages and signatures on each page’s place', async () => {
    const table = await open({ pupils: 45, published: ['tx1'] });
    const form = await openPanel(table);
    await userEvent.fill(
      must(form.querySelector<HTMLInputElement>('#print-school')),
      'Trường THCS Nguyễn Trãi',
    );
    const pages = await printed(table);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH');
      expect(page.toUpperCase()).toContain('TRƯỜNG THCS NGUYỄN TRÃI');
      expect(page).toContain('Họ và tên');
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      expect(page.includes('Hiệu trưởng')).toBe(index === pages.length - 1);
    }
    const names = table.book.pupils.map(({ fullName }) => fullName ?? '');
    expect(names.filter((name) => pages.some((page) => page.includes(name)))).toEqual(names);
  });

  it('leaves no marks in the page where the browser does not say that its dialog is closed', async () => {
    const table = await open();
    await openPanel(table);
    const dialog = vi.spyOn(window, 'print').mockImplementation(() => {});
    await userEvent.click(table.button('In'));
    await expect.poll(() => dialog.mock.calls.length).toBe(1);
    expect(paper()).not.toBeNull();
    await userEvent.keyboard('{Tab}');
    await expect.poll(paper).toBeNull();
  });

  it('prints nothing while a cell is not saved, and says so', async () => {
    const table = await open();
    table.fail(new TypeError('Failed to fetch'));
    table.element.focus();
    await table.keys('3,3{Enter}');
    await openPanel(table);
    expect(must(table.element.renderRoot.querySelector<HTMLElement>('.panel')).innerText).toContain(
      '1 ô chưa lưu',
    );
    expect(table.button('In').getAttribute('aria-disabled')).toBe('true');
    const dialog = vi.spyOn(window, 'print').mockImplementation(() => {});
    table.button('In').click();
    await settle(table.element);
    expect(dialog).not.toHaveBeenCalled();
  });
});
