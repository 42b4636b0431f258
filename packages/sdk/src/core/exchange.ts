import type { Fetch } from './options.ts';

/** One request as it is sent, as often as it has to be. */
export interface Exchange {
  fetch: Fetch;
  address: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  body: BodyInit | undefined;
  /** Runs before every attempt; what it throws ends the call. */
  sign: (request: Request) => Promise<void> | void;
  signal: AbortSignal | undefined;
  /** Milliseconds for everything, and for one attempt. */
  timeout: number;
  attemptTimeout: number;
  /** Decides whether to go on after a failure, and after how many milliseconds; null ends the call with the failure. */
  repeat: (failure: unknown, left: number) => Promise<number | null> | number | null;
  /** Leaves the body of a good answer to the caller, whose signal goes on ending it. */
  keepBody: boolean;
  ended: ((attempt: Attempt) => void) | undefined;
}

/** An answer with what it holds: undefined where that is no JSON, or is left to the caller. */
export interface Reply {
  response: Response;
  data: unknown;
}

/** How one attempt ended: with an answer, whatever its status, or with the failure that kept it away. */
export interface Attempt {
  number: number;
  /** Of `performance.now()`. */
  started: number;
  reply: Reply | undefined;
  failure: unknown;
}

/**
 * `fetch` rejected, for whatever reason a platform words in its own way. Made where `fetch` is called, because the
 * messages alone do not tell it from a programming error.
 */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('fetch rejected', { cause });
  }
}

/** The attempt or the call took longer than it may. */
export class OutOfTime extends Error {}

/** The central system said no. */
export class Refused extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('refused');
    this.reply = reply;
  }
}

/** From first attempt to answer or failure. The only place that sends. */
export async function exchange(call: Exchange): Promise<Reply> {
  const { signal, timeout, repeat } = call;
  const started = performance.now();
  const left = () => timeout - (performance.now() - started);
  for (let number = 1; ; number += 1) {
    signal?.throwIfAborted();
    const attempt: Attempt = { number, started: performance.now(), reply: undefined, failure: undefined };
    try {
      const within = Math.min(call.attemptTimeout, left());
      attempt.reply = await bounded(within, signal, (given) => send(call, given), call.keepBody);
      return attempt.reply;
    } catch (failure) {
      attempt.failure = failure;
      if (failure instanceof Refused) attempt.reply = failure.reply;
    } finally {
      call.ended?.(attempt);
    }
    const { failure } = attempt;
    if (signal?.aborted) throw failure;
    const wait = await bounded(left(), signal, async () => repeat(failure, left()));
    if (wait === null) throw failure;
    if (wait > 0) await pause(wait, signal);
  }
}

async function send(call: Exchange, signal: AbortSignal): Promise<Reply> {
  const { fetch, address, method, headers, body, sign, keepBody } = call;
  const request = new Request(address, {
    method,
    headers,
    // The central system redirects no call, so whatever does is another one: neither key nor body goes where it points.
    redirect: 'manual',
    // Sessions travel in headers, so a page's cookies stay out of it. Some workers do not know the member.
    ...('credentials' in Request.prototype && { credentials: 'omit' }),
    ...(body !== undefined && { body }),
  });
  const signing = sign(request);
  if (signing) await signing;
  const response = await answer(fetch, request, signal);
  const isGood = response.ok || response.status === 304;
  if (isGood && keepBody) return { response, data: undefined };
  const reply = { response, data: await json(response, isGood) };
  if (!isGood) throw new Refused(reply);
  return reply;
}

async function answer(fetch: Fetch, request: Request, signal: AbortSignal): Promise<Response> {
  try {
    // Not part of the request: the platform makes another one of it, and would follow the signal twice.
    return await fetch(request, { signal });
  } catch (error) {
    throw signal.aborted ? error : new Unreachable(error);
  }
}

async function json(response: Response, isGood: boolean): Promise<unknown> {
  if (response.body === null) return undefined;
  try {
    return await response.json();
  } catch (error) {
    // A refusal is one without its words, too; an answer that broke off is none.
    if (isGood && !(error instanceof SyntaxError)) throw new Unreachable(error);
    return undefined;
  }
}

/** Ends work that takes too long or whose caller left, also where the work itself takes no notice. */
function bounded<T>(
  time: number,
  signal: AbortSignal | undefined,
  work: (given: AbortSignal) => Promise<T>,
  stays = false,
): Promise<T> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const end = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    const leave = () => end(signal?.reason);
    const timer = setTimeout(() => end(new OutOfTime()), Math.max(0, time));
    signal?.addEventListener('abort', leave);
    const settle = (isKept: boolean) => {
      clearTimeout(timer);
      if (!isKept) signal?.removeEventListener('abort', leave);
    };
    work(controller.signal).then(
      (result) => {
        settle(stays);
        resolve(result);
      },
      (failure: unknown) => {
        settle(false);
        reject(failure);
      },
    );
  });
}

function pause(time: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, time);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
