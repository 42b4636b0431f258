import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Seals secrets for the account, or whatever else, they belong to (AES-256-GCM). */
export class Seal {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  close(secret: string, owner: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Throws when the text was changed, or sealed for another owner. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-16));
    return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
  }
}

/** A seal of this system, by its name: the key is made on first use, and by one of several processes for all. */
export async function systemSeal(db: Kysely<Schema>, name: string): Promise<Seal> {
  const read = () =>
    db.selectFrom('system_secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await read();
  if (known === undefined) {
    await db
      .insertInto('system_secrets')
      .values({ name, value: JSON.stringify(randomBytes(32).toString('base64url')) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
  }
  const { value } = known ?? (await read()) ?? {};
  if (typeof value !== 'string') throw new Error(`The secret ${name} could not be stored`);
  return new Seal(Buffer.from(value, 'base64url'));
}
