import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { axe, sideways } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
let browser: Browser;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(page: string, options?: Parameters<Browser['newContext']>[0]): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, `${site}/${page}`, options);
  onTestFinished(() => visitor.leave());
  return visitor;
}

const number = '99/TB-SGDĐT';
const abstract = 'Thông báo lịch kiểm tra công tác y tế trường học';
const content = `%PDF-1.7\n${'Lịch kiểm tra. '.repeat(5_000)}\n%%EOF\n`;

describe('a document', () => {
  it('goes from the officer to the school, is acknowledged, handed on, and the officer’s board says so', async () => {
    const principal = await visit('quan-tri.html', { acceptDownloads: true });
    const incoming = principal.page.locator('edu-documents');
    await incoming.getByText('Hiệu trưởng và thầy cô đăng nhập').waitFor();
    await principal.signInAtOnce(people.principal);
    await incoming.getByRole('article').first().waitFor();

    const officer = await visit('so.html');
    const desk = officer.page.locator('edu-document-desk');
    await desk.getByText('Cán bộ của cơ quan đăng nhập để gửi văn bản').waitFor();
    await officer.signInAtOnce(people.departmentOfficer);
    await desk.getByRole('button', { name: 'Soạn văn bản gửi đơn vị' }).click();
    const form = desk.locator('form.compose');
    await form.getByLabel(/^Số, kí hiệu/).fill(number);
    await form.getByLabel('Trích yếu').fill(abstract);
    await form.getByLabel('Độ khẩn').selectOption('immediate');
    await form.getByRole('radio', { name: 'Theo cấp học' }).check();
    await form.getByRole('checkbox', { name: /^THCS/ }).check();
    await form.getByLabel('Tệp đính kèm').setInputFiles({
      ...{ name: 'Lịch kiểm tra.pdf', mimeType: 'application/pdf', buffer: Buffer.from(content) },
    });
    await desk.getByText('đã lên').waitFor();
    await desk.getByRole('button', { name: 'Xem trước' }).click();
    await desk.getByText(/^Nơi nhận: THCS, \d+ đơn vị\.$/).waitFor();
    await desk.getByRole('button', { name: /^Gửi đến \d+ đơn vị$/ }).click();
    await desk
      .getByText(/^Đã gửi văn bản 99\/TB-SGDĐT đến/)
      .first()
      .waitFor();

    // It comes by itself: nobody reloads the page.
    const arrived = incoming.getByRole('article', { name: abstract });
    await arrived.getByText('Chưa đọc').waitFor();
    await arrived.getByText('Hỏa tốc').waitFor();
    await arrived.getByRole('button', { name: abstract }).click();
    await arrived.getByText('Chưa đọc').waitFor({ state: 'detached' });
    const [download] = await Promise.all([
      principal.page.waitForEvent('download'),
      arrived.getByRole('button', { name: 'Tải về: Lịch kiểm tra.pdf' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(content);
    await arrived.getByRole('button', { name: `Đã nhận: văn bản ${number}` }).click();
    await arrived.getByText(`Xác nhận trường đã nhận văn bản ${number}?`).waitFor();
    await arrived.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await arrived.getByText(/Đã nhận lúc/).waitFor();
    await arrived.getByRole('button', { name: `Chuyển cho thầy cô: văn bản ${number}` }).click();
    // The demo's teacher of mathematics, as one types in a hurry.
    await arrived.getByRole('textbox', { name: 'Người nhận' }).fill('tran thi thu ha');
    await arrived.getByRole('checkbox', { name: /^Trần Thị Thu Hà/ }).click();
    await arrived.getByLabel('Lời dặn (không bắt buộc)').fill('Cô chuẩn bị hồ sơ.');
    await arrived.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await arrived.getByText(/^Đã chuyển văn bản .+ cho 1 người\.$/).waitFor();

    const teacher = await visit('quan-tri.html');
    await teacher.signInAtOnce(people.teacher);
    const handed = teacher.page.locator('edu-documents').getByRole('article', { name: abstract });
    await handed.getByRole('button', { name: abstract }).click();
    await handed.getByText('“Cô chuẩn bị hồ sơ.”').waitFor();
    expect(await handed.getByRole('button', { name: /^Đã nhận|^Chuyển cho/ }).count()).toBe(0);

    await desk.getByRole('button', { name: 'Tải lại' }).click();
    const sent = desk.getByRole('article', { name: abstract });
    await sent.getByText(/^1\/\d+ đơn vị đã nhận$/).waitFor();
    await sent.getByRole('button', { name: abstract }).click();
    await sent.getByRole('button', { name: /^Đã nhận \(1\)$/ }).click();
    const row = sent.getByRole('row', { name: /THCS Nguyễn Trãi/ });
    await row.getByText('Đã nhận', { exact: true }).waitFor();
    const [file] = await Promise.all([
      officer.page.waitForEvent('download'),
      sent.getByRole('button', { name: 'Xuất CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('theo-doi-99-TB-SGDĐT.csv');
    // The teacher's console tells of two parts of that page that are the principal's.
    for (const { complaints } of [officer, principal]) expect(complaints).toEqual([]);
  });
});

describe.each([
  ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ['a desk at night', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('on %s', (_name, options) => {
  it.each([
    ['the documents of the school', 'quan-tri.html', people.principal, 'edu-documents', '.course'],
    ['the desk of the department', 'so.html', people.departmentOfficer, 'edu-document-desk', '.board'],
  ])('%s never scroll sideways and pass axe', async (_title, address, person, tag, inside) => {
    const visitor = await visit(address, options);
    const { page } = visitor;
    await visitor.signInAtOnce(person);
    await page.locator(tag).locator('.document .open').first().click();
    await page.locator(tag).locator(inside).waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
  });
});
