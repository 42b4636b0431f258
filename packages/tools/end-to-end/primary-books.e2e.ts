import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { axe } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(path: string, who: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, `${site}/${path}`);
  onTestFinished(() => visitor.leave());
  await visitor.signInAtOnce(who);
  await visitor.grades.getByRole('grid').waitFor();
  return visitor;
}

const choose = ({ grades }: Visitor, label: string, option: string) =>
  grades.getByLabel(label, { exact: true }).selectOption({ label: option });

const saved = ({ grades }: Visitor) =>
  expect
    .poll(() => grades.evaluate((table) => Reflect.get(table, 'unsavedCount') as number), { timeout: 10_000 })
    .toBe(0);

describe('books of a primary school (circular 27/2020)', () => {
  it('take levels, competences and remarks from the homeroom teacher', async () => {
    const visitor = await visit('tieu-hoc.html', 'gv.tieuhoc');
    const { grades } = visitor;
    await choose(visitor, 'Môn', 'Tiếng Việt');
    await grades.getByRole('grid', { name: /Tiếng Việt/ }).waitFor();
    const pupil = grades.locator('tbody tr').nth(4);
    await pupil.locator('td.text').click();
    await visitor.page.keyboard.type('Đọc trôi chảy, viết còn sai dấu.');
    await visitor.page.keyboard.press('Enter');
    await pupil.locator('td.letter').last().click();
    await visitor.page.keyboard.type('h');
    await visitor.page.keyboard.press('Enter');
    await saved(visitor);
    expect(await pupil.innerText()).toContain('Đọc trôi chảy');
    expect(await pupil.locator('td.letter').last().innerText()).toBe('H');

    await choose(visitor, 'Môn', 'Phẩm chất và năng lực');
    await grades.getByRole('columnheader', { name: 'Phẩm chất' }).first().waitFor();
    await pupil.locator('td.letter').last().click();
    await visitor.page.keyboard.type('đ');
    await visitor.page.keyboard.press('Enter');
    await saved(visitor);
    expect(await pupil.locator('td.letter').last().innerText()).toBe('Đ');
    expect(await axe(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});

describe('a register of circular 58/2011', () => {
  it('opens with its oral, written and practical columns and the averages of its own rules', async () => {
    const visitor = await visit('', people.principal);
    const { grades } = visitor;
    const options = await grades.getByLabel('Lớp', { exact: true }).locator('option').allInnerTexts();
    const old = options.find((name) => name.includes('2019'));
    expect(old).toBeDefined();
    await choose(visitor, 'Lớp', old ?? '');
    await choose(visitor, 'Môn', 'Toán');
    // KTtx, KTđk and HK; then oral, written and practical ones under their group.
    await expect
      .poll(() => grades.locator('thead').innerText())
      .toMatch(/HK[\s\S]*\bM\b[\s\S]*\bV\b[\s\S]*\bTH\b/);
    await expect.poll(() => grades.locator('tbody td.result').first().innerText()).toMatch(/^\d+,\d$/);
    expect(visitor.complaints).toEqual([]);
  });
});
