import { AbortError, NetworkError } from '../errors/errors.ts';

/** Nothing came for so long: the line is dead, though nobody said so. */
export class Stalled extends Error {}

/**
 * The lines of an answer, each when it has come, and no further than the reader takes them. A last line without its end is not
 * given: it was cut.
 */
export async function* linesOf(
  response: Response,
  stalledAfter: number,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = '';
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), stalledAfter, signal);
      ended = done;
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
  } finally {
    // Whoever leaves early ends the transfer.
    if (!ended) void reader.cancel().catch(() => undefined);
  }
}

async function within<T>(read: Promise<T>, time: number, signal: AbortSignal | undefined): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = () => {};
  const ends = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stalled()), time);
    leave = () => reject(signal?.reason);
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([read, ends]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

/** A stream that broke off. */
export const cut = (what: string, cause?: unknown): NetworkError =>
  new NetworkError(what, cause === undefined ? undefined : { cause });

export const endedBy = ({ reason }: AbortSignal): AbortError =>
  new AbortError('The call was ended by the signal given to it.', { cause: reason });
