import { sql } from 'kysely';
import { instant } from '../../clock.ts';
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

/** The functions of migrations/0011_second_factor.sql see the caller's own sessions and no others. */
export const sessionHandlers: Handlers<'listSessions' | 'endSession' | 'endAllSessions'> = {
  async listSessions({ query }, { caller, db, now }) {
    const { tokenId = '' } = person(caller);
    const after = readCursor(order, query.cursor);
    const limit = query.limit ?? 50;
    const { rows } = await sql<SessionRow>`
      select id, device, signed_in_at as "signedInAt", last_used_at as "lastUsedAt", current, sites
      from own_sessions(${tokenId}, ${now})
      where ${after === undefined} or (signed_in_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::text)
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
    person(caller);
    const { rows } = await sql<{
      ended: number;
    }>`select end_own_sessions(${path.sessionId}, ${now}) as ended`.execute(db);
    return { body: { ended: rows[0]?.ended ?? 0 } };
  },

  async endAllSessions(_input, { caller, db, now }) {
    person(caller);
    const { rows } = await sql<{ ended: number }>`select end_own_sessions(null, ${now}) as ended`.execute(db);
    return { body: { ended: rows[0]?.ended ?? 0 } };
  },
};

function person(caller: Caller): PersonCaller {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}
