import { createHash } from 'node:crypto';

/** 2 August 2026, so that ids look like UUIDv7 and sort together; their order means nothing. */
const STAMP = Date.UTC(2026, 7, 2).toString(16).padStart(12, '0');

/** A repeatable UUIDv7-shaped id of one thing, named by kind and key. */
export function idOf(seed: string, kind: string, key: string): string {
  const hash = createHash('sha256').update(`${seed}/${kind}/${key}`).digest('hex');
  const variant = ((parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${STAMP.slice(0, 8)}-${STAMP.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
