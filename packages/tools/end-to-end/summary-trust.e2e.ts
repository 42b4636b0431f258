import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { axe } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
const address = `${site}/tong-hop.html`;
const saves = '**/classes/*/records';
/** Events come a moment after the change, and a page reads at most every second or two. */
const soon = { timeout: 10_000 };
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

interface SavedAnswer {
  items: { outcome: string; record: { version: number } }[];
}

const summaryOf = ({ page }: Visitor): Locator => page.locator('edu-class-summary');
const line = (visitor: Visitor, pupil: number): Locator =>
  summaryOf(visitor)
    .locator('tbody tr')
    .nth(pupil - 1);
const says = (visitor: Visitor, words: RegExp) => summaryOf(visitor).getByText(words).first().waitFor();
const keptHere = (visitor: Visitor) => says(visitor, /giữ trên máy này, đóng trang cũng không mất/);

async function visit(person: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, address);
  onTestFinished(() => visitor.leave());
  await visitor.signInAtOnce(person);
  await summaryOf(visitor).getByRole('grid').waitFor();
  await summaryOf(visitor).locator('.save-line').waitFor();
  return visitor;
}

/** Text of a cell, the field over it included. */
const shows = (visitor: Visitor, pupil: number, kind: string): Promise<string> =>
  line(visitor, pupil)
    .locator(`td.${kind}`)
    .evaluate((cell: HTMLElement) => {
      const field = cell.querySelector<HTMLInputElement | HTMLSelectElement>('.cell-field');
      if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
      return field?.value ?? cell.innerText;
    });

async function enter(visitor: Visitor, pupil: number, kind: string, keys: string): Promise<void> {
  const cell = line(visitor, pupil).locator(`td.${kind}`);
  await cell.click();
  await cell.locator('.cell-field').waitFor();
  await visitor.page.keyboard.type(keys);
  await visitor.page.keyboard.press('Enter');
}

/** Pages with entries that wait on this device. */
function records(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lienthong-records');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('marks')) return resolve(0);
          const all = db.transaction('marks').objectStore('marks').getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result.length);
          };
        };
      }),
  );
}

describe('entries of a summary page', () => {
  it('whose answer was lost outlive the reload, and are saved exactly once', async () => {
    const teacher = await visit(people.homeroomTeacher);
    const sent: { key: string | undefined; body: string | null; answer: SavedAnswer }[] = [];
    await teacher.page.route(saves, async (route: Route) => {
      const request = route.request();
      const answer = (await (await route.fetch()).json()) as SavedAnswer;
      sent.push({ key: request.headers()['idempotency-key'], body: request.postData(), answer });
      await route.abort('connectionreset');
    });
    await enter(teacher, 36, 'excused', '19');
    await keptHere(teacher);
    await teacher.page.unroute(saves);
    teacher.page.on('dialog', (dialog) => {
      throw new Error(`It asked: ${dialog.message()}`);
    });
    await teacher.page.reload();
    const again = teacher.page.waitForResponse((response) => response.url().endsWith('/records'));
    await teacher.signInAgain();
    const response = await again;
    expect(response.request().headers()['idempotency-key']).toBe(sent[0]?.key);
    expect(response.request().postData()).toBe(sent[0]?.body);
    // The same answer, so the record was written once.
    expect(await response.json()).toEqual(sent[0]?.answer);
    expect(sent[0]?.answer.items[0]?.outcome).toBe('saved');
    await says(teacher, /Đã lưu lúc/);
    await expect.poll(() => shows(teacher, 36, 'excused')).toBe('19');
    await expect.poll(() => records(teacher.page)).toBe(0);
  });

  it('that a colleague’s entry came before are shown beside it, and nothing is overwritten', async () => {
    const home = await visit(people.homeroomTeacher);
    await home.context.setOffline(true);
    await enter(home, 35, 'excused', '21');
    await enter(home, 34, 'excused', '22');
    await keptHere(home);
    await home.page.close();
    const school = await visit(people.homeroomTeacher);
    await enter(school, 35, 'excused', '23');
    await enter(school, 34, 'unexcused', '24');
    await says(school, /Đã lưu lúc/);
    await home.context.setOffline(false);
    const back = await home.reopened(address);
    await back.signInAgain();
    await says(back, /^1 ô cần xem lại/);
    // Another field of the same pupil is nobody's conflict.
    await expect.poll(() => shows(school, 34, 'excused'), soon).toBe('22');
    expect(await shows(back, 34, 'unexcused')).toBe('24');
    expect(await shows(school, 35, 'excused')).toBe('23');
    await summaryOf(back).getByRole('button', { name: 'Đến ô kế tiếp' }).click();
    await says(back, /vừa ghi 23\. Giữ giá trị thầy cô nhập hay lấy giá trị đó\?/);
    expect(await axe(back.page)).toEqual([]);
    await summaryOf(back).getByRole('button', { name: 'Giữ 21' }).click();
    await expect.poll(() => shows(school, 35, 'excused'), soon).toBe('21');
    await expect.poll(() => records(back.page)).toBe(0);
  });

  it('appear at once where others have the page open, and the cursor there stays', async () => {
    const [school, home] = [await visit(people.homeroomTeacher), await visit(people.homeroomTeacher)];
    const principal = await visit(people.principal);
    await summaryOf(principal).locator('.class-choice select').selectOption({ label: '7A1' });
    await summaryOf(principal).getByRole('heading', { name: 'Bảng tổng hợp lớp 7A1' }).waitFor();
    const field = line(home, 3).locator('td.excused .cell-field');
    await line(home, 3).locator('td.excused').click();
    await field.waitFor();
    await enter(school, 33, 'unexcused', '25');
    await says(school, /Đã lưu lúc/);
    for (const visitor of [home, principal]) {
      await expect.poll(() => shows(visitor, 33, 'unexcused'), soon).toBe('25');
      await says(visitor, /vừa sửa 1 ô\./);
    }
    expect(await field.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(home.complaints).toEqual([]);
  });
});
