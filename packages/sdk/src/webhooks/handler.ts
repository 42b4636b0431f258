import { isWebhookError } from './errors.ts';
import type { WebhookEvent } from './events.ts';
import type { Secrets } from './hmac.ts';
import { memoryWebhookStore, type WebhookStore } from './store.ts';
import { verifyWebhook, type VerifyOptions, type WebhookHeaders } from './verify.ts';

export interface WebhookHandlerOptions extends VerifyOptions {
  /** What to do, by type; a message of a type that is not here is taken and left. Be done within 10 seconds. */
  on: {
    [Type in WebhookEvent['type']]?:
      ((event: Extract<WebhookEvent, { type: Type }>) => Promise<void> | void) | undefined;
  };
  /** Keeps what was handled; memory of this process when left out. */
  store?: WebhookStore | undefined;
  /** A request that is no message (`WebhookError`), or what `on` threw; then the central system tries again later. */
  onError?: ((error: unknown) => void) | undefined;
}

/** Messages are a few hundred bytes. */
const LARGEST = 64 * 1024;

interface Incoming {
  method: string;
  headers: WebhookHeaders;
  /** Null when it is too long. */
  body(): Promise<Uint8Array | null>;
}

/** Status and headers of the answer; its body is always empty. */
interface Answer {
  status: number;
  headers: Record<string, string>;
}

/**
 * Takes messages where a platform speaks `Request` and `Response`: Deno, Bun, workers, Hono, Next.js.
 * `export default { fetch: webhookHandler(secret, { on: { 'changes.available': … } }) }`
 */
export function webhookHandler(
  secrets: Secrets,
  options: WebhookHandlerOptions,
): (request: Request) => Promise<Response> {
  const take = taking(secrets, options);
  return async (request) => {
    const { method, headers, body } = request;
    const answer = await take({ method, headers, body: () => readAll(body ? chunksOf(body) : []) });
    return new Response(null, answer);
  };
}

/** As much of a request and an answer of Node as is needed. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  method?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): { end(): unknown };
}

/** Takes messages in a server of Node: `createServer(nodeWebhookHandler(secret, { on: … }))`, or as a route of Express. */
export function nodeWebhookHandler(
  secrets: Secrets,
  options: WebhookHandlerOptions,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const take = taking(secrets, options);
  return async (request, response) => {
    const { method = '', headers } = request;
    const answer = await take({ method, headers, body: () => readAll(request) });
    response.writeHead(answer.status, answer.headers).end();
  };
}

function taking(
  secrets: Secrets,
  { on, store = memoryWebhookStore(), onError, ...verifying }: WebhookHandlerOptions,
): (incoming: Incoming) => Promise<Answer> {
  const handle = async (event: WebhookEvent): Promise<void> => {
    const own = on[event.type] as ((event: WebhookEvent) => Promise<void> | void) | undefined;
    await own?.(event);
  };
  return async ({ method, headers, body }) => {
    if (method !== 'POST') return answer(405, { allow: 'POST' });
    try {
      const bytes = await body();
      if (bytes === null) return answer(413);
      const event = await verifyWebhook(bytes, headers, secrets, verifying);
      const standing = await store.begin(event.id);
      if (standing === 'done') return answer(204);
      if (standing === 'running') return answer(409, { 'retry-after': '60' });
      let handled = false;
      try {
        await handle(event);
        handled = true;
      } finally {
        await store.finish(event.id, handled);
      }
      return answer(204);
    } catch (error) {
      onError?.(error);
      if (!isWebhookError(error)) return answer(500);
      return answer(error.code === 'webhook_signature_invalid' ? 401 : 400);
    }
  };
}

const answer = (status: number, headers: Record<string, string> = {}): Answer => ({ status, headers });

async function readAll(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LARGEST) return null;
    parts.push(chunk);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Not every browser iterates a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
