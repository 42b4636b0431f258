import { sql, type Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day, Schema } from '../database/schema.ts';
import type { ContactGap } from '../database/schema/contacts.ts';
import type { RoundRow } from './repository.ts';

type Db = Transaction<Schema>;
type State = components['schemas']['ContactReviewState'];

export const states: readonly State[] = ['overdue', 'waiting', 'confirmed'];

export interface BoardRow {
  schoolId: string;
  schoolCode: string;
  schoolName: string;
  authorityName: string;
  rank: number;
  missing: ContactGap[];
  mailbox: string | null;
  phone: string | null;
  website: string | null;
  confirmedAt: Date | null;
  updatedAt: Date | null;
}

export interface BoardAsked {
  authorityId: string;
  /** Null where there is none: then a unit has confirmed when it ever did. */
  round: RoundRow | null;
  today: Day;
  state?: State | undefined;
  missing?: ContactGap | undefined;
  q?: string | undefined;
}

/** Every unit below the authority, with how it stands in the round. */
function units({ authorityId, round, today }: BoardAsked) {
  return sql`
    select s.id as "schoolId", s.code as "schoolCode", s.name as "schoolName", a.name as "authorityName",
      c.mailbox, c.phone, c.website, c.confirmed_at as "confirmedAt", c.updated_at as "updatedAt",
      contact_gaps(c.mailbox, c.phone, c.address, c.website, coalesce(c.people, '[]'), own.domains) as missing,
      case
        when c.confirmed_at >= ${round?.openedAt ?? new Date(0)}::timestamptz then 2
        when ${round?.reviewBy ?? null}::date < ${today}::date then 0
        else 1
      end as rank
    from schools s
      join school_authorities stands on stands.school_id = s.id and stands.valid_from <= ${today}
        and (stands.valid_to is null or stands.valid_to >= ${today})
      join authorities a on a.id = stands.authority_id
      left join unit_contacts c on c.school_id = s.id
      join (
        select stands_at.authority_id, array(
          select distinct unnest(d.domains) from mailbox_domains d
          where d.authority_id in (select authorities_over(null, stands_at.authority_id))
        ) as domains
        from (select distinct authority_id from school_authorities) stands_at
      ) own on own.authority_id = stands.authority_id
    where s.id in (select units_below(${authorityId}))`;
}

export async function boardPage(
  db: Db,
  asked: BoardAsked,
  after: readonly [number, string, string] | undefined,
  limit: number,
): Promise<BoardRow[]> {
  const { state, missing, q } = asked;
  const [rank, name, id] = after ?? [null, null, null];
  const { rows } = await sql<BoardRow>`
    with units as materialized (${units(asked)})
    select * from units
    where (${state === undefined ? null : states.indexOf(state)}::int is null or rank = ${state === undefined ? null : states.indexOf(state)}::int)
      and (${missing ?? null}::text is null or ${missing ?? null}::text = any (missing))
      and (${q ?? null}::text is null or strpos(plain_letters("schoolName"), plain_letters(${q ?? ''}::text)) > 0
        or strpos(lower("schoolCode"), lower(${q ?? ''}::text)) > 0)
      and (${rank}::int is null or (rank, "schoolName" collate "C", "schoolId") > (${rank}::int, ${name}::text collate "C", ${id}::uuid))
    order by rank, "schoolName" collate "C", "schoolId" limit ${limit}`.execute(db);
  return rows;
}

export async function boardCounts(
  db: Db,
  asked: BoardAsked,
): Promise<components['schemas']['ContactReviewCounts']> {
  const { rows } = await sql<components['schemas']['ContactReviewCounts']>`
    with units as materialized (${units(asked)})
    select count(*)::int as units, count(*) filter (where rank = 0)::int as overdue,
      count(*) filter (where rank = 1)::int as waiting, count(*) filter (where rank = 2)::int as confirmed,
      count(*) filter (where cardinality(missing) > 0)::int as incomplete
    from units`.execute(db);
  return rows[0] ?? { units: 0, overdue: 0, waiting: 0, confirmed: 0, incomplete: 0 };
}
