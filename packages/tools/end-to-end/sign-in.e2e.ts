import { createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { demoPassword, openBrowser, Visitor } from './visitor.ts';

const { site, central } = inject('addresses');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visit(userAgent?: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { ...(userAgent && { userAgent }) });
  onTestFinished(() => visitor.leave());
  return visitor;
}

/** What an authenticator app shows (RFC 6238), made without the library of the central system. */
function appCode(key: string, moment = Date.now()): string {
  const bits = [...key].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes.map((byte) => parseInt(byte, 2))))
    .update(counter)
    .digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function typePassword(visitor: Visitor, username: string): Promise<Page> {
  const [window] = await Promise.all([
    visitor.page.waitForEvent('popup'),
    visitor.account.getByRole('button', { name: 'Đăng nhập', exact: true }).click(),
  ]);
  await window.getByLabel('Tên đăng nhập').fill(username);
  await window.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await window.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  return window;
}

describe('a slow line', () => {
  it('leaves the caret where it was put before the script of the page came', async () => {
    const visitor = await visit();
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await visitor.page.context().route('**/sign-in/assets/sign-in.js', async (route) => {
      await arrived;
      await route.continue();
    });
    const [window] = await Promise.all([
      visitor.page.waitForEvent('popup'),
      visitor.account.getByRole('button', { name: 'Đăng nhập', exact: true }).click({ noWaitAfter: true }),
    ]);
    await window.getByLabel('Tên đăng nhập').pressSequentially('gv.toan');
    await window.keyboard.press('Tab');
    await window.keyboard.type('demo');
    arrive();
    await window.locator('.reveal').waitFor();
    await window.keyboard.type('-lien-thong');
    expect(await window.getByLabel('Tên đăng nhập').inputValue()).toBe('gv.toan');
    expect(await window.getByLabel('Mật khẩu', { exact: true }).inputValue()).toBe(demoPassword);
  });
});

describe('an officer', () => {
  it('sets up an authenticator in the sign-in window, and is asked for its code from then on', async () => {
    const officer = await visit();
    const window = await typePassword(officer, 'phuong');
    await window.getByRole('heading', { name: 'Cài mã xác thực' }).waitFor();
    await window.getByRole('img', { name: /QR/ }).waitFor();
    await window.getByText('Không quét được').click();
    const key = (await window.locator('code.secret').innerText()).replaceAll(' ', '');
    await window.getByLabel('Mã 6 chữ số').fill(appCode(key));
    await window.getByRole('button', { name: 'Tiếp tục' }).click();
    const recovery = await window.locator('.recovery code').allInnerTexts();
    expect(recovery).toHaveLength(10);
    await Promise.all([
      window.waitForEvent('close'),
      window.getByRole('button', { name: 'Đã cất mã, tiếp tục' }).click(),
    ]);
    await officer.accountButton.waitFor();

    const again = await visit();
    const asking = await typePassword(again, 'phuong');
    // Autofill and the keys of a phone are told what to offer.
    const field = asking.getByLabel('Mã 6 chữ số');
    expect([await field.getAttribute('autocomplete'), await field.getAttribute('inputmode')]).toEqual([
      'one-time-code',
      'numeric',
    ]);
    await asking.getByRole('link', { name: 'Không có điện thoại bên mình' }).click();
    await asking.getByLabel('Mã dự phòng').fill(recovery[0]?.toUpperCase() ?? '');
    await Promise.all([
      asking.waitForEvent('close'),
      asking.getByRole('button', { name: 'Tiếp tục' }).click(),
    ]);
    await again.accountButton.waitFor();
    expect(officer.complaints).toEqual([]);
  });
});

describe('sessions', () => {
  it('are listed in the account panel, end one by one and everywhere, and on the account page', async () => {
    const phone = await visit(
      'Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 Chrome/150.0.0.0 Mobile Safari/537.36',
    );
    await phone.signIn('tuyensinh');
    const office = await visit('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/150.0');
    await office.signIn('tuyensinh');
    await office.accountButton.click();
    await office.account.getByRole('button', { name: 'Các phiên đăng nhập' }).click();
    await office.account.getByText('Firefox · Windows').waitFor();
    await office.account.getByRole('button', { name: /^Kết thúc phiên Chrome · Android/ }).click();
    await office.account.getByText('Đã kết thúc phiên Chrome · Android.').waitFor();
    // The other device knows with its next sign-in: nobody is remembered there.
    await phone.page.goto(`${central}/account`);
    await phone.page.getByRole('heading', { name: 'Chưa đăng nhập' }).waitFor();

    const account = await office.context.newPage();
    await account.goto(`${central}/account`);
    await account.getByText('Phiên này').waitFor();
    await account.getByText('Trường THCS Nguyễn Trãi').waitFor();
    await office.account.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click();
    await office.account.getByText('Đã đăng xuất.').waitFor();
    await account.reload();
    await account.getByRole('heading', { name: 'Chưa đăng nhập' }).waitFor();
    expect(office.complaints).toEqual([]);
  });
});
