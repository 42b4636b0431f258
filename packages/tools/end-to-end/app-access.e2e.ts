import { createClient, hasCode } from '@lienthong/sdk';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { demoAppId, demoAppSecret } from '@lienthong/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { axe, sideways } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site, central } = inject('addresses');
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

/** The demo school, as any page with its site key reads it. */
async function schoolOfSite(): Promise<string> {
  const answer = await fetch(`${central}/v1/site`, {
    headers: { 'Site-Key': 'site_demo_thcs', Origin: new URL(site).origin },
  });
  const { schoolId } = (await answer.json()) as { schoolId: string };
  return schoolId;
}

/** The server of the photo-day app. */
async function photoDay() {
  const school = await schoolOfSite();
  const auth = clientCredentials({
    tokenUrl: `${central}/oidc/token`,
    clientId: demoAppId,
    clientSecret: demoAppSecret,
    school,
  });
  const client = createClient({ baseUrl: central, auth, retries: 0 });
  return { classes: () => client.registry.listClasses(school).collect({ limit: 100 }) };
}

describe('an app of a vendor', () => {
  it('reads what the school let it read until the principal revokes it, which works at once', async () => {
    const app = await photoDay();
    const seen = await app.classes();
    expect(seen.map(({ name }) => name).sort()).toEqual(['7A1', '7A2']);

    const principal = await visit('quan-tri.html');
    const access = principal.page.locator('edu-data-access');
    await access.getByText('Hiệu trưởng đăng nhập').waitFor();
    await principal.signInAtOnce(people.principal);
    const row = access.getByRole('article', { name: 'Ngày Ảnh Thẻ' });
    await row.getByText('Đang cho phép').waitFor();
    await row.getByText('7A1, 7A2').waitFor();
    expect(await row.locator('.facts').innerText()).toMatch(/Hôm qua:\s*\d+ lần, \d+ học sinh/);

    await row.getByRole('button', { name: 'Thu hồi quyền của Ngày Ảnh Thẻ' }).click();
    await row.getByText('Việc này không hoàn tác được').waitFor();
    await row.getByRole('button', { name: 'Thu hồi ngay' }).click();
    await row.getByText('Đã thu hồi', { exact: true }).waitFor();
    // The same token, which has an hour to live.
    const refused = await app.classes().catch((error: unknown) => error);
    expect(hasCode(refused, 'grant_ended')).toBe(true);

    await access.getByRole('button', { name: 'Cho phép một ứng dụng' }).click();
    await access.getByRole('radio', { name: /^Ngày Ảnh Thẻ/ }).check();
    await access.getByRole('checkbox', { name: /^Tên và số thứ tự của học sinh/ }).uncheck();
    await access.getByRole('radio', { name: 'Chỉ các lớp được chọn' }).check();
    await access.getByRole('checkbox', { name: '7A2' }).check();
    await access.getByRole('button', { name: 'Cho phép', exact: true }).click();
    await access.getByText('Đã cho phép Ngày Ảnh Thẻ.').first().waitFor();
    expect((await app.classes()).map(({ name }) => name)).toEqual(['7A2']);
    expect(principal.complaints).toEqual([]);
  });
});

describe('a feature at rest', () => {
  it('is said politely by the widget, with the officer’s reason, and works again after', async () => {
    const officer = await visit('so.html');
    const register = officer.page.locator('edu-app-register');
    await register.getByText('Cán bộ của cơ quan quản lí đăng nhập').waitFor();
    await officer.signInAtOnce(people.departmentOfficer);
    await register.getByRole('article', { name: 'Nhắn Tin Phụ Huynh' }).waitFor();
    await register.getByRole('button', { name: 'Tạm dừng một chức năng hoặc một trường' }).click();
    await register.getByLabel('Chức năng hoặc trường', { exact: true }).selectOption('feature:gradebook');
    await register.getByLabel('Lí do bằng tiếng Việt').fill('Sở đang đối chiếu điểm học kì I.');
    await register.getByLabel('Lí do bằng tiếng Anh').fill('The department is checking marks.');
    const teacher = await visit('');
    await teacher.signInAtOnce(people.teacher);
    await teacher.cell(1, 'TX1').waitFor();
    // Every school is asked about once more.
    await register.getByRole('button', { name: 'Tạm dừng ngay' }).click();
    await register.getByText('Tạm dừng Sổ điểm, ở mọi trường?').waitFor();
    await register.getByRole('button', { name: 'Tạm dừng ngay' }).click();
    await register.getByText('Đã tạm dừng: Sổ điểm.').first().waitFor();
    try {
      // What is typed meanwhile stays on the page.
      await teacher.typeMark(3, 'TX4', '7,5');
      await teacher.grades.getByText('Lí do: “Sở đang đối chiếu điểm học kì I.”').first().waitFor();
      const late = await visit('');
      await late.signInAtOnce(people.homeroomTeacher);
      await late.grades.getByText('Chức năng này đang tạm dừng').waitFor();
      await late.page.getByRole('button', { name: 'English' }).click();
      // The reason follows the language of the page by itself.
      await late.grades.getByText('Reason: “The department is checking marks.”').waitFor();
    } finally {
      await register.getByRole('button', { name: 'Cho chạy lại: Sổ điểm' }).click();
      await register.getByText('Sổ điểm đã chạy lại.').first().waitFor();
    }
    await teacher.grades.getByRole('button', { name: 'Gửi lại ngay' }).click();
    await teacher.saved();
    expect(officer.complaints).toEqual([]);
  });
});

describe.each([
  ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ['a desk at night', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('on %s', (_name, options) => {
  it.each([
    ['the principal’s page', 'quan-tri.html', people.principal, 'edu-data-access', /^Chi tiết của/],
    ['the department’s page', 'so.html', people.departmentOfficer, 'edu-app-register', /^Hồ sơ của/],
  ])('%s never scrolls sideways and passes axe', async (_title, address, person, tag, fold) => {
    const visitor = await visit(address, options);
    const { page } = visitor;
    await visitor.signInAtOnce(person);
    const file = page.locator(tag).getByRole('button', { name: fold }).first();
    await file.click();
    await page.locator(tag).locator('.details dl').waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
  });
});
