import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Browser, Page, Route } from 'playwright-core';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const saves = '**/gradebooks/*/marks';

async function arrive(): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site);
  onTestFinished(() => visitor.leave());
  return visitor;
}

async function teacherAtWork(prepare?: (page: Page) => Promise<unknown>): Promise<Visitor> {
  const teacher = await arrive();
  if (prepare) {
    await prepare(teacher.page);
    await teacher.page.reload();
  }
  await teacher.signIn(people.teacher);
  await teacher.tableReady();
  return teacher;
}

const says = (visitor: Visitor, words: RegExp) => visitor.grades.getByText(words).first().waitFor();
const keptHere = (visitor: Visitor) => says(visitor, /được giữ trên máy này/);

/** Records of unsaved marks on this device: `null` without a database. */
function records(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lienthong-marks');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('marks')) return resolve(0);
          const all = db.transaction('marks').objectStore('marks').getAll();
          all.onsuccess = () => {
            db.close();
            resolve((all.result as { count: number }[]).filter(({ count }) => count > 0).length);
          };
        };
      }),
  );
}

/** Closes the window as a person does; answers whether it asked first. */
async function closeWindow(visitor: Visitor): Promise<boolean> {
  let asked = false;
  visitor.page.once('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  const closed = visitor.page.waitForEvent('close');
  await visitor.page.close({ runBeforeUnload: true });
  await closed;
  return asked;
}

interface SavedAnswer {
  items: { outcome: string; mark: { version: number; updatedAt: string } }[];
}

describe('marks that are not saved yet', () => {
  it('outlive the closed window: kept on this device, sent after the next sign-in', async () => {
    const teacher = await teacherAtWork();
    await teacher.context.setOffline(true);
    await teacher.typeMark(10, 'TX4', '6,5');
    await teacher.typeMark(11, 'TX4', '7');
    await keptHere(teacher);
    expect(await closeWindow(teacher)).toBe(false);
    await teacher.context.setOffline(false);
    const next = await teacher.reopened(site);
    await next.signInAgain();
    await next.grades.getByRole('grid').waitFor();
    await next.saved();
    await expect.poll(() => records(next.page)).toBe(0);
    expect(await next.cell(10, 'TX4').innerText()).toBe('6,5');
    expect(await next.cell(11, 'TX4').innerText()).toBe('7');
  });

  it('whose answer was lost are sent again under the same key by another window: one change', async () => {
    const teacher = await teacherAtWork();
    const sent: { key: string | undefined; body: string | null; answer: SavedAnswer }[] = [];
    const lose = async (route: Route) => {
      const request = route.request();
      const answer = (await (await route.fetch()).json()) as SavedAnswer;
      sent.push({ key: request.headers()['idempotency-key'], body: request.postData(), answer });
      await route.abort('connectionreset');
    };
    await teacher.page.route(saves, lose);
    await teacher.typeMark(12, 'TX4', '8,5');
    await keptHere(teacher);
    await teacher.page.close();
    const next = await teacher.reopened(site);
    const again = next.page.waitForResponse((response) => response.url().endsWith('/marks'));
    await next.signInAgain();
    const response = await again;
    expect(response.request().headers()['idempotency-key']).toBe(sent[0]?.key);
    expect(response.request().postData()).toBe(sent[0]?.body);
    expect(await response.json()).toEqual(sent[0]?.answer);
    await next.saved();
    expect(await next.cell(12, 'TX4').innerText()).toBe('8,5');
  });

  it('wait for their own person: a colleague at the same computer neither sees nor sends them', async () => {
    const teacher = await teacherAtWork();
    await teacher.page.route(saves, (route) => route.abort());
    await teacher.typeMark(13, 'TX4', '5,5');
    await keptHere(teacher);
    await teacher.page.close();
    const colleague = await teacher.reopened(site);
    await colleague.context.clearCookies();
    await colleague.signIn(people.homeroomTeacher);
    await colleague.grades.locator('.frame > *').first().waitFor();
    await expect.poll(() => records(colleague.page)).toBe(1);
    expect(await colleague.grades.innerText()).not.toContain('đang chờ gửi');
    await colleague.signOut();
    expect(await records(colleague.page)).toBe(1);
    await colleague.signIn(people.teacher);
    await colleague.grades.getByRole('grid').waitFor();
    await colleague.saved();
    expect(await colleague.cell(13, 'TX4').innerText()).toBe('5,5');
  });

  it('leave the device when their person signs out, after being asked', async () => {
    const teacher = await teacherAtWork();
    await teacher.page.route(saves, (route) => route.abort());
    await teacher.typeMark(14, 'TX4', '4');
    await keptHere(teacher);
    const asked: string[] = [];
    teacher.page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await teacher.signOut();
    expect(asked).toEqual([expect.stringContaining('Còn ô chưa được lưu')]);
    await expect.poll(() => records(teacher.page)).toBe(0);
    await teacher.page.unroute(saves);
    await teacher.signIn(people.teacher);
    await teacher.grades.getByRole('grid').waitFor();
    expect(await teacher.cell(14, 'TX4').innerText()).toBe('');
  });

  it('stay through a session that ended elsewhere, and are saved after signing in again', async () => {
    const teacher = await teacherAtWork();
    const elsewhere = await arrive();
    await elsewhere.signIn(people.teacher);
    await elsewhere.accountButton.click();
    await elsewhere.account.getByRole('button', { name: 'Các phiên đăng nhập' }).click();
    await elsewhere.account.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click();
    await elsewhere.account.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
    await teacher.typeMark(15, 'TX4', '9');
    await says(teacher, /Phiên đăng nhập đã hết: 1 điểm đang chờ/);
    expect(await teacher.cell(15, 'TX4').innerText()).toContain('9');
    await expect.poll(() => records(teacher.page)).toBe(1);
    await teacher.signIn(people.teacher);
    await teacher.saved();
    await expect.poll(() => records(teacher.page)).toBe(0);
  });

  it('go with their pupil when the class list changes; one whose pupil left is told by name', async () => {
    const teacher = await teacherAtWork();
    const nameOf = (pupil: number) =>
      teacher.grades
        .locator('tbody tr')
        .nth(pupil - 1)
        .locator('th')
        .innerText();
    const [leaving, staying] = [(await nameOf(16)).trim(), (await nameOf(17)).trim()];
    await teacher.page.route(saves, (route) => route.abort());
    await teacher.typeMark(16, 'TX4', '3,5');
    await teacher.typeMark(17, 'TX4', '9,5');
    await keptHere(teacher);
    // As the system would answer once the pupil has gone to another school.
    await teacher.page.route(/\/gradebooks\/[^/?]+$/, async (route) => {
      const response = await route.fetch();
      const book = (await response.json()) as { pupils: { fullName: string }[]; className: string };
      if (book.className === '7A1') book.pupils = book.pupils.filter(({ fullName }) => fullName !== leaving);
      await route.fulfill({ response, json: book });
    });
    const classes = teacher.grades.getByLabel('Lớp', { exact: true });
    await classes.selectOption({ label: '7A2' });
    await says(teacher, /2 ô của Toán 7A1 đang chờ gửi/);
    await classes.selectOption({ label: '7A1' });
    await says(teacher, new RegExp(`${leaving}, TX4: 3,5 \\(em không còn trong danh sách lớp\\)`));
    expect((await nameOf(16)).trim()).toBe(staying);
    expect(await teacher.cell(16, 'TX4').innerText()).toContain('9,5');
    await teacher.page.unroute(saves);
    await teacher.saved();
    expect(await teacher.cell(16, 'TX4').innerText()).toBe('9,5');
  });

  it('are only on the page where the browser keeps nothing: it says so, and leaving warns', async () => {
    const teacher = await teacherAtWork((page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The user denied permission.', 'SecurityError');
        };
      }),
    );
    await teacher.page.route(saves, (route) => route.abort());
    await teacher.typeMark(18, 'TX4', '6');
    await says(teacher, /Trình duyệt không cho giữ điểm trên máy.*xin đừng đóng trang/);
    await teacher.page.unroute(saves);
    await teacher.saved();
    expect(teacher.complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
    await teacher.page.route(saves, (route) => route.abort());
    await teacher.typeMark(19, 'TX4', '6');
    await says(teacher, /xin đừng đóng trang/);
    expect(await closeWindow(teacher)).toBe(true);
  });
});

describe('a computer whose clock is wrong', () => {
  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
  ])('by %s signs in, saves, and shows the hour of the system', async (_, offset) => {
    const teacher = await teacherAtWork((page) =>
      page.addInitScript((by) => {
        const Real = Date;
        globalThis.Date = new Proxy(Real, {
          construct: (target, given: []) =>
            given.length > 0 ? new target(...given) : new target(Real.now() + by),
          get: (target, name) => (name === 'now' ? () => Real.now() + by : Reflect.get(target, name)),
        });
      }, offset),
    );
    const answered = teacher.page.waitForResponse((response) => response.url().endsWith('/marks'));
    await teacher.typeMark(21, 'TX4', offset > 0 ? '7' : '7,5');
    const { items } = (await (await answered).json()) as SavedAnswer;
    const savedAt = Date.parse(items[0]?.mark.updatedAt ?? '');
    const hour = new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Asia/Ho_Chi_Minh',
    }).format(savedAt);
    expect(Math.abs(savedAt - Date.now())).toBeLessThan(60_000);
    await says(teacher, new RegExp(`Đã lưu lúc ${hour}`));
  });
});
