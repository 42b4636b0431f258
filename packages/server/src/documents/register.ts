import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Row, Schema } from '../database/schema.ts';

type Db = Transaction<Schema>;

/** Whose view of the register: everything, or what was handed to this person or asks one of these duties to act. */
export interface Reader {
  /** Null for an app. */
  accountId: string | null;
  all: boolean;
  roles: readonly string[];
}

export type RegisterRow = Omit<Row<'unit_register'>, 'search'> & {
  done: boolean;
  readAt: Date | null;
  forwardedAt: Date | null;
  forwardedBy: string | null;
  forwardNote: string | null;
  mayAcknowledge: boolean | null;
  remindedAt: Date | null;
  replacesNumber: string | null;
  replacesUnitId: string | null;
  replacedByNumber: string | null;
  replacedByUnitId: string | null;
};

export interface Filter {
  id?: string | undefined;
  /** As `searchFor` makes it. */
  search?: string | undefined;
  urgency?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  status?: 'unread' | 'toAct' | 'overdue' | 'acknowledged' | 'withdrawn' | undefined;
}

/** Whether the unit has done what a document expects. */
export const isDone = sql<boolean>`case r.expects when 'nothing' then true
  when 'acknowledgement' then r.acknowledged_at is not null else r.answered_at is not null end`;

/** Documents of the unit that the reader may see, those received last first. */
export async function registerOf(
  db: Db,
  schoolId: string,
  reader: Reader,
  filter: Filter,
  now: Date,
  after: readonly [string, string] | undefined,
  count: number,
): Promise<RegisterRow[]> {
  const { rows } = await sql<RegisterRow>`
    select r.school_id, r.id, r.sent_id, r.source, r.received_at, r.first_read_at, r.acknowledged_at, r.acknowledged_name,
      r.acknowledge_note, r.answered_at, r.answered_name, r.answer, r.number, r.kind, r.abstract, r.issuer, r.signer, r.issued_on,
      r.urgency, r.expects, r.due_day, r.due_at, r.due_until, r.actor_roles, r.actors, r.links, r.withdrawn_at,
      r.withdrawn_reason, r.replaces_id, ${isDone} as done, seen.read_at as "readAt", f.forwarded_at as "forwardedAt",
      (select a.display_name from accounts a where a.id = f.forwarded_by) as "forwardedBy",
      f.note as "forwardNote", f.may_acknowledge as "mayAcknowledge",
      (select max(m.reminded_at) from document_reminders m where m.school_id = r.school_id and m.document_id = r.id)
        as "remindedAt",
      earlier.number as "replacesNumber", earlier.unit_id as "replacesUnitId",
      later.number as "replacedByNumber", later.unit_id as "replacedByUnitId"
    from unit_register r
      left join document_reads seen on seen.school_id = r.school_id and seen.document_id = r.id
        and seen.account_id = ${reader.accountId}
      left join lateral (
        select * from document_forwards told where told.school_id = r.school_id and told.document_id = r.id
          and told.account_id = ${reader.accountId} order by told.forwarded_at desc, told.id desc limit 1) f on true
      left join lateral (
        select d.number, u.id as unit_id from unit_documents u join documents d on d.id = u.sent_id
        where u.school_id = r.school_id and u.sent_id = r.replaces_id) earlier on true
      left join lateral (
        select d.number, u.id as unit_id from unit_documents u join documents d on d.id = u.sent_id
        where u.school_id = r.school_id and d.replaces_id = r.sent_id) later on true
    where r.school_id = ${schoolId}
      and (${reader.all} or f.account_id is not null or r.actor_roles && ${[...reader.roles]}::text[])
      ${conditions(filter, now)}
      ${after ? sql`and (r.received_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by r.received_at desc, r.id desc limit ${count}`.execute(db);
  return rows;
}

function conditions(filter: Filter, now: Date): RawBuilder<unknown> {
  const { id, search, urgency, kind, from, until, status } = filter;
  const toAct = sql`r.withdrawn_at is null and not (${isDone})`;
  const parts = [
    ...(id === undefined ? [] : [sql`r.id = ${id}`]),
    ...(search === undefined ? [] : [sql`r.search @@ ${search}::tsquery`]),
    ...(urgency === undefined ? [] : [sql`r.urgency = ${urgency}`]),
    ...(kind === undefined ? [] : [sql`r.kind = ${kind}`]),
    ...(from === undefined ? [] : [sql`r.issued_on >= ${from}::date`]),
    ...(until === undefined ? [] : [sql`r.issued_on <= ${until}::date`]),
    ...(status === 'unread' ? [sql`seen.read_at is null`] : []),
    ...(status === 'toAct' ? [toAct] : []),
    ...(status === 'overdue' ? [sql`${toAct} and r.due_until <= ${now}`] : []),
    ...(status === 'acknowledged' ? [sql`r.acknowledged_at is not null`] : []),
    ...(status === 'withdrawn' ? [sql`r.withdrawn_at is not null`] : []),
  ];
  return parts.length === 0 ? sql`` : sql`and ${sql.join(parts, sql` and `)}`;
}
