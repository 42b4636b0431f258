import { createHash } from 'node:crypto';
import type { NewRow } from '../../database/schema.ts';
import type { World } from '../world.ts';

/** A page with one line, as small as a PDF may be. */
function onePage(line: string): Buffer {
  const text = `BT /F1 14 Tf 72 770 Td (${line.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

/** A PDF that goes with a document. */
export function addOfficeFile(world: World, document: NewRow<'documents'>, name: string): void {
  const { id: document_id, authority_id, sent_by: account_id } = document;
  // The fonts every reader has know no Vietnamese.
  const bytes = onePage(`Van ban ${document.number.replace('Đ', 'D')}: phu luc (du lieu mau)`);
  const id = world.id('office-file', document_id);
  const [at, size] = [document.sent_at, bytes.length];
  world.add('office_files', {
    ...{ id, authority_id, account_id, name, size, received: size, type: 'application/pdf' },
    ...{ sha256: createHash('sha256').update(bytes).digest('hex'), created_at: at, completed_at: at },
    ...{ expires_at: null, document_id, position: 0 },
  });
  world.add('office_file_chunks', { file_id: id, start: 0, bytes: `\\x${bytes.toString('hex')}` });
}
