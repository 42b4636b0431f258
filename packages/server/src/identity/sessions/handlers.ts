import { sql, type Transaction } from 'kysely';
import { instant } from '../../clock.ts';
import type { Schema } from '../../database/schema.ts';
import { listOrder, page, readCursor } from '../../http/cursor.ts';
import type { Handlers } from '../../http/operation.ts';
import { Problem } from '../../http/problem.ts';
import type { Caller, PersonCaller } from '../caller.ts';

interface SessionRow {
  id: string;
  device: string | null;
  signedInAt: Date;
  lastUsedAt: Date;
  current: boolean;
  sites: { name: string; here: boolean }[];
}

const order = listOrder('listSessions', 'instant', 'text');

/**
 * The functions of migrations/0011_second_factor.sql see the caller's own sessions and no others. A page of a site where the
 * person has no duty sees and ends its own alone.
 */
export const sessionHandlers: Handlers<'listSessions' | 'endSession' | 'endAllSessions'> = {
  async listSessions({ query }, { caller, db, now }) {
    const { tokenId = '', assignments } = person(caller);
    const elsewhere = assignments.length === 0;
    const after = readCursor(order, query.cursor);
    const limit = query.limit ?? 50;
    const { rows } = await sql<SessionRow>`
      select id, device, signed_in_at as "signedInAt", last_used_at as "lastUsedAt", current, sites
      from own_sessions(${tokenId}, ${now})
      where (not ${elsewhere} or current)
        and (${after === undefined} or (signed_in_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::text))
      order by signed_in_at desc, id desc limit ${limit + 1}`.execute(db);
    return {
      body: page(
        order,
        rows,
        limit,
        ({ signedInAt, id }) => [signedInAt.toISOString(), id],
        ({ signedInAt, lastUsedAt, sites, ...row }) => ({
          ...row,
          usedHere: sites.some(({ here }) => here),
          otherSites: sites.filter(({ here }) => !here).length,
          signedInAt: instant(signedInAt),
          lastUsedAt: instant(lastUsedAt),
        }),
      ),
    };
  },

  async endSession({ path }, { caller, db, now }) {
    return { body: { ended: await end(db, person(caller), path.sessionId, now) } };
  },

  async endAllSessions(_input, { caller, db, now }) {
    return { body: { ended: await end(db, person(caller), null, now) } };
  },
};

/** Where somebody has no duty, the page gets to end what was issued to it, and no more: the account page ends the rest. */
async function end(
  db: Transaction<Schema>,
  { tokenId = '', assignments }: PersonCaller,
  single: string | null,
  now: Date,
): Promise<number> {
  if (assignments.length === 0 && single !== null) {
    const { rows } =
      await sql`select from own_sessions(${tokenId}, ${now}) where current and id = ${single}`.execute(db);
    if (rows.length === 0) return 0;
  }
  const { rows } = await sql<{ ended: number }>`
    select ${assignments.length === 0 ? sql`end_own_site(${tokenId})` : sql`end_own_sessions(${single}, ${now})`} as ended`.execute(
    db,
  );
  return rows[0]?.ended ?? 0;
}

function person(caller: Caller): PersonCaller {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}
