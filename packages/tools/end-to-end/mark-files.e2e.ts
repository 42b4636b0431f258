import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoSchoolId, sandboxAppId, sandboxAppSecret } from '@lienthong/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { root } from '../lib/run.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site, central } = inject('addresses');
const folder = mkdtempSync(join(tmpdir(), 'lienthong-files-'));
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** The command line, as the demo's own app. */
async function lienthong(...args: string[]): Promise<string> {
  const bin = join(root, 'packages/cli/src/bin.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=lienthong-source', bin, ...args],
    {
      cwd: folder,
      env: {
        ...process.env,
        LIENTHONG_URL: central,
        LIENTHONG_SCHOOL: demoSchoolId,
        LIENTHONG_CLIENT_ID: sandboxAppId,
        LIENTHONG_CLIENT_SECRET: sandboxAppSecret,
      },
    },
  );
  return stdout;
}

async function teacher(): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site);
  onTestFinished(() => visitor.leave());
  await visitor.signIn(people.teacher);
  await visitor.grades.getByRole('grid').waitFor();
  return visitor;
}

it('what the table exports the command line reads, and the other way round', async () => {
  const { page, grades, complaints } = await teacher();
  await grades.getByLabel('Lớp', { exact: true }).selectOption({ label: '7A2' });
  await grades.getByRole('grid', { name: /lớp 7A2/ }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    grades
      .getByRole('button', { name: 'Việc khác' })
      .click()
      .then(() => grades.getByRole('button', { name: 'Xuất ra Excel' }).click()),
  ]);
  expect(download.suggestedFilename()).toBe('7A2 Toán HK1.xlsx');
  const exported = join(folder, 'toan.xlsx');
  await download.saveAs(exported);
  const read = JSON.parse(await lienthong('import', 'marks', 'toan.xlsx', '--dry-run', '--json')) as {
    saved: number;
    unchanged: number;
    problems: unknown[];
    conflicts: unknown[];
  };
  expect(read).toMatchObject({ saved: 0, problems: [], conflicts: [] });
  expect(read.unchanged).toBeGreaterThan(50);

  await lienthong('export', 'marks', '--class', '7A2', '--subject', 'Toán', '--term', '1', '-o', 'cli.xlsx');
  await grades.getByRole('button', { name: 'Việc khác' }).click();
  await grades.getByRole('button', { name: 'Nhập từ tệp Excel, CSV…' }).click();
  await grades.getByLabel('Tệp Excel (.xlsx) hoặc CSV').setInputFiles(join(folder, 'cli.xlsx'));
  await grades.getByText(`${read.unchanged} ô giống như đang có. Không có ô nào để ghi.`).waitFor();
  expect(complaints).toEqual([]);
});

it('a pasted list is looked at, saved, and there after a reload, on a page that trusts no HTML', async () => {
  const visitor = await teacher();
  const { page, grades } = visitor;
  await grades.getByLabel('Lớp', { exact: true }).selectOption({ label: '7A2' });
  await grades.getByRole('grid', { name: /lớp 7A2/ }).waitFor();
  // As another program leaves it: a list with names, one of which is nobody's.
  const [one = '', two = ''] = await Promise.all(
    [1, 2].map((pupil) => grades.locator('tbody tr').nth(pupil).locator('th').innerText()),
  );
  await page.evaluate(
    (rows) => {
      const table = document.createElement('table');
      for (const row of rows) {
        const line = table.insertRow();
        for (const text of row) line.insertCell().textContent = text;
      }
      document.body.append(table);
      getSelection()?.selectAllChildren(table);
    },
    [
      ['Họ và tên', 'ĐĐGck'],
      [one, '7,5'],
      ['Người Không Có', '9'],
      [two, '8'],
    ],
  );
  await page.keyboard.press('Control+c');
  await visitor.cell(1, 'ĐĐGck').click();
  await page.keyboard.press('Control+v');
  await grades.getByText('Người Không Có').waitFor();
  await grades.getByRole('button', { name: 'Nhập 2 ô' }).click();
  await expect.poll(() => visitor.cell(2, 'ĐĐGck').innerText()).toBe('7,5');
  await visitor.saved();
  await page.reload();
  await visitor.signInAgain();
  await grades.getByLabel('Lớp', { exact: true }).selectOption({ label: '7A2' });
  await grades.getByRole('grid', { name: /lớp 7A2/ }).waitFor();
  expect(await visitor.cell(3, 'ĐĐGck').innerText()).toBe('8');
  expect(visitor.complaints).toEqual([]);
});
