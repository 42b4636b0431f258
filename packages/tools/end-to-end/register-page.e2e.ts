import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function teacher(): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site);
  onTestFinished(() => visitor.leave());
  await visitor.signInAtOnce(people.teacher);
  await visitor.cell(1, 'TX1').waitFor();
  return visitor;
}

/** Sizes of the pages of a PDF, in millimetres. */
function sheetsOf(pdf: Buffer): [number, number][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
  const mm = (points = '0') => Math.round((Number(points) / 72) * 25.4);
  return [...boxes].map(([, inline, block]) => [mm(inline), mm(block)]);
}

describe('the mark page of the register', () => {
  it('is printed alone, on landscape paper of the size chosen, and leaves nothing on the page', async () => {
    const visitor = await teacher();
    const { page, grades } = visitor;
    // The browser's dialog stays open until the test has taken the paper from it.
    await page.evaluate(() => (window.print = () => {}));
    await grades.getByRole('button', { name: 'Việc khác' }).click();
    await grades.getByRole('button', { name: 'In trang ghi điểm' }).click();
    expect(await grades.getByLabel('Tên trường').inputValue()).toBe('Trường THCS Nguyễn Trãi');
    await grades.getByText(/^\d+ em, /).waitFor();
    await grades.getByLabel('Khổ giấy').selectOption('A4');
    await grades.getByRole('button', { name: 'In', exact: true }).click();
    const paper = page.locator('.edu-paper');
    await paper.locator('.page').first().waitFor({ state: 'attached' });
    const pages = await paper.locator('.page').count();
    const pupils = await grades.locator('tbody tr').count();
    expect(await paper.locator('tbody tr').count()).toBe(pupils);
    expect(await paper.locator('.page').last().innerText()).toContain('Hiệu trưởng');
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets).toEqual(Array.from({ length: pages }, () => [297, 210]));
    // Printing is over: the browser says so, and the paper is gone.
    await paper.waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
  });
});

describe('several classes in one table', () => {
  it('take a mark each, kept in its own gradebook', async () => {
    const visitor = await teacher();
    const { page, grades } = visitor;
    const choice = grades.getByLabel('Lớp', { exact: true });
    // It follows the table.
    await choice.waitFor();
    const joint = (await choice.locator('option').allInnerTexts()).find((name) => name.includes(', '));
    expect(joint, 'classes of one subject and grade').toBeDefined();
    const classes = (joint ?? '').split(', ');
    await choice.selectOption({ label: joint ?? '' });
    const rows = grades.locator('tbody tr');
    const last = rows.filter({ has: page.locator('.class', { hasText: classes.at(-1) ?? '' }) }).last();
    // So many pupils are in the document only where they are in sight.
    await grades.locator('.class').first().waitFor();
    await visitor.cell(1, 'TX1').click();
    await page.keyboard.press('Control+End');
    await last.waitFor();
    const name = (await last.locator('th').innerText()).replace(classes.at(-1) ?? '', '').trim();
    await last.locator('td.mark').nth(3).click();
    await page.keyboard.type('6,5');
    await page.keyboard.press('Enter');
    await grades
      .getByText(/Đã lưu lúc/)
      .first()
      .waitFor();
    await expect.poll(() => grades.evaluate((table) => Reflect.get(table, 'unsavedCount') as number)).toBe(0);
    // The class alone shows it.
    await choice.selectOption({ label: classes.at(-1) ?? '' });
    const own = rows.filter({ hasText: name }).first();
    await expect.poll(() => own.locator('td.mark').nth(3).innerText()).toBe('6,5');
    expect(visitor.complaints).toEqual([]);
  });
});
