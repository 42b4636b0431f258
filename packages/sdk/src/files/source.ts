import { UsageError } from '../errors/errors.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Something of known size that is read in parts. */
export interface Source {
  readonly size: number;
  read(from: number, to: number): Promise<Blob | Bytes>;
  /** Nothing more will be read. */
  close(): Promise<void>;
}

export function sourceOf(content: Blob | ReadableStream<Uint8Array>, size: number | undefined): Source {
  if (content instanceof Blob)
    return {
      size: content.size,
      read: (from, to) => Promise.resolve(content.slice(from, to)),
      close: () => Promise.resolve(),
    };
  if (!Number.isSafeInteger(size) || (size ?? 0) < 1)
    throw new UsageError('A stream does not say how long it is: give its size in bytes.');
  return fromStream(content, size ?? 0);
}

/** A stream cannot be rewound, so a part is held until one that begins behind it is asked for. */
function fromStream(stream: ReadableStream<Uint8Array>, size: number): Source {
  const reader = stream.getReader();
  /** What was read and not let go of yet; `start` is where it begins. */
  let held: Bytes = new Uint8Array(0);
  let start = 0;

  return {
    size,
    async read(from, to) {
      if (from < start)
        throw new UsageError(
          'The central system asks for a part of the stream that has gone by. Send it again.',
        );
      const pieces: Uint8Array[] = [held.subarray(Math.min(from - start, held.length))];
      let at = start + held.length;
      while (at < to) {
        const { done, value } = await reader.read();
        if (done) throw new UsageError(`The stream ended after ${at} bytes; its size was given as ${size}.`);
        if (at + value.length > from) pieces.push(value.subarray(Math.max(0, from - at)));
        at += value.length;
      }
      held = joined(pieces);
      start = from;
      return held.subarray(0, to - from);
    },
    async close() {
      await reader.cancel().catch(() => undefined);
    },
  };
}

export function joined(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
