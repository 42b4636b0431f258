import { sql, type Kysely } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dayInVietnam, runningSchoolYear } from '../../clock.ts';
import type { Day, Schema } from '../../database/schema.ts';
import { asSystem, inTenant } from '../../database/tenant.ts';
import { asEraser } from '../eraser.ts';
import { lockHolds } from '../holds/repository.ts';
import type { Db } from '../pupil.ts';
import type { EndingKind } from './kinds.ts';
import { removers, type Removed } from './remove.ts';
import { periodsOf } from './repository.ts';

/** Records a transaction removes at most, so that it stays short and its entry of the ledger small. */
const BATCH = 500;

export interface RetentionKeeper {
  /** Removes what has had its time, unless this process did so today. */
  run(now: Date): Promise<void>;
}

/** Removes once a day, in each school that has set a period, what has had its time. */
export function retentionKeeper(db: Kysely<Schema>, { batch = BATCH } = {}): RetentionKeeper {
  let done: Day | undefined;
  return {
    async run(now) {
      const today = dayInVietnam(now);
      if (done === today) return;
      const schools = await asSystem(db, (trx) =>
        trx.selectFrom('retention_periods').select('school_id').distinct().execute(),
      );
      const failures: unknown[] = [];
      // What fails in one school keeps no other waiting; all of it is tried again an hour later.
      for (const { school_id } of schools)
        await keepSchool(db, school_id, now, batch).catch((error: unknown) => {
          if (!isFreeze(error)) failures.push(error);
        });
      if (failures.length > 0) throw new AggregateError(failures, 'Retention failed in some schools');
      done = today;
    },
  };
}

/** Of a school that an authority has frozen nothing is removed: what is looked into may be there. */
function isFreeze(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'LT001';
}

async function keepSchool(db: Kysely<Schema>, schoolId: string, now: Date, limit: number): Promise<void> {
  for (const kind of Object.keys(removers) as EndingKind[]) {
    let more = true;
    while (more) {
      more = await inTenant(db, { caller: { kind: 'anonymous' }, schoolId, feature: 'privacy' }, (trx) =>
        removeBatch(trx, { schoolId, kind, now, limit }),
      );
    }
  }
}

/** Whether there may be more. Another process at the same work is left to it. */
async function removeBatch(
  trx: Db,
  { schoolId, kind, now, limit }: { schoolId: string; kind: EndingKind; now: Date; limit: number },
): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`retention/${schoolId}`}, 0)) as mine`.execute(trx);
  if (!rows[0]?.mine) return false;
  await lockHolds(trx, schoolId);
  const years = (await periodsOf(trx, schoolId)).get(kind);
  if (years === undefined) return false;
  const before = firstDayKept(now, years);
  const removed = await asEraser(trx, () => removers[kind](trx, { schoolId, before, limit }));
  if (removed.count > 0) await writeEntry(trx, schoolId, now, removed);
  return removed.count >= limit;
}

/** With 0 years a record ends with its own school year, with 1 a whole one later. */
function firstDayKept(now: Date, years: number): Day {
  return `${runningSchoolYear(now) - years}-08-01`;
}

/** In the transaction of the removal; the caller is nobody, but the rule the school set. */
async function writeEntry(trx: Db, schoolId: string, now: Date, { ids: records }: Removed): Promise<void> {
  const id = uuid();
  const entry = {
    ...{ id, at: now, caller: 'system', operation: 'applyRetention', outcome: 200 },
    ...{ records, request_id: id, address: null },
  };
  await sql`select append_to_ledger(${schoolId}, ${JSON.stringify([entry])})`.execute(trx);
}
