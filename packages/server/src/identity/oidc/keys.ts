import { createHash, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { sql, type Kysely, type Transaction } from 'kysely';
import { asSystem } from '../../database/tenant.ts';
import type { Schema } from '../../database/schema.ts';
import { due, inOrder, type KeyTimes, type Plan } from './key-schedule.ts';

/** What the system made for itself and keeps in the database. */
export interface SystemKeys {
  /** Sign identity tokens; the first is used, the others are still or already published. */
  signing: JWK[];
  /** Sign cookies; the first is used, the others still hold. */
  cookies: string[];
}

type Purpose = 'idToken' | 'cookie';
type System = Transaction<Schema>;

const purposes: readonly Purpose[] = ['idToken', 'cookie'];
/** Any number; the same in every process that makes keys of this database. */
const lock = 7_215_012;

const makers = {
  idToken: () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { crv, x, y, ...rest } = privateKey.export({ format: 'jwk' });
    const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty: 'EC', x, y }));
    return {
      id: thumbprint.digest('base64url'),
      secret: { ...rest, crv, x, y, use: 'sig', alg: 'ES256' } as unknown,
    };
  },
  cookie: () => ({ id: randomUUID(), secret: randomBytes(32).toString('base64url') as unknown }),
};

/** The keys in force, after making and removing what is due. Of several processes that look at once, one does it for all. */
export async function systemKeys(db: Kysely<Schema>, now: Date, times?: KeyTimes): Promise<SystemKeys> {
  let keys = await read(db);
  if (purposes.some((purpose) => isWork(due(keys[purpose], now, times)))) {
    keys = await asSystem(db, async (trx) => {
      await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
      const stored = await read(trx);
      for (const purpose of purposes) await carryOut(trx, purpose, due(stored[purpose], now, times), now);
      return read(trx);
    });
  }
  return {
    signing: inOrder(keys.idToken, now).map(({ id, secret }) => ({ ...(secret as JWK), kid: id })),
    cookies: inOrder(keys.cookie, now).map(({ secret }) => secret as string),
  };
}

/** Begins a rotation before its day: the new keys are published now and sign when every cache knows them. */
export async function rotateKeys(db: Kysely<Schema>, now: Date, signsFrom: Date): Promise<void> {
  await asSystem(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
    for (const purpose of purposes) await carryOut(trx, purpose, { make: signsFrom, remove: [] }, now);
  });
}

/**
 * For keys that somebody else may know: new ones sign from now on, the old ones are gone, and so is everything given out
 * under them. Everybody signs in again.
 */
export async function replaceKeys(db: Kysely<Schema>, now: Date): Promise<void> {
  await asSystem(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
    const stored = await read(trx);
    for (const purpose of purposes)
      await carryOut(trx, purpose, { make: now, remove: stored[purpose].map(({ id }) => id) }, now);
    await trx.deleteFrom('oidc_records').execute();
  });
}

export interface KeyFacts {
  purpose: Purpose;
  id: string;
  madeAt: Date;
  signsFrom: Date;
}

/** What may be told about the keys. */
export async function listKeys(db: Kysely<Schema>): Promise<KeyFacts[]> {
  const keys = await read(db);
  return purposes.flatMap((purpose) =>
    keys[purpose].map(({ id, madeAt, signsFrom }) => ({ purpose, id, madeAt, signsFrom })),
  );
}

async function carryOut(trx: System, purpose: Purpose, { make, remove }: Plan, now: Date): Promise<void> {
  if (make !== undefined) {
    const { id, secret } = makers[purpose]();
    await trx
      .insertInto('system_keys')
      .values({ purpose, id, secret: JSON.stringify(secret), made_at: now, signs_from: make })
      .execute();
  }
  if (remove.length > 0)
    await trx.deleteFrom('system_keys').where('purpose', '=', purpose).where('id', 'in', remove).execute();
}

function isWork({ make, remove }: Plan): boolean {
  return make !== undefined || remove.length > 0;
}

async function read(db: Kysely<Schema>) {
  const rows = await db
    .selectFrom('system_keys')
    .select(['purpose', 'id', 'secret', 'made_at as madeAt', 'signs_from as signsFrom'])
    .orderBy('signs_from')
    .orderBy('id')
    .execute();
  const of = (purpose: Purpose) => rows.filter((row) => row.purpose === purpose);
  return { idToken: of('idToken'), cookie: of('cookie') };
}
