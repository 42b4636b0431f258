/**
 * Makes the pictures of docs/marks.md from a system that was started with fresh demo data:
 * `npm start -- --data memory`, then `node_modules/.bin/node packages/tools/docs/pictures.ts`; behind it, the address of
 * another school site and the names of single pictures.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initSync, optimise } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js';
import { openBrowser, people, Visitor } from '../end-to-end/visitor.ts';
import { root } from '../lib/run.ts';

const [site = 'http://localhost:4001/', ...wanted] = process.argv.slice(2);
const folder = join(root, 'docs/images/marks');
const codec = createRequire(import.meta.url).resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');
initSync(readFileSync(codec));
const browser = await openBrowser();

const desk = { viewport: { width: 1160, height: 1000 }, colorScheme: 'light' } as const;
const phone = { ...desk, viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

/** Somebody at work on the school's page; a few rows are enough to see what is meant. */
async function arrive(person: string, rows: number, options: object = desk): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, { deviceScaleFactor: 1.25, ...options });
  await visitor.signInAtOnce(person);
  await visitor.tableReady();
  await visitor.page.evaluate(
    (height) => {
      const table = document.querySelector<HTMLElement>('edu-grade-table');
      if (height) table?.style.setProperty('--edu-grade-table-block-size', `${height}px`);
      document.querySelector<HTMLElement>('nav.menu')?.style.setProperty('position', 'static');
      table?.scrollIntoView();
    },
    rows && rows * 32 + 76,
  );
  return visitor;
}

async function type({ page }: Visitor, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

async function choose({ grades }: Visitor, item: string): Promise<void> {
  await grades.getByRole('button', { name: 'Việc khác' }).click();
  await grades.locator('#more').getByRole('button', { name: item }).click();
}

const says = ({ grades }: Visitor, words: RegExp | string): Promise<void> =>
  grades.getByText(words).first().waitFor();

/** Who has on screen what the picture shows: the table, or the whole screen of a phone. */
type Take = () => Promise<{ visitor: Visitor; screen?: true }>;

const pictures: Readonly<Record<string, Take>> = {
  async typing() {
    const visitor = await arrive(people.teacher, 8);
    await visitor.cell(1, 'TX4').click();
    await type(visitor, '7,5', '8', 'v', '11', '9', '6,5');
    await visitor.saved();
    await visitor.cell(4, 'TX4').click();
    await says(visitor, 'Điểm phải từ 0 đến 10');
    return { visitor };
  },
  async paste() {
    const visitor = await arrive(people.teacher, 4);
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const lines = [
      'Họ và tên\tTX4',
      'Đoàn Đức Dũng\t8',
      'Nguyễn Ngọc Duy\t7,5',
      'Nguyễn Cát Đan\t6,5',
      'Nguyễn Nhật Đức\t55',
    ];
    await visitor.page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
    await visitor.cell(7, 'TX4').click();
    await visitor.page.keyboard.press('Control+V');
    await says(visitor, 'Xem trước khi dán');
    return { visitor };
  },
  async offline() {
    const visitor = await arrive(people.teacher, 6);
    await visitor.cell(2, 'ĐĐGck').click();
    await visitor.context.setOffline(true);
    await type(visitor, '7', '6,5');
    await says(visitor, /được giữ trên máy này/);
    return { visitor };
  },
  async colleague() {
    const visitor = await arrive(people.teacher, 6);
    const colleague = await arrive(people.teacher, 6);
    await visitor.cell(3, 'ĐĐGck').click();
    await visitor.page.keyboard.type('7');
    await colleague.typeMark(3, 'ĐĐGck', '8');
    await colleague.saved();
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.press('ArrowUp');
    await says(visitor, 'Chọn điểm được giữ');
    await colleague.leave();
    return { visitor };
  },
  async locked() {
    const visitor = await arrive(people.homeroomTeacher, 7);
    await visitor.grades.getByLabel('Môn', { exact: true }).selectOption({ label: 'Ngữ văn' });
    await visitor.cell(4, 'TX1').click();
    await visitor.page.keyboard.type('9');
    await visitor.grades.getByRole('button', { name: 'Đề nghị sửa', exact: true }).waitFor();
    return { visitor };
  },
  async 'what-if'() {
    const visitor = await arrive(people.teacher, 3);
    await visitor.cell(2, 'ĐTBmhk').click();
    await choose(visitor, 'Thử điểm cho một em');
    await says(visitor, 'Cần bao nhiêu');
    return { visitor };
  },
  async phone() {
    const visitor = await arrive(people.teacher, 0, phone);
    await visitor.cell(20, 'TX4').tap();
    const key = (name: string) => visitor.grades.getByRole('button', { name, exact: true });
    for (const name of ['8', 'Em sau', '7', 'Dấu phẩy', '5', 'Em sau', '9', 'Em sau']) await key(name).tap();
    await visitor.saved();
    await visitor.grades.locator('.scroller').evaluate((table) => table.scrollIntoView({ behavior: 'instant' }));
    return { visitor, screen: true };
  },
};

mkdirSync(folder, { recursive: true });
for (const [name, take] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { visitor, screen } = await take();
  await visitor.page.evaluate(() => document.fonts.ready);
  if (!screen) await visitor.grades.scrollIntoViewIfNeeded();
  const box = await visitor.grades.boundingBox();
  if (!box) throw new Error(`${name}: there is no table.`);
  const clip = { x: box.x - 16, y: box.y - 16, width: box.width + 32, height: box.height + 32 };
  const taken = await visitor.page.screenshot({ animations: 'disabled', ...(screen ? {} : { clip }) });
  const small = optimise(taken, 6, false, true);
  writeFileSync(join(folder, `${name}.png`), small);
  console.log(`${name}.png ${Math.round(small.length / 1024)} kB of ${Math.round(taken.length / 1024)}`);
  await visitor.leave();
}
await browser.close();
