import { WebhookError } from './errors.ts';
import { readEvent, type WebhookEvent } from './events.ts';
import { bytesOf, fromBase64, keysOf, signedBytes, type Secrets } from './hmac.ts';

/** As a platform gives them: of a `Request`, or of a request of Node. */
export type WebhookHeaders =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** How far the time of a message may be from the clock of this machine, in seconds. 300 when left out. */
  tolerance?: number | undefined;
  /** The time, for tests. */
  now?: (() => Date) | undefined;
}

/** Two while a secret is being changed. Whoever sends more wants to keep this machine busy. */
const mostSignatures = 10;

/**
 * Tells whether a request is a message of the central system, and reads it. Rejects with a `WebhookError` where it is not.
 * `body` as it came: before any JSON parser, byte for byte.
 */
export async function verifyWebhook(
  body: string | ArrayBuffer | Uint8Array,
  headers: WebhookHeaders,
  secrets: Secrets,
  { tolerance = 300, now = () => new Date() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const keys = await keysOf(secrets, 'verify');
  const bytes = bytesOf(body);
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  const signatures = header(headers, 'webhook-signature');
  if (!id || !signatures || !timestamp || !/^\d{1,12}$/.test(timestamp))
    throw new WebhookError('webhook_headers_missing');

  if (!(await fits(keys, signatures, signedBytes(id, timestamp, bytes))))
    throw new WebhookError('webhook_signature_invalid');
  const age = now().getTime() / 1000 - Number(timestamp);
  if (age > tolerance) throw new WebhookError('webhook_too_old');
  if (age < -tolerance) throw new WebhookError('webhook_too_new');
  return readEvent(id, new TextDecoder().decode(bytes));
}

/** WebCrypto compares in constant time. */
async function fits(
  keys: readonly CryptoKey[],
  header: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const signature of header.split(' ').slice(0, mostSignatures)) {
    // Other versions stand beside this one, for those who know them.
    const given = signature.startsWith('v1,') ? fromBase64(signature.slice(3)) : null;
    if (given === null) continue;
    for (const key of keys) if (await crypto.subtle.verify('HMAC', key, given, signed)) return true;
  }
  return false;
}

function header(headers: WebhookHeaders, name: string): string | null {
  if (typeof headers.get === 'function') return (headers as { get(name: string): string | null }).get(name);
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : null;
}
