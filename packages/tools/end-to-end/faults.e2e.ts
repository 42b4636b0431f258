import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
import { mirrorOf } from './mirror.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site, central } = inject('addresses');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(path = '/'): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site + path);
  onTestFinished(() => visitor.leave());
  return visitor;
}

interface ProblemAnswer {
  status: number;
  body: { code: string; detail: string; requestId: string; errors?: { pointer: string }[] };
}

async function call(path: string, init: RequestInit = {}): Promise<ProblemAnswer> {
  const answer = await fetch(`${central}/v1${path}`, init);
  if (answer.status >= 400) expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return { status: answer.status, body: (await answer.json()) as ProblemAnswer['body'] };
}
const withKey = { 'Site-Key': 'site_demo_thcs', Origin: site };

describe('bad input in the widgets', () => {
  it.each([
    ['11', /từ 0 đến 10/],
    ['abc', /[Kk]hông hiểu|số từ 0 đến 10/],
    ['7,33', /một chữ số thập phân/],
  ])('a mark of %s stays as typed, is explained, and is not saved', async (text, words) => {
    const teacher = await visit();
    await teacher.signIn(people.teacher);
    await teacher.grades.getByRole('grid').waitFor();
    await teacher.typeMark(20, 'TX4', text);
    const cell = teacher.cell(20, 'TX4');
    await expect.poll(() => cell.innerText()).toContain(text);
    await cell.click();
    await teacher.grades.getByText(words).first().waitFor();
    await teacher.page.evaluate(() =>
      window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true),
    );
  });

  it('an unknown site key is explained to the webmaster, and the page keeps its own content', async () => {
    const address = await mirrorOf(site, (html) => html.replaceAll('site_demo_thcs', 'site_unknown_0000'));
    const visitor = await Visitor.arrive(browser, address);
    onTestFinished(() => visitor.leave());
    await visitor.page.getByText('Dành cho người quản trị trang').click();
    await visitor.page.getByText('Hệ thống không có mã trang này').first().waitFor();
    await visitor.news.getByRole('link', { name: 'Tin của Sở Giáo dục và Đào tạo' }).waitFor();
    await visitor.page.getByText('Phụ huynh có thể nộp hồ sơ tại văn phòng trường').waitFor();
  });

  it('a page of another origin is told which address to add to the key', async () => {
    const address = await mirrorOf(site, (html) => html);
    const visitor = await Visitor.arrive(browser, address);
    onTestFinished(() => visitor.leave());
    await visitor.page.getByText('Dành cho người quản trị trang').click();
    await visitor.page.getByText(`Mã trang chưa cho phép địa chỉ ${address}`).first().waitFor();
  });

  it('marks typed while the line is cut wait, say so, and are saved when it is back', async () => {
    const teacher = await visit();
    await teacher.signIn(people.teacher);
    await teacher.tableReady();
    await teacher.context.setOffline(true);
    await teacher.typeMark(30, 'TX4', '6,5');
    await teacher.typeMark(31, 'TX4', '7');
    await teacher.grades
      .getByText(/Chưa kết nối được: 2 điểm đang chờ/)
      .first()
      .waitFor();
    expect(await teacher.cell(30, 'TX4').innerText()).toContain('6,5');
    await teacher.context.setOffline(false);
    await teacher.saved();
    await teacher.page.reload();
    await teacher.signInAgain();
    await teacher.grades.getByRole('grid').waitFor();
    expect(await teacher.cell(30, 'TX4').innerText()).toBe('6,5');
    expect(await teacher.cell(31, 'TX4').innerText()).toBe('7');
  });

  it('the same cell changed elsewhere meanwhile: both marks are shown, none is dropped', async () => {
    // The teacher has the gradebook open at school and at home.
    const [school, home] = [await visit(), await visit()];
    for (const place of [school, home]) {
      await place.signIn(people.teacher);
      await place.grades.getByRole('grid').waitFor();
    }
    // Without a connection, home has not heard of it.
    await home.context.setOffline(true);
    await school.typeMark(40, 'TX4', '8');
    await school.saved();
    await home.typeMark(40, 'TX4', '7');
    await home.context.setOffline(false);
    await home.cell(40, 'TX4').click();
    await home.grades
      .getByText(/Thầy cô nhập 7.*đã lưu 8/)
      .first()
      .waitFor();
    await home.grades.getByRole('button', { name: 'Nhận 8' }).click();
    await expect.poll(async () => await home.cell(40, 'TX4').locator('input').inputValue()).toBe('8');
    await home.typeMark(41, 'TX4', '6');
    await home.saved();
  });
});

describe('bad input at the central system is a problem of the catalogue', () => {
  it('an unknown site key', async () => {
    expect(await call('/site', { headers: { ...withKey, 'Site-Key': 'site_nobody' } })).toMatchObject({
      status: 401,
      body: { code: 'site_key_unknown' },
    });
  });

  it('a wrong origin, named', async () => {
    const answer = await call('/site', { headers: { ...withKey, Origin: 'https://elsewhere.example' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
    expect(answer.body.detail).toContain('https://elsewhere.example');
    expect(answer.body.requestId).toBeTruthy();
  });

  it('an application with a wrong date, by its place', async () => {
    const { schoolId } = (await call('/site', { headers: withKey })).body as unknown as { schoolId: string };
    const campaigns = (await call(`/schools/${schoolId}/admissions/campaigns`, { headers: withKey }))
      .body as unknown as {
      items: { id: string; state: string; consent: { version: string } }[];
    };
    const open = campaigns.items.find(({ state }) => state === 'open');
    const answer = await call(`/schools/${schoolId}/admissions/campaigns/${open?.id}/applications`, {
      method: 'POST',
      headers: {
        ...withKey,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
        'Accept-Language': 'en',
      },
      body: JSON.stringify({
        child: {
          fullName: 'Lê An',
          birthDate: '2016-02-31',
          sex: 'female',
          personalId: null,
          residence: { province: 'A', ward: 'B', street: 'C' },
        },
        guardian: { fullName: 'Lê Bình', relation: 'father', phone: '0901234567' },
        consentVersion: open?.consent.version,
      }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(['validation_failed', 'birth_date_invalid']).toContain(answer.body.code);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toContain('/child/birthDate');
  });

  it('a gradebook without signing in', async () => {
    const { schoolId } = (await call('/site', { headers: withKey })).body as unknown as { schoolId: string };
    expect(await call(`/schools/${schoolId}/gradebooks`, { headers: withKey })).toMatchObject({
      status: 401,
      body: { code: 'not_signed_in' },
    });
  });

  it('an address that does not exist', async () => {
    expect(await call('/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
