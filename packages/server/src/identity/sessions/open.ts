import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** A session as the person sees it on the central system's own page: with the names of all its sites. */
export interface OpenSession {
  id: string;
  device: string | null;
  signedInAt: Date;
  lastUsedAt: Date;
  sites: string[];
}

export async function openSessions(
  db: Kysely<Schema>,
  accountId: string,
  now: Date,
): Promise<(OpenSession & { uid: string })[]> {
  const { rows } = await sql<Omit<OpenSession, 'sites'> & { uid: string; sites: { name: string }[] }>`
    select open.id, open.device, open.signed_in_at as "signedInAt", open.last_used_at as "lastUsedAt", open.sites,
      mine.session_uid as uid
    from sessions_of(${accountId}, '', ${now}) as open join account_sessions as mine on mine.id = open.id
    order by open.signed_in_at desc, open.id desc limit 50`.execute(db);
  return rows.map((row) => ({ ...row, sites: row.sites.map(({ name }) => name) }));
}
