import { createHash, randomBytes } from 'node:crypto';
import type { Seal } from '../../database/seal.ts';

/** Name of the key that what hubs are given is sealed with. */
export const sealName = 'websub-key';

export interface Secrets {
  /** Last part of the callback's address. */
  path: string;
  /** What the hub signs with. */
  secret: string;
}

export function newSecrets(): Secrets {
  return { path: randomBytes(32).toString('base64url'), secret: randomBytes(48).toString('base64url') };
}

export function hashOfPath(path: string): string {
  return createHash('sha256').update(path).digest('base64url');
}

/** A sealed text that is copied to another source opens nothing. */
export function sealed(seal: Seal, { path, secret }: Secrets, sourceId: string): string {
  return seal.close(`${path} ${secret}`, sourceId);
}

export function opened(seal: Seal, text: string, sourceId: string): Secrets {
  const [path = '', secret = ''] = seal.open(text, sourceId).split(' ');
  return { path, secret };
}
