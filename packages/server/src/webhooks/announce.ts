import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuid } from 'uuid';
import { changeReach, enterDay, type ChangeReach } from '../changes/index.ts';
import { dayInVietnam } from '../clock.ts';
import type { ChangeKind } from '../database/schema/changes.ts';
import type { AppScope, Schema } from '../database/schema.ts';
import { asSystem } from '../database/tenant.ts';
import type { AppCaller } from '../identity/caller.ts';
import { dropPending } from './repository.ts';

type Db = Transaction<Schema>;

/** A burst of changes makes one message: the next one waits this long after the one before. */
const spacingMilliseconds = 10_000;
/** Webhooks looked at in one round; the rest come in the next. */
const atOnce = 500;

interface Candidate {
  school_id: string;
  id: string;
  app_id: string;
  announced_seq: number;
  newest: number;
  scopes: AppScope[];
  class_ids: string[] | null;
}

/** Makes a message for each webhook whose app may read something new; one at most waits for each. */
export async function announceChanges(db: Kysely<Schema>, now: Date): Promise<void> {
  const schools = await asSystem(db, (trx) =>
    trx.selectFrom('webhooks').select('school_id').distinct().where('state', '=', 'active').execute(),
  );
  // Enrolments that begin or end with a new day are changes that nobody wrote.
  for (const { school_id } of schools) await enterDay(db, school_id, dayInVietnam(now));
  const candidates = await asSystem(db, (trx) => behind(trx, now));
  for (const candidate of candidates) await asSystem(db, (trx) => announce(trx, candidate, now));
}

async function behind(db: Db, now: Date): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select hook.*, g.class_ids,
      array(select unnest(g.scopes) intersect select item->>'scope' from jsonb_array_elements(app.scopes) as asked(item)) as scopes
    from (
      select w.school_id, w.id, w.app_id, w.grant_id, w.announced_seq,
        (select max(c.seq) from record_changes c where c.school_id = w.school_id) as newest
      from webhooks w
      where w.state = 'active' and 'changes.available' = any (w.types) and not exists (
        select from webhook_deliveries d
        where d.school_id = w.school_id and d.webhook_id = w.id and d.type = 'changes.available'
          and (d.state = 'pending' or d.created_at > ${new Date(now.getTime() - spacingMilliseconds)}::timestamptz))
    ) hook
      join grants g on g.school_id = hook.school_id and g.id = hook.grant_id
      join apps app on app.id = hook.app_id
    where hook.newest > hook.announced_seq
    order by hook.announced_seq, hook.id limit ${atOnce}`.execute(db);
  return rows;
}

async function announce(db: Db, hook: Candidate, now: Date): Promise<void> {
  const key = { school_id: hook.school_id, id: hook.id };
  // Another process that came first has moved it on already.
  const moved = await db
    .updateTable('webhooks')
    .set({ announced_seq: hook.newest })
    .where('school_id', '=', key.school_id)
    .where('id', '=', key.id)
    .where('state', '=', 'active')
    .where('announced_seq', '=', hook.announced_seq)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) return;
  const kinds = await kindsOfNews(db, hook);
  if (kinds.length === 0) return;
  await db
    .insertInto('webhook_deliveries')
    .values({
      ...{ school_id: key.school_id, id: uuid({ msecs: now.getTime() }), webhook_id: key.id },
      ...{ type: 'changes.available', created_at: now, next_attempt_at: now },
      data: JSON.stringify({ schoolId: key.school_id, kinds }),
      ...{ claimed_until: null, last_attempt_at: null, last_status: null, last_failure: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of the kinds and classes that the app may read; of anything else it is told nothing, not even that there was something. */
async function kindsOfNews(db: Db, hook: Candidate): Promise<ChangeKind[]> {
  const reach = reachOf(hook).map(({ kind, all, classIds, exceptSubject }) => ({
    ...{ kind, all, classIds, closed: exceptSubject ?? null },
  }));
  const { rows } = await sql<{ kind: ChangeKind }>`
    select distinct c.kind from record_changes c
      join jsonb_to_recordset(${JSON.stringify(reach)}::jsonb) as r (kind text, "all" boolean, "classIds" uuid[], closed text)
        on r.kind = c.kind and (r."all" or c.class_ids && r."classIds") and (r.closed is null or c.subject_code is distinct from r.closed)
    where c.school_id = ${hook.school_id} and c.seq > ${hook.announced_seq} and c.seq <= ${hook.newest}
    order by c.kind`.execute(db);
  return rows.map(({ kind }) => kind);
}

/** What the app would be told of if it asked. */
function reachOf(hook: Candidate): ChangeReach {
  const caller: AppCaller = {
    ...{ kind: 'app', appId: hook.app_id, vendorId: '', schoolId: hook.school_id, grantId: null },
    ...{ scopes: new Set(hook.scopes), classIds: hook.class_ids, stopped: null },
  };
  return changeReach(caller, hook.school_id);
}

/**
 * Ends the webhooks of grants that have ended, and makes the one message that says so. `thorough`: asks of every living webhook
 * whether the authority still stands above the school, too, which changes by the day.
 */
export async function endWithGrants(db: Kysely<Schema>, now: Date, thorough: boolean): Promise<void> {
  const today = dayInVietnam(now);
  await asSystem(db, async (trx) => {
    const { rows } = await sql<{ school_id: string; id: string; types: string[]; state_reason: string }>`
      update webhooks w set state = 'ended', state_reason = over.standing, state_since = ${now}
      from (
        select living.school_id, living.id, standing_of_grant(living.school_id, living.grant_id, ${today}) as standing
        from webhooks living join grants g on g.school_id = living.school_id and g.id = living.grant_id
        where living.state in ('active', 'disabled')
          and (${thorough} or g.revoked_at is not null or g.valid_until < ${today})
      ) over
      where w.school_id = over.school_id and w.id = over.id and w.state in ('active', 'disabled')
        and over.standing in ('grantRevoked', 'grantExpired', 'authorityLeft')
      returning w.school_id, w.id, w.types, w.state_reason`.execute(trx);
    for (const { school_id, id, types, state_reason } of rows) {
      await dropPending(trx, { schoolId: school_id, id });
      if (!types.includes('grant.ended')) continue;
      await trx
        .insertInto('webhook_deliveries')
        .values({
          ...{ school_id, id: uuid({ msecs: now.getTime() }), webhook_id: id, type: 'grant.ended' },
          data: JSON.stringify({ schoolId: school_id, reason: state_reason }),
          ...{ created_at: now, next_attempt_at: now, claimed_until: null },
          ...{ last_attempt_at: null, last_status: null, last_failure: null },
        })
        .execute();
    }
  });
}
