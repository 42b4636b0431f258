import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { axe, sideways } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { central, site } = inject('addresses');
let browser: Browser;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(page: string, options?: Parameters<Browser['newContext']>[0]): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, `${site}/${page}`, options);
  onTestFinished(() => visitor.leave());
  return visitor;
}

const feed = (name: string): string => `${central}/demo/feeds/${name}.xml`;

describe('feeds', () => {
  it('the principal sees what came from above, learns why an address is refused, and adds, renames and removes one', async () => {
    const principal = await visit('quan-tri.html');
    const { page } = principal;
    await principal.signInAtOnce(people.principal);
    const feeds = page.locator('edu-feeds');
    const inherited = feeds.getByRole('listitem', { name: 'UBND phường An Phú Đông' });
    await inherited.getByText('do cấp trên đăng kí, trường không đổi được').waitFor();
    await inherited.getByRole('button', { name: 'Đọc lại ngay: UBND phường An Phú Đông' }).click();
    await inherited.getByText(/đọc được lúc \d\d:\d\d\.$/).waitFor();
    expect(await inherited.getByRole('button').count()).toBe(1);
    await feeds.getByText('Không lỡ khung giờ').waitFor();

    await feeds.getByRole('button', { name: 'Thêm nguồn tin' }).click();
    const form = feeds.getByRole('form', { name: 'Thêm nguồn tin' });
    await form.getByLabel('Tên hiện trên trang').fill('Văn bản của Sở');
    const send = async (address: string): Promise<void> => {
      await form.getByLabel('Địa chỉ RSS hoặc Atom').fill(address);
      await form.getByRole('button', { name: 'Thêm nguồn tin' }).click();
    };
    await send(feed('hong'));
    await form.getByText('Ở địa chỉ này là một trang web, không phải RSS hoặc Atom.').waitFor();
    await send(feed('so'));
    await form.getByText('Nguồn tin này đã có.').waitFor();
    expect(await axe(page)).toEqual([]);
    await send(`${feed('so')}?muc=van-ban`);
    const added = feeds.getByRole('listitem', { name: 'Văn bản của Sở' });
    await added.getByText('do trường đăng kí').waitFor();

    await added.getByRole('button', { name: 'Đổi tên: Văn bản của Sở' }).click();
    await added.getByLabel('Tên hiện trên trang').fill('Công văn của Sở');
    await added.getByRole('button', { name: 'Lưu' }).click();
    const renamed = feeds.getByRole('listitem', { name: 'Công văn của Sở' });
    await renamed.getByRole('button', { name: 'Bỏ: Công văn của Sở' }).click();
    await renamed.getByRole('button', { name: 'Bỏ nguồn tin' }).click();
    await renamed.waitFor({ state: 'detached' });
    await feeds.getByRole('button', { name: 'Nhật kí từng khung giờ' }).click();
    await feeds.getByText('Không lỡ khung giờ nào.', { exact: true }).waitFor();
    // The two refusals of addresses, which the browser writes down by itself.
    expect(principal.complaints).toEqual(Array(2).fill(expect.stringContaining('422')));
  });

  it('the officer sees the feeds of the department on a phone at night', async () => {
    const officer = await visit('so.html', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await officer.signInAtOnce(people.departmentOfficer);
    const feeds = officer.page.locator('edu-feeds');
    const own = feeds.getByRole('listitem', { name: 'Sở Giáo dục và Đào tạo' });
    await own.getByRole('button', { name: 'Bỏ: Sở Giáo dục và Đào tạo' }).click();
    await own.getByText('trang của mọi đơn vị trực thuộc').waitFor();
    expect(await axe(officer.page)).toEqual([]);
    expect(await sideways(officer.page)).toBeLessThanOrEqual(0);
    expect(officer.complaints).toEqual([]);
  });
});
