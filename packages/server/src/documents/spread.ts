import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { unitsBelow } from './recipients.ts';

type Db = Transaction<Schema> | Kysely<Schema>;

/** Units told in one transaction: the change feed of each is locked until it ends. */
export const AT_ONCE = 200;

/** Gives a document to the next units that have not got it: below its sender on the day it was sent. True where there may be more. */
export async function deliver(db: Db, documentId: string): Promise<boolean> {
  // One process after the other: of two that give it to the same units at once, one would count none and take that for the end.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`deliver/${documentId}`}, 0))`.execute(db);
  const day = sql<string>`(d.sent_at at time zone interval '+07:00')::date`;
  const given = await sql`
    insert into unit_documents (school_id, id, sent_id, authority_id, received_at, version)
    select school.id, gen_random_uuid(), d.id, d.authority_id, d.sent_at, d.version
    from documents d join schools school on school.id in ${unitsBelow(sql`d.authority_id`, day)}
      and (d.recipients_to = 'all' or (d.recipients_to = 'levels' and school.level = any(d.levels))
        or (d.recipients_to = 'chosen' and school.id = any(d.school_ids)))
    where d.id = ${documentId}
      and not exists (select from unit_documents u where u.sent_id = d.id and u.school_id = school.id)
    order by school.id limit ${AT_ONCE}
    on conflict (school_id, sent_id) do nothing`.execute(db);
  return Number(given.numAffectedRows ?? 0n) >= AT_ONCE;
}

/** Tells the next units of a change of a document they have; true where there may be more. */
export async function tell(db: Db, documentId: string): Promise<boolean> {
  const told = await sql`
    update unit_documents u set version = d.version from documents d
    where d.id = ${documentId} and u.sent_id = d.id and u.school_id in (
      select stale.school_id from unit_documents stale
      where stale.sent_id = d.id and stale.version < d.version order by stale.school_id limit ${AT_ONCE})`.execute(
    db,
  );
  return Number(told.numAffectedRows ?? 0n) >= AT_ONCE;
}
