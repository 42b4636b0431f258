import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { axe } from './axe.ts';
import { openBrowser, people, Visitor } from './visitor.ts';

const { site } = inject('addresses');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site, options);
  onTestFinished(() => visitor.leave());
  return visitor;
}

/** What a page of the school has of the SDK: the connection of the person signed in. */
interface Provider {
  connection: {
    session: {
      me: { assignments: { role: string; schoolId: string; classId: string }[] };
      connection: { open(call: object): Promise<Response> };
    };
  };
}

/** A page of the school that lets a teacher attach a file; the parts go over the browser's own line, by CORS. */
async function writeWithFile({ page }: Visitor, content: string): Promise<void> {
  await page.evaluate(async (text) => {
    const provider = document.querySelector('edu-provider') as unknown as Provider;
    const { me, connection } = provider.connection.session;
    const duty = me.assignments.find(({ role }) => role === 'homeroomTeacher');
    const { schoolId = '', classId = '' } = duty ?? {};
    const bytes = new TextEncoder().encode(text);
    const name = btoa(String.fromCharCode(...new TextEncoder().encode('Thư mời họp.pdf')));
    const made = await connection.open({
      ...{ method: 'POST', path: '/schools/{schoolId}/files', identifiers: { schoolId } },
      headers: { 'Upload-Length': String(bytes.length), 'Upload-Metadata': `filename ${name}` },
    });
    const { id: fileId } = (await made.json()) as { id: string };
    if (!made.headers.get('Location')?.endsWith(fileId)) throw new Error('The page cannot see the Location.');
    const half = Math.floor(bytes.length / 2);
    for (const [from, to] of [
      [0, half],
      [half, bytes.length],
    ]) {
      const { headers } = await connection.open({
        ...{ method: 'PATCH', path: '/schools/{schoolId}/files/{fileId}', identifiers: { schoolId, fileId } },
        headers: {
          ...{ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(from) },
          'Content-Type': 'application/offset+octet-stream',
        },
        body: bytes.slice(from, to),
      });
      if (headers.get('Upload-Offset') !== String(to)) throw new Error('The page cannot see the offset.');
    }
    await connection.open({
      ...{ method: 'POST', path: '/schools/{schoolId}/notices', identifiers: { schoolId } },
      headers: { 'Idempotency-Key': 'thu-moi-hop-cha-me-hoc-sinh' },
      body: { classId, title: 'Thư mời họp', body: 'Xem tệp đính kèm.', attachmentIds: [fileId] },
    });
  }, content);
}

it('a file goes from the teacher with a notice to the family, and comes out as it was', async () => {
  const content = `%PDF-1.7\n${'Kính mời phụ huynh. '.repeat(5_000)}\n%%EOF\n`;
  const teacher = await visit();
  await teacher.signIn(people.homeroomTeacher);
  await writeWithFile(teacher, content);

  const guardian = await visit({ acceptDownloads: true });
  await guardian.signIn(people.guardian);
  const button = guardian.contactBook.getByRole('button', { name: 'Tải về: Thư mời họp.pdf' });
  await button.waitFor();
  const file = guardian.contactBook.getByRole('listitem').filter({ hasText: 'Thư mời họp.pdf' });
  expect(await file.innerText()).toMatch(/PDF · \d+ kB/);
  const [download] = await Promise.all([guardian.page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('Thư mời họp.pdf');
  // The page made it: no address of the system, and no token in one.
  expect(download.url()).toMatch(/^blob:/);
  expect(await readFile(await download.path(), 'utf8')).toBe(content);
  await guardian.contactBook.getByText('Đã tải về: Thư mời họp.pdf').waitFor({ state: 'attached' });
  expect(await axe(guardian.page)).toEqual([]);
  expect([...teacher.complaints, ...guardian.complaints]).toEqual([]);
});
