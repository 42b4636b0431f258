import { sql, type Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day, Schema } from '../database/schema.ts';
import { heartbeatDays } from '../database/clean-up.ts';

type Schemas = components['schemas'];
type Db = Transaction<Schema>;
type State = Schemas['SiteState'];

/** In the order of the board: what asks for somebody first. */
export const states: readonly State[] = ['silent', 'stale', 'noSite', 'off', 'live'];
/** A school may be closed for a weekend and a day. */
const silentDays = 3;
/** A feed is fresh when it was read in the day before the page loaded. */
const freshHours = 24;

export interface StatusRow {
  schoolId: string;
  schoolCode: string;
  schoolName: string;
  authorityName: string;
  rank: number;
  origin: string | null;
  version: string | null;
  lastHeartbeatAt: Date | null;
  departmentAt: Date | null;
  departmentFresh: boolean;
  wardAt: Date | null;
  wardFresh: boolean;
}

export interface StatusAsked {
  now: Date;
  today: Day;
  authorityId: string;
  state?: State | undefined;
  q?: string | undefined;
}

/** Every unit below the authority with what its pages reported. `off` says nothing about the site: the school does not report. */
function units({ authorityId, now, today }: StatusAsked) {
  const fresh = (at: string) =>
    sql`coalesce(${sql.ref(at)} >= beat.at - make_interval(hours => ${freshHours}::int), false)`;
  return sql`
    select s.id as "schoolId", s.code as "schoolCode", s.name as "schoolName", a.name as "authorityName",
      beat.origin, beat.version, beat.at as "lastHeartbeatAt",
      news."departmentAt", ${fresh('news.departmentAt')} as "departmentFresh",
      news."wardAt", ${fresh('news.wardAt')} as "wardFresh",
      case
        when own.keys is null then 2
        when own.reporting = 0 then 3
        when beat.day is null or beat.day < ${today}::date - ${silentDays}::int then 0
        when ${fresh('news.departmentAt')} and ${fresh('news.wardAt')} then 4
        else 1
      end as rank
    from schools s
      join school_authorities stands on stands.school_id = s.id and stands.valid_from <= ${today}
        and (stands.valid_to is null or stands.valid_to >= ${today})
      join authorities a on a.id = stands.authority_id
      left join site_keys_below_office(${now}) own on own.school_id = s.id
      left join lateral (
        select h.origin, h.version, h.at, h.day from site_heartbeats h
        where h.school_id = s.id and h.day >= ${today}::date - ${heartbeatDays}::int order by h.at desc limit 1
      ) beat on own.reporting > 0
      left join lateral (
        select max(f."lastSuccessAt") filter (where f.issuer = 'department') as "departmentAt",
          max(f."lastSuccessAt") filter (where f.issuer = 'ward') as "wardAt"
        from site_heartbeats h cross join lateral
          jsonb_to_recordset(h.feeds) as f (issuer text, "lastSuccessAt" timestamptz)
        where h.school_id = s.id and h.day >= ${today}::date - ${heartbeatDays}::int
      ) news on own.reporting > 0
    where s.id in (select units_below(${authorityId}))`;
}

export async function statusPage(
  db: Db,
  asked: StatusAsked,
  after: readonly [number, string, string] | undefined,
  limit: number,
): Promise<StatusRow[]> {
  const { state, q = null } = asked;
  const wanted = state === undefined ? null : states.indexOf(state);
  const [rank, name, id] = after ?? [null, null, null];
  const { rows } = await sql<StatusRow>`
    with units as materialized (${units(asked)})
    select * from units
    where (${wanted}::int is null or rank = ${wanted}::int)
      and (${q}::text is null or strpos(plain_letters("schoolName"), plain_letters(${q}::text)) > 0
        or strpos(lower("schoolCode"), lower(${q}::text)) > 0)
      and (${rank}::int is null
        or (rank, "schoolName" collate "C", "schoolId") > (${rank}::int, ${name}::text collate "C", ${id}::uuid))
    order by rank, "schoolName" collate "C", "schoolId" limit ${limit}`.execute(db);
  return rows;
}

export async function statusCounts(db: Db, asked: StatusAsked): Promise<Schemas['SiteStatusCounts']> {
  const { rows } = await sql<{ rank: number; count: number }>`
    with units as materialized (${units(asked)})
    select rank, count(*)::int as count from units group by rank`.execute(db);
  const of = (state: State) => rows.find(({ rank }) => rank === states.indexOf(state))?.count ?? 0;
  return {
    units: rows.reduce((sum, { count }) => sum + count, 0),
    ...{ live: of('live'), stale: of('stale'), silent: of('silent'), off: of('off'), noSite: of('noSite') },
  };
}
