import type { Connection } from '../core/connection.ts';
import { NetworkError } from '../errors/errors.ts';
import { ended, Patience } from './patience.ts';
import type { Progress } from './progress.ts';
import { joined } from './source.ts';

export interface DownloadOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** How long to go on trying while nothing arrives, in milliseconds. 120 000 unless given. */
  patience?: number | undefined;
}

export interface DownloadedFile {
  content: Blob;
  name: string;
  type: string;
}

interface Received {
  pieces: Uint8Array[];
  done: number;
  total: number;
  etag: string | null;
  name: string;
  type: string;
}

/** Reads a file; after a dropped line it goes on where it stopped. */
export function downloadFile(
  connection: Connection,
  schoolId: string,
  fileId: string,
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  const path = '/schools/{schoolId}/files/{fileId}/content';
  return download(connection, { path, identifiers: { schoolId, fileId }, operation: 'readFile' }, options);
}

/** Reads an attachment of a document: at a unit that received it, or at the authority that sent it. */
export function downloadDocumentFile(
  connection: Connection,
  of: { schoolId: string; documentId: string } | { authorityId: string; documentId: string },
  fileId: string,
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  const [owner, operation] =
    'schoolId' in of
      ? ['/schools/{schoolId}', 'readDocumentFile']
      : ['/authorities/{authorityId}', 'readSentDocumentFile'];
  const path = `${owner}/documents/{documentId}/files/{fileId}`;
  return download(connection, { path, identifiers: { ...of, fileId }, operation }, options);
}

async function download(
  connection: Connection,
  place: { path: string; identifiers: object; operation: string },
  { signal, onProgress, patience: limit = 120_000 }: DownloadOptions,
): Promise<DownloadedFile> {
  const patience = new Patience(limit, signal);
  const call = { method: 'GET', ...place };
  let held: Received | undefined;
  for (;;) {
    try {
      const goesOn = held?.etag && held.done > 0;
      const headers = goesOn ? { Range: `bytes=${held?.done}-`, 'If-Range': held?.etag ?? '' } : {};
      const response = await connection.open({ ...call, headers }, { signal });
      // Anything but a part is the whole, from its beginning.
      const received: Received = response.status === 206 && held ? held : begun(response);
      held = received;
      await read(response, received, signal, () => {
        patience.progressed();
        onProgress?.({ done: received.done, total: received.total });
      });
      const { pieces, name, type } = received;
      return { content: new Blob([joined(pieces)], { type }), name, type };
    } catch (error) {
      await patience.afterFailure(error);
    }
  }
}

function begun({ headers }: Response): Received {
  return {
    ...{ pieces: [], done: 0, total: Number(headers.get('Content-Length') ?? 0) },
    ...{ etag: headers.get('ETag'), name: nameOf(headers.get('Content-Disposition') ?? '') },
    type: headers.get('Content-Type') ?? 'application/octet-stream',
  };
}

async function read(
  { body }: Response,
  received: Received,
  signal: AbortSignal | undefined,
  progressed: () => void,
): Promise<void> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const piece = await reader?.read();
      if (piece?.value === undefined) break;
      received.pieces.push(piece.value);
      received.done += piece.value.length;
      progressed();
    }
  } catch (cause) {
    if (signal?.aborted) throw ended(signal);
    throw new NetworkError('The answer broke off.', { cause });
  }
  if (received.done < received.total) throw new NetworkError('The answer broke off.');
}

/** RFC 6266: the whole name, as the central system always sends it. */
function nameOf(disposition: string): string {
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
