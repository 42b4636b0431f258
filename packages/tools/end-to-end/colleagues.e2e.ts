import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
import { axe } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
/** Events come a moment after the change, and a table reads at most every second or two. */
const soon = { timeout: 10_000 };
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(person: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site);
  onTestFinished(() => visitor.leave());
  await visitor.signInAtOnce(person);
  await visitor.grades.getByRole('grid').waitFor();
  return visitor;
}

/** The principal opens the gradebook that the teacher has on screen. */
async function open(visitor: Visitor, as: Visitor): Promise<void> {
  const picked = async (label: string): Promise<string> =>
    as.grades
      .getByLabel(label, { exact: true })
      .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? '');
  for (const label of ['Lớp', 'Môn', 'Học kì']) {
    const value = await picked(label);
    await visitor.grades.getByLabel(label, { exact: true }).selectOption({ label: value });
  }
  await expect
    .poll(() => visitor.grades.getByRole('grid').getAttribute('aria-label'))
    .toBe(await as.grades.getByRole('grid').getAttribute('aria-label'));
}

async function choose({ grades }: Visitor, label: RegExp): Promise<void> {
  await grades.getByRole('button', { name: 'Việc khác' }).click();
  await grades.getByRole('button', { name: label }).click();
}

/** Text of a cell, the field over it included. */
const shows = (visitor: Visitor, pupil: number, column: string): Promise<string> =>
  visitor
    .cell(pupil, column)
    .evaluate((cell: HTMLElement) => cell.querySelector('input')?.value ?? cell.innerText);

describe('one gradebook under several hands', () => {
  it('a mark typed at school appears at home at once, the cursor at home stays; typed into meanwhile, both marks are shown', async () => {
    const [school, home] = [await visit(people.teacher), await visit(people.teacher)];
    // Pupils no other file types for: all files share one school.
    await home.cell(3, 'TX2').click();
    await school.typeMark(34, 'TX4', '6,5');
    await school.saved();
    await expect.poll(() => shows(home, 34, 'TX4'), soon).toBe('6,5');
    await home.grades
      .getByText(/Trần Thị Thu Hà vừa sửa 1 ô\./)
      .first()
      .waitFor();
    expect(await home.cell(3, 'TX2').locator('input').count()).toBe(1);

    await home.cell(35, 'TX4').click();
    await home.page.keyboard.type('7');
    await school.typeMark(35, 'TX4', '8');
    await school.saved();
    // The news is here, the text is still being typed.
    await school.typeMark(36, 'TX4', '8,5');
    await expect.poll(() => shows(home, 36, 'TX4'), soon).toBe('8,5');
    expect(await shows(home, 35, 'TX4')).toBe('7');
    await home.page.keyboard.press('Enter');
    await home.page.keyboard.press('ArrowUp');
    await home.grades
      .getByText(/Thầy cô nhập 7; Trần Thị Thu Hà đã lưu 8 lúc/)
      .first()
      .waitFor();
    await home.page.keyboard.press('Alt+ArrowDown');
    await home.page.keyboard.press('Enter');
    await expect.poll(() => shows(school, 35, 'TX4'), soon).toBe('7');
    await home.page.keyboard.press('Shift+F2');
    const versions = home.grades.locator('#panel li');
    await expect.poll(() => versions.count(), soon).toBeGreaterThanOrEqual(2);
    expect(await versions.nth(0).innerText()).toMatch(/8 → 7/);
    await versions.nth(1).getByRole('button', { name: 'Lấy lại 8' }).click();
    await expect.poll(() => shows(school, 35, 'TX4'), soon).toBe('8');
    expect([...school.complaints, ...home.complaints]).toEqual([]);
  });

  it('locked by the principal, asked for by the teacher, approved: the mark appears with its sign', async () => {
    const [teacher, principal] = [await visit(people.teacher), await visit(people.principal)];
    await open(principal, teacher);
    await choose(principal, /Các cột của sổ/);
    await principal.grades.getByRole('button', { name: 'Khóa sổ TX1' }).click();
    await expect.poll(() => teacher.cell(1, 'TX1').getAttribute('class'), soon).toContain('locked');
    const before = await shows(teacher, 1, 'TX1');
    const wanted = before === '9,5' ? '9' : '9,5';

    await teacher.cell(1, 'TX1').click();
    await teacher.page.keyboard.press('9');
    expect(await shows(teacher, 1, 'TX1')).toBe(before);
    await teacher.grades.getByRole('button', { name: 'Đề nghị sửa', exact: true }).click();
    await teacher.grades.getByLabel('Điểm đúng').fill(wanted);
    await teacher.grades.getByLabel('Lí do sửa').fill('Chấm sót câu 3');
    await teacher.page.keyboard.press('Enter');
    await teacher.grades.getByText(`Đang chờ duyệt: đề nghị sửa thành ${wanted}.`).first().waitFor();

    await choose(principal, /Đề nghị sửa điểm/);
    const row = principal.grades.locator('#panel tr', { hasText: 'Chấm sót câu 3' });
    await row.getByRole('button', { name: /^Duyệt/ }).click();
    await expect.poll(() => shows(teacher, 1, 'TX1'), soon).toBe(wanted);
    await expect.poll(() => teacher.cell(1, 'TX1').getAttribute('class'), soon).toContain('corrected');

    await choose(principal, /Các cột của sổ/);
    await principal.grades.getByRole('button', { name: 'Mở khóa TX1' }).click();
    await expect.poll(() => teacher.cell(1, 'TX1').getAttribute('class'), soon).not.toContain('locked');
    expect([...teacher.complaints, ...principal.complaints]).toEqual([]);
  });

  it('columns of many gradebooks are counted, then locked at once by the principal; the teacher sees it, and it is undone', async () => {
    const [teacher, principal] = [await visit(people.teacher), await visit(people.principal)];
    await teacher.grades.getByLabel('Lớp', { exact: true }).selectOption({ label: '7A2' });
    await teacher.grades.getByRole('grid', { name: /lớp 7A2/ }).waitFor();
    const locked = teacher.grades.locator('thead .sign.locked');
    expect(await locked.count()).toBe(0);

    await choose(principal, /khóa sổ toàn trường/);
    const panel = principal.grades.locator('#panel');
    await panel.getByText(/Đang mở: [\d.]+ cột trong \d+ sổ\./).waitFor();
    await panel.getByLabel('Phạm vi').selectOption({ label: 'Lớp 7A2' });
    await panel.getByLabel('Môn').selectOption({ label: 'Toán' });
    for (const kind of [/^Thường xuyên/, /^Cuối kì/, /^Nhận xét/])
      await panel.getByRole('checkbox', { name: kind }).press('Space');
    await panel.getByText('Đang mở: 1 cột trong 1 sổ.').waitFor();
    expect(await axe(principal.page)).toEqual([]);
    await panel.getByRole('button', { name: 'Khóa sổ…' }).press('Enter');
    await panel
      .getByText(/^Khóa 1 cột trong 1 sổ \(Học kì I năm học .*, Lớp 7A2, Toán, Giữa kì\)\?$/)
      .waitFor();
    expect(await locked.count()).toBe(0);
    await principal.page.keyboard.press('Tab');
    await principal.page.keyboard.press('Enter');
    await panel.getByText('Đã khóa 1 cột trong 1 sổ.').waitFor();
    await expect.poll(() => locked.count(), soon).toBe(1);

    await panel.getByRole('button', { name: 'Mở khóa…' }).press('Enter');
    await panel.getByText(/^Mở khóa 1 cột trong 1 sổ/).waitFor();
    await principal.page.keyboard.press('Tab');
    await principal.page.keyboard.press('Enter');
    await expect.poll(() => locked.count(), soon).toBe(0);
    expect([...teacher.complaints, ...principal.complaints]).toEqual([]);
  });
});
