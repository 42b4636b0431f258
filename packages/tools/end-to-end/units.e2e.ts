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

async function visit(page: string, options?: Parameters<Browser['newContext']>[0]): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, `${site}/${page}`, options);
  onTestFinished(() => visitor.leave());
  return visitor;
}

describe('a unit and its authority', () => {
  it('completes and confirms its contacts, lets its website report, and the officer sees both', async () => {
    const principal = await visit('quan-tri.html');
    const contacts = principal.page.locator('edu-unit-contacts');
    await contacts.getByText('Đăng nhập để xem hộp thư công vụ').waitFor();
    await principal.signInAtOnce(people.principal);
    await contacts.getByText('Rà soát hộp thư công vụ và danh bạ').waitFor();
    await contacts.getByText('người phụ trách công nghệ thông tin').waitFor();
    expect(await axe(principal.page)).toEqual([]);

    await contacts.getByRole('button', { name: 'Sửa danh bạ' }).click();
    await contacts.getByRole('button', { name: 'Thêm người' }).click();
    const third = contacts.getByRole('group', { name: 'Người liên hệ 3' });
    await third.getByLabel('Họ tên').fill('Đặng Quốc Việt');
    await third.getByLabel('Nhiệm vụ').selectOption('it');
    await third.getByLabel('Điện thoại').fill('028 3891 0147');
    await contacts.getByRole('button', { name: 'Lưu danh bạ' }).click();
    await contacts.getByText('Danh bạ đã đủ các mục cần có.').waitFor();
    await contacts.getByRole('button', { name: 'Xác nhận danh bạ đúng' }).click();
    await contacts.getByText('Cơ quan quản lí thấy đơn vị đã rà soát').waitFor();

    // Until the principal says so, the website reports nothing.
    const before = await visit('index.html');
    await before.page.locator('edu-news').getByRole('listitem').first().waitFor();
    expect(await before.page.locator('edu-provider .heartbeat').count()).toBe(0);
    const keys = principal.page.locator('edu-site-keys');
    const own = keys.getByRole('listitem').filter({ hasText: 'Trang đang mở dùng mã này.' });
    const report = async (on: boolean) => {
      await own.getByRole('button', { name: 'Sửa' }).click();
      await keys.getByLabel('Báo mỗi ngày một lần').setChecked(on);
      await keys.getByRole('button', { name: 'Lưu', exact: true }).click();
      await keys
        .getByText(on ? 'mỗi ngày một lần' : 'không báo')
        .first()
        .waitFor();
    };
    await report(true);
    const visitor = await visit('index.html');
    const sent = visitor.page.waitForResponse((response) => response.url().endsWith('/heartbeats'));
    await visitor.page.reload();
    await visitor.page.getByText('Trang này báo cho cơ quan quản lí giáo dục').waitFor();
    const answer = await sent;
    expect([answer.status(), await answer.json()]).toEqual([200, { heartbeat: 'done' }]);
    expect(JSON.parse(answer.request().postData() ?? '{}')).toMatchObject({ version: '0.1.0' });

    const officer = await visit('so.html', { viewport: { width: 360, height: 800 } });
    const board = officer.page.locator('edu-unit-board');
    await board.getByText('Cán bộ của Sở, phường, xã đăng nhập').waitFor();
    await officer.signInAtOnce(people.departmentOfficer);
    const unit = board.getByRole('row').filter({ hasText: 'Trường THCS Nguyễn Trãi' });
    await unit.getByText('Đã xác nhận').waitFor();
    expect(await axe(officer.page)).toEqual([]);
    expect(await sideways(officer.page)).toBeLessThanOrEqual(0);
    await board.getByRole('button', { name: 'Trang web' }).click();
    await unit.getByText(/mới/).first().waitFor();
    const others = board.getByRole('row').filter({ hasText: 'Trường Tiểu học Kim Đồng' });
    await others.getByText('Tin không mới').waitFor();
    const file = officer.page.waitForEvent('download');
    await board.getByRole('button', { name: 'Tải bảng (CSV)' }).click();
    expect((await file).suggestedFilename()).toMatch(/^trang-web-.*\.csv$/);

    await report(false);
    await board.getByRole('button', { name: 'Tìm' }).click();
    await unit.getByText('Không báo').waitFor();
    expect([...principal.complaints, ...visitor.complaints, ...officer.complaints]).toEqual([]);
  });
});
