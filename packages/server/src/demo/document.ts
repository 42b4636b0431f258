import { createHash } from 'node:crypto';
import { storedZip } from './stored-zip.ts';
import type { World } from './world.ts';

const office = 'http://schemas.openxmlformats.org';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

/** A letter of some lines as a DOCX. */
function letter(lines: readonly string[]): Buffer {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  return storedZip([
    [
      '[Content_Types].xml',
      xml(
        `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ` +
          'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          `<Override PartName="/word/document.xml" ContentType="${word}.main+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      xml(
        `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" ` +
          `Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    ],
    [
      'word/document.xml',
      xml(
        `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
      ),
    ],
  ]);
}

const programme = letter([
  'CHƯƠNG TRÌNH THAM QUAN BẢO TÀNG LỊCH SỬ',
  '7 giờ 00: tập trung tại cổng trường.',
  '7 giờ 30: xe xuất phát.',
  '8 giờ 15: tham quan theo nhóm, mỗi nhóm một giáo viên.',
  '10 giờ 15: các nhóm báo cáo tại sân bảo tàng.',
  '11 giờ 00: về đến trường.',
]);

/** Attaches the programme of the excursion. */
export function addProgramme(
  world: World,
  notice: { school_id: string; id: string; author_id: string; published_at: Date },
): void {
  const { school_id, id: notice_id, author_id: account_id, published_at: at } = notice;
  const id = world.id('file', notice_id);
  const size = programme.length;
  world.add('files', {
    ...{ school_id, id, account_id, name: 'Chương trình tham quan.docx', size, received: size, type: word },
    ...{ sha256: createHash('sha256').update(programme).digest('hex'), created_at: at, completed_at: at },
    ...{ expires_at: null, notice_id, position: 0 },
  });
  world.add('file_chunks', { school_id, file_id: id, start: 0, bytes: `\\x${programme.toString('hex')}` });
}
