import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
import { axe } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site, central } = inject('addresses');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(options?: Parameters<typeof Visitor.arrive>[2], path = '/'): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site + path, options);
  onTestFinished(() => visitor.leave());
  return visitor;
}

/** Tests of one file run in order and share one database, as people share a school. */
describe('a visitor of the school site', () => {
  it('reads the merged news of department, ward and school, newest first, each with its source', async () => {
    const { news, complaints } = await visit();
    await news.getByRole('listitem').nth(5).waitFor();
    const text = (await news.getByRole('listitem').allInnerTexts()).join('\n');
    for (const source of ['Sở Giáo dục và Đào tạo', 'UBND phường An Phú Đông', 'Trường THCS Nguyễn Trãi'])
      expect(text).toContain(source);
    // Official documents stand in a list of their own below the news.
    const lists = await news
      .locator('ul.items')
      .evaluateAll((all) =>
        all.map((list) => [...list.querySelectorAll('time')].map((time) => time.dateTime).filter(Boolean)),
      );
    expect(lists.flat().length).toBeGreaterThan(3);
    for (const days of lists) expect(days).toEqual([...days].sort().reverse());
    await news.getByText(/Kiểm tra lúc \d\d:\d\d/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('sees one source alone, and more on asking', async () => {
    const { news } = await visit();
    await news.getByRole('button', { name: 'UBND phường An Phú Đông' }).click();
    await expect
      .poll(async () =>
        (await news.getByRole('listitem').allInnerTexts()).every((text) => text.includes('UBND phường')),
      )
      .toBe(true);
    await news.getByRole('button', { name: 'Tất cả' }).click();
    await news.getByRole('button', { name: 'Xem thêm tin' }).click();
    await expect.poll(() => news.getByRole('listitem').count()).toBeGreaterThan(6);
  });

  it('reads an item in place, sanitised', async () => {
    const { news, complaints } = await visit();
    await news
      .getByRole('button', { name: /^Đọc tại đây/ })
      .first()
      .click();
    await news
      .getByRole('button', { name: /^Thu gọn/ })
      .first()
      .waitFor();
    expect(await news.locator('script, iframe, form, [style], [onclick]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('switches everything to English and back', async () => {
    const { page, news } = await visit();
    await page.getByRole('button', { name: 'English' }).click();
    await news.getByRole('button', { name: 'Show more news' }).waitFor();
    await page.locator('edu-grade-table').getByRole('button', { name: 'Sign in' }).waitFor();
    await page.getByRole('heading', { name: 'News of department, ward and school' }).waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await news.getByRole('button', { name: 'Xem thêm tin' }).waitFor();
  });

  it('reads the page before and without JavaScript', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Tin của Sở Giáo dục và Đào tạo' }).waitFor();
    await page.getByText('Phụ huynh có thể nộp hồ sơ tại văn phòng trường').waitFor();
  });

  it.each([
    ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
    ['a phone at night', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
    ['a desk', { viewport: { width: 1280, height: 900 } }],
  ])('on %s never scrolls sideways and passes axe', async (_name, options) => {
    const { page, news, form, applications } = await visit(options);
    await news.getByRole('listitem').nth(5).waitFor();
    await form.getByRole('button', { name: 'Nộp hồ sơ' }).waitFor();
    await applications
      .getByText(/L6-\d{4}-/)
      .first()
      .waitFor();
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
    expect(await axe(page)).toEqual([]);
  });

  it('on the old page finds the widgets untouched by its resets', async () => {
    const { news, page, complaints } = await visit(undefined, '/trang-cu.html');
    await news.getByRole('listitem').nth(3).waitFor();
    const button = news.getByRole('button', { name: 'Xem thêm tin' });
    const style = await button.evaluate((node) => {
      const { textTransform, paddingInlineStart, borderTopWidth } = getComputedStyle(node);
      return { textTransform, paddingInlineStart, borderTopWidth };
    });
    expect(style.textTransform).toBe('none');
    expect(parseFloat(style.paddingInlineStart)).toBeGreaterThan(8);
    expect(parseFloat(style.borderTopWidth)).toBeGreaterThan(0);
    await page
      .locator('edu-admissions-list')
      .getByText(/L6-\d{4}-/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a family that applies', () => {
  it('is told of every mistake, loses nothing, and finds the application in the public list', async () => {
    const { form, applications, complaints } = await visit();
    const submit = form.getByRole('button', { name: /^Nộp/ });
    await form.getByLabel('Họ và tên học sinh').fill('Nguyễn Ngọc Bảo Trâm');
    await form.getByLabel('Ngày sinh').fill('31/02/2016');
    await form.getByRole('radio', { name: 'Nữ' }).check();
    await form.getByLabel('Chưa có số định danh').check();
    await form.getByLabel('Tỉnh, thành phố').fill('TP. Hồ Chí Minh');
    await form.getByLabel('Phường, xã, đặc khu').fill('Phường An Phú Đông');
    await form.getByLabel('Số nhà, đường, khu phố hoặc ấp').fill('25 Vườn Lài');
    await form.getByLabel('Họ và tên', { exact: true }).fill('Nguyễn Văn Dũng');
    await form.getByRole('radio', { name: 'Cha', exact: true }).check();
    await form.getByLabel('Số điện thoại').fill('0901234567');
    await submit.click();

    await form.getByText('Không có ngày 31/02/2016 trong lịch. Xem lại ngày và tháng.').first().waitFor();
    expect(await form.getByLabel('Họ và tên học sinh').inputValue()).toBe('Nguyễn Ngọc Bảo Trâm');

    await form.getByLabel('Ngày sinh').fill(`12/03/${new Date().getFullYear() + 1 - 11}`);
    await form.getByLabel('Tôi đã đọc và đồng ý').check();
    await submit.click();
    await form.getByText('Đã nhận hồ sơ').waitFor();
    const code = await form.getByText(/^L6-\d{4}-\d{4}-[A-Z0-9]$/).innerText();
    await applications.getByText(code).waitFor();
    await applications.getByText('N. N. B. T.').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a teacher and a family', () => {
  it('marks typed in class are saved, averaged by circular 22/2021, and there after a reload', async () => {
    const teacher = await visit();
    const { page, grades } = teacher;
    await teacher.signIn(people.teacher);
    await grades.getByRole('grid').waitFor();
    await expect.poll(() => grades.locator('tbody tr').count()).toBe(45);

    // First pupil: TX3, TX4 and the final are still empty, so the average is provisional.
    await teacher.typeMark(1, 'TX3', '8,5');
    await teacher.typeMark(1, 'TX4', '7.5');
    const average = teacher.cell(1, 'ĐTBmhk');
    expect(await average.getAttribute('class')).toContain('provisional');
    await teacher.typeMark(1, 'ĐĐGck', '8');
    await expect.poll(() => average.getAttribute('class')).not.toContain('provisional');
    const marks = await Promise.all(
      ['TX1', 'TX2', 'TX3', 'TX4', 'ĐĐGgk', 'ĐĐGck'].map((column) => teacher.cell(1, column).innerText()),
    );
    const [tx1 = 0, tx2 = 0, tx3 = 0, tx4 = 0, gk = 0, ck = 0] = marks.map((text) =>
      Math.round(parseFloat(text.replace(',', '.')) * 10),
    );
    // ĐTBmhk = (ΣTX + 2·GK + 3·CK) / (nTX + 5), half up on tenths.
    const tenths = Math.floor((2 * (tx1 + tx2 + tx3 + tx4 + 2 * gk + 3 * ck) + 9) / 18);
    expect(await average.innerText()).toBe((tenths / 10).toFixed(1).replace('.', ','));

    await teacher.saved();
    await page.reload();
    await teacher.signInAgain();
    await grades.getByRole('grid').waitFor();
    expect(await teacher.cell(1, 'TX3').innerText()).toBe('8,5');
    expect(await teacher.cell(1, 'ĐĐGck').innerText()).toBe('8');
    expect(await average.innerText()).toBe((tenths / 10).toFixed(1).replace('.', ','));
    expect(teacher.complaints).toEqual([]);
  });

  it('the guardian sees the result once it is published, and the notice of the class', async () => {
    const guardian = await visit();
    await guardian.signIn(people.guardian);
    await guardian.contactBook.getByText('Nguyễn Hoàng Minh An').first().waitFor();
    await guardian.contactBook.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await guardian.contactBook.getByText('Toán, học kì I, cuối kì').count()).toBe(0);

    const teacher = await visit();
    await teacher.signIn(people.teacher);
    await teacher.grades.getByRole('button', { name: 'Công bố điểm' }).click();
    await teacher.grades.getByLabel('Cột công bố cho phụ huynh').selectOption('ck');
    await teacher.grades.getByRole('button', { name: 'Công bố ĐĐGck' }).click();
    await teacher.grades.getByText('Đã công bố ĐĐGck cho phụ huynh.').first().waitFor();

    await guardian.contactBook.getByRole('button', { name: 'Tải lại' }).click();
    await guardian.contactBook.getByText('Toán, học kì I, cuối kì').waitFor();
    const entry = guardian.contactBook
      .locator('li, dl, div')
      .filter({ hasText: 'Toán, học kì I, cuối kì' })
      .last();
    await expect.poll(() => entry.locator('xpath=..').innerText()).toContain('8,0');

    const acknowledge = guardian.contactBook.getByRole('button', { name: /^Xác nhận đã xem/ }).first();
    await acknowledge.click();
    await guardian.contactBook
      .getByText(/Đã xem lúc/)
      .first()
      .waitFor();
    expect(guardian.complaints).toEqual([]);
  });

  it('signing out ends it on the page and at the central system', async () => {
    const guardian = await visit();
    await guardian.signIn(people.guardian);
    await guardian.signOut();
    await guardian.contactBook.getByText('Phụ huynh đăng nhập để xem').waitFor();
    expect(await guardian.contactBook.getByText('Nguyễn Hoàng Minh An').count()).toBe(0);
    // The next person at this computer is asked for a name again.
    await guardian.signIn(people.teacher);
    await guardian.grades.getByRole('grid').waitFor();
  });
});

it('the central system answers on its own address', async () => {
  const docs = await fetch(`${central}/docs`);
  expect(docs.status).toBe(200);
  expect(await docs.text()).toContain('saveMarks');
});
