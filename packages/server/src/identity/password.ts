import { hash, verify } from '@node-rs/argon2';

// Argon2id with the parameters OWASP names for interactive sign-in: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash nobody's password matches: an unknown name takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash(crypto.randomUUID(), cost);
  const known = passwordHash !== undefined;
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return known && matches;
}
