import type { Connection } from '../core/connection.ts';
import { newIdempotencyKey } from '../core/idempotency.ts';
import { UsageError } from '../errors/errors.ts';
import { hasCode, isTimeoutError } from '../errors/guards.ts';
import type { FileType, Upload } from '../generated/types.ts';
import { Patience } from './patience.ts';
import type { Progress } from './progress.ts';
import { officeShelf, schoolShelf, type Shelf } from './shelf.ts';
import { sourceOf, type Source } from './source.ts';

/** Keeps which upload belongs to which file over a reload of the page. `localStorage` is one. */
export interface UploadStore {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, value: string): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

export interface UploadOptions {
  /** As readers will see it; a `File` brings its own. */
  name?: string | undefined;
  /** Media type, so that what is not taken is refused before it is sent; a `Blob` brings its own. The content decides. */
  type?: string | undefined;
  /** Bytes of a stream, which does not say so itself. */
  size?: number | undefined;
  /** Called with what has arrived: at the beginning, and whenever the central system has acknowledged a part. */
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Where an upload is remembered, to go on after a reload with the same file. */
  store?: UploadStore | undefined;
  /** Under which name it is remembered; made of school, name, size and date of the file unless given. */
  storeKey?: string | undefined;
  /** Bytes of one part. 512 KiB unless given; when one takes too long, the next ones are smaller. */
  partSize?: number | undefined;
  /** How long to go on trying while nothing arrives, in milliseconds. 120 000 unless given. */
  patience?: number | undefined;
}

export interface UploadedFile {
  id: string;
  name: string;
  /** What its content is. */
  type: FileType;
  size: number;
}

const protocol = { 'Tus-Resumable': '1.0.0' };
/** Parts do not become smaller than this, however slow the line. */
const smallest = 32 * 1024;

/**
 * Sends a file in parts (tus 1.0). After a dropped line it goes on where the central system says it stopped; with a `store`, also
 * after a reload of the page. Answers once the file is whole: attach it within 24 hours, or it is removed.
 */
export function uploadFile(
  connection: Connection,
  schoolId: string,
  content: Blob | ReadableStream<Uint8Array>,
  options: UploadOptions = {},
): Promise<UploadedFile> {
  return upload(connection, schoolShelf(connection, schoolId), content, options);
}

/** The same for a file that an authority will send with a document. */
export function uploadDocumentFile(
  connection: Connection,
  authorityId: string,
  content: Blob | ReadableStream<Uint8Array>,
  options: UploadOptions = {},
): Promise<UploadedFile> {
  return upload(connection, officeShelf(connection, authorityId), content, options);
}

async function upload(
  connection: Connection,
  shelf: Shelf,
  content: Blob | ReadableStream<Uint8Array>,
  options: UploadOptions,
): Promise<UploadedFile> {
  const { signal, onProgress, partSize = 512 * 1024, patience: limit = 120_000 } = options;
  if (!Number.isSafeInteger(partSize) || partSize < 1)
    throw new UsageError('partSize is a number of bytes from 1.');
  const source = sourceOf(content, options.size);
  const patience = new Patience(limit, signal);
  const memory = memoryOf(shelf.owner, content, source, options);
  try {
    let file =
      (await remembered(shelf, source, memory, options, patience)) ??
      (await announced(shelf, content, source, options, patience));
    await memory?.keep(file.id);
    const sending = { signal, partSize, patience };
    while (file.offset < file.size) {
      onProgress?.({ done: file.offset, total: file.size });
      file = await step(connection, shelf, source, file, sending);
    }
    // The last part was looked at: what it is, and what it is called from now on.
    if (file.type === null) file = await again(patience, () => status(shelf, file.id, signal));
    onProgress?.({ done: file.size, total: file.size });
    await memory?.forget();
    const { id, name, type, size } = file;
    if (type === null)
      throw new UsageError('All of the file was sent, but the central system does not know its type.');
    return { id, name, type, size };
  } catch (error) {
    // Neither a later try with the same file would do better, nor is there anything left to go on with.
    if (hasCode(error, 'file_type_refused') || hasCode(error, 'file_unknown')) await memory?.forget();
    throw error;
  } finally {
    await source.close();
  }
}

interface Sending {
  signal: AbortSignal | undefined;
  partSize: number;
  patience: Patience;
}

/** Sends one part, or finds out how much of it has arrived. */
async function step(
  connection: Connection,
  shelf: Shelf,
  source: Source,
  upload: Upload,
  sending: Sending,
): Promise<Upload> {
  const { signal, patience } = sending;
  const { id, offset } = upload;
  const to = Math.min(offset + sending.partSize, upload.size);
  const body = await source.read(offset, to);
  const headers = {
    ...{ ...protocol, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
  };
  const call = { method: 'PATCH', ...shelf.part(id) };
  try {
    await connection.open({ ...call, body, headers }, { signal });
    patience.progressed();
    return { ...upload, offset: to };
  } catch (error) {
    if (isTimeoutError(error)) sending.partSize = Math.max(smallest, Math.floor(sending.partSize / 2));
    // A part whose answer was lost may have arrived, all of it or some.
    await patience.afterFailure(error);
    const now = await again(patience, () => status(shelf, id, signal));
    if (now.offset > offset) patience.progressed();
    return now;
  }
}

async function again<T>(patience: Patience, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      await patience.afterFailure(error);
    }
  }
}

function status(shelf: Shelf, fileId: string, signal: AbortSignal | undefined): Promise<Upload> {
  return shelf.status(fileId, { signal, headers: protocol });
}

async function announced(
  shelf: Shelf,
  content: Blob | ReadableStream<Uint8Array>,
  { size }: Source,
  { signal, name = nameOf(content), type = content instanceof Blob ? content.type : '' }: UploadOptions,
  patience: Patience,
): Promise<Upload> {
  const metadata = [
    ...(name === undefined ? [] : [`filename ${base64(name)}`]),
    ...(type === '' ? [] : [`filetype ${base64(type)}`]),
  ];
  const headers = {
    ...{ ...protocol, 'Upload-Length': String(size) },
    'Upload-Metadata': metadata.length > 0 ? metadata.join(',') : undefined,
  };
  // However often it is tried, it is one file.
  const idempotencyKey = newIdempotencyKey();
  const options = { signal, headers, idempotencyKey };
  return again(patience, () => shelf.announce(options));
}

/** The upload this file belongs to already, if there still is one. */
async function remembered(
  shelf: Shelf,
  { size }: Source,
  memory: Memory | undefined,
  { signal }: UploadOptions,
  patience: Patience,
): Promise<Upload | undefined> {
  const id = await memory?.recall();
  if (!id) return undefined;
  try {
    const upload = await again(patience, () => status(shelf, id, signal));
    // What is attached already is done with: the same file again is another one.
    if (upload.size === size && upload.expiresAt !== null) return upload;
  } catch (error) {
    if (!hasCode(error, 'file_unknown')) throw error;
  }
  await memory?.forget();
  return undefined;
}

interface Memory {
  recall(): Promise<string | null>;
  keep(id: string): Promise<void>;
  forget(): Promise<void>;
}

function memoryOf(
  owner: string,
  content: Blob | ReadableStream<Uint8Array>,
  { size }: Source,
  { store, storeKey, name = nameOf(content) }: UploadOptions,
): Memory | undefined {
  if (!store) return undefined;
  const changed = content instanceof Blob && 'lastModified' in content ? String(content.lastModified) : '';
  const key = storeKey ?? `lienthong.upload/${owner}/${size}/${changed}/${name ?? ''}`;
  return {
    recall: async () => store.getItem(key),
    keep: async (id) => store.setItem(key, id),
    forget: async () => store.removeItem(key),
  };
}

function nameOf(content: Blob | ReadableStream<Uint8Array>): string | undefined {
  return content instanceof Blob && 'name' in content && typeof content.name === 'string'
    ? content.name
    : undefined;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
