import type { Connection } from '@lienthong/sdk';
import { events, type LiveEvent } from '@lienthong/sdk/changes';
import type { FollowOptions } from '../grade-table.source.ts';

type Openable = Pick<Connection, 'open'>;

/** The events of one school, for every table of the page: a browser keeps few connections to one system, saving needs one. */
interface Stream {
  readonly listeners: Set<(event: LiveEvent) => void>;
  /** Ends with the last listener, or rejects. */
  readonly over: Promise<void>;
  stop(): void;
}

const streams = new WeakMap<Openable, Map<string, Stream>>();

/** A gradebook as the events of its school tell of it. Ends with the signal; rejects where the caller may not listen. */
export async function followEvents(
  connection: Openable,
  schoolId: string,
  gradebookId: string,
  { onChange, signal }: FollowOptions,
): Promise<void> {
  if (signal.aborted) return;
  const { listeners, over, stop } = streamOf(connection, schoolId);
  const listener = (event: LiveEvent): void => {
    if (signal.aborted) return;
    if (event.type === 'reset') onChange('everything');
    else if (event.kind === 'gradebook' && event.id === gradebookId) onChange('gradebook');
    // Which class a pupil came to is not said: the gradebook is asked, at leisure.
    else if (event.kind === 'pupil' || event.kind === 'class') onChange('class');
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
