import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Row, Schema, SchoolLevel } from '../database/schema.ts';
import { nameHolds } from './recipients.ts';

type Db = Transaction<Schema>;

export interface Counts {
  recipients: number;
  delivered: number;
  read: number;
  acknowledged: number;
  answered: number;
  late: number;
}

export type SentRow = Omit<Row<'documents'>, 'search' | 'school_ids' | 'spread_version'> &
  Omit<Counts, 'recipients'> & {
    replacesNumber: string | null;
    replacedById: string | null;
    replacedByNumber: string | null;
  };

export interface SentFilter {
  id?: string | undefined;
  search?: string | undefined;
  urgency?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

const done = sql`case d.expects when 'nothing' then null when 'acknowledgement' then u.acknowledged_at else u.answered_at end`;

/** Done after the deadline, or not done although it has passed. */
function late(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(d.expects <> 'nothing' and d.due_until is not null and d.withdrawn_at is null
    and coalesce((${done}), ${now}::timestamptz) >= d.due_until)`;
}

function counts(now: Date): RawBuilder<unknown> {
  return sql`count(u.id)::int as delivered,
    count(u.id) filter (where u.first_read_at is not null or u.acknowledged_at is not null)::int as read,
    count(u.acknowledged_at)::int as acknowledged, count(u.answered_at)::int as answered,
    count(u.id) filter (where ${late(now)})::int as late`;
}

export async function sentBy(
  db: Db,
  authorityId: string,
  { id, search, urgency, kind, from, until }: SentFilter,
  now: Date,
  after: readonly [string, string] | undefined,
  count: number,
): Promise<SentRow[]> {
  const { rows } = await sql<SentRow>`
    with chosen as materialized (
      select * from documents where authority_id = ${authorityId}
        ${id === undefined ? sql`` : sql`and id = ${id}`}
        ${search === undefined ? sql`` : sql`and search @@ ${search}::tsquery`}
        ${urgency === undefined ? sql`` : sql`and urgency = ${urgency}`}
        ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
        ${from === undefined ? sql`` : sql`and issued_on >= ${from}::date`}
        ${until === undefined ? sql`` : sql`and issued_on <= ${until}::date`}
        ${after ? sql`and (sent_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
      order by sent_at desc, id desc limit ${count})
    select d.id, d.authority_id, d.number, d.kind, d.abstract, d.issuer, d.signer, d.issued_on, d.urgency, d.expects, d.due_day,
      d.due_at, d.due_until, d.actor_roles, d.actors, d.links, d.recipients_to, d.levels, d.recipients, d.sent_at, d.sent_by,
      d.sent_name, d.replaces_id, d.withdrawn_at, d.withdrawn_reason, d.version, sums.*,
      (select earlier.number from documents earlier where earlier.id = d.replaces_id) as "replacesNumber",
      later.id as "replacedById", later.number as "replacedByNumber"
    from chosen d
      left join lateral (select ${counts(now)} from unit_documents u where u.sent_id = d.id) sums on true
      left join documents later on later.replaces_id = d.id
    order by d.sent_at desc, d.id desc`.execute(db);
  return rows;
}

/** Until the transaction ends, so that of two officers the second meets what the first one changed. */
export async function lockSent(db: Db, authorityId: string, id: string): Promise<void> {
  await db
    .selectFrom('documents')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export interface ReceiptRow {
  /** As the unit has it. */
  documentId: string;
  schoolId: string;
  schoolCode: string;
  schoolName: string;
  level: SchoolLevel;
  receivedAt: Date;
  readAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedName: string | null;
  note: string | null;
  answeredAt: Date | null;
  answeredName: string | null;
  answer: string | null;
  late: boolean;
}

export interface ReceiptFilter {
  status?: string | undefined;
  level?: string | undefined;
  q?: string | undefined;
}

export async function receiptsOf(
  db: Db,
  documentId: string,
  filter: ReceiptFilter,
  now: Date,
  after: readonly [string, string] | undefined,
  count: number,
): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select u.id as "documentId", u.school_id as "schoolId", school.code as "schoolCode", school.name as "schoolName", school.level,
      u.received_at as "receivedAt", coalesce(u.first_read_at, u.acknowledged_at) as "readAt",
      u.acknowledged_at as "acknowledgedAt", u.acknowledged_name as "acknowledgedName", u.acknowledge_note as note,
      u.answered_at as "answeredAt", u.answered_name as "answeredName", u.answer, ${late(now)} as late
    from unit_documents u join documents d on d.id = u.sent_id join schools school on school.id = u.school_id
    where u.sent_id = ${documentId} ${within(filter, now)}
      ${after ? sql`and (school.name collate "C", school.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by school.name collate "C", school.id limit ${count}`.execute(db);
  return rows;
}

/** Sums over all units, whatever the status asked for. */
export async function countsOf(
  db: Db,
  documentId: string,
  { level, q }: ReceiptFilter,
  now: Date,
): Promise<Omit<Counts, 'recipients'>> {
  const { rows } = await sql<Omit<Counts, 'recipients'>>`
    select ${counts(now)}
    from unit_documents u join documents d on d.id = u.sent_id join schools school on school.id = u.school_id
    where u.sent_id = ${documentId} ${within({ level, q }, now)}`.execute(db);
  return rows[0] ?? { delivered: 0, read: 0, acknowledged: 0, answered: 0, late: 0 };
}

function within({ status, level, q }: ReceiptFilter, now: Date): RawBuilder<unknown> {
  const states: Record<string, RawBuilder<unknown>> = {
    unread: sql`and u.first_read_at is null and u.acknowledged_at is null`,
    read: sql`and (u.first_read_at is not null or u.acknowledged_at is not null)`,
    acknowledged: sql`and u.acknowledged_at is not null`,
    notAcknowledged: sql`and u.acknowledged_at is null`,
    answered: sql`and u.answered_at is not null`,
    notAnswered: sql`and u.answered_at is null`,
    late: sql`and ${late(now)}`,
  };
  return sql`${status === undefined ? sql`` : (states[status] ?? sql``)}
    ${level === undefined ? sql`` : sql`and school.level = ${level}`} ${nameHolds(q)}`;
}
