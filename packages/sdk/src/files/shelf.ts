import type { Connection } from '../core/connection.ts';
import type { WriteOptions, CallOptions } from '../core/options.ts';
import type { Upload } from '../generated/types.ts';

/** Where files are sent: to a school, or to an authority. */
export interface Shelf {
  /** Part of what an upload is remembered by. */
  owner: string;
  announce(options: WriteOptions): Promise<Upload>;
  status(fileId: string, options: CallOptions): Promise<Upload>;
  /** The call that appends a part. */
  part(fileId: string): { path: string; identifiers: object; operation: string };
}

const ofSchool = '/schools/{schoolId}/files';
const ofOffice = '/authorities/{authorityId}/document-files';

export function schoolShelf(connection: Connection, schoolId: string): Shelf {
  return {
    owner: schoolId,
    announce: (options) => connection.create(ofSchool, { schoolId }, undefined, options, 'createFile'),
    status: (fileId, options) =>
      connection.read<`${typeof ofSchool}/{fileId}`, undefined>(
        `${ofSchool}/{fileId}`,
        { schoolId, fileId },
        options,
        'readUpload',
      ),
    part: (fileId) => ({
      ...{ path: `${ofSchool}/{fileId}`, identifiers: { schoolId, fileId }, operation: 'appendToFile' },
    }),
  };
}

export function officeShelf(connection: Connection, authorityId: string): Shelf {
  return {
    owner: authorityId,
    announce: (options) =>
      connection.create(ofOffice, { authorityId }, undefined, options, 'createDocumentFile'),
    status: (fileId, options) =>
      connection.read<`${typeof ofOffice}/{fileId}`, undefined>(
        `${ofOffice}/{fileId}`,
        { authorityId, fileId },
        options,
        'readDocumentUpload',
      ),
    part: (fileId) => ({
      ...{ path: `${ofOffice}/{fileId}`, identifiers: { authorityId, fileId } },
      operation: 'appendToDocumentFile',
    }),
  };
}
