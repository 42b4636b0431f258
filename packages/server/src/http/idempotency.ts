import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Check } from '../permissions/index.ts';
import { Problem } from './problem.ts';

const DAY = 86_400_000;

/** One intended write, as the caller names it. */
export interface IntendedWrite {
  caller: string;
  key: string;
  /** Operation and identifiers of the path. */
  route: string;
  bodyHash: string;
}

export interface StoredAnswer {
  status: number;
  response: unknown;
  /** The finer rights the write was allowed by. Duties end: whoever asks again must still have them. */
  checked: readonly Check[];
  /** Records of the write's audit entry, by kind. */
  touched: Readonly<Record<string, readonly string[]>>;
}

export function intendedWrite(caller: string, key: string, route: string, body: unknown): IntendedWrite {
  return { caller, key, route, bodyHash: createHash('sha256').update(canonical(body)).digest('base64url') };
}

/**
 * The answer given to this write in the last 24 hours, if any. Takes a lock that lasts as long as the transaction, so of two equal
 * requests at the same moment only one works; the other is told to come back for the answer.
 */
export async function earlierAnswer(
  trx: Transaction<Schema>,
  write: IntendedWrite,
  now: Date,
): Promise<StoredAnswer | undefined> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${write.caller}\n${write.key}`}, 0)) as mine`.execute(
    trx,
  );
  if (!rows[0]?.mine) throw new Problem('idempotency_in_progress', { retryAfter: 1 });
  const stored = await trx
    .selectFrom('idempotency_keys')
    .select(['route', 'body_hash', 'status', 'response', 'checked', 'touched', 'created_at'])
    .where('caller', '=', write.caller)
    .where('key', '=', write.key)
    .executeTakeFirst();
  if (stored === undefined) return undefined;
  if (stored.created_at.getTime() <= now.getTime() - DAY) {
    // The clean-up has not been by yet; the key is free.
    await trx
      .deleteFrom('idempotency_keys')
      .where('caller', '=', write.caller)
      .where('key', '=', write.key)
      .execute();
    return undefined;
  }
  if (stored.route !== write.route || stored.body_hash !== write.bodyHash)
    throw new Problem('idempotency_key_reused');
  const { status, response, checked, touched } = stored;
  return { status, response, checked, touched };
}

/** Keeps the answer in the transaction of the write itself: both are there, or neither. */
export async function keepAnswer(
  trx: Transaction<Schema>,
  write: IntendedWrite,
  answer: StoredAnswer,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('idempotency_keys')
    .values({
      caller: write.caller,
      key: write.key,
      route: write.route,
      body_hash: write.bodyHash,
      status: answer.status,
      response: JSON.stringify(answer.response),
      checked: JSON.stringify(answer.checked),
      touched: JSON.stringify(answer.touched),
      created_at: now,
    })
    .execute();
}

/** JSON with the members of every object in one order: the same body, however it was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
