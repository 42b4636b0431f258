import { sql, type Transaction } from 'kysely';
import { dayInVietnam } from '../clock.ts';
import type { Row, Schema } from '../database/schema.ts';
import { dropPending } from './repository.ts';
import { failingMilliseconds, nextAttempt } from './schedule.ts';
import type { Outcome } from './send.ts';

type Db = Transaction<Schema>;

/** What waits for one address of one app never waits for anybody else. */
export interface Lane {
  appId: string;
  origin: string;
}

/** A delivery that this process alone sends now. */
export interface Claimed extends Pick<
  Row<'webhook_deliveries'>,
  'school_id' | 'id' | 'webhook_id' | 'type' | 'data' | 'created_at' | 'attempts'
> {
  url: string;
}

/** A claim lapses after this time, in case its process ended in between; longer than any attempt takes. */
const claimMilliseconds = 60_000;
/** While the app or the school rests, a message is looked at again this often. */
const restMilliseconds = 60_000;

const due = (now: Date) => sql`d.state = 'pending' and d.next_attempt_at <= ${now}::timestamptz
  and (d.claimed_until is null or d.claimed_until <= ${now}::timestamptz)
  and (w.state = 'active' or d.type = 'grant.ended')`;

/** Where something is due, with how much; what waits longest comes first. */
export async function dueLanes(db: Db, now: Date): Promise<(Lane & { count: number })[]> {
  const { rows } = await sql<Lane & { count: number }>`
    select w.app_id as "appId", w.origin, count(*)::int as count
    from webhook_deliveries d join webhooks w on w.school_id = d.school_id and w.id = d.webhook_id
    where ${due(now)} group by w.app_id, w.origin order by min(d.next_attempt_at)`.execute(db);
  return rows;
}

/** The next one due in a lane. That a grant has ended is told in any case; all else only while the grant is in force. */
export async function claimNext(db: Db, { appId, origin }: Lane, now: Date): Promise<Claimed | undefined> {
  for (;;) {
    const { rows } = await sql<Claimed & { standing: string }>`
      with next as (
        select d.school_id, d.id, w.url, w.grant_id
        from webhook_deliveries d join webhooks w on w.school_id = d.school_id and w.id = d.webhook_id
        where w.app_id = ${appId} and w.origin = ${origin} and ${due(now)}
        order by d.next_attempt_at limit 1 for update of d skip locked
      )
      update webhook_deliveries d set claimed_until = ${new Date(now.getTime() + claimMilliseconds)}
      from next where d.school_id = next.school_id and d.id = next.id
      returning d.school_id, d.id, d.webhook_id, d.type, d.data, d.created_at, d.attempts, next.url,
        case when d.type = 'grant.ended' then 'inForce'
          else standing_of_grant(d.school_id, next.grant_id, ${dayInVietnam(now)}) end as standing`.execute(
      db,
    );
    const [found] = rows;
    if (found === undefined || found.standing === 'inForce') return found;
    await change(db, found, {
      ...{ next_attempt_at: new Date(now.getTime() + restMilliseconds), claimed_until: null },
    });
  }
}

/** What an attempt changes about a delivery and its webhook. */
export async function settle(db: Db, delivery: Claimed, outcome: Outcome, now: Date): Promise<void> {
  const { school_id: schoolId, webhook_id: id } = delivery;
  const attempts = delivery.attempts + 1;
  const attempt = {
    ...{ attempts, claimed_until: null, last_attempt_at: now },
    ...{ last_status: outcome.status, last_failure: outcome.failure },
  };
  const over = { ...attempt, next_attempt_at: null };
  if (outcome.failure === null) {
    await change(db, delivery, { ...over, state: 'delivered' });
    await hook(db, delivery, { failing_since: null, last_success_at: now });
    return;
  }
  if (outcome.status === 410) {
    await change(db, delivery, { ...over, state: 'failed' });
    await end(db, delivery, { state: 'removed', state_reason: 'gone', state_since: now });
    await dropPending(db, { schoolId, id });
    return;
  }
  const { failing_since } = await db
    .selectFrom('webhooks')
    .select('failing_since')
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const since = failing_since ?? now;
  const again = nextAttempt(attempts, now, outcome);
  if (again !== null) {
    await change(db, delivery, { ...attempt, next_attempt_at: again });
    await hook(db, delivery, { failing_since: since });
    return;
  }
  await change(db, delivery, { ...over, state: 'failed' });
  // What this message told of is told again by the next one.
  await hook(db, delivery, { failing_since: since, announced_seq: 0 });
  if (now.getTime() - since.getTime() >= failingMilliseconds)
    await end(db, delivery, { state: 'disabled', state_reason: 'failing', state_since: now });
}

function change(
  db: Db,
  { school_id, id }: Claimed,
  columns: Partial<Row<'webhook_deliveries'>> & { data?: never },
) {
  // Dropped meanwhile, it stays so.
  return db
    .updateTable('webhook_deliveries')
    .set(columns)
    .where('school_id', '=', school_id)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

function hook(db: Db, { school_id, webhook_id }: Claimed, columns: Partial<Row<'webhooks'>>) {
  return db
    .updateTable('webhooks')
    .set(columns)
    .where('school_id', '=', school_id)
    .where('id', '=', webhook_id)
    .execute();
}

/** An active one only: what has ended by other means keeps its reason. */
function end(db: Db, { school_id, webhook_id }: Claimed, columns: Partial<Row<'webhooks'>>) {
  return db
    .updateTable('webhooks')
    .set(columns)
    .where('school_id', '=', school_id)
    .where('id', '=', webhook_id)
    .where('state', '=', 'active')
    .execute();
}
