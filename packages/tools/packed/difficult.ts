import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A central system on a bad day, for what a real one does too seldom to test: it is too busy for the first request to an
 * address, has another version than every change is based on, answers a write with what it was sent, and on `/silent` nothing.
 */
export function difficultServer(): Server {
  const seen = new Set<string>();
  return createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    response.setHeader('Access-Control-Allow-Methods', '*');
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Request-Id, Retry-After');
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (!request.url?.startsWith('/silent/')) void answer(request, response, seen);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, seen: Set<string>): Promise<void> {
  const { method, url = '', headers } = request;
  const body = await text(request);
  if (method === 'POST') {
    return send(response, 201, { sent: JSON.parse(body), key: headers['idempotency-key'] });
  }
  if (method === 'PATCH') return send(response, 412, problem(412, 'precondition_failed'));
  if (!seen.has(url)) {
    seen.add(url);
    response.setHeader('Retry-After', '0');
    return send(response, 503, problem(503, 'unavailable'));
  }
  response.setHeader('ETag', '"2"');
  send(response, 200, { items: [], nextCursor: null, slot: 'gk' });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'r1' });
  response.end(JSON.stringify(body));
}

const problem = (status: number, code: string) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  detail: '',
  requestId: 'r1',
});
