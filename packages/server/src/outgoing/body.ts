import { pipeline } from 'node:stream/promises';
import type { Readable, Transform } from 'node:stream';
import { constants, createBrotliDecompress, createUnzip, createZstdDecompress } from 'node:zlib';
import { RefusedAnswer } from './refused-answer.ts';

export interface BodyLimits {
  /** Bytes on the line. */
  wireBytes: number;
  /** Bytes after unpacking. */
  bodyBytes: number;
  /** How many times its size on the line a body may have, once it is larger than `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
}

/** Windows above 8 MB are not for the web (RFC 9659); a larger one would be memory that the sender chooses. */
const ZSTD_WINDOW = 23;

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createUnzip,
  'x-gzip': createUnzip,
  deflate: createUnzip,
  br: createBrotliDecompress,
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW } }),
};

export const acceptEncoding = 'gzip, br, zstd, deflate';

/**
 * Reads a body and unpacks it. It is counted before and after, chunk by chunk, so that neither an answer without end nor a
 * small one that grows is ever held: reading stops, and the connection ends.
 */
export async function readBody(body: Readable, coding: string | null, limits: BodyLimits): Promise<Buffer> {
  const name = coding?.trim().toLowerCase() ?? '';
  const unpacker = name === '' || name === 'identity' ? null : unpackerFor(name);
  const chunks: Uint8Array[] = [];
  let onLine = 0;
  let length = 0;
  async function* counted(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      onLine += chunk.length;
      if (onLine > limits.wireBytes) throw new RefusedAnswer('large', `More than ${limits.wireBytes} bytes`);
      yield chunk;
    }
  }
  async function collected(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      length += chunk.length;
      if (length > limits.bodyBytes)
        throw new RefusedAnswer('large', `More than ${limits.bodyBytes} bytes unpacked`);
      if (length > limits.ratioFrom && length > onLine * limits.ratio)
        throw new RefusedAnswer('bomb', `Unpacks to more than ${limits.ratio} times its size`);
      chunks.push(chunk);
    }
  }
  try {
    if (unpacker) await pipeline(body, counted, unpacker, collected);
    else await pipeline(body, counted, collected);
  } catch (error) {
    throw isUnpackingError(error) ? new RefusedAnswer('packing', 'Packed wrongly', error) : error;
  }
  return Buffer.concat(chunks, length);
}

/** One way of packing only: packed twice is how a bomb gets past a limit that looks at each layer alone. */
function unpackerFor(name: string): Transform {
  const create = Object.hasOwn(unpackers, name) ? unpackers[name] : undefined;
  if (!create) throw new RefusedAnswer('packing', `Packed as ${name.slice(0, 40)}`);
  return create();
}

/** Errors of node:zlib carry a number like those of the system, but name no call. */
function isUnpackingError(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && !('syscall' in error);
}
