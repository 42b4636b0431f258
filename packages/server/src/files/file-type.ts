import type { components } from '@lienthong/specs/schema';
import { fileTypeFromBuffer } from 'file-type';
import { Problem } from '../http/problem.ts';

export type FileType = components['schemas']['FileType'];

/** The kinds that are taken, with the endings a name may have; the first is added where none fits. */
export const fileTypes: Readonly<Record<FileType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

function isFileType(type: string): type is FileType {
  return Object.hasOwn(fileTypes, type);
}

/** What browsers and programs call a file when they do not know better, or by an older name. */
const vague: ReadonlySet<string> = new Set([
  ...['', 'application/octet-stream', 'application/zip', 'application/x-zip-compressed'],
  ...['image/jpg', 'image/pjpeg'],
]);

/** Refuses at once what its sender says it is, where that is nothing that is taken; what counts in the end is the content. */
export function assertMayBeTaken(named: string): void {
  const type = named.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!isFileType(type) && !vague.has(type)) throw new Problem('file_type_refused');
}

/** What the content is, whatever name and metadata say. */
export async function typeOfContent(content: Uint8Array): Promise<FileType> {
  // A broken archive makes the library throw; it is nothing that is taken.
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found === undefined || !isFileType(found.mime)) throw new Problem('file_type_refused');
  return found.mime;
}
