/**
 * A fresh key for one intended write. `crypto.randomUUID` would do, but browsers offer it only to secure
 * contexts, and some school sites are still served over plain HTTP.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
