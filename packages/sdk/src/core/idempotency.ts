/** A fresh key for one intended write. */
export function newIdempotencyKey(): string {
  const { crypto: platform }: { crypto: Pick<Crypto, 'getRandomValues'> & Partial<Crypto> } = globalThis;
  // Browsers offer it only to secure contexts, and some school sites are still served over plain HTTP.
  if (platform.randomUUID) return platform.randomUUID();
  const bytes = platform.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
