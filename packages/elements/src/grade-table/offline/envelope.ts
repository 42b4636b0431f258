export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Whose records these are, without saying who. */
export async function ownerOf(person: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(person));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `of` is bound into it: a record moved to another page or person does not open. */
export async function seal(key: CryptoKey, kept: unknown, of: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder();
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: text.encode(of) },
    key,
    text.encode(JSON.stringify(kept)),
  );
  return { iv, data };
}

/** Null when it does not open, or holds something else than it should. */
export async function open<Kept>(
  key: CryptoKey,
  { iv, data }: Sealed,
  of: string,
  isKept: (value: unknown) => value is Kept,
): Promise<Kept | null> {
  try {
    const additionalData = new TextEncoder().encode(of);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
    const kept: unknown = JSON.parse(new TextDecoder().decode(plain));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}
