import { sql } from 'kysely';
import type { Db } from '../pupil.ts';
import { endingKinds, type EndingKind } from './kinds.ts';

/** Whole school years by kind; a kind that is not there is kept. */
export type Periods = ReadonlyMap<EndingKind, number>;

export async function periodsOf(db: Db, schoolId: string): Promise<Periods> {
  const rows = await db
    .selectFrom('retention_periods')
    .select(['kind', 'years'])
    .where('school_id', '=', schoolId)
    .orderBy('kind')
    .execute();
  return new Map(rows.flatMap(({ kind, years }) => (isEnding(kind) ? [[kind, years]] : [])));
}

function isEnding(kind: string): kind is EndingKind {
  return Object.hasOwn(endingKinds, kind);
}

/** Holds back whoever changes the periods of the school until the transaction ends. */
export async function lockPeriods(db: Db, schoolId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`retention/${schoolId}`}, 0))`.execute(db);
}

export async function setPeriod(
  db: Db,
  schoolId: string,
  kind: EndingKind,
  years: number | null,
): Promise<void> {
  if (years === null) {
    await db
      .deleteFrom('retention_periods')
      .where('school_id', '=', schoolId)
      .where('kind', '=', kind)
      .execute();
    return;
  }
  await db
    .insertInto('retention_periods')
    .values({ school_id: schoolId, kind, years })
    .onConflict((conflict) => conflict.columns(['school_id', 'kind']).doUpdateSet({ years }))
    .execute();
}
