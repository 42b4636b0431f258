import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** What the system made for itself on its first start and keeps in the database. */
export interface SystemKeys {
  /** Signs identity tokens; the first is used, the others are still published. */
  signing: JWK[];
  /** Signs cookies. */
  cookies: string[];
}

export async function systemKeys(db: Kysely<Schema>): Promise<SystemKeys> {
  return {
    signing: await secret(db, 'oidc-signing-keys', () => [newSigningKey()]),
    cookies: await secret(db, 'cookie-keys', () => [randomBytes(32).toString('base64url')]),
  };
}

/** Reads a secret, or makes it; of several processes that start at once, one makes it for all. */
async function secret<T>(db: Kysely<Schema>, name: string, make: () => T): Promise<T> {
  const read = () =>
    db.selectFrom('system_secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await read();
  if (known) return known.value as T;
  await db
    .insertInto('system_secrets')
    .values({ name, value: JSON.stringify(make()) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const made = await read();
  if (!made) throw new Error(`The secret ${name} could not be stored`);
  return made.value as T;
}

function newSigningKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' } as JWK;
}
