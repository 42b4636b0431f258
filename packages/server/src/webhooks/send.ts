import type { components } from '@lienthong/specs/schema';
import { fetch, type Response } from 'undici';
import { PrivateAddressError } from '../outgoing/address-guard.ts';
import { causesOf, guardedConnections } from '../outgoing/connections.ts';
import { isLocalhost } from './address.ts';
import { signedHeaders, type Message } from './message.ts';

export type Failure = components['schemas']['WebhookFailure'];

/** What became of one attempt. */
export interface Outcome {
  /** Null when nothing was answered. */
  status: number | null;
  /** Null when the message arrived. */
  failure: Failure | null;
  milliseconds: number;
  /** What the answer asked for, when it is a wait. */
  retryAfterSeconds: number | null;
}

/** Rejects only when `stop` ended the attempt: nobody knows what became of it. */
export type Send = (
  message: Message,
  secrets: readonly string[],
  at: Date,
  stop?: AbortSignal,
) => Promise<Outcome>;

export interface SenderOptions {
  /** `http://localhost`, too: for sandboxes and tests. */
  allowLocalhost?: boolean | undefined;
  timeoutMilliseconds?: number | undefined;
}

/** Of an answer its status counts; this much is read, so that the connection can serve again. */
const LARGEST_ANSWER = 16 * 1024;

/** Sends messages to addresses that vendors wrote: never into a private network, never on to where a redirect points. */
export function webhookSender({
  allowLocalhost = false,
  timeoutMilliseconds = 10_000,
}: SenderOptions = {}): Send & { close(): Promise<void> } {
  const connections = guardedConnections(
    { connections: 8, pipelining: 1, keepAliveTimeout: 1000 },
    (url) => allowLocalhost && isLocalhost(url),
  );
  const send: Send = async (message, secrets, at, stop) => {
    const began = performance.now();
    const deadline = AbortSignal.timeout(timeoutMilliseconds);
    const signal = stop ? AbortSignal.any([deadline, stop]) : deadline;
    const ended = (rest: Omit<Outcome, 'milliseconds'>): Outcome => ({
      ...rest,
      milliseconds: Math.round(performance.now() - began),
    });
    try {
      const response = await fetch(message.url, {
        ...{ method: 'POST', body: message.body, redirect: 'manual', signal },
        headers: {
          'content-type': 'application/json',
          'user-agent': 'LienThong/0.1 (webhooks)',
          ...signedHeaders(message, secrets, at),
        },
        dispatcher: connections.to(new URL(message.url)),
      });
      await drain(response);
      const { status } = response;
      return ended({ status, failure: failureOfStatus(status), retryAfterSeconds: retryAfter(response, at) });
    } catch (error) {
      if (stop?.aborted) throw error;
      const failure = deadline.aborted ? 'timeout' : failureOf(error);
      return ended({ status: null, failure, retryAfterSeconds: null });
    }
  };
  return Object.assign(send, { close: connections.close });
}

function failureOfStatus(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

/** The status is known; whatever goes wrong with the rest changes nothing about it. */
async function drain({ body }: Response): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += (chunk as Uint8Array).length;
      if (length > LARGEST_ANSWER) return;
    }
  } catch {
    // Cut short, or too slow.
  }
}

function retryAfter({ status, headers }: Response, at: Date): number | null {
  const asked = headers.get('retry-after');
  if (asked === null || (status !== 429 && status !== 503)) return null;
  const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - at.getTime()) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : null;
}

function failureOf(error: unknown): Failure {
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof PrivateAddressError)) return 'privateAddress';
  const codes = causes.map((cause) => String((cause as { code?: unknown }).code));
  if (codes.some((code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN')) return 'nameUnknown';
  return codes.some((code) => /CERT|TLS|SSL|SIGNED|UNABLE_TO|EPROTO/.test(code))
    ? 'certificate'
    : 'unreachable';
}
