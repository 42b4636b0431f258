import { SignInError } from './sign-in.source.ts';
import type { OpenedWindow } from './sign-in.window.ts';

/** What the callback page of the central system posts to the page that opened it. */
interface Answer {
  readonly type: 'lienthong:sign-in';
  readonly query: string;
}

/**
 * The callback's query, or a `closed` failure when the person closed the window. A message counts only if it comes from
 * the central system and carries the state of this attempt; anything else on the page may post messages too.
 */
export function answerFrom(
  opened: OpenedWindow,
  {
    origin,
    state,
    signal,
    interval = 400,
  }: { origin: string; state: string; signal: AbortSignal; interval?: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearInterval(timer);
      window.removeEventListener('message', onMessage);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onMessage = ({ origin: from, data }: MessageEvent<unknown>): void => {
      if (from !== origin || !isAnswer(data)) return;
      if (new URLSearchParams(data.query).get('state') !== state) return;
      finish(() => resolve(data.query));
    };
    const onAbort = (): void => finish(() => reject(signal.reason));
    // Nothing tells a page that another window was closed. One more look after that, because the answer is posted in the
    // instant before the window closes itself.
    let seenClosed = false;
    const timer = setInterval(() => {
      if (seenClosed) finish(() => reject(new SignInError('closed')));
      seenClosed = opened.closed;
    }, interval);
    window.addEventListener('message', onMessage);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
  });
}

function isAnswer(data: unknown): data is Answer {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'lienthong:sign-in' &&
    'query' in data &&
    typeof data.query === 'string'
  );
}
