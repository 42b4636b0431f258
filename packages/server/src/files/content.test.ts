import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../testing/app.ts';
import { jpeg, pdf, zip } from '../testing/samples.ts';
import { send, uploadCalls, uploads } from '../testing/uploads.ts';
import { usualLimits } from './index.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp({ files: { ...usualLimits, waiting: 1_000 } });
});
afterAll(() => test.close());

const { append, status, content, begin } = uploadCalls(() => test);

describe('what a file is', () => {
  const finished = async (bytes: Buffer, name: string) => send(test, 'homeroom', bytes, name);

  it.each([
    [pdf(800), 'thư.pdf', 'application/pdf', 'thư.pdf'],
    [jpeg, 'anh.JPEG', 'image/jpeg', 'anh.JPEG'],
    [jpeg, 'anh.exe', 'image/jpeg', 'anh.exe.jpg'],
    [pdf(800), '../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    [pdf(800), 'C:\\Users\\co\\bai tap.pdf', 'application/pdf', 'bai tap.pdf'],
    [pdf(800), 'a\u202efdp.exe', 'application/pdf', 'afdp.exe.pdf'],
    [pdf(800), '..', 'application/pdf', 'tep-dinh-kem.pdf'],
    [zip('word/document.xml'), 'giay.zip', uploads.docx, 'giay.zip.docx'],
    [
      pdf(800),
      `${'dài '.repeat(60)}.pdf`,
      'application/pdf',
      `${'dài '.repeat(60).slice(0, 146).trim()}.pdf`,
    ],
  ])('is said by its content (%#)', async (bytes, name, type, shown) => {
    const { id } = await finished(bytes, name);
    expect((await status(id)).body).toMatchObject({ type, name: shown.normalize('NFC') });
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['an archive', zip('evil.js')],
    ['a picture that runs scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is not %s, whatever it is called', async (_, bytes) => {
    const id = await begin(bytes.length, 'thu-moi.pdf');
    expect((await append(id, 0, bytes)).body).toMatchObject({ code: 'file_type_refused' });
    expect((await status(id)).body).toMatchObject({ offset: 0, type: null });
  });
});

describe('a part of the content', () => {
  it('is answered alone, across the rows it is kept in', async () => {
    const bytes = pdf(600_000);
    const { id } = await send(test, 'homeroom', bytes, 'a.pdf');
    const read = (headers: Record<string, string>) => content(id, { headers });
    const etag = (await read({})).headers['etag'] ?? '';
    for (const [range, from, to] of [
      ['bytes=0-9', 0, 10],
      ['bytes=262140-262150', 262_140, 262_151],
      ['bytes=599990-', 599_990, 600_000],
      ['bytes=-10', 599_990, 600_000],
      ['bytes=0-9999999', 0, 600_000],
    ] as const) {
      const part = await read({ range, 'if-range': etag });
      expect(part.status, range).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes ${from}-${to - 1}/600000`);
      expect(part.body.equals(bytes.subarray(from, to)), range).toBe(true);
    }
    for (const headers of [
      { range: 'bytes=600000-' },
      { range: 'bytes=5-4' },
      { range: 'bytes=0-1,3-4' },
      { range: 'lines=1-2' },
      { range: 'bytes=0-9', 'if-range': '"other"' },
    ])
      expect([(await read(headers as never)).status, headers]).toEqual([200, headers]);
    expect((await read({ 'if-none-match': etag })).status).toBe(304);
  });
});
