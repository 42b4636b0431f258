import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { axe, sideways } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visit(who: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, `${site}/tong-hop.html`);
  onTestFinished(() => visitor.leave());
  await visitor.signInAtOnce(who);
  return visitor;
}

describe('the summary page of a class', () => {
  it('takes conduct and absences from the homeroom teacher, and the year follows from the terms', async () => {
    const { page, complaints } = await visit(people.homeroomTeacher);
    const summary = page.locator('edu-class-summary');
    await summary.getByRole('heading', { name: 'Bảng tổng hợp lớp 7A1' }).waitFor();
    const line = summary.locator('tbody tr').nth(39);
    const name = await line.locator('th').innerText();
    for (const [period, level] of [
      ['Học kì I', 'c'],
      ['Học kì II', 'k'],
    ] as const) {
      await summary.getByRole('button', { name: period, exact: true }).click();
      await summary.getByRole('button', { name: period, exact: true, pressed: true }).waitFor();
      await line.locator('td.conduct').click();
      await line.locator('td.conduct select').waitFor();
      await page.keyboard.type(level);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('2');
      await page.keyboard.press('Tab');
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
      await summary.getByText(/Đã lưu lúc/).waitFor();
    }
    await summary.getByRole('button', { name: 'Cả năm', exact: true }).click();
    // Chưa đạt and then Khá are Đạt for the year (circular 22/2021, article 8); absences are the sum.
    await line.locator('td.conduct').getByText('Đạt', { exact: true }).waitFor();
    expect(await line.locator('th').innerText()).toBe(name);
    expect(await line.locator('td.excused').innerText()).toBe('4');
    expect(await line.locator('td.unexcused').innerText()).toBe('2');
    await line.locator('td.conduct').click();
    await summary.getByRole('button', { name: 'Vì sao' }).click();
    await summary.getByText(/học kì I Chưa đạt, học kì II Khá/i).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is read and locked by the principal, and then nothing of it is entered', async () => {
    const { page } = await visit(people.principal);
    const summary = page.locator('edu-class-summary');
    await summary.getByRole('heading', { name: 'Bảng tổng hợp lớp 6A1' }).waitFor();
    expect(await summary.locator('.cell-field').count()).toBe(0);
    await summary.getByRole('button', { name: 'Khóa sổ học kì I' }).click();
    await summary.locator('.do-lock').click();
    await summary.getByText(/^Đã khóa sổ ngày/).waitFor();
    await summary.getByRole('button', { name: 'Mở khóa' }).click();
    await summary.getByRole('button', { name: 'Khóa sổ học kì I' }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await sideways(page)).toBe(0);
  });
});
