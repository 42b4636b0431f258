import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

type Handler = (response: ServerResponse, received: Received) => void;

/** A real HTTP server on a free port, which handles one request after the other as told. Disposed of by `using`. */
export async function startServer(...handlers: Handler[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const one = { method: request.method, url: request.url, headers: request.headers, body };
      received.push(one);
      const handler = handlers.shift();
      if (handler) handler(response, one);
      else response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const sendJson =
  (status: number, body: unknown, headers: Record<string, string> = {}): Handler =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'req-live', ...headers });
    response.end(JSON.stringify(body));
  };

export const sendProblem = (status: number, code: string, headers: Record<string, string> = {}): Handler =>
  sendJson(
    status,
    { type: 'about:blank', title: code, status, code, detail: '', requestId: 'req-live' },
    { 'Content-Type': 'application/problem+json', ...headers },
  );

/** The connection breaks before any answer. */
export const hangUp: Handler = (response) => response.destroy();

/** The connection breaks in the middle of the answer. */
export const breakOff: Handler = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"id":', () => response.destroy());
};

/** No answer at all, as on a connection that died silently. */
export const staySilent: Handler = () => undefined;

/** Headers at once, the body never. */
export const stall: Handler = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"id":');
};
