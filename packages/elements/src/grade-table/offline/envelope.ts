import type { KeptMarks } from './kept-marks.ts';

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Whose records these are, without saying who. */
export async function ownerOf(person: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(person));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `of` is bound into it: a record moved to another gradebook or person does not open. */
export async function seal(key: CryptoKey, kept: KeptMarks, of: string): Promise<Sealed> {
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
export async function open(key: CryptoKey, { iv, data }: Sealed, of: string): Promise<KeptMarks | null> {
  try {
    const additionalData = new TextEncoder().encode(of);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
    const kept: unknown = JSON.parse(new TextDecoder().decode(plain));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptMarks {
  if (typeof value !== 'object' || value === null) return false;
  const { format, gradebookId, title, batches, cells, undo } = value as Record<string, unknown>;
  return (
    format === 1 &&
    typeof gradebookId === 'string' &&
    typeof title === 'object' &&
    Array.isArray(batches) &&
    Array.isArray(cells) &&
    typeof undo === 'object'
  );
}
