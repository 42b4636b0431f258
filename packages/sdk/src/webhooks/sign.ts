import { bytesOf, keysOf, signedBytes, toBase64, type Secrets } from './hmac.ts';

export interface SignOptions {
  /** Header `webhook-id`; a fresh one when left out. */
  id?: string | undefined;
  /** When it is sent; now when left out. */
  at?: Date | undefined;
}

export interface SignedWebhook {
  /** What was signed: send exactly this. */
  body: string;
  headers: {
    'content-type': 'application/json';
    'webhook-id': string;
    'webhook-timestamp': string;
    'webhook-signature': string;
  };
}

/** A message as the central system would send it, for tests: `signWebhook({ type: 'ping', data: { … } }, secret)`. */
export async function signWebhook(
  message: string | { type: string; data: unknown; timestamp?: string },
  secrets: Secrets,
  { id = `msg_${crypto.randomUUID()}`, at = new Date() }: SignOptions = {},
): Promise<SignedWebhook> {
  const body =
    typeof message === 'string'
      ? message
      : JSON.stringify({
          type: message.type,
          timestamp: message.timestamp ?? at.toISOString(),
          data: message.data,
        });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signed = signedBytes(id, timestamp, bytesOf(body));
  const signatures = await Promise.all(
    (await keysOf(secrets, 'sign')).map(
      async (key) => `v1,${toBase64(await crypto.subtle.sign('HMAC', key, signed))}`,
    ),
  );
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
  };
}
