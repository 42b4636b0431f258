import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { launchOptions } from '../vitest/shared.ts';

/** Sign-in names of the demo, by who they are. */
export const people = {
  teacher: 'gv.toan',
  homeroomTeacher: 'gvcn.7a1',
  guardian: 'phuhuynh',
  principal: 'hieutruong',
  departmentOfficer: 'so',
} as const;

export const demoPassword = 'demo-lien-thong';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions);
}

/** A person's browser on the school's page. What the page complains about is gathered. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly context: BrowserContext;
  readonly page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async arrive(
    browser: Browser,
    address: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      locale: 'vi-VN',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const visitor = new Visitor(context, await context.newPage());
    await visitor.page.goto(address);
    return visitor;
  }

  /** The same browser, another window. */
  async reopened(address: string): Promise<Visitor> {
    const visitor = new Visitor(this.context, await this.context.newPage());
    await visitor.page.goto(address);
    return visitor;
  }

  get news(): Locator {
    return this.page.locator('edu-news');
  }
  get form(): Locator {
    return this.page.locator('edu-admissions-form');
  }
  get applications(): Locator {
    return this.page.locator('edu-admissions-list');
  }
  get grades(): Locator {
    return this.page.locator('edu-grade-table');
  }
  get contactBook(): Locator {
    return this.page.locator('edu-contact-book');
  }
  get account(): Locator {
    return this.page.locator('edu-sign-in');
  }
  get accountButton(): Locator {
    return this.account.locator('button[popovertarget]');
  }

  /** Signs in as anybody would: button, window, name, password. */
  async signIn(username: string, password = demoPassword): Promise<void> {
    const [window] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.account.getByRole('button', { name: 'Đăng nhập', exact: true }).click(),
    ]);
    await window.getByLabel('Tên đăng nhập').fill(username);
    await window.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await closing(window, window.getByRole('button', { name: 'Đăng nhập', exact: true }));
    await this.accountButton.waitFor();
  }

  /** Signs in as an account of the demo by the one press its system offers. */
  async signInAtOnce(username: string): Promise<void> {
    const [window] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.account.getByRole('button', { name: 'Đăng nhập', exact: true }).click(),
    ]);
    await closing(window, window.locator(`button[name=demo][value="${username}"]`));
    await this.accountButton.waitFor();
  }

  /** After a reload the central system still knows the person: one press, no password. */
  async signInAgain(): Promise<void> {
    const [window] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.account.getByRole('button', { name: 'Đăng nhập', exact: true }).click(),
    ]);
    if (!window.isClosed()) await window.waitForEvent('close');
    await this.accountButton.waitFor();
  }

  /** Signs out, and waits until the window that ends the session at the central system has closed. */
  async signOut(): Promise<void> {
    await this.accountButton.click();
    const [window] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.account.getByRole('button', { name: 'Đăng xuất' }).click(),
    ]);
    await this.account.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
    if (!window.isClosed()) await window.waitForEvent('close');
  }

  /** Chooses a cell by the column's header and the pupil's number, and types into it without looking. */
  async typeMark(pupil: number, column: string, text: string): Promise<void> {
    await this.cell(pupil, column).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  cell(pupil: number, column: string): Locator {
    const headers = ['TX1', 'TX2', 'TX3', 'TX4', 'ĐĐGgk', 'ĐĐGck', 'Nhận xét', 'ĐTBmhk'];
    return this.grades
      .locator('tbody tr')
      .nth(pupil - 1)
      .locator('td')
      .nth(headers.indexOf(column) + 1);
  }

  /** The table and what stands around it, which follows a moment later and would not come without a network. */
  async tableReady(): Promise<void> {
    await this.grades.getByRole('grid').waitFor();
    await this.grades
      .getByText(/Điểm được lưu tự động|Đã lưu lúc|đang chờ/)
      .first()
      .waitFor();
  }

  async saved(): Promise<void> {
    await this.grades
      .getByText(/Đã lưu lúc/)
      .first()
      .waitFor();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** The button that ends a window; a window that stays says why. */
async function closing(window: Page, button: Locator): Promise<void> {
  try {
    await Promise.all([window.waitForEvent('close'), button.click()]);
  } catch (cause) {
    if (window.isClosed()) throw cause;
    const text = await window.locator('body').innerText();
    const filled = await window
      .locator('input:not([type=hidden])')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value.length));
    throw new Error(`The window stays open at ${window.url()}, fields ${filled.join('/')}: ${text}`, {
      cause,
    });
  }
}
