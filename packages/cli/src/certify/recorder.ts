import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of the app, as it came, and what it was answered. */
export interface Call {
  /** Milliseconds since the process began. */
  at: number;
  method: string;
  /** Below the address, without query: `/v1/schools/…/classes`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  /** 0 when the connection was cut. */
  status: number;
  /** The JSON of the answer, as the app got it. */
  answer: unknown;
}

export type Asked = Pick<Call, 'method' | 'path' | 'query' | 'headers' | 'body'>;

/** What the suite does to one request. Members may go together; an empty one lets it through. */
export interface Fault {
  /** Answered in the central system's place. */
  answer?: { status: number; code: string; headers?: Record<string, string> };
  /** The central system does it, and the connection breaks before the answer. */
  cutAfter?: true;
  /** At most so many items on a page. */
  pageSize?: number;
  /** Done before the request is passed on. */
  before?: () => Promise<void>;
  /** Changes the JSON of the answer. */
  change?: (answer: unknown) => unknown;
}

/** Decides for each request, knowing those before it. */
export type Weather = (asked: Asked, earlier: readonly Call[]) => Fault | undefined;

export interface Recorder {
  url: string;
  /** Where requests go. */
  target: string;
  /** From now on; `undefined` lets everything through. Gives back the list that fills up. */
  watch(weather?: Weather): readonly Call[];
  close(): Promise<void>;
}

/** Stands between the app and the sandbox: notes what the app does, and does to it what networks and servers do. */
export async function startRecorder(): Promise<Recorder> {
  let calls: Call[] = [];
  let weather: Weather | undefined;
  const server = createServer((incoming, outgoing) => {
    const [list, now] = [calls, weather];
    void handle(recorder.target, incoming, outgoing, list, now).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const recorder: Recorder = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    target: '',
    watch(next) {
      calls = [];
      weather = next;
      return calls;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return recorder;
}

async function handle(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  calls: Call[],
  weather: Weather | undefined,
): Promise<void> {
  const at = performance.now();
  const body = await text(incoming);
  const address = new URL(incoming.url ?? '/', target);
  const asked: Asked = {
    method: incoming.method ?? 'GET',
    path: address.pathname,
    query: new URLSearchParams(address.search),
    headers: incoming.headers,
    body,
  };
  const { answer, cutAfter, pageSize, before, change } = weather?.(asked, calls) ?? {};
  const call: Call = { ...asked, at, status: 0, answer: undefined };
  calls.push(call);
  if (answer) {
    const { status, code, headers } = answer;
    call.status = status;
    call.answer = {
      type: `/docs/errors/${code}`,
      title: code,
      status,
      code,
      detail: code,
      requestId: 'certify',
    };
    outgoing.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
    outgoing.end(JSON.stringify(call.answer));
    return;
  }
  await before?.();
  if (pageSize !== undefined) address.searchParams.set('limit', String(pageSize));
  const reply = await pass(address, asked);
  const changed = change && reply.body !== '' ? JSON.stringify(change(JSON.parse(reply.body))) : reply.body;
  if (cutAfter) {
    outgoing.destroy();
    return;
  }
  call.status = reply.status;
  call.answer = parsed(changed);
  const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...headers } = reply.headers;
  outgoing.writeHead(reply.status, headers);
  outgoing.end(changed);
}

async function pass(address: URL, { method, headers, body }: Asked) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      // The central system knows itself by the recorder's address.
      const passed = forward(address, { method, headers }, (answer) => {
        text(answer).then(
          (content) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: content }),
          reject,
        );
      });
      passed.on('error', reject).end(body);
    },
  );
}

async function text(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
