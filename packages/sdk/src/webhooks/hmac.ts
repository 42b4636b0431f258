import { UsageError } from '../errors/errors.ts';

/** `whsec_…` as the central system shows it once; several while a secret is being changed. */
export type Secrets = string | readonly string[];

const encoder = new TextEncoder();

/** Keys for signing or verifying; a mistyped secret is told apart from a wrong signature. */
export function keysOf(secrets: Secrets, use: 'sign' | 'verify'): Promise<CryptoKey[]> {
  const given = [secrets].flat();
  if (given.length === 0 || given.some((secret) => typeof secret !== 'string'))
    throw new UsageError('Give the secret of the webhook: whsec_…');
  return Promise.all(
    given.map((secret) => {
      const bytes = fromBase64(secret.trim().replace(/^whsec_/, ''));
      if (bytes === null || bytes.length < 16)
        throw new UsageError('This is no secret of a webhook: they begin with whsec_ and go on in base64.');
      return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
    }),
  );
}

/** What is signed: id, time and body, so that none of the three can be changed. */
export function signedBytes(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`${id}.${timestamp}.`);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}

export function bytesOf(body: string | ArrayBuffer | Uint8Array): Uint8Array {
  if (typeof body === 'string') return encoder.encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new UsageError(
    'Give the body as it came, as text or bytes. A JSON parser (such as express.json()) in front of this takes it away.',
  );
}

/** Null where it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

export function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
