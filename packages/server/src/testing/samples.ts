import { storedZip } from '../demo/stored-zip.ts';

/** Small files of real kinds, made here. */
export function pdf(size: number): Buffer {
  const start = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog>>endobj\n', 'latin1');
  const end = Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const length = Math.max(0, size - start.length - end.length);
  const filling = Uint8Array.from({ length }, (_, at) => 33 + (at % 89));
  return Buffer.concat([start, filling, end]).subarray(0, size);
}

/** A grey pixel. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
    'wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** An archive with one file; called as in a document of Word, it is one. */
export function zip(name: string): Buffer {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return storedZip([
    ...(name.startsWith('word/') ? [['[Content_Types].xml', types] as const] : []),
    [name, '<x/>'],
  ]);
}
