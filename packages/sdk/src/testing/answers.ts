import type { Fetch } from '../core/options.ts';

/** What a test's central system received. */
export interface Sent {
  method: string;
  /** With its query, without the origin. */
  address: string;
  headers: Headers;
  body: unknown;
}

type Reply = Response | Error | ((...sent: Parameters<Fetch>) => Response | Promise<Response>);

export const baseUrl = 'https://central.test';

/** A fetch that gives one reply after the other and remembers what was asked. An error means: no connection. */
export function answering(...replies: Reply[]): { fetch: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (request, init) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.clone().text();
    sent.push({
      method: request.method,
      address: pathname + search,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    });
    const reply = replies.shift();
    if (reply === undefined) throw new Error(`The test did not expect ${request.method} ${request.url}`);
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? reply(request, init) : reply;
  };
  return { fetch, sent };
}

export const offline = () => new TypeError('Failed to fetch');

export const json = (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  Response.json(body, { status, headers: { 'Request-Id': 'req-1', ...headers } });

export const created = (body: unknown) => json(body, {}, 201);

export function problem(
  status: number,
  code: string,
  headers: Record<string, string> = {},
  errors?: readonly { pointer: string; code: string; detail: string }[],
): Response {
  const body = {
    type: `https://central.test/docs/errors/${code}`,
    title: `Title of ${code}`,
    status,
    code,
    detail: 'What happened.',
    requestId: 'req-7',
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Request-Id': 'req-7', ...headers },
  });
}

/** Hangs until the request is given up, as a dead connection does. */
export const silence: Fetch = (_, { signal } = {}) =>
  new Promise<Response>((_resolve, reject) => {
    const giveUp = () => {
      reject(new DOMException('The request was given up', 'AbortError'));
    };
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp);
  });

/** The error a call ends with. */
export async function rejection(call: PromiseLike<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('The call succeeded');
    },
    (error: unknown) => error,
  );
}
