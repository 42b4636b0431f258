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

export function isFileType(type: string): type is FileType {
  return Object.hasOwn(fileTypes, type);
}

/** What the content is, whatever name and metadata say. */
export async function typeOfContent(content: Uint8Array): Promise<FileType> {
  // A broken archive makes the library throw; it is nothing that is taken.
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found === undefined || !isFileType(found.mime)) throw new Problem('file_type_refused');
  return found.mime;
}
