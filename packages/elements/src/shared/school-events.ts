import type { Connection } from '@lienthong/sdk';
import { events, type LiveEvent } from '@lienthong/sdk/changes';

type Openable = Pick<Connection, 'open'>;

/** The events of one school, for every element of the page: a browser keeps few connections to one system, saving needs one. */
interface Stream {
  readonly listeners: Set<(event: LiveEvent) => void>;
  /** Ends with the last listener, or rejects. */
  readonly over: Promise<void>;
  stop(): void;
}

const streams = new WeakMap<Openable, Map<string, Stream>>();

/** Tells what happens in a school. Ends with the signal; rejects where the caller may not listen. */
export async function followSchool(
  connection: Openable,
  schoolId: string,
  onEvent: (event: LiveEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const { listeners, over, stop } = streamOf(connection, schoolId);
  const listener = (event: LiveEvent): void => {
    if (!signal.aborted) onEvent(event);
  };
  listeners.add(listener);
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([over, aborted]);
  } finally {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  }
}

function streamOf(connection: Openable, schoolId: string): Stream {
  const ofSchools = streams.get(connection) ?? new Map<string, Stream>();
  streams.set(connection, ofSchools);
  const known = ofSchools.get(schoolId);
  if (known) return known;
  const ended = new AbortController();
  const listeners: Stream['listeners'] = new Set();
  const stop = (): void => {
    ended.abort();
    if (ofSchools.get(schoolId) === stream) ofSchools.delete(schoolId);
  };
  const listen = async (): Promise<void> => {
    try {
      for await (const event of events(connection, schoolId, { signal: ended.signal }))
        for (const listener of [...listeners]) listener(event);
    } finally {
      stop();
    }
  };
  const stream: Stream = { listeners, over: Promise.resolve().then(listen), stop };
  ofSchools.set(schoolId, stream);
  return stream;
}
