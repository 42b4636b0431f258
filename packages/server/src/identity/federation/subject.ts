import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

const name = 'pairwise-subjects';

/**
 * The name of an account towards one outside system: the same every time, another in every system, so that two of them
 * cannot put together what each knows. The secret behind it is no signing key and never changes: links depend on it.
 */
export async function subjectFor(db: Kysely<Schema>, accountId: string, clientId: string): Promise<string> {
  const read = () =>
    db.selectFrom('system_secrets').select('value').where('name', '=', name).executeTakeFirst();
  let row = await read();
  if (row === undefined) {
    await db
      .insertInto('system_secrets')
      .values({ name, value: JSON.stringify(randomBytes(32).toString('base64url')) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    row = await read();
  }
  if (row === undefined) throw new Error(`The secret ${name} could not be stored`);
  return createHmac('sha256', String(row.value)).update(`${clientId}\n${accountId}`).digest('base64url');
}
