import type { Readable } from 'node:stream';
import { Problem } from '../http/problem.ts';
import { inMib } from './limits.ts';

/**
 * What arrives of a part. When the line drops in the middle, what came before is a part too: nobody is there to be answered,
 * but whoever comes back goes on after it.
 */
export async function receive(stream: Readable, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    // Ending the stream would end the connection, and with it the answer.
    for await (const piece of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > most) throw tooLarge(most);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
  }
  return Buffer.concat(pieces);
}

export function tooLarge(most: number): Problem {
  return new Problem('file_too_large', {
    detail: {
      vi: `Tối đa ${inMib(most, 'vi')} một tệp.`,
      en: `A file may have ${inMib(most, 'en')} at most.`,
    },
  });
}
