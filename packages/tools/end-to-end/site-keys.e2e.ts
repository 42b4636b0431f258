import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site, central } = inject('addresses');
let browser: Browser;
let portal: Server;
/** Another website, which the school does not know yet. */
let portalAddress: string;
/** What stands in its page. */
let portalKey = '';

beforeAll(async () => {
  browser = await openBrowser();
  portal = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Cổng thông tin</title>
      <script type="module" src="${central}/elements/loader.js"></script>
      <edu-provider endpoint="${central}" site-key="${portalKey}"><edu-news><p>Tin của trường</p></edu-news></edu-provider>`);
  });
  await new Promise<void>((listening) => portal.listen(0, 'localhost', listening));
  portalAddress = `http://localhost:${(portal.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  portal.closeAllConnections();
  await new Promise((closed) => portal.close(closed));
});

async function visit(address: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, address);
  onTestFinished(() => visitor.leave());
  return visitor;
}

/** A page of the other website with the key it was given last. */
async function news(): Promise<Locator> {
  const { page } = await visit(portalAddress);
  return page.locator('edu-provider');
}
const shown = async () => {
  const widget = await news();
  await widget.getByRole('listitem').nth(3).waitFor();
};
const refused = async (words: string) => {
  const widget = await news();
  await widget.getByText('Dành cho người quản trị trang').click();
  await widget.getByText(words).waitFor();
  // What stands between the tags stays for the visitor.
  await widget.getByText('Tin của trường').waitFor();
};

describe('the principal', () => {
  it('makes a key, adds the address that was refused, replaces it and revokes it', async () => {
    const principal = await visit(`${site}/quan-tri.html`);
    const keys = principal.page.locator('edu-site-keys');
    await keys.getByText('Hiệu trưởng đăng nhập').waitFor();
    await principal.signInAtOnce(people.principal);
    await keys.getByRole('heading', { name: 'Cổng thông tin phường An Phú Đông' }).waitFor();
    const own = keys.getByRole('listitem').filter({ hasText: 'Trang đang mở dùng mã này.' });
    await own.getByText('site_demo_thcs', { exact: true }).waitFor();

    await keys.getByRole('button', { name: 'Tạo mã trang' }).click();
    await keys.getByLabel('Tên trang web').fill('Trang cựu học sinh');
    await keys.getByLabel('Địa chỉ trang web').fill('cuuhocsinh.example/trang-chu');
    await keys.getByRole('button', { name: 'Lưu' }).click();
    await keys.getByText('Đã tạo mã trang cho Trang cựu học sinh.').waitFor();
    await keys.getByText('Từ “cuuhocsinh.example/trang-chu” chỉ giữ https://cuuhocsinh.example').waitFor();
    const made = keys.getByRole('listitem', { name: 'Trang cựu học sinh' });
    portalKey = (await made.locator('code').first().innerText()).trim();
    expect(portalKey).toMatch(/^site_[a-z2-7]{26}$/);

    // The website is at another address than the school wrote down.
    await refused(portalAddress);
    await principal.page.reload();
    await principal.signInAgain();
    await made.getByText(portalAddress).first().waitFor();
    await made.getByRole('button', { name: `Thêm địa chỉ này: ${portalAddress}` }).click();
    await made.getByText('Ai cũng có thể gửi đến một địa chỉ bất kì').waitFor();
    await made.getByRole('button', { name: 'Là trang của trường, thêm vào' }).click();
    await keys.getByText('Đã lưu Trang cựu học sinh.').waitFor();
    await shown();

    await made.getByRole('button', { name: /^Thay mã/ }).click();
    await made.getByLabel('Mã cũ còn chạy').selectOption('24');
    await made.getByRole('button', { name: 'Tạo mã mới' }).click();
    await keys.getByText('Mã mới đã chạy. Dán vào trang trước khi mã cũ dừng lúc').waitFor();
    expect(await made.count()).toBe(2);
    const old = made.filter({ hasText: portalKey });
    await old.getByText(/^Dừng lúc/).waitFor();
    const both = await made.locator('dd.copy code').allInnerTexts();
    expect(both).toContain(portalKey);
    for (const each of both) {
      portalKey = each.trim();
      await shown();
    }

    await old.getByRole('button', { name: /^Thu hồi/ }).click();
    await old.getByRole('button', { name: 'Thu hồi ngay' }).click();
    await keys.getByText('Đã thu hồi mã của Trang cựu học sinh.').waitFor();
    portalKey = both[1]?.trim() ?? '';
    await refused('site_key_unknown');
    portalKey = both[0]?.trim() ?? '';
    await shown();
    expect(principal.complaints).toEqual([]);
  });

  it('is the only one who may', async () => {
    const guardian = await visit(`${site}/quan-tri.html`);
    await guardian.signInAtOnce(people.guardian);
    await guardian.page.getByText('Mã trang của trường do hiệu trưởng quản lí').waitFor();
  });
});
